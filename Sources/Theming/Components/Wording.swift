import Planning
import Reading

/// The few words that components bring along themselves. All other words of a page come from the
/// plan or from the templates of the theme.
enum Wording {
  static let external: StaticString = " (extern)"
  static let done: StaticString = "erledigt: "
  static let open: StaticString = "offen: "
  static let noUnit: StaticString = "kein Gebiet"
  static let footnotes: StaticString = "Fußnoten"
  static let thisPage: StaticString = "diese Seite"
  static let sortedBy: StaticString = "Sortiert nach:"
  static let takeAway: StaticString = "Diese Tabelle herunterladen:"

  static func table(_ number: Int) -> String { "Tabelle \(number)" }

  static func footnote(_ number: Int) -> String { "Fußnote \(number)" }

  static func backToText(_ number: Int, _ reference: Int) -> String {
    reference == 1 ? "Zurück zum Text von Fußnote \(number)" : "Zurück zur \(reference). Stelle von Fußnote \(number)"
  }

  static func word(for notice: Notice) -> String {
    switch notice {
    case .hinweis: "Hinweis"
    case .tipp: "Tipp"
    case .wichtig: "Wichtig"
    case .warnung: "Warnung"
    case .beispiel: "Beispiel"
    case .intern: "Intern"
    }
  }
}

extension Notice {
  /// The notice that a callout of a Markdown text becomes.
  init(_ callout: Callout) {
    switch callout {
    case .hinweis: self = .hinweis
    case .tipp: self = .tipp
    case .wichtig: self = .wichtig
    case .warnung: self = .warnung
    case .beispiel: self = .beispiel
    case .intern: self = .intern
    }
  }
}
