import Diagnostics
import TestSupport
import Testing

struct EngineTests {
  private func finding(
    _ code: DiagnosticCode, _ file: String = "a.md", _ line: Int = 1, _ column: Int = 1, summary: Message = "falsch",
    help: Message = ""
  ) -> Diagnostic {
    Diagnostic(code, at: SourcePosition(file: file, line: line, column: column), summary, help: help)
  }

  @Test func emptyIsClean() {
    let engine = DiagnosticEngine()
    #expect(engine.sorted.isEmpty)
    #expect(!engine.hasErrors)
    #expect(engine.exitCode(strict: true) == .clean)
  }

  @Test func orderIsFileLineColumnCodeText() {
    let inOrder = [
      finding(.unknownKey, "Z.md", 9, 9),
      finding(.unknownKey, "a.md", 0, 0),
      finding(.unknownKey, "a.md", 2, 8),
      finding(.unknownKey, "a.md", 10, 1),
      finding(.missingKey, "a.md", 10, 3, summary: "a"),
      finding(.badDate, "a.md", 10, 3, summary: "a"),
      finding(.badDate, "a.md", 10, 3, summary: "b", help: "a"),
      finding(.badDate, "a.md", 10, 3, summary: "b", help: "b"),
      finding(.unknownKey, "b/a.md", 1, 1),
      finding(.unknownKey, "ä.md", 1, 1),
    ]
    for seed in 0..<20 {
      var engine = DiagnosticEngine()
      engine.add(Array(inOrder.suffix(seed % inOrder.count)))
      engine.add(inOrder.reversed())
      #expect(engine.sorted == inOrder)
    }
  }

  @Test func notesAndCellsDecideWhenAllElseIsEqual() {
    let place = SourcePosition(file: "a.csv", line: 3, column: 1)
    var first = finding(.duplicateValue)
    first.notes = [.init("hier", at: SourcePosition(file: "a.csv", line: 1))]
    var second = finding(.duplicateValue)
    second.notes = [.init("hier", at: SourcePosition(file: "a.csv", line: 2))]
    var third = finding(.badDate)
    third.position = place
    third.position.cell = .init(row: 3, column: 1, header: "a")
    var fourth = third
    fourth.position.cell = .init(row: 3, column: 1, header: "b")
    var engine = DiagnosticEngine()
    engine.add([fourth, second, third, first])
    #expect(engine.sorted == [third, fourth, first, second])
  }

  @Test func sameFindingCountsOnce() {
    var engine = DiagnosticEngine()
    engine.add(finding(.badDate))
    engine.add([finding(.badDate), finding(.badDate, "a.md", 2)])
    #expect(engine.sorted.count == 2)
    #expect(engine.count(of: .error) == 2)
  }

  @Test func severitiesAreCounted() {
    var engine = DiagnosticEngine()
    var note = finding(.badDate, "a.md", 5)
    note.severity = .note
    engine.add([finding(.badDate), finding(.emptyValue), finding(.unusedRecord), note])
    #expect(Severity.allCases.map(engine.count) == [1, 2, 1])
  }

  @Test func whatIsAcceptedNoLongerCounts() {
    var engine = DiagnosticEngine()
    engine.policy = SeverityPolicy([(.code(.emptyValue), .error)])
    var cell = finding(.badDate, "a.csv", 3)
    cell.position.cell = .init(row: 3, column: 1, header: "a")
    engine.add([finding(.emptyValue), cell])
    engine.name([TableRow(file: "a.csv", row: 3): "gemeinde:nord"])
    let found = engine.sorted
    #expect(found.map(\.severity) == [.error, .error])
    #expect(found[0].position.cell?.rowName == "gemeinde:nord")
    engine.accept([found[0]])
    #expect(engine.sorted == [found[1]])
    engine.accept([found[1]])
    #expect(engine.exitCode(strict: true) == .clean)
  }

  /// Sets hold texts by their bytes.
  @Test func messagesAreComparedByBytes() {
    let (composed, decomposed) = (Message(verbatim: "\u{E4}"), Message(verbatim: "a\u{308}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, Message("\u{E4}", en: "x"), composed]).count == 3)
  }

  @Test(arguments: [
    ([DiagnosticCode.badDate], false, Diagnostics.ExitStatus.findings),
    ([.badDate, .emptyValue], true, .findings),
    ([.emptyValue], false, .clean),
    ([.emptyValue], true, .warnings),
    ([.contentMissing], false, .usage),
    ([.contentMissing, .emptyValue], true, .usage),
    ([.contentMissing, .badDate], false, .findings),
    ([.outputNotWritable, .publishingBusy], false, .usage),
  ])
  func exitCodes(_ codes: [DiagnosticCode], _ isStrict: Bool, _ expected: Diagnostics.ExitStatus) {
    var engine = DiagnosticEngine()
    engine.add(codes.map { finding($0) })
    #expect(engine.exitCode(strict: isStrict) == expected)
  }

  @Test func notesNeverFail() {
    var note = finding(.badDate)
    note.severity = .note
    var engine = DiagnosticEngine()
    engine.add(note)
    #expect(engine.exitCode(strict: true) == .clean)
  }

  @Test func numbersOfExitCodesAreFixed() {
    let all: [Diagnostics.ExitStatus] = [.clean, .findings, .usage, .leak, .warnings, .fault]
    #expect(all.map(\.rawValue) == [0, 1, 2, 3, 4, 70])
  }

  @Test func severitiesAreOrderedByWeight() {
    #expect(Severity.allCases.sorted() == [.error, .warning, .note])
  }
}
