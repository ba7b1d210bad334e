/// A value of a JSON text (RFC 8259), with the place of its first byte.
struct JSONNode: Sendable {
  enum Value: Sendable {
    case object([(key: String, value: JSONNode)])
    case array([JSONNode])
    case string(String)
    case number(Double)
    /// `true`, `false`, `null`: nothing here depends on them.
    case word
  }

  let value: Value
  let offset: Int

  /// The first value under a key; nil for what is no object.
  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  var items: [JSONNode]? {
    guard case .array(let items) = value else { return nil }
    return items
  }

  var text: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  var number: Double? {
    guard case .number(let number) = value else { return nil }
    return number
  }
}

/// Reads JSON byte by byte. No input makes it recurse deeper than `depth` or take longer than O(length).
struct JSONText {
  /// Where the text stops being JSON.
  struct Fault: Error {
    let offset: Int
  }

  /// Lists and objects inside each other; a MultiPolygon needs eight.
  private static let depth = 32

  private let bytes: [UInt8]
  private var index = 0

  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var text = JSONText(bytes: bytes)
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.index = 3 }
    let node = try text.value(depth: 0)
    text.skipSpace()
    guard text.index == bytes.count else { throw Fault(offset: text.index) }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var fault: Fault { Fault(offset: index) }
  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard let wanted = byte.asciiValue, current == wanted else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONNode {
    skipSpace()
    let start = index
    guard depth < Self.depth, let byte = current else { throw fault }
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try object(depth)), offset: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try array(depth)), offset: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(value: .number(try number()), offset: start)
    default:
      for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return JSONNode(value: .word, offset: start)
      }
      throw fault
    }
  }

  private mutating func object(_ depth: Int) throws(Fault) -> [(key: String, value: JSONNode)] {
    index += 1
    var members: [(key: String, value: JSONNode)] = []
    if take("}") { return members }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw fault }
      let key = try string()
      guard take(":") else { throw fault }
      members.append((key, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw fault }
    return members
  }

  private mutating func array(_ depth: Int) throws(Fault) -> [JSONNode] {
    index += 1
    var items: [JSONNode] = []
    if take("]") { return items }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw fault }
    return items
  }

  private mutating func number() throws(Fault) -> Double {
    let start = index
    while let byte = current {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        index += 1
      default:
        return try Self.number(bytes[start..<index], at: start)
      }
    }
    return try Self.number(bytes[start..<index], at: start)
  }

  private static func number(_ digits: ArraySlice<UInt8>, at offset: Int) throws(Fault) -> Double {
    // `01`, `1.` and `.5` are no numbers of JSON.
    let body = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
    let isNumber = UInt8(ascii: "0")...UInt8(ascii: "9")
    let whole = body.prefix { isNumber.contains($0) }
    let rest = body.dropFirst(whole.count)
    let pointIsFilled = rest.first != UInt8(ascii: ".") || (rest.dropFirst().first.map(isNumber.contains) ?? false)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0"), pointIsFilled,
      let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite
    else { throw Fault(offset: offset) }
    return value
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    var units: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let text = String(validating: units, as: UTF8.self) else { throw fault }
        return text
      case UInt8(ascii: "\\"): units += Array(String(try escape()).utf8)
      case 0..<0x20: throw fault
      default:
        units.append(byte)
        index += 1
      }
    }
    throw fault
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    index += 1
    guard let byte = current else { throw fault }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if let scalar = Unicode.Scalar(first) { return scalar }
      // The two halves of a character beyond the first plane.
      guard (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: "\\u".utf8) else { throw fault }
      index += 2
      let second = try hexadecimal()
      guard (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { throw fault }
      return scalar
    default: throw fault
    }
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
