import FoundationEssentials

/// `landkreis.yaml`.
public struct Landkreis: Entity {
  public static let kind = Kind.landkreis
  public var common = Common()
  public var kurzname: String?
  public var kuerzel: String?
  public var schluessel = ""
  public var land = ""
  public var gebietsstand: CalendarDate?
  public var grenzenQuelle: Ref<Quelle>?
  public var kontakt: Kontakt?
  public var text: String?

  public init() {}

  public static let ownFields: [Field<Landkreis>] = [
    Field(
      "kurzname", \.kurzname, .text(max: 80), .oeffentlich, "Der Name ohne das Wort Landkreis.",
      en: "The name without the word Landkreis."),
    Field(
      "kuerzel", \.kuerzel, .text(max: 4), .oeffentlich, "Das Kürzel, wie auf Autokennzeichen.",
      en: "The letters as on number plates."),
    Field(
      required: "schluessel", \.schluessel, .digits(5, name: "Kreisschlüssel", example: "12069"), .oeffentlich,
      "Der amtliche Kreisschlüssel.", en: "The official key of the Landkreis."),
    Field(required: "land", \.land, .text(max: 80), .oeffentlich, "Das Bundesland.", en: "The Bundesland."),
    Field(
      "gebietsstand", \.gebietsstand, .date, .oeffentlich, "Der Tag, für den die Gliederung in Gemeinden gilt.",
      en: "The day for which the division into Gemeinden holds."),
    Field(
      "grenzen_quelle", \.grenzenQuelle, .reference(), .oeffentlich,
      "Woher die Grenzen in gemeinden.geojson stammen: eine Kennung aus quellen.yaml. Nur mit dieser Datei nötig.",
      en: "Where the borders in gemeinden.geojson come from: an id from quellen.yaml. Needed only with that file."),
    Field(
      "kontakt", \.kontakt, .group("kontakt"), .oeffentlich, "Wo man die Kreisverwaltung erreicht.",
      en: "How to reach the Kreisverwaltung."),
    Field(
      "text", \.text, .text(max: 3000), .oeffentlich, "Einige Sätze über den Landkreis.",
      en: "Some sentences about the Landkreis."),
  ]
}

/// A group of Verwaltungseinheiten in the Sozialraumvertrag (§ 2 Abs. I).
public struct Planregion: Entity {
  public static let kind = Kind.planregion
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var nummer = 0
  public var koordination: [Kontakt] = []

  public init() {}

  public static let ownFields: [Field<Planregion>] = [
    Field(
      required: "nummer", \.nummer, .integer(1...99), .oeffentlich, "Die Nummer der Planregion.",
      en: "The number of the Planregion."),
    Field(
      "koordination", \.koordination, .list(.group("koordination")), .oeffentlich,
      "Wer koordiniert, als Stelle und Rolle.", en: "Who coordinates, as office and role."),
  ]
}

public struct Verwaltungseinheit: FieldGroup {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case amt, stadt, gemeinde

    public var name: String {
      switch self {
      case .amt: "Amt"
      case .stadt: "amtsfreie Stadt"
      case .gemeinde: "amtsfreie Gemeinde"
      }
    }
  }

  public var name = ""
  public var art = Art.gemeinde
  public var sitzPLZ: String?
  public var kontakt: Kontakt?

  public init() {}

  public static let fields: [Field<Verwaltungseinheit>] = [
    Field(
      required: "name", \.name, .text(max: 120), .oeffentlich, "Wie die Verwaltung heißt.",
      en: "What the administration is called."),
    Field(required: "art", \.art, .choice(), .oeffentlich, "Amt, Stadt oder Gemeinde.", en: "Amt, Stadt or Gemeinde."),
    Field(
      "sitz_plz", \.sitzPLZ, .digits(5, name: "Postleitzahl", example: "14532"), .oeffentlich,
      "Die Postleitzahl des Sitzes.", en: "The postcode of its seat."),
    Field(
      "kontakt", \.kontakt, .group("kontakt"), .oeffentlich, "Wo man die Verwaltung erreicht.",
      en: "How to reach the administration."),
  ]
}

/// Strengths, weaknesses, chances, risks of a Sozialraum.
public struct Swot: FieldGroup {
  public var stand: CalendarDate?
  public var beispiel = false
  public var staerken: [String] = []
  public var schwaechen: [String] = []
  public var chancen: [String] = []
  public var risiken: [String] = []

  public init() {}

  public static let fields: [Field<Swot>] = [
    Field("stand", \.stand, .date, .oeffentlich, "Wann die Analyse entstanden ist.", en: "When the analysis was made."),
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn die Analyse erfunden ist.",
      en: "ja if the analysis is made up."),
    Field(
      required: "staerken", \.staerken, .list(.text(max: 400), count: 1...20), .oeffentlich, "Was gut ist.",
      en: "What is good."),
    Field(
      required: "schwaechen", \.schwaechen, .list(.text(max: 400), count: 1...20), .oeffentlich,
      "Was fehlt oder schwierig ist.", en: "What is missing or difficult."),
    Field(
      required: "chancen", \.chancen, .list(.text(max: 400), count: 1...20), .oeffentlich, "Was werden kann.",
      en: "What may become of it."),
    Field(
      required: "risiken", \.risiken, .list(.text(max: 400), count: 1...20), .oeffentlich, "Was gefährdet ist.",
      en: "What is at risk."),
  ]
}

public struct Sozialraumkonferenz: FieldGroup {
  public var datum: CalendarDate?
  public var thema = ""
  public var ergebnisse: [String] = []
  public var teilnehmende: Int?
  public var beispiel = false

  public init() {}

  public static let fields: [Field<Sozialraumkonferenz>] = [
    Field(
      required: "datum", \.datum, .optional(.date), .oeffentlich, "Der Tag der Konferenz.",
      en: "The day of the Sozialraumkonferenz."),
    Field(required: "thema", \.thema, .text(max: 200), .oeffentlich, "Worum es ging.", en: "What it was about."),
    Field(
      "ergebnisse", \.ergebnisse, .list(.text(max: 400)), .oeffentlich, "Was herausgekommen ist.",
      en: "What came of it."),
    Field(
      "teilnehmende", \.teilnehmende, .integer(1...2000), .oeffentlich, "Wie viele dabei waren.",
      en: "How many took part."),
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn die Konferenz erfunden ist.",
      en: "ja if the Sozialraumkonferenz is made up."),
  ]
}

/// What was agreed, who sees to it, until when.
public struct Verabredung: FieldGroup {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case offen, laeuft, erledigt

    public var name: String { self == .laeuft ? "läuft" : rawValue }
  }

  public var text = ""
  public var verantwortlich: String?
  public var bis: CalendarDate?
  public var status = Status.offen
  public var beispiel = false

  public init() {}

  public static let fields: [Field<Verabredung>] = [
    Field(required: "text", \.text, .text(max: 400), .oeffentlich, "Was verabredet ist.", en: "What is agreed."),
    Field(
      "verantwortlich", \.verantwortlich, .text(max: 160), .oeffentlich, "Die Stelle, die sich kümmert.",
      en: "The office that sees to it."),
    Field("bis", \.bis, .date, .oeffentlich, "Bis wann.", en: "By when."),
    Field("status", \.status, .choice(), .oeffentlich, "Wie weit es ist.", en: "How far it has come."),
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn die Verabredung erfunden ist.",
      en: "ja if the agreement is made up."),
  ]
}

public struct Sozialraumbudget: FieldGroup {
  public var jahr = 0
  public var betrag = Decimal(0)
  public var zweck: String?
  public var beispiel = false

  public init() {}

  public static let fields: [Field<Sozialraumbudget>] = [
    Field(required: "jahr", \.jahr, .integer(2000...2100), .oeffentlich, "Das Haushaltsjahr.", en: "The budget year."),
    Field(
      required: "betrag", \.betrag, .decimal(min: 0), .oeffentlich, "Der Betrag in Euro.", en: "The amount in euros."),
    Field("zweck", \.zweck, .text(max: 300), .oeffentlich, "Wofür.", en: "What for."),
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn die Angabe erfunden ist.",
      en: "ja if the fact is made up."),
  ]
}

/// A Verwaltungseinheit as the place of social-space work.
public struct Sozialraum: Entity {
  public static let kind = Kind.sozialraum
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var verwaltungseinheit = Verwaltungseinheit()
  public var planregion = Ref<Planregion>("", at: .init(file: ""))
  public var rasterfeld: Rasterfeld?
  public var koordination: [Kontakt] = []
  public var swot: Swot?
  public var konferenzen: [Sozialraumkonferenz] = []
  public var verabredungen: [Verabredung] = []
  public var sozialraumbudget = Internal<[Sozialraumbudget]>([])

  public init() {}

  public static let ownFields: [Field<Sozialraum>] = [
    Field(
      required: "verwaltungseinheit", \.verwaltungseinheit, .group("verwaltungseinheit"), .oeffentlich,
      "Die Verwaltung, die den Sozialraum trägt.", en: "The administration that runs the Sozialraum."),
    Field(
      required: "planregion", \.planregion, .reference(), .oeffentlich, "Die Planregion, zu der er gehört.",
      en: "The Planregion that it belongs to."),
    Rasterfeld.field(\.rasterfeld),
    Field(
      "koordination", \.koordination, .list(.group("koordination")), .oeffentlich,
      "Wer koordiniert, als Stelle und Rolle.", en: "Who coordinates, as office and role."),
    Field(
      "swot", \.swot, .group("swot"), .oeffentlich, "Stärken, Schwächen, Chancen, Risiken.",
      en: "Strengths, weaknesses, opportunities, threats."),
    Field(
      "konferenzen", \.konferenzen, .list(.group("konferenzen")), .oeffentlich, "Die Sozialraumkonferenzen.",
      en: "The Sozialraumkonferenzen."),
    Field(
      "verabredungen", \.verabredungen, .list(.group("verabredungen")), .oeffentlich, "Was verabredet ist.",
      en: "What is agreed."),
    Field(
      "sozialraumbudget", \.sozialraumbudget.value, .list(.group("sozialraumbudget")), .intern,
      "Das Budget, nur für die interne Ausgabe.", en: "The budget, for the internal edition only."),
  ]
}

public struct Koordinaten: FieldGroup {
  public var breite = Decimal(0)
  public var laenge = Decimal(0)

  public init() {}

  public static let fields: [Field<Koordinaten>] = [
    Field(
      required: "breite", \.breite, .coordinate(min: 47, max: 56), .oeffentlich,
      "Geografische Breite in Grad, zum Beispiel 52.410025.", en: "Latitude in degrees, for example 52.410025."),
    Field(
      required: "laenge", \.laenge, .coordinate(min: 5, max: 16), .oeffentlich,
      "Geografische Länge in Grad, zum Beispiel 13.22825.", en: "Longitude in degrees, for example 13.22825."),
  ]
}

/// The cell that a territory must have where a map is a table.
public struct Rasterfeld: FieldGroup {
  public var zeile = 0
  public var spalte = 0

  public init() {}

  public static let fields: [Field<Rasterfeld>] = [
    Field(
      required: "zeile", \.zeile, .integer(1...200), .oeffentlich, "Die Zeile. 1 ist die oberste, im Norden.",
      en: "The row. 1 is at the top, in the north."),
    Field(
      required: "spalte", \.spalte, .integer(1...200), .oeffentlich, "Die Spalte. 1 ist die linke, im Westen.",
      en: "The column. 1 is on the left, in the west."),
  ]

  static func field<Owner>(_ path: WritableKeyPath<Owner, Rasterfeld?> & Sendable) -> Field<Owner> {
    Field(
      "rasterfeld", path, .group("rasterfeld"), .oeffentlich,
      "Der feste Platz in der Karte als Tabelle, zum Beispiel {zeile: 3, spalte: 5}. Ohne diese Angabe wird der beste Platz berechnet.",
      en:
        "The fixed place in the map as a table, for example {zeile: 3, spalte: 5}. Without it, the best place is computed."
    )
  }
}

public struct Gemeinde: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case stadt, gemeinde

    public var name: String { self == .stadt ? "Stadt" : "Gemeinde" }
  }
  public enum Verstaedterung: String, Hashable, Sendable, CaseIterable {
    case dicht, mittel, gering

    public var name: String {
      switch self {
      case .dicht: "dicht besiedelt"
      case .mittel: "mittlere Besiedlungsdichte"
      case .gering: "gering besiedelt"
      }
    }
  }

  public static let kind = Kind.gemeinde
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var ags = ""
  public var art = Art.gemeinde
  public var sozialraum = Ref<Sozialraum>("", at: .init(file: ""))
  public var koordinaten = Koordinaten()
  public var rasterfeld: Rasterfeld?
  public var plz: [String] = []
  public var verstaedterung: Verstaedterung?
  public var ortsteile: [String] = []
  public var webseite: String?

  public init() {}

  public static let ownFields: [Field<Gemeinde>] = [
    Field(
      required: "ags", \.ags, .digits(8, name: "Gemeindeschlüssel", example: "12069304"), .oeffentlich,
      "Der amtliche Gemeindeschlüssel (AGS), in Anführungszeichen.",
      en: "The official key of the Gemeinde (AGS), in quotation marks."),
    Field(required: "art", \.art, .choice(), .oeffentlich, "Stadt oder Gemeinde.", en: "Stadt or Gemeinde."),
    Field(
      required: "sozialraum", \.sozialraum, .reference(), .oeffentlich, "Der Sozialraum, zu dem sie gehört.",
      en: "The Sozialraum that it belongs to."),
    Field(
      required: "koordinaten", \.koordinaten, .group("koordinaten"), .oeffentlich, "Die Lage auf der Karte.",
      en: "The place on the map."),
    Rasterfeld.field(\.rasterfeld),
    Field(
      "plz", \.plz, .list(.digits(5, name: "Postleitzahl", example: "14532")), .oeffentlich,
      "Die Postleitzahlen, in Anführungszeichen.", en: "The postcodes, in quotation marks."),
    Field(
      "verstaedterung", \.verstaedterung, .choice(), .oeffentlich, "Wie dicht sie besiedelt ist.",
      en: "How densely it is settled."),
    Field("ortsteile", \.ortsteile, .list(.text(max: 80)), .oeffentlich, "Die Ortsteile.", en: "The Ortsteile."),
    Field(
      "webseite", \.webseite, .webAddress, .oeffentlich, "Die Internetseite der Gemeinde.",
      en: "The website of the Gemeinde."),
  ]
}

/// A row of `nachbarschaften.csv`: two Gemeinden or two Sozialräume that touch. Written once: it is read both ways.
public struct Nachbarschaft: FieldGroup {
  public enum Sicherheit: String, Hashable, Sendable, CaseIterable { case belegt, wahrscheinlich }

  /// What may have neighbours.
  public static let levels: [Kind] = [.gemeinde, .sozialraum]

  public var gebietA: AnyRef?
  public var gebietB: AnyRef?
  public var sicherheit = Sicherheit.wahrscheinlich
  public var quelle: Ref<Quelle>?

  public init() {}

  public static let fields: [Field<Nachbarschaft>] = [
    Field(
      required: "gebiet_a", \.gebietA, .optional(.anyReference(levels)), .oeffentlich,
      "Eine Gemeinde oder ein Sozialraum, zum Beispiel gemeinde:teltow. Jedes Paar steht nur einmal da und gilt für beide Richtungen.",
      en:
        "A Gemeinde or a Sozialraum, for example gemeinde:teltow. Each pair stands there only once and holds in both directions."
    ),
    Field(
      required: "gebiet_b", \.gebietB, .optional(.anyReference(levels)), .oeffentlich,
      "Was daran grenzt, von derselben Art.", en: "What borders on it, of the same kind."),
    Field(
      required: "sicherheit", \.sicherheit, .choice(), .oeffentlich, "Wie sicher die Grenze ist.",
      en: "How sure the border is."),
    Field(
      required: "quelle", \.quelle, .optional(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
  ]
}
