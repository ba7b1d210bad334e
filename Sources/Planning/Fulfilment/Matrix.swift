/// A table of many columns as several, so that each can be read on a phone and in print.
struct Matrix {
  /// Says what is shown; several tables get „Teil 1 von 2“ behind it.
  var caption: String
  /// Above the row headers.
  var corner: String
  var columns: [String]
  /// Each with one cell for each column.
  var rows: [(header: RichText, cells: [DataTable.Cell])]
  var notes: [RichText] = []
  /// Whether the fields are relations to take away as files.
  var isRelation = false
  /// Path of the files without their endings, where several pages show the same tables.
  var file: String?

  /// Tables of at most so many columns, all about equally wide; none without rows or columns.
  func tables(width: Int = 5, isNumeric: Bool = false) -> [Component] {
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    let parts = (columns.count + width - 1) / width
    // Whoever computes with relations wants them in one piece.
    let whole = isRelation && parts > 1 ? table(caption, columns.indices, isNumeric: isNumeric).export : nil
    return (0..<parts).map { part in
      let range = columns.count * part / parts..<columns.count * (part + 1) / parts
      var table = table(
        parts == 1 ? caption : "\(caption), Teil \(part + 1) von \(parts)", range, isNumeric: isNumeric)
      if part == parts - 1 { table.notes = notes }
      table.isMatrix = isRelation
      table.file = file
      table.whole = whole
      return .table(table)
    }
  }

  private func table(_ caption: String, _ range: Range<Int>, isNumeric: Bool) -> DataTable {
    DataTable(
      caption: caption, columns: [.init(corner)] + columns[range].map { .init($0, isNumeric: isNumeric) },
      rows: rows.map { .init(header: $0.header, cells: Array($0.cells[range])) })
  }
}
