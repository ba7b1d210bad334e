/// Cuts a PDF document into the words of its language.
struct PDFLexer {
  enum Token: Hashable {
    case dictionaryStart, dictionaryEnd, arrayStart, arrayEnd
    case name(String)
    /// A text as it is written, without its brackets.
    case text(Range<Int>)
    case hexText(Range<Int>)
    case number(Int)
    /// `obj`, `stream`, `R`, and everything else.
    case word(String)
  }

  let bytes: [UInt8]
  var index: Int
  let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Nil at the end. Complexity: O(length of the token and of what stands before it).
  mutating func next() -> Token? {
    skipBlanks()
    guard index < end else { return nil }
    let byte = bytes[index]
    let follower = index + 1 < end ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "<"):
      if follower == byte { return take(2, .dictionaryStart) }
      let start = index + 1
      index = start
      while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
      return take(1, .hexText(start..<min(index, end)))
    case UInt8(ascii: ">"): return follower == byte ? take(2, .dictionaryEnd) : take(1, .word(">"))
    case UInt8(ascii: "["): return take(1, .arrayStart)
    case UInt8(ascii: "]"): return take(1, .arrayEnd)
    case UInt8(ascii: "("): return .text(text())
    case UInt8(ascii: "/"):
      index += 1
      return .name(Self.name(bytes[regular()]))
    default:
      let range = regular()
      // A bracket of no meaning here.
      if range.isEmpty { return take(1, .word("")) }
      if let number = Self.number(bytes[range]) { return .number(number) }
      return .word(range.count <= 16 ? String(decoding: bytes[range], as: UTF8.self) : "")
    }
  }

  private mutating func take(_ count: Int, _ token: Token) -> Token {
    index = min(index + count, end)
    return token
  }

  private mutating func skipBlanks() {
    while index < end {
      if bytes[index] == UInt8(ascii: "%") {
        while index < end, bytes[index] != 10, bytes[index] != 13 { index += 1 }
      } else if Self.isBlank(bytes[index]) {
        index += 1
      } else {
        return
      }
    }
  }

  /// A text with brackets inside of brackets.
  private mutating func text() -> Range<Int> {
    index += 1
    let start = index
    var depth = 1
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { break }
      index += 1
    }
    let range = start..<max(start, min(index, end))
    index = min(index + 1, end)
    return range
  }

  private mutating func regular() -> Range<Int> {
    let start = index
    while index < end, !Self.isBlank(bytes[index]), !Self.isBracket(bytes[index]) { index += 1 }
    return start..<index
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 0 || byte == 12
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// `#20` is a blank.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex, plain.count < 128 {
      if bytes[index] == UInt8(ascii: "#"), index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]),
        let low = hex(bytes[index + 2])
      {
        plain.append(high << 4 | low)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 15, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  static func hex(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
