import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// A row has a number, or says why it has none, and not both.
enum ValueStatusRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] { input.values.rows.compactMap(finding) }

  private static func finding(_ row: Row<Wert>) -> Diagnostic? {
    // A cell that could not be read is reported already.
    if row.values.wert == nil, row.isFilled("wert") { return nil }
    if row.values.status == nil, row.isFilled("status") { return nil }
    switch (row.values.wert, row.values.status) {
    case (nil, nil):
      return Diagnostic(
        .valueMissing, at: row.place,
        Message("Der Wert fehlt, und es steht nicht da, warum", en: "The value is missing, and it does not say why"),
        help: row.cells["status"] == nil ? newColumn : inColumn)
    case (nil, let status?) where status.hasValue && status != .null:
      return contradiction(
        row,
        Message(
          "Zum Status „\(status.rawValue)“ gehört ein Wert, die Zelle ist aber leer",
          en: "The status “\(status.rawValue)” needs a value, but the cell is empty"),
        help: Message(
          "Schreiben Sie den Wert oder einen Status, der sagt, warum er fehlt.",
          en: "Write the value, or a status that says why it is missing."))
    case (_?, let status?) where !status.hasValue:
      return contradiction(
        row,
        Message(
          "Zum Status „\(status.rawValue)“ darf kein Wert dastehen",
          en: "With the status “\(status.rawValue)” there must be no value"),
        help: Message("Löschen Sie den Wert oder ändern Sie den Status.", en: "Delete the value or change the status."),
        solutions: [.alternative(deleteValue, row.replacing("wert", with: "")), withoutStatus(row)])
    case (let value?, .null?) where value != 0:
      return contradiction(
        row,
        Message("Der Status sagt null, der Wert ist aber ", en: "The status says null, but the value is ")
          + Message(exactly: value),
        help: Message("Ändern Sie den Wert oder den Status.", en: "Change the value or the status."),
        solutions: [
          withoutStatus(row),
          .alternative(Message("Den Wert auf 0 ändern", en: "Change the value to 0"), row.replacing("wert", with: "0")),
        ])
    default: return nil
    }
  }

  /// What says that there is no number, and why.
  private static let reasons = FigureStatus.allCases.filter { !$0.hasValue }.map(\.rawValue).joined(separator: ", ")

  private static let inColumn = Message(
    "Schreiben Sie den Wert, oder in die Spalte „status“, warum er fehlt: \(reasons). Leer ist nicht null.",
    en: "Write the value, or into the column “status” why it is missing: \(reasons). Empty is not zero.")

  private static let newColumn = Message(
    "Schreiben Sie den Wert. Gibt es keinen, legen Sie in der Tabelle eine Spalte „status“ an und schreiben Sie hinein, warum: \(reasons). Leer ist nicht null.",
    en:
      "Write the value. If there is none, add a column “status” to the table and write into it why: \(reasons). Empty is not zero."
  )

  private static func contradiction(
    _ row: Row<Wert>, _ summary: Message, help: Message, solutions: [Solution?] = []
  ) -> Diagnostic {
    Diagnostic(
      .valueContradictsStatus, at: row.place, summary, help: help, solutions: solutions.compactMap(\.self))
  }

  private static let deleteValue = Message("Den Wert löschen", en: "Delete the value")

  private static func withoutStatus(_ row: Row<Wert>) -> Solution? {
    .alternative(Message("Den Status löschen", en: "Delete the status"), row.replacing("status", with: ""))
  }
}
