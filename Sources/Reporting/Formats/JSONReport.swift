import Diagnostics
import Exporting

extension FindingReport {
  /// Our own format, described by docs/schemas/findings-1.schema.json.
  func jsonReport() -> [UInt8] { encoded(JSONReport(self)) }
}

/// Version 1 of our JSON. A change that a reader of it could notice is a new version with a schema of
/// its own; `Diagnostic` may change freely behind it.
private struct JSONReport: Encodable {
  let format = "sozialraum-findings"
  let version = 1
  let language: String
  let counts: Counts
  let findings: [Finding]

  struct Counts: Encodable {
    let error: Int
    let warning: Int
    let note: Int
  }

  struct Finding: Encodable {
    let code: String
    let group: Group
    let severity: String
    let summary: String
    let help: String
    let explanation: Explanation
    let position: Position
    let notes: [Note]
    let solutions: [Solution]
    let fingerprint: String
  }

  struct Group: Encodable {
    let id: String
    let title: String
  }

  struct Explanation: Encodable {
    let title: String
    let command: String
  }

  struct Position: Encodable {
    let file: String
    let start: Place?
    let end: Place?
    let cell: Cell?
  }

  struct Place: Encodable {
    let line: Int
    let column: Int?
  }

  struct Cell: Encodable {
    let name: String
    let row: Int
    let column: Int
    let header: String
    let rowName: String?
  }

  struct Note: Encodable {
    let text: String
    let position: Position
  }

  struct Solution: Encodable {
    let summary: String
    let isCertain: Bool
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let file: String
    let start: Place
    let end: Place
    let text: String
  }

  init(_ report: FindingReport) {
    language = report.language.rawValue
    counts = Counts(
      error: report.count(of: .error), warning: report.count(of: .warning), note: report.count(of: .note))
    findings = zip(report.findings, Fingerprint.all(of: report.findings, report.paths)).map { finding, fingerprint in
      Finding(
        code: finding.code.id, group: Group(id: finding.group.id, title: report.say(finding.group.title)),
        severity: finding.severity.rawValue, summary: report.say(finding.summary), help: report.say(finding.help),
        explanation: Explanation(
          title: report.title(of: finding.code), command: "sozialraum explain \(finding.code.id)"),
        position: Self.position(finding.position, of: finding, report),
        notes: finding.notes.map { note in
          Note(text: report.say(note.text), position: Self.position(note.position, of: finding, report))
        },
        solutions: finding.solutions.map { solution in
          Solution(
            summary: report.say(solution.summary), isCertain: solution.isCertain,
            replacements: solution.replacements.map { replacement in
              Replacement(
                file: report.paths.path(of: replacement.file, for: finding.code), start: Place(replacement.start),
                end: Place(replacement.end), text: replacement.text)
            })
        }, fingerprint: fingerprint)
    }
  }

  private static func position(_ position: SourcePosition, of finding: Diagnostic, _ report: FindingReport) -> Position
  {
    let range = TextRange(position)
    return Position(
      file: report.paths.path(of: position.file, for: finding.code),
      start: range.map { Place(line: $0.line, column: $0.start) },
      end: range.map { Place(line: $0.line, column: $0.end) },
      cell: position.cell.map { cell in
        Cell(name: cell.name, row: cell.row, column: cell.column, header: cell.header, rowName: cell.rowName)
      })
  }
}

extension JSONReport.Place {
  fileprivate init(_ place: Diagnostics.Replacement.Place) { self.init(line: place.line, column: place.column) }
}
