/// Somebody need not keep a rule for a time, because a body has decided so.
public struct Ausnahme: Entity {
  public static let kind = Kind.ausnahme
  public var common = Common()
  public var regel = Ref<Regel>("", at: .init(file: ""))
  public var fuer: AnyRef?
  public var grund = ""
  public var entschiedenVon = ""
  public var entschiedenAm: CalendarDate?
  public var bis: CalendarDate?
  public var beschluss: Ref<Beschluss>?

  public init() {}

  /// Whether it is in force on a day: decided by then, and not run out.
  public func holds(on day: CalendarDate) -> Bool {
    guard let entschiedenAm, let bis else { return false }
    return entschiedenAm <= day && day <= bis
  }

  /// The reason as a clause behind „weil“: without that word and without a full stop.
  public var weil: String {
    var reason = grund.hasPrefix("weil ") ? String(grund.dropFirst(5)) : grund
    while reason.hasSuffix(".") { reason.removeLast() }
    return reason
  }

  public static let ownFields: [Field<Ausnahme>] = [
    Field(
      required: "regel", \.regel, .reference(), .oeffentlich, "Von welcher Regel: Kennung aus vertrag/regeln.yaml.",
      en: "From which rule: an id from vertrag/regeln.yaml."),
    Field(
      required: "fuer", \.fuer, .optional(.anyReference(Regel.subjects)), .oeffentlich,
      "Für wen, als Art und Kennung. Ein Sozialraum steht auch für alles, was in ihm liegt.",
      en: "For whom, as kind and id. A Sozialraum also stands for everything in it."),
    Field(
      required: "grund", \.grund, .text(max: 400), .oeffentlich, "Warum, als Nebensatz: weil …",
      en: "Why, as a German clause: weil …"),
    Field(
      required: "entschieden_von", \.entschiedenVon, .text(max: 160), .oeffentlich, "Wer es entschieden hat.",
      en: "Who decided it."),
    Field(
      required: "entschieden_am", \.entschiedenAm, .optional(.date), .oeffentlich, "Der Tag der Entscheidung.",
      en: "The day of the decision."),
    Field(
      required: "bis", \.bis, .optional(.date), .oeffentlich, "Der letzte Tag, an dem die Ausnahme gilt.",
      en: "The last day on which the Ausnahme is in force."),
    Field(
      "beschluss", \.beschluss, .reference(), .oeffentlich, "Der Beschluss dazu, wenn er eingetragen ist.",
      en: "The Beschluss about it, if there is an entry for it."),
  ]
}
