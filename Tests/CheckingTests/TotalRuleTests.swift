import SampleContent
import Testing

@Suite struct TotalRuleTests {
  private func rows(_ lines: String) -> Sample { .district.with(rows: lines) }

  @Test func aTotalThatDiffers() throws {
    let found = try expect(rows("sozialraum:nord,menschen,2019,▶151,,amt,2019"), finds: .totalDiffers)
    let words = (found.first?.summary.german ?? "").split { !$0.isNumber }
    #expect(["151", "150"].allSatisfy { words.contains($0) })
  }

  @Test func aTotalThatAgrees() throws { try expect(rows("sozialraum:nord,menschen,2019,150,,amt,2019")) }

  @Test func whereAPartIsMissingNothingCanBeSaid() throws {
    try expect(rows("gemeinde:adorf,menschen,2018,100,,amt,2019\nsozialraum:nord,menschen,2018,105,,amt,2019"))
  }

  @Test func somePartsAloneAreMoreThanTheWhole() throws {
    let found = try expect(
      rows("gemeinde:adorf,menschen,2018,100,,amt,2019\nsozialraum:nord,menschen,2018,▶5,,amt,2019"),
      finds: .totalDiffers)
    #expect(found.first?.summary.german.contains("in 1 von 2 Teilen") == true)
  }

  @Test func aWrongTotalIsOneFindingAlsoForTheLevelsAbove() throws {
    try expect(
      rows("sozialraum:nord,menschen,2019,▶151,,amt,2019\nplanregion:region,menschen,2019,401,,amt,2019"),
      finds: .totalDiffers)
  }

  @Test func onlyWhatIsAdditive() throws { try expect(rows("sozialraum:nord,dichte,2019,5,,amt,2019")) }

  // MARK: One cause, one message

  @Test func aLargerTotalIsNotWrongBecauseOfASmallerOne() throws {
    // Nord has 150, not 151; the other 250 are right, and so are the 400 of the Planregion.
    try expect(
      rows("sozialraum:nord,menschen,2019,▶151,,amt,2019\nplanregion:region,menschen,2019,400,,amt,2019"),
      finds: .totalDiffers)
    try expect(
      rows("sozialraum:nord,menschen,2019,▶151,,amt,2019\nlandkreis:kreis,menschen,2019,400,,amt,2019"),
      finds: .totalDiffers)
    try expect(
      rows(
        "landkreis:kreis,menschen,2019,400,,amt,2019\nplanregion:region,menschen,2019,400,,amt,2019\nsozialraum:nord,menschen,2019,▶151,,amt,2019"
      ), finds: .totalDiffers)
  }

  @Test func aLargerTotalThatWouldStillDifferIsAFaultOfItsOwn() throws {
    try expect(
      rows("sozialraum:nord,menschen,2019,▶151,,amt,2019\nplanregion:region,menschen,2019,▶402,,amt,2019"),
      finds: .totalDiffers, .totalDiffers)
  }

  @Test func whereAPartIsWrongAndNobodyKnowsWhatIsRightNothingIsSaid() throws {
    try expect(
      rows(
        """
        gemeinde:adorf,menschen,2018,100,,amt,2018
        gemeinde:cdorf,menschen,2018,250,,amt,2018
        sozialraum:nord,menschen,2018,▶5,,amt,2018
        planregion:region,menschen,2018,400,,amt,2018
        """), finds: .totalDiffers)
  }

  @Test func aWrongPartIsOneFindingOnTheLevelAbove() throws {
    let sample = rows(
      "sozialraum:nord,menschen,2019,▶150,,amt,2019\nplanregion:region,menschen,2019,400,,amt,2019\nlandkreis:kreis,menschen,2019,400,,amt,2019"
    ).replacing("menschen,2019,50,", with: "menschen,2019,500,", in: "kennzahlen/werte.csv")
    let found = try expect(sample, finds: .totalDiffers)
    #expect(
      found.first?.summary.english == "Menschen 2019: here it says 150, in its 2 parts together 600")
    #expect(found.first?.help.english.hasPrefix("The difference is -450.") == true)
  }

  @Test func everyGroupHasItsOwnTotal() throws {
    let header = "gebiet,kennzahl,jahr,wert,quelle,stand,merkmal,auspraegung"
    let parts = ["adorf,40", "bdorf,20"].map { part in
      let cells = part.split(separator: ",")
      return "gemeinde:\(cells[0]),menschen,2019,\(cells[1]),amt,2019,alter,jung"
    }
    let sample = Sample.district.with(menschen: BreakdownRuleTests.grouped).with(
      "kennzahlen/gruppen.csv",
      ([header] + parts + ["sozialraum:nord,menschen,2019,▶61,amt,2019,alter,jung"]).joined(separator: "\n") + "\n")
    try expect(sample, finds: .totalDiffers)
  }
}
