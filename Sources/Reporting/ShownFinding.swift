import Diagnostics

/// A finding in its parts, for those who lay it out themselves. Nothing of it is a control character.
public struct ShownFinding: Sendable, Hashable {
  public var code: DiagnosticCode
  public var severity: Severity
  /// `Fehler SR0301`.
  public var title: String
  public var summary: String
  public var place: ShownPlace
  /// Empty where there is none.
  public var help: String
  public var notes: [Note]

  public struct Note: Sendable, Hashable {
    public var text: String
    public var place: ShownPlace
  }
}

/// A place in a file, and the line that stands there.
public struct ShownPlace: Sendable, Hashable {
  /// `content/gemeinden/teltow.md:4:1`, in a table with its cell in words.
  public var words: String
  /// Nil where the place is no line of a file that is known.
  public var excerpt: Excerpt?

  public struct Excerpt: Sendable, Hashable {
    /// Counted from 1.
    public var line: Int
    public var text: String
    /// Where in the text the marks go and how many there are, in cells of a terminal; 0 for the line as a whole.
    public var markOffset: Int
    public var markWidth: Int
  }

  init(_ position: SourcePosition, of finding: Diagnostic, in report: FindingReport, _ lines: inout SourceLines) {
    var shown = position
    shown.file = report.paths.path(of: position.file, for: finding.code)
    let cell = position.cell.map { ", " + report.say($0.words) } ?? ""
    words = visibleText(shown.description) + cell
    excerpt = lines.line(position.line, of: position.file).map { text in
      let excerpt = SourceExcerpt(line: text, column: position.column, length: position.length)
      return Excerpt(
        line: position.line, text: excerpt.text, markOffset: excerpt.markOffset, markWidth: excerpt.markWidth)
    }
  }
}

extension FindingReport {
  /// What people act on, the gravest first; not more than `limit`.
  ///
  /// Complexity: O(findings + length of the files named).
  public func shown(limit: Int) -> [ShownFinding] {
    var lines = SourceLines(source: text)
    let gravestFirst = Severity.allCases.flatMap { severity in shownFindings.filter { $0.severity == severity } }
    return gravestFirst.prefix(limit).map { finding in
      ShownFinding(
        code: finding.code, severity: finding.severity, title: "\(say(finding.severity.name)) \(finding.code.id)",
        summary: headline(for: finding), place: ShownPlace(finding.position, of: finding, in: self, &lines),
        help: visibleText(say(finding.help), limit: Self.longestText),
        notes: finding.notes.map { note in
          ShownFinding.Note(
            text: visibleText(say(note.text), limit: Self.longestText),
            place: ShownPlace(note.position, of: finding, in: self, &lines))
        })
    }
  }
}
