import ContentModel
import SampleContent
import Testing

@Suite struct FileCopyTests {
  private static let file = "traeger/verein.yaml"
  private static let text = Sample.district.files[file] ?? ""

  @Test(arguments: ["traeger/verein - Kopie.yaml", "traeger/Kopie von verein.yaml", "traeger/verein (2).yaml"])
  func aCopyIsToBeDeleted(_ copy: String) throws {
    let found = try Sample.district.with(copy, Self.text).diagnostics().filter { $0.position.file == copy }
    #expect(found.map(\.code).first == .fileCopy)
    #expect(!found.contains { $0.code == .nameNotSlug })
    #expect(found.first?.severity == .error)
    #expect(found.first?.summary.german.hasSuffix("steht dasselbe wie in „verein.yaml“") == true)
    #expect(found.first?.help.german.hasPrefix("Löschen Sie die Kopie.") == true)
    #expect(found.first?.notes.map(\.position.file) == [Self.file])
  }

  @Test func underAGoodNameItIsAWarning() throws {
    let found = try Sample.district.with("traeger/verein-kopie.yaml", Self.text).diagnostics()
    #expect(found.first { $0.code == .fileCopy }?.severity == .warning)
  }

  @Test func anotherFolderOrAnotherTextIsNoCopy() throws {
    let text = Sample.district.files["angebote/adorf/treff.md"] ?? ""
    let elsewhere = Sample.district.with("angebote/bdorf/treff.md", text)
    let changed = Sample.district.with("angebote/adorf/zweite.md", text + "Noch etwas.\n")
    for sample in [elsewhere, changed] {
      #expect(try !sample.diagnostics().contains { $0.code == .fileCopy })
    }
  }
}
