import Diagnostics
import Reading
import SampleContent
import Testing

@testable import ContentModel

@Suite struct VisibilityTests {
  private static let page = "---\ntitel: Seite\n---\nText.\n"

  private func isPublic(_ files: [String: String]) throws -> Bool {
    try Sample(files).record("handbuch/a/x.md").isPublic
  }

  @Test func ownStatementComesFirst() throws {
    let page = "---\nsichtbarkeit: oeffentlich\n---\n"
    #expect(try isPublic(["_ordner.yaml": "sichtbarkeit: intern", "handbuch/a/x.md": page]))
    let other = "---\nsichtbarkeit: intern\n---\n"
    #expect(try !isPublic(["_ordner.yaml": "sichtbarkeit: oeffentlich", "handbuch/a/x.md": other]))
  }

  @Test func nearestFolderDecides() throws {
    var files = ["_ordner.yaml": "sichtbarkeit: oeffentlich", "handbuch/a/x.md": Self.page]
    #expect(try isPublic(files))
    files["handbuch/_ordner.yaml"] = "sichtbarkeit: intern"
    #expect(try !isPublic(files))
    files["handbuch/a/_ordner.yaml"] = "sichtbarkeit: oeffentlich"
    #expect(try isPublic(files))
  }

  @Test func aFolderThatSaysNothingLeavesItToTheOneAbove() throws {
    let files = [
      "_ordner.yaml": "sichtbarkeit: oeffentlich", "handbuch/_ordner.yaml": "titel: Handbuch",
      "handbuch/a/x.md": Self.page,
    ]
    #expect(try isPublic(files))
  }

  @Test func aNeighbouringFolderSaysNothing() throws {
    let files = ["handbuch/ab/_ordner.yaml": "sichtbarkeit: oeffentlich", "handbuch/a/x.md": Self.page]
    #expect(try !isPublic(files))
  }

  @Test func withoutAnyStatementItIsInternalAndAFinding() throws {
    let sample = Sample(["handbuch/a/x.md": Self.page, "handbuch/a/y.md": Self.page + "Mehr.\n"])
    let (records, findings) = identify(sample.sources)
    #expect(records.map(\.isPublic) == [false, false])
    #expect(findings.map { "\($0.code.id) \($0.position)" } == ["SR0601 handbuch/a/x.md:1"])
    #expect(findings.first?.summary.german == "Es steht nirgends, wer 2 Dateien in „handbuch/a“ sehen darf")
    #expect(findings.first?.help.german.contains("handbuch/a/_ordner.yaml") == true)
  }

  @Test func anEmptyStatementIsNone() throws {
    let sample = Sample(["handbuch/a/x.md": "---\nsichtbarkeit:\n---\n"])
    #expect(identify(sample.sources).diagnostics.map(\.code) == [.visibilityMissing])
  }

  /// A slip of the pen must not publish anything.
  @Test(arguments: ["Intern", "inten", "[intern]", "ja"])
  func aStatementThatCannotBeReadCountsAsInternal(_ text: String) throws {
    let root = ["_ordner.yaml": "sichtbarkeit: oeffentlich"]
    #expect(try !isPublic(root.merging(["handbuch/a/x.md": "---\nsichtbarkeit: \(text)\n---\n"]) { $1 }))
    let folder = ["handbuch/_ordner.yaml": "sichtbarkeit: \(text)", "handbuch/a/x.md": Self.page]
    #expect(try !isPublic(root.merging(folder) { $1 }))
  }

  @Test(arguments: ["sichtbarkeit: [", "- sichtbarkeit: oeffentlich", ""])
  func aFolderFileThatCannotBeReadCountsAsInternal(_ text: String) throws {
    let files = [
      "_ordner.yaml": "sichtbarkeit: oeffentlich", "handbuch/_ordner.yaml": text, "handbuch/a/x.md": Self.page,
    ]
    #expect(try !isPublic(files))
  }

  @Test func rowsStateTheirOwn() {
    let table = """
      gebiet,kennzahl,jahr,wert,status,quelle,stand,sichtbarkeit
      gemeinde:a,k,2019,1,,q,2019,
      gemeinde:b,k,2019,1,,q,2019,intern

      """
    let sample = Sample(["_ordner.yaml": "sichtbarkeit: oeffentlich", "kennzahlen/x.csv": table])
    #expect(sample.records.filter { $0.key.kind == .wert }.map(\.isPublic) == [true, false])
  }

  @Test func itemsStateTheirOwn() {
    let list = "- {id: a, titel: A}\n- {id: b, titel: B, sichtbarkeit: intern}\n"
    let sample = Sample(["_ordner.yaml": "sichtbarkeit: oeffentlich", "quellen.yaml": list])
    #expect(sample.records.filter { $0.key.kind == .quelle }.map(\.isPublic) == [true, false])
  }

  @Test func aFolderBelowAnInternalOneIsInternal() throws {
    let sample = Sample([
      "handbuch/_ordner.yaml": "sichtbarkeit: intern", "handbuch/a/_ordner.yaml": "titel: Kapitel",
    ])
    #expect(try !sample.record("handbuch/a/_ordner.yaml").isPublic)
  }
}
