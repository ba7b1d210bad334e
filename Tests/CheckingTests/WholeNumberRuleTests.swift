import SampleContent
import Testing

@Suite struct WholeNumberRuleTests {
  private func row(_ value: String) -> Sample {
    .district.with(rows: "gemeinde:adorf,menschen,2018,\(value),,amt,2018")
  }

  @Test(arguments: [("\"12,652\"", "12652"), ("2.5", "2 oder 3?"), ("\"8.312,5\"", "8312 oder 8313?")])
  func aCountIsAWholeNumber(_ value: String, _ said: String) throws {
    let found = try expect(row("▶\(value)"), finds: .fractionalCount)
    #expect(found.first?.help.german.contains(said) == true)
    #expect(found.first?.help.german.contains("83125") == false)
  }

  /// 27,000 people must not silently become 27.
  @Test func zerosBehindTheCommaMayBeThousands() throws {
    let sample = row("▶\"27,000\"")
    let found = try expect(sample, finds: .badDecimal)
    #expect(found.first?.summary.german == "„27,000“ ist mehrdeutig: 27000 oder 27?")
    let solutions = try #require(found.first?.solutions)
    #expect(solutions.allSatisfy { !$0.isCertain })
    let lines = try solutions.map { try sample.applying($0).line("2018", of: "kennzahlen/werte.csv") }
    #expect(
      lines == ["gemeinde:adorf,menschen,2018,\"27000\",,amt,2018", "gemeinde:adorf,menschen,2018,\"27\",,amt,2018"])
  }

  @Test func aPointInACountHasOneReading() throws {
    let sample = row("▶27.000")
    let found = try expect(sample, finds: .badDecimal)
    #expect(found.first?.help.german == "Sind es Tausender, schreiben Sie 27000, ohne Punkt.")
    #expect(found.first?.solutions.map(\.isCertain) == [false])
    #expect(
      try sample.applying(found.first?.solutions.first).line("2018", of: "kennzahlen/werte.csv")
        == "gemeinde:adorf,menschen,2018,27000,,amt,2018")
  }

  @Test func whatIsNoCountKeepsBothReadings() throws {
    let rows = "gemeinde:adorf,flaeche,2018,▶27.000,,amt,2018"
    let found = try expect(.district.with(rows: rows), finds: .badDecimal)
    #expect(found.first?.solutions.count == 2)
    try expect(.district.with(rows: "gemeinde:adorf,flaeche,2018,\"27,000\",,amt,2018"))
    #expect(try row("27.000").with(menschen: "dezimalen: 1").diagnostics().first?.solutions.count == 2)
  }

  @Test(arguments: [
    ("\"12,652\"", ["12652", "12"]), ("\"1,200\"", ["1200", "1"]), ("2.5", ["2", "3"]),
    ("\"1.234,5\"", ["1234", "1235"]),
    ("\"0,652\"", ["0", "1"]), ("-0.5", ["0", "-1"]), ("-1234.567", ["-1234567", "-1234"]),
  ])
  func bothReadingsAreOffered(_ value: String, _ readings: [String]) throws {
    let sample = row(value).replacing("minimum: 0", with: "minimum: -2000000", in: "vertrag/kennzahlen.yaml")
    let found = try sample.diagnostics()
    #expect(found.map(\.code) == [.fractionalCount])
    let solutions = try #require(found.first?.solutions)
    #expect(solutions.allSatisfy { !$0.isCertain })
    let lines = try solutions.map { try sample.applying($0).line("2018", of: "kennzahlen/werte.csv") }
    #expect(lines == readings.map { "gemeinde:adorf,menschen,2018,\($0),,amt,2018" })
    for solution in solutions { try expect(sample.applying(solution)) }
  }

  @Test func theNumberIsSaidAsItIsWritten() throws {
    let found = try expect(row("▶\"1,200\""), finds: .fractionalCount)
    #expect(found.first?.summary.german == "„1,200“ ist keine ganze Zahl, „Menschen“ ist aber eine Anzahl")
    #expect(found.first?.summary.english == "“1,200” is not a whole number, but “Menschen” is a count")
  }

  @Test func digitsBehindTheCommaThatTheIndicatorShows() throws {
    try expect(row("2.5").with(menschen: "dezimalen: 1"))
    try expect(row("\"3,0\""))
    try expect(.district.with(rows: "gemeinde:adorf,flaeche,2018,2.5,,amt,2018"))
  }

  /// A number that became a fraction by its comma is not also too small.
  @Test func oneFaultOneFinding() throws {
    let sample = row("▶\"12,652\"").replacing("minimum: 0", with: "minimum: 50", in: "vertrag/kennzahlen.yaml")
    try expect(sample, finds: .fractionalCount)
  }
}
