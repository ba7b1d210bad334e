import SampleContent
import Testing

@Suite struct WholeNumberRuleTests {
  private func row(_ value: String) -> Sample {
    .district.with(rows: "gemeinde:adorf,menschen,2018,\(value),,amt,2018")
  }

  @Test(arguments: ["\"12,652\"", "2.5"]) func aCountIsAWholeNumber(_ value: String) throws {
    let found = try expect(row("▶\(value)"), finds: .fractionalCount)
    #expect(found.first?.help.german.contains(value.filter(\.isNumber)) == true)
  }

  @Test(arguments: [
    ("\"12,652\"", ["12652", "12"]), ("\"1,200\"", ["1200", "1"]), ("2.5", ["2"]), ("\"1.234,5\"", ["1234"]),
    ("\"0,652\"", ["0"]), ("-1234.567", ["-1234567", "-1234"]),
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
