/// Prints findings for people: what, where, the line itself with the place marked, what to do.
///
/// Shows nothing of a file as it is: control characters are made visible, so that no content can
/// steer a terminal.
public struct TextFormatter {
  private let source: (String) -> String?
  private let display: (String) -> String
  private let style: Style
  private let language: Language

  /// - Parameters:
  ///   - source: text of the file with the path `position.file`, without a byte order mark; nil
  ///     where there is none, and the finding then has no excerpt.
  ///   - display: the path as it is shown, for instance with the folder in front.
  ///   - usesColour: whether ANSI colours are written. Only for terminals.
  public init(
    source: @escaping (String) -> String?, display: @escaping (String) -> String = { $0 }, usesColour: Bool = false,
    language: Language = .german
  ) {
    self.language = language
    self.source = source
    self.display = display
    style = Style(usesColour: usesColour)
  }

  /// All findings in the order given, a blank line between them, and the summary as last line. No
  /// line break at the end; empty where there are no findings.
  ///
  /// Complexity: O(length of the files named + findings × length of the lines shown).
  public func text(for findings: some Collection<Diagnostic>) -> String {
    guard !findings.isEmpty else { return "" }
    var files = FileCache(source: source)
    var blocks = findings.map { block(for: $0, &files) }
    blocks.append(style.bold(Self.summary(of: findings)))
    return blocks.joined(separator: "\n\n")
  }

  /// One finding without a summary; no line break at the end.
  public func text(for finding: Diagnostic) -> String {
    var files = FileCache(source: source)
    return block(for: finding, &files)
  }

  /// `3 Fehler, 1 Warnung.`
  public static func summary(of findings: some Sequence<Diagnostic>) -> String {
    var counts: [Severity: Int] = [:]
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map { "\($0) \($0 == 1 ? severity.word : severity.plural)" }
    }
    return parts.isEmpty ? "Keine Fehler, keine Warnungen." : parts.joined(separator: ", ") + "."
  }

  // MARK: One finding

  private func block(for finding: Diagnostic, _ files: inout FileCache) -> String {
    let places = [finding.position] + finding.notes.map(\.position)
    // All excerpts of a finding share one gutter.
    let gutter = places.map { String(max(0, $0.line)).count }.max() ?? 1
    let paint: (String) -> String = { style.colour($0, of: finding.severity) }

    let title = "\(finding.severity.word) \(finding.code.id)"
    var lines = [
      "\(paint(title)): \(style.bold(visibleText(finding.summary.text(in: language), limit: Self.longestText)))"
    ]
    lines += place(finding.position, gutter: gutter, &files, mark: "^", paint: paint)
    let indentation = String(repeating: " ", count: gutter + 1)
    if !finding.help.isEmpty {
      lines.append(
        "\(indentation)\(style.faint("=")) Hilfe: \(visibleText(finding.help.text(in: language), limit: Self.longestText))"
      )
    }
    for note in finding.notes {
      lines.append(
        "\(indentation)\(style.faint("=")) Dazu: \(visibleText(note.text.text(in: language), limit: Self.longestText))")
      lines += place(note.position, gutter: gutter, &files, mark: "-", paint: style.faint)
    }
    return lines.joined(separator: "\n")
  }

  /// Texts may quote a value from a file; a value has no bounds.
  private static let longestText = 1000

  private func place(
    _ position: SourcePosition, gutter: Int, _ files: inout FileCache, mark: Character, paint: (String) -> String
  ) -> [String] {
    let pad = String(repeating: " ", count: gutter)
    var shown = position
    shown.file = display(position.file)
    var lines = ["\(pad)\(style.faint("-->")) \(visibleText(shown.description))\(Self.cell(position))"]
    guard let text = files.line(position.line, of: position.file) else { return lines }
    let excerpt = SourceExcerpt(line: text, column: position.column, length: position.length)
    let number = String(position.line)
    let bar = style.faint("|")
    lines.append("\(pad) \(bar)")
    let gap = String(repeating: " ", count: max(0, gutter - number.count))
    lines.append("\(gap)\(style.faint(number)) \(bar)\(excerpt.text.isEmpty ? "" : " " + excerpt.text)")
    if excerpt.markWidth > 0 {
      let blanks = String(repeating: " ", count: excerpt.markOffset)
      lines.append("\(pad) \(bar) \(blanks)\(paint(String(repeating: mark, count: excerpt.markWidth)))")
    }
    return lines
  }

  /// `, Zeile 12, Spalte „wert“ (Zelle D12)`: as a spreadsheet shows it.
  private static func cell(_ position: SourcePosition) -> String {
    guard let cell = position.cell else { return "" }
    let column = cell.header.isEmpty ? "Spalte \(cell.column)" : "Spalte „\(visibleText(cell.header, limit: 60))“"
    return ", Zeile \(cell.row), \(column) (Zelle \(spreadsheetColumn(cell.column))\(cell.row))"
  }

  /// 1 as `A`, 27 as `AA`; empty below 1.
  private static func spreadsheetColumn(_ number: Int) -> String {
    var letters: [Character] = []
    var rest = number
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))))
      rest /= 26
    }
    return String(letters.reversed())
  }
}

extension Severity {
  /// As printed: `Fehler`.
  public var word: String {
    switch self {
    case .error: "Fehler"
    case .warning: "Warnung"
    case .note: "Hinweis"
    }
  }

  fileprivate var plural: String {
    switch self {
    case .error: "Fehler"
    case .warning: "Warnungen"
    case .note: "Hinweise"
    }
  }
}

/// ANSI colours, or none. Colour repeats what a word says already.
private struct Style {
  let usesColour: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }

  func faint(_ text: String) -> String { wrap(text, "34") }

  func colour(_ text: String, of severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Lines of the files that findings name. Each file is cut into lines once, since a table can have
/// thousands of findings.
private struct FileCache {
  private struct File {
    var text: String
    /// UTF-8 offsets at which lines begin.
    var starts: [Int]
  }

  private let source: (String) -> String?
  private var files: [String: File?] = [:]

  init(source: @escaping (String) -> String?) { self.source = source }

  /// A line without its end; nil where the file or the line does not exist.
  mutating func line(_ number: Int, of path: String) -> Substring? {
    guard number >= 1 else { return nil }
    if files[path] == nil { files.updateValue(source(path).map(Self.cut), forKey: path) }
    guard let file = files[path] ?? nil, number <= file.starts.count else { return nil }
    let bytes = file.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: file.starts[number - 1])
    var end =
      number < file.starts.count ? bytes.index(bytes.startIndex, offsetBy: file.starts[number]) : bytes.endIndex
    if number < file.starts.count {
      while end > start {
        let last = bytes.index(before: end)
        guard bytes[last] == UInt8(ascii: "\n") || bytes[last] == UInt8(ascii: "\r") else { break }
        end = last
      }
    }
    return file.text[start..<end]
  }

  /// Lines end with `\n`, `\r\n` or `\r`, as the reader counts them.
  private static func cut(_ text: String) -> File {
    var text = text
    text.makeContiguousUTF8()
    var starts = [0]
    var offset = 0
    var wasReturn = false
    for byte in text.utf8 {
      offset += 1
      if byte == UInt8(ascii: "\n") {
        if wasReturn { starts[starts.count - 1] = offset } else { starts.append(offset) }
      } else if byte == UInt8(ascii: "\r") {
        starts.append(offset)
      }
      wasReturn = byte == UInt8(ascii: "\r")
    }
    return File(text: text, starts: starts)
  }
}
