import Diagnostics

/// What stands where the names of the columns belong, in tables that were made to be looked at.
enum CSVHeaderFault: Equatable {
  /// A title or a remark above the table; the names stand further down.
  case linesAbove(namesLine: Int)
  /// The first row of values.
  case values(example: String)

  /// As many lines as people put above a table.
  private static let longestTitle = 12

  /// Nil for a table that begins with names, or with what may be meant as names.
  static func find(in source: SourceText) -> Self? {
    let isDeclared = CSVDialect.Separator.declared(inLine: source.bytes[source.range(ofLine: 1)]) != nil
    let first = isDeclared ? 2 : 1
    let cells = cells(ofLine: first, in: source)
    if isNames(cells) { return nil }
    let names = (first + 1...first + longestTitle).first { isNames(Self.cells(ofLine: $0, in: source)) }
    if let names {
      // A header that is only misspelt has as many cells as it should.
      let count = Self.cells(ofLine: names, in: source).count
      if cells.filter({ !$0.isEmpty }).count < count { return .linesAbove(namesLine: names) }
    }
    return cells.first(where: isValue).map { .values(example: $0) }
  }

  func diagnostic(in source: SourceText) -> Diagnostic {
    switch self {
    case .linesAbove(let line):
      Diagnostic(
        .csvHeader, at: source.position(ofLine: 1),
        Message(
          "Über der Tabelle steht noch etwas; die Namen der Spalten stehen erst in Zeile \(line)",
          en: "There is something above the table; the names of the columns come only in line \(line)"),
        help: line == 2
          ? Message("Löschen Sie Zeile 1.", en: "Delete line 1.")
          : Message("Löschen Sie die Zeilen 1 bis \(line - 1).", en: "Delete lines 1 to \(line - 1)."),
        notes: [
          .init(Message("hier beginnt die Tabelle", en: "the table begins here"), at: source.position(ofLine: line))
        ])
    case .values(let example):
      Diagnostic(
        .csvHeader, at: source.position(ofLine: 1),
        Message(
          "Die Kopfzeile fehlt: In der ersten Zeile steht schon „\(excerpt(example))“",
          en: "The header is missing: the first line already has “\(excerpt(example))”"),
        help: Message(
          "Fügen Sie darüber eine Zeile mit den Namen der Spalten ein, wie in den anderen Tabellen dieser Art.",
          en: "Insert a line above it with the names of the columns, as in the other tables of this kind."))
    }
  }

  /// The cells of a line without quotes and blanks around, and without empty ones at the end.
  private static func cells(ofLine line: Int, in source: SourceText) -> [String] {
    let bytes = source.bytes[source.range(ofLine: line)].prefix(4096)
    let separator = CSVDialect.Separator.find(inHeader: bytes).byte
    var cells = bytes.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let bare = cell.drop { $0 == 0x20 || $0 == 0x22 }
      return String(decoding: bare.prefix { $0 != 0x22 }, as: UTF8.self)
    }
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// Small letters and underscores, as the names of our columns are.
  private static func isNames(_ cells: [String]) -> Bool {
    cells.count > 1
      && cells.allSatisfy { cell in
        !cell.isEmpty && cell.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
      }
  }

  /// `gemeinde:teltow`, `12,5`, `2020-12-31`: no column is called so. A year may be meant as a name.
  private static func isValue(_ cell: String) -> Bool {
    let reference = /[a-z]+:[a-z0-9\/-]+/
    let fraction = /-?[0-9]+[.,][0-9]+/
    let date = /[0-9]{4}-[0-9]{2}(-[0-9]{2})?/
    return cell.wholeMatch(of: reference) != nil || cell.wholeMatch(of: fraction) != nil
      || cell.wholeMatch(of: date) != nil
  }
}
