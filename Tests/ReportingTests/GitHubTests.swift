import Diagnostics
import Testing

@testable import Reporting

/// GitHub shows ten of a kind: what matters is which ten.
struct GitHubTests {
  private func finding(_ code: DiagnosticCode, _ summary: String, _ line: Int) -> Diagnostic {
    Diagnostic(code, at: SourcePosition(file: "a.md", line: line), Message(verbatim: summary), help: .empty)
  }

  private func lines(_ findings: [Diagnostic], language: Language = .german) -> [Substring] {
    String(decoding: report(findings, language: language).bytes(.github), as: UTF8.self).split(separator: "\n")
  }

  @Test func theWorstComeFirst() {
    let found = lines([finding(.emptyValue, "leer", 1), finding(.badDate, "falsch", 2)])
    #expect(found.map { $0.prefix(9) } == ["::error f", "::warning"])
  }

  @Test func oneCauseIsOneAnnotation() {
    let found = lines((1...4).map { finding(.badDate, "falsch", $0) } + [finding(.badDate, "anders", 9)])
    #expect(found.count == 2)
    #expect(found[0].hasSuffix("::falsch%0AAuch an 3 anderen Stellen."))
    #expect(found[1].hasSuffix("::anders"))
  }

  @Test func whatIsNotShownIsCounted() {
    let errors = (1...25).map { finding(.badDate, "falsch \($0)", $0) }
    let warnings = (1...12).flatMap {
      [finding(.emptyValue, "leer \($0)", $0), finding(.emptyValue, "leer \($0)", 90 + $0)]
    }
    let found = lines(warnings + errors)
    #expect(found.count { $0.hasPrefix("::error") } == 10)
    #expect(found.count { $0.hasPrefix("::warning") } == 10)
    #expect(found.count == 21)
    #expect(found.last?.hasPrefix("::notice ") == true)
    #expect(found.last?.contains("Außerdem: 15 Fehler, 4 Warnungen.") == true)
  }

  @Test func theCountHasItsPlaceAmongTheNotices() {
    let notes = (1...12).map { line in
      var note = finding(.csvDialect, "so \(line)", line)
      note.severity = .note
      return note
    }
    let found = lines(notes)
    #expect(found.count == 10)
    #expect(found.last?.contains("Außerdem: 3 Hinweise.") == true)
    #expect(lines(Array(notes.prefix(9))).count == 9)
  }

  @Test func nothingBreaksOutOfACommand() {
    let evil = "a%,:\r\n::error::b"
    let finding = Diagnostic(
      .badDate, at: SourcePosition(file: "x,y:z%.md", line: 1), Message(verbatim: evil), help: Message(verbatim: evil))
    let found = lines([finding])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("::error file=content/x%2Cy%3Az%25.md,line=1,title=SR0209 "))
    #expect(found[0].hasSuffix("::a%25,:↵::error::b%0Aa%25,:↵::error::b"))
  }

  // MARK: The summary of the job

  @Test func theSummaryKeepsItsLimit() {
    let findings = (1...3000).map { finding(.badDate, "falsch \($0) | <b> @alle", $0) }
    let whole = String(decoding: report(findings).gitHubSummary(), as: UTF8.self)
    #expect(whole.contains("falsch 3000 \\| &lt;b&gt; &#64;alle"))
    for limit in [2000, 10_000, 100_000] {
      let cut = report(findings).gitHubSummary(limit: limit)
      #expect(cut.count <= limit && cut.count > limit - 400)
      let text = String(decoding: cut, as: UTF8.self)
      let rows = text.split(separator: "\n").count { $0.hasPrefix("| Fehler") }
      #expect(text.contains("kein Platz für \(3000 - rows) weitere Zeilen"))
    }
  }

  @Test func theSummaryOfACleanRun() {
    #expect(
      String(decoding: report([]).gitHubSummary(), as: UTF8.self) == "## sozialraum\n\nKeine Fehler, keine Warnungen.\n"
    )
  }
}
