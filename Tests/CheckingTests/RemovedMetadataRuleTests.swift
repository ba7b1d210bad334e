import SampleContent
import Testing

@Suite struct RemovedMetadataRuleTests {
  private static let sample = Sample.district.with("seiten/bild.gif", Sample.picture + "Aufgenommen von Anna")

  @Test func oneNoteForAPicture() throws {
    let sample = Self.sample.writing("![Bild](bild.gif)\n\n![Noch einmal](bild.gif)", in: Sample.pageWithFiles)
    let found = try sample.metadataFindings()
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0643 seiten/bild.gif"])
    #expect(found.first?.severity == .note)
    #expect(found.first?.summary.german.contains("Daten hinter dem Bild") == true)
  }

  @Test func internalPictures() throws {
    #expect(try Self.sample.metadataFindings() == [])
    let sample = Self.sample.writing("![Bild](../seiten/bild.gif)", in: "handbuch/rolle.md")
    #expect(try sample.metadataFindings() == [])
  }

  @Test func nothingHidden() throws {
    let sample = Sample.district.with("seiten/bild.gif", Sample.picture + "\n")
    #expect(try sample.writing("![Bild](bild.gif)", in: Sample.pageWithFiles).metadataFindings() == [])
  }
}
