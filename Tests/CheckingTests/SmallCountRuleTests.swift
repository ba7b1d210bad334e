import SampleContent
import Testing

@Suite struct SmallCountRuleTests {
  private static let list = "vertrag/kennzahlen.yaml"

  private func protected(_ extra: String = "", art: String = "anzahl") -> Sample {
    .district.with(indicator: "schutz: {mindestzahl: ▶5}\(extra)", art: art)
  }

  private func unmarked(_ sample: Sample) -> Sample {
    sample.with(Self.list, (sample.files[Self.list] ?? "").replacing("▶", with: ""))
  }

  // MARK: Reported

  @Test(arguments: ["4", "-4"]) func aSmallNumberIsNotPublished(_ value: String) throws {
    let sample = unmarked(protected()).with(rows: "gemeinde:adorf,neu,2019,▶\(value),,amt,2019")
    let found = try expect(sample, finds: .smallCount)
    let solution = try #require(found.first?.solutions.first)
    #expect(!solution.isCertain)
    #expect(
      try sample.applying(solution).line("neu", of: "kennzahlen/werte.csv")
        == "gemeinde:adorf,neu,2019,,geheim,amt,2019")
    try expect(sample.applying(solution))
  }

  @Test(arguments: ["5", "0", "-5"]) func aLargeNumberAndNoneAtAllAre(_ value: String) throws {
    try expect(unmarked(protected()).with(rows: "gemeinde:adorf,neu,2019,\(value),,amt,2019"))
  }

  @Test func whatIsInternalMayBeSmall() throws {
    try expect(unmarked(protected(", sichtbarkeit: intern")).with(rows: "gemeinde:adorf,neu,2019,4,,amt,2019"))
    try expect(
      unmarked(protected()).with(
        "kennzahlen/intern.csv",
        "gebiet,kennzahl,jahr,wert,quelle,stand,sichtbarkeit\ngemeinde:adorf,neu,2019,4,amt,2019,intern\n"))
  }

  @Test(arguments: ["anteil", "dichte", "verhaeltnis"]) func ratesAreNotCounts(_ art: String) throws {
    try expect(unmarked(protected(art: art)).with(rows: "gemeinde:adorf,neu,2019,4,,amt,2019"))
  }

  // MARK: Computed

  /// 100, 50 and 250 Menschen; the other half is what a formula leaves.
  private func difference(_ rows: String, _ extra: String = "") -> Sample {
    protected(", formel: menschen − andere\(extra)").adding(
      "- {id: andere, titel: Andere, definition: a, einheit: Personen, art: anzahl, additiv: nein, ebenen: [gemeinde]}",
      to: Self.list
    ).with(rows: rows)
  }

  @Test func aFormulaThatLeavesFew() throws {
    let sample = difference("gemeinde:adorf,andere,2019,97,,amt,2019\ngemeinde:bdorf,andere,2019,20,,amt,2019")
    let found = try expect(sample, finds: .smallCount)
    #expect(
      found.first?.summary.german
        == "Der berechnete Wert 3 für Adorf 2019 ist kleiner als 5: Bei „Neu“ wird er nicht veröffentlicht")
    #expect(found.first?.notes.map(\.position.description) == ["kennzahlen/werte.csv:2:1"])
  }

  @Test func severalAreOneFinding() throws {
    let rows = "gemeinde:adorf,andere,2019,97,,amt,2019\ngemeinde:bdorf,andere,2019,49,,amt,2019"
    let found = try expect(difference(rows), finds: .smallCount)
    #expect(found.first?.summary.german.hasSuffix("; dazu 1 weitere") == true)
    #expect(found.first?.notes.count == 2)
  }

  @Test func aFormulaThatLeavesNoneManyOrSomethingInternal() throws {
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,100,,amt,2019")))
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,95,,amt,2019")))
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,97,,amt,2019", ", sichtbarkeit: intern")))
    try expect(unmarked(difference("gemeinde:adorf,andere,2019,,geheim,amt,2019")))
  }

  private func summed(_ rows: String) -> Sample {
    .district.adding(
      "- {id: neu, titel: Neu, definition: n, einheit: Personen, art: anzahl, additiv: ja, ebenen: [gemeinde, sozialraum], schutz: {mindestzahl: ▶5}}",
      to: Self.list
    ).with(rows: rows)
  }

  @Test func aSumThatIsSmall() throws {
    try expect(
      summed("gemeinde:adorf,neu,2019,20,,amt,2019\ngemeinde:bdorf,neu,2019,-17,,amt,2019"), finds: .smallCount)
    try expect(unmarked(summed("gemeinde:adorf,neu,2019,20,,amt,2019\ngemeinde:bdorf,neu,2019,7,,amt,2019")))
  }

  /// The part is what must not be published.
  @Test func aSumOfASmallPartIsOneFinding() throws {
    try expect(
      unmarked(summed("gemeinde:adorf,neu,2019,0,,amt,2019\ngemeinde:bdorf,neu,2019,▶3,,amt,2019")), finds: .smallCount)
  }
}
