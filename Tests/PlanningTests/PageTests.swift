import ContentModel
import Diagnostics
import Editions
import Portal
import TestSupport
import Testing

@testable import Planning

@Suite struct AddressTests {
  @Test func pagesAreSortedAndUnique() throws {
    let pages = plan(try portal(in: "content"), assets: []).plan.pages
    #expect(Set(pages.map { $0.path.lowercased() }).count == pages.count)
    for (earlier, later) in zip(pages, pages.dropFirst()) {
      #expect(earlier.path.utf8.lexicographicallyPrecedes(later.path.utf8))
    }
  }

  @Test func collision() throws {
    let portal = try portal(["handbuch/index.md": "---\ntitel: Zweites\nstatus: entwurf\n---\nText.\n"])
    let (plan, findings) = plan(portal, assets: [])
    #expect(findings.map { "\($0.code.id) \($0.position)" } == ["SR0701 handbuch/index.md"])
    expectBothLanguages(findings)
    #expect(plan.pages.count { $0.path == "handbuch/index.html" } == 1)
  }

  /// Every unit of the real district has its page, in both editions.
  @Test func everyUnitHasItsPage() throws {
    for edition in [Edition.oeffentlich, .intern] {
      let portal = try portal(in: "content", edition)
      let paths = Set(plan(portal, assets: []).plan.pages.map(\.path))
      #expect(portal.gemeinden.count == 38)
      for key in [Kind.gemeinde, .sozialraum, .planregion].flatMap(portal.territories) {
        guard case .page(let path, nil)? = Address.of(key) else { continue }
        #expect(paths.contains(path))
      }
    }
  }
}

@Suite struct AnchorTests {
  private func page(_ body: String) -> String { "---\ntitel: Über\n---\n" + body }

  @Test func idsOfOurSectionsGiveWay() throws {
    // A heading of the editor has the name of a section of ours.
    let portal = try portal([
      "gemeinden/nord.md":
        "---\ntitel: Nord\nags: \"99001001\"\nart: gemeinde\nsozialraum: nord\nkoordinaten: {breite: 52.4, laenge: 12.5}\n---\n## Zahlen\n\nViele.\n\n## Angebote\n\nAuch.\n"
    ])
    let page = try planned("gemeinden/nord.html", of: portal)
    #expect(page.sections.map(\.id).contains("zahlen-2"))
    #expect(page.sections.map(\.id).contains("angebote-2"))
    #expect(page.ids.isSuperset(of: ["zahlen", "zahlen-2", "angebote", "angebote-2"]))
  }

  @Test func idsAreUniqueOnEveryPage() throws {
    for page in plan(try portal(in: "content"), assets: []).plan.pages {
      var seen: Set<String> = []
      for section in page.sections {
        var ids = [section.id]
        section.components.forEachID { ids.append($0) }
        for id in ids { #expect(seen.insert(id).inserted, "\(page.path)#\(id)") }
      }
    }
  }

  @Test func makeIDsUnique() {
    func group(_ id: String) -> Component { .group(Group(id: id, title: id, components: [.paragraph(.plain("x"))])) }
    var page = Page(
      path: "x.html", template: .text, title: "x",
      sections: [
        PageSection(id: "a", title: nil, components: [group("a"), group("b")]),
        PageSection(id: "b", title: nil, components: [.notice(.tipp, title: "t", [group("b"), group("inhalt")])]),
      ])
    page.makeIDsUnique()
    #expect(page.sections.map(\.id) == ["a", "b"] || page.sections.map(\.id) == ["a", "b-2"])
    #expect(page.ids.count == 7)
    #expect(page.ids.isSuperset(of: ["a", "a-2", "b", "b-2", "b-3", "inhalt", "inhalt-2"]))
  }

  @Test func deadAnchors() throws {
    let portal = try portal([
      "seiten/ueber.md": page(
        "## Hier\n\n[gut](#hier) [tot](#dort) [gut](gemeinde:nord#lage) [tot](gemeinde:nord#lagge) [gut](glossar:sozialraum)\n"
      )
    ])
    let findings = plan(portal, assets: []).diagnostics
    #expect(
      findings.map { "\($0.code.id) \($0.position)" } == ["SR0703 seiten/ueber.md:6:14", "SR0703 seiten/ueber.md:6:53"])
    #expect(findings.last?.help.german == "Meinten Sie „lage“?")
    // The link itself is marked.
    #expect(findings.map(\.position.length) == [12, 26])
    expectBothLanguages(findings)
  }

  /// A heading that only the internal edition has is no anchor in the public one.
  @Test func anchorsOfInternalPassages() throws {
    let body = page("> [!INTERN]\n> ## Geheim\n>\n> Text\n\nSiehe [dort](#geheim).\n")
    let intern = try portal(["seiten/ueber.md": body])
    #expect(plan(intern, assets: []).diagnostics.isEmpty)
    let oeffentlich = try portal(["seiten/ueber.md": body], .oeffentlich)
    #expect(plan(oeffentlich, assets: []).diagnostics.map(\.code) == [.deadAnchor])
  }
}

@Suite struct ListTests {
  /// The lists by day follow from the times, also those of ranges and rhythms.
  @Test func days() throws {
    func angebot(_ title: String, _ times: String) -> String {
      "---\ntitel: \(title)\ntraeger: verein\nthemen: [begegnung]\nziele: [staerken]\nzieldimension: betroffene\nalter: alle\nzeiten: [\(times)]\nkosten: kostenfrei\nbeispiel: ja\n---\nText.\n"
    }
    let portal = try portal([
      "angebote/nord/treff.md": angebot("Treff", "Montag bis Mittwoch 09:00–10:00"),
      "angebote/nord/samstags.md": angebot("Samstags", "jeden 1. Samstag im Monat 09:00–10:00"),
      "angebote/nord/frei.md": angebot("Frei", "nach Vereinbarung"),
      "angebote/nord/selten.md": angebot("Selten", "alle 2 Wochen Montag und Samstag 09:00–10:00"),
    ])
    let expected = [
      "montag": ["Selten", "Treff"], "dienstag": ["Treff"], "mittwoch": ["Treff"], "donnerstag": [], "freitag": [],
      "samstag": ["Samstags", "Selten"], "sonntag": [],
    ]
    for (day, titles) in expected {
      let page = try planned("angebote/tage/\(day).html", of: portal)
      #expect(page.entryTitles == titles, "\(day)")
      #expect(page.sections[0].components.reasons.isEmpty == !titles.isEmpty)
    }
  }

  @Test func ages() throws {
    let treff =
      "---\ntitel: Krabbeln\ntraeger: verein\nthemen: [begegnung]\nziele: [staerken]\nzieldimension: betroffene\nalter: 0–3 Jahre\nzeiten: [nach Vereinbarung]\nkosten: kostenfrei\n---\nText.\n"
    let portal = try portal(["angebote/nord/treff.md": treff])
    for (slug, isThere) in [("0-bis-2", true), ("3-bis-5", true), ("6-bis-11", false), ("ab-60", false)] {
      #expect(try planned("angebote/alter/\(slug).html", of: portal).entryTitles.isEmpty == !isThere, "\(slug)")
    }
  }
}

@Suite struct ComparisonTests {
  private static let header = "gebiet,kennzahl,jahr,wert,status,quelle,stand,hinweis\n"

  private func table(_ path: String, _ rows: String) throws -> DataTable {
    let portal = try portal(["kennzahlen/werte.csv": Self.header + rows])
    return try #require(try planned(path, of: portal).section("zahlen").components.tables.first)
  }

  /// Numbers stand side by side only for the same year.
  @Test func sameYearOnly() throws {
    let table = try table(
      "gemeinden/nord.html",
      """
      gemeinde:nord,bevoelkerung,2024,1200,,karte,2024-12-31,
      landkreis:probe,bevoelkerung,2025,9999,,karte,2025-12-31,
      landkreis:probe,bevoelkerung,2024,8888,,karte,2024-12-31,

      """)
    #expect(table.rows.map { $0.header.plain } == ["Bevölkerung 2024, in Personen"])
    #expect(table.rows[0].cells.map(\.text).first == "1.200")
    #expect(table.rows[0].cells.map(\.text).last == "8.888")
    #expect(!table.rows[0].cells.map(\.text).contains("9.999"))
  }

  @Test func aForecastIsNotThePresent() throws {
    let table = try table(
      "gemeinden/nord.html",
      """
      gemeinde:nord,bevoelkerung,2025,1200,,karte,2025-12-31,
      gemeinde:nord,bevoelkerung,2026,1300,prognose,karte,2025-12-31,

      """)
    #expect(table.rows.map { $0.header.plain } == ["Bevölkerung 2025, in Personen"])
  }

  /// A forecast for one part makes a sum that cannot be told; the whole keeps its last observed year.
  @Test(arguments: ["sozialraeume/nord.html", "planregionen/mitte.html", "landkreis.html"])
  func aForecastOfAPartIsNotThePresentOfTheWhole(_ path: String) throws {
    let rows = """
      gemeinde:nord,bevoelkerung,2025,1200,,karte,2025-12-31,
      gemeinde:sued,bevoelkerung,2025,3400,,karte,2025-12-31,
      gemeinde:nord,bevoelkerung,2030,1300,prognose,karte,2025-12-31,

      """
    if path == "landkreis.html" {
      let portal = try portal(["kennzahlen/werte.csv": Self.header + rows])
      #expect(portal.figures.latest("bevoelkerung", portal.landkreis.key)?.jahr == 2025)
      #expect(portal.figures.latestYear("bevoelkerung", of: portal.territories(of: .sozialraum)) == 2025)
    } else {
      #expect(try table(path, rows).rows.map { $0.header.plain } == ["Bevölkerung 2025, in Personen"])
    }
  }

  /// What is missing is not zero: it has its sign and its word.
  @Test func missingPartsAreNamed() throws {
    let table = try table(
      "landkreis.html".replacing("landkreis", with: "planregionen/mitte"),
      """
      gemeinde:nord,bevoelkerung,2025,1200,,karte,2025-12-31,
      gemeinde:sued,bevoelkerung,2025,,nicht-erhoben,karte,2025-12-31,

      """)
    guard case .figure(let figure)? = table.rows.first?.cells.first else {
      Issue.record("no figure")
      return
    }
    #expect(figure.text == "·")
    #expect(figure.statusText?.contains("Süd") == true)
    #expect(figure.machineText == nil)
  }

  @Test func everyTableHasACaptionAndWholeRows() throws {
    for page in plan(try portal(in: "content"), assets: []).plan.pages {
      for table in page.sections.flatMap({ $0.components.tables }) {
        #expect(!table.caption.isEmpty, "\(page.path)")
        for row in table.rows { #expect(row.cells.count == table.columns.count - 1, "\(page.path): \(table.caption)") }
      }
    }
  }
}
