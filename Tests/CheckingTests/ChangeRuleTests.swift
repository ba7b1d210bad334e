import Diagnostics
import SampleContent
import Testing

@Suite struct ChangeRuleTests {
  private func row(_ row: String, limit: Int) -> Sample {
    .district.with(rows: row).with(menschen: "groesste_aenderung: \(limit)")
  }

  @Test(arguments: [(2018, "94"), (2017, "89"), (2018, "107")])
  func implausible(_ year: Int, _ value: String) throws {
    let sample = row("gemeinde:adorf,menschen,\(year),\(value),,amt,\(year)", limit: 6)
    let found = try expect(sample, elsewhere: ["SR0512 kennzahlen/werte.csv:2:30"])
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: [(2018, "95"), (2017, "90")]) func plausible(_ year: Int, _ value: String) throws {
    try expect(row("gemeinde:adorf,menschen,\(year),\(value),,amt,\(year)", limit: 6))
  }

  @Test func theMessageSaysBothAndTheDifference() throws {
    let found = try row("gemeinde:adorf,menschen,2018,80,,amt,2018", limit: 6).diagnostics()
    #expect(
      found.map(\.summary.german) == ["Menschen: von 80 (2018) auf 100 (2019), das sind 25 Prozent mehr"])
    #expect(found.map(\.summary.english) == ["Menschen: from 80 (2018) to 100 (2019), that is 25 percent more"])
  }

  @Test func aChangeThatIsExplainedIsFine() throws {
    let sample = Sample.district.with(menschen: "groesste_aenderung: 1").with(
      "kennzahlen/mehr.csv",
      "gebiet,kennzahl,jahr,wert,quelle,stand,hinweis\ngemeinde:adorf,menschen,2020,200,amt,2020,Neues Wohngebiet\n")
    try expect(sample)
  }

  @Test func fromZeroEverythingIsPlausibleAndForecastsAreNotCompared() throws {
    try expect(row("gemeinde:adorf,menschen,2018,0,,amt,2018", limit: 1))
    try expect(row("gemeinde:adorf,menschen,2030,5000,prognose,amt,2019", limit: 1))
  }

  /// A number that is a fraction by its comma is no leap as well.
  @Test func oneFaultOneFinding() throws {
    let sample = row("gemeinde:adorf,menschen,2018,▶\"8.312,5\",,amt,2018", limit: 6)
    try expect(sample, finds: .fractionalCount)
  }
}
