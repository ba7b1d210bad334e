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
    Field(required: "standard", \.standard, .reference(), .oeffentlich, "Die Kennung des Standards."),
    Field(
      required: "stelle", \.stelle, .optional(.anyReference(Standard.Geltung.allCases.map(\.kind))), .oeffentlich,
      "Wer den Standard erfüllt, zum Beispiel familienzentrum:muster."),
    Field(required: "nachweis", \.nachweis, .text(max: 300), .oeffentlich, "Was vorgelegt oder angesehen wurde."),
    Field(required: "datum", \.datum, .optional(.date), .oeffentlich, "Wann das war."),
    Field(
      required: "durch", \.durch, .text(max: 160), .oeffentlich, "Wer geprüft hat, als Amt oder Aufgabe. Nie ein Name."),
    Field(required: "gueltig_bis", \.gueltigBis, .optional(.date), .oeffentlich, "Bis wann der Nachweis gilt."),
    Field("quelle", \.quelle, .reference(), .oeffentlich, "Woher die Angabe stammt."),
    Field("beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn der Nachweis erfunden ist."),
    Field(
      "sichtbarkeit", \.sichtbarkeit, Codec<Bool>.visibility, .oeffentlich,
      "oeffentlich oder intern, wenn die Zeile vom Ordner abweicht."),
  ]
}
