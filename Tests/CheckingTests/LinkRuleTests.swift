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

  @Test(arguments: [
    ("Text [a▶](gemeinde:Adorf am See).", "[Text](gemeinde:adorf-am-see)"),
    ("**Text [a▶](Mein Plan.md) b**", "[Text](<Mein Plan.md>)"), ("- [*a*▶](Mein Plan.md)", "[Text](<Mein Plan.md>)"),
  ]) func aTargetWithABlankMakesNoLink(_ text: String, _ help: String) throws {
    let found = try expect(.district.writing(text, in: Self.page), finds: .deadLink)
    #expect(found.first?.help.german.contains(help) == true)
  }

  @Test func eachTargetWithABlankIsTold() throws {
    try expect(.district.writing("[a▶](Plan A.md) und [b▶](Plan B.md)", in: Self.page), finds: .deadLink, .deadLink)
  }

  @Test(arguments: ["\\[a\\](b c)", "`[a](b c)`", "[a] (b c)", "a](b c"]) func bracketsThatAreMeant(_ text: String)
    throws
  {
    try expect(.district.writing(text, in: Self.page))
  }

  @Test func aTitleInsteadOfAnID() throws {
    let found = try expect(
      .district.replacing("titel: Adorf", with: "titel: Groß Dorf", in: "gemeinden/adorf.md")
        .writing("[a▶](gemeinde:Groß Dorf)", in: Self.page), finds: .deadLink)
    #expect(found.first?.help.german.contains("[Text](gemeinde:adorf)") == true)
  }

  @Test func anIDWithoutItsKind() throws {
    let found = try expect(.district.writing("▶[a](verein)", in: Self.page), finds: .deadLink)
    #expect(found.first?.help.german == "Nennen Sie auch die Art: „traeger:verein“, also [Text](traeger:verein).")
  }

  @Test func aPathFromTheTop() throws {
    let found = try expect(.district.writing("▶[a](gemeinden/adorf.md)", in: Self.page), finds: .deadLink)
    #expect(found.first?.help.german.contains("[Text](../gemeinden/adorf.md)") == true)
  }

  @Test func aNearFileIsNamedFromHere() throws {
    let found = try expect(.district.writing("▶[a](../gemeinden/adrof.md)", in: Self.page), finds: .deadLink)
    #expect(found.first?.help.german.hasPrefix("Meinten Sie „../gemeinden/adorf.md“") == true)
  }

  @Test func aKindWithAnUmlaut() throws {
    let found = try expect(.district.writing("▶[a](träger:verein)", in: Self.page), finds: .dangerousLink)
    #expect(found.first?.help.german.contains("„traeger:verein“") == true)
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
    let sample = Sample.district.with("seiten/bild.gif", Sample.picture)
    try expect(sample.writing("![Bild](bild.gif)", in: Self.page))
    let found = try expect(sample.writing("▶![Bild](bidl.gif)", in: Self.page), finds: .missingAsset)
    #expect(found.first?.help.german == "Meinten Sie „bild.gif“?")
  }

  @Test func aPictureInAnInternalFolder() throws {
    let sample = Sample.district.with("handbuch/bild.gif", Sample.picture)
    try expect(sample.writing("![Bild](bild.gif)", in: "handbuch/rolle.md"))
    try expect(sample.writing("▶![Bild](../handbuch/bild.gif)", in: Self.page), finds: .publicRefersToInternal)
  }

  // MARK: What can be done

  @Test(arguments: [
    ("Text [a](gemeinde:adrof).", "Text [a](gemeinde:adorf)."),
    ("Über Ä: [a](gemeinde:adrof#lage) und mehr", "Über Ä: [a](gemeinde:adorf#lage) und mehr"),
    ("[a](<gemeinde:adrof>)", "[a](<gemeinde:adorf>)"),
    ("[a](gemeinde:adrof \"Titel\")", "[a](gemeinde:adorf \"Titel\")"),
    ("- Punkt\n  - [**a**](gemeinde:adrof)", "  - [**a**](gemeinde:adorf)"),
    ("> [!HINWEIS]\n> [a](gemeinde:adrof)", "> [a](gemeinde:adorf)"),
    ("| a | b |\n| - | - |\n| x | [a](gemeinde:adrof) |", "| x | [a](gemeinde:adorf) |"),
    ("[gemeinde:adrof](gemeinde:adrof)", "[gemeinde:adrof](gemeinde:adorf)"),
    ("[a](gemeinde:bdorf) [a](gemeinde:adrof)", "[a](gemeinde:bdorf) [a](gemeinde:adorf)"),
    ("[a](gemeide:adorf)", "[a](gemeinde:adorf)"), ("[a](gemeide:adorf#lage)", "[a](gemeinde:adorf#lage)"),
  ])
  func theNearestCanBePutInItsPlace(_ text: String, _ mended: String) throws {
    let sample = Sample.district.writing(text, in: Self.page)
    let found = try sample.diagnostics()
    #expect(found.count == 1)
    let lines = try sample.applying(found.first?.solutions.first).files[Self.page]?.split(separator: "\n")
    #expect(lines?.contains(Substring(mended)) == true, "\(lines ?? [])")
  }

  /// What is replaced stands in the file in exactly these letters, or nothing is offered.
  @Test(arguments: ["[a][b]\n\n[b]: gemeinde:adrof", "[a](gemeinde:adr%6Ff)", "[lang\nes](gemeinde:adrof)"])
  func whatIsWrittenOtherwiseIsNotReplaced(_ text: String) throws {
    let found = try Sample.district.writing(text, in: Self.page).diagnostics()
    #expect(found.allSatisfy { $0.solutions.isEmpty })
    #expect(!found.isEmpty)
  }

  @Test func aLinkInATextMayGoIntoAnInternalPassage() throws {
    let found = try Sample.district.writing("[a](handbuch:rolle)", in: Self.page).diagnostics()
    #expect(found.map { $0.help.german.contains("> [!INTERN]") } == [true])
  }
}
