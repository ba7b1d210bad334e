import ContentModel
import Contract
import SampleContent
import Testing

@Suite struct FulfilmentTests {
  private static let covered = Sample.plain.with(rule: "abdeckung", "je: sozialraum")

  @Test(arguments: ["sozialraum:sued"]) func anExceptionIsGranted(_ fuer: String) throws {
    let fulfilment = try Self.covered.with(exceptionFor: fuer).fulfilment()
    #expect(fulfilment.verdicts.map(\.status) == [.erfuellt, .ausgenommen])
    #expect(fulfilment.verdicts.last?.ausnahme == "ausnahme")
    #expect(fulfilment.exceptions.map(\.uses) == [1])
  }

  @Test func anExceptionEnds() throws {
    #expect(
      try Self.covered.with(exceptionFor: "sozialraum:sued", until: "2026-09-01").statuses().last == "sued ausgenommen")
    #expect(
      try Self.covered.with(exceptionFor: "sozialraum:sued", until: "2026-08-31").statuses().last
        == "sued unbelegt")
  }

  @Test func aDecisionInTheFutureIsNone() throws {
    let sample = Self.covered.with(exceptionFor: "sozialraum:sued").replacing(
      "entschieden_am: 2026-05-01", with: "entschieden_am: 2026-09-02", in: "vertrag/ausnahmen.yaml")
    #expect(try sample.statuses().last == "sued unbelegt")
  }

  @Test(arguments: ["weil es noch dauert.", "es noch dauert", "es noch dauert."])
  func theReasonIsAClause(_ grund: String) throws {
    let sample = Self.covered.with(exceptionFor: "sozialraum:sued").replacing(
      "grund: es noch dauert", with: "grund: \(grund)", in: "vertrag/ausnahmen.yaml")
    let portal = try sample.portal()
    #expect(portal.ausnahmen.first?.weil == "es noch dauert")
    #expect(Report(portal, Fulfilment(of: portal)).text.contains(", weil es noch dauert:"))
  }

  @Test func anExceptionForASozialraumIsForAllInIt() throws {
    let sample = Sample.plain.with(rule: "foerderanteile")
    #expect(try sample.statuses() == ["nord unbelegt"])
    #expect(try sample.with(exceptionFor: "sozialraum:nord").statuses() == ["nord ausgenommen"])
    #expect(try sample.with(exceptionFor: "familienzentrum:nord").statuses() == ["nord ausgenommen"])
    #expect(try sample.with(exceptionFor: "sozialraum:sued").statuses() == ["nord unbelegt"])
    #expect(try sample.with(exceptionFor: "landkreis:kreis").statuses() == ["nord unbelegt"])
  }

  @Test func anExceptionChangesNothingThatIsKept() throws {
    let fulfilment = try Self.covered.with(exceptionFor: "sozialraum:nord").fulfilment()
    #expect(fulfilment.verdicts.first?.status == .erfuellt)
    #expect(fulfilment.exceptions.map(\.uses) == [0])
  }

  @Test(arguments: [
    ("gueltig_ab: 2026-09-02", 0), ("gueltig_ab: 2026-09-01", 2), ("gueltig_bis: 2026-08", 0),
    ("gueltig_bis: 2026-09", 2),
  ])
  func aRuleHoldsInItsTime(_ time: String, _ count: Int) throws {
    let sample = Self.covered.replacing("  klausel: § 9", with: "  klausel: § 9\n  \(time)", in: "vertrag/regeln.yaml")
    #expect(try sample.fulfilment().verdicts.count == count)
  }

  @Test func aRuleWithWrongParametersJudgesNobody() throws {
    #expect(try Sample.plain.with(rule: "abdeckung").statuses() == [])
    #expect(try Sample.plain.with(rule: "beitritt", "je: sozialraum").statuses() == [])
  }

  @Test func aCellIsTheGravestAndCounts() throws {
    let two = Sample.plain.with(
      "familienzentren/zwei.md",
      Sample.plain.files["familienzentren/nord.md"]?.replacing("Zentrum Nord", with: "Zentrum Zwei") ?? ""
    )
    .adding("foerderung: [{geber: a, anteil: 100}]", to: "familienzentren/nord.md").with(rule: "foerderanteile")
    let cell = try two.fulfilment().cell(EntityKey(.sozialraum, "nord"), "regel")
    #expect(cell?.status == .unbelegt)
    #expect(cell?.kept == 1)
    #expect(cell?.judged == 2)
    #expect(try two.fulfilment().cell(EntityKey(.sozialraum, "sued"), "regel") == nil)
  }

  @Test func standings() throws {
    let sample = Sample.plain.replacing(
      "gemeinde:bdorf,menschen,2019,50,,amt,2019\n", with: "", in: "kennzahlen/werte.csv"
    )
    .with(rule: "kennzahl", "je: sozialraum, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019")
    .adding(
      "- {id: faelle, titel: F, definition: f, einheit: Fälle, art: anzahl, additiv: nein, ebenen: [gemeinde]}",
      to: "vertrag/kennzahlen.yaml"
    )
    .adding("gemeinde:adorf,faelle,2019,,geheim,amt,2019", to: "kennzahlen/werte.csv")
    let portal = try sample.portal()
    let fulfilment = Fulfilment(of: portal)
    func standing(_ kind: Kind, _ id: String, _ kennzahl: String) -> String {
      guard let one = portal.kennzahlen[id: kennzahl] else { return "" }
      let standing = fulfilment.standing(of: EntityKey(kind, id), one, in: portal)
      return "\(standing.status.rawValue) \(standing.demanded?.rawValue ?? "frei")"
    }
    #expect(standing(.sozialraum, "nord", "menschen") == "unvollstaendig nicht-erfuellt")
    #expect(standing(.sozialraum, "sued", "menschen") == "berechnet erfuellt")
    #expect(standing(.gemeinde, "adorf", "menschen") == "berichtet frei")
    #expect(standing(.gemeinde, "bdorf", "menschen") == "nicht-erhoben frei")
    #expect(standing(.gemeinde, "adorf", "faelle") == "ohne-zahl frei")
    #expect(standing(.sozialraum, "nord", "faelle") == "nicht-vorgesehen frei")
  }

  /// The order of files and of their entries changes the order of the verdicts at most.
  @Test func theOrderOfFilesDoesNotMatter() throws {
    let sample = Self.covered.with(rule: "mindestzahl", "je: gemeinde, was: angebot, mindestens: 1", id: "zweite")
    let moved = Sample(sample.files.filter { $0.key != "gemeinden/adorf.md" })
      .with("gemeinden/adorf.md", sample.files["gemeinden/adorf.md"] ?? "")
    #expect(try moved.fulfilment().verdicts == sample.fulfilment().verdicts)
  }
}

@Suite struct ReportTests {
  private static let sample = Sample.plain.with(rule: "abdeckung", "je: sozialraum")
    .with(rule: "foerderanteile", id: "anteile").with(exceptionFor: "sozialraum:sued")

  @Test func numbers() throws {
    let portal = try Self.sample.portal()
    let report = Report(portal, Fulfilment(of: portal))
    #expect(report.regeln.map { "\($0.kennung) \($0.eingehalten)/\($0.geprueft)" } == ["regel 1/2", "anteile 0/1"])
    #expect(report.regeln.first?.status["ausgenommen"] == 1)
    #expect(report.regeln.first?.status.count == Verdict.Status.allCases.count)
    #expect(report.einheiten.map { "\($0.kennung) \($0.eingehalten)/\($0.geprueft)" } == ["nord 1/2", "sued 0/1"])
  }

  @Test func everyVerdictIsARow() throws {
    let portal = try Self.sample.portal()
    let table = Report(portal, Fulfilment(of: portal)).table
    #expect(table.rows.count == Fulfilment(of: portal).verdicts.count)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func textSaysWhyAndUntilWhen() throws {
    let portal = try Self.sample.portal()
    let text = Report(portal, Fulfilment(of: portal)).text
    #expect(text.contains("ausgenommen bis 31. Dezember 2027, weil es noch dauert"))
    #expect(text.contains("1 von 2"))
    #expect(text.contains("[§ 9]"))
  }

  @Test func indicatorsOfSozialraeume() throws {
    let sample = Self.sample.replacing(
      "gemeinde:bdorf,menschen,2019,50,,amt,2019\n", with: "", in: "kennzahlen/werte.csv")
    let portal = try sample.portal()
    let report = Report(portal, Fulfilment(of: portal))
    #expect(
      report.kennzahlen.map { "\($0.kennzahl) \($0.mitZahl)/\($0.von)" } == [
        "menschen 1/2", "flaeche 2/2", "dichte 1/2",
      ])
    #expect(report.kennzahlen.first?.status == ["nord": "unvollstaendig", "sued": "berechnet"])
    #expect(report.text.contains("Menschen: 1 von 2 mit Zahl (2019)"))
  }

  @Test func withoutRulesThereIsNothingToReport() throws {
    let portal = try Sample.plain.portal()
    let report = Report(portal, Fulfilment(of: portal))
    #expect(report.regeln.isEmpty && report.einheiten.isEmpty)
    #expect(String(decoding: report.json, as: UTF8.self).contains("\"format\" : \"sozialraum-bericht/1\""))
  }
}
