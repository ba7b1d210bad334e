import SampleContent
import Testing

@Suite struct SmallCountRuleTests {
  private static let list = "vertrag/kennzahlen.yaml"

  private func protected(_ extra: String = "") -> Sample {
    .district.with(indicator: "schutz: {mindestzahl: ▶5}\(extra)", art: "anzahl")
  }

  private func unmarked(_ sample: Sample) -> Sample {
    sample.with(Self.list, (sample.files[Self.list] ?? "").replacing("▶", with: ""))
  }

  /// It becomes confidential by itself.
  @Test(arguments: ["4", "-4", "0", "5"]) func aSmallNumberIsNoFault(_ value: String) throws {
    try expect(unmarked(protected()).with(rows: "gemeinde:adorf,neu,2019,\(value),,amt,2019"))
  }

  /// 100, 50 and 250 Menschen; the other half is what a formula leaves.
  private func difference(_ rows: String, _ extra: String = "", schutz: String = "") -> Sample {
    protected(", formel: menschen − andere\(extra)").adding(
      "- {id: andere, titel: Andere, definition: a, einheit: Personen, art: anzahl, additiv: nein, ebenen: [gemeinde]\(schutz)}",
      to: Self.list
    ).with(rows: rows)
  }

  @Test func whatFollowsFromUnprotectedNumbersIs() throws {
    let rows = "gemeinde:adorf,andere,2019,97,,amt,2019\ngemeinde:bdorf,andere,2019,49,,amt,2019"
    let found = try expect(difference(rows), finds: .smallCount)
    #expect(
      found.first?.summary.german
        == "Die kleine Zahl „Neu“ für Adorf 2019 lässt sich aus anderen Zahlen ausrechnen; dazu 1 weitere")
    // No message says the number.
    #expect(found.first?.summary.english.contains("3") == false)
  }

  @Test func withProtectedIngredientsItCanBeHidden() throws {
    try expect(
      unmarked(difference("gemeinde:adorf,andere,2019,97,,amt,2019", schutz: ", schutz: {mindestzahl: 5}")))
  }

  @Test func aFormulaThatLeavesNoneManyOrSomethingInternal() throws {
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,100,,amt,2019")))
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,95,,amt,2019")))
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,97,,amt,2019", ", sichtbarkeit: intern")))
  }
}
