import ContentModel
import Diagnostics

/// A count colours no map: it says how large a place is. One finding for each indicator that sets classes in vain.
enum CountClassRule: Rule {
  private static let keys = ["klassen", "klassenverfahren", "klassenzahl", "farbreihe", "farbmitte"]

  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.kennzahlen.filter { !$0.mayColourMap }.compactMap { kennzahl in
      guard let key = keys.first(where: { input.states($0, in: kennzahl) }) else { return nil }
      let art = kennzahl.art.name
      return Diagnostic(
        .countWithClasses, at: input.position(of: kennzahl, key),
        Message(
          "„\(key)“ hat bei „\(kennzahl.titel)“ keine Wirkung: Eine Karte zeigt die Art „\(art)“ ohne Farben",
          en: "“\(key)” has no effect at “\(kennzahl.titel)”: a map shows the kind “\(art)” without colours"),
        help: Message(
          "Rechnen Sie einen Anteil oder ein Verhältnis aus, zum Beispiel je 1.000 Personen, und färben Sie den. Oder löschen Sie „\(key)“.",
          en:
            "Compute a share or a ratio, for example je 1.000 Personen, and colour that. Or delete “\(key)”."))
    }
  }
}
