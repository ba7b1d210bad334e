public struct Laufzeit: FieldGroup {
  public var beginn: PartialDate?
  public var ende: PartialDate?
  public var hinweis: String?

  public init() {}

  public static let fields: [Field<Laufzeit>] = [
    Field("beginn", \.beginn, .partialDate, .oeffentlich, "Der Anfang.", en: "The beginning."),
    Field("ende", \.ende, .partialDate, .oeffentlich, "Das Ende.", en: "The end."),
    Field(
      "hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
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
    Field(
      required: "nummer", \.nummer, .text(max: 60), .oeffentlich, "Wie die Fassung heißt.",
      en: "What the version is called."),
    Field("gueltig_ab", \.gueltigAb, .partialDate, .oeffentlich, "Ab wann sie gilt.", en: "From when it is in force."),
    Field(
      "gueltig_bis", \.gueltigBis, .partialDate, .oeffentlich, "Bis wann sie gilt.", en: "Until when it is in force."),
    Field(
      "hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
  ]
}

/// A paragraph of the contract, in our own words.
public struct Vertragsparagraph: FieldGroup {
  public var nummer = ""
  public var inhalt = ""
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Vertragsparagraph>] = [
    Field(
      required: "nummer", \.nummer, .text(max: 40), .oeffentlich, "Die Stelle im Vertrag, zum Beispiel § 1.",
      en: "The place in the contract, for example § 1."),
    Field(
      required: "inhalt", \.inhalt, .text(max: 1200), .oeffentlich, "Was dort geregelt ist, in eigenen Worten.",
      en: "What it lays down, in your own words."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
  ]
}

/// A part of the contract that names goals, indicators or measures.
public struct Anlage: FieldGroup {
  /// What of the content stands in an Anlage.
  public enum Gegenstand: String, Hashable, Sendable, CaseIterable {
    case ziele, angebote, standards, kennzahlen, massstaebe, regeln

    public var name: String {
      switch self {
      case .ziele: "Ziele"
      case .angebote: "Angebote"
      case .standards: "Fachliche Standards"
      case .kennzahlen: "Kennzahlen"
      case .massstaebe: "Maßstäbe der Qualität"
      case .regeln: "Regeln"
      }
    }
  }

  public var nummer = ""
  public var titel = ""
  public var inhalt: String?
  public var umfasst: [Gegenstand] = []
  public var belegt = false
  public var begruendung: String?
  public var hinweis: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Anlage>] = [
    Field(
      required: "nummer", \.nummer, .text(max: 20), .oeffentlich, "Die Nummer der Anlage.",
      en: "The number of the Anlage."),
    Field(required: "titel", \.titel, .text(max: 200), .oeffentlich, "Wie sie heißt.", en: "What it is called."),
    Field(
      "inhalt", \.inhalt, .text(max: 1200), .oeffentlich, "Was darin steht, in eigenen Worten.",
      en: "What it says, in your own words."),
    Field(
      "umfasst", \.umfasst, .list(.choice()), .oeffentlich, "Welche Einträge des Portals für sie stehen.",
      en: "Which entries of the portal stand for it."),
    Field(
      required: "belegt", \.belegt, .boolean, .oeffentlich, "ja, wenn der Wortlaut vorliegt.",
      en: "ja if the wording is at hand."),
    Field(
      "begruendung", \.begruendung, .text(max: 800), .oeffentlich,
      "Wenn der Wortlaut fehlt: was an seiner Stelle steht, und warum gerade das.",
      en: "If the wording is missing: what stands in its place, and why."),
    Field(
      "hinweis", \.hinweis, .text(max: 600), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
  ]
}

public struct Grundsatz: FieldGroup {
  public var titel = ""
  public var text: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Grundsatz>] = [
    Field(
      required: "titel", \.titel, .text(max: 200), .oeffentlich, "Der Grundsatz in wenigen Worten.",
      en: "The principle in a few words."),
    Field("text", \.text, .text(max: 1200), .oeffentlich, "Was damit gemeint ist.", en: "What is meant by it."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
  ]
}

/// A measure of quality (Anlage III): what good work is measured by.
public struct Massstab: FieldGroup {
  public var titel = ""
  public var text: String?
  public var woran: [String] = []
  public var standards: [Ref<Standard>] = []
  public var beispiel = false
  public var begruendung: String?
  public var quellen: [Ref<Quelle>] = []

  public init() {}

  public static let fields: [Field<Massstab>] = [
    Field(
      required: "titel", \.titel, .text(max: 200), .oeffentlich, "Der Maßstab in wenigen Worten.",
      en: "The measure in a few words."),
    Field("text", \.text, .text(max: 1200), .oeffentlich, "Was damit gemeint ist.", en: "What is meant by it."),
    Field(
      "woran", \.woran, .list(.text(max: 300), count: 0...12), .oeffentlich, "Woran man es misst oder sieht.",
      en: "How one measures or sees it."),
    Field(
      "standards", \.standards, .list(.reference()), .oeffentlich, "Welche Standards dazu gehören.",
      en: "Which Standards belong to it."),
    Field("beispiel", \.beispiel, .boolean, .oeffentlich, "ja, wenn er erfunden ist.", en: "ja if it is made up."),
    Field(
      "begruendung", \.begruendung, .text(max: 600), .oeffentlich, "Warum er hier steht, wenn er erfunden ist.",
      en: "Why it stands here, if it is made up."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
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
    Field(required: "sozialraum", \.sozialraum, .reference(), .oeffentlich, "Wer beitritt.", en: "Who accedes."),
    Field(
      required: "status", \.status, .choice(), .oeffentlich, "Ob der Beitritt belegt ist.",
      en: "Whether the accession is proven."),
    Field("beschluss", \.beschluss, .reference(), .oeffentlich, "Der Beschluss dazu.", en: "The Beschluss about it."),
    Field("datum", \.datum, .date, .oeffentlich, "Der Tag des Beitritts.", en: "The day of the accession."),
    Field(
      "hinweis", \.hinweis, .text(max: 400), .oeffentlich, "Was man dazu wissen muss.",
      en: "What one needs to know about it."),
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angabe stammt.",
      en: "Where the fact comes from."),
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
  public var massstaebe: [Massstab] = []
  public var beitritte: [Beitritt] = []

  public init() {}

  public static let ownFields: [Field<Vertrag>] = [
    Field("kurzname", \.kurzname, .text(max: 80), .oeffentlich, "Wie er im Alltag heißt.", en: "What people call it."),
    Field(
      required: "datum", \.datum, .optional(.date), .oeffentlich, "Der Tag des Vertrags.",
      en: "The day of the contract."),
    Field(
      "unterzeichnet_durch", \.unterzeichnetDurch, .list(.text(max: 160)), .oeffentlich,
      "Wer unterschrieben hat, als Amt.", en: "Who signed, as an office."),
    Field("parteien", \.parteien, .list(.text(max: 160)), .oeffentlich, "Wer beteiligt ist.", en: "Who takes part."),
    Field(
      "text", \.text, .text(max: 3000), .oeffentlich, "Worum es geht, in eigenen Worten.",
      en: "What it is about, in your own words."),
    Field(
      "laufzeit", \.laufzeit, .group("laufzeit"), .oeffentlich, "Wie lange er gilt.", en: "How long it is in force."),
    Field(
      "fassungen", \.fassungen, .list(.group("fassungen")), .oeffentlich, "Die Fassungen mit ihrer Geltungszeit.",
      en: "The versions, and when each was in force."),
    Field(
      "paragraphen", \.paragraphen, .list(.group("paragraphen")), .oeffentlich, "Was geregelt ist.",
      en: "What is laid down."),
    Field("anlagen", \.anlagen, .list(.group("anlagen")), .oeffentlich, "Die Anlagen.", en: "The Anlagen."),
    Field(
      "grundsaetze", \.grundsaetze, .list(.group("grundsaetze")), .oeffentlich, "Die Grundsätze.", en: "The principles."
    ),
    Field(
      "massstaebe", \.massstaebe, .list(.group("massstaebe")), .oeffentlich, "Die Maßstäbe der Qualität.",
      en: "The measures of quality."),
    Field(
      "beitritte", \.beitritte, .list(.group("beitritte")), .oeffentlich,
      "Wer beigetreten ist: ein Eintrag für jeden Sozialraum.", en: "Who has acceded: one entry for each Sozialraum."),
  ]
}
