import ContentModel
import Contract
import FoundationEssentials
import Portal
import Testing

@testable import Planning

@Suite struct ChartTests {
  private func planner(_ fields: String, _ rows: String) throws -> (Planner, Kennzahl) {
    let portal = try indicator(fields, rows)
    return (
      Planner(portal, Fulfilment(of: portal), assets: [], findings: []),
      try #require(portal.kennzahlen[id: "zahl"])
    )
  }

  private func row(_ year: Int, _ value: String, _ status: String = "") -> String {
    "gemeinde:nord,zahl,\(year),\(value),\(status),karte,\(year)-12-31,,,\n"
  }

  private func line(_ rows: String, _ fields: String = "art: anzahl\nadditiv: ja") throws -> LineChart? {
    let (planner, kennzahl) = try planner(fields, rows)
    guard case .chart(.line(let chart))? = planner.lineChart(of: kennzahl, EntityKey(.gemeinde, "nord")) else {
      return nil
    }
    return chart
  }

  @Test func missingYearsAreGaps() throws {
    let rows = row(2019, "10") + row(2020, "12") + row(2021, "", "geheim") + row(2022, "", "nicht-erhoben")
    let chart = try #require(try line(rows + row(2023, "20") + row(2024, "22")))
    #expect(chart.points.map(\.year) == [2019, 2020, 2023, 2024])
    #expect(chart.points.map(\.isJoined) == [false, true, false, true])
    #expect(chart.caption.contains("Lücke"))
    #expect(!chart.caption.contains("Prognose"))
  }

  @Test func forecastsAreMarkedAndWorded() throws {
    let chart = try #require(
      try line(row(2022, "100") + row(2023, "110") + row(2024, "120") + row(2040, "90", "prognose")))
    #expect(chart.points.map(\.isForecast) == [false, false, false, true])
    #expect(chart.points[3].isJoined)
    #expect(chart.caption.contains("Gestrichelt: Prognose."))
    #expect(chart.description.contains("Von 100 Personen im Jahr 2022 zu 120 Personen im Jahr 2024."))
    #expect(chart.description.contains("Prognose: 90 Personen im Jahr 2040."))
  }

  /// Every five years, as it is collected: no gaps.
  @Test func longCyclesAreNoGaps() throws {
    let chart = try line(row(2010, "10") + row(2015, "12") + row(2020, "14"))
    #expect(chart?.points.map(\.isJoined) == [false, true, true])
    let yearly = try line(
      row(2010, "10") + row(2015, "12") + row(2020, "14"), "art: anzahl\nadditiv: ja\nturnus: jährlich")
    #expect(yearly?.points.map(\.isJoined) == [false, false, false])
  }

  @Test func twoNumbersMakeNoPicture() throws {
    #expect(try line(row(2023, "10") + row(2024, "12") + row(2025, "", "geheim")) == nil)
  }

  @Test func anAxisThatDoesNotBeginAtZeroSaysSo() throws {
    let high = try #require(try line(row(2023, "1000") + row(2024, "1010") + row(2025, "1020")))
    #expect(high.caption.contains("Die Achse beginnt bei 1.000 Personen."))
    let low = try #require(try line(row(2023, "1") + row(2024, "10") + row(2025, "20")))
    #expect(!low.caption.contains("Achse"))
    #expect(low.ticks.first?.text == "0")
  }

  // MARK: Axes

  private static let cases: [(String, String)] = [
    ("0", "0"), ("7", "7"), ("-5", "-5"), ("-5", "12"), ("163307", "222570"), ("0.1", "0.4"), ("98.6", "99.2"),
    ("-250", "-240"), ("1", "100000"), ("0.001", "0.002"), ("999", "1001"),
  ]

  @Test(arguments: cases) func ticksAreRoundAndHoldTheNumbers(_ low: String, _ high: String) throws {
    let (low, high) = (try #require(Decimal(string: low)), try #require(Decimal(string: high)))
    let values = Ticks(from: low, to: high).values
    #expect((2...7).contains(values.count), "\(values)")
    #expect(values[0] <= low && (values.last ?? 0) >= high, "\(values)")
    let step = values[1] - values[0]
    for (a, b) in zip(values, values.dropFirst()) { #expect(b - a == step) }
    let digits = step.description.filter { ("1"..."9").contains($0) }
    #expect(["1", "2", "25", "5"].contains(digits), "\(step)")
  }

  // MARK: Bars

  @Test func ratesStandBesideLargerTerritories() throws {
    let rate = "art: anteil\nadditiv: nein\neinheit_kurz: \"%\"\ndezimalen: 1"
    let rows = row(2025, "4.5") + "landkreis:probe,zahl,2025,5.0,,karte,2025-12-31,,,\n"
    let (planner, _) = try planner(rate, rows)
    let charts = planner.comparisonCharts(of: EntityKey(.gemeinde, "nord"))
    guard case .chart(.bars(let chart))? = charts.first else {
      Issue.record("no bars")
      return
    }
    #expect(chart.bars.map(\.isHighlighted).first == true)
    #expect(chart.bars.first?.text == "4,5 %")
    #expect(chart.bars.last?.length == 5)
    #expect(chart.description.contains("Nord: 4,5 %;"))
  }

  @Test func countsGetNoBars() throws {
    let rows = row(2025, "45") + "landkreis:probe,zahl,2025,500,,karte,2025-12-31,,,\n"
    let (planner, _) = try planner("art: anzahl\nadditiv: nein", rows)
    #expect(planner.comparisonCharts(of: EntityKey(.gemeinde, "nord")).isEmpty)
  }
}
