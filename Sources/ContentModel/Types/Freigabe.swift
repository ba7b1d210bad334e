/// Something about a person that may be public: the name of somebody in office, a phone for work.
public struct Freigabe: FieldGroup {
  public var angabe = ""
  public var grund = ""
  public var bis: CalendarDate?

  public init() {}

  public static let fields: [Field<Freigabe>] = [
    Field(
      required: "angabe", \.angabe, .text(max: 160), .oeffentlich,
      "Was öffentlich sein darf, wie es im Text steht: ein Name, eine Adresse, eine Nummer.",
      en: "What may be public, as it stands in the text: a name, an address, a number."),
    Field(
      required: "grund", \.grund, .text(max: 300), .oeffentlich,
      "Warum, zum Beispiel öffentliches Amt, Diensthandy oder Einwilligung mit Datum.",
      en: "Why, for example a public office, a phone for work, or consent with its date."),
    Field(
      "bis", \.bis, .date, .oeffentlich, "Der letzte Tag, an dem es gilt.", en: "The last day on which it holds."),
  ]
}
