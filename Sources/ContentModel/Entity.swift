import Diagnostics
import Reading

/// A typed record. Its fields are declared in `fields`, and nowhere else.
public protocol Entity: Sendable {
  init()
  static var kind: Kind { get }
  /// Own fields; those that every record has are in `Common.fields`.
  static var ownFields: [Field<Self>] { get }
  /// Whether a text below the front matter is expected.
  static var bodyRule: BodyRule { get }
  /// Whether names of people are expected in `titel` and `id`, as with a book.
  static var titleMayNamePersons: Bool { get }
  var common: Common { get set }
}

public enum BodyRule: Sendable { case none, optional, required }

extension Entity {
  public static var bodyRule: BodyRule { .none }
  public static var titleMayNamePersons: Bool { false }

  public var id: String { common.id }
  public var titel: String { common.titel }
  public var key: EntityKey { EntityKey(Self.kind, common.id) }
}

/// Kind and id: what a record is called everywhere.
public struct EntityKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var kind: Kind
  public var id: String

  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// `familienzentrum:kleinmachnow`.
  public var description: String { "\(kind.rawValue):\(id)" }

  public static func < (left: EntityKey, right: EntityKey) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}

/// A reference to a record of one kind, as written.
public struct Ref<Target: Entity>: Hashable, Sendable {
  public var id: String
  public var position: SourcePosition

  public init(_ id: String, at position: SourcePosition) {
    self.id = id
    self.position = position
  }

  public var key: EntityKey { EntityKey(Target.kind, id) }
}

/// A reference to a record of one of several kinds, as written: `sozialraum:amt-brueck`.
public struct AnyRef: Hashable, Sendable {
  public var key: EntityKey
  public var position: SourcePosition

  public init(_ key: EntityKey, at position: SourcePosition) {
    self.key = key
    self.position = position
  }
}

/// What every record has.
public struct Common: FieldGroup {
  public var id = ""
  /// The file (and for items and rows the place in it) that the record comes from.
  public var source = SourcePosition(file: "")
  /// Who may see the record; set from `sichtbarkeit` or the folder.
  public var isPublic = false
  public var body = MarkdownDocument()

  public var titel = ""
  public var kurz: String?
  public var beispiel = false
  public var quellen: [Ref<Quelle>] = []
  public var stand: CalendarDate?
  public var geprueft: CalendarDate?
  public var naechstePruefung: CalendarDate?
  public var verantwortlich: String?
  public var notiz = Internal<String?>(nil)
  public var synonyme: [String] = []

  public init() {}

  public static let fields = opening + closing

  /// Those that stand in front of the own fields of a record.
  static let opening: [Field<Common>] = [
    Field(
      required: "titel", \.titel, .text(max: 120), .oeffentlich, "Der Name, wie er auf der Seite steht.",
      en: "The name as it stands on the page."),
    Field(
      "kurz", \.kurz, .text(max: 300), .oeffentlich, "Ein Satz für Listen und Suche.",
      en: "One sentence for lists and search."),
    Field(
      "synonyme", \.synonyme, .list(.text(max: 80)), .oeffentlich, "Andere Wörter, unter denen jemand danach sucht.",
      en: "Other words by which somebody may search for it."),
    sichtbarkeit,
    Field(
      "beispiel", \.beispiel, .boolean, .oeffentlich,
      "ja, wenn der Eintrag erfunden ist, um etwas zu zeigen. Die Seite sagt das dann dazu.",
      en: "ja if the entry is made up to show something. The page then says so."),
  ]

  /// Those that stand behind them.
  static let closing: [Field<Common>] = [
    Field(
      "quellen", \.quellen, .list(.reference()), .oeffentlich, "Woher die Angaben stammen: Kennungen aus quellen.yaml.",
      en: "Where the facts come from: ids from quellen.yaml."),
    Field(
      "stand", \.stand, .date, .oeffentlich, "Der Tag, für den die Angaben gelten.",
      en: "The day for which the facts hold."),
    Field(
      "geprueft", \.geprueft, .date, .oeffentlich, "Der Tag, an dem zuletzt jemand alles geprüft hat.",
      en: "The day on which somebody last reviewed everything."),
    Field(
      "naechste_pruefung", \.naechstePruefung, .date, .oeffentlich,
      "Der Tag, an dem die Angaben wieder geprüft werden.", en: "The day on which the facts will be reviewed again."
    ),
    Field(
      "verantwortlich", \.verantwortlich, .text(max: 160), .oeffentlich,
      "Die Stelle, die sich kümmert. Nie der Name einer Person.",
      en: "The office that sees to it. Never the name of a person."),
    Field(
      "notiz", \.notiz.value, .text(max: 2000), .intern, "Eine Bemerkung nur für die interne Ausgabe.",
      en: "A remark for the internal edition only."),
  ]

  /// Read by `identify`, which also looks at the folder; declared here so that the key is known.
  static let sichtbarkeit = Field<Common>(
    "sichtbarkeit", \.isPublic, Codec<Bool>.visibility, .oeffentlich,
    "oeffentlich oder intern. Steht nichts da, gilt die Angabe des Ordners.",
    en: "oeffentlich or intern. If nothing stands here, the folder decides.")
}
