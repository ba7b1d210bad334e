import FoundationEssentials

/// A table on its way out of the program: to a download or to a report.
public struct ExportTable: Sendable, Hashable {
  public enum Cell: Sendable, Hashable {
    case text(String)
    /// An exact number.
    case number(Decimal)
    case empty
  }

  /// How a table is written for those who read it.
  public enum Dialect: Sendable, Hashable, CaseIterable {
    /// RFC 4180: UTF-8, comma, point, LF.
    case csv
    /// What German Excel opens by a double click: UTF-8 with BOM, semicolon, decimal comma, CRLF.
    case excel
  }

  public var columns: [String]
  /// Each with one cell for each column.
  public var rows: [[Cell]]

  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as a file of text. Complexity: O(size).
  public func bytes(_ dialect: Dialect) -> [UInt8] {
    var bytes: [UInt8] = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
    append(columns.map { .text($0) }, to: &bytes, dialect)
    for row in rows { append(row, to: &bytes, dialect) }
    return bytes
  }

  private func append(_ row: [Cell], to bytes: inout [UInt8], _ dialect: Dialect) {
    let separator = dialect == .csv ? UInt8(ascii: ",") : UInt8(ascii: ";")
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(separator) }
      switch cell {
      case .empty: break
      case .number(let number):
        let text = number.description
        bytes += (dialect == .csv ? text : text.replacing(".", with: ",")).utf8
      case .text(let text): append(text, to: &bytes, separator)
      }
    }
    bytes += dialect == .csv ? [0x0A] : [0x0D, 0x0A]
  }

  private func append(_ text: String, to bytes: inout [UInt8], _ separator: UInt8) {
    // A spreadsheet would run a cell that begins like a formula (CWE-1236).
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let isSpecial =
      text.utf8.contains { $0 == separator || "\"\n\r".utf8.contains($0) } || text.hasPrefix(" ") || text.hasSuffix(" ")
    guard isSpecial || isFormula else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The table for a terminal: columns below each other, two blanks between them, a header if asked for. Control
  /// characters show as `␦`, so that no content steers a terminal. Complexity: O(size).
  public func aligned(hasHeader: Bool = true) -> [UInt8] {
    let lines = (hasHeader ? [columns] : []) + rows.map { $0.map(\.shown) }
    var widths = columns.map { _ in 0 }
    for line in lines {
      for (index, text) in line.enumerated() { widths[index] = max(widths[index], text.count) }
    }
    var bytes: [UInt8] = []
    for line in lines {
      var text = ""
      for (index, cell) in line.enumerated() {
        text += cell
        if index < line.count - 1 { text += String(repeating: " ", count: widths[index] - cell.count + 2) }
      }
      while text.last == " " { text.removeLast() }
      bytes += text.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The rows as a list of objects, keys sorted; an empty cell is null.
  public func json() -> [UInt8] {
    encoded(rows.map { Dictionary(zip(columns, $0), uniquingKeysWith: { first, _ in first }) })
  }
}

extension ExportTable.Cell {
  fileprivate var shown: String {
    switch self {
    case .empty: return ""
    case .number(let number): return number.description
    case .text(let text):
      var shown = ""
      for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: shown += scalar == "\n" ? " " : "␦"
        default: shown.unicodeScalars.append(scalar)
        }
      }
      return shown
    }
  }
}

extension ExportTable.Cell: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .empty: try container.encodeNil()
    }
  }
}

/// JSON with sorted keys, the same on every run, with a line break at the end.
public func encoded(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  // Strings, exact numbers, lists and objects can always be written.
  guard let data = try? encoder.encode(value) else { return Array("null\n".utf8) }
  return Array(data) + [0x0A]
}
