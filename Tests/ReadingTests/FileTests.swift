import Diagnostics
import Testing

@testable import Reading

@Suite("Dateien") struct FileTests {
  @Test func formsAndAssets() {
    let sources = read(
      MemoryTree([
        "b.md": page("Text"), "a.yaml": "a: 1", "k.csv": "a\n1\n", "bilder/x.png": "png", "bilder/y.pdf": "pdf",
      ]))
    #expect(sources.records.map(\.form) == [.document, .page, .row])
    #expect(sources.assets.map(\.path.description) == ["bilder/x.png", "bilder/y.pdf"])
    #expect(sources.assets.first?.bytes == Array("png".utf8))
    #expect(Set(sources.texts.keys) == ["a.yaml", "b.md", "k.csv"])
    #expect(sources.diagnostics.isEmpty)
  }

  @Test func recordsComeInTheOrderOfPathBytes() {
    let sources = read(MemoryTree(["z.yaml": "a: 1", "a/b.yaml": "a: 1", "a-b.yaml": "a: 1", "B.yaml": "a: 1"]))
    #expect(sources.records.map(\.path.description) == ["B.yaml", "a-b.yaml", "a/b.yaml", "z.yaml"])
  }

  @Test(arguments: ["a.yml", "a.txt", "a.docx", "a.xlsx", "a.html", "Makefile", "a.svg", "a"])
  func unknownFile(name: String) {
    #expect(findings("x", in: name) == ["SR0116 \(name)"])
    #expect(read(MemoryTree([(name, [1])])).unreadable.count == 1)
  }

  @Test func ymlNamesTheRightEnding() {
    let diagnostic = read(MemoryTree(["ort.yml": "a: 1"])).diagnostics.first
    #expect(diagnostic?.help.german.contains("„ort.yaml“") == true)
  }

  @Test(
    "Größen",
    arguments: [
      ("a.md", 128 * 1024, "128 kB"), ("a.yaml", 512 * 1024, "512 kB"), ("a.csv", 16 * 1024 * 1024, "16 MB"),
      ("a.png", 5 * 1024 * 1024, "5 MB"),
    ])
  func fileTooLarge(name: String, limit: Int, shown: String) {
    let sources = read(MemoryTree([(name, [UInt8](repeating: 0x61, count: limit + 1))]))
    #expect(findings(sources) == ["SR0101 \(name)"])
    #expect(sources.diagnostics.first?.summary.german.contains("erlaubt sind \(shown)") == true)
    #expect(sources.unreadable.count == 1)
  }

  @Test func fileThatVanishes() {
    struct Tree: FileTree {
      func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) {
        ([ContentPath("a.md")].compactMap(\.self), [])
      }
      func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
        throw .unreadable(reason: Message("weg", en: "gone"))
      }
    }
    let sources = read(Tree())
    #expect(findings(sources) == ["SR0118 a.md"])
    #expect(sources.unreadable.count == 1)
  }

  @Test(
    "Nicht UTF-8", arguments: [("a.md", "---\ntitel: é"), ("a.yaml", "a: 1\ntitel: ä"), ("a.csv", "a\nzwölf")])
  func notUTF8(name: String, before: String) {
    let sources = read(MemoryTree([(name, Array(before.utf8) + [0xE4, 0x62])]))
    let last = before.split(separator: "\n").last ?? ""
    #expect(findings(sources) == ["SR0103 \(name):2:\(last.count + 1)+1"])
    #expect(sources.unreadable.count == 1)
    #expect(sources.texts[name]?.hasPrefix(before) == true)
  }

  @Test(
    "Steuerzeichen",
    arguments: ["\0", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9C}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}"])
  func controlCharacter(sign: String) {
    #expect(findings("a: ü\(sign)b", in: "a.yaml") == ["SR0120 a.yaml:1:5+1"])
    #expect(findings(page("Text\n\(sign)")) == ["SR0120 a.md:5:1+1"])
    #expect(findings("a,b\nx,\(sign)", in: "a.csv") == ["SR0120 a.csv:2:3+1"])
  }

  @Test func tabsAndLineEndsAreAllowed() {
    #expect(findings("---\r\ntitel: x\r\n---\r\na\tb\r\n") == [])
  }

  @Test func frontMatter() {
    let record = read(MemoryTree(["a.md": "---\r\ntitel: Ü\r\n---\r\n\r\nText\r\n"])).records.first
    #expect(record?.fields["titel"]?.position.description == "a.md:2:8")
    #expect(record?.body?.blocks.first?.position.line == 5)
    #expect(record?.form == .page)
  }

  @Test func emptyFrontMatterIsAnEmptyMapping() {
    let record = read(MemoryTree(["a.md": "---\n---\n"])).records.first
    #expect(record?.fields.entries?.isEmpty == true)
    #expect(record?.body?.isEmpty == true)
  }

  @Test(
    "Fehlende Angaben",
    arguments: [
      ("Text\n", "1:1+4"), ("", "1:1"), ("\n---\na: 1\n---\n", "1:1"), ("--- a\n", "1:1+5"), ("---\na: 1\n", "1:1+3"),
      ("---", "1:1+3"),
    ])
  func frontMatterMissing(text: String, place: String) {
    #expect(findings(text) == ["SR0108 a.md:\(place)"])
  }

  @Test func emptyLinesAboveTheFields() {
    let found = read(MemoryTree(["a.md": "\n \n---\na: 1\n---\n"])).diagnostics
    #expect(found.map(\.summary.german) == ["Über der ersten Zeile „---“ stehen 2 leere Zeilen"])
    #expect(
      found.first?.solutions.first?.replacements
        == [Replacement(file: "a.md", from: .init(line: 1, column: 1), to: .init(line: 3, column: 1), with: "")])
  }

  @Test func frontMatterTooLarge() {
    let text = "---\na: \"" + String(repeating: "x", count: 4000) + "\"\n"
    let long = "---\n" + (0..<5).map { "a\($0): \"\(String(repeating: "x", count: 4000))\"\n" }.joined() + "---\n"
    #expect(findings(text + "---\n") == [])
    #expect(findings(long) == ["SR0109 a.md:1:1+3"])
  }

  @Test func findingsOfBothPartsAreCollected() {
    #expect(
      findings("---\na: 1\na: 2\n---\n<b>\n\n# A\n") == ["SR0107 a.md:3:1+1", "SR0705 a.md:5:1+3", "SR0802 a.md:7:1+3"])
    #expect(findings("---\na: [\n---\n# A\n").map { $0.prefix(6) } == ["SR0104", "SR0802"])
    #expect(findings("---\ntext\n---\n") == ["SR0119 a.md:2:1+4"])
  }

  @Test func namesThatDifferInCaseOnly() throws {
    let sources = read(
      MemoryTree([
        "a/Ort.md": page(""), "a/ort.md": page(""), "B/x.yaml": "a: 1", "b/x.yaml": "a: 1", "b/y.yaml": "a: 1",
      ]))
    #expect(findings(sources) == ["SR0115 a/ort.md", "SR0115 b"])
    #expect(sources.diagnostics.map { $0.notes.first?.position.file } == ["a/Ort.md", "B"])
  }

  @Test func namesThatDifferInNormalisationOnly() throws {
    struct Tree: FileTree {
      func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) {
        (["\u{FC}.yaml", "u\u{308}.yaml"].compactMap { ContentPath($0) }, [])
      }
      func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] { Array("a: 1".utf8) }
    }
    let codes = read(Tree()).diagnostics.map(\.code)
    #expect(codes == [.nameCollision])
  }

  @Test func theOrderOfTheListingDoesNotMatter() {
    var files: [(path: String, bytes: [UInt8])] = []
    for index in 0..<120 {
      files.append(("a/\(index).md", Array(page("~~weg~~ www.a.de \(index)\n\n<b>\n\n# A\n").utf8)))
      files.append(("b/\(index).yaml", Array("a: \(index)\na: 2\n".utf8)))
      files.append(("c/\(index).txt", []))
    }
    let expected = summary(read(MemoryTree(files)))
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5 {
      files.shuffle(using: &generator)
      #expect(summary(read(MemoryTree(files))) == expected)
    }
  }

  private func summary(_ sources: Sources) -> [String] {
    sources.records.map { "\($0.path) \($0.body?.debugDump ?? "")" } + findings(sources)
      + sources.unreadable.sorted().map(\.description)
  }
}
