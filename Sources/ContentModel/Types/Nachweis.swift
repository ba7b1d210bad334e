/// A row of `vertrag/nachweise.csv`: somebody has shown that a standard is kept.
public struct Nachweis: FieldGroup {
  public var standard = Ref<Standard>("", at: .init(file: ""))
  public var stelle: AnyRef?
  public var nachweis = ""
  public var datum: CalendarDate?
  public var durch = ""
  public var gueltigBis: CalendarDate?
  public var quelle: Ref<Quelle>?
  public var beispiel = false
  public var sichtbarkeit: Bool?

  public init() {}

  public static let fields: [Field<Nachweis>] = [
    Field(
      required: "standard", \.standard, .reference(), .oeffentlich, "Die Kennung des Standards.",
      en: "The id of the Standard."),
    Field(
      required: "stelle", \.stelle, .optional(.anyReference(Standard.Geltung.allCases.map(\.kind))), .oeffentlich,
      "Wer den Standard erfüllt, zum Beispiel familienzentrum:muster.",
      en: "Who meets the Standard, for example familienzentrum:muster."),
    Field(
      required: "nachweis", \.nachweis, .text(max: 300), .oeffentlich, "Was vorgelegt oder angesehen wurde.",
      en: "What was shown or looked at."),
    Field(required: "datum", \.datum, .optional(.date), .oeffentlich, "Wann das war.", en: "When that was."),
    Field(
      required: "durch", \.durch, .text(max: 160), .oeffentlich, "Wer geprüft hat, als Amt oder Aufgabe. Nie ein Name.",
      en: "Who checked it, as an office or task. Never a name."),
    Field(
      required: "gueltig_bis", \.gueltigBis, .optional(.date), .oeffentlich, "Bis wann der Nachweis gilt.",
      en: "Until when the evidence holds."),
    Field("quelle", \.quelle, .reference(), .oeffentlich, "Woher die Angabe stammt.", en: "Where the fact comes from."),
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn der Nachweis erfunden ist.",
      en: "ja if the evidence is made up."),
    Field(
      "sichtbarkeit", \.sichtbarkeit, Codec<Bool>.visibility, .oeffentlich,
      "oeffentlich oder intern, wenn die Zeile vom Ordner abweicht.",
      en: "oeffentlich or intern, if the row differs from the folder."),
  ]
}
