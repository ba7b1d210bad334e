import ContentModel
import FoundationEssentials
import TestSupport
import Testing

@testable import Portal

/// The store against the oracle, on random districts.
@Suite struct AggregationOracleTests {
  private static let districts = 10_000
  private static let shares = 4

  @Test(arguments: 0..<shares) func whatIsToldIsRight(_ share: Int) {
    var comparison = Comparison()
    for number in 0..<Self.districts / Self.shares {
      comparison.compare(seed: UInt64(number * Self.shares + share))
    }
    #expect(comparison.faults.prefix(5) == [])
    // Every case came up, and nearly always something could be said.
    #expect(Comparison.cases.filter { comparison.seen[$0, default: 0] < 20 } == [])
    #expect(comparison.tooLarge * 1000 < comparison.figures)
  }
}

private struct Comparison {
  var faults: [String] = []
  var seen: [String: Int] = [:]
  var figures = 0
  var tooLarge = 0

  static let cases = [
    "nothing", "reported", "reported without value", "reported total", "sum", "sum of a group", "sum of zero", "mean",
    "mean of a group", "mean without weight", "mean with a silent part", "formula", "formula without meaning",
    "formula of formulas", "silent formula", "gap", "gap of many", "gap in a formula", "cycle", "estimated",
    "unsure", "forecast",
  ]

  mutating func compare(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let district = District(&random)
    let (rows, kennzahlen, territory) = (district.rows, district.kennzahlen, district.territory)
    let store = FigureStore(rows: rows, kennzahlen: kennzahlen, territory: territory)
    let shuffled = FigureStore(
      rows: rows.shuffled(using: &random), kennzahlen: kennzahlen.shuffled(using: &random), territory: territory)
    var oracle = Oracle(district)
    district.forEachSeries { indicator, place, group in
      let series = store.series(indicator, place, group)
      let place = District.Cell(indicator: indicator, place: place, year: 0, group: group)
      if series != shuffled.series(indicator, place.place, group) { faults.append("\(seed) \(place): order matters") }
      let years = series.map(\.jahr)
      if years != district.years.filter(years.contains) { faults.append("\(seed) \(place): years \(years)") }
      for year in district.years {
        var cell = place
        cell.year = year
        figures += 1
        do throws(TooLarge) {
          let told = try oracle.told(cell)
          let figure = series.first { $0.jahr == year }
          if let fault = fault(figure, told) {
            faults.append("\(seed) \(cell): \(fault): \(String(describing: figure)), told \(String(describing: told))")
          }
          if let told { note(told, cell, district) } else { seen["nothing", default: 0] += 1 }
        } catch { tooLarge += 1 }
      }
    }
    if district.indicators.contains(where: { !oracle.isSound($0.id) }) { seen["cycle", default: 0] += 1 }
  }

  /// What is wrong with a figure.
  private func fault(_ figure: Figure?, _ told: Oracle.Told?) -> String? {
    guard let figure, let told else { return (figure == nil) == (told == nil) ? nil : "there or not there" }
    if !isValue(figure.value, told) { return "value" }
    if figure.status != told.status { return "status" }
    if !isOrigin(figure.origin, told.origin) { return "origin" }
    if (figure.position != nil) != (told.origin == .reported) { return "position" }
    // What a gap hides makes no claim.
    if case .gap = told.origin { return nil }
    if [figure.quelle?.id] != told.common.quellen { return "quelle" }
    if [figure.stand] != told.common.stands { return "stand" }
    return nil
  }

  private func isValue(_ value: Decimal?, _ told: Oracle.Told) -> Bool {
    guard let value, let ratio = told.value else { return value == nil && told.value == nil }
    // Multiplied back, so that no division checks a division.
    let difference = value * Decimal(ratio.bottom) - Decimal(ratio.top)
    if told.isExact || ratio == .zero { return difference == 0 }
    return difference.magnitude <= Decimal(ratio.top).magnitude * Decimal(sign: .plus, exponent: -25, significand: 1)
  }

  private func isOrigin(_ origin: Figure.Origin, _ told: Oracle.Told.Origin) -> Bool {
    switch (origin, told) {
    case (.reported, .reported), (.formula, .formula): true
    case (.sum(let parts), .sum(let count)), (.weighted(let parts), .mean(let count)): parts == count
    case (.incomplete(let missing), .gap(let gap)):
      !missing.isEmpty && missing.count == gap.count && Set(missing) == gap
    default: false
    }
  }

  private mutating func note(_ told: Oracle.Told, _ cell: District.Cell, _ district: District) {
    let indicator = district.indicators.first { $0.id == cell.indicator }
    var cases: [String] = []
    switch told.origin {
    case .reported:
      cases.append(told.value == nil ? "reported without value" : "reported")
      if district.parts[cell.place] != nil { cases.append("reported total") }
    case .sum:
      cases.append(cell.group == nil ? "sum" : "sum of a group")
      if told.value == .zero { cases.append("sum of zero") }
    case .mean(let parts):
      cases.append(told.value == nil ? "mean without weight" : cell.group == nil ? "mean" : "mean of a group")
      if told.value != nil, told.heard < 2 * parts { cases.append("mean with a silent part") }
    case .formula:
      let silence = told.status == .nichtSinnvoll ? "formula without meaning" : "silent formula"
      cases.append(told.value != nil ? "formula" : silence)
      let isNested = indicator?.ingredients.contains { id in
        if case .formula? = district.indicators.first(where: { $0.id == id })?.way { true } else { false }
      }
      if told.value != nil, isNested == true { cases.append("formula of formulas") }
    case .gap(let gap):
      cases.append(gap.count == 1 ? "gap" : "gap of many")
      if case .formula? = indicator?.way { cases.append("gap in a formula") }
    }
    if told.origin != .reported {
      switch told.status {
      case .geschaetzt: cases.append("estimated")
      case .unsicher: cases.append("unsure")
      case .prognose: cases.append("forecast")
      default: break
      }
    }
    for name in cases { seen[name, default: 0] += 1 }
  }
}
