import SampleContent
import TestSupport
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

  // MARK: Borders

  private static let borders = madeUpBorders(of: ["adorf", "bdorf", "cdorf"])

  @Test func bordersWithoutSource() throws {
    let found = try expect(
      .district.with("gemeinden.geojson", Self.borders), elsewhere: ["SR0401 landkreis.yaml:1:1"])
    #expect(found.first?.summary.german == "Woher die Grenzen in „gemeinden.geojson“ stammen, steht nirgends")
    #expect(found.first?.severity == .warning)
  }

  /// Not even a made-up district may leave out whose map it is.
  @Test func bordersOfSomethingMadeUp() throws {
    try expect(
      .district.with("gemeinden.geojson", Self.borders).replacing(
        "quellen: [amt]", with: "beispiel: ja", in: "landkreis.yaml"),
      elsewhere: ["SR0401 landkreis.yaml:1:1"])
  }

  @Test func bordersWithSource() throws {
    try expect(
      .district.with("gemeinden.geojson", Self.borders).adding("grenzen_quelle: amt", to: "landkreis.yaml"))
  }

  @Test func aSourceOfBordersThatIsUnknown() throws {
    try expect(
      .district.with("gemeinden.geojson", Self.borders).replacing(
        "quellen: [amt]", with: "quellen: [amt]\ngrenzen_quelle: ▶landesamt", in: "landkreis.yaml"),
      finds: .danglingReference)
  }

  @Test func oneFaultOneFinding() throws {
    try expect(
      .district.replacing("quellen: [amt]", with: "quellen: ▶amt", in: "gemeinden/adorf.md"), finds: .wrongShape)
  }
}
