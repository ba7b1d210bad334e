import SampleContent
import Testing

@Suite struct ExceptionRuleTests {
  private func uncovered(_ schwere: String = "fehler") -> Sample {
    Sample.withoutRules.with(rule: "abdeckung", "je: sozialraum", schwere: schwere)
  }

  private static let open = "SR0421 sozialraeume/sued.md:2:1"

  @Test func anExceptionThatIsNeeded() throws { try expect(uncovered().with(exceptionFor: "sozialraum:sued")) }

  @Test func anExceptionForWhatTheRuleDoesNotLookAt() throws {
    let found = try expect(
      uncovered().with(exceptionFor: "▶gemeinde:cdorf"), finds: .exceptionMisplaced, elsewhere: [Self.open])
    #expect(found.contains { $0.summary.english == "The Regel “Die Regel” checks nothing at gemeinde:cdorf" })
  }

  @Test func anExceptionThatIsOver() throws {
    try expect(
      uncovered().with(exceptionFor: "sozialraum:sued", until: "▶2026-08-31"), finds: .exceptionExpired,
      elsewhere: [Self.open])
    try expect(uncovered().with(exceptionFor: "sozialraum:sued", until: "2026-09-01"))
  }

  @Test func anExceptionThatNobodyNeeds() throws {
    let found = try expect(
      uncovered().with(exceptionFor: "sozialraum:nord"), elsewhere: ["SR0430 vertrag/ausnahmen.yaml:1:3", Self.open])
    #expect(found.first { $0.code == .exceptionUnused }?.severity == .warning)
  }

  @Test func anExceptionThatStandsTwice() throws {
    let sample = uncovered().with(exceptionFor: "sozialraum:sued").with(
      exceptionFor: "sozialraum:sued", id: "zweite")
    let found = try expect(sample, elsewhere: ["SR0432 vertrag/ausnahmen.yaml:9:3"])
    #expect(found.first?.notes.map(\.position.description) == ["vertrag/ausnahmen.yaml:1:3"])
  }

  @Test func aMistypedExceptionIsOneFinding() throws {
    try expect(
      uncovered("hinweis").with(exceptionFor: "▶sozialraum:sud"), finds: .danglingReference, elsewhere: [Self.open])
  }
}
