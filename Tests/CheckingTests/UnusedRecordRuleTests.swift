import SampleContent
import Testing

@Suite struct UnusedRecordRuleTests {
  @Test(arguments: ["traeger/b.yaml", "standards/b.md"])
  func aFileNobodyRefersTo(_ path: String) throws {
    let text =
      Sample.district.files[path == "traeger/b.yaml" ? "traeger/verein.yaml" : "standards/offen.md"]?.replacing(
        "titel: ", with: "titel: Zweites ") ?? ""
    let found = try expect(
      .district.with(path, text), elsewhere: ["SR0302 \(path):\(path.hasSuffix(".md") ? 2 : 1):1"])
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: [
    ("institutionen.yaml", "- ▶{id: b, titel: B, art: kita}"), ("vertrag/themen.yaml", "- ▶{id: b, titel: B}"),
    ("vertrag/ziele.yaml", "- ▶{id: b, titel: B, text: x}"),
    ("vertrag/zieldimensionen.yaml", "- ▶{id: b, titel: B, text: x}"),
    ("quellen.yaml", "- ▶{id: b, titel: B}"),
  ])
  func anItemNobodyRefersTo(_ path: String, _ line: String) throws {
    try expect(.district.adding(line, to: path), finds: .unusedRecord)
  }

  @Test func aGlossaryEntryNeedsNobody() throws {
    try expect(.district.adding("- {id: b, titel: B, text: x}", to: "glossar.yaml"))
  }

  @Test(arguments: ["[Mehr](standard:b)", "[Mehr](../standards/b.md)", "> [!INTERN]\n> [Mehr](standard:b#abschnitt)"])
  func aLinkIsAUse(_ link: String) throws {
    let text = Sample.district.files["standards/offen.md"]?.replacing("titel: ", with: "titel: Zweiter ") ?? ""
    try expect(.district.with("standards/b.md", text).writing(link, in: "seiten/start.md"))
  }

  @Test func anEmbedIsAUse() throws {
    try expect(
      .district.adding("- {id: b, titel: B}", to: "vertrag/themen.yaml").writing(
        "```angebote\nthema: b\n```", in: "seiten/start.md"))
  }
}
