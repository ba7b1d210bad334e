import Diagnostics
import SampleContent
import Testing

/// What public pictures and documents tell beside what they show.
@Suite struct MetadataRuleTests {
  private static let page = "seiten/start.md"

  /// A document that a public page links to.
  private func document(_ info: String, _ more: String = "") -> Sample {
    Sample.district.with(
      "seiten/konzept.pdf",
      "%PDF-1.7\n1 0 obj\n<<\(info)>>\nendobj\n\(more)\ntrailer\n<</Size 2/Root 2 0 R/Info 1 0 R>>\n%%EOF\n"
    ).writing("[Das Konzept](konzept.pdf)", in: Self.page)
  }

  private func metadata(_ sample: Sample) throws -> [Diagnostic] {
    try sample.diagnostics().filter { [.documentMetadata, .unreadableMetadata, .metadataRemoved].contains($0.code) }
  }

  // MARK: DocumentMetadataRule

  @Test func anAuthor() throws {
    let found = try metadata(document("/Author(Erika Muster)/Title(Konzept)"))
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0641 seiten/konzept.pdf"])
    #expect(found.first?.summary.german == "Als Verfasser des Dokuments steht darin „Erika Muster“")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.notes.first?.position.file == Self.page)
  }

  @Test func oneFindingForEachKind() throws {
    let found = try metadata(
      document(
        "/Author(Erika Muster)/Firma(Amt)/Keywords(C:\\\\Users\\\\erika)",
        "3 0 obj\n<</Subtype/Text/T(Max Muster)>>\nendobj\n4 0 obj\n<</Subtype/Ink/T(Mia Muster)>>\nendobj\n"
          + "5 0 obj\n<</Type/Filespec/F(liste.xlsx)/EF<</F 6 0 R>>>>\nendobj\n"))
    #expect(
      found.map(\.summary.german) == [
        "Als Verfasser des Dokuments steht darin „Erika Muster“",
        "Im Dokument steckt eine weitere Datei: „liste.xlsx“",
        "Im Dokument stehen Anmerkungen von „Max Muster“ und „Mia Muster“",
        #"In den Eigenschaften des Dokuments steht „Firma“: „Amt“ und „Keywords“: „C:\Users\erika“"#,
      ])
  }

  @Test(arguments: ["Kreis", "KREIS", "Verein"]) func offices(_ author: String) throws {
    #expect(try metadata(document("/Author(\(author))")).isEmpty)
  }

  @Test func whoMayBeNamed() throws {
    let sample = document("/Author(Erika Muster)")
      .adding("freigaben: [{angabe: Erika Muster, grund: Landrätin}]", to: "portal.yaml")
    #expect(try metadata(sample).isEmpty)
  }

  /// What only the internal edition has may tell who has written it.
  @Test func internalDocuments() throws {
    let files = document("/Author(Erika Muster)")
      .replacing("[Das Konzept](konzept.pdf)", with: "> [!INTERN]\n> [Das Konzept](konzept.pdf)", in: Self.page)
    #expect(try metadata(files).isEmpty)
  }

  // MARK: UnreadableMetadataRule

  @Test func noDocument() throws {
    let sample = Sample.district.with("seiten/a.pdf", "kein PDF").with("seiten/b.png", "kein Bild")
      .with("seiten/c.png", Sample.picture).writing("[a](a.pdf) ![b](b.png) ![c](c.png)", in: Self.page)
    let found = try metadata(sample)
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["a.pdf", "b.png", "c.png"].map { "SR0642 seiten/\($0)" })
    #expect(found.last?.summary.german == "Die Datei heißt „c.png“, ist aber ein GIF-Bild")
    #expect(found.last?.help.german.contains("„c.gif“") ?? false)
  }

  @Test func encrypted() throws {
    let sample = document("/Author(x)")
      .replacing("/Info 1 0 R", with: "/Info 1 0 R/Encrypt 3 0 R", in: "seiten/konzept.pdf")
    let found = try metadata(sample)
    #expect(found.map(\.code) == [.unreadableMetadata])
    #expect(found.first?.summary.german.contains("verschlüsselt") ?? false)
  }

  // MARK: RemovedMetadataRule

  @Test func dataBehindAPicture() throws {
    let sample = Sample.district.with("seiten/bild.gif", Sample.picture + "Anna")
    #expect(try metadata(sample).isEmpty, "nothing uses it")
    let found = try metadata(sample.writing("![Bild](bild.gif)\n\n![Bild](bild.gif)", in: Self.page))
    #expect(found.map(\.code) == [.metadataRemoved])
    #expect(found.first?.severity == .note)
  }
}
