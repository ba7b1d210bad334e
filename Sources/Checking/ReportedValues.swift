import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// What a number is about: of two rows for one place only the first counts.
struct ValuePlace: Hashable {
  var kennzahl: String
  var gebiet: EntityKey
  var jahr: Int
  var gliederung: Gliederung?

  /// Nil for a row without territory, indicator or year, which is reported where the field is missing.
  init?(_ row: Row<Wert>) {
    guard let gebiet = row.values.gebiet?.key, !row.values.kennzahl.id.isEmpty, row.values.jahr != 0 else { return nil }
    self.init(
      kennzahl: row.values.kennzahl.id, gebiet: gebiet, jahr: row.values.jahr, gliederung: row.values.gliederung)
  }

  init(kennzahl: String, gebiet: EntityKey, jahr: Int, gliederung: Gliederung?) {
    self.kennzahl = kennzahl
    self.gebiet = gebiet
    self.jahr = jahr
    self.gliederung = gliederung
  }
}

/// The rows of all tables of values.
struct ReportedValues: Sendable {
  /// The first row for each place: those that count, in the order of files and rows.
  private(set) var rows: [Row<Wert>] = []
  /// Rows whose place is taken, with the row that takes it.
  private(set) var duplicates: [(row: Row<Wert>, first: SourcePosition)] = []

  init(_ portal: Portal) {
    var first: [ValuePlace: SourcePosition] = [:]
    for row in portal.werte {
      guard let place = ValuePlace(row) else { continue }
      if let earlier = first[place] {
        duplicates.append((row, earlier))
      } else {
        first[place] = row.position
        rows.append(row)
      }
    }
  }
}

extension Row<Wert> {
  /// The cell with the number, or the row.
  var place: SourcePosition { cells["wert"] ?? position }

  /// Digits behind the comma of something that is counted in whole numbers.
  func isFraction(of kennzahl: Kennzahl) -> Bool {
    guard let value = values.wert else { return false }
    return kennzahl.art == .anzahl && kennzahl.dezimalen == 0 && !value.isWhole
  }
}

extension Row {
  /// Other text for a cell, with its quotes; nil where the table has no such column.
  func replacing(_ header: String, with text: String) -> Replacement? {
    guard let cell = cells[header], cell.line > 0, cell.column > 0 else { return nil }
    if cell.length > 0 { return Replacement(at: cell, with: text) }
    // Length 0 is an empty cell, or one that goes over several lines.
    guard !isFilled(header) else { return nil }
    let start = Replacement.Place(line: cell.line, column: cell.column)
    return Replacement(file: cell.file, from: start, to: start, with: text)
  }
}

extension Solution {
  /// One of several ways; nil where the places in the file are not all known.
  static func alternative(_ summary: Message, _ replacements: Replacement?...) -> Solution? {
    let known = replacements.compactMap(\.self)
    return known.count == replacements.count ? Solution(summary, known, isCertain: false) : nil
  }
}
