import Diagnostics
import FoundationEssentials

/// Something that the contract asks for: a kind of rule with its parameters, no program.
public struct Regel: Entity {
  /// The kinds of rule. What each takes stands in `parameters`; how it judges, in `Sources/Contract/Kinds`.
  public enum Art: String, Hashable, Sendable, CaseIterable {
    /// Every unit has so many related records.
    case mindestzahl
    /// Every record of a kind states certain fields.
    case pflichtfeld
    /// Every unit has reported an indicator, for every year that is due.
    case kennzahl
    /// Every record of a kind names others: its goal, its dimension, its standards.
    case verweis
    /// Every standard that applies has evidence that holds.
    case nachweis
    /// Something takes place once in each cycle.
    case turnus
    /// A contract is in force.
    case laufzeit
    /// Texts are reviewed on time.
    case pruefung
    /// Funding shares add to 100 percent.
    case foerderanteile
    /// A dreiseitiger Vertrag names its parties.
    case vertragsparteien
    /// There are Angebote for all Zieldimensionen.
    case zieldimensionen
    /// A Familienzentrum is open for every territory.
    case abdeckung
    /// An indicator has reached its target.
    case zielwert
    /// Accession to the contract is proven.
    case beitritt

    public var name: String {
      switch self {
      case .mindestzahl: "Es gibt mindestens so viele"
      case .pflichtfeld: "Eine Angabe ist da"
      case .kennzahl: "Eine Kennzahl ist berichtet"
      case .verweis: "Ein Eintrag nennt einen anderen"
      case .nachweis: "Ein Standard ist nachgewiesen"
      case .turnus: "Etwas findet regelmäßig statt"
      case .laufzeit: "Ein Vertrag gilt noch"
      case .pruefung: "Eine Seite ist pünktlich geprüft"
      case .foerderanteile: "Förderanteile ergeben 100 Prozent"
      case .vertragsparteien: "Alle Vertragspartner stehen da"
      case .zieldimensionen: "Alle Zieldimensionen kommen vor"
      case .abdeckung: "Ein Familienzentrum ist zuständig"
      case .zielwert: "Ein Zielwert ist erreicht"
      case .beitritt: "Der Beitritt ist belegt"
      }
    }

    /// Keys of `vorgaben` that a rule of this kind needs, and those that it may have.
    public var parameters: (required: [String], optional: [String]) {
      switch self {
      case .mindestzahl: (["je", "was", "mindestens"], ["gremium_art", "termin_art"])
      case .pflichtfeld: (["was", "felder"], [])
      case .kennzahl: (["je", "kennzahl"], ["von_jahr", "bis_jahr", "stand_hoechstens_monate"])
      case .verweis: (["was", "auf"], [])
      case .nachweis: (["was"], ["standards", "warnung_tage"])
      case .turnus: (["je", "turnus"], ["termin_art", "gremium_art", "warnung_tage"])
      case .laufzeit: (["was"], ["warnung_tage"])
      case .pruefung: (["was"], ["warnung_tage"])
      case .foerderanteile: ([], [])
      case .vertragsparteien: (["mindestens"], [])
      case .zieldimensionen: (["je"], ["mindestens"])
      case .abdeckung: (["je"], [])
      case .zielwert: (["je", "kennzahl"], [])
      case .beitritt: ([], [])
      }
    }

    /// Kinds of record that `was` may name; empty where a rule of this kind has no `was`.
    public var countable: [Kind] {
      switch self {
      case .mindestzahl: [.familienzentrum, .angebot, .gremium, .termin, .beschluss, .gemeinde]
      case .laufzeit: [.familienzentrum, .vertrag]
      case .nachweis: Standard.Geltung.allCases.map(\.kind)
      case .pflichtfeld, .verweis, .pruefung: Regel.subjects
      default: []
      }
    }

    /// Units that `je` may name.
    public var units: [Kind] {
      switch self {
      case .mindestzahl: Kind.territories + [.familienzentrum]
      case .abdeckung: [.gemeinde, .sozialraum]
      default: Kind.territories
      }
    }
  }

  /// How grave it is when the rule is not kept.
  public enum Schwere: String, Hashable, Sendable, CaseIterable {
    case fehler, warnung, hinweis

    public var name: String {
      switch self {
      case .fehler: "Pflicht: Ohne sie wird nicht veröffentlicht"
      case .warnung: "Soll: Die Prüfung warnt"
      case .hinweis: "Ziel: Die Prüfung weist darauf hin"
      }
    }
  }

  public static let kind = Kind.regel
  public var common = Common()
  public var kurzname: String?
  public var art = Art.mindestzahl
  public var klausel = ""
  public var schwere = Schwere.hinweis
  public var text = ""
  public var begruendung: String?
  public var gueltigAb: PartialDate?
  public var gueltigBis: PartialDate?
  public var vorgaben = Vorgaben()

  public init() {}

  /// Whether the rule is in force on a day.
  public func holds(on day: CalendarDate) -> Bool {
    let hasBegun = gueltigAb?.earliest.map { $0 <= day } ?? true
    let hasEnded = gueltigBis?.latest.map { $0 < day } ?? false
    return hasBegun && !hasEnded
  }

  /// Kinds that a rule can be about.
  public static let subjects: [Kind] = [
    .landkreis, .planregion, .sozialraum, .gemeinde, .familienzentrum, .angebot, .traeger, .gremium, .termin,
    .beschluss, .standard, .kennzahl, .vertrag, .handbuch, .seite,
  ]

  public static let ownFields: [Field<Regel>] = [
    Field(
      "kurzname", \.kurzname, .text(max: 40), .oeffentlich, "Der Name für enge Tabellen.",
      en: "The name for narrow tables."),
    Field(
      required: "art", \.art, .choice(), .oeffentlich, "Was für eine Regel es ist.", en: "What kind of rule it is."),
    Field(
      required: "klausel", \.klausel, .text(max: 160), .oeffentlich,
      "Die Stelle im Vertrag: § oder Anlage. Gibt es keine: „Vorschlag“.",
      en: "The place in the contract: § or Anlage. If there is none: “Vorschlag”."),
    Field(
      required: "schwere", \.schwere, .choice(), .oeffentlich, "Wie schwer es wiegt, wenn sie nicht eingehalten ist.",
      en: "How grave it is when it is not kept."),
    Field(
      required: "text", \.text, .text(max: 600), .oeffentlich, "Was sie verlangt, für alle verständlich.",
      en: "What it asks for, in words that everybody understands."),
    Field(
      "begruendung", \.begruendung, .text(max: 600), .oeffentlich, "Warum ein Vorschlag sinnvoll ist.",
      en: "Why a proposal makes sense."),
    Field("gueltig_ab", \.gueltigAb, .partialDate, .oeffentlich, "Ab wann sie gilt.", en: "From when it is in force."),
    Field(
      "gueltig_bis", \.gueltigBis, .partialDate, .oeffentlich, "Bis wann sie gilt.", en: "Until when it is in force."),
    Field(
      "vorgaben", \.vorgaben, .group("vorgaben"), .oeffentlich,
      "Die Einzelheiten. Welche nötig sind, hängt von „art“ ab.", en: "The details. Which are needed depends on “art”."),
  ]
}

/// The parameters of a rule. Which of them belong to which kind: `Regel.Art.parameters`.
public struct Vorgaben: FieldGroup {
  public var je: Kind?
  public var was: Kind?
  public var mindestens: Int?
  public var felder: [String] = []
  public var auf: [Kind] = []
  public var kennzahl: Ref<Kennzahl>?
  public var vonJahr: Int?
  public var bisJahr: Int?
  public var standHoechstensMonate: Int?
  public var standards: [Ref<Standard>] = []
  public var turnus: Cycle?
  public var terminArt: Termin.Art?
  public var gremiumArt: Gremium.Art?
  public var warnungTage: Int?

  public init() {}

  public static let fields: [Field<Vorgaben>] = [
    Field(
      "je", \.je, .kind(of: Kind.territories + [.familienzentrum]), .oeffentlich,
      "Für wen sie gilt: für jede Einheit dieser Art.", en: "Whom it applies to: every unit of this kind."),
    Field("was", \.was, .kind(of: Regel.subjects), .oeffentlich, "Wovon die Rede ist.", en: "What it is about."),
    Field(
      "mindestens", \.mindestens, .integer(1...1000), .oeffentlich, "Wie viele es mindestens sein sollen.",
      en: "How many there should be at least."),
    Field(
      "felder", \.felder, .list(.text(max: 60), count: 1...30), .oeffentlich,
      "Die Angaben, die da sein sollen: Schlüssel aus dem Verzeichnis der Angaben.",
      en: "The fields that should be there: keys from the list of fields."),
    Field(
      "auf", \.auf, .list(.kind(of: Regel.references), count: 1...10), .oeffentlich,
      "Worauf der Eintrag verweisen soll.", en: "What the entry should refer to."),
    Field(
      "kennzahl", \.kennzahl, .reference(), .oeffentlich, "Die Kennung der Kennzahl.", en: "The id of the Kennzahl."),
    Field(
      "von_jahr", \.vonJahr, .integer(1900...2100), .oeffentlich, "Das erste Jahr, für das der Wert da sein soll.",
      en: "The first year for which the value should be there."),
    Field(
      "bis_jahr", \.bisJahr, .integer(1900...2100), .oeffentlich,
      "Das letzte Jahr. Ohne Angabe: das letzte, dessen Frist vorbei ist.",
      en: "The last year. If left out: the last one whose due date has passed."),
    Field(
      "stand_hoechstens_monate", \.standHoechstensMonate, .integer(1...600), .oeffentlich,
      "Wie alt der Stand des neuesten Wertes höchstens sein darf.",
      en: "How old the Stand of the latest value may be at most."),
    Field(
      "standards", \.standards, .list(.reference()), .oeffentlich,
      "Welche Standards. Ohne Angabe: alle, die dafür gelten.", en: "Which Standards. If left out: all that apply."),
    Field(
      "turnus", \.turnus, .cycle, .oeffentlich, "Wie oft es stattfinden soll.", en: "How often it should take place."),
    Field(
      "termin_art", \.terminArt, .choice(), .oeffentlich, "Nur Termine dieser Art.", en: "Only Termine of this kind."),
    Field(
      "gremium_art", \.gremiumArt, .choice(), .oeffentlich, "Nur Gremien dieser Art, oder Termine solcher Gremien.",
      en: "Only Gremien of this kind, or Termine of such Gremien."),
    Field(
      "warnung_tage", \.warnungTage, .integer(1...1000), .oeffentlich, "Wie viele Tage vor dem Ende gewarnt wird.",
      en: "How many days before the end there is a warning."),
  ]
}

extension Regel {
  /// Kinds that records name in their fields.
  public static let references: [Kind] = [
    .ziel, .zieldimension, .standard, .thema, .traeger, .familienzentrum, .institution, .quelle, .gemeinde,
    .sozialraum, .planregion, .gremium, .beschluss,
  ]
}

extension Standard.Geltung {
  /// The kind of record that such a standard is for.
  public var kind: Kind {
    switch self {
    case .familienzentrum: .familienzentrum
    case .angebot: .angebot
    case .sozialraum: .sozialraum
    case .gremium: .gremium
    case .traeger: .traeger
    }
  }
}

extension Vorgaben {
  /// Keys that say something.
  public var statedKeys: [String] { Self.fields.filter { $0.isFilled(self) }.map(\.declaration.key) }

  /// What to write behind a key.
  public static func help(for key: String) -> Message { declarations.first { $0.key == key }?.help ?? .empty }
}
