/// Bytes written as letters.
enum Base64 {
  static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  static func decode(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count * 3 / 4)
    var (bits, count): (UInt32, Int) = (0, 0)
    for letter in letters {
      guard let value = value(letter) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  /// Whether bytes look like text and not like a picture or chance.
  static func isMarkup(_ bytes: [UInt8]) -> Bool { bytes.prefix(64).allSatisfy { $0 >= 0x20 || $0 == 9 || $0 == 10 } }
}

/// Texts of two bytes a character, as Windows programs write them.
enum UTF16Text {
  /// The text in UTF-8; nil where it is not such a text.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    let isLittle: Bool
    if bytes[0] == 0xFF, bytes[1] == 0xFE {
      isLittle = true
    } else if bytes[0] == 0xFE, bytes[1] == 0xFF {
      isLittle = false
    } else {
      // Without a mark: every other byte of European text is zero.
      let sample = bytes.prefix(64)
      let even = sample.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
      let odd = sample.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
      guard max(even, odd) * 10 >= sample.count * 4, min(even, odd) == 0 else { return nil }
      isLittle = odd > even
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// The strings in the contents of a page of PDF.
enum PDFText {
  /// Strings that are shown in one go are put together: between them stand only distances.
  static func words(of contents: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    var isArray = false
    var number: [UInt8] = []
    var index = 0
    while index < contents.count {
      let byte = contents[index]
      index += 1
      if depth > 0 {
        switch byte {
        case UInt8(ascii: "\\"):
          if index < contents.count { result.append(contents[index]) }
          index += 1
        case UInt8(ascii: "("), UInt8(ascii: ")"):
          depth += byte == UInt8(ascii: "(") ? 1 : -1
          if depth > 0 { result.append(byte) } else if !isArray { result.append(0x20) }
        default: result.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "("):
        // A wide gap in an array is a blank.
        if let wide = Double(String(decoding: number, as: UTF8.self)), wide < -180 { result.append(0x20) }
        number = []
        depth = 1
      case UInt8(ascii: "["): isArray = true
      case UInt8(ascii: "]"):
        isArray = false
        result.append(0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "."), 0x30...0x39: number.append(byte)
      default: number = []
      }
    }
    return result
  }
}
