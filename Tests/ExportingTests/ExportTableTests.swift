import Exporting
import FoundationEssentials
import Testing

@Suite struct ExportTableTests {
  private func text(_ cells: [ExportTable.Cell], _ dialect: ExportTable.Dialect) -> String {
    let table = ExportTable(columns: cells.indices.map { "c\($0)" }, rows: [cells])
    let lines = String(decoding: table.bytes(dialect), as: UTF8.self).split(whereSeparator: \.isNewline)
    return String(lines.last ?? "")
  }

  @Test func theHouseForm() {
    let table = ExportTable(columns: ["ort", "wert"], rows: [[.text("Groß Kreutz"), .number(Decimal(835) / 10)]])
    #expect(String(decoding: table.bytes(.csv), as: UTF8.self) == "ort,wert\nGroß Kreutz,83.5\n")
  }

  @Test func whatExcelOpens() {
    let table = ExportTable(
      columns: ["ort", "wert"], rows: [[.text("Brück"), .number(Decimal(-835) / 10)], [.empty, .empty]])
    let bytes = table.bytes(.excel)
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "ort;wert\r\nBrück;-83,5\r\n;\r\n")
  }

  @Test(arguments: [("a,b", "\"a,b\""), ("a;b", "a;b"), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a")])
  func specialSignsAreQuoted(_ written: String, _ expected: String) {
    #expect(text([.text("x"), .text(written)], .csv).hasPrefix(expected == "\"a" ? "b\"" : "x,\(expected)"))
  }

  /// A spreadsheet must not run what an editor typed.
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
  func formulasAreText(_ written: String) {
    for dialect in ExportTable.Dialect.allCases { #expect(text([.text(written)], dialect) == "\"'\(written)\"") }
  }

  @Test func numbersBelowZeroStayNumbers() { #expect(text([.number(-3)], .csv) == "-3") }

  @Test func jsonKeepsExactNumbersAndNull() throws {
    let number = try #require(Decimal(string: "12345678901234567890.123456789"))
    let table = ExportTable(columns: ["b", "a"], rows: [[.number(number), .empty]])
    let json = String(decoding: table.json(), as: UTF8.self)
    #expect(json.contains("\"b\" : 12345678901234567890.123456789"))
    #expect(json.contains("\"a\" : null"))
  }
}

@Suite struct AlignedTableTests {
  @Test func columnsStandBelowEachOther() {
    let table = ExportTable(columns: ["id", "titel"], rows: [[.text("a"), .text("Ä")], [.text("lang"), .empty]])
    #expect(String(decoding: table.aligned(), as: UTF8.self) == "id    titel\na     Ä\nlang\n")
  }

  @Test func contentSteersNoTerminal() {
    let table = ExportTable(columns: ["a"], rows: [[.text("x\u{1B}[31m\ny\u{202E}")]])
    #expect(String(decoding: table.aligned(hasHeader: false), as: UTF8.self) == "x␦[31m y␦\n")
  }
}
