import FoundationEssentials

/// An organisation that runs something.
public struct Traeger: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case verein, verband, kirche, kommune, landkreis, gesellschaft, stiftung

    public var name: String {
      switch self {
      case .verein: "Verein"
      case .verband: "Verband der Wohlfahrtspflege"
      case .kirche: "kirchlicher Träger"
      case .kommune: "Kommune"
      case .landkreis: "Landkreis"
      case .gesellschaft: "gemeinnützige Gesellschaft"
      case .stiftung: "Stiftung"
      }
    }
  }

  public static let kind = Kind.traeger
  public var common = Common()
  public var kurzname: String?
  public var art: Art?
  public var text: String?
  public var kontakt: Kontakt?

  public init() {}

  public static let ownFields: [Field<Traeger>] = [
    Field(
      "kurzname", \.kurzname, .text(max: 60), .oeffentlich, "Die kurze Form des Namens.",
      en: "The short form of the name."),
    Field("art", \.art, .choice(), .oeffentlich, "Was für ein Träger es ist.", en: "What kind of Träger it is."),
    Field(
      "text", \.text, .text(max: 1200), .oeffentlich, "Einige Sätze über den Träger.",
      en: "Some sentences about the Träger."),
    Field("kontakt", \.kontakt, .group("kontakt"), .oeffentlich, "Wo man ihn erreicht.", en: "How to reach it."),
  ]
}

/// An institution that takes part in bodies.
public struct Institution: Entity {
  public enum Art: String, Hashable, Sendable, CaseIterable {
    case verwaltung, traeger, schule, kita, gesundheit, arbeit, politik, zivilgesellschaft
  }

  public static let kind = Kind.institution
  public var common = Common()
  public var art = Art.verwaltung
  public var traeger: Ref<Traeger>?
  public var text: String?

  public init() {}

  public static let ownFields: [Field<Institution>] = [
    Field(
      required: "art", \.art, .choice(), .oeffentlich, "Was für eine Institution es ist.",
      en: "What kind of institution it is."),
    Field(
      "traeger", \.traeger, .reference(), .oeffentlich, "Der Träger, wenn er eine eigene Seite hat.",
      en: "The Träger, if it has a page of its own."),
    Field("text", \.text, .text(max: 600), .oeffentlich, "Was sie tut.", en: "What it does."),
  ]
}

/// The contract between Landkreis, Kommune and Träger about a Familienzentrum.
public struct DreiseitigerVertrag: FieldGroup {
  public var partner: [String] = []
  public var abgeschlossen: PartialDate?
  public var beginn: CalendarDate?
  public var ende: CalendarDate?
  public var hinweis: String?
  public var beispiel = false
  public var aktenzeichen = Internal<String?>(nil)

  public init() {}

  public static let fields: [Field<DreiseitigerVertrag>] = [
    Field(
      "partner", \.partner, .list(.text(max: 160)), .oeffentlich, "Die Vertragspartner: Landkreis, Kommune, Träger.",
      en: "The parties to the contract: Landkreis, Kommune, Träger."),
    Field(
      "abgeschlossen", \.abgeschlossen, .partialDate, .oeffentlich, "Wann er geschlossen wurde.",
      en: "When it was concluded."),
    Field("beginn", \.beginn, .date, .oeffentlich, "Ab wann er gilt.", en: "From when it is in force."),
    Field("ende", \.ende, .date, .oeffentlich, "Bis wann er gilt.", en: "Until when it is in force."),
    Field(
      "hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn die Angaben erfunden sind.",
      en: "ja if the facts are made up."),
    Field(
      "aktenzeichen", \.aktenzeichen.value, .text(max: 60), .intern, "Das Aktenzeichen, nur für die interne Ausgabe.",
      en: "The file reference, for the internal edition only."),
  ]
}

/// Who pays which share, and when that holds.
public struct Foerderung: FieldGroup {
  public var geber = ""
  public var anteil: Decimal?
  public var betrag: Decimal?
  public var gueltigAb: PartialDate?
  public var gueltigBis: PartialDate?
  public var hinweis: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  /// As `CalendarDate.dayNumber`.
  public var firstDay: Int { gueltigAb?.earliest?.dayNumber ?? .min }

  public func holds(onDay day: Int) -> Bool { firstDay <= day && day <= gueltigBis?.latest?.dayNumber ?? .max }

  public static let fields: [Field<Foerderung>] = [
    Field(required: "geber", \.geber, .text(max: 160), .oeffentlich, "Wer zahlt.", en: "Who pays."),
    Field(
      "anteil", \.anteil, .decimal(min: 0, max: 100), .oeffentlich, "Der Anteil in Prozent.",
      en: "The share in percent."),
    Field(
      "betrag", \.betrag, .decimal(min: 0), .oeffentlich, "Der Betrag in Euro im Jahr.",
      en: "The amount in euros a year."),
    Field(
      "gueltig_ab", \.gueltigAb, .partialDate, .oeffentlich, "Ab wann der Anteil gilt.",
      en: "From when the share holds."),
    Field(
      "gueltig_bis", \.gueltigBis, .partialDate, .oeffentlich, "Bis wann der Anteil gilt.",
      en: "Until when the share holds."),
    Field(
      "hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
  ]
}

public struct Familienzentrum: Entity {
  /// Whether it is known to be open.
  public enum Betrieb: String, Hashable, Sendable, CaseIterable {
    case belegt, geplant, unbekannt

    public var name: String {
      switch self {
      case .belegt: "in Betrieb"
      case .geplant: "Planung belegt, Eröffnung nicht"
      case .unbekannt: "nicht bekannt"
      }
    }
  }

  public static let kind = Kind.familienzentrum
  public static let bodyRule = BodyRule.optional
  public var common = Common()
  public var sozialraum = Ref<Sozialraum>("", at: .init(file: ""))
  public var traeger: Ref<Traeger>?
  public var seit: PartialDate?
  public var betrieb = Betrieb.belegt
  public var mobil = false
  public var orte: [Ort] = []
  public var oeffnungszeiten: [Schedule] = []
  public var zielgruppen: [Zielgruppe] = []
  public var kontakt: Kontakt?
  public var zugang: Zugang?
  public var stellenumfang: String?
  public var vertrag: DreiseitigerVertrag?
  public var foerderung: [Foerderung] = []

  public init() {}

  public static let ownFields: [Field<Familienzentrum>] = [
    Field(
      required: "sozialraum", \.sozialraum, .reference(), .oeffentlich, "Der Sozialraum, für den es da ist.",
      en: "The Sozialraum that it is for."),
    Field("traeger", \.traeger, .reference(), .oeffentlich, "Wer es führt.", en: "Who runs it."),
    Field(
      "seit", \.seit, .partialDate, .oeffentlich, "Seit wann es das Familienzentrum gibt.",
      en: "Since when the Familienzentrum has existed."),
    Field(
      "betrieb", \.betrieb, .choice(), .oeffentlich, "Ob es geöffnet ist oder nur die Planung belegt ist.",
      en: "Whether it is open or only the plan is proven."),
    Field(
      "mobil", \.mobil, .boolean, .oeffentlich, "ja, wenn es von Ort zu Ort fährt.",
      en: "ja if it travels from place to place."),
    Field(
      required: "orte", \.orte, .list(.group("orte"), count: 1...60), .oeffentlich,
      "Wo es zu finden ist. Ein mobiles hat mehrere Orte.",
      en: "Where it is to be found. A mobile one has several places."),
    Field(
      "oeffnungszeiten", \.oeffnungszeiten, .list(.schedule), .oeffentlich, "Wann es geöffnet ist.",
      en: "When it is open."),
    Field("zielgruppen", \.zielgruppen, .list(.choice()), .oeffentlich, "Für wen es da ist.", en: "Whom it is for."),
    Field("kontakt", \.kontakt, .group("kontakt"), .oeffentlich, "Wo man es erreicht.", en: "How to reach it."),
    Field("zugang", \.zugang, .group("zugang"), .oeffentlich, "Wie man hineinkommt.", en: "How one gets in."),
    Field(
      "stellenumfang", \.stellenumfang, .text(max: 160), .oeffentlich, "Wie viel Arbeitszeit es dort gibt.",
      en: "How much working time there is."),
    Field(
      "vertrag", \.vertrag, .group("vertrag"), .oeffentlich, "Der Vertrag zwischen Landkreis, Kommune und Träger.",
      en: "The contract between Landkreis, Kommune and Träger."),
    Field(
      "foerderung", \.foerderung, .list(.group("foerderung")), .oeffentlich,
      "Wer welchen Anteil zahlt, mit Geltungszeit.", en: "Who pays which share, and when that holds."),
  ]
}

/// Something that helps people, at a place and a time.
public struct Angebot: Entity {
  public static let kind = Kind.angebot
  public static let bodyRule = BodyRule.required
  public var common = Common()
  public var familienzentrum: Ref<Familienzentrum>?
  public var traeger = Ref<Traeger>("", at: .init(file: ""))
  public var ort: Ort?
  public var themen: [Ref<Thema>] = []
  public var ziele: [Ref<Ziel>] = []
  public var zieldimension: Ref<Zieldimension>?
  public var alter: AgeRange?
  public var zielgruppen: [Zielgruppe] = []
  public var zeiten: [Schedule] = []
  public var kosten = ""
  public var zugang: Zugang?
  public var standards: [Ref<Standard>] = []
  public var kontakt: Kontakt?
  public var beginn: CalendarDate?
  public var ende: CalendarDate?

  public init() {}

  /// The folder says where the Angebot is: `angebote/<gemeinde>/…`.
  public var gemeinde: Ref<Gemeinde> {
    Ref(String(id.prefix { $0 != "/" }), at: common.source)
  }

  public static let ownFields: [Field<Angebot>] = [
    Field(
      "familienzentrum", \.familienzentrum, .reference(), .oeffentlich, "Das Familienzentrum, zu dem es gehört.",
      en: "The Familienzentrum that it belongs to."),
    Field(
      required: "traeger", \.traeger, .reference(), .oeffentlich, "Wer das Angebot macht.", en: "Who runs the Angebot."),
    Field("ort", \.ort, .group("ort"), .oeffentlich, "Wo es stattfindet.", en: "Where it takes place."),
    Field(
      required: "themen", \.themen, .list(.reference(), count: 1...6), .oeffentlich,
      "Worum es geht: Kennungen aus vertrag/themen.yaml.", en: "What it is about: ids from vertrag/themen.yaml."),
    Field(
      required: "ziele", \.ziele, .list(.reference(), count: 1...6), .oeffentlich,
      "Welchen Zielen es dient: Kennungen aus vertrag/ziele.yaml.",
      en: "Which Ziele it serves: ids from vertrag/ziele.yaml."),
    Field(
      required: "zieldimension", \.zieldimension, .optional(.reference()), .oeffentlich,
      "Für wen es vor allem wirkt: Kennung aus vertrag/zieldimensionen.yaml.",
      en: "Whom it helps most: an id from vertrag/zieldimensionen.yaml."),
    Field(
      required: "alter", \.alter, .optional(.ageRange), .oeffentlich, "Für welches Alter es gedacht ist.",
      en: "Which ages it is meant for."),
    Field("zielgruppen", \.zielgruppen, .list(.choice()), .oeffentlich, "Für wen es da ist.", en: "Whom it is for."),
    Field(
      required: "zeiten", \.zeiten, .list(.schedule, count: 1...20), .oeffentlich, "Wann es stattfindet.",
      en: "When it takes place."),
    Field(
      required: "kosten", \.kosten, .text(max: 120), .oeffentlich, "Was es kostet, zum Beispiel kostenfrei.",
      en: "What it costs, for example kostenfrei."),
    Field("zugang", \.zugang, .group("zugang"), .oeffentlich, "Wie man hineinkommt.", en: "How one gets in."),
    Field(
      "standards", \.standards, .list(.reference()), .oeffentlich, "Welche Standards es erfüllt.",
      en: "Which Standards it meets."),
    Field("kontakt", \.kontakt, .group("kontakt"), .oeffentlich, "Wo man nachfragt.", en: "Where to ask."),
    Field("beginn", \.beginn, .date, .oeffentlich, "Der erste Tag.", en: "The first day."),
    Field("ende", \.ende, .date, .oeffentlich, "Der letzte Tag.", en: "The last day."),
  ]
}

/// What a standard asks for, and how one sees it.
public struct Kriterium: FieldGroup {
  public var titel = ""
  public var text: String?
  public var nachweis: String?

  public init() {}

  public static let fields: [Field<Kriterium>] = [
    Field(
      required: "titel", \.titel, .text(max: 160), .oeffentlich, "Was erfüllt sein soll.",
      en: "What should be fulfilled."),
    Field("text", \.text, .text(max: 600), .oeffentlich, "Was damit gemeint ist.", en: "What is meant by it."),
    Field("nachweis", \.nachweis, .text(max: 300), .oeffentlich, "Woran man es sieht.", en: "How one sees it."),
  ]
}

/// A professional standard.
public struct Standard: Entity {
  public enum Geltung: String, Hashable, Sendable, CaseIterable {
    case familienzentrum, angebot, sozialraum, gremium, traeger

    public var name: String {
      switch self {
      case .familienzentrum: "Familienzentren"
      case .angebot: "Angebote"
      case .sozialraum: "Sozialräume"
      case .gremium: "Gremien"
      case .traeger: "Träger"
      }
    }
  }

  public static let kind = Kind.standard
  public static let bodyRule = BodyRule.required
  public var common = Common()
  public var nummer: String?
  public var giltFuer: [Geltung] = []
  public var grundlage: String?
  public var kriterien: [Kriterium] = []
  public var status = TextStatus.entwurf

  public init() {}

  public static let ownFields: [Field<Standard>] = [
    Field(
      "nummer", \.nummer, .text(max: 20), .oeffentlich, "Die Nummer des Standards.", en: "The number of the Standard."),
    Field(
      required: "gilt_fuer", \.giltFuer, .list(.choice(), count: 1...5), .oeffentlich, "Für wen er gilt.",
      en: "Whom it applies to."),
    Field(
      required: "grundlage", \.grundlage, .optional(.text(max: 300)), .oeffentlich,
      "Worauf er beruht: Stelle im Vertrag oder „Vorschlag“.",
      en: "What it is based on: a place in the contract or “Vorschlag”."),
    Field(required: "status", \.status, .choice(), .oeffentlich, "Wie verbindlich er ist.", en: "How binding it is."),
    Field(
      required: "kriterien", \.kriterien, .list(.group("kriterien"), count: 1...20), .oeffentlich,
      "Was erfüllt sein soll.", en: "What should be fulfilled."),
  ]
}
