/// The properties of a document in XML.
enum XMP {
  /// Complexity: O(bytes).
  static func note(_ bytes: [UInt8], _ found: inout Metadata) {
    guard bytes.firstIndex(of: "RDF", in: 0..<bytes.count) != nil else {
      // Perhaps two bytes a letter; nobody writes it so.
      if !bytes.isEmpty { found.obstacle = .packed }
      return
    }
    for trace in Caption.traces(xmp: 0..<bytes.count, of: bytes) where trace == .place { found.add(.picture(trace)) }
    var index = 0
    // The element whose text comes next, and the one with authors around it.
    var element = ""
    var isAuthor = false
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      let text = PDFText.short(decoded(bytes[start..<index].prefix(1000)))
      if !text.isEmpty {
        if isAuthor { found.add(.author(text)) } else { note(element, text, &found) }
      }
      let tag = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      let isEnd = bytes.holds("</", at: tag)
      element = name(bytes[min(tag + 1, index)..<index])
      if element == "dc:creator" || element == "/dc:creator" { isAuthor = !isEnd }
      if !isEnd { noteAttributes(bytes[tag..<index], &found) }
      index += 1
    }
  }

  private static func note(_ element: String, _ text: String, _ found: inout Metadata) {
    let parts = element.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "pdfx": found.add(property: parts[1], text)
    case "pdf", "dc", "xmp", "stRef", "photoshop":
      if Metadata.isPath(text) { found.add(.path(key: parts[1], text)) }
    default: break
    }
  }

  /// `pdfx:Firma="…"`: the short form of an element.
  private static func noteAttributes(_ tag: ArraySlice<UInt8>, _ found: inout Metadata) {
    guard tag.count < 1 << 16 else { return }
    let pieces = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    for (position, piece) in pieces.enumerated() where position % 2 == 1 {
      let before = decoded(pieces[position - 1].suffix(100))
      guard let key = before.split(whereSeparator: { $0.isWhitespace || $0 == "=" }).last else { continue }
      let text = PDFText.short(decoded(piece.prefix(1000)))
      if !text.isEmpty { note(String(key), text, &found) }
    }
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> String {
    decoded(tag.prefix(100).prefix { $0 > 32 })
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}

extension Metadata {
  /// Properties that the standard knows, or that programs write about themselves. What stands in them is about the
  /// document, unless it is the path of a file.
  private static let known: Set = [
    "Title", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped", "SourceModified",
    "AAPL:Keywords",
  ]

  mutating func add(property key: String, _ value: String) {
    if key == "Author" {
      add(.author(value))
    } else if Self.isPath(value) {
      add(.path(key: key, value))
    } else if !Self.known.contains(key), !key.hasPrefix("PTEX."), !key.hasPrefix("GTS_") {
      add(.custom(key: key, value))
    }
  }

  /// Paths name people: `C:\Users\…`, `/home/…`.
  static func isPath(_ text: String) -> Bool {
    [":\\", "\\\\", "file:/", "/Users/", "/home/"].contains { text.contains($0) }
  }
}
