import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// What is counted is counted in whole numbers, unless its indicator shows digits behind the comma.
enum WholeNumberRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.values.rows.compactMap { row in
      guard let kennzahl = input.portal.kennzahlen[row.values.kennzahl], row.isFraction(of: kennzahl),
        let value = row.values.wert
      else { return nil }
      let parts = value.description.split(separator: ".")
      guard parts.count == 2 else { return nil }
      let (whole, joined) = (String(parts[0]), parts.joined())
      return Diagnostic(
        .fractionalCount, at: row.place,
        Message(exactly: value)
          + Message(
            " ist keine ganze Zahl, „\(kennzahl.titel)“ ist aber eine Anzahl",
            en: " is not a whole number, but “\(kennzahl.titel)” is a count"),
        help: Message(
          "Sind es Tausender, schreiben Sie \(joined). Sonst lassen Sie die Stellen hinter dem Komma weg, oder ändern Sie „dezimalen“ der Kennzahl.",
          en:
            "If these are thousands, write \(joined). Otherwise leave out the digits behind the comma, or change “dezimalen” of the Kennzahl."
        ),
        solutions: [
          mayBeThousands(whole, parts[1]) ? replacing(row, with: joined) : nil, replacing(row, with: whole),
        ].compactMap(\.self))
    }
  }

  private static func replacing(_ row: Row<Wert>, with text: String) -> Solution? {
    .alternative(Message("\(text) schreiben", en: "Write \(text)"), row.replacing("wert", with: text))
  }

  private static func mayBeThousands(_ whole: String, _ fraction: Substring) -> Bool {
    fraction.count == 3 && whole != "0" && whole != "-0"
  }
}
