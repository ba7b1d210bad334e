import ContentModel
import Diagnostics
import Portal

/// A reported value of an indicator with a formula is what the formula gives.
enum DerivedValueRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    return input.values.rows.compactMap { row in
      let year = row.values.jahr
      guard let kennzahl = portal.kennzahlen[row.values.kennzahl], let formula = kennzahl.formel,
        let gebiet = row.values.gebiet?.key, let reported = row.values.wert, row.values.gliederung == nil,
        case .value(let computed) = formula.value({ portal.figures.figure($0, gebiet, year: year)?.value })
      else { return nil }
      // Sources round: what counts is the number as it is shown.
      let here = Message(reported, decimals: kennzahl.dezimalen)
      let there = Message(computed, decimals: kennzahl.dezimalen)
      guard here != there else { return nil }
      return Diagnostic(
        .derivedDiffers, at: row.place,
        Message("\(kennzahl.titel) \(year): hier steht ", en: "\(kennzahl.titel) \(year): here it says ") + here
          + Message(", aus der Formel ergibt sich ", en: ", the formula comes to ") + there,
        help: Message(
          "Lassen Sie die Zeile weg, dann wird gerechnet. Oder prüfen Sie die Zahlen, aus denen der Wert entsteht.",
          en: "Leave out the row, then it is computed. Or check the numbers that the value is made of."),
        notes: [
          .init(Message("die Formel: \(formula.text)", en: "the formula: \(formula.text)"), at: formula.position)
        ])
    }
  }
}
