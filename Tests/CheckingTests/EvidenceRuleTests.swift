import SampleContent
import Testing

@Suite struct EvidenceRuleTests {
  private func evidence(_ row: String) -> Sample { .district.adding(row, to: "vertrag/nachweise.csv") }

  @Test func evidenceForWhomTheStandardIsNot() throws {
    let found = try expect(
      evidence("offen,▶traeger:verein,Gespräch,2026-01-01,Fachberatung,2028-01-01"), finds: .evidenceMisplaced)
    #expect(found.first?.summary.german == "Der Standard „Offene Tür“ gilt nicht für Träger")
    #expect(found.first?.help.english.hasSuffix("Check the Standard and the Stelle.") == true)
  }

  @Test func evidenceThatStandsTwice() throws {
    let found = try expect(
      evidence("▶offen,sozialraum:sued,Anderes,2026-01-01,Fachberatung,2028-01-01"), finds: .evidenceMisplaced)
    #expect(found.first?.notes.map(\.position.description) == ["vertrag/nachweise.csv:2:1"])
  }

  @Test func anotherDayIsOtherEvidence() throws {
    try expect(evidence("offen,sozialraum:sued,Gespräch,2026-02-01,Fachberatung,2028-01-01"))
    try expect(evidence("offen,angebot:adorf/treff,Gespräch,2026-01-01,Fachberatung,2028-01-01"))
  }

  @Test func aMistypedStandardIsOneFinding() throws {
    try expect(
      evidence("▶ofen,traeger:verein,Gespräch,2026-01-01,Fachberatung,2028-01-01"), finds: .danglingReference)
  }
}
