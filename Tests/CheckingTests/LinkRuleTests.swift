import Reading
import SampleContent
import Testing

@Suite struct LinkRuleTests {
  private static let page = "seiten/start.md"

  @Test(arguments: [
    "[a](gemeinde:adorf)", "[a](handbuch:x) [b](gemeinde:adorf)", "[a](landkreis:kreis#lage)",
    "[a](../gemeinden/adorf.md)",
    "[a](https://example.org)", "[a](mailto:a@example.org)", "[a](#oben)", "[a](vertrag:vertrag)",
    "[a](angebot:adorf/treff)",
    "[a](kennzahl:menschen)", "[a](glossar:reko)", "[a](quelle:amt)",
  ])
  func soundLinks(_ text: String) throws {
    let sample = Sample.district.with(
      "handbuch/x.md", "---\ntitel: X\nstatus: gueltig\nsichtbarkeit: oeffentlich\n---\nText.\n")
    try expect(sample.writing(text.replacing("#oben", with: "https://example.org/"), in: Self.page))
  }

  @Test func anIDThatDoesNotExist() throws {
    let found = try expect(
      .district.writing("Text ▶[a](gemeinde:adrof).", in: Self.page), finds: .danglingReference)
    #expect(found.first?.help.german == "Meinten Sie „adorf“?")
  }

  @Test func aKindThatDoesNotExist() throws {
    let found = try expect(.district.writing("▶[a](gemeide:adorf)", in: Self.page), finds: .deadLink)
    #expect(found.first?.summary.german == "Die Art „gemeide“ in „gemeide:adorf“ kenne ich nicht")
    #expect(found.first?.help.german == "Meinten Sie „gemeinde“?")
  }

  @Test(arguments: ["institution:schule", "wert:x", "portal:portal"])
  func aKindThatHasNoPage(_ target: String) throws {
    try expect(.district.writing("▶[a](\(target))", in: Self.page), finds: .deadLink)
  }

  @Test func aFileThatDoesNotExist() throws {
    try expect(.district.writing("▶[a](../gemeinden/adrof.md)", in: Self.page), finds: .deadLink)
  }

  @Test func aFileWithoutAPage() throws {
    let found = try expect(.district.writing("▶[a](../traeger/verein.yaml)", in: Self.page), finds: .deadLink)
    #expect(found.first?.help.german == "Nennen Sie Art und Kennung, zum Beispiel [Text](traeger:verein).")
  }

  @Test func aFileOutsideOfTheContent() throws {
    try expect(.district.writing("▶[a](../../etc/x.md)", in: Self.page), finds: .dangerousLink)
  }

  @Test(arguments: ["handbuch:rolle", "../handbuch/rolle.md"])
  func publicToInternal(_ target: String) throws {
    try expect(.district.writing("▶[a](\(target))", in: Self.page), finds: .publicRefersToInternal)
  }

  @Test(arguments: ["handbuch:rolle", "../handbuch/rolle.md"])
  func inAnInternalPassageALinkMayLeadInside(_ target: String) throws {
    try expect(.district.writing("> [!INTERN]\n> [a](\(target))", in: Self.page))
  }

  @Test func aFootnoteOfAnInternalPassageIsInternal() throws {
    try expect(.district.writing("> [!INTERN]\n> Mehr[^1].\n\n[^1]: [a](handbuch:rolle)", in: Self.page))
    try expect(
      .district.writing("Mehr[^1].\n\n[^1]: ▶[a](handbuch:rolle)", in: Self.page), finds: .publicRefersToInternal)
  }

  @Test func anInternalRecordMayLinkInside() throws {
    try expect(.district.writing("[a](handbuch:rolle)", in: "handbuch/rolle.md"))
  }

  @Test func pictures() throws {
    try expect(.district.with("seiten/bild.png", "x").writing("![Bild](bild.png)", in: Self.page))
    let found = try expect(
      .district.with("seiten/bild.png", "x").writing("▶![Bild](bidl.png)", in: Self.page), finds: .missingAsset)
    #expect(found.first?.help.german == "Meinten Sie „bild.png“?")
  }

  @Test func aPictureInAnInternalFolder() throws {
    let sample = Sample.district.with("handbuch/bild.png", "x")
    try expect(sample.writing("![Bild](bild.png)", in: "handbuch/rolle.md"))
    try expect(sample.writing("▶![Bild](../handbuch/bild.png)", in: Self.page), finds: .publicRefersToInternal)
  }
}
