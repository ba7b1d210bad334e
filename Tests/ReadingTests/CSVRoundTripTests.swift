import Diagnostics
import Testing

@testable import Reading

/// Random tables, written in every dialect, are read back as they were, each cell at its place.
@Suite("CSV hin und zurück") struct CSVRoundTripTests {
  private static let pieces = [
    "a", "Träger", " „x“", "–", "€", "12", ",", ";", "\t", "\"", " ", "\n", "29,1", "ß", "š", "\u{A0}", "=", "sep=;",
  ]

  /// A table as it is written, and where its cells begin.
  private struct Written {
    var text = ""
    /// Line, column and row of every cell below the header.
    var places: [[[Int]]] = []
  }

  private static let dialects = CSVDialect.Separator.allCases.flatMap { separator in
    CSVDialect.Encoding.allCases.flatMap { encoding in
      CSVDialect.LineEnd.allCases.map { CSVDialect(separator: separator, encoding: encoding, lineEnd: $0) }
    }
  }

  @Test(arguments: dialects, [false, true])
  func tables(dialect: CSVDialect, quotesEverything: Bool) throws {
    var generator = SeededGenerator(seed: UInt64(dialect.words.german.utf8.reduce(0) { $0 &* 31 &+ UInt($1) }))
    for _ in 0..<20 {
      let table = Self.table(&generator)
      let written = Self.write(table, dialect, quotesEverything: quotesEverything, &generator)
      let sources = read(MemoryTree([("a.csv", Self.encode(written.text, dialect.encoding))]))
      #expect(sources.texts["a.csv"] == written.text)
      #expect(
        sources.diagnostics.allSatisfy { $0.severity == .note }, "\(findings(sources)) \(written.text.debugDescription)"
      )
      #expect(sources.dialects.first?.value == dialect)
      let entries = sources.records.map { $0.fields.entries ?? [] }
      #expect(entries.map { $0.map(\.key) } == table.dropFirst().map { _ in table[0] })
      #expect(entries.map { $0.map(\.value.text) } == table.dropFirst().map { $0.map(Optional.some) })
      let places = entries.map { row in
        row.map { [$0.value.position.line, $0.value.position.column, $0.value.position.cell?.row ?? 0] }
      }
      #expect(places == written.places, "\(written.text.debugDescription)")
    }
  }

  @Test("Zufällige Bytes", arguments: 0..<60)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let starts: [[UInt8]] = [[], Array("a;b\r\n".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("sep=;\n".utf8)]
    for round in 0..<20 {
      let likely = Array("\"\",;\t\r\n ab".utf8) + [0xE4, 0x84, 0x80, 0x00]
      let bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &generator) : likely[Int.random(in: 0..<likely.count, using: &generator)]
      }
      let sources = read(MemoryTree([("a.csv", starts[round % starts.count] + bytes)]))
      #expect(!sources.dialects.isEmpty || !sources.unreadable.isEmpty)
      #expect(sources.texts["a.csv"] != nil)
    }
  }

  private static func table(_ generator: inout SeededGenerator) -> [[String]] {
    let width = Int.random(in: 2...5, using: &generator)
    let header = (0..<width).map { "spalte\($0)" }
    let rows = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
      (0..<width).map { column in
        let text = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
        // A row of empty cells is no row.
        return column == 0 ? "ä" + text : text
      }
    }
    return [header] + rows
  }

  private static func write(
    _ table: [[String]], _ dialect: CSVDialect, quotesEverything: Bool, _ generator: inout SeededGenerator
  ) -> Written {
    let separator = String(Unicode.Scalar(dialect.separator.byte))
    var written = Written()
    var (line, column) = (1, 1)
    for (row, cells) in table.enumerated() {
      var places: [[Int]] = []
      for (index, cell) in cells.enumerated() {
        if index > 0 {
          written.text += separator
          column += 1
        }
        places.append([line, column, row + 1])
        let mustQuote = cell.unicodeScalars.contains { "\"\n\(separator)".unicodeScalars.contains($0) }
        let quotes = quotesEverything || mustQuote || Int.random(in: 0...5, using: &generator) == 0
        let text =
          quotes
          ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
        written.text += text
        for scalar in text.unicodeScalars { if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 } }
      }
      if row > 0 { written.places.append(places) }
      written.text += end(dialect.lineEnd, row: row)
      (line, column) = (line + 1, 1)
    }
    return written
  }

  private static func end(_ lineEnd: CSVDialect.LineEnd, row: Int) -> String {
    switch lineEnd {
    case .lf: "\n"
    case .crlf: "\r\n"
    case .cr: "\r"
    case .mixed: row == 0 ? "\r\n" : ["\r", "\n"][row % 2]
    }
  }

  private static func encode(_ text: String, _ encoding: CSVDialect.Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithByteOrderMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .windows1252:
      var bytes: [UInt32: UInt8] = [:]
      for byte in UInt8(0)...255 {
        let scalar = String(decoding: Windows1252.decode([byte]).utf8, as: UTF8.self).unicodeScalars.first
        if let scalar, scalar != "\u{FFFD}" { bytes[scalar.value] = byte }
      }
      return text.unicodeScalars.compactMap { bytes[$0.value] }
    }
  }
}
