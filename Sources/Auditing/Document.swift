import Diagnostics

/// What the rules want to know of one file of the site, gathered in one walk.
struct Document: Sendable {
  var path: String
  var bytes: [UInt8]
  /// Everything that leads or loads out of the file.
  var references: [Reference] = []
  /// Nil for style sheets and scripts.
  var page: Page?

  init(_ file: SiteFile) {
    path = file.path
    bytes = file.bytes
  }

  /// The folder with a trailing `/`; empty at the root of the site.
  var folder: Substring.UTF8View {
    let utf8 = Substring(path).utf8
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return utf8.prefix(0) }
    return utf8[...slash]
  }
}

/// What is known of an HTML page.
struct Page: Sendable {
  /// The elements that have an attribute of interest or are of interest themselves, in their order.
  var elements: [Element] = []
  var ids: Set<String> = []
  /// Anchors of the old way, `<a name="…">`.
  var names: Set<String> = []
  /// Ids that had been given before.
  var duplicates: [(id: String, place: Place)] = []
  var title: Title = .missing
  var faults: [(fault: MarkupFault, place: Place)] = []

  /// Whether a link can lead to that place of the page.
  func hasAnchor(_ anchor: String) -> Bool { ids.contains(anchor) || names.contains(anchor) }

  enum Title: Sendable {
    case missing
    case empty(Place)
    case present
  }
}

/// A start tag.
struct Element: Sendable {
  var name: ElementName
  var attributes: [Attribute]
  var place: Place
  /// Inside `svg` or `math`.
  var isForeign: Bool
  /// Inside `template`: not part of the document until a script puts it there.
  var isInert: Bool

  subscript(name: AttributeName) -> String? { attributes.first { $0.name == name }?.value }
}

/// An attribute with its value, entities resolved.
struct Attribute: Sendable {
  var name: AttributeName
  var value: String
}

/// Where something stands. Line and column are counted only for what is reported.
enum Place: Hashable, Sendable {
  /// Offset of a byte.
  case at(Int)
  /// A start tag; `end` is the offset of the byte behind its attributes.
  case tag(name: String, end: Int)
  case wholeFile

  func position(in bytes: [UInt8], file: String) -> SourcePosition {
    switch self {
    case .wholeFile: return SourcePosition(file: file)
    case .at(let offset): return Self.position(of: offset, in: bytes, file: file)
    case .tag(let name, let end):
      // An element that the parser added has no tag: the beginning of the page is meant.
      let start = startOfTag(Array(name.utf8), before: end, in: bytes) ?? 0
      return Self.position(of: start, in: bytes, file: file)
    }
  }

  private func startOfTag(_ name: [UInt8], before end: Int, in bytes: [UInt8]) -> Int? {
    var start = min(end, bytes.count) - name.count
    while start > 0 {
      start -= 1
      guard bytes[start] == UInt8(ascii: "<") else { continue }
      let behind = start + 1 + name.count
      guard bytes[(start + 1)..<behind].elementsEqual(name, by: { $0.asciiLowercased == $1.asciiLowercased }) else {
        continue
      }
      if behind >= bytes.count || !(bytes[behind].isASCIILetter || bytes[behind].isASCIIDigit) { return start }
    }
    return nil
  }

  private static func position(of offset: Int, in bytes: [UInt8], file: String) -> SourcePosition {
    var line = 1
    var column = 1
    for byte in bytes.prefix(max(offset, 0)) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourcePosition(file: file, line: line, column: column)
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  /// Space, tab, line feed, form feed, carriage return: what HTML and CSS call white space.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
