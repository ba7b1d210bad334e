import SampleContent
import Testing

@Suite struct MissingSourceRuleTests {
  private static let sourced = [
    "landkreis.yaml", "planregionen/region.md", "sozialraeume/nord.md", "gemeinden/adorf.md", "familienzentren/nord.md",
    "traeger/verein.yaml", "beschluesse/beitritt.md", "vertrag/vertrag.yaml",
  ]

  private func place(_ path: String) -> String { "\(path):\(path.hasSuffix(".md") ? 2 : 1):1" }

  @Test(arguments: sourced) func withoutSources(_ path: String) throws {
    let found = try expect(
      .district.replacing("quellen: [amt]\n", with: "", in: path), elsewhere: ["SR0401 \(place(path))"])
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: sourced) func anEmptyListIsNoSource(_ path: String) throws {
    try expect(
      .district.replacing("quellen: [amt]", with: "quellen: []", in: path), elsewhere: ["SR0401 \(place(path))"])
  }

  @Test(arguments: sourced, ["ja", "true"]) func somethingMadeUpNeedsNone(_ path: String, _ yes: String) throws {
    try expect(.district.replacing("quellen: [amt]", with: "beispiel: \(yes)", in: path))
  }

  @Test func oneFaultOneFinding() throws {
    try expect(
      .district.replacing("quellen: [amt]", with: "quellen: ▶amt", in: "gemeinden/adorf.md"), finds: .wrongShape)
  }
}
