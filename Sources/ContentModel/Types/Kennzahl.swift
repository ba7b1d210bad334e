import FoundationEssentials

/// An indicator of the contract: what is counted, how, and what may be done with the number.
public struct Kennzahl: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case anzahl, flaeche, anteil, verhaeltnis, dichte

    public var name: String {
      switch self {
      case .anzahl: "Anzahl"
      case .flaeche: "Fläche"
      case .anteil: "Anteil"
      case .verhaeltnis: "Verhältnis"
      case .dichte: "Dichte"
      }
    }
  }

  public enum Ebene: String, Hashable, Sendable, CaseIterable {
    case gemeinde, sozialraum, planregion, landkreis

    public var kind: Kind {
      switch self {
      case .gemeinde: .gemeinde
      case .sozialraum: .sozialraum
      case .planregion: .planregion
      case .landkreis: .landkreis
      }
    }
  }

  public enum Richtung: String, Hashable, Sendable, CaseIterable {
    case mehrIstBesser = "mehr-ist-besser"
    case wenigerIstBesser = "weniger-ist-besser"
    case neutral

    public var name: String {
      switch self {
      case .mehrIstBesser: "mehr ist besser"
      case .wenigerIstBesser: "weniger ist besser"
      case .neutral: "weder noch: die Zahl beschreibt nur"
      }
    }
  }

  /// How the breaks of classes on maps are found where none are given.
  public enum Klassenverfahren: String, Hashable, Sendable, CaseIterable {
    case gleich, quantil, jenks

    public var name: String {
      switch self {
      case .gleich: "gleich breite Klassen"
      case .quantil: "Klassen mit etwa gleich vielen Werten"
      case .jenks: "Klassen, in denen die Werte nah beieinanderliegen (natürliche Grenzen nach Jenks)"
      }
    }
  }

  /// How the colours of a map are to be read.
  public enum Farbreihe: String, Hashable, Sendable, CaseIterable {
    /// From little to much.
    case einfach
    /// Below and above a middle.
    case gegenlaeufig
  }

  /// How the number of a whole comes from its parts.
  public enum Aggregation: Hashable, Sendable {
    /// Whole = sum of its parts.
    case summe
    /// Recomputed at every level, never averaged.
    case formel(Formula)
    /// Mean of the parts, each with the weight that another indicator gives it.
    case gewichtet(Ref<Kennzahl>)
    /// Not to be put together (`additiv: nein`).
    case keine
  }

  public static let kind = Kind.kennzahl
  public var common = Common()
  public var kurzname: String?
  public var bereich: String?
  public var definition = ""
  public var einheit = ""
  public var einheitKurz: String?
  public var art = Art.anzahl
  public var additiv = false
  public var formel: Formula?
  public var gewicht: Ref<Kennzahl>?
  public var zaehler: String?
  public var nenner: String?
  public var dezimalen = 0
  public var ebenen: [Ebene] = []
  public var merkmale: [Merkmal] = []
  public var turnus: Cycle?
  public var fristMonate: Int?
  public var quelleText: String?
  public var gueltigAb: PartialDate?
  public var gueltigBis: PartialDate?
  public var minimum: Decimal?
  public var maximum: Decimal?
  public var groessteAenderung: Decimal?
  public var richtung = Richtung.neutral
  public var zielwert: Decimal?
  public var zieljahr: Int?
  public var klassen: [Decimal] = []
  public var klassenverfahren = Klassenverfahren.quantil
  /// Wished for; less where there are fewer different values.
  public var klassenzahl = 5
  public var farbreihe = Farbreihe.einfach
  public var farbmitte: Decimal?
  public var schutz: Schutz?
  public var klausel: String?
  public var begruendung: String?

  public init() {}

  public var aggregation: Aggregation {
    if let formel { return .formel(formel) }
    if let gewicht { return .gewichtet(gewicht) }
    return additiv ? .summe : .keine
  }

  /// Only rates and densities may colour a map; a count says how large a place is, not how it is.
  public var mayColourMap: Bool { art == .anteil || art == .verhaeltnis || art == .dichte }

  /// The day by which the value of a year has to be there: the end of the year and `frist_monate` more
  /// (6 means 30 June of the next year).
  public func dueDate(of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 12, day: 31)?.adding(months: fristMonate ?? 0)
  }

  /// Whether there are figures for territories of a level.
  public func isMeasured(at level: Kind) -> Bool { ebenen.contains { $0.kind == level } }

  /// Nil where there is no target.
  public func meetsTarget(_ value: Decimal) -> Bool? {
    zielwert.map { richtung == .wenigerIstBesser ? value <= $0 : value >= $0 }
  }

  /// The field whose bound a value breaks, with the bound; nil where the value is possible.
  public func brokenBound(_ value: Decimal) -> (key: String, bound: Decimal)? {
    if let minimum, value < minimum { return ("minimum", minimum) }
    if let maximum, value > maximum { return ("maximum", maximum) }
    return nil
  }

  /// Whether the indicator exists for a year.
  public func isValid(in year: Int) -> Bool {
    (gueltigAb.map { $0.year <= year } ?? true) && (gueltigBis.map { year <= $0.year } ?? true)
  }

  public static let ownFields: [Field<Kennzahl>] = naming + counting + reporting + judging

  private static let naming: [Field<Kennzahl>] = [
    Field(
      "kurzname", \.kurzname, .text(max: 60), .oeffentlich, "Der Name für enge Tabellen.",
      en: "The name for narrow tables."),
    Field(
      "bereich", \.bereich, .text(max: 80), .oeffentlich, "Wozu sie gehört, zum Beispiel Familie und Kinder.",
      en: "What it belongs to, for example Familie und Kinder."),
    Field(
      required: "definition", \.definition, .text(max: 1200), .oeffentlich, "Was genau gezählt oder gemessen wird.",
      en: "What exactly is counted or measured."),
    Field(
      "klausel", \.klausel, .text(max: 160), .oeffentlich, "Die Stelle im Vertrag, oder „Vorschlag“.",
      en: "The place in the contract, or “Vorschlag”."),
    Field(
      "begruendung", \.begruendung, .text(max: 600), .oeffentlich, "Warum ein Vorschlag sinnvoll ist.",
      en: "Why a proposal makes sense."),
  ]

  private static let counting: [Field<Kennzahl>] = [
    Field(
      required: "einheit", \.einheit, .text(max: 60), .oeffentlich,
      "Die Einheit in Worten: Personen, Prozent, Kinder je 1.000 Personen.",
      en: "The unit in German words: Personen, Prozent, Kinder je 1.000 Personen."),
    Field(
      "einheit_kurz", \.einheitKurz, .text(max: 20), .oeffentlich, "Die Einheit als Zeichen, zum Beispiel %.",
      en: "The unit as a sign, for example %."),
    Field(
      required: "art", \.art, .choice(), .oeffentlich, "Was für eine Zahl es ist.", en: "What kind of number it is."),
    Field(
      required: "additiv", \.additiv, .boolean, .oeffentlich,
      "ja, wenn die Zahl eines großen Gebietes die Summe seiner Teile ist. nein bei Anteilen und bei gerundeten Quellen.",
      en: "ja if the number of a large area is the sum of its parts. nein for shares and for rounded sources."
    ),
    Field(
      "formel", \.formel, .formula, .oeffentlich,
      "Wie sie aus anderen Kennzahlen entsteht, zum Beispiel: kinder ÷ bevoelkerung je 100.",
      en: "How it is computed from other Kennzahlen, for example: kinder ÷ bevoelkerung je 100."),
    Field(
      "gewicht", \.gewicht, .reference(), .oeffentlich,
      "Wenn große Gebiete der gewichtete Durchschnitt ihrer Teile sind: die Kennzahl, nach der gewichtet wird.",
      en: "Where large areas are the weighted mean of their parts: the Kennzahl that gives the weight."),
    Field(
      "zaehler", \.zaehler, .text(max: 300), .oeffentlich, "Was oben steht, in Worten, wenn die Zahl fertig kommt.",
      en: "What is divided, in words, where the number comes ready-made."),
    Field(
      "nenner", \.nenner, .text(max: 300), .oeffentlich, "Was unten steht, in Worten, wenn die Zahl fertig kommt.",
      en: "What it is divided by, in words, where the number comes ready-made."),
    Field(
      "dezimalen", \.dezimalen, .integer(0...6), .oeffentlich, "Wie viele Stellen hinter dem Komma gezeigt werden.",
      en: "How many decimal places are shown."),
    Field(
      required: "ebenen", \.ebenen, .list(.choice(), count: 1...4), .oeffentlich,
      "Für welche Gebiete es die Zahl gibt.", en: "For which areas the number exists."
    ),
    Field(
      "merkmale", \.merkmale, .list(.group("merkmale"), count: 0...10), .oeffentlich,
      "Wonach die Zahl aufgeteilt wird, zum Beispiel nach Altersgruppen.",
      en: "What the number is broken down by, for example age groups."),
  ]

  private static let reporting: [Field<Kennzahl>] = [
    Field("turnus", \.turnus, .cycle, .oeffentlich, "Wie oft sie erhoben wird.", en: "How often it is collected."),
    Field(
      "frist_monate", \.fristMonate, .integer(0...60), .oeffentlich,
      "Wie viele Monate nach dem Ende des Jahres der Wert da sein soll.",
      en: "How many months after the end of the year the value should be there."),
    Field(
      "quelle_text", \.quelleText, .text(max: 300), .oeffentlich, "Woher die Zahlen kommen.",
      en: "Where the numbers come from."),
    Field(
      "gueltig_ab", \.gueltigAb, .partialDate, .oeffentlich, "Ab wann es die Kennzahl in dieser Form gibt.",
      en: "Since when the Kennzahl has existed in this form."),
    Field(
      "gueltig_bis", \.gueltigBis, .partialDate, .oeffentlich, "Bis wann es sie in dieser Form gab.",
      en: "Until when it existed in this form."),
  ]

  private static let judging: [Field<Kennzahl>] = [
    Field(
      "minimum", \.minimum, .decimal(), .oeffentlich, "Der kleinste Wert, der möglich ist.",
      en: "The smallest value that is possible."),
    Field(
      "maximum", \.maximum, .decimal(), .oeffentlich, "Der größte Wert, der möglich ist.",
      en: "The largest value that is possible."),
    Field(
      "groesste_aenderung", \.groessteAenderung, .decimal(min: 0, max: 1000), .oeffentlich,
      "Um wie viel Prozent sich der Wert von einem Jahr zum nächsten höchstens ändert, ohne dass man stutzt.",
      en: "By how many percent at most the value changes from one year to the next before one wonders."),
    Field("richtung", \.richtung, .choice(), .oeffentlich, "Ob mehr besser ist.", en: "Whether more is better."),
    Field("zielwert", \.zielwert, .decimal(), .oeffentlich, "Was erreicht werden soll.", en: "What is to be reached."),
    Field(
      "zieljahr", \.zieljahr, .integer(1990...2100), .oeffentlich, "Bis wann es erreicht werden soll.",
      en: "By when it is to be reached."),
    Field(
      "klassen", \.klassen, .list(.decimal(), count: 0...6), .oeffentlich,
      "Die Grenzen der Klassen auf Karten, von klein nach groß: jede der kleinste Wert der nächsten Klasse.",
      en: "The bounds of the classes on maps, from small to large: each is the smallest value of the next class."),
    Field(
      "klassenverfahren", \.klassenverfahren, .choice(), .oeffentlich,
      "Wie die Klassen auf Karten entstehen, wenn „klassen“ fehlt: gleich (gleich breit), quantil (in jeder etwa gleich viele Werte) oder jenks (was nah beieinanderliegt, bleibt zusammen).",
      en:
        "How the classes on maps come about if “klassen” is missing: gleich (equally wide), quantil (about equally many values in each) or jenks (what lies close together stays together)."
    ),
    Field(
      "klassenzahl", \.klassenzahl, .integer(2...7), .oeffentlich,
      "Wie viele Klassen es auf Karten sein sollen, wenn „klassen“ fehlt; sonst 5.",
      en: "How many classes there are to be on maps if “klassen” is missing; otherwise 5."),
    Field(
      "farbreihe", \.farbreihe, .choice(), .oeffentlich,
      "Wie Karten gefärbt sind: einfach (von wenig zu viel) oder gegenlaeufig (unter und über einer Mitte).",
      en: "How maps are coloured: einfach (from little to much) or gegenlaeufig (below and above a middle)."),
    Field(
      "farbmitte", \.farbmitte, .decimal(), .oeffentlich,
      "Die Mitte einer gegenläufigen Farbreihe, zum Beispiel der Zielwert oder der Wert des Landkreises.",
      en: "The middle of the colours below and above, for example the target or the value of the Landkreis."),
    Field(
      "schutz", \.schutz, .group("schutz"), .oeffentlich, "Wie kleine Zahlen geschützt werden.",
      en: "How small numbers are protected."),
  ]
}

/// What a number is broken down by, and into what.
public struct Merkmal: FieldGroup, Hashable {
  public var id = ""
  public var titel = ""
  public var auspraegungen: [Auspraegung] = []
  public var vollstaendig = true

  public init() {}

  public static let fields: [Field<Merkmal>] = [
    Field(
      required: "id", \.id, .text(max: 40), .oeffentlich, "Wie das Merkmal in der Spalte „merkmal“ heißt.",
      en: "What the breakdown is called in the column “merkmal”."),
    Field(
      required: "titel", \.titel, .text(max: 80), .oeffentlich, "Wie es auf der Seite heißt.",
      en: "What it is called on the page."),
    Field(
      required: "auspraegungen", \.auspraegungen, .list(.group("auspraegungen"), count: 1...40), .oeffentlich,
      "Die Gruppen, in der Reihenfolge, in der sie gezeigt werden.",
      en: "The groups, in the order in which they are shown."),
    Field(
      "vollstaendig", \.vollstaendig, .boolean, .oeffentlich,
      "nein, wenn die Gruppen zusammen nicht das Ganze ergeben.", en: "nein if the groups together are not the whole."),
  ]
}

/// One group of a breakdown.
public struct Auspraegung: FieldGroup, Hashable {
  public var id = ""
  public var titel = ""

  public init() {}

  public static let fields: [Field<Auspraegung>] = [
    Field(
      required: "id", \.id, .text(max: 40), .oeffentlich, "Wie die Gruppe in der Spalte „auspraegung“ heißt.",
      en: "What the group is called in the column “auspraegung”."),
    Field(
      required: "titel", \.titel, .text(max: 80), .oeffentlich, "Wie sie auf der Seite heißt.",
      en: "What it is called on the page."),
  ]
}
