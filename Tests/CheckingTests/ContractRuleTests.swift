import SampleContent
import Testing

@Suite struct MissingSourceRuleTests {
  private static let sourced = [
    "landkreis.yaml", "planregionen/region.md", "sozialraeume/nord.md", "gemeinden/adorf.md", "familienzentren/nord.md",
    "traeger/verein.yaml", "beschluesse/beitritt.md", "vertrag/vertrag.yaml",
  ]

  private func place(_ path: String) -> String { "\(path):\(path.hasSuffix(".md") ? 2 : 1):1" }

  @Test(arguments: sourced) func withoutSources(_ path: String) throws {
    let found = try expect(
      .district.replacing("quellen: [amt]\n", with: "", in: path), elsewhere: ["SR0401 \(place(path))"])
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: sourced) func anEmptyListIsNoSource(_ path: String) throws {
    try expect(
      .district.replacing("quellen: [amt]", with: "quellen: []", in: path), elsewhere: ["SR0401 \(place(path))"])
  }

  @Test(arguments: sourced, ["ja", "true"]) func somethingMadeUpNeedsNone(_ path: String, _ yes: String) throws {
    try expect(.district.replacing("quellen: [amt]", with: "beispiel: \(yes)", in: path))
  }

  @Test func oneFaultOneFinding() throws {
    try expect(
      .district.replacing("quellen: [amt]", with: "quellen: ▶amt", in: "gemeinden/adorf.md"), finds: .wrongShape)
  }
}

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

@Suite struct FundingSharesRuleTests {
  private func funded(_ shares: String) -> Sample {
    .district.adding("foerderung: [\(shares)]", to: "familienzentren/nord.md")
  }

  @Test func moreThanEverything() throws {
    try expect(funded("{geber: a, anteil: 60}, {geber: b, anteil: ▶'40,01'}"), finds: .fundingShares)
  }

  @Test(arguments: [
    "{geber: a, anteil: 60}, {geber: b, anteil: 40}",
    "{geber: a, anteil: 60, gueltig_bis: 2019}, {geber: b, anteil: 60, gueltig_ab: 2020}",
    "{geber: a, anteil: 60}, {geber: b, betrag: 5000}",
    "{geber: a, anteil: 100, gueltig_ab: 2020-07, gueltig_bis: 2020-12}, {geber: b, anteil: 100, gueltig_ab: 2021-01-01}",
  ])
  func everythingAtMost(_ shares: String) throws { try expect(funded(shares)) }

  @Test func onlyInTheTimeThatTheyShare() throws {
    try expect(
      funded("{geber: a, anteil: 60, gueltig_bis: 2020}, {geber: b, anteil: ▶60, gueltig_ab: 2020-12-31}"),
      finds: .fundingShares)
  }
}

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
