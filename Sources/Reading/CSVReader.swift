import Diagnostics

/// What came of a CSV file.
struct CSVResult {
  var rows: [Node] = []
  var diagnostics: [Diagnostic] = []
  /// Nil where the file has no usable header; then there are no rows.
  var dialect: CSVDialect?
}

/// CSV as RFC 4180 has it, and as German spreadsheets write it, straight from the bytes of the
/// decoded text.
///
/// A row of wrong shape is a finding and left out; the rest is read. Rows and columns without any
/// value, as Excel leaves them at the end, are passed over.
struct CSVReader {
  private struct Cell {
    var text: String
    var line: Int
    var column: Int
    var length: Int

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
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

  private struct Header {
    var cells: [Cell]
    /// Columns behind the named ones that have no name; their cells should be empty.
    var unnamed: [Cell] = []
    var row: Int

    var width: Int { cells.count + unnamed.count }
  }

  private let source: SourceText
  private let encoding: CSVDialect.Encoding
  private var separator = CSVDialect.Separator.comma
  private var separatorByte = CSVDialect.Separator.comma.byte
  /// Row ends of each kind so far.
  private var lineEnds = (lf: 0, crlf: 0, cr: 0)
  private var offset = 0
  private var line = 1
  private var column = 1
  /// As a spreadsheet counts: line breaks inside a cell begin no new row.
  private var row = 0
  private var result = CSVResult()
  private var wrongRows = 0
  /// Columns without a name that hold something, once reported.
  private var reportedColumns: Set<Int> = []

  /// - Parameter encoding: that of the file; the text is decoded already.
  static func read(_ source: SourceText, encoding: CSVDialect.Encoding = .utf8) -> CSVResult {
    var reader = CSVReader(source: source, encoding: encoding)
    reader.run()
    return reader.result
  }

  private init(source: SourceText, encoding: CSVDialect.Encoding) {
    self.source = source
    self.encoding = encoding
  }

  private mutating func run() {
    guard let header = readHeader() else { return }
    readRows(below: header)
    if wrongRows > Limits.csvFindings {
      result.diagnostics.append(
        Diagnostic(
          .csvRowShape, at: SourcePosition(file: source.file),
          "\(wrongRows - Limits.csvFindings) weitere Zeilen haben die falsche Zahl von Zellen",
          help: "Beheben Sie zuerst die Zeilen, die einzeln genannt sind."))
    }
    let lineEnd = CSVDialect.LineEnd(lf: lineEnds.lf, crlf: lineEnds.crlf, cr: lineEnds.cr)
    let dialect = CSVDialect(separator: separator, encoding: encoding, lineEnd: lineEnd)
    result.dialect = dialect
    if let finding = dialect.finding(in: source.file) { result.diagnostics.insert(finding, at: 0) }
  }

  private mutating func readRows(below header: Header) {
    while offset < source.bytes.count {
      if row - header.row >= Limits.csvRows {
        result.diagnostics.append(
          Diagnostic(
            .fileTooLarge, at: place(line: line, column: 1, cell: nil),
            "Die Tabelle hat mehr als \(Limits.csvRows) Zeilen; ab hier wird nicht gelesen",
            help: "Teilen Sie die Tabelle auf mehrere Dateien auf."))
        return
      }
      let start = line
      let cells = nextRow()
      let isEmpty = cells.fault == nil && cells.count == cells.cells.count && cells.cells.allSatisfy(\.text.isEmpty)
      if !isEmpty { take(cells, header: header, line: start) }
    }
  }

  // MARK: Header

  private mutating func readHeader() -> Header? {
    guard readDeclaration() else { return nil }
    let row = nextRow()
    if let fault = row.fault {
      report(fault, of: row, header: nil)
      return nil
    }
    guard row.count <= Limits.csvColumns else {
      result.diagnostics.append(
        Diagnostic(
          .csvHeader, at: place(line: row.cells.first?.line ?? 1, column: 1, cell: nil),
          "Die Kopfzeile hat \(row.count) Spalten, erlaubt sind \(Limits.csvColumns)",
          help: "Löschen Sie leere und überzählige Spalten."))
      return nil
    }
    return checked(row.cells)
  }

  /// Finds the separator: in a first line `sep=;`, which is no row of the table, or in the header.
  /// False where it is none that is read here.
  private mutating func readDeclaration() -> Bool {
    guard let sign = CSVDialect.Separator.declared(inLine: source.bytes[source.range(ofLine: 1)]) else {
      use(.find(inHeader: source.bytes[...]))
      return true
    }
    guard let separator = CSVDialect.Separator.allCases.first(where: { $0.byte == sign }) else {
      result.diagnostics.append(
        Diagnostic(
          .csvSyntax, at: source.position(ofLine: 1),
          "Die erste Zeile nennt ein Trennzeichen, das hier nicht gelesen wird: "
            + "„\(excerpt(source.text(ofLine: 1)))“",
          help: "Trennen Sie die Spalten mit Semikolon oder Komma, oder löschen Sie die Zeile."))
      return false
    }
    use(separator)
    row += 1
    skipLine()
    return true
  }

  private mutating func use(_ separator: CSVDialect.Separator) {
    self.separator = separator
    separatorByte = separator.byte
  }

  private mutating func checked(_ cells: [Cell]) -> Header? {
    var header = Header(cells: cells, row: row)
    while let last = header.cells.last, last.isBlank {
      header.unnamed.insert(last, at: 0)
      header.cells.removeLast()
    }
    if header.cells.isEmpty {
      result.diagnostics.append(
        Diagnostic(
          .csvHeader, at: cells.first.map { place($0, row: row, column: 1, header: "") } ?? source.position(ofLine: 1),
          "Die Kopfzeile ist leer", help: Self.namesHelp))
      return nil
    }
    var first: [String: SourcePosition] = [:]
    var isUsable = true
    for (index, cell) in header.cells.enumerated() {
      let position = place(cell, row: row, column: index + 1, header: cell.text)
      if cell.isBlank {
        isUsable = false
        result.diagnostics.append(
          Diagnostic(
            .csvHeader, at: position, "In der Kopfzeile hat Spalte \(index + 1) keinen Namen", help: Self.namesHelp))
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

  private static let namesHelp: Message = "Schreiben Sie in die erste Zeile die Namen aller Spalten, ohne Lücke."

  // MARK: Rows

  private mutating func take(_ row: Row, header: Header, line: Int) {
    if let fault = row.fault { return report(fault, of: row, header: header) }
    guard row.count == header.width else { return reportShape(row, header: header, line: line) }
    var entries: [Node.Entry] = []
    entries.reserveCapacity(header.cells.count)
    for (index, (name, cell)) in zip(header.cells, row.cells).enumerated() {
      entries.append(
        Node.Entry(
          key: name.text, keyPosition: place(name, row: header.row, column: index + 1, header: name.text),
          value: Node(.scalar(cell.text), at: place(cell, row: self.row, column: index + 1, header: name.text))))
    }
    for index in header.cells.count..<header.width where !row.cells[index].isBlank {
      reportUnnamed(header.unnamed[index - header.cells.count], filled: row.cells[index], index: index, header: header)
    }
    let position = place(
      line: line, column: 1, cell: .init(row: self.row, column: 1, header: header.cells.first?.text ?? ""))
    result.rows.append(Node(.mapping(entries), at: position))
  }

  /// Once for each column: the row is read all the same, since its other cells have their names.
  private mutating func reportUnnamed(_ name: Cell, filled cell: Cell, index: Int, header: Header) {
    guard reportedColumns.insert(index).inserted else { return }
    result.diagnostics.append(
      Diagnostic(
        .csvHeader, at: place(name, row: header.row, column: index + 1, header: ""),
        "In der Kopfzeile hat Spalte \(index + 1) keinen Namen",
        help: "Geben Sie der Spalte einen Namen, oder leeren Sie ihre Zellen.",
        notes: [
          .init(
            "In dieser Spalte steht „\(excerpt(cell.text))“",
            at: place(cell, row: row, column: index + 1, header: ""))
        ]))
  }

  private mutating func reportShape(_ row: Row, header: Header, line: Int) {
    wrongRows += 1
    guard wrongRows <= Limits.csvFindings else { return }
    let isLong = row.count > header.width
    let index = isLong ? header.width : row.cells.count - 1
    let cell = row.cells.indices.contains(index) ? row.cells[index] : nil
    let position =
      cell.map { place($0, row: self.row, column: index + 1, header: name(ofColumn: index, in: header)) }
      ?? place(line: line, column: 1, cell: .init(row: self.row, column: 1, header: ""))
    result.diagnostics.append(
      Diagnostic(
        .csvRowShape, at: position,
        "Zeile \(self.row) hat \(row.count) \(row.count == 1 ? "Zelle" : "Zellen"), erwartet sind \(header.width)",
        help: isLong
          ? "Setzen Sie Text, der ein \(separator.word) enthält, in Anführungszeichen: \(separator.quotedExample)."
          : "In dieser Datei steht zwischen zwei Zellen ein \(separator.word), auch wenn eine leer ist. "
            + "Ergänzen Sie, was fehlt."))
  }

  private func name(ofColumn index: Int, in header: Header?) -> String {
    guard let header, header.cells.indices.contains(index) else { return "" }
    return header.cells[index].text
  }

  private mutating func report(_ fault: Fault, of cells: Row, header: Header?) {
    let row = self.row
    let summary: Message
    let help: Message
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
        "Hinter dem schließenden Anführungszeichen folgt ein \(separator.word) oder das Ende der Zeile; innere "
        + "verdoppeln Sie: \"\"."
    case .unclosedQuote(let line, let column):
      place = (line, column)
      summary = "Das Anführungszeichen in Zeile \(row) wird nicht geschlossen; der Rest der Datei ist nicht lesbar"
      help = "Setzen Sie am Ende der Zelle ein Anführungszeichen."
    }
    let position = SourcePosition(
      file: source.file, line: place.line, column: place.column, length: 1,
      cell: .init(row: row, column: cells.count + 1, header: name(ofColumn: cells.count, in: header)))
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
        if byte == separatorByte || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
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
    if source.bytes[offset] == separatorByte {
      advance(separatorByte)
      return false
    }
    endRow()
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
      case separatorByte, UInt8(ascii: "\n"), UInt8(ascii: "\r"):
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
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return endRow() }
      advance(byte)
    }
  }

  /// Moves behind the end of a row and counts it.
  private mutating func endRow() {
    let start = offset
    skipLineEnd()
    if offset - start == 2 {
      lineEnds.crlf += 1
    } else if source.bytes[start] == UInt8(ascii: "\r") {
      lineEnds.cr += 1
    } else {
      lineEnds.lf += 1
    }
  }

  private mutating func skipLineEnd() {
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
