import Diagnostics

/// What came of a CSV file.
struct CSVResult {
  var rows: [Node] = []
  var diagnostics: [Diagnostic] = []
  /// Nil where the file has no usable header; then there are no rows.
  var dialect: CSVDialect?
  /// False where rows were left out.
  var isComplete = true
}

/// CSV as RFC 4180 has it, and as German spreadsheets write it, straight from the bytes of the
/// decoded text.
///
/// A row of wrong shape is left out and reported (`CSVRowShapes`); the rest is read. Rows and columns
/// without any value, as Excel leaves them at the end, are passed over.
struct CSVReader {
  private typealias Cell = CSVRow.Cell
  private typealias Row = CSVRow

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
  /// Rows below the header that are not empty.
  private var rowCount = 0
  private var shapes = CSVRowShapes()
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
    if let fault = CSVHeaderFault.find(in: source) {
      result.diagnostics.append(fault.diagnostic(in: source))
      return
    }
    guard let header = readHeader() else { return }
    readRows(below: header)
    finishShapes(header)
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
            Message(
              "Die Tabelle hat mehr als \(Limits.csvRows) Zeilen; ab hier wird nicht gelesen",
              en: "The table has more than \(Limits.csvRows) rows; from here on it is not read"),
            help: Message(
              "Teilen Sie die Tabelle auf mehrere Dateien auf.", en: "Split the table into several files.")))
        result.isComplete = false
        return
      }
      let start = (line: line, offset: offset)
      let cells = nextRow()
      let isEmpty = cells.fault == nil && cells.count == cells.cells.count && cells.cells.allSatisfy(\.text.isEmpty)
      if isEmpty { continue }
      rowCount += 1
      if cells.fault == nil, cells.fits(header.width, separatedBy: separator) {
        take(cells, header: header, line: start.line)
      } else {
        leaveOut(cells, source.bytes[start.offset..<offset], header: header, line: start.line)
      }
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
          .csvHeader, at: source.position(ofLine: row.cells.first?.line ?? 1),
          Message(
            "Die Kopfzeile hat \(row.count) Spalten, erlaubt sind \(Limits.csvColumns)",
            en: "The header has \(row.count) columns, at most \(Limits.csvColumns) are allowed"),
          help: Message("Löschen Sie leere und überzählige Spalten.", en: "Delete empty and superfluous columns.")))
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
      let shown = excerpt(source.text(ofLine: 1))
      result.diagnostics.append(
        Diagnostic(
          .csvSyntax, at: source.position(ofLine: 1),
          Message(
            "Die erste Zeile nennt ein Trennzeichen, das hier nicht gelesen wird: „\(shown)“",
            en: "The first line names a separator that is not read here: “\(shown)”"),
          help: Message(
            "Trennen Sie die Spalten mit Semikolon oder Komma, oder löschen Sie die Zeile.",
            en: "Separate the columns by semicolon or comma, or delete the line.")))
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
          Message("Die Kopfzeile ist leer", en: "The header is empty"), help: Self.namesHelp))
      return nil
    }
    var first: [String: SourcePosition] = [:]
    var isUsable = true
    for (index, cell) in header.cells.enumerated() {
      let position = place(cell, row: row, column: index + 1, header: cell.text)
      if cell.isBlank {
        isUsable = false
        result.diagnostics.append(
          Diagnostic(.csvHeader, at: position, Self.unnamed(column: index + 1), help: Self.namesHelp))
      } else if let other = first.updateValue(position, forKey: cell.text) {
        isUsable = false
        let name = excerpt(cell.text)
        result.diagnostics.append(
          Diagnostic(
            .csvHeader, at: position,
            Message("Die Spalte „\(name)“ gibt es zweimal", en: "The column “\(name)” is there twice"),
            help: Message(
              "Löschen Sie eine der beiden Spalten oder benennen Sie sie um.",
              en: "Delete one of the two columns or rename it."),
            notes: [.init(Message("„\(name)“ steht schon hier", en: "“\(name)” is here already"), at: other)]))
      }
    }
    return isUsable ? header : nil
  }

  private static let namesHelp = Message(
    "Schreiben Sie in die erste Zeile die Namen aller Spalten, ohne Lücke.",
    en: "Write the names of all columns on the first line, without a gap.")

  private static func unnamed(column: Int) -> Message {
    Message(
      "In der Kopfzeile hat Spalte \(column) keinen Namen", en: "In the header, column \(column) has no name")
  }

  // MARK: Rows

  private mutating func take(_ row: Row, header: Header, line: Int) {
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
        Self.unnamed(column: index + 1),
        help: Message(
          "Geben Sie der Spalte einen Namen, oder leeren Sie ihre Zellen.",
          en: "Give the column a name, or empty its cells."),
        notes: [
          .init(
            Message(
              "In dieser Spalte steht „\(excerpt(cell.text))“", en: "In this column there is “\(excerpt(cell.text))”"),
            at: place(cell, row: row, column: index + 1, header: ""))
        ]))
  }

  private mutating func leaveOut(_ row: Row, _ bytes: ArraySlice<UInt8>, header: Header, line: Int) {
    result.isComplete = false
    if let other = foreignSeparator(of: row, bytes, header: header) {
      takeForeign(bytes, separator: other, header: header)
    } else if let fault = row.fault {
      report(fault, of: row, header: header)
    } else {
      takeWrong(row, header: header, line: line)
    }
  }

  private func foreignSeparator(
    of row: Row, _ bytes: ArraySlice<UInt8>, header: Header
  ) -> CSVDialect.Separator? {
    // Such a quote swallows the rest of the file.
    guard row.fault?.kind != .unclosed else { return nil }
    let cells = row.fault == nil ? row.count : nil
    return CSVRowShapes.separator(of: bytes, cells: cells, width: header.width, besides: separator)
  }

  /// A row whose cells fit the header once they are separated by another sign.
  private mutating func takeForeign(
    _ bytes: ArraySlice<UInt8>, separator: CSVDialect.Separator, header: Header
  ) {
    let sign = bytes.firstIndex(of: separator.byte) ?? bytes.startIndex
    var position = source.position(of: sign..<(sign + 1))
    position.cell = .init(row: row, column: 1, header: name(ofColumn: 0, in: header))
    shapes.foreign.append((separator, position))
  }

  private mutating func takeWrong(_ row: Row, header: Header, line: Int) {
    if let index = row.cutNumber(width: header.width, separator) {
      let (whole, fraction) = (row.cells[index], row.cells[index + 1])
      var position = place(whole, row: self.row, column: index + 1, header: name(ofColumn: index, in: header))
      position.length = fraction.column + fraction.length - whole.column
      let number = "\(whole.text),\(fraction.text)"
      shapes.wrong.append(.init(number: rowCount, cells: row.count, position: position, cause: .cut(number)))
      return
    }
    if row.isRemark(width: header.width), let cell = row.cells.first {
      let position = place(cell, row: self.row, column: 1, header: name(ofColumn: 0, in: header))
      shapes.wrong.append(.init(number: rowCount, cells: row.count, position: position, cause: .remark))
      return
    }
    let index = row.count > header.width ? header.width : row.cells.count - 1
    let cell = row.cells.indices.contains(index) ? row.cells[index] : nil
    let position =
      cell.map { place($0, row: self.row, column: index + 1, header: name(ofColumn: index, in: header)) }
      ?? place(line: line, column: 1, cell: .init(row: self.row, column: 1, header: ""))
    shapes.wrong.append(.init(number: rowCount, cells: row.count, position: position))
  }

  private mutating func finishShapes(_ header: Header) {
    if !shapes.foreign.isEmpty {
      // Few columns and decimal commas can make a row of the other kind fit by chance.
      result.rows.removeAll { row in
        let line = source.bytes[source.range(ofLine: row.position.line)]
        return shapes.foreign.contains { $0.separator.cells(in: line) == header.width }
      }
    }
    result.diagnostics += shapes.findings(
      file: source.file, header: header.cells.map(\.text), width: header.width, separator: separator, rows: rowCount)
  }

  private func name(ofColumn index: Int, in header: Header?) -> String {
    guard let header, header.cells.indices.contains(index) else { return "" }
    return header.cells[index].text
  }

  private mutating func report(_ fault: CSVQuoteFault, of cells: Row, header: Header?) {
    let position = SourcePosition(
      file: source.file, line: fault.line, column: fault.column, length: 1,
      cell: .init(row: row, column: cells.count + 1, header: name(ofColumn: cells.count, in: header)))
    result.diagnostics.append(fault.diagnostic(at: position, separator: separator))
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
    if result.fault?.kind == .unclosed { return result }
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
          let rest = source.bytes[start...].prefix { $0 != separatorByte && $0 != 0x0A && $0 != 0x0D }
          row.fault = CSVQuoteFault(.stray(cell: String(decoding: rest, as: UTF8.self)), line: line, column: column)
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
        row.fault = CSVQuoteFault(.textBehind, line: line, column: column)
        return nil
      }
    }
    row.fault = CSVQuoteFault(.unclosed, line: opening.line, column: opening.column)
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
