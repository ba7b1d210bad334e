/// The encoding of „CSV (Trennzeichen-getrennt)“ from a German Excel on Windows.
enum Windows1252 {
  /// 0x80 to 0x9F; U+FFFD for the five bytes that mean nothing. All others are as in Unicode.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// A byte that cannot be meant so.
  struct Fault: Equatable {
    /// Where its character stands in the decoded bytes.
    var range: Range<Int>
    var byte: UInt8
  }

  /// The text as UTF-8, one scalar for each byte, and the first byte that cannot be meant so.
  static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], fault: Fault?) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var fault: Fault?
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let start = result.count
      append(byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte), to: &result)
      if fault == nil, isFault(at: index, in: bytes) { fault = Fault(range: start..<result.count, byte: byte) }
    }
    return (result, fault)
  }

  /// The bytes of a text; nil where it holds a letter that Windows-1252 has not.
  static func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x80, 0xA0..<0x100: bytes.append(UInt8(scalar.value))
      case 0xFFFD: return nil
      default:
        guard let index = upper.firstIndex(where: { $0 == scalar.value }) else { return nil }
        bytes.append(0x80 + UInt8(index))
      }
    }
    return bytes
  }

  private static func append(_ scalar: UInt16, to bytes: inout [UInt8]) {
    if scalar < 0x800 {
      bytes.append(0xC0 | UInt8(scalar >> 6))
    } else {
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    bytes.append(0x80 | UInt8(scalar & 0x3F))
  }

  /// A byte without a meaning, or one that never stands inside a word: `M„rz` and `TrŠger` are what
  /// „CSV (MS-DOS)“ and „CSV (Macintosh)“ look like here.
  private static func isFault(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return true
    case 0x84, 0x8A, 0x8E, 0x94, 0x9F:
      guard index > 0, index + 1 < bytes.count else { return false }
      return isSmallLetter(bytes[index - 1]) && isSmallLetter(bytes[index + 1])
    default: return false
    }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}
