import SampleContent
import Testing

@Suite struct ReferenceRuleTests {
  @Test func aReferenceThatLeadsNowhereHasASuggestion() throws {
    let found = try expect(
      .district.replacing("sozialraum: nord", with: "sozialraum: ▶nrd", in: "gemeinden/adorf.md")
        .without("familienzentren/nord.md").replacing(
          "familienzentrum: nord\n", with: "", in: "angebote/adorf/treff.md"),
      finds: .danglingReference)
    #expect(found.first?.summary.german == "„nrd“ gibt es nicht (Sozialraum)")
    #expect(found.first?.help.german == "Meinten Sie „nord“?")
  }

  @Test func theSameIDInAnotherKind() throws {
    let found = try expect(
      .district.with("glossar.yaml", "- {id: reko, titel: Reko, text: Eine Rolle., siehe: [▶verein]}\n"),
      finds: .danglingReference)
    #expect(found.first?.help.german.contains("traeger:verein") == true)
  }

  @Test func theIDsThereAre() throws {
    let found = try expect(
      .district.adding("bezug: [▶planregion:xyz]", to: "beschluesse/beitritt.md"), finds: .danglingReference)
    #expect(found.first?.help.german == "Es gibt: region.")
  }

  @Test func inAGroupAndInARow() throws {
    try expect(
      .district.replacing("gemeinde: adorf}", with: "gemeinde: ▶fern}", in: "familienzentren/nord.md")
        .adding("gemeinde:adorf,menschen,2018,1,,▶amtlich,2018", to: "kennzahlen/werte.csv"), finds: .danglingReference,
      .danglingReference)
  }

  @Test func theFolderOfAnAngebotIsAGemeinde() throws {
    let text = Sample.district.files["angebote/adorf/treff.md"] ?? ""
    let found = try expect(
      .district.with("angebote/adrof/treff.md", text).without("angebote/adorf/treff.md"),
      elsewhere: ["SR0301 angebote/adrof/treff.md"])
    #expect(found.first?.summary.german == "Der Ordner „adrof“ heißt nicht wie eine Gemeinde")
    #expect(found.first?.help.german == "Meinten Sie „adorf“?")
  }

  @Test func publicToInternal() throws {
    let found = try expect(
      .district.adding("sichtbarkeit: intern", to: "traeger/verein.yaml")
        .replacing("traeger: verein", with: "traeger: ▶verein", in: "familienzentren/nord.md")
        .replacing("traeger: verein", with: "traeger: ▶verein", in: "angebote/adorf/treff.md"),
      finds: .publicRefersToInternal,
      .publicRefersToInternal)
    #expect(found.first?.notes.first?.position.description == "traeger/verein.yaml:1:1")
  }

  @Test func internalToInternalAndToPublic() throws {
    try expect(
      .district.adding("sichtbarkeit: intern", to: "gremien/team.md").replacing(
        "gremium: team", with: "sichtbarkeit: intern\ngremium: team", in: "termine/fest.md"))
  }

  @Test func aFigureOfAnInternalIndicatorIsCutWithIt() throws {
    try expect(
      .district.adding(
        "- {id: faelle, titel: F, definition: f, einheit: Fälle, art: anzahl, additiv: nein, ebenen: [gemeinde], sichtbarkeit: intern}",
        to: "vertrag/kennzahlen.yaml"
      ).adding("gemeinde:adorf,faelle,2019,1,,amt,2019", to: "kennzahlen/werte.csv"))
  }
}

@Suite struct UnusedRecordRuleTests {
  @Test(arguments: ["traeger/b.yaml", "standards/b.md"])
  func aFileNobodyRefersTo(_ path: String) throws {
    let text = Sample.district.files[path == "traeger/b.yaml" ? "traeger/verein.yaml" : "standards/offen.md"] ?? ""
    let found = try expect(
      .district.with(path, text), elsewhere: ["SR0302 \(path):\(path.hasSuffix(".md") ? 2 : 1):1"])
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: [
    ("institutionen.yaml", "- ▶{id: b, titel: B, art: kita}"), ("vertrag/themen.yaml", "- ▶{id: b, titel: B}"),
    ("vertrag/ziele.yaml", "- ▶{id: b, titel: B, text: x}"),
    ("vertrag/zieldimensionen.yaml", "- ▶{id: b, titel: B, text: x}"),
    ("quellen.yaml", "- ▶{id: b, titel: B}"),
  ])
  func anItemNobodyRefersTo(_ path: String, _ line: String) throws {
    try expect(.district.adding(line, to: path), finds: .unusedRecord)
  }

  @Test func aGlossaryEntryNeedsNobody() throws {
    try expect(.district.adding("- {id: b, titel: B, text: x}", to: "glossar.yaml"))
  }

  @Test(arguments: ["[Mehr](standard:b)", "[Mehr](../standards/b.md)", "> [!INTERN]\n> [Mehr](standard:b#abschnitt)"])
  func aLinkIsAUse(_ link: String) throws {
    let text = Sample.district.files["standards/offen.md"] ?? ""
    try expect(.district.with("standards/b.md", text).writing(link, in: "seiten/start.md"))
  }

  @Test func anEmbedIsAUse() throws {
    try expect(
      .district.adding("- {id: b, titel: B}", to: "vertrag/themen.yaml").writing(
        "```angebote\nthema: b\n```", in: "seiten/start.md"))
  }
}
