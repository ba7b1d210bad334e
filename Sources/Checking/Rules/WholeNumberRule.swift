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
    let text = written.text
    let (first, second) = (written.readings[0], written.readings[1])
    return Diagnostic(
      .fractionalCount, at: row.place,
      Message(
        "„\(text)“ ist keine ganze Zahl, „\(kennzahl.titel)“ ist aber eine Anzahl",
        en: "“\(text)” is not a whole number, but “\(kennzahl.titel)” is a count"),
      help: (written.mayBeThousands
        ? Message(
          "Sind es Tausender, schreiben Sie \(first), sonst \(second).",
          en: "If these are thousands, write \(first), otherwise \(second).")
        : Message(
          "Eine Anzahl hat nichts hinter dem Komma: \(first) oder \(second)?",
          en: "A count has nothing behind the comma: \(first) or \(second)?"))
        + Message(
          " Sind Stellen hinter dem Komma gewollt, ändern Sie „dezimalen“ der Kennzahl.",
          en: " If digits behind the comma are wanted, change “dezimalen” of the Kennzahl."),
      solutions: written.readings.compactMap { replacing(row, with: $0) })
  }

  private static func replacing(_ row: Row<Wert>, with text: String) -> Solution? {
    .alternative(Message("\(text) schreiben", en: "Write \(text)"), row.replacing("wert", with: text))
  }
}

/// A number with digits behind the comma, as it is written.
private struct Fraction {
  let text: String
  /// The two whole numbers that can be meant.
  let readings: [String]
  let mayBeThousands: Bool

  /// - Parameter cell: `"12,652"`; the number alone no longer says with how many zeros it was written.
  init?(_ value: Decimal, as cell: String) {
    let form = /(-?)([0-9]+)[.,]([0-9]+)/
    let written = cell.filter { $0 != "\"" }
    guard let match = written.wholeMatch(of: form) ?? "\(value)".wholeMatch(of: form),
      let whole = Int(match.output.2)
    else { return nil }
    let (sign, digits) = (match.output.1, match.output.3)
    text = written.isEmpty ? GermanNumber.exact(value) : written
    mayBeThousands = digits.count == 3 && whole != 0
    let down = whole == 0 ? "0" : "\(sign)\(whole)"
    readings = mayBeThousands ? ["\(sign)\(whole)\(digits)", down] : [down, "\(sign)\(whole + 1)"]
  }
}
