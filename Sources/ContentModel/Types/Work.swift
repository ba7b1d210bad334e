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
    Field("kurzname", \.kurzname, .text(max: 60), .oeffentlich, "Die kurze Form des Namens."),
    Field("art", \.art, .choice(), .oeffentlich, "Was für ein Träger es ist."),
    Field("text", \.text, .text(max: 1200), .oeffentlich, "Einige Sätze über den Träger."),
    Field("kontakt", \.kontakt, .group("„kontakt“"), .oeffentlich, "Wo man ihn erreicht."),
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
    Field(required: "art", \.art, .choice(), .oeffentlich, "Was für eine Institution es ist."),
    Field("traeger", \.traeger, .reference(), .oeffentlich, "Der Träger, wenn er eine eigene Seite hat."),
    Field("text", \.text, .text(max: 600), .oeffentlich, "Was sie tut."),
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
  public var aktenzeichen: String?

  public init() {}

  public static let fields: [Field<DreiseitigerVertrag>] = [
    Field(
      "partner", \.partner, .list(.text(max: 160)), .oeffentlich, "Die Vertragspartner: Landkreis, Kommune, Träger."),
    Field("abgeschlossen", \.abgeschlossen, .partialDate, .oeffentlich, "Wann er geschlossen wurde."),
    Field("beginn", \.beginn, .date, .oeffentlich, "Ab wann er gilt."),
    Field("ende", \.ende, .date, .oeffentlich, "Bis wann er gilt."),
    Field("hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss."),
    Field("beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn die Angaben erfunden sind."),
    Field("aktenzeichen", \.aktenzeichen, .text(max: 60), .intern, "Das Aktenzeichen, nur für die interne Ausgabe."),
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
    Field(required: "geber", \.geber, .text(max: 160), .oeffentlich, "Wer zahlt."),
    Field("anteil", \.anteil, .decimal(min: 0, max: 100), .oeffentlich, "Der Anteil in Prozent."),
    Field("betrag", \.betrag, .decimal(min: 0), .oeffentlich, "Der Betrag in Euro im Jahr."),
    Field("gueltig_ab", \.gueltigAb, .partialDate, .oeffentlich, "Ab wann der Anteil gilt."),
    Field("gueltig_bis", \.gueltigBis, .partialDate, .oeffentlich, "Bis wann der Anteil gilt."),
    Field("hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss."),
    Field("quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt."),
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
    Field(required: "sozialraum", \.sozialraum, .reference(), .oeffentlich, "Der Sozialraum, für den es da ist."),
    Field("traeger", \.traeger, .reference(), .oeffentlich, "Wer es führt."),
    Field("seit", \.seit, .partialDate, .oeffentlich, "Seit wann es das Familienzentrum gibt."),
    Field("betrieb", \.betrieb, .choice(), .oeffentlich, "Ob es geöffnet ist oder nur die Planung belegt ist."),
    Field("mobil", \.mobil, .boolean, .oeffentlich, "ja, wenn es von Ort zu Ort fährt."),
    Field(
      required: "orte", \.orte, .list(.group("„orte“"), count: 1...60), .oeffentlich,
      "Wo es zu finden ist. Ein mobiles hat mehrere Orte."),
    Field("oeffnungszeiten", \.oeffnungszeiten, .list(.schedule), .oeffentlich, "Wann es geöffnet ist."),
    Field("zielgruppen", \.zielgruppen, .list(.choice()), .oeffentlich, "Für wen es da ist."),
    Field("kontakt", \.kontakt, .group("„kontakt“"), .oeffentlich, "Wo man es erreicht."),
    Field("zugang", \.zugang, .group("„zugang“"), .oeffentlich, "Wie man hineinkommt."),
    Field("stellenumfang", \.stellenumfang, .text(max: 160), .oeffentlich, "Wie viel Arbeitszeit es dort gibt."),
    Field(
      "vertrag", \.vertrag, .group("„vertrag“"), .oeffentlich, "Der Vertrag zwischen Landkreis, Kommune und Träger."),
    Field(
      "foerderung", \.foerderung, .list(.group("„foerderung“")), .oeffentlich,
      "Wer welchen Anteil zahlt, mit Geltungszeit."),
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
    Field("familienzentrum", \.familienzentrum, .reference(), .oeffentlich, "Das Familienzentrum, zu dem es gehört."),
    Field(required: "traeger", \.traeger, .reference(), .oeffentlich, "Wer das Angebot macht."),
    Field("ort", \.ort, .group("„ort“"), .oeffentlich, "Wo es stattfindet."),
    Field(
      required: "themen", \.themen, .list(.reference(), count: 1...6), .oeffentlich,
      "Worum es geht: Kennungen aus vertrag/themen.yaml."),
    Field(
      required: "ziele", \.ziele, .list(.reference(), count: 1...6), .oeffentlich,
      "Welchen Zielen es dient: Kennungen aus vertrag/ziele.yaml."),
    Field(
      required: "zieldimension", \.zieldimension, .optional(.reference()), .oeffentlich,
      "Für wen es vor allem wirkt: Kennung aus vertrag/zieldimensionen.yaml."),
    Field(required: "alter", \.alter, .optional(.ageRange), .oeffentlich, "Für welches Alter es gedacht ist."),
    Field("zielgruppen", \.zielgruppen, .list(.choice()), .oeffentlich, "Für wen es da ist."),
    Field(required: "zeiten", \.zeiten, .list(.schedule, count: 1...20), .oeffentlich, "Wann es stattfindet."),
    Field(required: "kosten", \.kosten, .text(max: 120), .oeffentlich, "Was es kostet, zum Beispiel kostenfrei."),
    Field("zugang", \.zugang, .group("„zugang“"), .oeffentlich, "Wie man hineinkommt."),
    Field("standards", \.standards, .list(.reference()), .oeffentlich, "Welche Standards es erfüllt."),
    Field("kontakt", \.kontakt, .group("„kontakt“"), .oeffentlich, "Wo man nachfragt."),
    Field("beginn", \.beginn, .date, .oeffentlich, "Der erste Tag."),
    Field("ende", \.ende, .date, .oeffentlich, "Der letzte Tag."),
  ]
}

/// What a standard asks for, and how one sees it.
public struct Kriterium: FieldGroup {
  public var titel = ""
  public var text: String?
  public var nachweis: String?

  public init() {}

  public static let fields: [Field<Kriterium>] = [
    Field(required: "titel", \.titel, .text(max: 160), .oeffentlich, "Was erfüllt sein soll."),
    Field("text", \.text, .text(max: 600), .oeffentlich, "Was damit gemeint ist."),
    Field("nachweis", \.nachweis, .text(max: 300), .oeffentlich, "Woran man es sieht."),
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
    Field("nummer", \.nummer, .text(max: 20), .oeffentlich, "Die Nummer des Standards."),
    Field(required: "gilt_fuer", \.giltFuer, .list(.choice(), count: 1...5), .oeffentlich, "Für wen er gilt."),
    Field(
      required: "grundlage", \.grundlage, .optional(.text(max: 300)), .oeffentlich,
      "Worauf er beruht: Stelle im Vertrag oder „Vorschlag“."),
    Field(
      required: "kriterien", \.kriterien, .list(.group("„kriterien“"), count: 1...20), .oeffentlich,
      "Was erfüllt sein soll."),
    Field(required: "status", \.status, .choice(), .oeffentlich, "Wie verbindlich er ist."),
  ]
}
