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

  /// Something was deleted or renamed: that is one cause, however many name it.
  @Test func manyReferencesToOneThatIsMissing() throws {
    let names = (1...5).map { "[a](gemeinde:weggefallen\($0 == 5 ? "" : "#x"))" }.joined(separator: "\n\n")
    let found = try expect(
      .district.writing("▶" + names, in: "seiten/start.md"), finds: .danglingReference)
    #expect(found.first?.summary.german == "„weggefallen“ gibt es nicht (Gemeinde); 5 Stellen nennen es")
    #expect(found.first?.help.german.hasPrefix("Ist es gelöscht oder umbenannt?") == true)
    #expect(found.first?.notes.map(\.position.line) == [8, 10, 12, 14])
    #expect(found.first?.solutions == [])
  }

  @Test func aFewReferencesStayApart() throws {
    let names = (1...3).map { _ in "▶[a](gemeinde:weggefallen)" }.joined(separator: "\n\n")
    try expect(
      .district.writing(names, in: "seiten/start.md"), finds: .danglingReference, .danglingReference, .danglingReference
    )
  }

  @Test func aFolderIsToldOnce() throws {
    let text = Sample.district.files["angebote/adorf/treff.md"] ?? ""
    try expect(
      .district.with("angebote/fern/treff.md", text).with("angebote/fern/zwei.md", text + "Zwei.\n")
        .without("angebote/adorf/treff.md"), elsewhere: ["SR0301 angebote/fern/treff.md"])
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

  // MARK: Formulas

  @Test func anIdWithAMinusIsExplained() throws {
    let found = try expect(.district.with(indicator: "formel: ▶menschen-flaeche"), finds: .danglingReference)
    #expect(found.first?.help.german.contains("menschen − flaeche") == true)
  }

  @Test func aPublicFormulaOverAnInternalIndicator() throws {
    let sample = Sample.district.with(indicator: "formel: ▶geheim").adding(
      "- {id: geheim, titel: G, definition: g, einheit: Personen, art: anzahl, additiv: nein, ebenen: [gemeinde], sichtbarkeit: intern}",
      to: "vertrag/kennzahlen.yaml")
    try expect(sample, finds: .publicRefersToInternal)
  }

  // MARK: What can be done

  /// Where a reference cannot be set into an internal passage, that is not offered.
  @Test func internalPassagesAreOfferedOnlyInTexts() throws {
    let sample = Sample.district.with(
      "vertrag/themen.yaml", "- {id: begegnung, titel: B, sichtbarkeit: intern}\n"
    ).writing("```angebote\nthema: begegnung\n```", in: "seiten/start.md")
    let found = try sample.diagnostics().filter { $0.code == .publicRefersToInternal }
    let offers = Dictionary(
      found.map { ($0.position.file, $0.help.german.contains("[!INTERN]") && $0.help.english.contains("[!INTERN]")) },
      uniquingKeysWith: { first, _ in first })
    #expect(offers == ["angebote/adorf/treff.md": false, "seiten/start.md": true])
  }

  @Test func aCellAndAFormulaHaveNoPassages() throws {
    let cell = Sample.district.with("quellen.yaml", "- {id: amt, titel: A, sichtbarkeit: intern}\n")
    let found = try cell.diagnostics().filter { $0.code == .publicRefersToInternal }
    #expect(found.contains { $0.position.cell != nil })
    #expect(found.allSatisfy { !$0.help.german.contains("INTERN") })
  }

  /// Each place has to be mended, so each is a finding; the words are the same, so that they can be grouped.
  @Test func manyReferencesToOneMissingRecordSayTheSame() throws {
    let found = try Sample.district.without("traeger/verein.yaml").writing("[a](traeger:verein)", in: "seiten/start.md")
      .diagnostics()
    #expect(found.map(\.code) == [.danglingReference, .danglingReference, .danglingReference])
    #expect(Set(found.map(\.summary)).count == 1)
    #expect(Set(found.map(\.help)).count == 1)
  }

  private static let places: [(file: String, old: String, wrong: String)] = [
    ("angebote/adorf/treff.md", "traeger: verein", "traeger: vereni"),
    ("angebote/adorf/treff.md", "traeger: verein", "traeger: \"vereni\""),
    ("angebote/adorf/treff.md", "traeger: verein", "traeger: 'vereni'  # Träger"),
    ("angebote/adorf/treff.md", "traeger: verein", "traeger: traeger:vereni"),
    ("angebote/adorf/treff.md", "traeger: verein", "traeger: \"traeger:vereni\""),
    ("angebote/adorf/treff.md", "themen: [begegnung]", "themen: [begegnugn]"),
    ("angebote/adorf/treff.md", "themen: [begegnung]", "themen:\n  - begegnugn"),
    ("angebote/adorf/treff.md", "themen: [begegnung]", "themen: [ \"begegnugn\" ]"),
    ("gremien/team.md", "[{institution: schule}]", "[{institution: shcule}]"),
    ("vertrag/vertrag.yaml", "beschluss: beitritt", "beschluss: beitrit"),
    ("vertrag/nachweise.csv", "sozialraum:sued,", "sozialraum:suued,"),
    ("vertrag/kennzahlen.yaml", "formel: menschen ÷", "formel: mensche ÷"),
    ("vertrag/kennzahlen.yaml", "formel: menschen ÷ flaeche", "formel: \"mensche ÷ flaeche\""),
  ]

  @Test(arguments: places) func theNearestIdCanBePutInItsPlace(_ place: (file: String, old: String, wrong: String))
    throws
  {
    let sample = Sample.district.replacing(place.old, with: place.wrong, in: place.file)
    let found = try sample.diagnostics().filter { $0.code == .danglingReference }
    #expect(found.count == 1)
    let mended = try sample.applying(found.first?.solutions.first)
    try expect(mended)
    #expect(mended.files[place.file]?.contains("#") == place.wrong.contains("#"))
  }

  @Test func inACellWithAndWithoutQuotes() throws {
    for (cells, mended) in [
      ("gemeinde:adrof,menschen,2018,5,,amt,2018", "gemeinde:adorf,menschen,2018,5,,amt,2018"),
      ("\"gemeinde:adrof\",menschen,2018,5,,amt,2018", "\"gemeinde:adorf\",menschen,2018,5,,amt,2018"),
      ("gemeinde:adorf,\"mensche\",2018,5,,amt,2018", "gemeinde:adorf,\"menschen\",2018,5,,amt,2018"),
      ("gemeinde:adorf,kennzahl:mensche,2018,5,,amt,2018", "gemeinde:adorf,kennzahl:menschen,2018,5,,amt,2018"),
    ] {
      let sample = Sample.district.with(rows: cells)
      let found = try sample.diagnostics()
      #expect(try sample.applying(found.first?.solutions.first).line("2018", of: "kennzahlen/werte.csv") == mended)
    }
  }

  private func certain(_ id: String, among ids: String...) throws -> [Bool] {
    let list = ids.map { "- {id: \($0), titel: T, art: kita}\n" }.joined()
    let sample = Sample.district.with("institutionen.yaml", list).replacing(
      "institution: schule", with: "institution: \(id)", in: "gremien/team.md")
    return try sample.diagnostics().first { $0.code == .danglingReference }?.solutions.map(\.isCertain) ?? []
  }

  @Test func oneThatCanOnlyBeASlipIsCertain() throws {
    #expect(try certain("grundshcule", among: "grundschule", "amt") == [true])
    #expect(try certain("grundschul", among: "grundschule") == [true])
  }

  @Test func whatMayMeanSomethingElseIsNot() throws {
    #expect(try certain("kurs", among: "kurz") == [false], "short")
    #expect(try certain("kita-2", among: "kita-1") == [false], "another number")
    #expect(try certain("kita-11", among: "kita-1") == [false], "another number")
    #expect(try certain("kitas-ost", among: "kita-ost", "kitas-west") == [false, false], "two are near")
    #expect(try certain("telefax", among: "telefon").allSatisfy { !$0 }, "another word")
  }

  @Test func thereAreAtMostThree() throws {
    #expect(try certain("kita-x", among: "kita-a", "kita-b", "kita-c", "kita-d").count == 3)
    #expect(try certain("etwas-anderes", among: "kita").isEmpty)
  }

  @Test func aFolderIsNotText() throws {
    let text = Sample.district.files["angebote/adorf/treff.md"] ?? ""
    let found = try Sample.district.with("angebote/adrof/treff.md", text).without("angebote/adorf/treff.md")
      .diagnostics()
    #expect(found.map(\.solutions.count) == [0])
  }

  // MARK: Names

  private static let names = Sample.district.replacing(
    "titel: Adorf", with: "titel: Groß Adorf (Havel)", in: "gemeinden/adorf.md")

  @Test(arguments: ["Groß Adorf (Havel)", "groß adorf havel", "Adorf", "ADORF"])
  func aTitleLeadsToItsId(_ name: String) throws {
    let sample = Self.names.with(rows: "▶gemeinde:\(name),menschen,2018,5,,amt,2018")
    let found = try expect(sample, finds: .danglingReference)
    #expect(found.first?.summary.german == "„\(name)“ ist keine Kennung (Gemeinde)")
    #expect(found.first?.help.german == "Schreiben Sie gemeinde:adorf.")
    #expect(
      try sample.applying(found.first?.solutions.first).line("2018", of: "kennzahlen/werte.csv")
        == "gemeinde:adorf,menschen,2018,5,,amt,2018")
  }

  @Test func whereOnlyTheIdIsAskedForItIsSaidAlone() throws {
    let title = try #require(Sample.district.content.traeger.first?.titel)
    let sample = Sample.district.replacing("traeger: verein", with: "traeger: ▶\(title)", in: "angebote/adorf/treff.md")
    let found = try expect(sample, finds: .danglingReference)
    #expect(found.first?.help.german == "Schreiben Sie verein.")
    try expect(sample.applying(found.first?.solutions.first))
  }

  @Test func ofTwoWithOneTitleNoneIsCertain() throws {
    let sample = Sample.district.with(
      "institutionen.yaml", "- {id: a, titel: Die Schule, art: kita}\n- {id: b, titel: Die Schule, art: kita}\n"
    ).replacing("institution: schule", with: "institution: die schule", in: "gremien/team.md")
    let found = try #require(try sample.diagnostics().first { $0.code == .danglingReference })
    #expect(found.help.german == "Schreiben Sie a oder b.")
    #expect(found.solutions.map(\.isCertain) == [false, false])
  }

  /// Help and suggestions say the same, and neither decides what only a person can know.
  @Test(arguments: ["nord", "Nord"]) func anIdOfSeveralKindsIsAskedFor(_ id: String) throws {
    let text = Sample.district.files["gemeinden/adorf.md"] ?? ""
    let sample = Sample.district.with(
      "gemeinden/nord.md", text.replacing("titel: Adorf", with: "titel: Nord").replacing("ags: \"", with: "ags: \"9")
    ).with(rows: "\(id),menschen,2018,5,,amt,2018")
    let found = try #require(try sample.diagnostics().first { $0.code == .badReference && $0.position.cell != nil })
    #expect(found.help.german == "Schreiben Sie gemeinde:nord oder sozialraum:nord, je nachdem, was gemeint ist.")
    #expect(found.solutions.map { $0.replacements.map(\.text) } == [["gemeinde:nord"], ["sozialraum:nord"]])
    #expect(found.solutions.allSatisfy { !$0.isCertain })
  }
}
