import Diagnostics
import SampleContent
import Testing

@Suite struct BoundsRuleTests {
  private static let list = "vertrag/kennzahlen.yaml"

  /// A row of another year for each value.
  private func rows(_ values: [String]) -> Sample {
    let lines = values.enumerated().map { "gemeinde:adorf,menschen,\(2018 - $0.offset),\($0.element),,amt,2018" }
    return .district.with(rows: lines.joined(separator: "\n"))
  }

  private func bounds(_ lines: String, _ sample: Sample) -> Sample {
    sample.replacing("minimum: 0", with: lines, in: Self.list)
  }

  @Test func belowAndAbove() throws {
    let found = try expect(rows(["▶-1"]), finds: .valueOutOfBounds)
    #expect(found.first?.summary.german == "−1 Personen ist kleiner als 0")
    #expect(found.first?.summary.english == "-1 Personen is less than 0")
    try expect(bounds("maximum: 300", rows(["▶301", "300"])), finds: .valueOutOfBounds)
  }

  @Test func whatIsPossible() throws { try expect(bounds("minimum: 0\n  maximum: 400", rows(["400", "0", "17"]))) }

  // MARK: One cause, one message

  /// Three rows of the district have 50 to 250 Personen.
  @Test func elevenOfTwentyAreTheFaultOfTheBound() throws {
    let right = Array(repeating: "20", count: 6)
    let sample = bounds("maximum: ▶300", rows(Array(repeating: "3000", count: 11) + right))
    let found = try expect(sample, finds: .valueOutOfBounds)
    #expect(found.first?.summary.german == "11 von 20 Werten sind größer als das Maximum 300")
    #expect(found.first?.summary.english == "11 of 20 values are greater than the maximum 300")
    #expect(found.first?.notes.map(\.text.german) == Array(repeating: "hier steht 3.000", count: 3))
    #expect(found.first?.notes.first?.position.cell?.header == "wert")
  }

  @Test func tenAreTenFaults() throws {
    let found = try bounds("maximum: 300", rows(Array(repeating: "3000", count: 10))).diagnostics()
    #expect(found.map(\.code) == Array(repeating: .valueOutOfBounds, count: 10))
    #expect(found.allSatisfy { $0.position.file == "kennzahlen/werte.csv" })
  }

  @Test func halfOfAllIsNotMost() throws {
    let right = Array(repeating: "20", count: 8)
    let found = try bounds("maximum: 300", rows(Array(repeating: "3000", count: 11) + right)).diagnostics()
    #expect(found.count == 11)
  }

  @Test func theOtherBoundIsLookedAtAllTheSame() throws {
    let sample = bounds("minimum: 0\n  maximum: ▶10", rows(["▶-1"] + Array(repeating: "3000", count: 11)))
    try expect(sample, finds: .valueOutOfBounds, .valueOutOfBounds)
  }

  // MARK: Bounds that contradict each other

  @Test func aMinimumAboveTheMaximumIsOneFinding() throws {
    let sample = bounds("minimum: 0\n  maximum: ▶-1", rows(["5", "7"]))
    let found = try expect(sample, finds: .indicatorContradiction)
    #expect(
      found.first?.summary.german
        == "Das Minimum 0 ist größer als das Maximum −1; 5 von 5 Werten sind größer als das Maximum −1")
    #expect(found.first?.notes.count == 3)
    let solution = try #require(found.first?.solutions.first)
    #expect(!solution.isCertain)
    let swapped = try sample.applying(solution)
    #expect(swapped.line("minimum", of: Self.list) == "  minimum: -1")
    #expect(swapped.line("maximum", of: Self.list) == "  maximum: 0")
  }

  @Test func theBoundThatMoreValuesBreakIsShown() throws {
    try expect(bounds("minimum: ▶500\n  maximum: 400", rows([])), finds: .indicatorContradiction)
    try expect(bounds("minimum: 20\n  maximum: ▶10", rows([])), finds: .indicatorContradiction)
  }

  @Test func withoutValuesTheMinimumIsShown() throws {
    let found = try expect(.district.with(indicator: "minimum: ▶5, maximum: 4"), finds: .indicatorContradiction)
    #expect(found.first?.summary.german == "Das Minimum 5 ist größer als das Maximum 4")
    #expect(found.first?.notes.isEmpty == true)
  }

  @Test func fractionsAreNotSwapped() throws {
    let found = try Sample.district.with(indicator: "minimum: '0,5', maximum: 0").diagnostics()
    #expect(found.map(\.solutions.count) == [0])
  }

  /// What is computed and what is aimed at cannot keep such bounds either.
  @Test func nothingElseIsReportedForThem() throws {
    try expect(
      bounds("minimum: 0\n  maximum: ▶-1\n  zielwert: 5\n  richtung: mehr-ist-besser", rows(["5"])),
      finds: .indicatorContradiction)
  }
}
