import SampleContent
import Testing

@Suite struct StandRuleTests {
  private func row(_ cells: String) -> Sample { .district.with(rows: "gemeinde:adorf,menschen,2018,\(cells)") }

  @Test func theStandIsNotBeforeTheYear() throws {
    let sample = row("1,,amt,▶2017-12")
    let found = try expect(sample, finds: .wrongOrder)
    #expect(found.first?.summary.english == "The Stand (2017-12) is before the year 2018")
    let solution = try #require(found.first?.solutions.first)
    #expect(!solution.isCertain)
    try expect(sample.applying(solution))
  }

  @Test(arguments: [
    "1,,amt,2018", "1,,amt,um 2017", "1,geschaetzt,amt,2017", "1,prognose,amt,2017", ",geheim,amt,2017",
  ])
  func whatIsInOrder(_ cells: String) throws { try expect(row(cells)) }
}
