import FoundationEssentials

/// A row of `kennzahlen/*.csv`: one number for one territory and year.
public struct Wert: FieldGroup {
  public var gebiet: AnyRef?
  public var kennzahl = Ref<Kennzahl>("", at: .init(file: ""))
  public var jahr = 0
  public var wert: Decimal?
  public var status: FigureStatus?
  public var quelle: Ref<Quelle>?
  public var stand: PartialDate?
  public var merkmal: String?
  public var auspraegung: String?
  public var hinweis: String?
  public var sichtbarkeit: Bool?

  public init() {}

  public static let fields: [Field<Wert>] = [
    Field(
      required: "gebiet", \.gebiet, .optional(.anyReference(Kind.territories)), .oeffentlich,
      "Das Gebiet als Art und Kennung, zum Beispiel gemeinde:teltow.",
      en: "The area as kind and id, for example gemeinde:teltow."),
    Field(
      required: "kennzahl", \.kennzahl, .reference(), .oeffentlich, "Die Kennung der Kennzahl.",
      en: "The id of the Kennzahl."),
    Field(
      required: "jahr", \.jahr, .integer(1900...2100), .oeffentlich, "Das Jahr, für das der Wert gilt.",
      en: "The year that the value is for."),
    Field("wert", \.wert, .decimal(), .oeffentlich, "Die Zahl, ohne Einheit.", en: "The number, without a unit."),
    Field(
      "status", \.status, .choice(), .oeffentlich, "Was für ein Wert es ist, oder warum er fehlt.",
      en: "What kind of value it is, or why it is missing."),
    Field(
      required: "quelle", \.quelle, .optional(.reference()), .oeffentlich, "Die Kennung der Quelle.",
      en: "The id of the Quelle."),
    Field(
      required: "stand", \.stand, .optional(.partialDate), .oeffentlich, "Wann der Wert festgestellt wurde.",
      en: "When the value was established."),
    Field(
      "merkmal", \.merkmal, .text(max: 40), .oeffentlich,
      "Wonach aufgeteilt ist, wenn die Zahl nur für eine Gruppe gilt: Kennung eines Merkmals der Kennzahl.",
      en: "What it is broken down by, if the number is for one group only: id of a Merkmal of the Kennzahl."),
    Field(
      "auspraegung", \.auspraegung, .text(max: 40), .oeffentlich, "Die Gruppe, für die die Zahl gilt.",
      en: "The group that the number is for."),
    Field(
      "hinweis", \.hinweis, .text(max: 400), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "sichtbarkeit", \.sichtbarkeit, Codec<Bool>.visibility, .oeffentlich,
      "oeffentlich oder intern, wenn die Zeile vom Ordner abweicht.",
      en: "oeffentlich or intern, if the row differs from the folder."),
  ]
}
