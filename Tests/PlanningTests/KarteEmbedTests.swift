import ContentModel
import Editions
import Portal
import Testing

@testable import Planning

/// What a block `karte` becomes on a page.
@Suite struct KarteEmbedTests {
  private let fields = "art: anteil\nadditiv: nein\neinheit_kurz: \"%\"\ndezimalen: 1"

  private let rows = """
    gemeinde:nord,zahl,2023,10,,karte,2023-12-31,,,
    gemeinde:nord,zahl,2024,12,,karte,2024-12-31,,,
    gemeinde:nord,zahl,2025,14,,karte,2025-12-31,,,
    gemeinde:sued,zahl,2025,20,,karte,2025-12-31,,,
    landkreis:probe,zahl,2025,16,,karte,2025-12-31,,,
    landkreis:probe,zahl,2024,15,,karte,2024-12-31,,,

    """

  private func shown(_ parameters: String, _ fields: String? = nil, _ edition: Edition = .intern) throws -> [Component]
  {
    let list = """
      - id: zahl
        titel: Die Zahl
        definition: Was gezählt wird.
        einheit: Prozent
        ebenen: [gemeinde, sozialraum, planregion, landkreis]
      \((fields ?? self.fields).split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))

      """
    let portal = try portal(
      laying: [
        ("vertrag/kennzahlen.yaml", list), ("kennzahlen/werte.csv", figureHeader + rows),
        ("seiten/ueber.md", "---\ntitel: Über\n---\n```karte\n\(parameters)\n```\n"),
      ], edition)
    let page = try planned("seiten/ueber.html", of: portal)
    return page.components.flatMap { component -> [Component] in
      if case .prose(let prose) = component { prose.embeds.values.flatMap(\.self) } else { [] }
    }
  }

  private func words(_ components: [Component]) -> [String] {
    components.tables.flatMap { $0.rows.map(\.header.plain) }
  }

  @Test func theMapWithoutArt() throws {
    let components = try shown("kennzahl: zahl\nebene: gemeinde")
    guard case .gridMap(let map)? = components.first else {
      Issue.record("no map")
      return
    }
    #expect(map.caption.contains("Die Zahl 2025"))
    #expect(components.count == 1)
  }

  @Test func rang() throws {
    let components = try shown("art: rang\nkennzahl: zahl\nebene: gemeinde")
    #expect(words(components) == ["Süd", "Nord"])
    #expect(components.tables.first?.order?.isDescending == true)
    // The same table stands on a page of its own: its files are there already.
    #expect(
      components.tables.first?.downloads.map(\.destination).first
        == .page("kennzahlen/zahl/2025-gemeinde.csv", fragment: nil))
    #expect(words(try shown("art: rang\nkennzahl: zahl\nebene: gemeinde\njahr: 2024")).first == "Nord")
  }

  @Test func verlauf() throws {
    let components = try shown("art: verlauf\nkennzahl: zahl\ngebiet: gemeinde:nord")
    guard case .chart(.line(let chart))? = components.first else {
      Issue.record("no line")
      return
    }
    #expect(chart.points.map(\.year) == [2023, 2024, 2025])
    #expect(words(components) == ["2023", "2024", "2025"])
    #expect(components.tables.first?.downloads.count == 3)
  }

  @Test func vergleich() throws {
    let components = try shown("art: vergleich\nkennzahl: zahl\ngebiet: gemeinde:nord")
    guard case .chart(.bars(let chart))? = components.first else {
      Issue.record("no bars")
      return
    }
    #expect(chart.bars.filter { $0.length != nil }.count == 2)
    #expect(chart.bars.first?.isHighlighted == true)
    #expect(words(components) == ["Nord", "Sozialraum Sozialraum Nord", "Planregion Mitte", "Landkreis Probe"])
    let table = try #require(components.tables.first)
    #expect(table.caption.hasPrefix("Die Zahl 2025, Nord im Vergleich, in Prozent"))
    #expect(table.rows.map { $0.cells[0].text }.first == "14,0")
    let earlier = try shown("art: vergleich\nkennzahl: zahl\ngebiet: gemeinde:nord\njahr: 2024")
    #expect(earlier.tables.first?.rows.map { $0.cells[0].text }.first == "12,0")
  }

  /// A count is larger where the place is: numbers yes, a picture no.
  @Test func vergleichOfACount() throws {
    let components = try shown("art: vergleich\nkennzahl: zahl\ngebiet: gemeinde:nord", "art: anzahl\nadditiv: nein")
    #expect(components.count == 1)
    #expect(components.tables.first?.notes.first?.plain.hasPrefix("Diese Zahl zeigt, wie groß etwas ist.") == true)
  }

  @Test func beziehung() throws {
    let components = try shown("art: beziehung\nwelche: gremien-institutionen")
    let table = try #require(components.tables.first)
    #expect(table.isMatrix)
    // The page „Wer mit wem?“ has the same table with the same files.
    #expect(
      table.downloads.first?.destination == .page("gremien/wer-mit-wem-gremien-institutionen.csv", fragment: nil))
  }

  @Test(arguments: [
    "art: beziehung\nwelche: sozialraeume-gremien", "art: beziehung\nwelche: zieldimensionen-sozialraeume",
  ])
  func everyRelation(_ parameters: String) throws { #expect(!(try shown(parameters)).tables.isEmpty) }

  /// What is not there is said in words.
  @Test(arguments: [
    "art: rang\nkennzahl: zahl\nebene: gemeinde\njahr: 1999", "art: verlauf\nkennzahl: zahl\ngebiet: planregion:mitte",
    "art: vergleich\nkennzahl: zahl\ngebiet: gemeinde:nord\njahr: 1999",
  ])
  func nothingThere(_ parameters: String) throws {
    let components = try shown(parameters)
    #expect(components.reasons.map(\.plain) == ["Für „Die Zahl“ liegen keine Zahlen vor."])
  }

  /// An indicator that only the internal edition has shows nothing in the public one.
  @Test func internalIndicator() throws {
    #expect(try shown("kennzahl: zahl\nebene: gemeinde", fields + "\nsichtbarkeit: intern", .oeffentlich).isEmpty)
  }
}
