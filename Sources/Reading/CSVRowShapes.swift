import Diagnostics

/// Rows that do not have as many cells as the header. They are gathered first: what many rows have
/// in common has one cause, and one finding.
struct CSVRowShapes {
  /// A row with the wrong number of cells.
  struct Row {
    /// Counts rows from the header down; neighbours differ by one.
    var number: Int
    var cells: Int
    var position: SourcePosition
    var cause = Cause.unknown
  }

  /// What can be told of a row from its cells.
  enum Cause: Hashable {
    case unknown
    /// The comma of this number separates two cells.
    case cut(String)
    /// A line of text below or between the rows.
    case remark
  }

  var wrong: [Row] = []
  /// Rows whose cells another sign separates than those of the header, in the order of the file.
  var foreign: [(separator: CSVDialect.Separator, position: SourcePosition)] = []

  /// The sign that separates the cells of a row, where that is clearly another than in the header:
  /// with it, the row has as many cells as the header; or at least as many, and none of the header's
  /// signs.
  /// - Parameter cells: how many the sign of the header makes; nil where that is not clear.
  static func separator(
    of row: ArraySlice<UInt8>, cells: Int?, width: Int, besides own: CSVDialect.Separator
  ) -> CSVDialect.Separator? {
    guard width > 1 else { return nil }
    return CSVDialect.Separator.allCases.first { other in
      guard other != own else { return false }
      let count = other.cells(in: row)
      return count == width || count > width && cells == 1
    }
  }

  /// - Parameters:
  ///   - header: names of the columns.
  ///   - width: how many cells a row must have.
  ///   - rows: how many rows there are below the header, without empty ones.
  func findings(
    file: String, header: [String], width: Int, separator: CSVDialect.Separator, rows: Int
  ) -> [Diagnostic] {
    var findings = foreignFindings(header: header, separator: separator, rows: rows)
    var others = 0
    for run in runs {
      guard findings.count < Limits.csvFindings else {
        others += run.count
        continue
      }
      let isWhole = run.count == rows
      if run.count > 1, isWhole || run.count >= Limits.csvRun {
        findings.append(finding(of: run, isWhole: isWhole, width: width, separator: separator))
        continue
      }
      for row in run {
        if findings.count < Limits.csvFindings {
          findings.append(finding(of: row, width: width, separator: separator))
        } else {
          others += 1
        }
      }
    }
    if others > 0 {
      findings.append(
        Diagnostic(
          .csvRowShape, at: SourcePosition(file: file),
          Message(
            "\(others) weitere Zeilen haben die falsche Zahl von Zellen",
            en: "\(others) more rows have the wrong number of cells"),
          help: Message(
            "Beheben Sie zuerst die Zeilen, die einzeln genannt sind.",
            en: "Mend the rows first that are named one by one.")))
    }
    return findings
  }

  /// Neighbours with the same number of cells.
  private var runs: [ArraySlice<Row>] {
    var runs: [ArraySlice<Row>] = []
    var start = 0
    for index in wrong.indices {
      let isLast = index + 1 == wrong.count
      if !isLast, wrong[index + 1].number == wrong[index].number + 1, wrong[index + 1].cells == wrong[index].cells,
        wrong[index].cause != .remark, wrong[index + 1].cause != .remark
      {
        continue
      }
      runs.append(wrong[start...index])
      start = index + 1
    }
    return runs
  }

  // MARK: Findings

  private func foreignFindings(header: [String], separator own: CSVDialect.Separator, rows: Int) -> [Diagnostic] {
    CSVDialect.Separator.allCases.compactMap { other in
      let places = foreign.filter { $0.separator == other }.map(\.position)
      guard let first = places.first else { return nil }
      let line = excerpt(header.joined(separator: String(Unicode.Scalar(other.byte))), limit: 60)
      // A tab cannot be shown.
      let isShown = places.count == rows && other != .tab
      return Diagnostic(
        .csvRowShape, at: first,
        Message(
          "Hier trennt ein \(other.word.german) die Zellen, in der Kopfzeile ein \(own.word.german)",
          en: "Here a \(other.word.english) separates the cells, in the header a \(own.word.english)"),
        help: isShown
          ? Message(
            "Schreiben Sie die Kopfzeile mit demselben Zeichen wie die anderen Zeilen: „\(line)“.",
            en: "Write the header with the same sign as the other rows: “\(line)”.")
          : Message(
            "Trennen Sie in der ganzen Datei mit demselben Zeichen. Steht ein \(own.word.german) im Text einer Zelle, "
              + "setzen Sie sie in Anführungszeichen: \(own.quotedExample).",
            en:
              "Separate by the same sign in the whole file. Where a \(own.word.english) stands in the text of a cell, "
              + "put the cell in quotation marks: \(own.quotedExample)."),
        notes: Self.last(places))
    }
  }

  private func finding(
    of run: ArraySlice<Row>, isWhole: Bool, width: Int, separator: CSVDialect.Separator
  ) -> Diagnostic {
    let first = run[run.startIndex]
    let cells = Self.cells(first.cells)
    if case .cut(let number) = first.cause {
      let who =
        isWhole
        ? Message("Alle Zeilen haben", en: "all rows have")
        : Message("Mehrere Zeilen hintereinander haben", en: "several rows in a row have")
      let (summary, help) = Self.cut(number, who, cells, width: width)
      return Diagnostic(.csvRowShape, at: first.position, summary, help: help, notes: Self.last(run.map(\.position)))
    }
    return Diagnostic(
      .csvRowShape, at: first.position,
      isWhole
        ? Message(
          "Alle Zeilen haben \(cells.german), die Kopfzeile hat \(width)",
          en: "All rows have \(cells.english), the header has \(width)")
        : Message(
          "Mehrere Zeilen hintereinander haben \(cells.german), die Kopfzeile hat \(width)",
          en: "Several rows in a row have \(cells.english), the header has \(width)"),
      help: first.cells > width
        ? Message(
          "Fehlt in der Kopfzeile ein Name, ergänzen Sie ihn. Steht in den Zellen ein \(separator.word.german) im Text, "
            + "setzen Sie sie in Anführungszeichen: \(separator.quotedExample).",
          en: "If a name is missing in the header, add it. Where a \(separator.word.english) stands in the text of "
            + "cells, put them in quotation marks: \(separator.quotedExample).")
        : Message(
          "Ist in der Kopfzeile ein Name zu viel, löschen Sie ihn. Sonst ergänzen Sie die fehlenden Zellen; auch vor "
            + "einer leeren steht ein \(separator.word.german).",
          en: "If there is a name too many in the header, delete it. Otherwise add the missing cells; a "
            + "\(separator.word.english) stands before an empty one, too."),
      notes: Self.last(run.map(\.position)))
  }

  private func finding(of row: Row, width: Int, separator: CSVDialect.Separator) -> Diagnostic {
    let cells = Self.cells(row.cells)
    switch row.cause {
    case .unknown: break
    case .cut(let number):
      let who = Message("Die Zeile hat", en: "the row has")
      let (summary, help) = Self.cut(number, who, cells, width: width)
      return Diagnostic(.csvRowShape, at: row.position, summary, help: help, solutions: Self.quoting(number, row))
    case .remark:
      return Diagnostic(
        .csvRowShape, at: row.position,
        Message("Diese Zeile gehört nicht zur Tabelle", en: "This line does not belong to the table"),
        help: Message(
          "Löschen Sie die Zeile. Was man zu den Zahlen wissen muss, gehört in die Spalte „hinweis“ oder zur Quelle.",
          en:
            "Delete the line. What one needs to know about the numbers belongs in the column “hinweis” or with the source."
        ))
    }
    return Diagnostic(
      .csvRowShape, at: row.position,
      Message(
        "Die Zeile hat \(cells.german), die Kopfzeile hat \(width)",
        en: "The row has \(cells.english), the header has \(width)"),
      help: row.cells > width
        ? Message(
          "Setzen Sie Text, der ein \(separator.word.german) enthält, in Anführungszeichen: \(separator.quotedExample).",
          en: "Put text that contains a \(separator.word.english) in quotation marks: \(separator.quotedExample).")
        : Message(
          "In dieser Datei steht zwischen zwei Zellen ein \(separator.word.german), auch wenn eine leer ist. "
            + "Ergänzen Sie, was fehlt.",
          en: "In this file a \(separator.word.english) stands between two cells, even if one is empty. Add what is "
            + "missing."))
  }

  private static func cut(_ number: String, _ who: Message, _ cells: Message, width: Int) -> (
    summary: Message, help: Message
  ) {
    let point = number.replacing(",", with: ".")
    return (
      Message(
        "Das Komma in „\(number)“ trennt zwei Zellen: \(who.german) \(cells.german), die Kopfzeile hat \(width)",
        en: "The comma in “\(number)” separates two cells: \(who.english) \(cells.english), the header has \(width)"),
      Message(
        "In dieser Datei stehen Kommas zwischen den Spalten. Schreiben Sie \"\(number)\" in Anführungszeichen oder \(point) mit Punkt.",
        en:
          "In this file commas stand between the columns. Write \"\(number)\" in quotation marks, or \(point) with a point."
      )
    )
  }

  private static func quoting(_ number: String, _ row: Row) -> [Solution] {
    guard let replacement = Replacement(at: row.position, with: "\"\(number)\"") else { return [] }
    return [
      Solution(
        Message("„\(number)“ in Anführungszeichen setzen", en: "Put “\(number)” in quotation marks"), [replacement],
        isCertain: false)
    ]
  }

  private static func cells(_ count: Int) -> Message {
    count == 1 ? Message("1 Zelle", en: "1 cell") : Message("\(count) Zellen", en: "\(count) cells")
  }

  /// Where it ends. The number is no part of the summary: one row more is no other finding.
  private static func last(_ places: [SourcePosition]) -> [Diagnostic.Note] {
    guard places.count > 1, let last = places.last else { return [] }
    return [
      .init(
        Message(
          "Das ist die letzte von \(places.count) solchen Zeilen", en: "This is the last of \(places.count) such rows"),
        at: last)
    ]
  }
}
