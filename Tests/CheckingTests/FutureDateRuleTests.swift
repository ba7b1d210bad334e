import SampleContent
import Testing

@Suite struct FutureDateRuleTests {
  @Test func aYearInTheFuture() throws {
    let sample = Sample.district.adding("gemeinde:adorf,menschen,▶2027,1,,amt,2019", to: "kennzahlen/werte.csv")
    #expect(try expect(sample, finds: .futureDate).first?.severity == .warning)
  }

  @Test(arguments: ["1,prognose", ",noch-nicht-faellig"])
  func aForecastMayBeInTheFuture(_ cells: String) throws {
    try expect(.district.adding("gemeinde:adorf,menschen,2027,\(cells),amt,2019", to: "kennzahlen/werte.csv"))
  }

  @Test(arguments: ["geprueft", "stand"])
  func aDayInTheFuture(_ key: String) throws {
    try expect(.district.adding("\(key): ▶2026-09-02", to: "gemeinden/adorf.md"), finds: .futureDate)
    try expect(.district.adding("\(key): 2026-09-01", to: "gemeinden/adorf.md"))
  }

  @Test func theNextReviewMayBeInTheFuture() throws {
    try expect(.district.adding("naechste_pruefung: 2027-09-02", to: "gemeinden/adorf.md"))
  }
}
