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

  /// The word that always stands beside the sign; empty for an ordinary value.
  public var word: String {
    switch self {
    case .berichtet: ""
    case .null: "genau null"
    case .unterHalb: "weniger als die Hälfte der kleinsten Einheit"
    case .geheim: "geheim"
    case .nichtErhoben: "nicht erhoben"
    case .nochNichtFaellig: "noch nicht fällig"
    case .nichtSinnvoll: "nicht sinnvoll"
    case .unsicher: "unsicher"
    case .geschaetzt: "geschätzt"
    case .prognose: "Prognose"
    }
  }
}
