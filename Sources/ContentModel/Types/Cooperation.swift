/// A member of a body: an institution, never a person.
public struct Mitglied: FieldGroup {
  public var institution = Ref<Institution>("", at: .init(file: ""))
  public var rolle: String?
  public var anzahl: Int?

  public init() {}

  public static let fields: [Field<Mitglied>] = [
    Field(
      required: "institution", \.institution, .reference(), .oeffentlich,
      "Die Institution: Kennung aus institutionen.yaml.", en: "The institution: an id from institutionen.yaml."),
    Field(
      "rolle", \.rolle, .text(max: 120), .oeffentlich, "Ihre Aufgabe im Gremium, zum Beispiel Vorsitz.",
      en: "Its task in the Gremium, for example Vorsitz."),
    Field(
      "anzahl", \.anzahl, .integer(1...200), .oeffentlich, "Wie viele Personen sie entsendet.",
      en: "How many people it sends."),
  ]
}

/// People who meet to work together: a Beirat, a team, a network.
public struct Gremium: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case beirat, regionalteam, fachkraefteteam, netzwerk, konferenz, forum, ausschuss

    public var name: String {
      switch self {
      case .beirat: "Beirat"
      case .regionalteam: "Regionalteam"
      case .fachkraefteteam: "Fachkräfteteam"
      case .netzwerk: "Netzwerk"
      case .konferenz: "Konferenz"
      case .forum: "Forum"
      case .ausschuss: "politisches Gremium"
      }
    }
  }

  public static let kind = Kind.gremium
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var art = Art.netzwerk
  public var gebiet: AnyRef?
  public var turnus: Cycle?
  public var mitglieder: [Mitglied] = []
  public var aufgaben: [String] = []
  public var geschaeftsstelle: Kontakt?

  public init() {}

  public static let ownFields: [Field<Gremium>] = [
    Field(
      required: "art", \.art, .choice(), .oeffentlich, "Was für ein Gremium es ist.", en: "What kind of Gremium it is."),
    Field(
      required: "gebiet", \.gebiet, .optional(.anyReference(Kind.places)), .oeffentlich,
      "Für welches Gebiet es arbeitet.", en: "Which area it works for."),
    Field("turnus", \.turnus, .cycle, .oeffentlich, "Wie oft es zusammenkommt.", en: "How often it meets."),
    Field(
      "mitglieder", \.mitglieder, .list(.group("mitglieder")), .oeffentlich,
      "Wer dabei ist: Institutionen, keine Namen.", en: "Who takes part: institutions, no names."),
    Field("aufgaben", \.aufgaben, .list(.text(max: 300)), .oeffentlich, "Was es tut.", en: "What it does."),
    Field(
      "geschaeftsstelle", \.geschaeftsstelle, .group("geschaeftsstelle"), .oeffentlich,
      "Wer einlädt und Fragen beantwortet.", en: "Who invites and answers questions."),
  ]
}

/// Something that happens on one day or several.
public struct Termin: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case konferenz, sitzung, fachtag, fortbildung, fest, oeffentlich

    public var name: String {
      switch self {
      case .konferenz: "Sozialraumkonferenz"
      case .sitzung: "Sitzung"
      case .fachtag: "Fachtag"
      case .fortbildung: "Fortbildung"
      case .fest: "Fest"
      case .oeffentlich: "öffentliche Veranstaltung"
      }
    }
  }

  public static let kind = Kind.termin
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var datum: CalendarDate?
  public var bis: CalendarDate?
  public var beginn: ClockTime?
  public var ende: ClockTime?
  public var art = Art.oeffentlich
  public var gebiet: AnyRef?
  public var ort: Ort?
  public var gremium: Ref<Gremium>?
  public var anmeldung: String?
  public var veranstalter: String?

  public init() {}

  public static let ownFields: [Field<Termin>] = [
    Field(
      required: "datum", \.datum, .optional(.date), .oeffentlich, "Der Tag, bei mehreren der erste.",
      en: "The day; the first one if there are several."),
    Field("bis", \.bis, .date, .oeffentlich, "Der letzte Tag.", en: "The last day."),
    Field("beginn", \.beginn, .clockTime, .oeffentlich, "Wann es anfängt.", en: "When it begins."),
    Field("ende", \.ende, .clockTime, .oeffentlich, "Wann es aufhört.", en: "When it ends."),
    Field(
      required: "art", \.art, .choice(), .oeffentlich, "Was für ein Termin es ist.", en: "What kind of Termin it is."),
    Field(
      required: "gebiet", \.gebiet, .optional(.anyReference(Kind.places)), .oeffentlich,
      "Für welches Gebiet er gedacht ist.", en: "Which area it is meant for."),
    Field("ort", \.ort, .group("ort"), .oeffentlich, "Wo er stattfindet.", en: "Where it takes place."),
    Field(
      "gremium", \.gremium, .reference(), .oeffentlich, "Das Gremium, das sich trifft.", en: "The Gremium that meets."),
    Field("anmeldung", \.anmeldung, .text(max: 300), .oeffentlich, "Wie man sich anmeldet.", en: "How one registers."),
    Field("veranstalter", \.veranstalter, .text(max: 160), .oeffentlich, "Wer einlädt.", en: "Who invites."),
  ]
}

/// One step of a decision through its bodies.
public struct Beratung: FieldGroup {
  public enum Ergebnis: String, Hashable, Sendable, CaseIterable {
    case einstimmig, mehrheitlich, abgelehnt, vertagt
    case zurKenntnis = "zur-kenntnis"
    case nichtBelegt = "nicht-belegt"

    public var name: String {
      switch self {
      case .einstimmig: "einstimmig zugestimmt"
      case .mehrheitlich: "mehrheitlich zugestimmt"
      case .abgelehnt: "abgelehnt"
      case .vertagt: "vertagt"
      case .zurKenntnis: "zur Kenntnis genommen"
      case .nichtBelegt: "Ergebnis nicht belegt"
      }
    }
  }

  public var organ = ""
  public var datum: CalendarDate?
  public var geplant = false
  public var ergebnis = Ergebnis.nichtBelegt
  public var ja: Int?
  public var nein: Int?
  public var enthaltung: Int?
  public var hinweis: String?

  public init() {}

  public static let fields: [Field<Beratung>] = [
    Field(required: "organ", \.organ, .text(max: 160), .oeffentlich, "Wer beraten hat.", en: "Who discussed it."),
    Field("datum", \.datum, .date, .oeffentlich, "Der Tag der Beratung.", en: "The day on which it was discussed."),
    Field(
      "geplant", \.geplant, .boolean, .oeffentlich, "ja, wenn nur die Planung belegt ist.",
      en: "ja if only the plan is proven."),
    Field("ergebnis", \.ergebnis, .choice(), .oeffentlich, "Was herausgekommen ist.", en: "What came of it."),
    Field("ja", \.ja, .integer(0...1000), .oeffentlich, "Ja-Stimmen.", en: "Votes in favour."),
    Field("nein", \.nein, .integer(0...1000), .oeffentlich, "Nein-Stimmen.", en: "Votes against."),
    Field("enthaltung", \.enthaltung, .integer(0...1000), .oeffentlich, "Enthaltungen.", en: "Abstentions."),
    Field(
      "hinweis", \.hinweis, .text(max: 400), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
  ]
}

/// A decision of a political body.
public struct Beschluss: Entity {
  public static let kind = Kind.beschluss
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var nummer: String?
  public var datum: CalendarDate?
  public var organ = ""
  public var gebiet: AnyRef?
  public var einreicher: String?
  public var entscheidet: [String] = []
  public var bezug: [AnyRef] = []
  public var beratungsfolge: [Beratung] = []

  public init() {}

  public static let ownFields: [Field<Beschluss>] = [
    Field(
      "nummer", \.nummer, .text(max: 60), .oeffentlich, "Die Nummer der Vorlage oder Drucksache.",
      en: "The number of the paper."),
    Field(
      "datum", \.datum, .date, .oeffentlich, "Der Tag der Vorlage oder des Beschlusses.",
      en: "The day of the paper or of the decision."),
    Field(required: "organ", \.organ, .text(max: 160), .oeffentlich, "Wer entscheidet.", en: "Who decides."),
    Field(
      required: "gebiet", \.gebiet, .optional(.anyReference(Kind.places)), .oeffentlich,
      "Für welches Gebiet die Entscheidung gilt.", en: "Which area the decision is for."),
    Field(
      "einreicher", \.einreicher, .text(max: 160), .oeffentlich, "Wer die Vorlage eingereicht hat, als Amt.",
      en: "Who handed in the paper, as an office."),
    Field(
      required: "entscheidet", \.entscheidet, .list(.text(max: 400), count: 1...20), .oeffentlich,
      "Was entschieden wird.", en: "What is decided."),
    Field(
      "bezug", \.bezug, .list(.anyReference(Kind.places + [.familienzentrum, .vertrag, .gremium, .traeger])),
      .oeffentlich, "Worum es geht, als Art und Kennung.", en: "What it is about, as kind and id."),
    Field(
      "beratungsfolge", \.beratungsfolge, .list(.group("beratungsfolge")), .oeffentlich,
      "Die Stationen der Beratung, in der Reihenfolge der Tage.",
      en: "The steps of the discussion, in the order of days."),
  ]
}
