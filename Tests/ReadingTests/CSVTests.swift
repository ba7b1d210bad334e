import Diagnostics
import Testing

@testable import Reading

@Suite("CSV") struct CSVTests {
  private func rows(_ text: String) -> [[String]] {
    read(MemoryTree([("a.csv", Array(text.utf8))])).records.map { $0.fields.entries?.compactMap(\.value.text) ?? [] }
  }

  @Test func plainCells() {
    #expect(rows("a,b\n1,2\n3,4") == [["1", "2"], ["3", "4"]])
    #expect(rows("a,b\r\n1,\r\n,2\r\n") == [["1", ""], ["", "2"]])
    #expect(rows("\u{FEFF}a,b\n nein,00123 \n") == [[" nein", "00123 "]])
  }

  @Test func quotedCells() {
    #expect(rows("a,\"b\"\n\"x, y\",\"sie sagte \"\"ja\"\"\"\n") == [["x, y", "sie sagte \"ja\""]])
    #expect(rows("a,b\n\"zwei\r\nZeilen\",\"\"\n") == [["zwei\nZeilen", ""]])
  }

  @Test func emptyLinesArePassedOver() {
    #expect(rows("a,b\n\n1,2\n,\n\n") == [["1", "2"]])
    #expect(findings("a,b\n\n1,2\n,\n\n", in: "a.csv") == [])
  }

  @Test func everyCellKnowsItsPlace() throws {
    let text = "gebiet,\"wert\"\n\"ü\nx\",1\n\nä,29\n"
    let records = read(MemoryTree(["a.csv": text])).records
    let first = try #require(records.first?.fields.entries)
    #expect(first.map(\.key) == ["gebiet", "wert"])
    #expect(first[1].keyPosition == position(1, 8, 6, row: 1, column: 2, "wert"))
    #expect(first[0].value.position == position(2, 1, 0, row: 2, column: 1, "gebiet"))
    #expect(first[1].value.position == position(3, 4, 1, row: 2, column: 2, "wert"))
    let second = try #require(records.last?.fields)
    #expect(second["wert"]?.position == position(5, 3, 2, row: 4, column: 2, "wert"))
    #expect(second.position == position(5, 1, 0, row: 4, column: 1, "gebiet"))
  }

  private func position(_ line: Int, _ column: Int, _ length: Int, row: Int, column cell: Int, _ header: String)
    -> SourcePosition
  {
    SourcePosition(
      file: "a.csv", line: line, column: column, length: length, cell: .init(row: row, column: cell, header: header))
  }

  @Test(
    "Anführungszeichen",
    arguments: [
      ("a,b\nx,y\"z\n1,2\n", "2:4+1"), ("a,b\nx,\"y\"z\n1,2\n", "2:6+1"), ("a,b\nx, \"y\"\n1,2\n", "2:4+1"),
    ])
  func strayQuote(text: String, place: String) {
    #expect(findings(text, in: "a.csv") == ["SR0110 a.csv:\(place)"])
    #expect(rows(text) == [["1", "2"]])
  }

  @Test func quotesAreNamedWithTheirCell() throws {
    let sources = read(MemoryTree(["a.csv": "a,b\nx,er sagte \"ja\"\n"]))
    let finding = try #require(sources.diagnostics.first)
    #expect(finding.summary.german == "Mitten in der Zelle „er sagte \"ja\"“ steht ein Anführungszeichen")
  }

  @Test func unclosedQuote() {
    let text = "a,b\n1,2\n3,\"x\ny\n"
    #expect(findings(text, in: "a.csv") == ["SR0110 a.csv:3:3+1"])
    #expect(rows(text) == [["1", "2"]])
    #expect(read(MemoryTree([("a.csv", Array(text.utf8))])).diagnostics.first?.position.cell?.header == "b")
  }

  @Test func rowsOfWrongShape() throws {
    let sources = read(MemoryTree(["a.csv": "a,b,c\n1,2\n1,2,3,4\n1,2,3\n"]))
    #expect(findings(sources) == ["SR0111 a.csv:2:3+1", "SR0111 a.csv:3:7+1"])
    #expect(sources.records.count == 1)
    // Rows are missing, so what seems to be missing must not be reported as well.
    #expect(sources.unreadable.map(\.description) == ["a.csv"])
    let few = try #require(sources.diagnostics.first)
    #expect(few.summary.german == "Die Zeile hat 2 Zellen, die Kopfzeile hat 3")
    #expect(few.position.cell == .init(row: 2, column: 2, header: "b"))
    #expect(sources.diagnostics.last?.position.cell == .init(row: 3, column: 4, header: ""))
  }

  @Test(
    "Kopfzeile",
    arguments: [
      ("", ["1:1"]), ("a,,c\n", ["1:3"]), (",,\n", ["1:1"]), (" , \n1,2\n", ["1:1+1"]), ("a,b,a\n1,2,3\n", ["1:5+1"]),
      (",a,,b,\n", ["1:1", "1:4"]),
    ])
  func header(text: String, places: [String]) {
    #expect(findings(text, in: "a.csv") == places.map { "SR0112 a.csv:\($0)" })
    #expect(read(MemoryTree([("a.csv", Array(text.utf8))])).unreadable.count == 1)
  }

  @Test func brokenHeader() {
    #expect(findings("a,b\"\n1,2\n", in: "a.csv") == ["SR0110 a.csv:1:4+1"])
    let wide = (0...200).map { "c\($0)" }.joined(separator: ",")
    #expect(findings(wide + "\n", in: "a.csv") == ["SR0112 a.csv:1:1+\(wide.count)"])
  }

  @Test func tooManyRows() {
    let sources = read(MemoryTree(["a.csv": "a\n" + String(repeating: "1\n", count: Limits.csvRows + 5)]))
    #expect(findings(sources) == ["SR0101 a.csv:\(Limits.csvRows + 2):1"])
    #expect(sources.records.count == Limits.csvRows)
  }

  @Test func manyWrongRowsAreCounted() {
    let sources = read(MemoryTree(["a.csv": "a,b\n" + String(repeating: "1\n1,2,3\n", count: 150)]))
    #expect(sources.diagnostics.count == Limits.csvFindings + 1)
    #expect(sources.diagnostics.last?.summary.german.hasPrefix("100 weitere Zeilen") == true)
  }
}
