/// Texts of a PDF document as people read them.
enum PDFText {
  /// As much of a text as a message has room for.
  private static let length = 80

  /// - Parameter range: of a text between round brackets.
  static func literal(_ range: Range<Int>, of bytes: [UInt8]) -> String {
    var plain: [UInt8] = []
    var index = range.lowerBound
    // Two bytes a letter, and as many again for what is left out below.
    while index < range.upperBound, plain.count < 8 * length {
      var byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < range.upperBound {
        byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): byte = 10
        case UInt8(ascii: "r"): byte = 13
        case UInt8(ascii: "t"): byte = 9
        case UInt8(ascii: "b"): byte = 8
        case UInt8(ascii: "f"): byte = 12
        case 0x30...0x37:
          var number = Int(byte - 0x30)
          var count = 1
          while count < 3, index < range.upperBound, (0x30...0x37).contains(bytes[index]) {
            number = number * 8 + Int(bytes[index] - 0x30)
            index += 1
            count += 1
          }
          byte = UInt8(truncatingIfNeeded: number)
        case 10: continue
        case 13:
          if index < range.upperBound, bytes[index] == 10 { index += 1 }
          continue
        default: break
        }
      }
      plain.append(byte)
    }
    return text(plain)
  }

  static func hex(_ range: Range<Int>, of bytes: [UInt8]) -> String {
    var digits = bytes[range].prefix(32 * length).compactMap(PDFLexer.hex)
    if digits.count % 2 == 1 { digits.append(0) }
    return text(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }

  private static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      return short(String(decoding: units, as: UTF16.self))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return short(String(decoding: bytes.dropFirst(3), as: UTF8.self)) }
    return short(String(String.UnicodeScalarView(bytes.map(scalar))))
  }

  /// What the standard has in the places where Latin-1 has nothing, from 0x80 on.
  private static let others = Array("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž".unicodeScalars)

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    let position = Int(byte) - 0x80
    if others.indices.contains(position) { return others[position] }
    return byte == 0xA0 ? "€" : Unicode.Scalar(byte)
  }

  /// On one line, without what cannot be seen.
  static func short(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .surrogate, .privateUse, .unassigned: " "
          default: scalar
          }
        }))
    let words = plain.split(separator: " ").joined(separator: " ")
    return words.count <= length ? words : words.prefix(length - 1) + "…"
  }
}
