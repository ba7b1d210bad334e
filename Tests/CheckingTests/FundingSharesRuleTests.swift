import SampleContent
import Testing

@Suite struct FundingSharesRuleTests {
  private func funded(_ shares: String) -> Sample {
    .district.adding("foerderung: [\(shares)]", to: "familienzentren/nord.md")
  }

  @Test func moreThanEverything() throws {
    try expect(funded("{geber: a, anteil: 60}, {geber: b, anteil: ▶'40,01'}"), finds: .fundingShares)
  }

  @Test(arguments: [
    "{geber: a, anteil: 60}, {geber: b, anteil: 40}",
    "{geber: a, anteil: 60, gueltig_bis: 2019}, {geber: b, anteil: 60, gueltig_ab: 2020}",
    "{geber: a, anteil: 60}, {geber: b, betrag: 5000}",
    "{geber: a, anteil: 100, gueltig_ab: 2020-07, gueltig_bis: 2020-12}, {geber: b, anteil: 100, gueltig_ab: 2021-01-01}",
  ])
  func everythingAtMost(_ shares: String) throws { try expect(funded(shares)) }

  @Test func onlyInTheTimeThatTheyShare() throws {
    try expect(
      funded("{geber: a, anteil: 60, gueltig_bis: 2020}, {geber: b, anteil: ▶60, gueltig_ab: 2020-12-31}"),
      finds: .fundingShares)
  }
}
