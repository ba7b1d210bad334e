import Diagnostics

/// One text file that holds several: comment lines, then sections that begin with `-- path --`.
///
/// A path may carry a mark: `-- path (deleted) --` takes the file away; in `-- path (escaped) --`
/// stand `⟦FF⟧` for a byte and `⟦text*1000⟧` for a repetition, for what cannot be typed; the last line
/// of `-- path (open) --` has no end.
public struct Txtar: Sendable {
  public struct Section: Sendable {
    public var path: String
    public var mark: String?
    public var text: String

    /// What the file holds.
    public var bytes: [UInt8] {
      switch mark {
      case "escaped": Self.unescaped(text)
      case "open": Array(text.utf8.dropLast(text.hasSuffix("\n") ? 1 : 0))
      default: Array(text.utf8)
      }
    }

    private static func unescaped(_ text: String) -> [UInt8] {
      var bytes: [UInt8] = []
      var rest = text[...]
      while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
        bytes += rest[..<open].utf8
        let inside = rest[rest.index(after: open)..<close]
        if let star = inside.lastIndex(of: "*"), let count = Int(inside[inside.index(after: star)...]) {
          for _ in 0..<count { bytes += inside[..<star].utf8 }
        } else if let byte = UInt8(inside, radix: 16) {
          bytes.append(byte)
        }
        rest = rest[rest.index(after: close)...]
      }
      return bytes + rest.utf8
    }
  }

  /// What stands in front of the first section.
  public var comment: String
  public var sections: [Section]

  public init(_ text: String) {
    comment = ""
    sections = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let header = Self.header(line) {
        sections.append(header)
      } else if sections.isEmpty {
        comment += line + "\n"
      } else {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    // The last line of the file ends with a line break and is no line more.
    if text.hasSuffix("\n"), let last = sections.indices.last { sections[last].text.removeLast() }
  }

  private static func header(_ line: Substring) -> Section? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
    var path = String(line.dropFirst(3).dropLast(3))
    var mark: String?
    for word in ["deleted", "escaped", "open"] where path.hasSuffix(" (\(word))") {
      path.removeLast(word.count + 3)
      mark = word
    }
    return Section(path: path, mark: mark, text: "")
  }

  public subscript(path: String) -> String? { sections.first { $0.path == path }?.text }

  /// The same file with another text in one section, which comes last where it is new.
  public func replacing(_ path: String, with text: String) -> String {
    var sections = sections.filter { $0.path != path }
    sections.append(Section(path: path, mark: nil, text: text))
    return comment
      + sections.map { section in
        "-- \(section.path)\(section.mark.map { " (\($0))" } ?? "") --\n\(section.text)"
      }.joined()
  }

  /// Files with the sections laid over them whose path begins with `prefix`.
  public func laid(over files: [SiteFile], where isMeant: (String) -> Bool, dropping prefix: String = "") -> [SiteFile]
  {
    var files = files
    for section in sections where isMeant(section.path) {
      let path = String(section.path.dropFirst(prefix.count))
      files.removeAll { $0.path == path }
      if section.mark != "deleted" { files.append(SiteFile(path: path, bytes: section.bytes)) }
    }
    return files
  }
}
