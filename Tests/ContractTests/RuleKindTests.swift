import ContentModel
import Contract
import SampleContent
import Testing

/// Every kind of rule with content that keeps it and content that does not. The day is 2026-09-01.
@Suite struct RuleKindTests {
  private func angebot(_ dimension: String = "betroffene") -> String {
    Sample.plain.files["angebote/adorf/treff.md"]?.replacing("betroffene", with: dimension) ?? ""
  }

  @Test func everyKindIsTestedHere() { #expect(Regel.Art.allCases.count == 14) }

  // MARK: mindestzahl

  @Test(arguments: [
    ("sozialraum", "familienzentrum", ["nord erfuellt", "sued nicht-erfuellt"]),
    ("sozialraum", "angebot", ["nord erfuellt", "sued nicht-erfuellt"]),
    ("gemeinde", "angebot", ["adorf erfuellt", "bdorf nicht-erfuellt", "cdorf nicht-erfuellt"]),
    ("gemeinde", "familienzentrum", ["adorf erfuellt", "bdorf nicht-erfuellt", "cdorf nicht-erfuellt"]),
    ("familienzentrum", "angebot", ["nord erfuellt"]), ("planregion", "angebot", ["region erfuellt"]),
    ("landkreis", "angebot", ["kreis erfuellt"]), ("landkreis", "gemeinde", ["kreis erfuellt"]),
    ("sozialraum", "gremium", ["nord erfuellt", "sued nicht-erfuellt"]),
    ("planregion", "gremium", ["region nicht-erfuellt"]),
    ("gemeinde", "termin", ["adorf erfuellt", "bdorf nicht-erfuellt", "cdorf nicht-erfuellt"]),
    ("sozialraum", "beschluss", ["nord erfuellt", "sued nicht-erfuellt"]),
  ])
  func minimumNumber(_ je: String, _ was: String, _ expected: [String]) throws {
    #expect(try Sample.plain.with(rule: "mindestzahl", "je: \(je), was: \(was), mindestens: 1").statuses() == expected)
  }

  @Test func minimumNumberCounts() throws {
    let two = Sample.plain.with("angebote/bdorf/treff.md", angebot())
    for (minimum, expected) in [(2, "nord erfuellt"), (3, "nord nicht-erfuellt")] {
      let sample = two.with(rule: "mindestzahl", "je: sozialraum, was: angebot, mindestens: \(minimum)")
      #expect(try sample.statuses().first == expected)
    }
  }

  @Test(arguments: [("netzwerk", "erfuellt"), ("beirat", "nicht-erfuellt")])
  func onlyBodiesOfAKind(_ art: String, _ status: String) throws {
    let vorgaben = "je: sozialraum, was: gremium, gremium_art: \(art), mindestens: 1"
    #expect(try Sample.plain.with(rule: "mindestzahl", vorgaben).statuses().first == "nord \(status)")
  }

  @Test(arguments: [("netzwerk", "erfuellt"), ("beirat", "nicht-erfuellt")])
  func onlyDatesOfBodiesOfAKind(_ art: String, _ status: String) throws {
    let vorgaben = "je: gemeinde, was: termin, gremium_art: \(art), mindestens: 1"
    #expect(try Sample.plain.with(rule: "mindestzahl", vorgaben).statuses().first == "adorf \(status)")
  }

  // MARK: pflichtfeld, verweis, pruefung

  @Test func requiredFields() throws {
    let fulfilment = try Sample.plain.with(rule: "pflichtfeld", "was: angebot, felder: [kosten, kontakt, beginn]")
      .fulfilment()
    #expect(fulfilment.verdicts.map(\.status) == [.nichtErfuellt])
    #expect(fulfilment.verdicts.first?.reason.german == "Es fehlen „kontakt“ und „beginn“")
    #expect(
      try Sample.plain.with(rule: "pflichtfeld", "was: angebot, felder: [kosten, standards]").statuses() == [
        "adorf/treff erfuellt"
      ])
  }

  @Test(arguments: [("ziel, zieldimension, standard", "erfuellt"), ("ziel, gremium", "nicht-erfuellt")])
  func namedRecords(_ auf: String, _ status: String) throws {
    #expect(
      try Sample.plain.with(rule: "verweis", "was: angebot, auf: [\(auf)]").statuses() == ["adorf/treff \(status)"])
  }

  @Test(arguments: [
    ("2026-08-31", "nicht-erfuellt"), ("2026-09-01", "laeuft-ab"), ("2026-10-01", "laeuft-ab"),
    ("2026-10-02", "erfuellt"),
  ])
  func review(_ day: String, _ status: String) throws {
    let sample = Sample.plain.adding("naechste_pruefung: \(day)", to: "standards/offen.md")
    #expect(try sample.with(rule: "pruefung", "was: standard, warnung_tage: 30").statuses() == ["offen \(status)"])
  }

  @Test func withoutADayOfReview() throws {
    #expect(try Sample.plain.with(rule: "pruefung", "was: standard").statuses() == ["offen unbelegt"])
  }

  // MARK: kennzahl

  private func reported(_ vorgaben: String, _ rows: String? = nil) -> Sample {
    let sample = rows.map { Sample.plain.adding($0, to: "kennzahlen/werte.csv") } ?? .plain
    return sample.with(rule: "kennzahl", "kennzahl: menschen, \(vorgaben)")
  }

  @Test func reportedIndicator() throws {
    #expect(
      try reported("je: sozialraum, von_jahr: 2019, bis_jahr: 2019").statuses() == ["nord erfuellt", "sued erfuellt"])
    #expect(
      try reported("je: sozialraum, von_jahr: 2018, bis_jahr: 2019").statuses() == [
        "nord nicht-erfuellt", "sued nicht-erfuellt",
      ])
    #expect(try reported("je: landkreis, von_jahr: 2019, bis_jahr: 2019").statuses() == ["kreis erfuellt"])
  }

  @Test(arguments: [
    (",geheim", "erfuellt"), (",nicht-sinnvoll", "erfuellt"), (",unter-halb", "erfuellt"), ("0,null", "erfuellt"),
    (",nicht-erhoben", "nicht-erfuellt"), (",noch-nicht-faellig", "nicht-erfuellt"), ("7,prognose", "erfuellt"),
  ])
  func whatCountsAsReported(_ cells: String, _ status: String) throws {
    let sample = reported(
      "je: gemeinde, von_jahr: 2020, bis_jahr: 2020", "gemeinde:adorf,menschen,2020,\(cells),amt,2020")
    #expect(try sample.statuses().first == "adorf \(status)")
  }

  @Test func aMissingPartIsNamed() throws {
    let sample = Sample.plain.replacing(
      "gemeinde:bdorf,menschen,2019,50,,amt,2019\n", with: "", in: "kennzahlen/werte.csv"
    )
    .with(rule: "kennzahl", "je: sozialraum, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019")
    let verdict = try #require(try sample.fulfilment().verdicts.first)
    #expect(verdict.status == .nichtErfuellt)
    #expect(verdict.reason.german.contains("ohne Bdorf"))
    #expect(verdict.help.german.contains("gemeinde:bdorf,menschen,2019"))
    // Behind the nearest row of the same year.
    #expect(verdict.position.file == "kennzahlen/werte.csv")
    #expect(verdict.position.cell?.row == 2)
  }

  /// Due half a year after its end: on 2026-09-01 that is 2025.
  @Test(arguments: [(nil, "2025"), (3, "2025"), (9, "2024"), (24, "2023")])
  func withoutYearsTheLastOneThatIsDue(_ months: Int?, _ year: String) throws {
    var sample = reported("je: landkreis")
    if let months {
      sample = sample.replacing(
        "- id: menschen\n", with: "- id: menschen\n  frist_monate: \(months)\n", in: "vertrag/kennzahlen.yaml")
    }
    #expect(try sample.fulfilment().verdicts.first?.reason.german.contains(" \(year): kein Wert") == true)
  }

  @Test func aYearThatIsNotDueYet() throws {
    #expect(try reported("je: landkreis, von_jahr: 2026").statuses() == ["kreis noch-nicht-faellig"])
  }

  @Test(arguments: [("jährlich", 3), ("alle 2 Jahre", 2), ("nach Bedarf", 3)])
  func yearsOfTheCycle(_ cycle: String, _ missing: Int) throws {
    let sample = reported("je: landkreis, von_jahr: 2021, bis_jahr: 2023")
      .replacing("- id: menschen\n", with: "- id: menschen\n  turnus: \(cycle)\n", in: "vertrag/kennzahlen.yaml")
    let reason = try #require(try sample.fulfilment().verdicts.first?.reason)
    #expect(reason.german.components(of: "kein Wert") == missing)
  }

  @Test func yearsInWhichTheIndicatorDoesNotExist() throws {
    let sample = reported("je: landkreis, von_jahr: 2018, bis_jahr: 2019")
      .replacing("- id: menschen\n", with: "- id: menschen\n  gueltig_ab: 2019\n", in: "vertrag/kennzahlen.yaml")
    #expect(try sample.statuses() == ["kreis erfuellt"])
  }

  @Test(arguments: [(24, "nicht-erfuellt"), (80, "erfuellt"), (79, "nicht-erfuellt")])
  func theNewestStandMustNotBeTooOld(_ months: Int, _ status: String) throws {
    // 2019-12-31 and 80 months is 2026-08-31: a day too early.
    let days = months == 80 ? 81 : months
    let sample = reported("je: landkreis, von_jahr: 2019, bis_jahr: 2019, stand_hoechstens_monate: \(days)")
    #expect(try sample.statuses() == ["kreis \(status)"])
  }

  /// One report in the newest cycle is enough, and for an indicator without a cycle one at all.
  @Test(arguments: [
    ("jährlich", "nicht-erfuellt"), ("alle 6 Jahre", "nicht-erfuellt"), ("alle 7 Jahre", "erfuellt"),
    ("nach Bedarf", "erfuellt"),
  ])
  func withoutYearsTheNewestCycle(_ cycle: String, _ status: String) throws {
    // Reported for 2019; due on 2026-09-01 is 2025.
    let sample = reported("je: landkreis")
      .replacing("- id: menschen\n", with: "- id: menschen\n  turnus: \(cycle)\n", in: "vertrag/kennzahlen.yaml")
    #expect(try sample.statuses() == ["kreis \(status)"])
  }

  @Test(arguments: ["von_jahr: 2016, bis_jahr: 2018", "bis_jahr: 2018"])
  func yearsWithoutTheIndicatorAskNobody(_ years: String) throws {
    let sample = reported("je: landkreis, \(years)")
      .replacing("- id: menschen\n", with: "- id: menschen\n  gueltig_ab: 2019\n", in: "vertrag/kennzahlen.yaml")
    #expect(try sample.statuses() == ["kreis gilt-nicht"])
  }

  /// What is protected in one part is reported for the whole as well.
  @Test func aProtectedPartIsReported() throws {
    let sample = Sample.plain.replacing(
      "bdorf,menschen,2019,50,,", with: "bdorf,menschen,2019,,geheim,", in: "kennzahlen/werte.csv"
    )
    .with(rule: "kennzahl", "je: sozialraum, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019")
    #expect(try sample.statuses() == ["nord erfuellt", "sued erfuellt"])
  }

  @Test func aRowThatSaysNothingIsThePlaceToWrite() throws {
    let sample = Sample.plain.replacing(
      "bdorf,menschen,2019,50,,", with: "bdorf,menschen,2019,,nicht-erhoben,", in: "kennzahlen/werte.csv"
    )
    .with(rule: "kennzahl", "je: sozialraum, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019")
    let verdict = try #require(try sample.fulfilment().verdicts.first)
    #expect(verdict.position.cell == .init(row: 3, column: 4, header: "wert"))
    #expect(verdict.help.german.contains("in dieser Zeile"))
  }

  @Test func aLevelThatTheIndicatorDoesNotHave() throws {
    let sample = reported("je: planregion, von_jahr: 2019, bis_jahr: 2019").replacing(
      "additiv: ja\n  ebenen: [gemeinde, sozialraum, planregion, landkreis]\n  minimum: 0",
      with: "additiv: ja\n  ebenen: [gemeinde, landkreis]\n  minimum: 0", in: "vertrag/kennzahlen.yaml")
    #expect(try sample.statuses() == ["region gilt-nicht"])
  }

  // MARK: nachweis

  private func evidenced(_ rows: String) -> Sample {
    Sample.plain.with(
      "vertrag/nachweise.csv", "standard,stelle,nachweis,datum,durch,gueltig_bis\n\(rows)\n"
    ).with(rule: "nachweis", "was: angebot, warnung_tage: 30")
  }

  @Test(arguments: [
    ("2026-01-01,Amt,2026-08-31", "nicht-erfuellt"), ("2026-01-01,Amt,2026-09-30", "laeuft-ab"),
    ("2026-01-01,Amt,2027-09-01", "erfuellt"), ("2026-09-02,Amt,2027-09-01", "unbelegt"),
  ])
  func evidence(_ cells: String, _ status: String) throws {
    let sample = evidenced("offen,angebot:adorf/treff,Programm,\(cells)")
    #expect(try sample.statuses() == ["adorf/treff \(status)"])
  }

  @Test func theLatestEvidenceCounts() throws {
    let sample = evidenced(
      "offen,angebot:adorf/treff,Neu,2026-01-01,Amt,2028-01-01\noffen,angebot:adorf/treff,Alt,2020-01-01,Amt,2022-01-01"
    )
    #expect(try sample.statuses() == ["adorf/treff erfuellt"])
  }

  @Test func withoutEvidenceAndWithoutStandards() throws {
    #expect(try Sample.plain.with(rule: "nachweis", "was: angebot").statuses() == ["adorf/treff unbelegt"])
    #expect(try Sample.plain.with(rule: "nachweis", "was: gremium").statuses() == ["team gilt-nicht"])
  }

  // MARK: turnus

  private func met(_ day: String, _ extra: String = "art: konferenz\ngebiet: sozialraum:nord") -> Sample {
    Sample.plain.with("termine/konferenz.md", "---\ntitel: Konferenz\ndatum: \(day)\n\(extra)\n---\n")
  }

  @Test(arguments: [
    ("2024-08-31", "nicht-erfuellt"), ("2024-09-01", "laeuft-ab"), ("2024-09-15", "laeuft-ab"),
    ("2024-11-01", "erfuellt"), ("2026-09-01", "erfuellt"), ("2026-09-02", "unbelegt"),
  ])
  func recurrence(_ day: String, _ status: String) throws {
    let sample = met(day).with(
      rule: "turnus", "je: sozialraum, termin_art: konferenz, turnus: alle 2 Jahre, warnung_tage: 30")
    #expect(try sample.statuses() == ["nord \(status)", "sued unbelegt"])
  }

  @Test func datesOfBodiesOfAKind() throws {
    let vorgaben = "je: sozialraum, gremium_art: netzwerk, turnus: jährlich"
    let sample = met("2026-05-01", "art: sitzung\ngebiet: gemeinde:adorf\ngremium: team").with(rule: "turnus", vorgaben)
    #expect(try sample.statuses() == ["nord erfuellt", "sued unbelegt"])
  }

  @Test func conferencesInTheProfileCount() throws {
    let sample = Sample.plain.adding("konferenzen: [{datum: 2026-01-01, thema: Ankommen}]", to: "sozialraeume/sued.md")
      .with(rule: "turnus", "je: sozialraum, termin_art: konferenz, turnus: alle 2 Jahre")
    #expect(try sample.statuses() == ["nord unbelegt", "sued erfuellt"])
  }

  // MARK: laufzeit, vertragsparteien, foerderanteile

  @Test(arguments: [
    ("{beginn: 2020-01-01, ende: 2026-08-31}", "nicht-erfuellt"), ("{ende: 2026-09-20}", "laeuft-ab"),
    ("{beginn: 2020-01-01, ende: 2027-12-31}", "erfuellt"),
    ("{beginn: 2026-10-01, ende: 2027-12-31}", "noch-nicht-faellig"),
    ("{beginn: 2020-01-01}", "unbelegt"),
  ])
  func term(_ vertrag: String, _ status: String) throws {
    let sample = Sample.plain.adding("vertrag: \(vertrag)", to: "familienzentren/nord.md")
    #expect(
      try sample.with(rule: "laufzeit", "was: familienzentrum, warnung_tage: 30").statuses() == ["nord \(status)"])
  }

  @Test func termOfTheRahmenvertragAndOfWhatIsOnlyPlanned() throws {
    #expect(try Sample.plain.with(rule: "laufzeit", "was: vertrag").statuses() == ["vertrag unbelegt"])
    let ended = Sample.plain.adding("laufzeit: {ende: 2013}", to: "vertrag/vertrag.yaml")
    #expect(try ended.with(rule: "laufzeit", "was: vertrag").statuses() == ["vertrag nicht-erfuellt"])
    let planned = Sample.plain.adding("betrieb: geplant", to: "familienzentren/nord.md")
    #expect(try planned.with(rule: "laufzeit", "was: familienzentrum").statuses() == ["nord gilt-nicht"])
  }

  @Test(arguments: [
    ("partner: [Landkreis, Gemeinde, Verein]", "erfuellt"),
    ("partner: [Landkreis, Gemeinde, landkreis]", "nicht-erfuellt"),
    ("hinweis: keine", "unbelegt"),
  ])
  func parties(_ vertrag: String, _ status: String) throws {
    let sample = Sample.plain.adding("vertrag: {\(vertrag)}", to: "familienzentren/nord.md")
    #expect(try sample.with(rule: "vertragsparteien", "mindestens: 3").statuses() == ["nord \(status)"])
  }

  @Test(arguments: [
    ("{geber: a, anteil: '60,5'}, {geber: b, anteil: 39.5}", "erfuellt"), ("{geber: a, anteil: 80}", "nicht-erfuellt"),
    ("{geber: a, anteil: 100, gueltig_bis: 2025}", "unbelegt"),
    ("{geber: a, anteil: 80, gueltig_bis: 2025}, {geber: a, anteil: 100, gueltig_ab: 2026}", "erfuellt"),
  ])
  func fundingShares(_ shares: String, _ status: String) throws {
    let sample = Sample.plain.adding("foerderung: [\(shares)]", to: "familienzentren/nord.md")
    #expect(try sample.with(rule: "foerderanteile").statuses() == ["nord \(status)"])
  }

  // MARK: zieldimensionen, abdeckung, zielwert, beitritt

  @Test func dimensionsCovered() throws {
    #expect(
      try Sample.plain.with(rule: "zieldimensionen", "je: sozialraum").statuses() == [
        "nord erfuellt", "sued nicht-erfuellt",
      ])
    let two = Sample.plain.adding(
      "- {id: fachkraefte, titel: Fachkräfte, text: Teams.}", to: "vertrag/zieldimensionen.yaml"
    )
    .with(rule: "zieldimensionen", "je: landkreis")
    #expect(try two.fulfilment().verdicts.first?.reason.german.contains("Fachkräfte") == true)
    #expect(try two.with("angebote/cdorf/team.md", angebot("fachkraefte")).statuses() == ["kreis erfuellt"])
  }

  @Test func coverage() throws {
    let rule = "je: sozialraum"
    #expect(try Sample.plain.with(rule: "abdeckung", rule).statuses() == ["nord erfuellt", "sued unbelegt"])
    let planned = Sample.plain.adding("betrieb: geplant", to: "familienzentren/nord.md")
    #expect(try planned.with(rule: "abdeckung", rule).statuses().first == "nord unbelegt")
    let mobile = Sample.plain.replacing(
      "orte: [{name: Haus, gemeinde: adorf}]",
      with: "orte: [{name: Haus, gemeinde: adorf}, {name: Bus, gemeinde: cdorf}]", in: "familienzentren/nord.md")
    #expect(try mobile.with(rule: "abdeckung", rule).statuses().last == "sued unbelegt")
    #expect(
      try mobile.adding("mobil: ja", to: "familienzentren/nord.md").with(rule: "abdeckung", rule).statuses().last
        == "sued erfuellt")
  }

  @Test(arguments: [
    ("mehr-ist-besser", "100", "", "erfuellt"), ("mehr-ist-besser", "101", "", "nicht-erfuellt"),
    ("weniger-ist-besser", "100", "", "erfuellt"), ("weniger-ist-besser", "99", "", "nicht-erfuellt"),
    ("mehr-ist-besser", "101", "\n  zieljahr: 2026", "noch-nicht-faellig"),
    ("mehr-ist-besser", "101", "\n  zieljahr: 2025", "nicht-erfuellt"),
  ])
  func target(_ direction: String, _ value: String, _ year: String, _ status: String) throws {
    let sample = Sample.plain.replacing(
      "- id: menschen\n", with: "- id: menschen\n  richtung: \(direction)\n  zielwert: \(value)\(year)\n",
      in: "vertrag/kennzahlen.yaml")
    #expect(try sample.with(rule: "zielwert", "je: gemeinde, kennzahl: menschen").statuses().first == "adorf \(status)")
  }

  @Test func accession() throws {
    #expect(try Sample.plain.with(rule: "beitritt").statuses() == ["nord erfuellt", "sued unbelegt"])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
