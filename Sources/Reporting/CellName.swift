import Diagnostics

extension SourcePosition.Cell {
  /// As a spreadsheet calls it: `D12`.
  var name: String { Self.letters(of: column) + String(row) }

  /// `Zeile 12 (gemeinde:teltow, 2025), Spalte „wert“ (Zelle D12)`.
  var words: Message {
    let title = visibleText(header, limit: 60)
    let subject = rowName.map { " (\(visibleText($0, limit: 100)))" } ?? ""
    let place =
      header.isEmpty
      ? Message("Spalte \(column)", en: "column \(column)") : Message("Spalte „\(title)“", en: "column “\(title)”")
    return Message("Zeile \(row)\(subject), ", en: "row \(row)\(subject), ") + place
      + Message(" (Zelle \(name))", en: " (cell \(name))")
  }

  /// 1 as `A`, 27 as `AA`; empty below 1.
  private static func letters(of column: Int) -> String {
    var letters: [Character] = []
    var rest = column
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))))
      rest /= 26
    }
    return String(letters.reversed())
  }
}
