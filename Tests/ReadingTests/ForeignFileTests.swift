import Diagnostics
import Testing

@testable import Reading

@Suite("Dateien anderer Programme") struct ForeignFileTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0xAD]

  private func found(_ bytes: [UInt8], in name: String) -> [Diagnostic] {
    read(MemoryTree([(name, bytes)])).diagnostics
  }

  @Test(
    arguments: [
      (zip + Array("word/document.xml".utf8), "Das ist eine Word-Datei"),
      (zip + Array("xl/workbook.xml".utf8), "Das ist eine Excel-Datei"),
      (zip + Array("opendocument.text".utf8), "Das ist eine Word-Datei"),
      (zip, "Das ist eine gepackte Datei (ZIP)"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0x00], "Das ist eine ältere Word- oder Excel-Datei"),
      (Array("{\\rtf1\\ansi".utf8), "Das ist ein formatierter Text aus Word (RTF)"),
      (Array("%PDF-1.7".utf8), "Das ist eine PDF-Datei"),
    ], ["a.md", "a.yaml", "a.csv"])
  func renamedFiles(_ file: ([UInt8], String), _ name: String) {
    let found = found(file.0, in: name)
    #expect(found.map(\.code) == [.unknownFile])
    #expect(found.first?.summary.german.hasPrefix(file.1) == true)
    #expect(read(MemoryTree([(name, file.0)])).texts.isEmpty, "nothing that could be shown")
  }

  @Test func aPictureStaysOne() { #expect(found(Self.zip, in: "a.png").isEmpty) }

  @Test func anOpenDocument() {
    #expect(found([1], in: "angebote/~$treff.docx").first?.help.german.hasPrefix("Schließen Sie Word.") == true)
    #expect(found([1], in: "~$werte.xlsx").first?.help.german.hasPrefix("Schließen Sie Excel.") == true)
  }

  @Test(arguments: ["Thumbs.db", "a/desktop.ini", ".DS_Store", "a/Desktop.ini"])
  func whatSystemsLeaveIsNoFinding(_ name: String) {
    let sources = read(MemoryTree([(name, [0, 1, 2])]))
    #expect(sources.diagnostics.isEmpty && sources.unreadable.isEmpty)
  }

  @Test(arguments: [("treff.md.txt", "treff.md"), ("treff.txt", "treff.md"), ("treff.markdown", "treff.md")])
  func textsAreRenamed(_ name: String, _ better: String) {
    #expect(found([0x61], in: name).first?.help.german == "Benennen Sie die Datei um in „\(better)“.")
  }

  @Test func noWordsThatNobodyKnows() {
    let texts = [
      found(Array("---\ntitel: ".utf8) + [0xE4], in: "a.md"), found(Array("a;b\n".utf8) + [0x81], in: "a.csv"),
      found(Array(page(String(repeating: "wort ", count: 3000)).utf8), in: "a.md"),
      found(Array("---\na: \(String(repeating: "wort ", count: 4000))\n---\n".utf8), in: "a.md"),
    ]
    for found in texts {
      #expect(found.count == 1)
      #expect(found.first.map { $0.summary.german.contains("kB") || $0.summary.german.contains("Byte") } == false)
    }
    #expect(
      texts[2].first?.summary.german
        == "Die Zeile ist zu lang: ungefähr 15.000 Zeichen, erlaubt sind ungefähr 8.000 Zeichen")
  }
}
