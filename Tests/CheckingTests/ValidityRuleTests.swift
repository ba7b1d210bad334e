import SampleContent
import Testing

@Suite struct ValidityRuleTests {
  private func row(_ year: String, _ line: String) -> Sample {
    let stand = year.filter(\.isNumber)
    return .district.with(rows: "gemeinde:adorf,menschen,\(year),100,,amt,\(stand)").with(menschen: line)
  }

  @Test func beforeItBeginsAndAfterItsEnd() throws {
    let found = try expect(row("▶2018", "gueltig_ab: 2019"), finds: .outsideValidity)
    #expect(found.first?.summary.german == "„Menschen“ gibt es in dieser Form ab 2019, nicht für 2018")
    try expect(row("▶2020", "gueltig_bis: 2019-12"), finds: .outsideValidity)
  }

  @Test func fromItsFirstYearToItsLast() throws {
    try expect(row("2018", "gueltig_ab: 2018"))
    try expect(row("2020", "gueltig_bis: 2020-06"))
  }
}
