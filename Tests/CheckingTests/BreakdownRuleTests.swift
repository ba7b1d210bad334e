import SampleContent
import Testing

@Suite struct BreakdownRuleTests {
  static let grouped = """
    merkmale: [{id: alter, titel: Alter, auspraegungen: [{id: jung, titel: jung}, {id: alt, titel: alt}]}]
    """
  private static let file = "kennzahlen/gruppen.csv"

  private func groups(_ rows: String, _ declaration: String = grouped) -> Sample {
    .district.with(menschen: declaration).with(
      Self.file, "gebiet,kennzahl,jahr,wert,quelle,stand,merkmal,auspraegung\n\(rows)\n")
  }

  private func adorf(_ values: (String, Int)...) -> String {
    values.map { "gemeinde:adorf,menschen,2019,\($0.1),amt,2019,alter,\($0.0)" }.joined(separator: "\n")
  }

  @Test func groupsThatAreTheWhole() throws { try expect(groups(adorf(("jung", 40), ("alt", 60)))) }

  @Test func groupsThatAreNotTheWhole() throws {
    let rows = adorf(("jung", 40), ("alt", 61))
    let found = try expect(groups(rows), elsewhere: ["SR0514 kennzahlen/werte.csv:2:30"])
    #expect(
      found.first?.summary.english == "Menschen 2019: the whole is 100, the 2 groups by “Alter” are together 101")
    try expect(groups(rows, Self.grouped.replacing("titel: Alter,", with: "titel: Alter, vollstaendig: nein,")))
  }

  @Test func aGroupThatIsMissingIsNotAContradiction() throws { try expect(groups(adorf(("jung", 40)))) }

  @Test func unknownGroups() throws {
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,alter,▶jng"), finds: .unknownBreakdown)
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,▶altr,jung"), finds: .unknownBreakdown)
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,alter,▶"), finds: .unknownBreakdown)
    try expect(groups("gemeinde:adorf,flaeche,2019,40,amt,2019,▶alter,jung"), finds: .unknownBreakdown)
  }

  @Test func aMistypedGroupCanBeMended() throws {
    let sample = groups("gemeinde:adorf,menschen,2019,40,amt,2019,altre,jung")
    let solution = try #require(try sample.diagnostics().first?.solutions.first)
    #expect(solution.isCertain)
    try expect(sample.applying(solution))
  }
}
