import Diagnostics
import TestSupport
import Testing

@testable import Reporting

struct BaselineTests {
  private func finding(_ code: DiagnosticCode, _ summary: String, line: Int = 1) -> Diagnostic {
    Diagnostic(code, at: SourcePosition(file: "a.md", line: line), Message(verbatim: summary), help: .empty)
  }

  private var findings: [Diagnostic] {
    var note = finding(.csvDialect, "so gelesen", line: 9)
    note.severity = .note
    return [
      finding(.badDate, "falsch"), finding(.badDate, "falsch", line: 2), finding(.emptyValue, "leer", line: 3), note,
    ]
  }

  @Test func golden() {
    let baseline = Baseline(of: Sample.findings, paths: paths())
    expectRecorded(String(decoding: baseline.bytes, as: UTF8.self), at: "Tests/Samples/reports/baseline.json")
  }

  @Test func whatIsWrittenIsRead() throws {
    let baseline = Baseline(of: findings, paths: paths())
    #expect(baseline.entries.count == 3)
    #expect(try Baseline(baseline.bytes).entries == baseline.entries)
    let shuffled = Baseline(of: findings.reversed(), paths: paths())
    #expect(Set(shuffled.entries.map(\.fingerprint)) == Set(baseline.entries.map(\.fingerprint)))
  }

  @Test func onlyNewFindingsCount() {
    let baseline = Baseline(of: Array(findings.prefix(1)), paths: paths())
    let verdict = baseline.verdict(on: findings, paths: paths(), acceptsErrors: true)
    #expect(verdict.accepted == Array(findings.prefix(1)))
    #expect(verdict.refused.isEmpty)
    #expect(verdict.outdated.isEmpty)
  }

  @Test func linesMayMove() {
    let baseline = Baseline(of: findings, paths: paths())
    var moved = findings
    for index in moved.indices { moved[index].position.line += 40 }
    #expect(baseline.verdict(on: moved, paths: paths(), acceptsErrors: true).accepted.count == 3)
  }

  /// No list makes an error go away where something would be published.
  @Test func errorsAreNotForPublishing() {
    let verdict = Baseline(of: findings, paths: paths()).verdict(on: findings, paths: paths(), acceptsErrors: false)
    #expect(verdict.accepted.map(\.severity) == [.warning])
    #expect(verdict.refused.map(\.severity) == [.error, .error])
    #expect(verdict.outdated.isEmpty)
  }

  @Test func aFolderThatIsMissingIsNeverAccepted() throws {
    let missing = finding(.contentMissing, "weg")
    #expect(Baseline(of: [missing], paths: paths()).entries.isEmpty)
    let byHand = """
      {"version": 1, "format": "sozialraum-baseline", "findings": [
        {"fingerprint": "SR1001 a.md weg #1", "code": "", "file": "", "summary": ""}]}
      """
    let verdict = try Baseline(Array(byHand.utf8)).verdict(on: [missing], paths: paths(), acceptsErrors: true)
    #expect(verdict.accepted.isEmpty)
    #expect(verdict.refused == [missing])
  }

  @Test func whatIsMendedIsOutdated() {
    let verdict = Baseline(of: findings, paths: paths()).verdict(
      on: [findings[0]], paths: paths(), acceptsErrors: true)
    #expect(verdict.accepted.count == 1)
    #expect(verdict.outdated.map(\.fingerprint) == ["SR0203 a.md leer #1", "SR0209 a.md falsch #2"])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"format\": \"sozialraum-baseline\"}", "\u{0}", String(repeating: "[", count: 100_000),
    "{\"format\": \"sozialraum-baseline\", \"version\": 2, \"findings\": []}",
    "{\"format\": \"anderes\", \"version\": 1, \"findings\": []}",
    "{\"format\": \"sozialraum-baseline\", \"version\": 1, \"findings\": [{}]}",
    "{\"format\": \"sozialraum-baseline\", \"version\": 1e400, \"findings\": []}",
  ]) func brokenFilesAreFaults(_ text: String) {
    #expect(throws: Baseline.Fault.self) { try Baseline(Array(text.utf8)) }
  }

  @Test func editedByHandItStillWorks() throws {
    let text = """
      {"version": 1, "format": "sozialraum-baseline", "kommentar": "von Hand", "findings": [
        {"fingerprint": "SR0209 a.md falsch #1", "code": "", "file": "", "summary": ""},
        {"fingerprint": "SR0209 a.md falsch #1", "code": "", "file": "", "summary": ""}]}
      """
    let verdict = try Baseline(Array(text.utf8)).verdict(on: findings, paths: paths(), acceptsErrors: true)
    #expect(verdict.accepted.count == 1)
  }
}
