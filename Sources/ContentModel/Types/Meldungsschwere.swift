import Diagnostics

/// A finding, or a group of them, that counts otherwise than its code says.
public struct Meldungsschwere: FieldGroup {
  public var code = ""
  public var schwere = Regel.Schwere.warnung
  public var grund: String?

  public init() {}

  public static let fields: [Field<Meldungsschwere>] = [
    Field(
      required: "code", \.code, .text(max: 6), .oeffentlich,
      "Der Code der Meldung, etwa SR0512, oder der Anfang für eine ganze Gruppe, etwa SR05.",
      en: "The code of the finding, such as SR0512, or its beginning for a whole group, such as SR05."),
    Field(
      required: "schwere", \.schwere, .choice(), .oeffentlich, "Wie schwer sie hier wiegt.",
      en: "How grave it counts here."),
    Field(
      "grund", \.grund, .text(max: 300), .oeffentlich, "Warum sie hier anders wiegt.",
      en: "Why it counts otherwise here."),
  ]

  /// Which findings are meant; nil where there are none.
  public var scope: SeverityPolicy.Scope? { SeverityPolicy.Scope(code) }
}

extension Regel.Schwere {
  public var severity: Severity {
    switch self {
    case .fehler: .error
    case .warnung: .warning
    case .hinweis: .note
    }
  }
}
