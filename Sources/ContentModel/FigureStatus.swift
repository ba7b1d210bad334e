import Diagnostics

/// What a number is, or why there is none (DESIGN law 7: absent is not zero).
///
/// Signs follow the usage of German official statistics (Statistisches Bundesamt, Zeichenerklärung).
public enum FigureStatus: String, Hashable, Sendable, CaseIterable {
  case berichtet
  /// Exactly nothing.
  case null
  /// More than nothing, less than half of the smallest unit shown.
  case unterHalb = "unter-halb"
  case geheim
  case nichtErhoben = "nicht-erhoben"
  case nochNichtFaellig = "noch-nicht-faellig"
  case nichtSinnvoll = "nicht-sinnvoll"
  case unsicher
  case geschaetzt
  case prognose

  /// Whether a number stands beside the status.
  public var hasValue: Bool {
    switch self {
    case .berichtet, .null, .unsicher, .geschaetzt, .prognose: true
    case .unterHalb, .geheim, .nichtErhoben, .nochNichtFaellig, .nichtSinnvoll: false
    }
  }

  /// Shown in place of the number.
  public var sign: String {
    switch self {
    case .null: "–"
    case .unterHalb: "0"
    case .geheim: "."
    case .nichtErhoben: "·"
    case .nochNichtFaellig: "…"
    case .nichtSinnvoll: "x"
    case .unsicher: "/"
    case .berichtet, .geschaetzt, .prognose: ""
    }
  }

  /// The word for it, in a message; empty for an ordinary value.
  public var name: Message {
    switch self {
    case .berichtet: .empty
    case .null: Message("genau null", en: "exactly zero")
    case .unterHalb:
      Message("weniger als die Hälfte der kleinsten Einheit", en: "less than half of the smallest unit")
    case .geheim: Message("geheim", en: "confidential")
    case .nichtErhoben: Message("nicht erhoben", en: "not collected")
    case .nochNichtFaellig: Message("noch nicht fällig", en: "not due yet")
    case .nichtSinnvoll: Message("nicht sinnvoll", en: "not meaningful")
    case .unsicher: Message("unsicher", en: "unreliable")
    case .geschaetzt: Message("geschätzt", en: "estimated")
    case .prognose: Message("Prognose", en: "forecast")
    }
  }

  /// The word that always stands beside the sign on pages; empty for an ordinary value.
  public var word: String { name.german }
}
