import SampleContent
import Testing

@Suite struct ComputedBoundsRuleTests {
  /// Nord has 150 Personen, Süd 250, all together 400; on 30 and 70 square kilometres.
  private func bounded(_ lines: String, of indicator: String = "menschen") -> Sample {
    .district.replacing("\n  minimum: 0", with: "", in: "vertrag/kennzahlen.yaml").replacing(
      "- id: \(indicator)\n", with: "- id: \(indicator)\n  \(lines)\n", in: "vertrag/kennzahlen.yaml")
  }

  @Test func aSumThatIsImpossible() throws {
    let found = try expect(bounded("maximum: ▶300"), finds: .valueOutOfBounds)
    #expect(found.first?.summary.german == "Region 2019: berechnet sind 400 Personen, möglich höchstens 300")
    #expect(found.first?.summary.english == "Region 2019: computed are 400 Personen, possible at most 300")
  }

  @Test func aFormulaThatIsImpossible() throws {
    try expect(bounded("minimum: ▶4", of: "dichte"), finds: .valueOutOfBounds)
  }

  @Test func whatIsPossible() throws {
    try expect(bounded("maximum: 400"))
    try expect(bounded("minimum: 2\n  maximum: 10", of: "dichte"))
  }

  @Test func aReportedValueThatIsImpossibleIsOneFinding() throws {
    let sample = bounded("maximum: 200").replacing(
      "cdorf,menschen,2019,250", with: "cdorf,menschen,2019,▶250", in: "kennzahlen/werte.csv")
    try expect(sample, finds: .valueOutOfBounds)
  }
}
