import ContentModel
import Diagnostics
import Portal

/// There is one value for a territory, an indicator, a year and a group.
enum DuplicateValueRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.values.duplicates.compactMap { row, first in
      guard let place = ValuePlace(row) else { return nil }
      let group = place.gliederung.map { " (\($0.merkmal): \($0.auspraegung))" } ?? ""
      let what = "\(place.gebiet), \(place.kennzahl), \(place.jahr)\(group)"
      return Diagnostic(
        .duplicateValue, at: row.position,
        Message("Für \(what) steht schon ein Wert da", en: "There is already a value for \(what)"),
        help: Message("Löschen Sie eine der beiden Zeilen.", en: "Delete one of the two rows."),
        notes: [.init(.firstTime, at: first)])
    }
  }
}

extension Message {
  /// Beside the place where something stands that must not stand twice.
  static let firstTime = Message("hier zum ersten Mal", en: "here for the first time")
}
