import SampleContent
import Testing

@Suite struct MissingRecordRuleTests {
  @Test func portal() throws {
    let found = try expect(.district.without("portal.yaml"), elsewhere: ["SR0303 portal.yaml"])
    #expect(found.first?.summary.german == "Die Datei „portal.yaml“ fehlt")
  }

  @Test func aSozialraumWithoutGemeinde() throws {
    let sample = Sample.district.replacing("sozialraum: sued", with: "sozialraum: nord", in: "gemeinden/cdorf.md")
      .replacing("titel: Süd", with: "▶titel: Süd", in: "sozialraeume/sued.md")
    #expect(try expect(sample, finds: .missingRecord).first?.summary.german == "„Süd“ hat keine Gemeinde")
  }

  @Test func aPlanregionWithoutSozialraum() throws {
    let sample = Sample.district.with("planregionen/leer.md", "---\n▶titel: Leer\nnummer: 2\nquellen: [amt]\n---\n")
    #expect(try expect(sample, finds: .missingRecord).first?.summary.german == "„Leer“ hat keinen Sozialraum")
  }

  @Test(arguments: ["portal.yaml", "landkreis.yaml"])
  func whatNoEditionCanDoWithoutIsPublic(_ path: String) throws {
    let sample = Sample.district.adding("sichtbarkeit: ▶intern", to: path)
    let codes = try sample.diagnostics().map { "\($0.code.id) \($0.position)" }
    #expect(codes.contains("SR0303 \(sample.marks[0])"))
  }
}

@Suite struct ContradictionRuleTests {
  @Test func anAngebotLiesWhereItsFamilienzentrumIs() throws {
    let text = (Sample.district.files["angebote/adorf/treff.md"] ?? "")
      .replacing("familienzentrum: nord", with: "familienzentrum: ▶nord")
    let found = try expect(.district.with("angebote/cdorf/treff.md", text), finds: .contradictoryReference)
    #expect(found.first?.notes.map(\.position.description) == ["familienzentren/nord.md:3:13"])
  }

  @Test func aPlaceOfAFamilienzentrumLiesInItsSozialraum() throws {
    try expect(
      .district.replacing("gemeinde: adorf}", with: "gemeinde: ▶cdorf}", in: "familienzentren/nord.md"),
      finds: .contradictoryReference)
  }

  @Test(arguments: ["nord,sued", "sued,nord"])
  func aPairOfNeighboursStandsOnce(_ pair: String) throws {
    try expect(
      .district.adding("▶\(pair),wahrscheinlich,amt", to: "nachbarschaften.csv"), finds: .contradictoryReference)
  }

  @Test func nobodyBordersOnItself() throws {
    try expect(.district.adding("▶nord,nord,belegt,amt", to: "nachbarschaften.csv"), finds: .contradictoryReference)
  }

  @Test func keysAreUnique() throws {
    try expect(
      .district.replacing("ags: \"12069002\"", with: "ags: ▶\"12069001\"", in: "gemeinden/bdorf.md"),
      finds: .contradictoryReference)
  }

  @Test func keysBeginLikeTheDistrict() throws {
    try expect(
      .district.replacing("ags: \"12069002\"", with: "ags: ▶\"12070002\"", in: "gemeinden/bdorf.md"),
      finds: .contradictoryReference)
  }

  @Test(arguments: [
    ("einstimmig", 10, 1, false), ("einstimmig", 10, 0, true), ("mehrheitlich", 5, 5, false),
    ("mehrheitlich", 6, 5, true),
    ("abgelehnt", 6, 5, false), ("abgelehnt", 5, 5, true), ("vertagt", 1, 9, true), ("zur-kenntnis", 0, 0, true),
  ])
  func votes(_ word: String, _ yes: Int, _ no: Int, _ isSound: Bool) throws {
    let mark = isSound ? "" : "▶"
    let sample = Sample.district.adding(
      "beratungsfolge: [{organ: Rat, ergebnis: \(mark)\(word), ja: \(yes), nein: \(no)}]", to: "beschluesse/beitritt.md"
    )
    if isSound { try expect(sample) } else { try expect(sample, finds: .contradictoryReference) }
  }
}

@Suite struct OrderRuleTests {
  @Test(arguments: [
    ("angebote/adorf/treff.md", "beginn: 2026-05-01\nende: ▶2026-04-30"), ("termine/fest.md", "bis: ▶2026-09-30"),
    ("termine/fest.md", "beginn: 10:00\nende: ▶10:00"),
    ("familienzentren/nord.md", "vertrag: {beginn: 2026-02-01, ende: ▶2026-01-31}"),
    ("familienzentren/nord.md", "foerderung: [{geber: Kreis, gueltig_ab: 2020, gueltig_bis: ▶2019}]"),
    ("handbuch/rolle.md", "geprueft: 2026-02-01\nnaechste_pruefung: ▶2026-01-01"),
    ("standards/offen.md", "geprueft: 2026-02-01\nnaechste_pruefung: ▶2026-01-01"),
    ("beschluesse/beitritt.md", "beratungsfolge: [{organ: A, datum: 2012-02-01}, {organ: B, datum: ▶2012-01-01}]"),
  ])
  func theEndLiesBeforeTheBeginning(_ path: String, _ lines: String) throws {
    try expect(.district.adding(lines, to: path), finds: .wrongOrder)
  }

  @Test(arguments: [
    ("angebote/adorf/treff.md", "beginn: 2026-05-01\nende: 2026-05-01"), ("termine/fest.md", "bis: 2026-10-01"),
    ("termine/fest.md", "beginn: 10:00\nende: 10:01"),
    ("termine/fest.md", "beginn: 20:00\nende: 02:00\nbis: 2026-10-02"),
    ("familienzentren/nord.md", "foerderung: [{geber: Kreis, gueltig_ab: 2020, gueltig_bis: 2020}]"),
    ("familienzentren/nord.md", "foerderung: [{geber: Kreis, gueltig_ab: 2020-12, gueltig_bis: 2020}]"),
    ("handbuch/rolle.md", "geprueft: 2026-02-01\nnaechste_pruefung: 2026-02-01"),
    (
      "beschluesse/beitritt.md",
      "beratungsfolge: [{organ: A, datum: 2012-02-01}, {organ: B}, {organ: C, datum: 2012-02-01}]"
    ),
  ])
  func theEndLiesBehindTheBeginning(_ path: String, _ lines: String) throws {
    try expect(.district.adding(lines, to: path))
  }
}
