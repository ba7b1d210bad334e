import FoundationEssentials

public struct Laufzeit: FieldGroup {
  public var beginn: PartialDate?
  public var ende: PartialDate?
  public var hinweis: String?

  public init() {}

  public static let fields: [Field<Laufzeit>] = [
    Field("beginn", \.beginn, .partialDate, .oeffentlich, "Der Anfang."),
    Field("ende", \.ende, .partialDate, .oeffentlich, "Das Ende."),
    Field("hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss."),
  ]
}

public struct Fassung: FieldGroup {
  public var nummer = ""
  public var gueltigAb: PartialDate?
  public var gueltigBis: PartialDate?
  public var hinweis: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Fassung>] = [
    Field(required: "nummer", \.nummer, .text(max: 60), .oeffentlich, "Wie die Fassung heißt."),
    Field("gueltig_ab", \.gueltigAb, .partialDate, .oeffentlich, "Ab wann sie gilt."),
    Field("gueltig_bis", \.gueltigBis, .partialDate, .oeffentlich, "Bis wann sie gilt."),
    Field("hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss."),
    Field("quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt."),
  ]
}

/// A paragraph of the contract, in our own words.
public struct Vertragsparagraph: FieldGroup {
  public var nummer = ""
  public var inhalt = ""
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Vertragsparagraph>] = [
    Field(required: "nummer", \.nummer, .text(max: 40), .oeffentlich, "Die Stelle im Vertrag, zum Beispiel § 1."),
    Field(required: "inhalt", \.inhalt, .text(max: 1200), .oeffentlich, "Was dort geregelt ist, in eigenen Worten."),
    Field("quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt."),
  ]
}

public struct Anlage: FieldGroup {
  public var nummer = ""
  public var titel = ""
  public var inhalt: String?
  public var belegt = false
  public var hinweis: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Anlage>] = [
    Field(required: "nummer", \.nummer, .text(max: 20), .oeffentlich, "Die Nummer der Anlage."),
    Field(required: "titel", \.titel, .text(max: 200), .oeffentlich, "Wie sie heißt."),
    Field("inhalt", \.inhalt, .text(max: 1200), .oeffentlich, "Was darin steht, in eigenen Worten."),
    Field(required: "belegt", \.belegt, .boolean, .oeffentlich, "ja, wenn der Wortlaut vorliegt."),
    Field("hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss."),
    Field("quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt."),
  ]
}

public struct Grundsatz: FieldGroup {
  public var titel = ""
  public var text: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Grundsatz>] = [
    Field(required: "titel", \.titel, .text(max: 200), .oeffentlich, "Der Grundsatz in wenigen Worten."),
    Field("text", \.text, .text(max: 1200), .oeffentlich, "Was damit gemeint ist."),
    Field("quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt."),
  ]
}

/// A Verwaltungseinheit joins the contract.
public struct Beitritt: FieldGroup {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case belegt
    case inBeratung = "in-beratung"
    case nichtBelegt = "nicht-belegt"

    public var name: String {
      switch self {
      case .belegt: "belegt"
      case .inBeratung: "Beratung belegt, Ergebnis nicht"
      case .nichtBelegt: "nicht belegt"
      }
    }
  }

  public var sozialraum = Ref<Sozialraum>("", at: .init(file: ""))
  public var status = Status.nichtBelegt
  public var beschluss: Ref<Beschluss>?
  public var datum: CalendarDate?
  public var hinweis: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Beitritt>] = [
    Field(required: "sozialraum", \.sozialraum, .reference(), .oeffentlich, "Wer beitritt."),
    Field(required: "status", \.status, .choice(), .oeffentlich, "Ob der Beitritt belegt ist."),
    Field("beschluss", \.beschluss, .reference(), .oeffentlich, "Der Beschluss dazu."),
    Field("datum", \.datum, .date, .oeffentlich, "Der Tag des Beitritts."),
    Field("hinweis", \.hinweis, .text(max: 400), .oeffentlich, "Was man dazu wissen muss."),
    Field("quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt."),
  ]
}

/// The Sozialraumvertrag itself.
public struct Vertrag: Entity {
  public static let kind = Kind.vertrag
  public var common = Common()
  public var kurzname: String?
  public var datum: CalendarDate?
  public var unterzeichnetDurch: [String] = []
  public var parteien: [String] = []
  public var text: String?
  public var laufzeit: Laufzeit?
  public var fassungen: [Fassung] = []
  public var paragraphen: [Vertragsparagraph] = []
  public var anlagen: [Anlage] = []
  public var grundsaetze: [Grundsatz] = []
  public var beitritte: [Beitritt] = []

  public init() {}

  public static let ownFields: [Field<Vertrag>] = [
    Field("kurzname", \.kurzname, .text(max: 80), .oeffentlich, "Wie er im Alltag heißt."),
    Field(required: "datum", \.datum, .optional(.date), .oeffentlich, "Der Tag des Vertrags."),
    Field(
      "unterzeichnet_durch", \.unterzeichnetDurch, .list(.text(max: 160)), .oeffentlich,
      "Wer unterschrieben hat, als Amt."),
    Field("parteien", \.parteien, .list(.text(max: 160)), .oeffentlich, "Wer beteiligt ist."),
    Field("text", \.text, .text(max: 3000), .oeffentlich, "Worum es geht, in eigenen Worten."),
    Field("laufzeit", \.laufzeit, .group("„laufzeit“"), .oeffentlich, "Wie lange er gilt."),
    Field(
      "fassungen", \.fassungen, .list(.group("„fassungen“")), .oeffentlich, "Die Fassungen mit ihrer Geltungszeit."),
    Field("paragraphen", \.paragraphen, .list(.group("„paragraphen“")), .oeffentlich, "Was geregelt ist."),
    Field("anlagen", \.anlagen, .list(.group("„anlagen“")), .oeffentlich, "Die Anlagen."),
    Field("grundsaetze", \.grundsaetze, .list(.group("„grundsaetze“")), .oeffentlich, "Die Grundsätze."),
    Field(
      "beitritte", \.beitritte, .list(.group("„beitritte“")), .oeffentlich,
      "Wer beigetreten ist: ein Eintrag für jeden Sozialraum."),
  ]
}

/// What the contract wants to reach.
public struct Ziel: Entity {
  public static let kind = Kind.ziel
  public var common = Common()
  public var text: String?
  public var klausel: String?

  public init() {}

  public static let ownFields: [Field<Ziel>] = [
    Field(required: "text", \.text, .optional(.text(max: 1200)), .oeffentlich, "Was erreicht werden soll."),
    Field("klausel", \.klausel, .text(max: 160), .oeffentlich, "Die Stelle im Vertrag."),
  ]
}

/// For whom something is meant to work: Betroffene, Angehörige, Gemeinwesen, Fachkräfte.
public struct Zieldimension: Entity {
  public static let kind = Kind.zieldimension
  public var common = Common()
  public var text: String?
  public var reihenfolge = 1000

  public init() {}

  public static let ownFields: [Field<Zieldimension>] = [
    Field(required: "text", \.text, .optional(.text(max: 1200)), .oeffentlich, "Wer damit gemeint ist."),
    Field("reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo sie in Listen steht."),
  ]
}

/// A topic in words of citizens.
public struct Thema: Entity {
  public static let kind = Kind.thema
  public var common = Common()
  public var text: String?
  public var reihenfolge = 1000

  public init() {}

  public static let ownFields: [Field<Thema>] = [
    Field("text", \.text, .text(max: 1200), .oeffentlich, "Was man hier findet."),
    Field("reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo das Thema in Listen steht."),
  ]
}

/// An indicator of the contract.
public struct Kennzahl: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable { case anzahl, flaeche, anteil, verhaeltnis, dichte }
  public enum Aggregation: String, Hashable, Sendable, CaseIterable {
    /// Whole = sum of its parts.
    case summe
    /// Recomputed from numerator and denominator, never averaged.
    case quotient
    /// Not to be put together.
    case keine
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
  }

  public static let kind = Kind.kennzahl
  public var common = Common()
  public var kurzname: String?
  public var definition = ""
  public var einheit = ""
  public var einheitKurz: String?
  public var art = Art.anzahl
  public var aggregation = Aggregation.keine
  public var zaehler: Ref<Kennzahl>?
  public var nenner: Ref<Kennzahl>?
  public var faktor: Decimal = 1
  public var dezimalen = 0
  public var ebenen: [Ebene] = []
  public var turnus: Cycle?
  public var quelleText: String?
  public var minimum: Decimal?
  public var maximum: Decimal?
  public var richtung = Richtung.neutral
  public var klausel: String?

  public init() {}

  /// Only rates and densities may colour a map; a count says how large a place is, not how it is.
  public var mayColourMap: Bool { art == .anteil || art == .verhaeltnis || art == .dichte }

  public static let ownFields: [Field<Kennzahl>] = [
    Field("kurzname", \.kurzname, .text(max: 60), .oeffentlich, "Der Name für enge Tabellen."),
    Field(
      required: "definition", \.definition, .text(max: 1200), .oeffentlich, "Was genau gezählt oder gemessen wird."),
    Field(required: "einheit", \.einheit, .text(max: 60), .oeffentlich, "Die Einheit in Worten."),
    Field("einheit_kurz", \.einheitKurz, .text(max: 20), .oeffentlich, "Die Einheit als Zeichen, zum Beispiel %."),
    Field(required: "art", \.art, .choice(), .oeffentlich, "Was für eine Zahl es ist."),
    Field(required: "aggregation", \.aggregation, .choice(), .oeffentlich, "Wie aus kleinen Gebieten große werden."),
    Field("zaehler", \.zaehler, .reference(), .oeffentlich, "Was oben steht, wenn es ein Quotient ist."),
    Field("nenner", \.nenner, .reference(), .oeffentlich, "Was unten steht, wenn es ein Quotient ist."),
    Field("faktor", \.faktor, .decimal(min: 0), .oeffentlich, "Womit der Quotient malgenommen wird, zum Beispiel 100."),
    Field(
      "dezimalen", \.dezimalen, .integer(0...6), .oeffentlich, "Wie viele Stellen hinter dem Komma gezeigt werden."),
    Field(
      required: "ebenen", \.ebenen, .list(.choice(), count: 1...4), .oeffentlich, "Für welche Gebiete es die Zahl gibt."
    ),
    Field("turnus", \.turnus, .cycle, .oeffentlich, "Wie oft sie erhoben wird."),
    Field("quelle_text", \.quelleText, .text(max: 300), .oeffentlich, "Woher die Zahlen kommen."),
    Field("minimum", \.minimum, .decimal(), .oeffentlich, "Der kleinste Wert, der möglich ist."),
    Field("maximum", \.maximum, .decimal(), .oeffentlich, "Der größte Wert, der möglich ist."),
    Field("richtung", \.richtung, .choice(), .oeffentlich, "Ob mehr besser ist."),
    Field("klausel", \.klausel, .text(max: 160), .oeffentlich, "Die Stelle im Vertrag."),
  ]
}

/// A row of `kennzahlen/*.csv`: one number for one territory and year.
public struct Wert: FieldGroup {
  public var gebiet: AnyRef?
  public var kennzahl = Ref<Kennzahl>("", at: .init(file: ""))
  public var jahr = 0
  public var wert: Decimal?
  public var status: FigureStatus?
  public var quelle: Ref<Quelle>?
  public var stand: PartialDate?
  public var hinweis: String?
  public var sichtbarkeit: Bool?

  public init() {}

  public static let fields: [Field<Wert>] = [
    Field(
      required: "gebiet", \.gebiet, .optional(.anyReference(Kind.territories)), .oeffentlich,
      "Das Gebiet als Art und Kennung, zum Beispiel gemeinde:teltow."),
    Field(required: "kennzahl", \.kennzahl, .reference(), .oeffentlich, "Die Kennung der Kennzahl."),
    Field(required: "jahr", \.jahr, .integer(1900...2100), .oeffentlich, "Das Jahr, für das der Wert gilt."),
    Field("wert", \.wert, .decimal(), .oeffentlich, "Die Zahl, ohne Einheit und ohne Tausenderpunkt."),
    Field("status", \.status, .choice(), .oeffentlich, "Was für ein Wert es ist, oder warum er fehlt."),
    Field(required: "quelle", \.quelle, .optional(.reference()), .oeffentlich, "Die Kennung der Quelle."),
    Field(required: "stand", \.stand, .optional(.partialDate), .oeffentlich, "Wann der Wert festgestellt wurde."),
    Field("hinweis", \.hinweis, .text(max: 400), .oeffentlich, "Was man dazu wissen muss."),
    Field(
      "sichtbarkeit", \.sichtbarkeit, Codec<Bool>.visibility, .oeffentlich,
      "oeffentlich oder intern, wenn die Zeile vom Ordner abweicht."),
  ]
}
