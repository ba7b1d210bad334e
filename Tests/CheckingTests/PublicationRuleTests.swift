import SampleContent
import Testing

@Suite struct PublicationRuleTests {
  private static let sample = Sample.district.adding("▶beispiel: ja", to: "gemeinden/adorf.md")
    .adding("verabredungen: [{text: a, ▶beispiel: ja}, {text: b, beispiel: nein}]", to: "sozialraeume/nord.md")
    .writing("> ▶[!BEISPIEL]\n> Erfunden.", in: "seiten/start.md")

  @Test func nothingMadeUpIsPublished() throws {
    try expect(
      Self.sample, finds: .exampleInPublication, .exampleInPublication, .exampleInPublication, isPublication: true)
  }

  @Test func aTrialMayShowExamples() throws {
    let found = try Self.sample.diagnostics()
    #expect(found.map(\.summary.german) == [])
  }

  @Test func hiddenExamplesAreNotPublished() throws {
    let found = try Self.sample.adding("beispiele: verbergen", to: "portal.yaml").diagnostics(isPublication: true)
    #expect(found.map(\.summary.german) == [])
  }

  @Test func aDistrictWithoutExamples() throws { try expect(.district, isPublication: true) }

  @Test func theRowsOfATableAreOneFinding() throws {
    let table = """
      standard,stelle,nachweis,datum,durch,gueltig_bis,beispiel
      offen,sozialraum:sued,Gespräch,2026-01-01,Fachberatung,2028-01-01,
      offen,sozialraum:sued,Gespräch,2026-02-01,Fachberatung,2028-01-01,▶ja
      offen,sozialraum:sued,Gespräch,2026-03-01,Fachberatung,2028-01-01,ja

      """
    let found = try expect(
      .district.with("vertrag/nachweise.csv", table), finds: .exampleInPublication, isPublication: true)
    #expect(found.first?.summary.german == "In „vertrag/nachweise.csv“ stehen 2 erfundene Beispiele")
    #expect(found.first?.position.cell?.row == 3)
    #expect(found.first?.notes.map(\.position.cell?.row) == [4])
  }
}
