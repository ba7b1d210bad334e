import FoundationEssentials

/// The disclosure rule of an indicator: which of its numbers would betray somebody.
///
/// What the rules protect, and how far: `Sources/Protecting`. Names of the rules in the literature
/// (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4): minimum frequency (`mindestzahl`),
/// dominance (n,k) with n = `groesste` and k = `hoechstanteil`, p-percent with p = `schaetzabstand`.
public struct Schutz: FieldGroup, Hashable {
  public enum Nullwerte: String, Hashable, Sendable, CaseIterable {
    case zeigen, geheim
  }

  /// What the internal edition shows in place of a protected number.
  public enum Intern: String, Hashable, Sendable, CaseIterable {
    case werte, geheim
  }

  public var mindestzahl: Int?
  public var nullwerte = Nullwerte.zeigen
  public var grundlage: Ref<Kennzahl>?
  public var beitraege: String?
  public var groesste = 1
  public var hoechstanteil: Decimal?
  public var schaetzabstand: Decimal?
  public var intern = Intern.werte
  public var hinweis: String?

  public init() {}

  /// Whether any number can be protected by it.
  public var protects: Bool {
    mindestzahl != nil || (beitraege != nil && (hoechstanteil != nil || schaetzabstand != nil))
  }

  public static let fields: [Field<Schutz>] = [
    Field(
      "mindestzahl", \.mindestzahl, .integer(2...100), .oeffentlich,
      "Kleinere Zahlen als diese (außer null) sind geheim: Dahinter könnte man einzelne Menschen erkennen.",
      en: "Numbers smaller than this (except zero) are confidential: they could reveal single people."),
    Field(
      "nullwerte", \.nullwerte, .choice(), .oeffentlich,
      "geheim, wenn auch „niemand“ etwas verrät. Ohne Angabe: zeigen.",
      en: "geheim if “nobody” gives something away as well. Without it: zeigen."),
    Field(
      "grundlage", \.grundlage, .reference(), .oeffentlich,
      "Die Kennzahl, von der diese ein Teil ist. Sind es fast alle, wird auch der kleine Rest geschützt.",
      en: "The Kennzahl that this one is a part of. Where it is nearly all of them, the small rest is protected too."),
    Field(
      "beitraege", \.beitraege, .text(max: 40), .oeffentlich,
      "Das Merkmal, nach dem bekannt ist, wer wie viel zur Zahl beiträgt. Seine Gruppen werden nie veröffentlicht.",
      en: "The Merkmal that tells who contributes how much to the number. Its groups are never published."),
    Field(
      "groesste", \.groesste, .integer(1...10), .oeffentlich,
      "Wie viele der größten Beiträge für „hoechstanteil“ zusammen zählen. Ohne Angabe: der größte allein.",
      en: "How many of the largest contributions count together for “hoechstanteil”. Without it: the largest alone."),
    Field(
      "hoechstanteil", \.hoechstanteil, .decimal(min: 1, max: 100), .oeffentlich,
      "Haben die größten Beiträge zusammen mehr Prozent als so viel, ist die Zahl geheim.",
      en: "If the largest contributions together have more percent than this, the number is confidential."),
    Field(
      "schaetzabstand", \.schaetzabstand, .decimal(min: 1, max: 100), .oeffentlich,
      "Wer den größten Beitrag schätzt, muss um so viel Prozent danebenliegen können; sonst ist die Zahl geheim.",
      en: "Whoever estimates the largest contribution must be wrong by this many percent, else it is confidential."),
    Field(
      "intern", \.intern, .choice(), .oeffentlich,
      "Ob Fachkräfte geschützte Zahlen sehen: werte oder geheim. Ohne Angabe: werte.",
      en: "Whether Fachkräfte see protected numbers: werte or geheim. Without it: werte."),
    Field(
      "hinweis", \.hinweis, .text(max: 300), .oeffentlich, "Warum, oder warum kein Schutz nötig ist.",
      en: "Why, or why no protection is needed."),
  ]
}
