import SampleContent
import Testing

@Suite struct MissingRecordRuleTests {
  @Test func portal() throws {
    let found = try expect(.district.without("portal.yaml"), elsewhere: ["SR0303 portal.yaml"])
    #expect(found.first?.summary.german == "Die Datei „portal.yaml“ fehlt")
  }

  @Test func aSozialraumWithoutGemeinde() throws {
    let sample = Sample.district.replacing("sozialraum: sued", with: "sozialraum: nord", in: "gemeinden/cdorf.md")
      .replacing("titel: Süd", with: "▶titel: Süd", in: "sozialraeume/sued.md")
    #expect(try expect(sample, finds: .missingRecord).first?.summary.german == "„Süd“ hat keine Gemeinde")
  }

  @Test func aPlanregionWithoutSozialraum() throws {
    let sample = Sample.district.with("planregionen/leer.md", "---\n▶titel: Leer\nnummer: 2\nquellen: [amt]\n---\n")
    #expect(try expect(sample, finds: .missingRecord).first?.summary.german == "„Leer“ hat keinen Sozialraum")
  }

  @Test(arguments: ["portal.yaml", "landkreis.yaml"])
  func whatNoEditionCanDoWithoutIsPublic(_ path: String) throws {
    let sample = Sample.district.adding("sichtbarkeit: ▶intern", to: path)
    let codes = try sample.diagnostics().map { "\($0.code.id) \($0.position)" }
    #expect(codes.contains("SR0303 \(sample.marks[0])"))
  }
}
