import Diagnostics
import Testing

@testable import Reading

/// Rows that do not fit their header: what has one cause is said once.
@Suite("CSV: Zeilen, die nicht zur Kopfzeile passen") struct CSVRowShapeTests {
  private func sources(_ text: String) -> Sources { read(MemoryTree([("a.csv", Array(text.utf8))])) }

  private func errors(_ sources: Sources) -> [Diagnostic] { sources.diagnostics.filter { $0.severity == .error } }

  private func cells(_ sources: Sources) -> [[String]] {
    sources.records.map { $0.fields.entries?.compactMap(\.value.text) ?? [] }
  }

  // MARK: Another separator

  @Test func aBodyWithAnotherSeparatorIsOneFinding() throws {
    let sources = sources("gebiet,jahr,wert\nnord;2024;29,1\n\nsued;2025;30\nwest;2025;7,5\n")
    let finding = try #require(errors(sources).first)
    #expect(errors(sources).map(shown) == ["SR0111 a.csv:2:5+1"])
    #expect(finding.summary.german == "Hier trennt ein Semikolon die Zellen, in der Kopfzeile ein Komma")
    #expect(finding.summary.english == "Here a semicolon separates the cells, in the header a comma")
    #expect(finding.help.german.contains("„gebiet;jahr;wert“"))
    #expect(finding.position.cell == .init(row: 2, column: 1, header: "gebiet"))
    #expect(finding.notes.map(\.position.description) == ["a.csv:5:5"])
    #expect(finding.notes.map(\.text.german) == ["Das ist die letzte von 3 solchen Zeilen"])
    #expect(cells(sources).isEmpty)
    #expect(sources.unreadable.count == 1)
  }

  @Test(arguments: CSVDialect.Separator.allCases, CSVDialect.Separator.allCases)
  func everyPairOfSeparators(header: CSVDialect.Separator, body: CSVDialect.Separator) {
    let (first, second) = (String(Unicode.Scalar(header.byte)), String(Unicode.Scalar(body.byte)))
    let row = ["x", "y", "z"].joined(separator: second)
    let sources = sources(["a", "b", "c"].joined(separator: first) + "\n\(row)\n\(row)\n")
    #expect(errors(sources).map(shown) == (header == body ? [] : ["SR0111 a.csv:2:2+1"]))
    #expect(cells(sources).count == (header == body ? 2 : 0))
    for finding in errors(sources) {
      #expect(finding.summary.german.contains(body.word.german) && finding.summary.german.contains(header.word.german))
      #expect(!finding.help.german.contains("\t"))
    }
  }

  @Test func someRowsWithAnotherSeparatorAreOneFinding() throws {
    let sources = sources("a,b,c\n1,2,3\n4;5;6\n7,8,9\n1;2;3\n")
    #expect(errors(sources).map(shown) == ["SR0111 a.csv:3:2+1"])
    let finding = try #require(errors(sources).first)
    #expect(finding.notes.map(\.position.line) == [5])
    // The header fits other rows: it stays as it is.
    #expect(!finding.help.german.contains("Kopfzeile"))
    #expect(cells(sources) == [["1", "2", "3"], ["7", "8", "9"]])
  }

  @Test func quotesOfTheOtherDialectAreTheSameCause() {
    // Under the header's comma these are quotes in the wrong place.
    let sources = sources("a,b,c\n\"Mitte, Nord\";2;3\nx;\"y\";\"z, w\"\n")
    #expect(errors(sources).map(shown) == ["SR0111 a.csv:2:14+1"])
  }

  @Test func decimalCommasUnderASemicolonHeader() {
    #expect(errors(sources("a;b;c\nx,2024,29,1\ny,2024,30\n")).map(shown) == ["SR0111 a.csv:2:2+1"])
  }

  @Test func aRowThatFitsByChanceIsLeftOut() {
    let sources = sources("a,b\nx;29,1\ny;30\n")
    #expect(errors(sources).map(shown) == ["SR0111 a.csv:3:2+1"])
    #expect(cells(sources).isEmpty)
  }

  @Test(arguments: ["a,b,c\nText; mit Semikolon\n", "a\nx;y\n", "a,b,c\nx,\"y;z;w\"\n"])
  func signsInTextAreNoSeparators(text: String) {
    for finding in errors(sources(text)) { #expect(!finding.summary.german.contains("trennt"), "\(text)") }
  }

  // MARK: The same wrong number of cells

  @Test func allRowsWrongInTheSameWay() throws {
    let sources = sources("a,b\n1,2,3\n4,5,6\n")
    #expect(errors(sources).map(shown) == ["SR0111 a.csv:2:5+1"])
    let finding = try #require(errors(sources).first)
    #expect(finding.summary.german == "Alle Zeilen haben 3 Zellen, die Kopfzeile hat 2")
    #expect(finding.summary.english == "All rows have 3 cells, the header has 2")
    #expect(finding.notes.map(\.position.line) == [3])
  }

  @Test func aSingleRowIsNotAll() {
    let finding = errors(sources("a,b,c\n1\n")).first
    #expect(finding?.summary.german == "Die Zeile hat 1 Zelle, die Kopfzeile hat 3")
    #expect(finding?.notes.isEmpty == true)
  }

  @Test func aLongRunIsOneFinding() throws {
    let run = String(repeating: "1,2,3\n", count: Limits.csvRun)
    let sources = sources("a,b\n1,2\n\(run)\n1,2,3\n3,4\n1,2,3\n1,2,3,4\n")
    #expect(
      errors(sources).map(shown) == ["SR0111 a.csv:3:5+1", "SR0111 a.csv:\(5 + Limits.csvRun + 1):5+1"]
        + ["SR0111 a.csv:\(5 + Limits.csvRun + 2):5+1"])
    let finding = try #require(errors(sources).first)
    #expect(finding.summary.german == "Mehrere Zeilen hintereinander haben 3 Zellen, die Kopfzeile hat 2")
    // The empty line is no end, the row behind it belongs to the run.
    #expect(finding.notes.map(\.text.german) == ["Das ist die letzte von \(Limits.csvRun + 1) solchen Zeilen"])
    #expect(cells(sources) == [["1", "2"], ["3", "4"]])
  }

  @Test func aShortRunIsSaidRowByRow() {
    let run = String(repeating: "1,2,3\n", count: Limits.csvRun - 1)
    #expect(errors(sources("a,b\n1,2\n\(run)")).count == Limits.csvRun - 1)
  }

  @Test func runsAreBounded() {
    let run = String(repeating: "1\n", count: Limits.csvRun) + String(repeating: "1,2,3\n", count: Limits.csvRun)
    let findings = errors(sources("a,b\n" + String(repeating: run, count: Limits.csvFindings)))
    #expect(findings.count == Limits.csvFindings + 1)
    #expect(findings.last?.summary.german.hasPrefix("\(Limits.csvRun * Limits.csvFindings) weitere") == true)
  }

  /// A line more above must not make another finding of it.
  @Test(arguments: [
    "a,b\n1,2\n1\n", "a,b\n1,\"x\"y\n", "a,b\nx\"y\",1\n", "a,b,c\n1;2;3\n", "a,b\n1\n1\n", "a,b\n1,\"x\n",
  ])
  func summariesNameNoRow(text: String) {
    let moved = text.replacing("a,b", with: "sep=,\na,b")
    #expect(errors(sources(text)).map(\.summary) == errors(sources(moved)).map(\.summary))
  }
}
