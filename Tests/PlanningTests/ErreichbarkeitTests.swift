import ContentModel
import Editions
import Portal
import Testing

@testable import Planning

@Suite struct ErreichbarkeitTests {
  private func table(of portal: Portal) throws -> DataTable {
    try #require(try planned(Address.erreichbarkeit, of: portal).components.tables.first)
  }

  @Test func orderByNeed() throws {
    let table = try table(of: district())
    #expect(
      table.columns.map(\.title) == [
        "Gemeinde", "Nächstes Familienzentrum", "km Luftlinie", "Richtung", "Personen", "Personen × km",
      ])
    #expect(
      table.rows.map { "\($0.header.plain): \($0.cells.map(\.text).joined(separator: " | "))" } == [
        "West: Familienzentrum Nord | 39,1 | Nordosten | 8.000 | 312.800",
        "Süd: Familienzentrum Nord | 34,0 | Norden | 3.400 | 115.600",
        "Ost: Familienzentrum Nord | 29,4 | Westen | 500 | 14.700",
        "Nord: Familienzentrum Nord | 0,0 | im Ort | 1.200 | 0",
      ])
    #expect(table.order == .init(column: 5, isDescending: true, choices: []))
    #expect(
      table.caption
        == "Wege zum nächsten Familienzentrum, alle Gemeinden, Bevölkerung 2025, Stand 31. Dezember 2025")
    #expect(!table.downloads.isEmpty)
    #expect(table.notes.map(\.plain) == ["Quelle: Amtliche Karte"])
  }

  /// A short way of many may weigh more than a long way of few.
  @Test func needIsNotDistance() throws {
    let portal = try district(["kennzahlen/werte.csv": people(["nord": "1", "sued": "10", "ost": "100", "west": "2"])])
    #expect(try table(of: portal).rows.map(\.header.plain) == ["Ost", "Süd", "West", "Nord"])
  }

  /// Those without a number come last, the longest way first.
  @Test func unknownNumberOfPeople() throws {
    let portal = try district(["kennzahlen/werte.csv": people(["nord": "1", "ost": "100"])])
    let rows = try table(of: portal).rows
    #expect(rows.map(\.header.plain) == ["Ost", "Nord", "West", "Süd"])
    #expect(rows[2].cells.last?.text == "nicht bekannt")
    guard case .figure(let figure) = rows[2].cells[3] else {
      Issue.record("no figure")
      return
    }
    #expect(figure.mark == "fehlt")
  }

  /// A rate is no number of people, and what is not there counts nobody.
  @Test(arguments: ["", "kennzahl_bevoelkerung: dichte\n", "kennzahl_bevoelkerung: gibt-es-nicht\n"])
  func withoutAnIndicatorByDistance(_ setting: String) throws {
    let portal = try district([
      "portal.yaml": "titel: Probeportal\nsprachen: [de]\nherausgeber: Landkreis Probe\n" + setting
    ])
    let table = try table(of: portal)
    #expect(table.columns.count == 4)
    #expect(table.rows.map(\.header.plain) == ["West", "Süd", "Ost", "Nord"])
    #expect(table.order == .init(column: 2, isDescending: true, choices: []))
    #expect(
      try planned(Address.erreichbarkeit, of: portal).words.contains("Oben stehen Gemeinden mit dem weitesten Weg."))
  }

  /// Of two at the same distance, the name decides.
  @Test func ties() throws {
    let portal = try district([
      "familienzentren/a.md": zentrum("Zebra", in: "nord", "nord"),
      "familienzentren/b.md": zentrum("Bach", in: "nord", "nord"),
      "gemeinden/west.md": gemeinde("West", "99001004", in: "sued", "{breite: 52.3, laenge: 12.9}"),
      "kennzahlen/werte.csv": people(["nord": "1", "sued": "1", "ost": "1", "west": "1"]),
    ])
    let rows = try table(of: portal).rows
    #expect(rows.map(\.header.plain) == ["Süd", "Ost", "West", "Nord"])
    #expect(Set(rows.map { $0.cells[0].text }) == ["Bach"])
  }

  private func sentence(_ changes: KeyValuePairs<String, String> = [:]) throws -> String {
    try planned(Address.erreichbarkeit, of: district(changes)).components.words[2]
  }

  @Test func namesWhoHasNoneInTheirSozialraum() throws {
    #expect(
      try sentence()
        == "Im Sozialraum dieser Gemeinden ist kein Familienzentrum in Betrieb eingetragen: Ost, Süd, West.")
    #expect(
      try sentence(["familienzentren/sued.md": zentrum("Familienzentrum Süd", in: "sued", "sued")])
        == "In jedem Sozialraum ist ein Familienzentrum in Betrieb.")
    #expect(
      try sentence([
        "gemeinden/ost.md": gemeinde("Ost", "99001003", in: "nord", "{breite: 52.3, laenge: 12.9}"),
        "gemeinden/west.md": gemeinde("West", "99001004", in: "nord", "{breite: 52.1, laenge: 12.2}"),
      ]) == "Im Sozialraum von Süd ist kein Familienzentrum in Betrieb eingetragen.")
  }

  @Test func whatDoesNotCountIsNamed() throws {
    let portal = try district([
      "familienzentren/plan.md": zentrum("Familienzentrum Plan", in: "sued", "sued", "betrieb: geplant")
    ])
    let table = try table(of: portal)
    #expect(table.notes[0].plain == "Nicht mitgezählt, weil der Betrieb nicht belegt ist: Familienzentrum Plan.")
    #expect(Set(table.rows.map { $0.cells[0].text }) == ["Familienzentrum Nord"])
  }

  @Test func thereAreWaysToIt() throws {
    let plan = plan(try district(), assets: []).plan
    for path in [Address.familienzentren, "gemeinden/sued.html", "sozialraeume/sued.html", "planregionen/mitte.html"] {
      let pages = try plan.page(path).components.links.compactMap { link in
        if case .page(let page, _) = link.destination { page } else { nil }
      }
      #expect(pages.contains(Address.erreichbarkeit), "\(path)")
    }
  }

  /// Words of a district that calls its levels otherwise.
  @Test func otherNames() throws {
    let page = try planned(
      Address.erreichbarkeit, of: portal(in: "Tests/Samples/valid/zweiter-kreis/content", .intern))
    #expect(page.lead == "Das nächste Familienzentrum für jeden Ort, mit Entfernung und Himmelsrichtung.")
    #expect(!page.words.contains("Gemeinde"))
  }

  @Test func withoutGemeinden() throws {
    let page = try planned(Address.erreichbarkeit, of: portal(in: "Tests/Samples/valid/leerer-kreis/content"))
    #expect(page.components.reasons.map(\.plain) == ["Noch ist keine Gemeinde eingetragen."])
  }

  @Test func realDistrict() throws {
    let table = try table(of: portal(in: "content", .oeffentlich))
    #expect(table.rows.count == 38)
    #expect(table.order?.column == 5)
    let needs = table.rows.compactMap { row in
      if case .measure(_, let number) = row.cells[4] { Int(number) } else { nil }
    }
    #expect(needs.count == 38)
    #expect(needs == needs.sorted(by: >))
  }
}
