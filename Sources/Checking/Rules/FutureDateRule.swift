import ContentModel
import Diagnostics
import Portal
import Reading

/// Nothing is known about the future, except as a forecast.
enum FutureDateRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    values(input) + evidence(input) + records(input)
  }

  private static func values(_ input: CheckInput) -> [Diagnostic] {
    input.portal.werte.compactMap { row in
      let year = row.values.jahr
      guard year > input.portal.stand.year, row.values.status != .prognose, row.values.status != .nochNichtFaellig
      else { return nil }
      return Diagnostic(
        .futureDate, at: row.cells["jahr"] ?? row.position,
        Message("Das Jahr \(year) liegt in der Zukunft", en: "The year \(year) is in the future"),
        help: Message(
          "Ist es eine Vorausberechnung, schreiben Sie den Status prognose.",
          en: "If it is a forecast, write the status prognose."),
        solutions: [.forecast(row)].compactMap(\.self))
    }
  }

  private static func evidence(_ input: CheckInput) -> [Diagnostic] {
    let today = input.portal.stand
    return input.portal.nachweise.filter { row in row.values.datum.map { $0 > today } ?? false }.map { row in
      Diagnostic(
        .futureDate, at: row.cells["datum"] ?? row.position,
        Message("Der Nachweis liegt in der Zukunft", en: "The Nachweis is in the future"),
        help: Message("Tragen Sie ihn ein, wenn es so weit ist. ", en: "Enter it when the time has come. ")
          + builtFor(today))
    }
  }

  private static func records(_ input: CheckInput) -> [Diagnostic] {
    let today = input.portal.stand
    return input.records.flatMap { record in
      ["geprueft", "stand", "entschieden_am"].compactMap { key -> Diagnostic? in
        guard let node = record.record.fields[key], let text = node.text, let date = PartialDate(text)?.earliest,
          date > today
        else { return nil }
        return Diagnostic(
          .futureDate, at: node.position,
          Message("„\(key)“ liegt in der Zukunft: \(text)", en: "“\(key)” is in the future: \(text)"),
          help: Message("Prüfen Sie das Datum. ", en: "Check the date. ") + builtFor(today))
      }
    }
  }

  private static func builtFor(_ today: CalendarDate) -> Message {
    Message("Gebaut wird für den Stand \(today.iso).", en: "The site is built for the Stand \(today.iso).")
  }
}
