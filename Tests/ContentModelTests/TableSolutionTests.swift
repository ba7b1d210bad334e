import Diagnostics
import SampleContent
import Testing

@testable import ContentModel

/// What mends a cell: it stays one cell, whatever separates it from the next.
@Suite struct TableSolutionTests {
  private func table(_ value: String, year: String = "2019", stand: String = "2019", _ separator: String) -> String {
    let cells = ["gemeinde:adorf", "flaeche", year, value, "amt", stand]
    return [["gebiet", "kennzahl", "jahr", "wert", "quelle", "stand"], cells]
      .map { $0.joined(separator: separator) + "\n" }.joined()
  }

  private func expectMended(
    _ text: String, certain: [String] = [], offered: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try ContentModelTests.expectMended(
      .district.with("kennzahlen/werte.csv", text), "kennzahlen/werte.csv", certain: certain, offered: offered,
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [",", ";", "\t"]) func bothReadingsOfANumber(_ separator: String) throws {
    try expectMended(table("1.234", separator), offered: [table("1234", separator), table("\"1,234\"", separator)])
    try expectMended(
      table("\"1.234\"", separator), offered: [table("\"1234\"", separator), table("\"1,234\"", separator)])
  }

  @Test(arguments: [",", ";", "\t"]) func englishNumber(_ separator: String) throws {
    try expectMended(table("\"1,234.5\"", separator), certain: [table("\"1234.5\"", separator)])
  }

  @Test(arguments: [";", "\t"]) func englishNumberWithoutQuotes(_ separator: String) throws {
    try expectMended(table("1,234.5", separator), certain: [table("1234.5", separator)])
    try expectMended(table("1,234.125", separator), certain: [table("1234.125", separator)])
  }

  @Test(arguments: [",", ";", "\t"]) func theOnlyReadingWithAComma(_ separator: String) throws {
    // With three decimals a point would be ambiguous.
    try expectMended(table("1.5 %", separator), offered: [table("1.5", separator)])
    try expectMended(table("\"1,234 %\"", separator), offered: [table("\"1,234\"", separator)])
  }

  @Test(arguments: [",", ";", "\t"]) func whatExcelMakesOfANumber(_ separator: String) throws {
    try expectMended(table("01. Mai", separator), offered: [table("1.5", separator), table("1.05", separator)])
    try expectMended(table("Mai 32", separator), offered: [table("5.32", separator)])
  }

  @Test(arguments: [",", ";", "\t"]) func yearAndDate(_ separator: String) throws {
    try expectMended(table("1", year: "2 019", separator), certain: [table("1", year: "2019", separator)])
    try expectMended(
      table("1", stand: "31.12.2019", separator), certain: [table("1", stand: "2019-12-31", separator)])
    try expectMended(
      table("1", stand: "\"31.12.2019\"", separator), certain: [table("1", stand: "\"2019-12-31\"", separator)])
  }

  @Test(arguments: [",", ";", "\t"]) func innerQuotesAreWrittenAnew(_ separator: String) throws {
    let position = SourcePosition(
      file: "a.csv", line: 2, column: 1, length: 9, cell: .init(row: 2, column: 1, header: "a"))
    let replacement = try #require(Replacement(of: "a \"b\" c", at: position, with: "d \"e\"\(separator)"))
    #expect(replacement.text == "\"d \"\"e\"\"\(separator)\"")
    #expect(replacement.start == .init(line: 2, column: 1))
    #expect(replacement.end == .init(line: 2, column: 10))
  }

  @Test func aKindInACell() throws {
    let text = table("1", ",").replacing("gemeinde:", with: "Gemeinde:")
    try expectMended(text, certain: [table("1", ",")])
  }
}
