import SampleContent
import Testing

@Suite struct DuplicateValueRuleTests {
  @Test func aSecondValueForTheSame() throws {
    let found = try expect(
      .district.with(rows: "▶gemeinde:adorf,menschen,2019,100,,amt,2019"), finds: .duplicateValue)
    #expect(found.first?.notes.map(\.position.description) == ["kennzahlen/werte.csv:2:1"])
    #expect(found.first?.position.cell?.row == 8)
    #expect(found.first?.summary.german == "Für gemeinde:adorf, menschen, 2019 steht schon ein Wert da")
    #expect(found.first?.summary.english == "There is already a value for gemeinde:adorf, menschen, 2019")
  }

  @Test func anotherYearIsAnotherValue() throws {
    try expect(.district.with(rows: "gemeinde:adorf,menschen,2018,100,,amt,2019"))
  }

  @Test func withoutTerritoryIndicatorOrYearNothingIsTheSame() throws {
    try expect(
      .district.with(rows: "gemeinde:adorf,menschen,▶x,1,,amt,2019\ngemeinde:adorf,menschen,▶y,1,,amt,2019"),
      finds: .badInteger, .badInteger)
    try expect(
      .district.with(rows: "gemeinde:adorf,▶,2018,1,,amt,2019\ngemeinde:adorf,▶,2018,1,,amt,2019"),
      finds: .missingKey, .missingKey)
  }

  @Test func aGroupIsNamed() throws {
    let rows = """
      gebiet,kennzahl,jahr,wert,quelle,stand,merkmal,auspraegung
      gemeinde:adorf,menschen,2019,40,amt,2019,alter,jung
      ▶gemeinde:adorf,menschen,2019,41,amt,2019,alter,jung
      gemeinde:adorf,menschen,2019,60,amt,2019,alter,alt

      """
    let sample = Sample.district.with(menschen: BreakdownRuleTests.grouped).with("kennzahlen/gruppen.csv", rows)
    let found = try expect(sample, finds: .duplicateValue)
    #expect(found.first?.summary.german == "Für gemeinde:adorf, menschen, 2019 (alter: jung) steht schon ein Wert da")
  }

  /// The second row is not looked at further: which of the two is right is not known.
  @Test func oneFaultOneFinding() throws {
    try expect(
      .district.with(rows: "▶gemeinde:adorf,menschen,2019,-5,null,amt,2018").with(menschen: "groesste_aenderung: 1"),
      finds: .duplicateValue)
  }
}
