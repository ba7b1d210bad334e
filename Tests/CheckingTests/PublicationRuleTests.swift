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
}
