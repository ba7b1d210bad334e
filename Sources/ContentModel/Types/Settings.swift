import Diagnostics

/// `portal.yaml`: what holds for the whole site.
public struct PortalSettings: Entity {
  public enum Examples: String, Hashable, Sendable, CaseIterable { case zeigen, verbergen }
  public enum Language: String, Hashable, Sendable, CaseIterable { case de }

  public static let kind = Kind.portal
  public var common = Common()
  public var untertitel: String?
  public var titelIntern = Internal<String?>(nil)
  public var untertitelIntern = Internal<String?>(nil)
  public var sprachen: [Language] = []
  public var basisURL: String?
  public var herausgeber = ""
  public var kontakt: Kontakt?
  public var beispiele = Examples.zeigen
  public var ebenen = Ebenennamen()
  public var kennzahlBevoelkerung: Ref<Kennzahl>?
  public var meldungen = Internal<[Meldungsschwere]>([])
  public var freigaben = Internal<[Freigabe]>([])

  public init() {}

  public static let ownFields: [Field<PortalSettings>] = [
    Field(
      "untertitel", \.untertitel, .text(max: 160), .oeffentlich, "Eine Zeile unter dem Titel.",
      en: "A line below the title."),
    Field(
      "titel_intern", \.titelIntern.value, .text(max: 120), .intern, "Der Titel der internen Ausgabe.",
      en: "The title of the internal edition."),
    Field(
      "untertitel_intern", \.untertitelIntern.value, .text(max: 160), .intern,
      "Eine Zeile unter dem Titel der internen Ausgabe.", en: "A line below the title of the internal edition."),
    Field(
      required: "sprachen", \.sprachen, .list(.choice(), count: 1...1), .oeffentlich, "Die Sprachen der Oberfläche.",
      en: "The languages of the interface."),
    Field(
      "basis_url", \.basisURL, .webAddress, .oeffentlich, "Die Adresse, unter der das Portal einmal steht.",
      en: "The address that the portal will have."),
    Field(
      required: "herausgeber", \.herausgeber, .text(max: 160), .oeffentlich, "Die Stelle, die das Portal verantwortet.",
      en: "The office that is responsible for the portal."),
    Field(
      "kontakt", \.kontakt, .group("kontakt"), .oeffentlich, "Wo man Fehler melden kann.",
      en: "Where one can report mistakes."),
    Field(
      "beispiele", \.beispiele, .choice(), .oeffentlich,
      "zeigen oder verbergen: ob erfundene Beispiele auf den Seiten stehen.",
      en: "zeigen or verbergen: whether made-up examples stand on the pages."),
    Field(
      "ebenen", \.ebenen, .group("ebenen"), .oeffentlich,
      "Wie die Ebenen heißen, wenn ein Landkreis andere Wörter hat.",
      en: "What the levels are called, if a Landkreis has other words."),
    Field(
      "kennzahl_bevoelkerung", \.kennzahlBevoelkerung, .reference(), .oeffentlich,
      "Die Kennzahl der Art anzahl, die zählt, wie viele Menschen in einem Gebiet leben. Mit ihr zeigt das Portal, wo viele Menschen weit vom nächsten Familienzentrum leben.",
      en:
        "The Kennzahl of the art anzahl that counts how many people live in a territory. With it, the portal shows where many people live far from the next Familienzentrum."
    ),
    Field(
      "meldungen", \.meldungen.value, .list(.group("meldungen")), .intern,
      "Welche Meldungen hier schwerer oder leichter wiegen als sonst.",
      en: "Which findings count as graver or less grave here than elsewhere."),
    Field(
      "freigaben", \.freigaben.value, .list(.group("freigaben")), .intern,
      "Welche Angaben zu Personen öffentlich stehen dürfen, und warum.",
      en: "What about people may be public, and why."),
  ]

  /// How grave findings count for this portal.
  public var severityPolicy: SeverityPolicy {
    SeverityPolicy(meldungen.value.compactMap { setting in setting.scope.map { ($0, setting.schwere.severity) } })
  }
}

/// `_ordner.yaml`: what holds for a folder and everything below it.
public struct Ordner: FieldGroup {
  /// The folder, `handbuch/grundlagen`; empty for the content folder itself.
  public var path = ""
  public var isPublic: Bool?
  public var titel: String?
  public var kurz: String?
  public var reihenfolge = 1000

  public init() {}

  public static let fields: [Field<Ordner>] = [
    Field(
      "sichtbarkeit", \.isPublic, Codec<Bool>.visibility, .oeffentlich,
      "oeffentlich oder intern: gilt für alles im Ordner, das selbst nichts sagt.",
      en: "oeffentlich or intern: holds for everything in the folder that says nothing itself."),
    Field(
      "titel", \.titel, .text(max: 120), .oeffentlich, "Der Name des Ordners, zum Beispiel eines Kapitels.",
      en: "The name of the folder, for example of a chapter."),
    Field(
      "reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo der Ordner zwischen seinen Nachbarn steht.",
      en: "Where the folder stands among its neighbours."),
    Field(
      "kurz", \.kurz, .text(max: 300), .oeffentlich, "Ein Satz über den Inhalt.", en: "One sentence about the content."),
  ]
}

/// A source of facts.
public struct Quelle: Entity {
  public enum Verlaesslichkeit: String, Hashable, Sendable, CaseIterable { case hoch, mittel, gering }

  public static let kind = Kind.quelle
  public static let titleMayNamePersons = true
  public var common = Common()
  public var herausgeber: String?
  public var url: String?
  public var lizenz: String?
  public var abgerufen: CalendarDate?
  public var verlaesslichkeit: Verlaesslichkeit?
  public var hinweis: String?

  public init() {}

  public static let ownFields: [Field<Quelle>] = [
    Field(
      "herausgeber", \.herausgeber, .text(max: 200), .oeffentlich, "Wer die Quelle veröffentlicht hat.",
      en: "Who published the Quelle."
    ).namingPersons,
    Field("url", \.url, .webAddress, .oeffentlich, "Wo sie im Internet steht.", en: "Where it stands on the web."),
    Field(
      "lizenz", \.lizenz, .text(max: 120), .oeffentlich, "Unter welcher Lizenz sie steht.",
      en: "The licence that it is under."),
    Field("abgerufen", \.abgerufen, .date, .oeffentlich, "Wann sie gelesen wurde.", en: "When it was read."),
    Field(
      "verlaesslichkeit", \.verlaesslichkeit, .choice(), .oeffentlich, "Wie sicher die Angaben sind.",
      en: "How sure the facts are."),
    Field(
      "hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man über die Quelle wissen muss.",
      en: "What one needs to know about the Quelle."),
  ]
}

/// A word with its meaning.
public struct Glossar: Entity {
  public static let kind = Kind.glossar
  public var common = Common()
  public var text = ""
  public var abkuerzung: String?
  public var siehe: [Ref<Glossar>] = []

  public init() {}

  public static let ownFields: [Field<Glossar>] = [
    Field(
      required: "text", \.text, .text(max: 1200), .oeffentlich, "Was das Wort bedeutet, in einfachen Sätzen.",
      en: "What the word means, in simple sentences."),
    Field("abkuerzung", \.abkuerzung, .text(max: 20), .oeffentlich, "Die Abkürzung.", en: "The abbreviation."),
    Field("siehe", \.siehe, .list(.reference()), .oeffentlich, "Verwandte Wörter.", en: "Related words."),
  ]
}

/// A page of running text: Impressum, Datenschutz, about.
public struct Seite: Entity {
  public static let kind = Kind.seite
  public static let bodyRule = BodyRule.required
  public var common = Common()
  public var reihenfolge = 1000

  public init() {}

  public static let ownFields: [Field<Seite>] = [
    Field(
      "reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo die Seite in Listen steht.",
      en: "Where the page stands in lists.")
  ]
}

/// How far a text is binding.
public enum TextStatus: String, Hashable, Sendable, CaseIterable {
  case entwurf, gueltig
  case ausserKraft = "ausser-kraft"

  public var name: String {
    switch self {
    case .entwurf: "Entwurf"
    case .gueltig: "gültig"
    case .ausserKraft: "außer Kraft"
    }
  }
}

/// A page of the handbook for Fachkräfte.
public struct HandbuchSeite: Entity {
  public static let kind = Kind.handbuch
  public static let bodyRule = BodyRule.required
  public var common = Common()
  public var reihenfolge = 1000
  public var status = TextStatus.entwurf

  public init() {}

  public static let ownFields: [Field<HandbuchSeite>] = [
    Field(
      "reihenfolge", \.reihenfolge, .integer(0...10_000), .oeffentlich, "Wo die Seite im Kapitel steht.",
      en: "Where the page stands in its chapter."),
    Field(
      required: "status", \.status, .choice(), .oeffentlich, "Wie verbindlich die Seite ist.",
      en: "How binding the page is."),
  ]
}
