import SampleContent
import Testing

@Suite struct EarlierSmallCountRuleTests {
  private func sample(_ earlier: String) -> Sample {
    Sample.district.with(indicator: "schutz: {mindestzahl: 5}", art: "anzahl")
      .with(rows: "gemeinde:adorf,neu,2019,4,,amt,2019")
      .with("ausgaben/2024-neu.csv", "gebiet,kennzahl,jahr,wert,status\n\(earlier)\n")
  }

  @Test func aSmallNumberOfAnEarlierEdition() throws {
    let found = try expect(sample("gemeinde:adorf,neu,2019,▶4,berichtet"), finds: .smallCountPublishedEarlier)
    #expect(
      found.first?.summary.german == "Die kleine Zahl „Neu“ für Adorf 2019 steht schon in einer früheren Ausgabe")
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: [
    "gemeinde:adorf,neu,2019,,geheim", "gemeinde:adorf,neu,2019,40,berichtet", "gemeinde:weg,alt,2018,1,",
  ])
  func whatWasSecretHasChangedOrIsGoneIsNone(_ row: String) throws { try expect(sample(row)) }
}
