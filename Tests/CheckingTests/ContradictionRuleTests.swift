import SampleContent
import Testing

@Suite struct ContradictionRuleTests {
  @Test func anAngebotLiesWhereItsFamilienzentrumIs() throws {
    let text = (Sample.district.files["angebote/adorf/treff.md"] ?? "")
      .replacing("familienzentrum: nord", with: "familienzentrum: ▶nord")
    let found = try expect(.district.with("angebote/cdorf/treff.md", text), finds: .contradictoryReference)
    #expect(found.first?.notes.map(\.position.description) == ["familienzentren/nord.md:3:13"])
  }

  @Test func aPlaceOfAFamilienzentrumLiesInItsSozialraum() throws {
    try expect(
      .district.replacing("gemeinde: adorf}", with: "gemeinde: ▶cdorf}", in: "familienzentren/nord.md"),
      finds: .contradictoryReference)
  }

  @Test func keysAreUnique() throws {
    try expect(
      .district.replacing("ags: \"12069002\"", with: "ags: ▶\"12069001\"", in: "gemeinden/bdorf.md"),
      finds: .contradictoryReference)
  }

  @Test func keysBeginLikeTheDistrict() throws {
    try expect(
      .district.replacing("ags: \"12069002\"", with: "ags: ▶\"12070002\"", in: "gemeinden/bdorf.md"),
      finds: .contradictoryReference)
  }

  @Test(arguments: [
    ("einstimmig", 10, 1, false), ("einstimmig", 10, 0, true), ("mehrheitlich", 5, 5, false),
    ("mehrheitlich", 6, 5, true),
    ("abgelehnt", 6, 5, false), ("abgelehnt", 5, 5, true), ("vertagt", 1, 9, true), ("zur-kenntnis", 0, 0, true),
  ])
  func votes(_ word: String, _ yes: Int, _ no: Int, _ isSound: Bool) throws {
    let mark = isSound ? "" : "▶"
    let sample = Sample.district.adding(
      "beratungsfolge: [{organ: Rat, ergebnis: \(mark)\(word), ja: \(yes), nein: \(no)}]", to: "beschluesse/beitritt.md"
    )
    if isSound { try expect(sample) } else { try expect(sample, finds: .contradictoryReference) }
  }
}
