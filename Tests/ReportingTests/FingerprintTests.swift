import Diagnostics
import Testing

@testable import Reporting

struct FingerprintTests {
  private func finding(
    _ summary: String = "„12x“ ist keine Zahl", line: Int = 2, row: Int? = nil, name: String? = nil,
    file: String = "w.csv"
  ) -> Diagnostic {
    var cell = row.map { SourcePosition.Cell(row: $0, column: 4, header: "wert") }
    cell?.rowName = name
    return Diagnostic(
      .badDecimal, at: SourcePosition(file: file, line: line, column: 5, cell: cell), Message(summary, en: "wrong"),
      help: .empty)
  }

  private func all(_ findings: [Diagnostic]) -> [String] { Fingerprint.all(of: findings, paths()) }

  @Test func theyCanBeRead() {
    #expect(
      all([finding(row: 2, name: "gemeinde:nord, 2025"), finding(file: "a.md")]) == [
        "SR0207 w.csv [wert: gemeinde:nord, 2025] „12x“ ist keine Zahl #1", "SR0207 a.md „12x“ ist keine Zahl #1",
      ])
  }

  @Test func linesAndRowsDoNotShow() {
    let before = [finding("„a“ ist keine Zahl", line: 2, row: 2, name: "x"), finding(line: 5, row: 5, name: "y")]
    let after = [finding("„a“ ist keine Zahl", line: 9, row: 9, name: "x"), finding(line: 70, row: 71, name: "y")]
    #expect(all(before) == all(after))
    #expect(all([finding("Zeile 12 hat 3 Zellen", line: 12)]) == all([finding("Zeile 9 hat 3 Zellen", line: 9)]))
    #expect(all([finding("Zeile 12 hat 3 Zellen")]) != all([finding("Zeile 12 hat 4 Zellen")]))
  }

  @Test func equalOnesAreNumbered() {
    #expect(all([finding(line: 1), finding(line: 2), finding(line: 3)]).map { $0.suffix(2) } == ["#1", "#2", "#3"])
  }

  @Test func numbersAreNotMistakenForText() {
    let found = all([finding("a"), finding("a #1"), finding("a"), finding("a #1")])
    #expect(Set(found).count == 4)
  }

  @Test func longOnesAreCutAndStillUnique() {
    let long = String(repeating: "lang ", count: 500)
    let found = all([finding(long + "a", row: 2, name: long), finding(long + "b", row: 3, name: long)])
    #expect(Set(found).count == 2)
    #expect(found.allSatisfy { $0.unicodeScalars.count < 250 })
  }

  @Test func theyAreTheSameWhereverTheFoldersLie() {
    let finding = Diagnostic(
      .themeSyntax, at: SourcePosition(file: "/x/themes/a.mustache", line: 1), Message(verbatim: "falsch"), help: .empty
    )
    let there = ReportPaths(content: "/x/c", theme: "/x/themes", current: "/", hasRepository: { _ in false })
    #expect(Fingerprint.all(of: [finding], there) == ["SR0902 theme/a.mustache falsch #1"])
    #expect(Fingerprint.all(of: [self.finding()], there) == all([self.finding()]))
  }

  /// Thousands of findings, many alike, at random: never two the same, and inserting lines changes none.
  @Test func uniqueAndStableForMany() {
    var findings: [Diagnostic] = []
    for number in 0..<5000 {
      findings.append(
        finding("Wert \(number % 7)", line: number, row: number, name: number % 3 == 0 ? nil : "r\(number % 11)"))
    }
    let before = all(findings)
    #expect(Set(before).count == findings.count)
    for index in findings.indices {
      findings[index].position.line += 3
      findings[index].position.cell?.row += 3
    }
    #expect(all(findings) == before)
  }
}
