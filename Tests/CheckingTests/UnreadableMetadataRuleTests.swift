import SampleContent
import Testing

@Suite struct UnreadableMetadataRuleTests {
  @Test func neitherPictureNorDocument() throws {
    let sample = Sample.district.with("seiten/a.pdf", "kein PDF").with("seiten/b.png", "kein Bild")
      .writing("[a](a.pdf) ![b](b.png)", in: Sample.pageWithFiles)
    let found = try sample.metadataFindings()
    #expect(found.map { "\($0.code.id) \($0.position)" } == ["SR0642 seiten/a.pdf", "SR0642 seiten/b.png"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func anotherForm() throws {
    let sample = Sample.district.with("seiten/c.png", Sample.picture).writing("![c](c.png)", in: Sample.pageWithFiles)
    let found = try sample.metadataFindings()
    #expect(found.map(\.summary.german) == ["Die Datei heißt „c.png“, ist aber ein GIF-Bild"])
    #expect(found.first?.help.german.contains("„c.gif“") == true)
  }

  @Test func encrypted() throws {
    let found = try Sample.document("/Author(x)", trailer: "/Encrypt 3 0 R").metadataFindings()
    #expect(found.map(\.code) == [.unreadableMetadata])
    #expect(found.first?.summary.german.contains("verschlüsselt") == true)
  }

  @Test func whatNobodyPublicUses() throws {
    #expect(try Sample.district.with("seiten/b.png", "kein Bild").metadataFindings() == [])
  }

  @Test func soundFiles() throws {
    let sample = Sample.document("").with("seiten/c.gif", Sample.picture)
      .writing("![c](c.gif)", in: Sample.pageWithFiles)
    #expect(try sample.metadataFindings() == [])
  }
}
