import Diagnostics
import Reading
import SampleContent
import Testing

@testable import ContentModel

@Suite struct IdentityTests {
  private func keys(_ files: [String: String]) -> [String] { Sample(files).records.map(\.key.description) }

  private func findings(_ files: [String: String]) -> [Diagnostic] {
    identify(Sample(files.merging(["_ordner.yaml": "sichtbarkeit: intern"]) { $1 }).sources).diagnostics
  }

  @Test func idsComeFromFileNames() {
    let page = "---\ntitel: x\n---\n"
    #expect(keys(["gemeinden/teltow.md": page]) == ["gemeinde:teltow"])
    #expect(keys(["angebote/teltow/treff.md": page]) == ["angebot:teltow/treff"])
    #expect(keys(["handbuch/rollen/reko.md": page]) == ["handbuch:rollen/reko"])
    #expect(keys(["handbuch/start.md": page]) == ["handbuch:start"])
    #expect(keys(["traeger/ejf.yaml": "titel: x"]) == ["traeger:ejf"])
  }

  @Test func itemsAndDocumentsNameThemselves() {
    #expect(keys(["glossar.yaml": "- {id: b}\n- {id: a}"]) == ["glossar:b", "glossar:a"])
    #expect(keys(["landkreis.yaml": "id: kreis"]) == ["landkreis:kreis"])
    #expect(keys(["portal.yaml": "titel: x"]) == ["portal:portal"])
  }

  @Test func foldersAreNamedByTheirPath() {
    #expect(
      keys(["_ordner.yaml": "titel: x", "handbuch/a/_ordner.yaml": "titel: x"]) == ["ordner:", "ordner:handbuch/a"])
  }

  @Test(arguments: [
    ("gemeinden/a/x.md", "gemeinden/<id>.md"), ("angebote/x.md", "angebote/<gemeinde>/<id>.md"),
    ("angebote/a/b/x.md", "angebote/<gemeinde>/<id>.md"), ("gemeinden/x.yaml", "gemeinden/<id>.md"),
    ("kennzahlen/a/x.csv", "kennzahlen/*.csv"),
  ])
  func misplacedInAKnownFolder(_ path: String, _ place: String) {
    let text = path.hasSuffix(".csv") ? "a,b\n1,2\n" : path.hasSuffix(".md") ? "---\ntitel: x\n---\n" : "titel: x"
    let found = findings([path: text])
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0116 \(path)"])
    #expect(found.first?.help.german.contains(place) == true)
  }

  @Test(arguments: [
    ("gemeinde/x.md", "gemeinden/"), ("quelle.yaml", "quellen.yaml"), ("vertrag/ziel.yaml", "vertrag/ziele.yaml"),
  ])
  func misplacedNearAKnownPlace(_ path: String, _ place: String) {
    let found = findings([path: path.hasSuffix(".md") ? "---\ntitel: x\n---\n" : "titel: x"])
    #expect(found.map(\.code) == [.unknownFile])
    #expect(found.first?.help.german.contains("„\(place)“") == true)
  }

  @Test(arguments: [
    ("portal.yaml", "- titel: x", "portal.yaml:1:3"), ("quellen.yaml", "titel: x", "quellen.yaml:1:1"),
    ("traeger/x.yaml", "- titel: x", "traeger/x.yaml:1:3"),
    ("handbuch/_ordner.yaml", "- titel: x", "handbuch/_ordner.yaml:1:3"),
  ])
  func wrongForm(_ path: String, _ text: String, _ place: String) {
    #expect(findings([path: text]).map { "\($0.code.id) \($0.position)" } == ["SR0119 \(place)"])
  }

  @Test(arguments: [
    ("gemeinden/Teltow.md", "teltow"), ("gemeinden/groß.md", "gross"), ("gemeinden/a_b.md", "a-b"),
    ("gemeinden/a--b.md", "a-b"), ("gemeinden/-a.md", "a"), ("angebote/Teltow/treff.md", "teltow"),
  ])
  func fileNamesAreSlugs(_ path: String, _ better: String) {
    let found = findings([path: "---\ntitel: x\n---\n"])
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0114 \(path)"])
    #expect(found.first?.help.german == "Nennen Sie es zum Beispiel „\(better)“.")
  }

  @Test func idsOfItemsAreSlugs() {
    #expect(
      findings(["glossar.yaml": "- {id: Ä b}"]).map { "\($0.code.id) \($0.position)" } == ["SR0114 glossar.yaml:1:8"])
  }

  @Test func duplicateIDs() {
    let found = findings(["glossar.yaml": "- id: a\n- id: b\n- id: a\n"])
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0220 glossar.yaml:3:7"])
    #expect(found.first?.notes.map(\.position.description) == ["glossar.yaml:1:7"])
  }

  @Test func theFirstOfTwoStands() {
    let files = ["glossar.yaml": "- {id: a, titel: eins}\n- {id: a, titel: zwei}"]
    #expect(Sample(files).content.glossar.map(\.titel) == ["eins"])
  }

  @Test func twoKindsMayShareAnID() {
    #expect(findings(["glossar.yaml": "- id: a", "quellen.yaml": "- id: a"]) == [])
  }

  @Test func twoMissingIDsAreNotTheSameID() throws {
    try expect(
      .district.with("vertrag/themen.yaml", "- {id: begegnung, titel: A}\n- ▶{titel: B}\n- ▶{titel: C}\n"),
      finds: .missingKey, .missingKey)
  }

  @Test(arguments: [
    ("a", true), ("a-1", true), ("1", true), ("", false), ("-", false), ("a-", false), ("a--b", false), ("ä", false),
    ("A", false), ("a b", false), ("a/b", false),
  ])
  func slugs(_ text: String, _ isGood: Bool) { #expect(isSlug(text) == isGood) }

  @Test(arguments: [
    ("Groß Kreutz (Havel)", "gross-kreutz-havel"), ("  Ämter & Städte! ", "aemter-staedte"), ("!!!", ""),
  ])
  func slugOfText(_ text: String, _ expected: String) { #expect(slug(text) == expected) }

  @Test func aSlugMadeIsASlug() {
    for text in ["Ä", "a\u{0}b", "--", "é", "Straße 5", "日本", "a.b.c"] {
      let made = slug(text)
      #expect(made.isEmpty || isSlug(made))
      #expect(slug(made) == made)
    }
  }

  @Test func lostRecordsKnowWhatTheyMayHaveHeld() throws {
    let lost = LostRecords(
      Sample(["gemeinden/a.md": "", "quellen.yaml": "- titel: ohne", "glossar.yaml": "- id: b"]).sources)
    #expect(lost.contains(EntityKey(.gemeinde, "a")))
    #expect(!lost.contains(EntityKey(.gemeinde, "b")))
    #expect(lost.contains(EntityKey(.quelle, "irgendeine")))
    #expect(lost.touches(.gemeinde) && lost.touches(.quelle))
    #expect(!lost.touches(.glossar) && !lost.touches(.termin))
    #expect(lost.contains(try #require(ContentPath("gemeinden/a.md"))))
  }
}
