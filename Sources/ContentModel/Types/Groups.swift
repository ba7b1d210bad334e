/// Where somebody can be reached. Roles and offices, never persons.
public struct Kontakt: FieldGroup {
  public var stelle: String?
  public var rolle: String?
  public var telefon: String?
  public var email: String?
  public var webseite: String?
  public var adresse: Adresse?
  public var hinweis: String?
  public var durchwahl = Internal<String?>(nil)
  public var internEmail = Internal<String?>(nil)

  public init() {}

  public static let fields: [Field<Kontakt>] = [
    Field(
      "stelle", \.stelle, .text(max: 160), .oeffentlich, "Die Einrichtung oder Abteilung.",
      en: "The institution or department."),
    Field(
      "rolle", \.rolle, .text(max: 160), .oeffentlich, "Die Aufgabe, zum Beispiel Regionalkoordination. Nie ein Name.",
      en: "The task, for example Regionalkoordination. Never a name."),
    Field(
      "telefon", \.telefon, .telephone, .oeffentlich, "Die öffentliche Nummer, in Anführungszeichen.",
      en: "The public number, in quotation marks."),
    Field(
      "email", \.email, .email, .oeffentlich, "Eine Adresse der Stelle, nicht einer Person.",
      en: "An address of the office, not of a person."),
    Field("webseite", \.webseite, .webAddress, .oeffentlich, "Die Internetseite.", en: "The website."),
    Field(
      "adresse", \.adresse, .group("adresse"), .oeffentlich, "Straße, Postleitzahl, Ort.", en: "Street, postcode, town."
    ),
    Field(
      "hinweis", \.hinweis, .text(max: 300), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "durchwahl", \.durchwahl.value, .telephone, .intern, "Die Durchwahl für Fachkräfte.",
      en: "The direct line for Fachkräfte."),
    Field(
      "intern_email", \.internEmail.value, .email, .intern, "Die Adresse für Fachkräfte.",
      en: "The address for Fachkräfte."),
  ]
}

public struct Adresse: FieldGroup, Hashable {
  public var strasse: String?
  public var plz: String?
  public var ort: String?

  public init() {}

  public static let fields: [Field<Adresse>] = [
    Field(
      "strasse", \.strasse, .text(max: 120), .oeffentlich, "Straße und Hausnummer.", en: "Street and house number."
    ).namingPersons,
    Field(
      "plz", \.plz, .digits(5, name: "Postleitzahl", example: "14532"), .oeffentlich,
      "Die Postleitzahl, in Anführungszeichen.", en: "The postcode, in quotation marks."),
    Field("ort", \.ort, .text(max: 80), .oeffentlich, "Der Ort.", en: "The town or village."),
  ]
}

/// How one gets in and takes part.
public struct Zugang: FieldGroup {
  public enum Stufenlos: String, Hashable, Sendable, CaseIterable { case ja, nein, teilweise, unbekannt }
  public enum Anmeldung: String, Hashable, Sendable, CaseIterable { case ja, nein, erwuenscht }
  public enum Sprache: String, Hashable, Sendable, CaseIterable {
    case de, en, pl, uk, ar, ru, fa, tr, fr, dgs

    public var name: String {
      switch self {
      case .de: "Deutsch"
      case .en: "Englisch"
      case .pl: "Polnisch"
      case .uk: "Ukrainisch"
      case .ar: "Arabisch"
      case .ru: "Russisch"
      case .fa: "Persisch"
      case .tr: "Türkisch"
      case .fr: "Französisch"
      case .dgs: "Deutsche Gebärdensprache"
      }
    }
  }

  public var stufenlos: Stufenlos?
  public var anmeldung: Anmeldung?
  public var sprachen: [Sprache] = []
  public var hinweis: String?

  public init() {}

  public static let fields: [Field<Zugang>] = [
    Field(
      "stufenlos", \.stufenlos, .choice(), .oeffentlich, "Kommt man ohne Stufen hinein?",
      en: "Can one get in without steps?"),
    Field(
      "anmeldung", \.anmeldung, .choice(), .oeffentlich, "Muss man sich anmelden?", en: "Does one have to register?"),
    Field(
      "sprachen", \.sprachen, .list(.choice()), .oeffentlich, "Sprachen, die dort gesprochen werden.",
      en: "Languages that are spoken there."),
    Field(
      "hinweis", \.hinweis, .text(max: 300), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
  ]
}

/// A place where something happens.
public struct Ort: FieldGroup {
  public var name = ""
  public var gemeinde: Ref<Gemeinde>?
  public var adresse: Adresse?
  public var stufenlos: Zugang.Stufenlos?
  public var hinweis: String?

  public init() {}

  public static let fields: [Field<Ort>] = [
    Field(
      required: "name", \.name, .text(max: 160), .oeffentlich, "Wie der Ort heißt.", en: "What the place is called."),
    Field(
      "gemeinde", \.gemeinde, .reference(), .oeffentlich, "Die Gemeinde, in der er liegt.",
      en: "The Gemeinde that it lies in."),
    Field(
      "adresse", \.adresse, .group("adresse"), .oeffentlich, "Straße, Postleitzahl, Ort.", en: "Street, postcode, town."
    ),
    Field(
      "stufenlos", \.stufenlos, .choice(), .oeffentlich, "Kommt man ohne Stufen hinein?",
      en: "Can one get in without steps?"),
    Field(
      "hinweis", \.hinweis, .text(max: 300), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
  ]
}

/// People that something is made for.
public enum Zielgruppe: String, Hashable, Sendable, CaseIterable {
  case familien, eltern, kinder, jugendliche
  case jungeErwachsene = "junge-erwachsene"
  case aeltere
  case menschenMitBehinderung = "menschen-mit-behinderung"
  case angehoerige, zugewanderte, nachbarschaft
  case fachkraefte

  public var name: String {
    switch self {
    case .familien: "Familien"
    case .eltern: "Eltern"
    case .kinder: "Kinder"
    case .jugendliche: "Jugendliche"
    case .jungeErwachsene: "junge Erwachsene"
    case .aeltere: "ältere Menschen"
    case .menschenMitBehinderung: "Menschen mit Behinderung"
    case .angehoerige: "Angehörige"
    case .zugewanderte: "Zugewanderte"
    case .nachbarschaft: "Nachbarschaft"
    case .fachkraefte: "Fachkräfte"
    }
  }
}

extension Kind {
  /// Kinds that a body, a date or a decision can be about.
  static let places: [Kind] = [.landkreis, .planregion, .sozialraum, .gemeinde]
}
