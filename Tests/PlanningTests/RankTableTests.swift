import ContentModel
import Contract
import Portal
import Testing

@testable import Planning

@Suite struct RankTableTests {
  private func table(
    _ fields: String, _ rows: String, _ year: Int = 2025, by order: RankOrder = .rang
  ) throws -> DataTable {
    let portal = try indicator(fields, rows)
    let planner = Planner(portal, Fulfilment(of: portal), assets: [], findings: [])
    let kennzahl = try #require(portal.kennzahlen[id: "zahl"])
    return try #require(planner.rankTable(kennzahl, level: .gemeinde, year: year, by: order))
  }

  private func row(_ place: String, _ value: String, _ status: String = "", year: Int = 2025) -> String {
    "gemeinde:\(place),zahl,\(year),\(value),\(status),karte,\(year)-12-31,,,\n"
  }

  private let count = "art: anzahl\nadditiv: ja"
  private let share = "art: anteil\nadditiv: nein\neinheit_kurz: \"%\"\ndezimalen: 1"

  @Test func partsOfTheWhole() throws {
    let table = try table(count, row("nord", "30") + row("sued", "10"))
    #expect(table.columns.map(\.title) == ["Gemeinde", "Rang", "Personen", "Anteil im Landkreis in %"])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["1", "30", "75,0"], ["2", "10", "25,0"]])
    #expect(table.notes.first?.plain == "Im Landkreis sind es 40 Personen.")
    #expect(table.order == .init(column: 2, isDescending: true, choices: []))
  }

  @Test func distanceOfARate() throws {
    let whole = "landkreis:probe,zahl,2025,5.0,,karte,2025-12-31,,,\n"
    let table = try table(share, row("nord", "4.5") + row("sued", "5.0") + whole)
    #expect(table.columns.map(\.title) == ["Gemeinde", "Rang", "%", "Klasse", "Abstand zum Landkreis"])
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [["1", "5,0", "2 hoch", "0,0"], ["2", "4,5", "1 niedrig", "−0,5"]])
    #expect(table.notes.first?.plain == "Im Landkreis sind es 5,0 %. Der Abstand steht in Prozentpunkten.")
  }

  /// What looks the same has the same rank, and keeps the order of names.
  @Test func equalNumbersShareARank() throws {
    let table = try table(share, row("nord", "4.51") + row("sued", "4.49"))
    #expect(table.rows.map { $0.header.plain } == ["Nord", "Süd"])
    #expect(table.rows.map { $0.cells[0].text } == ["1", "1"])
    #expect(Ranks(of: [3, 5, 5, 1])[3] == 3)
    #expect(Ranks(of: [3, 5, 5, 1])[5] == 1)
  }

  @Test func withoutANumberComesLast() throws {
    let table = try table(count, row("nord", "", "geheim") + row("sued", "0", "null"))
    #expect(table.rows.map { $0.header.plain } == ["Süd", "Nord"])
    #expect(table.rows.map { $0.cells[0].text } == ["1", "ohne Rang"])
    guard case .figure(let secret) = table.rows[1].cells[1], case .figure(let zero) = table.rows[0].cells[1] else {
      Issue.record("no figures")
      return
    }
    #expect(secret.mark == "geheim")
    #expect(zero.mark == "null")
    #expect(FigureView.notCollected.mark == "fehlt")
  }

  @Test func otherOrders() throws {
    let rows =
      row("nord", "10", year: 2024) + row("nord", "30") + row("sued", "20", year: 2024) + row("sued", "70")
    #expect(try table(count, rows, by: .name).rows.map { $0.header.plain } == ["Nord", "Süd"])
    #expect(try table(count, rows, by: .veraenderung).rows.map { $0.header.plain } == ["Süd", "Nord"])
    #expect(try table(count, rows, by: .name).order?.column == 0)
    #expect(try table(count, rows, by: .name).order?.isDescending == false)
    let byChange = try table(count, rows, by: .veraenderung)
    #expect(byChange.columns[byChange.order?.column ?? 0].title == "Veränderung in Personen")
  }

  /// A rate says of what, so that a small base is seen.
  @Test func baseOfARate() throws {
    let portal = try portal()
    let planner = Planner(portal, Fulfilment(of: portal), assets: [], findings: [])
    let kennzahl = try #require(portal.kennzahlen[id: "dichte"])
    let table = try #require(planner.rankTable(kennzahl, level: .gemeinde, year: 2025))
    #expect(table.columns.last?.title == "Bezug: Fläche")
    guard case .figure? = table.rows[0].cells.last else {
      Issue.record("no base")
      return
    }
  }

  // MARK: Pages

  @Test func everyYearAndOrderHasAPage() throws {
    let rows = row("nord", "10", year: 2024) + row("nord", "30") + row("sued", "", "nicht-erhoben", year: 2023)
    let plan = plan(try indicator(count, rows), assets: []).plan
    let paths = plan.pages.map(\.path).filter { $0.hasPrefix("kennzahlen/zahl/") }
    #expect(
      paths == [
        "kennzahlen/zahl/2024-nach-name.html", "kennzahlen/zahl/2024.html", "kennzahlen/zahl/2025-nach-name.html",
        "kennzahlen/zahl/2025-nach-veraenderung.html", "kennzahlen/zahl/2025.html",
      ])
    let main = try plan.page("kennzahlen/zahl.html")
    let order = try #require(try main.section("gebiete").components.tables.first?.order)
    #expect(order.choices.map(\.link.text) == ["Rang", "Name", "Veränderung"])
    #expect(order.choices.map(\.isCurrent) == [true, false, false])
    #expect(try main.section("karte").components.links.map(\.text).contains("2024"))
    // Every way leads to a page that is there.
    let all = Set(plan.pages.map(\.path))
    for choice in order.choices {
      guard case .page(let path, let fragment) = choice.link.destination else { continue }
      #expect(all.contains(path) && fragment == "gebiete", "\(path)")
    }
  }

  @Test func pagesOfAYearShareTheirFiles() throws {
    let rows = row("nord", "10", year: 2024) + row("nord", "30") + row("sued", "40")
    let plan = plan(try indicator(count, rows), assets: []).plan
    let files = try ["kennzahlen/zahl.html", "kennzahlen/zahl/2025.html", "kennzahlen/zahl/2025-nach-name.html"].map {
      try plan.page($0).section("gebiete").components.tables.first?.downloads
    }
    #expect(Set(files).count == 1)
    #expect(files[0]?.isEmpty == false)
    #expect(Set(plan.downloads.map(\.path)).count == plan.downloads.count)
  }
}
