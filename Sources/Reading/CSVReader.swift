import Diagnostics

/// What came of a CSV file.
struct CSVResult {
  var rows: [Node] = []
  var diagnostics: [Diagnostic] = []
  /// False where the file has no usable header; then there are no rows.
  var hasHeader = false
}

/// CSV as RFC 4180 has it, with UTF-8 and comma, straight from bytes.
///
/// A row of wrong shape is a finding and left out; the rest is read. Lines without any value, as
/// Excel leaves them at the end, are passed over.
struct CSVReader {
  private struct Cell {
    var text: String
    var line: Int
    var column: Int
    var length: Int
  }

  private enum Fault {
    case strayQuote(line: Int, column: Int)
    case textAfterQuote(line: Int, column: Int)
    case unclosedQuote(line: Int, column: Int)
  }

  private struct Row {
    var cells: [Cell] = []
    /// Also counts the cells past `Limits.csvColumns`, which are not kept.
    var count = 0
    var fault: Fault?
  }

  private let source: SourceText
  private var offset = 0
  private var line = 1
  private var column = 1
  /// As a spreadsheet counts: line breaks inside a cell begin no new row.
  private var row = 0
  private var result = CSVResult()
  private var wrongRows = 0

  static func read(_ source: SourceText) -> CSVResult {
    var reader = CSVReader(source: source)
    reader.run()
    return reader.result
  }

  private init(source: SourceText) { self.source = source }

  private mutating func run() {
    guard let header = readHeader() else { return }
    result.hasHeader = true
    while offset < source.bytes.count {
      if row > Limits.csvRows {
        result.diagnostics.append(
          Diagnostic(
            .fileTooLarge, at: place(line: line, column: 1, cell: nil),
            "Die Tabelle hat mehr als \(Limits.csvRows) Zeilen; ab hier wird nicht gelesen",
            help: "Teilen Sie die Tabelle auf mehrere Dateien auf."))
        return
      }
      let start = line
      let cells = nextRow()
      if cells.cells.allSatisfy(\.text.isEmpty), cells.fault == nil, cells.count <= header.count { continue }
      take(cells, header: header, line: start)
    }
    if wrongRows > Limits.csvFindings {
      result.diagnostics.append(
        Diagnostic(
          .csvRowShape, at: SourcePosition(file: source.file),
          "\(wrongRows - Limits.csvFindings) weitere Zeilen haben die falsche Zahl von Zellen",
          help: "Beheben Sie zuerst die Zeilen, die einzeln genannt sind."))
    }
  }

  // MARK: Header

  private mutating func readHeader() -> [Cell]? {
    let first = source.bytes[source.range(ofLine: 1)]
    if first.contains(UInt8(ascii: ";")), !first.contains(UInt8(ascii: ",")) {
      result.diagnostics.append(
        Diagnostic(
          .csvSyntax, at: source.position(ofLine: 1),
          "Die Spalten sind mit Semikolon getrennt",
          help:
            "Trennen Sie die Spalten mit Komma (in Excel: Speichern unter, „CSV UTF-8 (durch Trennzeichen getrennt)“)."
        ))
      return nil
    }
    let row = nextRow()
    if let fault = row.fault {
      report(fault, of: row, header: nil)
      return nil
    }
    guard row.count <= Limits.csvColumns else {
      result.diagnostics.append(
        Diagnostic(
          .csvHeader, at: place(line: 1, column: 1, cell: nil),
          "Die Kopfzeile hat \(row.count) Spalten, erlaubt sind \(Limits.csvColumns)",
          help: "Löschen Sie leere und überzählige Spalten."))
      return nil
    }
    return checked(row.cells)
  }

  private mutating func checked(_ header: [Cell]) -> [Cell]? {
    var first: [String: SourcePosition] = [:]
    var isUsable = true
    for (index, cell) in header.enumerated() {
      let position = place(cell, row: 1, column: index + 1, header: cell.text)
      if cell.text.allSatisfy(\.isWhitespace) {
        isUsable = false
        result.diagnostics.append(
          Diagnostic(
            .csvHeader, at: position,
            header.count == 1 ? "Die Kopfzeile ist leer" : "In der Kopfzeile hat Spalte \(index + 1) keinen Namen",
            help: "Schreiben Sie in die erste Zeile die Namen aller Spalten, ohne Lücke."))
      } else if let other = first.updateValue(position, forKey: cell.text) {
        isUsable = false
        result.diagnostics.append(
          Diagnostic(
            .csvHeader, at: position, "Die Spalte „\(excerpt(cell.text))“ gibt es zweimal",
            help: "Löschen Sie eine der beiden Spalten oder benennen Sie sie um.",
            notes: [.init("„\(excerpt(cell.text))“ steht schon hier", at: other)]))
      }
    }
    return isUsable ? header : nil
  }

  // MARK: Rows

  private mutating func take(_ row: Row, header: [Cell], line: Int) {
    if let fault = row.fault { return report(fault, of: row, header: header) }
    guard row.count == header.count else { return reportShape(row, header: header, line: line) }
    var entries: [Node.Entry] = []
    entries.reserveCapacity(header.count)
    for (index, cell) in row.cells.enumerated() {
      let name = header[index]
      entries.append(
        Node.Entry(
          key: name.text, keyPosition: place(name, row: 1, column: index + 1, header: name.text),
          value: Node(.scalar(cell.text), at: place(cell, row: self.row, column: index + 1, header: name.text))))
    }
    let position = place(
      line: line, column: 1, cell: .init(row: self.row, column: 1, header: header.first?.text ?? ""))
    result.rows.append(Node(.mapping(entries), at: position))
  }

  private mutating func reportShape(_ row: Row, header: [Cell], line: Int) {
    wrongRows += 1
    guard wrongRows <= Limits.csvFindings else { return }
    let isLong = row.count > header.count
    let index = isLong ? header.count : row.cells.count - 1
    let cell = row.cells.indices.contains(index) ? row.cells[index] : nil
    let position =
      cell.map { place($0, row: self.row, column: index + 1, header: isLong ? "" : header[index].text) }
      ?? place(line: line, column: 1, cell: .init(row: self.row, column: 1, header: ""))
    result.diagnostics.append(
      Diagnostic(
        .csvRowShape, at: position,
        "Zeile \(self.row) hat \(row.count) \(row.count == 1 ? "Zelle" : "Zellen"), erwartet sind \(header.count)",
        help: isLong
          ? "Setzen Sie Text, der ein Komma enthält, in Anführungszeichen: \"29,1\"."
          : "Ergänzen Sie die fehlenden Kommas; auch leere Zellen werden durch Komma getrennt."))
  }

  private mutating func report(_ fault: Fault, of cells: Row, header: [Cell]?) {
    let row = self.row
    let summary: String
    let help: String
    let place: (line: Int, column: Int)
    switch fault {
    case .strayQuote(let line, let column):
      place = (line, column)
      summary = "In Zeile \(row) steht ein Anführungszeichen mitten in einer Zelle"
      help = "Setzen Sie die ganze Zelle in Anführungszeichen und verdoppeln Sie das innere: \"er sagte \"\"ja\"\"\"."
    case .textAfterQuote(let line, let column):
      place = (line, column)
      summary = "In Zeile \(row) steht hinter dem schließenden Anführungszeichen noch Text"
      help =
        "Hinter dem schließenden Anführungszeichen folgt ein Komma oder das Ende der Zeile; innere verdoppeln Sie: "
        + "\"\"."
    case .unclosedQuote(let line, let column):
      place = (line, column)
      summary = "Das Anführungszeichen in Zeile \(row) wird nicht geschlossen; der Rest der Datei ist nicht lesbar"
      help = "Setzen Sie am Ende der Zelle ein Anführungszeichen."
    }
    let index = cells.count
    let name = header.flatMap { $0.indices.contains(index) ? $0[index].text : nil } ?? ""
    let position = SourcePosition(
      file: source.file, line: place.line, column: place.column, length: 1,
      cell: .init(row: row, column: index + 1, header: name))
    result.diagnostics.append(Diagnostic(.csvSyntax, at: position, summary, help: help))
  }

  // MARK: Bytes

  /// Reads one row and moves behind its line end.
  private mutating func nextRow() -> Row {
    row += 1
    var result = Row()
    while true {
      let isLast = readCell(into: &result)
      if isLast || result.fault != nil { break }
    }
    if case .unclosedQuote? = result.fault { return result }
    if result.fault != nil { skipLine() }
    return result
  }

  /// True where the cell ends its row.
  private mutating func readCell(into row: inout Row) -> Bool {
    let startLine = line
    let startColumn = column
    let text: String
    if offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "\"") {
      guard let quoted = readQuoted(into: &row) else { return true }
      text = quoted
    } else {
      let start = offset
      while offset < source.bytes.count {
        let byte = source.bytes[offset]
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        if byte == UInt8(ascii: "\"") {
          row.fault = .strayQuote(line: line, column: column)
          return true
        }
        advance(byte)
      }
      text = String(decoding: source.bytes[start..<offset], as: UTF8.self)
    }
    row.count += 1
    if row.count <= Limits.csvColumns + 1 {
      let length = line == startLine ? column - startColumn : 0
      row.cells.append(Cell(text: text, line: startLine, column: startColumn, length: length))
    }
    guard offset < source.bytes.count else { return true }
    if source.bytes[offset] == UInt8(ascii: ",") {
      advance(UInt8(ascii: ","))
      return false
    }
    skipLineEnd()
    return true
  }

  /// Reads from one quote to the other; nil, and a fault in the row, where that fails.
  private mutating func readQuoted(into row: inout Row) -> String? {
    let opening = (line: line, column: column)
    advance(UInt8(ascii: "\""))
    var content: [UInt8] = []
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        content.append(UInt8(ascii: "\n"))
        skipLineEnd()
        continue
      }
      advance(byte)
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      guard offset < source.bytes.count else { return String(decoding: content, as: UTF8.self) }
      switch source.bytes[offset] {
      case UInt8(ascii: "\""):
        content.append(byte)
        advance(byte)
      case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return String(decoding: content, as: UTF8.self)
      default:
        row.fault = .textAfterQuote(line: line, column: column)
        return nil
      }
    }
    row.fault = .unclosedQuote(line: opening.line, column: opening.column)
    return nil
  }

  private mutating func advance(_ byte: UInt8) {
    offset += 1
    if byte & 0xC0 != 0x80 { column += 1 }
  }

  private mutating func skipLine() {
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return skipLineEnd() }
      advance(byte)
    }
  }

  private mutating func skipLineEnd() {
    guard offset < source.bytes.count else { return }
    let byte = source.bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\r"), offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "\n") {
      offset += 1
    }
    line += 1
    column = 1
  }

  private func place(_ cell: Cell, row: Int, column: Int, header: String) -> SourcePosition {
    SourcePosition(
      file: source.file, line: cell.line, column: cell.column, length: cell.length,
      cell: .init(row: row, column: column, header: header))
  }

  private func place(line: Int, column: Int, cell: SourcePosition.Cell?) -> SourcePosition {
    SourcePosition(file: source.file, line: line, column: column, cell: cell)
  }
}
