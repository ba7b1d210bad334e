import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// What is counted is counted in whole numbers, unless its indicator shows digits behind the comma.
enum WholeNumberRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    var files: [String: SourceLines] = [:]
    return input.values.rows.compactMap { row in
      guard let kennzahl = input.portal.kennzahlen[row.values.kennzahl], row.isFraction(of: kennzahl) else {
        return nil
      }
      let file = row.place.file
      let lines = files[file] ?? SourceLines(input.texts[file] ?? "")
      files[file] = lines
      let cell = lines.text(at: row.place) ?? ""
      return row.values.wert.flatMap { Fraction($0, as: cell) }.map { finding(row, $0, kennzahl) }
    }
  }

  private static func finding(_ row: Row<Wert>, _ written: Fraction, _ kennzahl: Kennzahl) -> Diagnostic {
    let (text, joined) = (written.text, written.joined)
    return Diagnostic(
      .fractionalCount, at: row.place,
      Message(
        "„\(text)“ ist keine ganze Zahl, „\(kennzahl.titel)“ ist aber eine Anzahl",
        en: "“\(text)” is not a whole number, but “\(kennzahl.titel)” is a count"),
      help: Message(
        "Sind es Tausender, schreiben Sie \(joined). Sonst lassen Sie die Stellen hinter dem Komma weg, oder ändern Sie „dezimalen“ der Kennzahl.",
        en:
          "If these are thousands, write \(joined). Otherwise leave out the digits behind the comma, or change “dezimalen” of the Kennzahl."
      ),
      solutions: [written.mayBeThousands ? replacing(row, with: joined) : nil, replacing(row, with: written.whole)]
        .compactMap(\.self))
  }

  private static func replacing(_ row: Row<Wert>, with text: String) -> Solution? {
    .alternative(Message("\(text) schreiben", en: "Write \(text)"), row.replacing("wert", with: text))
  }
}

/// A number with digits behind the comma, as it is written.
private struct Fraction {
  let text: String
  let whole: String
  private let digits: Substring

  /// - Parameter cell: `"12,652"`; the number alone no longer says with how many zeros it was written.
  init?(_ value: Decimal, as cell: String) {
    let form = /(-?[0-9]+)[.,]([0-9]+)/
    let written = cell.filter { $0 != "\"" }
    guard let match = written.wholeMatch(of: form) ?? "\(value)".wholeMatch(of: form) else { return nil }
    text = written.isEmpty ? GermanNumber.exact(value) : written
    whole = String(match.output.1)
    digits = match.output.2
  }

  var joined: String { whole + digits }

  var mayBeThousands: Bool { digits.count == 3 && whole != "0" && whole != "-0" }
}
