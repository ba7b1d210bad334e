import ContentModel
import Diagnostics
import Portal

/// A value that was observed was established in its year or later.
enum StandRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.values.rows.compactMap { row in
      let (year, status) = (row.values.jahr, row.values.status)
      // What lies in the future is reported for that.
      guard input.portal.kennzahlen[row.values.kennzahl] != nil, let stand = row.values.stand, stand.qualifier == nil,
        stand.year < year, year <= input.portal.stand.year, status?.hasValue ?? true, status != .prognose,
        status != .geschaetzt
      else { return nil }
      return Diagnostic(
        .wrongOrder, at: row.cells["stand"] ?? row.position,
        Message(
          "Der Stand (\(stand.german)) liegt vor dem Jahr \(year)",
          en: "The Stand (\(stand.iso)) is before the year \(year)"
        ),
        help: Message(
          "Prüfen Sie beide. Ist es eine Vorausberechnung, schreiben Sie den Status prognose.",
          en: "Check both. If it is a forecast, write the status prognose."),
        solutions: [.forecast(row)].compactMap(\.self))
    }
  }
}

extension Solution {
  static func forecast(_ row: Row<Wert>) -> Solution? {
    .alternative(
      Message("Den Status „prognose“ schreiben", en: "Write the status “prognose”"),
      row.replacing("status", with: "prognose"))
  }
}
