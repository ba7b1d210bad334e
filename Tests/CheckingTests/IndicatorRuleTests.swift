import SampleContent
import Testing

@Suite struct IndicatorRuleTests {
  private static let list = "vertrag/kennzahlen.yaml"

  @Test(arguments: [
    "zielwert: ▶5", "zieljahr: ▶2030", "gueltig_ab: 2020, gueltig_bis: ▶2019",
    "formel: menschen, gewicht: ▶menschen", "maximum: 4, zielwert: ▶5, richtung: mehr-ist-besser",
  ])
  func contradictions(_ extra: String) throws {
    try expect(.district.with(indicator: extra), finds: .indicatorContradiction)
  }

  @Test(arguments: [
    "zielwert: 5, richtung: weniger-ist-besser, zieljahr: 2030, maximum: 5",
    "gueltig_ab: 2019, gueltig_bis: 2019", "minimum: 4, maximum: 4",
  ])
  func whatGoesTogether(_ extra: String) throws { try expect(.district.with(indicator: extra)) }

  @Test func aSumIsNotAlsoAFormula() throws {
    let sample = Sample.district.replacing(
      "art: dichte\n  additiv: nein", with: "art: dichte\n  additiv: ▶ja", in: Self.list)
    let found = try expect(sample, finds: .indicatorContradiction)
    #expect(found.first?.summary.german == "„additiv: ja“ und „formel“ gehen nicht zusammen")
    #expect(found.first?.summary.english == "“additiv: ja” and “formel” do not go together")
  }

  @Test func aDensityIsNotASum() throws {
    let sample = Sample.district.replacing(
      "art: dichte\n  additiv: nein\n  formel: menschen ÷ flaeche", with: "art: dichte\n  additiv: ▶ja", in: Self.list)
    try expect(sample, finds: .indicatorContradiction)
  }

  @Test func whatItIsMadeOfExistsOnItsLevels() throws {
    let sample = Sample.district.with(indicator: "richtung: neutral").replacing(
      "formel: menschen ÷ flaeche", with: "formel: menschen ÷ flaeche + 0 × ▶neu ÷ flaeche", in: Self.list)
    let found = try expect(sample, finds: .indicatorContradiction)
    #expect(
      found.first?.summary.german == "„Neu“ gibt es nicht auf der Ebene Sozialraum, Planregion und Landkreis")
  }
}
