import SampleContent
import Testing

@Suite struct NeighbourPairRuleTests {
  private func adding(_ row: String) -> Sample {
    .district.adding("\(row),wahrscheinlich,amt", to: "nachbarschaften.csv")
  }

  @Test(arguments: ["sozialraum:nord,sozialraum:sued", "sozialraum:sued,sozialraum:nord"])
  func aPairStandsOnce(_ pair: String) throws {
    let found = try expect(adding("▶\(pair)"), finds: .neighbourPair)
    #expect(found.first?.notes.first?.position.description == "nachbarschaften.csv:2:1")
  }

  @Test func theThirdTimePointsToTheFirst() throws {
    let sample = adding("▶sozialraum:nord,sozialraum:sued")
      .adding("▶sozialraum:sued,sozialraum:nord,belegt,amt", to: "nachbarschaften.csv")
    let found = try expect(sample, finds: .neighbourPair, .neighbourPair)
    #expect(found.allSatisfy { $0.notes.first?.position.line == 2 })
  }

  @Test func nobodyBordersOnItself() throws {
    let found = try expect(adding("sozialraum:nord,▶sozialraum:nord"), finds: .neighbourPair)
    #expect(found.first?.summary.german == "„sozialraum:nord“ kann nicht an sich selbst grenzen")
  }

  @Test func neighboursAreOfOneKind() throws {
    let found = try expect(adding("sozialraum:nord,▶gemeinde:cdorf"), finds: .neighbourPair)
    #expect(found.first?.summary.german == "„sozialraum:nord“ und „gemeinde:cdorf“ sind nicht von derselben Art")
  }

  @Test func gemeindenAreNeighboursToo() throws {
    try expect(
      adding("gemeinde:adorf,gemeinde:bdorf").adding(
        "gemeinde:cdorf,gemeinde:bdorf,belegt,amt", to: "nachbarschaften.csv"))
  }

  @Test func otherKindsHaveNone() throws {
    try expect(adding("▶planregion:region,sozialraum:nord"), finds: .badReference)
  }
}
