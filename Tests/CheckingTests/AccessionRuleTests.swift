import SampleContent
import Testing

@Suite struct AccessionRuleTests {
  private static let file = "vertrag/vertrag.yaml"

  @Test func aSozialraumIsMissing() throws {
    let sample = Sample.district.replacing("  - {sozialraum: sued, status: nicht-belegt}\n", with: "", in: Self.file)
      .replacing("  - {sozialraum: nord", with: "  ▶- {sozialraum: nord", in: Self.file)
    #expect(try expect(sample, finds: .missingAccession).first?.summary.german == "Bei den Beitritten fehlt „Süd“")
  }

  @Test func aSozialraumStandsTwice() throws {
    try expect(
      .district.adding("  - {sozialraum: ▶sued, status: in-beratung}", to: Self.file), finds: .missingAccession)
  }

  @Test func aMistypedOneIsOneFinding() throws {
    try expect(
      .district.replacing("sozialraum: sued,", with: "sozialraum: ▶sud,", in: Self.file), finds: .danglingReference)
  }

  @Test func twoWithoutSozialraumAreNotTheSame() throws {
    try expect(
      .district.adding("  - ▶{status: belegt}\n  - ▶{status: belegt}", to: Self.file), finds: .missingKey, .missingKey)
  }

  @Test func withoutAContractNobodyJoins() throws { try expect(.district.without(Self.file)) }
}
