import Portal
import Testing

@testable import Planning

@Suite struct MapClassTests {
  private func rows(_ values: [(gebiet: String, year: Int, value: String)]) -> String {
    values.map { "gemeinde:\($0.gebiet),zahl,\($0.year),\($0.value),,karte,\($0.year)-12-31,,,\n" }.joined()
  }

  private func words(_ fields: String, _ rows: String) throws -> String {
    try planned("kennzahlen/zahl.html", of: indicator("art: dichte\nadditiv: nein\n" + fields, rows)).words
  }

  @Test func givenBreaks() throws {
    let words = try words("klassen: [10, 20]", rows([("nord", 2025, "12"), ("sued", 2025, "13")]))
    #expect(
      words.contains(
        "1 niedrig: unter 10 Personen (kein Gebiet); 2 mittel: 10 bis unter 20 Personen (2 Gebiete)"))
  }

  /// 24,96 is shown as 25; and nobody reads 24,5 where 25 is shown.
  @Test func whatIsShownDecides() throws {
    let words = try words("klassen: [24.5]", rows([("nord", 2025, "24.96"), ("sued", 2025, "24.4")]))
    #expect(words.contains("1 niedrig: unter 25 Personen (1 Gebiet); 2 hoch: 25 und mehr Personen (1 Gebiet)"))
  }

  /// The years before decide about the classes too.
  @Test(arguments: [("gleich", "11"), ("quantil", "3"), ("jenks", "20")])
  func classesHoldForAllYears(_ method: String, _ limit: String) throws {
    let rows = rows([("nord", 2023, "1"), ("sued", 2023, "2"), ("nord", 2025, "3"), ("sued", 2025, "20")])
    let words = try words("klassenverfahren: \(method)\nklassenzahl: 2", rows)
    #expect(words.contains("unter \(limit) Personen"))
  }

  @Test func unitsWithoutAClassAreNamed() throws {
    let rows = rows([("nord", 2025, "12")]) + "gemeinde:sued,zahl,2025,,geheim,karte,2025-12-31,,,\n"
    #expect(try words("klassen: [10, 20]", rows).contains("ohne Klasse: geheim (1 Gebiet)"))
  }

  @Test func aroundAMiddle() throws {
    let rows = rows([("nord", 2025, "12"), ("sued", 2025, "31")])
    let words = try words("klassen: [10, 20, 30]\nfarbreihe: gegenlaeufig\nfarbmitte: 15", rows)
    #expect(words.contains("1 darunter: unter 10 Personen (kein Gebiet); 2 nahe 15 Personen: 10 bis unter 20"))
    #expect(words.contains("4 weit darüber: 30 und mehr Personen (1 Gebiet)"))
  }

  @Test func countsHaveNoClasses() throws {
    let portal = try indicator("art: anzahl\nadditiv: ja\nklassen: [1]", rows([("nord", 2025, "2")]))
    #expect(try !planned("kennzahlen/zahl.html", of: portal).words.contains("1 Gebiet"))
  }
}
