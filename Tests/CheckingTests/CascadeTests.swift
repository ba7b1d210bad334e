import Reading
import SampleContent
import Testing

/// A file that cannot be read is one finding: what refers to it is not at fault.
@Suite struct CascadeTests {
  @Test(arguments: [
    "gemeinden/adorf.md", "sozialraeume/nord.md", "planregionen/region.md", "familienzentren/nord.md",
    "angebote/adorf/treff.md",
    "gremien/team.md", "termine/fest.md", "beschluesse/beitritt.md", "standards/offen.md", "handbuch/rolle.md",
    "seiten/start.md",
  ])
  func aPageWithoutFrontMatter(_ path: String) throws {
    try expect(.district.with(path, "Nur Text.\n"), elsewhere: ["SR0108 \(path):1:1"])
  }

  @Test(arguments: [
    "portal.yaml", "landkreis.yaml", "traeger/verein.yaml", "institutionen.yaml", "quellen.yaml", "glossar.yaml",
    "vertrag/vertrag.yaml",
    "vertrag/ziele.yaml", "vertrag/zieldimensionen.yaml", "vertrag/themen.yaml", "vertrag/kennzahlen.yaml",
    "handbuch/_ordner.yaml",
  ])
  func aDocumentThatIsEmpty(_ path: String) throws {
    try expect(.district.with(path, ""), elsewhere: ["SR0119 \(path):1:1"])
  }

  @Test(arguments: [
    "portal.yaml", "landkreis.yaml", "traeger/verein.yaml", "institutionen.yaml", "quellen.yaml", "vertrag/themen.yaml",
    "vertrag/kennzahlen.yaml",
  ])
  func aDocumentWithASlip(_ path: String) throws {
    let found = try Sample.district.with(path, "- a: [\n").diagnostics()
    #expect(found.map { "\($0.code.id) \($0.position.file)" } == ["SR0104 \(path)"])
  }

  @Test(arguments: ["traeger/verein.yaml", "portal.yaml", "landkreis.yaml", "vertrag/vertrag.yaml"])
  func aListWhereFieldsAreExpected(_ path: String) throws {
    try expect(.district.with(path, "- ▶titel: x\n"), finds: .rootShape)
  }

  @Test func aTableWithoutAHeader() throws {
    let found = try Sample.district.with("kennzahlen/werte.csv", "a,a\n1,2\n").diagnostics()
    #expect(found.map { "\($0.code.id) \($0.position.file)" } == ["SR0112 kennzahlen/werte.csv"])
  }

  @Test(arguments: ["[a](../gemeinden/adorf.md)", "[a](gemeinde:adorf)"])
  func aLinkToWhatCannotBeRead(_ link: String) throws {
    let sample = Sample.district.with("gemeinden/adorf.md", "Nur Text.\n").writing(link, in: "seiten/start.md")
    try expect(sample, elsewhere: ["SR0108 gemeinden/adorf.md:1:1"])
  }

  @Test func aPictureThatIsTooLarge() throws {
    let picture = String(repeating: "x", count: Limits.asset + 1)
    let sample = Sample.district.with("seiten/bild.png", picture).writing("![Bild](bild.png)", in: "seiten/start.md")
    #expect(try sample.diagnostics().map(\.code) == [.fileTooLarge])
  }

  @Test func aFolderFileThatCannotBeReadIsOneFinding() throws {
    let sample = Sample.district.with("traeger/_ordner.yaml", "sichtbarkeit: [")
    let found = try sample.diagnostics()
    #expect(found.map { "\($0.code.id) \($0.position.file)" } == ["SR0104 traeger/_ordner.yaml"])
  }

  @Test func anEmptyFolderLacksWhatNoEditionCanDoWithout() throws {
    try expect(Sample([:]), elsewhere: ["SR0303 landkreis.yaml", "SR0303 portal.yaml"])
  }
}
