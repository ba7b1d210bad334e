import ContentModel
import Diagnostics
import Portal

/// A value is for a level of territory on which its indicator exists.
enum LevelRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    return input.values.rows.compactMap { row in
      guard let gebiet = row.values.gebiet?.key, let kennzahl = portal.kennzahlen[row.values.kennzahl],
        !kennzahl.isMeasured(at: gebiet.kind)
      else { return nil }
      let levels = kennzahl.ebenen.map(\.rawValue).joined(separator: ", ")
      return Diagnostic(
        .wrongLevel, at: row.cells["gebiet"] ?? row.position, .notOnLevel(kennzahl, portal.singular(of: gebiet.kind)),
        help: Message(
          "Vorgesehen: \(levels). Prüfen Sie das Gebiet oder ergänzen Sie „ebenen“ in vertrag/kennzahlen.yaml.",
          en: "Intended are: \(levels). Check the territory, or add to “ebenen” in vertrag/kennzahlen.yaml."))
    }
  }
}

extension Message {
  /// - Parameter levels: names of levels of territory, as the district says them.
  static func notOnLevel(_ kennzahl: Kennzahl, _ levels: String...) -> Message { notOnLevel(kennzahl, levels) }

  static func notOnLevel(_ kennzahl: Kennzahl, _ levels: [String]) -> Message {
    Message(
      "„\(kennzahl.titel)“ gibt es nicht auf der Ebene ", en: "“\(kennzahl.titel)” does not exist on the level ")
      + Message(listing: levels)
  }
}
