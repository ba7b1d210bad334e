import SampleContent
import Testing

@Suite struct LevelRuleTests {
  private func ways(_ row: String) -> Sample {
    .district.with(rows: row).adding(
      "- {id: wege, titel: Wege, definition: w, einheit: Kilometer, art: anzahl, additiv: nein, ebenen: [gemeinde]}",
      to: "vertrag/kennzahlen.yaml")
  }

  @Test func aLevelThatTheIndicatorDoesNotHave() throws {
    let found = try expect(ways("▶landkreis:kreis,wege,2019,5,,amt,2019"), finds: .wrongLevel)
    #expect(found.first?.summary.german == "„Wege“ gibt es nicht auf der Ebene Landkreis")
    #expect(found.first?.summary.english == "“Wege” does not exist on the level Landkreis")
    #expect(found.first?.help.german.contains("gemeinde") == true)
  }

  @Test func aLevelThatItHas() throws { try expect(ways("gemeinde:adorf,wege,2019,5,,amt,2019")) }
}
