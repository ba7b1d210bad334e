import Diagnostics

/// A quotation mark that leaves unclear where a cell ends.
struct CSVQuoteFault {
  enum Kind: Equatable {
    /// Inside a cell that does not begin with one; the cell as written.
    case stray(cell: String)
    case textBehind
    case unclosed
  }

  var kind: Kind
  var line: Int
  var column: Int

  init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }

  func diagnostic(at position: SourcePosition, separator: CSVDialect.Separator) -> Diagnostic {
    Diagnostic(.csvSyntax, at: position, summary, help: help(separator))
  }

  private var summary: Message {
    switch kind {
    case .stray(let cell):
      .init(
        "Mitten in der Zelle „\(excerpt(cell))“ steht ein Anführungszeichen",
        en: "There is a quotation mark in the middle of the cell “\(excerpt(cell))”")
    case .textBehind:
      .init(
        "Hinter dem schließenden Anführungszeichen steht noch Text",
        en: "There is text behind the closing quotation mark")
    case .unclosed:
      .init(
        "Dieses Anführungszeichen wird nicht geschlossen; der Rest der Datei ist nicht lesbar",
        en: "This quotation mark is not closed; the rest of the file cannot be read")
    }
  }

  private func help(_ separator: CSVDialect.Separator) -> Message {
    switch kind {
    case .stray:
      .init(
        "Setzen Sie die ganze Zelle in Anführungszeichen und verdoppeln Sie das innere: \"er sagte \"\"ja\"\"\".",
        en: "Put the whole cell in quotation marks and double the inner one: \"she said \"\"yes\"\"\".")
    case .textBehind:
      .init(
        "Hinter dem schließenden Anführungszeichen folgt ein \(separator.word.german) oder das Ende der Zeile; innere "
          + "verdoppeln Sie: \"\".",
        en: "Behind the closing quotation mark comes a \(separator.word.english) or the end of the row; double inner "
          + "ones: \"\".")
    case .unclosed:
      .init("Setzen Sie am Ende der Zelle ein Anführungszeichen.", en: "Put a quotation mark at the end of the cell.")
    }
  }
}
