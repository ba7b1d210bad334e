import FoundationEssentials

/// A row of `ausgaben/*.csv`: a number as an earlier edition has published it. The columns are those of the
/// downloads, so that a download can be put there as it is.
///
/// Nothing in it is looked up: territories and indicators of then need not exist any more.
public struct FruehererWert: FieldGroup {
  public var gebiet = ""
  public var gebietTitel: String?
  public var kennzahl = ""
  public var jahr = 0
  public var merkmal: String?
  public var auspraegung: String?
  public var wert: Decimal?
  public var einheit: String?
  public var status: FigureStatus?
  public var herkunft: String?
  public var quelle: String?
  public var stand: String?
  public var hinweis: String?

  public init() {}

  public static let fields: [Field<FruehererWert>] = [
    Field(
      required: "gebiet", \.gebiet, .text(max: 120), .oeffentlich,
      "Das Gebiet als Art und Kennung, zum Beispiel gemeinde:teltow.",
      en: "The area as kind and id, for example gemeinde:teltow."),
    Field(
      "gebiet_titel", \.gebietTitel, .text(max: 200), .oeffentlich, "Wie das Gebiet damals hieß.",
      en: "What the area was called then."),
    Field(
      required: "kennzahl", \.kennzahl, .text(max: 80), .oeffentlich, "Die Kennung der Kennzahl.",
      en: "The id of the Kennzahl."),
    Field(
      required: "jahr", \.jahr, .integer(1900...2100), .oeffentlich, "Das Jahr, für das der Wert gilt.",
      en: "The year that the value is for."),
    Field(
      "merkmal", \.merkmal, .text(max: 40), .oeffentlich, "Wonach aufgeteilt ist.", en: "What it is broken down by."),
    Field(
      "auspraegung", \.auspraegung, .text(max: 40), .oeffentlich, "Die Gruppe, für die die Zahl gilt.",
      en: "The group that the number is for."),
    Field(
      "wert", \.wert, .decimal(), .oeffentlich, "Die Zahl, wie sie veröffentlicht wurde.",
      en: "The number as it was published."),
    Field(
      "einheit", \.einheit, .text(max: 60), .oeffentlich, "Die Einheit in Worten.", en: "The unit in German words."),
    Field(
      "status", \.status, .choice(), .oeffentlich, "Was für ein Wert es war, oder warum er fehlte.",
      en: "What kind of value it was, or why it was missing."),
    Field(
      "herkunft", \.herkunft, .text(max: 400), .oeffentlich, "Ob der Wert berichtet oder berechnet war.",
      en: "Whether the value was reported or computed."),
    Field(
      "quelle", \.quelle, .text(max: 300), .oeffentlich, "Wie die Quelle hieß.", en: "What the source was called."),
    Field(
      "stand", \.stand, .text(max: 40), .oeffentlich, "Wann der Wert festgestellt wurde.",
      en: "When the value was established."),
    Field(
      "hinweis", \.hinweis, .text(max: 400), .oeffentlich, "Was dazu gesagt wurde.", en: "What was said about it."),
  ]
}
