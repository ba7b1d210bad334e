import Diagnostics
import Testing

@testable import Reading

/// Tables that were made to be looked at: titles above, footnotes below, no names.
@Suite("CSV: Titel, Fußzeilen, fehlende Kopfzeile") struct CSVHeaderFaultTests {
  private func sources(_ text: String) -> Sources { read(MemoryTree([("a.csv", Array(text.utf8))])) }

  private func errors(_ sources: Sources) -> [Diagnostic] { sources.diagnostics.filter { $0.severity == .error } }

  @Test(arguments: [
    ("Einwohner je Gemeinde, Stand 2020\n\n", 3, "Löschen Sie die Zeilen 1 bis 2."),
    ("Einwohner;;\n", 2, "Löschen Sie Zeile 1."), ("\n\n", 3, "Löschen Sie die Zeilen 1 bis 2."),
    ("\"Einwohner, 2020\";;\nQuelle: Amt;;\n", 3, "Löschen Sie die Zeilen 1 bis 2."),
  ])
  func linesAboveTheTable(_ lines: String, _ namesLine: Int, _ help: String) {
    let sources = sources(lines + "gebiet;jahr;wert\ngemeinde:a;2020;5\nSumme;;5\n")
    #expect(errors(sources).map(\.code) == [.csvHeader])
    #expect(errors(sources).first?.summary.german.hasSuffix("stehen erst in Zeile \(namesLine)") == true)
    #expect(errors(sources).first?.help.german == help)
    #expect(sources.records.isEmpty && sources.unreadable.count == 1)
  }

  @Test(arguments: ["gemeinde:a;menschen;5\n", "x;12,5;3\n", "\"x\";\"2020-12-31\";3\n", "sep=;\ngemeinde:a;b;5\n"])
  func valuesInPlaceOfNames(_ rows: String) {
    let sources = sources(rows + "gemeinde:b;menschen;6\n")
    #expect(errors(sources).map(\.code) == [.csvHeader])
    #expect(errors(sources).first?.summary.german.hasPrefix("Die Kopfzeile fehlt: ") == true)
  }

  @Test(arguments: [
    "Gebiet;Jahr;Wert\nnord;sued;west\n", "Gemeinde;2019;2020\nx;1;2\n", "gebiet;jahr\na;b\n", "a\nb\n",
    "sep=;\na;b\nc;d\n",
  ])
  func whatMayBeNamesIsRead(_ text: String) { #expect(errors(sources(text)).isEmpty) }

  @Test(arguments: ["", " \n\n", "\u{FEFF}"]) func anEmptyFileIsOneFinding(_ text: String) {
    for file in ["a.csv", "a.md", "a.yaml"] {
      let found = read(MemoryTree([(file, Array(text.utf8))])).diagnostics
      #expect(found.map(\.summary.german) == ["Die Datei ist leer"], "\(file)")
    }
  }

  // MARK: Rows

  @Test(arguments: ["Stand: 31.12.2020 – Quelle: Statistik", "Stand 2020;;"]) func aFootnoteIsToBeDeleted(
    _ line: String
  ) {
    let sources = sources("gebiet;jahr;wert\nnord;2020;5\n\n\(line)\n")
    #expect(errors(sources).map(\.summary.german) == ["Diese Zeile gehört nicht zur Tabelle"])
    #expect(errors(sources).first?.help.german.hasPrefix("Löschen Sie die Zeile.") == true)
    #expect(errors(sources).first?.position.line == 4)
    #expect(sources.records.count == 1)
  }

  @Test func footnotesAreSaidOneByOne() {
    let lines = (1...6).map { "Fußnote \($0)\n" }.joined()
    #expect(errors(sources("gebiet;jahr;wert\nnord;2020;5\n" + lines)).count == 6)
  }

  @Test func signsBehindTheLastCellDoNoHarm() {
    let sources = sources("gebiet;jahr;wert\nnord;2020;5;\nsued;2020;6;; \n")
    #expect(errors(sources).isEmpty)
    #expect(sources.records.map { $0.fields["wert"]?.text } == ["5", "6"])
  }

  @Test func aDecimalCommaThatCutsACell() throws {
    let sources = sources("gebiet,jahr,wert,quelle\nnord,2020,27,5,amt\n")
    let finding = try #require(errors(sources).first)
    #expect(errors(sources).map(shown) == ["SR0111 a.csv:2:11+4"])
    #expect(finding.position.cell == .init(row: 2, column: 3, header: "wert"))
    #expect(finding.summary.german.hasPrefix("Das Komma in „27,5“ trennt zwei Zellen"))
    #expect(finding.help.german.contains("\"27,5\"") && finding.help.german.contains("27.5"))
    #expect(finding.solutions.first?.replacements.map(\.text) == ["\"27,5\""])
    #expect(finding.solutions.first?.isCertain == false)
  }

  @Test func aCutNumberIsNotHiddenByAnEmptyCell() {
    let text = "gebiet,jahr,wert,hinweis\nnord,2020,27,5,\n"
    #expect(errors(sources(text)).map(shown) == ["SR0111 a.csv:2:11+4"])
    #expect(errors(sources("gebiet,jahr,wert,hinweis\nnord,2020,\"27\",,\n")).isEmpty)
  }

  @Test func allRowsCutAreOneFinding() throws {
    let found = errors(sources("gebiet,jahr,wert\n" + (1...8).map { "nord,2020,\($0),5\n" }.joined()))
    #expect(found.count == 1)
    #expect(found.first?.summary.german.hasPrefix("Das Komma in „1,5“") == true)
    #expect(found.first?.notes.map(\.position.line) == [9])
  }
}
