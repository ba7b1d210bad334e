import ContentModel
import Contract
import Diagnostics
import Editions
import Portal
import TestSupport
import Testing

@testable import Planning

@Suite struct FulfilmentNumberTests {
  /// What the pages say about each rule is what the report says.
  @Test(arguments: Edition.allCases) func rulesEqualTheReport(_ edition: Edition) throws {
    let (portal, plan) = try contractPlan(edition)
    let report = Report(portal, Fulfilment(of: portal))
    #expect(report.regeln.map(\.kennung) == ["zentrum", "menschen", "nachweise", "beirat", "spaeter"])
    let index = try plan.page("vertrag/erfuellung/index.html")
    let table = try #require(try index.section("regeln").components.tables.first)
    for (rule, row) in zip(report.regeln, table.rows) {
      let said = rule.kennung == "spaeter" ? "gilt im Moment nicht" : "\(rule.eingehalten) von \(rule.geprueft)"
      #expect(row.cells[0].text == said)
      let page = try plan.page("vertrag/regeln/\(rule.kennung).html")
      for status in Verdict.Status.allCases {
        let count = rule.status[status.rawValue] ?? 0
        let facts = try page.section("zahlen").components.words
        #expect(facts.contains("\(status.label): \(count)") == (count > 0), "\(rule.kennung) \(status)")
      }
    }
  }

  @Test func unitsEqualTheReport() throws {
    let (portal, plan) = try contractPlan()
    let report = Report(portal, Fulfilment(of: portal))
    #expect(!report.einheiten.isEmpty)
    for unit in report.einheiten {
      let page = try plan.page("vertrag/erfuellung/\(unit.art)-\(unit.kennung).html")
      #expect(page.words.contains("Einzelne Prüfungen: \(unit.eingehalten) von \(unit.geprueft) eingehalten"))
    }
    let totals = try plan.page("vertrag/erfuellung/index.html").words
    let judged = report.regeln.reduce(0) { $0 + $1.geprueft }
    #expect(totals.contains("Einzelne Prüfungen: \(judged), davon \(report.regeln.reduce(0) { $0 + $1.eingehalten })"))
  }

  @Test func downloadsAreTheReport() throws {
    let (portal, plan) = try contractPlan()
    let report = Report(portal, Fulfilment(of: portal))
    #expect(try plan.download("vertrag/erfuellung/bericht.json") == String(decoding: report.json, as: UTF8.self))
    #expect(
      try plan.download("vertrag/erfuellung/bericht.csv") == String(decoding: report.table.bytes(.csv), as: UTF8.self))
    #expect(try plan.download("vertrag/erfuellung/bericht.excel.csv").contains(";nicht-erfuellt;"))
  }
}

@Suite struct FulfilmentLinkTests {
  /// Every link of ours leads to a page or file of the plan, and to an anchor that is there.
  @Test(arguments: Edition.allCases) func everyLinkLeadsSomewhere(_ edition: Edition) throws {
    let plan = try contractPlan(edition).plan
    let ids = Dictionary(plan.pages.map { ($0.path, $0.ids) }, uniquingKeysWith: { first, _ in first })
    let assets = Set(plan.assets.map(\.path) + plan.downloads.map(\.path))
    for page in plan.pages {
      for link in page.components.links + page.breadcrumbs {
        guard case .page(let path, let fragment) = link.destination else { continue }
        guard let anchors = ids[path] else {
          #expect(assets.contains(path), "\(page.path): \(link.text) → \(path)")
          continue
        }
        if let fragment { #expect(anchors.contains(fragment), "\(page.path): \(link.text) → \(path)#\(fragment)") }
      }
    }
  }

  @Test func everyFieldOfTheMatrixLeadsToItsReason() throws {
    let plan = try contractPlan().plan
    let index = try plan.page("vertrag/erfuellung/index.html")
    let tables = try index.section("sozialraeume").components.tables
    #expect(
      tables.map { $0.columns.dropFirst().map(\.title) }.joined().sorted() == [
        "Angebote weisen die Standards nach", "Die Bevölkerung ist bekannt",
        "Für jeden Sozialraum ist ein Familienzentrum da",
      ])
    let sued = try #require(tables[0].rows.first { $0.header.plain == "Sozialraum Süd" })
    #expect(sued.cells.map(\.text) == ["○ ausgenommen", "✗ nicht erfüllt"])
    #expect(
      sued.cells[0].links.map(\.destination) == [
        .page("vertrag/erfuellung/sozialraum-sued.html", fragment: "regel-zentrum")
      ])
    // Nothing is offered there: the rule has nothing to say, in sign and word.
    #expect(tables.last?.rows.map { $0.cells[0].text } == ["! läuft bald ab", "– gilt hier nicht"])
    let regions = try #require(try index.section("grosse-gebiete").components.tables.first)
    #expect(regions.rows.map { $0.header.plain } == ["Jede Planregion hat einen Beirat"])
  }

  @Test func exceptionsAreExplained() throws {
    let plan = try contractPlan().plan
    let index = try plan.page("vertrag/erfuellung/index.html")
    let group = try #require(index.components.groups.first { $0.id == "ausnahme-sued-ohne" })
    let words = group.components.words.joined(separator: "\n")
    // The word „weil“ and the full stop of the file are not said twice.
    #expect(words.contains("Ausgenommen bis 30. Juni 2027, weil noch gebaut wird."))
    #expect(!words.contains("weil weil") && !words.contains(".."))
    #expect(words.contains("Entschieden von: Jugendhilfeausschuss"))
    #expect(words.contains("○ gilt, für eine Prüfung"))
    #expect(group.components.links.contains { $0.text == "Beitritt zum Vertrag" })
    let unit = try plan.page("vertrag/erfuellung/sozialraum-sued.html")
    #expect(unit.words.contains("ausgenommen bis 30. Juni 2027, weil noch gebaut wird"))
  }

  @Test func unitsPointToTheirFulfilment() throws {
    let plan = try contractPlan().plan
    for (path, unit) in [
      ("gemeinden/nord.html", "sozialraum-nord"), ("sozialraeume/nord.html", "sozialraum-nord"),
      ("planregionen/mitte.html", "planregion-mitte"),
    ] {
      let page = try plan.page(path)
      let links = try page.section("vertrag").components.links.map(\.destination)
      #expect(links == [.page("vertrag/erfuellung/\(unit).html", fragment: nil)], "\(path)")
      let ids = page.sections.map(\.id)
      #expect(ids.firstIndex(of: "vertrag") == ids.firstIndex(of: "entwicklung").map { $0 + 1 })
    }
  }

  @Test func wideMatricesArePartedEvenly() {
    let cells = (0..<13).map { DataTable.Cell.rich(.plain("\($0)")) }
    let tables = Matrix(
      caption: "M", corner: "x", columns: (0..<13).map(String.init), rows: [(.plain("Zeile"), cells)],
      notes: [.plain("Ende")]
    ).tables().tables
    #expect(tables.map { $0.columns.count - 1 } == [4, 4, 5])
    #expect(tables.map(\.caption) == ["M, Teil 1 von 3", "M, Teil 2 von 3", "M, Teil 3 von 3"])
    #expect(tables.flatMap { $0.rows[0].cells.map(\.text) } == (0..<13).map(String.init))
    #expect(tables.map(\.notes.count) == [0, 0, 1])
    #expect(Matrix(caption: "M", corner: "x", columns: [], rows: []).tables().isEmpty)
  }
}

@Suite struct FulfilmentEditionTests {
  private let finding = Diagnostic(
    .missingSource, at: SourcePosition(file: "gemeinden/nord.md", line: 3), "Nirgends steht es",
    help: "Schreiben Sie es hin.")

  @Test func internalEditionSaysWhatToDo() throws {
    let (portal, plan) = try contractPlan(.intern, findings: [finding])
    let unit = try plan.page("vertrag/erfuellung/sozialraum-sued.html").words
    let open = Fulfilment(of: portal).verdicts.filter { $0.unit.id == "sued" && $0.status.isOpen }
    #expect(!open.isEmpty)
    for verdict in open { #expect(unit.contains("Was zu tun ist: \(verdict.help.german)")) }
    #expect(unit.contains("kennzahlen/werte.csv:"))
    let north = try plan.page("vertrag/erfuellung/sozialraum-nord.html").words
    #expect(north.contains("Nirgends steht es | Warnung | Schreiben Sie es hin. | gemeinden/nord.md:3 | SR0401"))
    #expect(!unit.contains("Nirgends steht es"))
    let all = try plan.page("vertrag/erfuellung/meldungen.html")
    #expect(all.components.groups.map(\.id) == ["meldung-sr0401"])
    #expect(all.words.contains("gemeinden/nord.md:3"))
  }

  /// Where to write what, and in which file, is nobody's business outside.
  @Test func publicEditionDoesNot() throws {
    let (portal, plan) = try contractPlan(.oeffentlich, findings: [finding])
    let fulfilment = Fulfilment(of: portal)
    #expect(fulfilment.verdicts.contains { !$0.help.german.isEmpty })
    let words =
      plan.pages.map(\.words).joined(separator: "\n")
      + plan.downloads.map { String(decoding: $0.bytes(), as: UTF8.self) }.joined()
    for verdict in fulfilment.verdicts where !verdict.help.german.isEmpty {
      #expect(!words.contains(verdict.help.german))
    }
    for file in Set(fulfilment.verdicts.map(\.position.file)) { #expect(!words.contains(file), "\(file)") }
    #expect(!words.contains("Nirgends steht es") && !words.contains("SR04"))
    #expect(!plan.pages.contains { $0.path == Address.meldungen })
  }

  /// A rule of the internal edition leaves no trace in the public one.
  @Test func internalRules() throws {
    let secret = """
      - id: geheimregel
        titel: Geheimregel
        sichtbarkeit: intern
        art: abdeckung
        klausel: § 3
        schwere: hinweis
        text: Nur für uns.
        vorgaben: {je: sozialraum}

      """
    let open = plan(try portal(["vertrag/regeln.yaml": secret], .oeffentlich), assets: []).plan
    #expect(!open.pages.contains { $0.path.contains("geheimregel") || $0.words.contains("Geheimregel") })
    let inside = plan(try portal(["vertrag/regeln.yaml": secret]), assets: []).plan
    #expect(inside.pages.contains { $0.path == "vertrag/regeln/geheimregel.html" })
  }
}

@Suite struct EmptyContractTests {
  /// Without rules, and without anything, every page says why it is empty.
  @Test(arguments: ["Tests/Samples/base", "Tests/Samples/valid/leerer-kreis/content"])
  func everyEmptyPageGivesAReason(_ folder: String) throws {
    for edition in Edition.allCases {
      let portal = try portal(in: folder, edition)
      #expect(portal.regeln.isEmpty)
      let plan = plan(portal, assets: []).plan
      for page in plan.pages where page.path.hasPrefix("vertrag/") || page.path.hasPrefix("kennzahlen/") {
        for section in page.sections { #expect(!section.components.words.isEmpty, "\(page.path)#\(section.id)") }
      }
      let index = try plan.page(Address.erfuellung)
      #expect(try index.section("sozialraeume").components.reasons.count == 1)
      #expect(try index.section("regeln").components.reasons.count == 1)
      #expect(try plan.page(Address.regeln).components.reasons.count == 1)
    }
  }

  @Test func rulesThatDoNotHoldSayWhy() throws {
    let plan = try contractPlan().plan
    let later = try plan.page("vertrag/regeln/spaeter.html")
    #expect(later.words.contains("Die Regel gilt im Moment nicht."))
    #expect(later.words.contains("Gilt ab: 2030"))
    let broken = try portal([
      "vertrag/regeln.yaml":
        "- {id: kaputt, titel: Kaputt, art: turnus, klausel: x, schwere: hinweis, text: T, vorgaben: {je: sozialraum}}\n"
    ])
    #expect(try planned("vertrag/regeln/kaputt.html", of: broken).words.contains("fehlen noch Angaben"))
  }
}

@Suite struct RulePageTests {
  @Test func parametersInWords() throws {
    let words = try contractPlan().plan.page("vertrag/regeln/menschen.html").words
    #expect(words.contains("Für: jeden Sozialraum"))
    #expect(words.contains("Kennzahl: Bevölkerung"))
    #expect(words.contains("Jahre: 2024 bis 2025"))
    #expect(words.contains("Wie wichtig: Soll: Ist eine solche Regel nicht eingehalten, warnt die Prüfung."))
    #expect(words.contains("Warum es sie gibt: Ohne sie geht nichts."))
    let evidence = try contractPlan().plan.page("vertrag/regeln/nachweise.html").words
    #expect(evidence.contains("Geprüft werden: Angebote") && evidence.contains("Erinnerung: 60 Tage vorher"))
  }

  /// Keys are for editors; people outside read what stands in the field.
  @Test func fieldsInWords() throws {
    let rule =
      "- {id: f, titel: F, art: pflichtfeld, klausel: x, schwere: hinweis, text: T, vorgaben: {was: angebot, felder: [kosten]}}\n"
    let open = try planned("vertrag/regeln/f.html", of: portal(["vertrag/regeln.yaml": rule], .oeffentlich)).words
    #expect(open.contains("Diese Angaben: Was es kostet, zum Beispiel kostenfrei.") && !open.contains("(„kosten“)"))
    let inside = try planned("vertrag/regeln/f.html", of: portal(["vertrag/regeln.yaml": rule])).words
    #expect(inside.contains("Was es kostet, zum Beispiel kostenfrei. („kosten“)"))
  }

  @Test func whatNeedsWorkComesFirst() throws {
    let table = try #require(
      try contractPlan().plan.page("vertrag/regeln/zentrum.html").section("wer").components.tables.first)
    #expect(
      table.rows.map { $0.cells[0].text.split(separator: ":").first } == ["○ ausgenommen", "✓ erfüllt"])
  }
}

@Suite struct UnitPageTests {
  /// What is open comes first; each rule stands once, under the anchor that the matrix leads to.
  @Test func openFirst() throws {
    let page = try contractPlan().plan.page("vertrag/erfuellung/sozialraum-sued.html")
    #expect(page.sections.map(\.id).prefix(4) == ["ueberblick", "offen", "ausgenommen", "eingehalten"])
    #expect(try page.section("offen").components.groups.map(\.id) == ["regel-menschen"])
    #expect(try page.section("ausgenommen").components.groups.map(\.id) == ["regel-zentrum"])
    #expect(page.words.contains("1 von 2 Regeln hier ist ein Vorschlag"))
  }

  /// Larger units count with all that lies in them.
  @Test func totals() throws {
    let (portal, plan) = try contractPlan()
    let report = Report(portal, Fulfilment(of: portal))
    let all = report.einheiten
    let (kept, judged) = (all.reduce(0) { $0 + $1.eingehalten }, all.reduce(0) { $0 + $1.geprueft })
    let page = try #require(plan.pages.first { $0.path.hasPrefix("vertrag/erfuellung/landkreis-") })
    #expect(page.words.contains("Mit allen Sozialräumen: \(kept) von \(judged) eingehalten"))
    let overview = try plan.page(Address.erfuellung).section("ueberblick").components.tables
    #expect(overview.first?.rows.map { $0.header.plain } == ["Sozialraum Nord", "Sozialraum Süd"])
  }

  @Test func rulesAreInTheIndexOfAllThings() throws {
    let links = try contractPlan().plan.page(Address.aToZ).components.links
    #expect(links.contains { $0.text == "Die Bevölkerung ist bekannt" })
  }
}

@Suite struct CoveragePageTests {
  @Test func countsAndGaps() throws {
    let page = try contractPlan().plan.page(Address.abdeckung)
    let table = try #require(try page.section("tabelle").components.tables.first)
    #expect(table.columns.map(\.title) == ["Sozialraum", "Betroffene"])
    #expect(table.rows.map { $0.cells[0].text } == ["1 Angebot", "keines"])
    #expect(table.rows[0].cells[0].links.map(\.destination) == [.page("sozialraeume/nord.html", fragment: "angebote")])
    #expect(try page.section("luecken").components.words == ["Sozialraum Süd: kein Angebot für Betroffene"])
  }
}

@Suite struct EvidencePageTests {
  @Test func statusAtTheDayOfTheEdition() throws {
    let page = try contractPlan().plan.page("standards/offene-tuer.html")
    let section = try page.section("nachweise")
    let table = try #require(section.components.tables.first)
    #expect(table.rows.map { $0.cells[0].text } == ["! läuft bald ab", "✗ abgelaufen"])
    #expect(table.rows[0].header.links.map(\.text) == ["Offener Treff"])
    #expect(section.components.words.contains("Angebote: alle haben einen Nachweis"))
  }

  @Test func angebot() throws {
    let page = try contractPlan().plan.page("angebote/nord/treff.html")
    #expect(
      try page.section("nachweise").components.tables.first?.rows.map { $0.cells[0].text } == [
        "! läuft bald ab", "✗ abgelaufen",
      ])
    let without = try planned("angebote/nord/treff.html", of: portal())
    #expect(!without.sections.contains { $0.id == "nachweise" })
  }

  @Test func familienzentrum() throws {
    let standard =
      "---\ntitel: Gute Leute\ngilt_fuer: [familienzentrum]\ngrundlage: Vorschlag\nkriterien: [{titel: K}]\nstatus: gueltig\n---\nText.\n"
    let rows =
      "standard,stelle,nachweis,datum,durch,gueltig_bis\ngute-leute,familienzentrum:nord,Zeugnis,2027-01-01,Amt,2028-01-01\n"
    let portal = try portal(["standards/gute-leute.md": standard, "vertrag/nachweise.csv": rows])
    let zentrum = try planned("familienzentren/nord.html", of: portal)
    #expect(
      try zentrum.section("nachweise").components.words.contains(
        "Ohne gültigen Nachweis: 1 von 1 Standards: Gute Leute"))
    #expect(
      try #require(zentrum.section("nachweise").components.tables.first).rows[0].cells[0].text == "… gilt noch nicht"
    )
    let page = try planned("standards/gute-leute.html", of: portal)
    #expect(page.words.contains("Familienzentren: 1 von 1: Familienzentrum Nord"))
  }
}

@Suite struct ContractPageTests {
  @Test func annexesAndMeasures() throws {
    let vertrag = """
      id: vertrag
      titel: Sozialraumvertrag Probe
      datum: 2026-01-01
      anlagen:
        - {nummer: I, titel: Ziele, umfasst: [ziele, massstaebe], belegt: nein, begruendung: Weil er fehlt.}
        - {nummer: II, titel: Zahlen, umfasst: [kennzahlen], belegt: ja, begruendung: Unnötig.}
      massstaebe:
        - {titel: Offen, text: Alle kommen., woran: [Die Tür ist auf.], standards: [offene-tuer], beispiel: ja}

      """
    let page = try planned("vertrag/index.html", of: portal(["vertrag/vertrag.yaml": vertrag]))
    let annexes = try page.section("anlagen").components
    #expect(annexes.links.map(\.text) == ["Ziele (1)", "Maßstäbe der Qualität (1)", "Kennzahlen (3)"])
    #expect(annexes.words.contains("Was an seiner Stelle steht: Weil er fehlt."))
    #expect(!annexes.words.contains { $0.contains("Unnötig") })
    let measures = try page.section("massstaebe").components
    #expect(
      measures.words == [
        "Offen", "Beispiel Alle kommen.", "Woran man es sieht:", "Die Tür ist auf.", "Standards dazu: Offene Tür",
      ])
    #expect(try page.section("erfuellung").components.reasons.count == 1)
  }
}
