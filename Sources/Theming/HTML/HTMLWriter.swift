/// Writes HTML into one byte buffer. Text, attribute values and addresses go through calls of their
/// own; names of elements and attributes are literals of the program. Nothing that comes from content
/// can therefore become markup.
struct HTMLWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  /// True between `<p` and its `>`: attributes may follow.
  private var isTagOpen = false

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// What has been written, with every tag closed.
  consuming func finish() -> [UInt8] {
    closeTag()
    return bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  // MARK: Elements

  /// `<name`; attributes may follow until anything else is written.
  mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    isTagOpen = true
  }

  /// `<name class="…">` with a class that is a literal of the program.
  mutating func start(_ name: StaticString, class classes: StaticString) {
    start(name)
    attribute("class", fixed: classes)
  }

  mutating func end(_ name: StaticString) {
    closeTag()
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// A whole element with nothing but text in it.
  mutating func element(_ name: StaticString, class classes: StaticString? = nil, text content: String) {
    start(name)
    if let classes { attribute("class", fixed: classes) }
    text(content)
    end(name)
  }

  // MARK: Attributes

  /// An attribute with an escaped value. Only directly after `start`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    openAttribute(name)
    appendEscaped(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute whose value is a literal of the program.
  mutating func attribute(_ name: StaticString, fixed value: StaticString) {
    openAttribute(name)
    append(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// An attribute that holds an address. Only an `HTMLAddress` fits, and only what is safe makes one.
  mutating func attribute(_ name: StaticString, _ address: HTMLAddress) {
    openAttribute(name)
    for byte in address.bytes {
      // What else would need care is percent-encoded already.
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#39;")
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func attribute(_ name: StaticString, _ number: Int) { attribute(name, String(number)) }

  /// An attribute without a value, for instance `hidden`.
  mutating func flag(_ name: StaticString) {
    assert(isTagOpen, "an attribute belongs directly after start")
    bytes.append(UInt8(ascii: " "))
    append(name)
  }

  private mutating func openAttribute(_ name: StaticString) {
    assert(isTagOpen, "an attribute belongs directly after start")
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"")
  }

  // MARK: Content

  /// Text, escaped; control characters are dropped.
  mutating func text(_ content: String) {
    closeTag()
    appendEscaped(content)
  }

  /// Markup that is a literal of the program.
  mutating func markup(_ content: StaticString) {
    closeTag()
    append(content)
  }

  /// HTML that another writer has written.
  mutating func html(_ content: [UInt8]) {
    closeTag()
    bytes.append(contentsOf: content)
  }

  mutating func newline() {
    closeTag()
    bytes.append(0x0A)
  }

  private mutating func closeTag() {
    if isTagOpen {
      bytes.append(UInt8(ascii: ">"))
      isTagOpen = false
    }
  }

  private mutating func append(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      bytes.append(contentsOf: String(describing: literal).utf8)
    }
  }

  private mutating func appendEscaped(_ content: String) { HTMLEscaping.append(content, to: &bytes) }
}

/// Escaping for text and for attribute values in double quotes: the same for both, so that a piece
/// of text is safe wherever a template puts it.
enum HTMLEscaping {
  /// Appends `content` in runs between the bytes that need care. Complexity: O(length).
  static func append(_ content: String, to bytes: inout [UInt8]) {
    let done: Void? = content.utf8.withContiguousStorageIfAvailable { append($0, to: &bytes) }
    if done == nil { Array(content.utf8).withUnsafeBufferPointer { append($0, to: &bytes) } }
  }

  /// Text without the characters that HTML forbids, not escaped.
  static func withoutControls(_ content: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in content.unicodeScalars where !isForbidden(scalar) { result.append(scalar) }
    return String(result)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var runStart = 0
    var index = 0
    let count = source.count
    func flush(upTo end: Int, _ bytes: inout [UInt8]) {
      if end > runStart { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<end])) }
    }
    while index < count {
      let byte = source[index]
      // Nearly every byte of German text passes here.
      if byte > 0x3E && byte < 0x7F || byte == 0x20 || (byte > 0x27 && byte < 0x3C) {
        index += 1
        continue
      }
      var length = 1
      var replacement: StaticString = ""
      switch byte {
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case 0x09, 0x0A: length = 0
      case 0..<0x20, 0x7F: break
      // Control characters U+0080 to U+009F.
      case 0xC2 where index + 1 < count && source[index + 1] < 0xA0: length = 2
      // Noncharacters U+FDD0 to U+FDEF, U+FFFE and U+FFFF.
      case 0xEF where index + 2 < count && isNoncharacter(source[index + 1], source[index + 2]): length = 3
      case 0xF0...0xF4 where index + 3 < count && isNoncharacter(source, at: index): length = 4
      default: length = 0
      }
      if length == 0 {
        index += 1
        continue
      }
      flush(upTo: index, &bytes)
      bytes.append(contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      index += length
      runStart = index
    }
    flush(upTo: count, &bytes)
  }

  private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xB7 && third >= 0x90 && third <= 0xAF) || (second == 0xBF && third >= 0xBE)
  }

  /// The last two code points of each plane.
  private static func isNoncharacter(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    source[index + 1] & 0x0F == 0x0F && source[index + 2] == 0xBF && source[index + 3] >= 0xBE
  }
}
