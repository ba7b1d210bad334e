import SampleContent
import Testing

@Suite struct UnconnectedNeighboursRuleTests {
  private func neighbours(_ rows: String...) -> Sample {
    .district.with(
      "nachbarschaften.csv", (["gebiet_a,gebiet_b,sicherheit,quelle"] + rows).joined(separator: "\n") + "\n")
  }

  @Test func whoHasNoNeighbourIsNamed() throws {
    let found = try expect(
      neighbours("gemeinde:adorf,gemeinde:bdorf,belegt,amt"), elsewhere: ["SR0523 gemeinden/cdorf.md:2:1"])
    #expect(found.first?.summary.german == "„Cdorf“ hat noch keinen Nachbarn")
    #expect(found.first?.severity == .warning)
  }

  @Test func aGroupOfItsOwnIsNamedAtItsPair() throws {
    var sample = neighbours(
      "gemeinde:adorf,gemeinde:bdorf,belegt,amt", "gemeinde:bdorf,gemeinde:cdorf,belegt,amt",
      "▶gemeinde:edorf,gemeinde:fdorf,belegt,amt")
    let text = sample.files["gemeinden/cdorf.md"] ?? ""
    for (key, ags) in [("edorf", "12069004"), ("fdorf", "12069005")] {
      sample = sample.with(
        "gemeinden/\(key).md",
        text.replacing("12069003", with: ags).replacing("titel: Cdorf", with: "titel: \(key)"))
    }
    let found = try expect(sample, finds: .unconnectedNeighbours)
    #expect(found.first?.summary.german == "„edorf“, „fdorf“ grenzen nur aneinander, nicht an den Rest des Landkreises")
  }

  @Test func aLevelWithoutNeighboursIsFine() throws {
    try expect(.district)
    try expect(neighbours())
  }

  /// The mistyped one may be the one that is missing.
  @Test func aMistypedNeighbourIsReportedOnce() throws {
    try expect(
      neighbours("gemeinde:adorf,gemeinde:bdorf,belegt,amt", "gemeinde:adorf,▶gemeinde:xyz,belegt,amt"),
      finds: .danglingReference)
  }
}
