import SampleContent
import Testing

@Suite struct DocumentMetadataRuleTests {
  @Test func anAuthor() throws {
    let found = try Sample.document("/Author(Erika Muster)/Title(Konzept)").metadataFindings()
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0641 seiten/konzept.pdf"])
    #expect(found.first?.summary.german == "Im Dokument steht, von wem es ist: „Erika Muster“")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.notes.first?.position.file == Sample.pageWithFiles)
  }

  @Test func nothingToTell() throws {
    #expect(try Sample.document("/Title(Konzept)/Producer(LibreOffice)/Creator(Writer)").metadataFindings() == [])
  }

  @Test func oneFindingForEachKind() throws {
    let found = try Sample.document(
      #"/Author(Erika Muster)/Firma(Amt)/Keywords(C:\\Users\\erika)"#,
      """
      3 0 obj <</Subtype/Text/T(Max Muster)>> endobj
      4 0 obj <</Subtype/Ink/T(Mia Muster)>> endobj
      5 0 obj <</Type/Filespec/F(liste.xlsx)/EF<</F 6 0 R>>>> endobj
      """
    ).metadataFindings()
    #expect(
      found.map(\.summary.german) == [
        "Im Dokument steckt eine weitere Datei: „liste.xlsx“",
        "Im Dokument stehen Anmerkungen von „Max Muster“ und „Mia Muster“",
        "Im Dokument steht, von wem es ist: „Erika Muster“",
        #"In den Eigenschaften des Dokuments steht „Firma“: „Amt“ und „Keywords“: „C:\Users\erika“"#,
      ])
    #expect(Set(found.map(\.help)).count == 4)
  }

  @Test(arguments: ["Kreis", " KREIS", "Verein"]) func offices(_ author: String) throws {
    #expect(try Sample.document("/Author(\(author))").metadataFindings() == [])
  }

  @Test func whoMayBeNamed() throws {
    let release = "freigaben: [{angabe: Erika Muster, grund: Landrätin}]"
    let sample = Sample.document("/Author(Erika Muster)", "3 0 obj <</Subtype/Text/T(Max Muster)>> endobj")
      .adding(release, to: "portal.yaml")
    #expect(try sample.metadataFindings().map(\.summary.german) == ["Im Dokument stehen Anmerkungen von „Max Muster“"])
  }

  /// What only the internal edition has may tell who has written it.
  @Test func internalDocuments() throws {
    let sample = Sample.document("/Author(Erika Muster)").replacing(
      "[Das Konzept](konzept.pdf)", with: "> [!INTERN]\n> [Das Konzept](konzept.pdf)", in: Sample.pageWithFiles)
    #expect(try sample.metadataFindings() == [])
  }
}
