import Diagnostics
import TestSupport
import Testing

@testable import Reporting

struct ShownFindingTests {
  private func finding(_ code: DiagnosticCode, line: Int, _ summary: String = "falsch") -> Diagnostic {
    Diagnostic(
      code, at: SourcePosition(file: "a.md", line: line, column: 3, length: 2), .init(verbatim: summary),
      help: .init(verbatim: "So ist es richtig."),
      notes: [.init(.init(verbatim: "dort auch"), at: SourcePosition(file: "b.md", line: 1))])
  }

  private let files = ["a.md": "eins\nzwei\n", "b.md": "drei\n"]

  @Test func parts() throws {
    let shown = report([finding(.danglingReference, line: 2)], files, content: "content").shown(limit: 9)
    let only = try #require(shown.first)
    #expect(shown.count == 1)
    #expect(only.title == "Fehler SR0301")
    #expect(only.summary == "falsch")
    #expect(only.place.words == "content/a.md:2:3")
    #expect(only.place.excerpt == .init(line: 2, text: "zwei", markOffset: 2, markWidth: 2))
    #expect(only.help == "So ist es richtig.")
    #expect(only.notes.map(\.text) == ["dort auch"])
    #expect(only.notes.map(\.place.words) == ["content/b.md:1"])
    #expect(only.notes.map(\.place.excerpt?.text) == ["drei"])
  }

  @Test func gravestFirstAndNotMoreThanAsked() {
    let findings = [
      finding(.unusedRecord, line: 1), finding(.csvDialect, line: 1), finding(.danglingReference, line: 2),
    ]
    #expect(report(findings, files, showsNotes: false).shown(limit: 9).map(\.code) == [.danglingReference, .unusedRecord])
    #expect(report(findings, files).shown(limit: 1).map(\.code) == [.danglingReference])
  }

  @Test func nothingSteersATerminal() {
    let shown = report([finding(.danglingReference, line: 1, "a\u{1B}[31mb")], ["a.md": "x\u{1B}y"]).shown(limit: 1)
    #expect(shown.map(\.summary) == ["a<U+001B>[31mb"])
    #expect(shown.first?.place.excerpt?.text == "x<U+001B>y")
  }
}
