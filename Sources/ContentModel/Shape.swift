import Diagnostics
import FoundationEssentials

/// What a field may hold. From this come the field reference, the cut and the checks.
public indirect enum Shape: Sendable {
  /// At most `max` Unicode scalars.
  case text(max: Int)
  case integer(ClosedRange<Int>)
  /// A decimal number with point or comma; bounds included.
  case decimal(min: Decimal?, max: Decimal?)
  case boolean
  case date
  case partialDate
  case clockTime
  case choice([String])
  case schedule
  case ageRange
  case cycle
  /// How an indicator is computed from others.
  case formula
  case email
  case webAddress
  case telephone
  /// A number that names something and keeps its leading zeros: AGS (8 digits), Postleitzahl (5).
  case digits(Int)
  /// The bare id of a record of one kind.
  case reference(Kind)
  /// `art:id`, one of several kinds.
  case anyReference([Kind])
  case list(Shape, count: ClosedRange<Int>)
  case object([FieldDeclaration])

  var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// Whether a comma can be part of a single value.
  var mayHoldCommas: Bool {
    switch self {
    case .text, .schedule, .formula: true
    default: false
    }
  }

  /// In words, for people who fill it in.
  public var description: Message {
    switch self {
    case .text(let max): Message("Text, höchstens \(max) Zeichen", en: "text, at most \(max) characters")
    case .integer(let range):
      Message(
        "ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
        en: "whole number from \(range.lowerBound) to \(range.upperBound)")
    case .decimal(let min, let max): Self.bounds(min, max) + Self.decimalSign
    case .boolean: Message("ja oder nein", en: "ja or nein")
    case .date: Message("Datum als Jahr-Monat-Tag: 2026-09-01", en: "date as year-month-day: 2026-09-01")
    case .partialDate:
      Message(
        "Zeitangabe: 2016, 2016-10 oder 2019-04-30, davor möglich: vor, um, seit, bis",
        en: "time: 2016, 2016-10 or 2019-04-30, and before it perhaps vor, um, seit, bis")
    case .clockTime: Message("Uhrzeit: 09:30", en: "time of day: 09:30")
    case .choice(let words):
      Message("eines von: \(words.joined(separator: ", "))", en: "one of: \(words.joined(separator: ", "))")
    case .schedule:
      Message(
        "Zeit, zum Beispiel: jeden Dienstag 09:30–11:30, nicht in den Ferien",
        en: "time, for example: jeden Dienstag 09:30–11:30, nicht in den Ferien")
    case .ageRange:
      Message(
        "Alter: 0–3 Jahre, ab 60 Jahre, bis 3 Jahre oder alle", en: "age: 0–3 Jahre, ab 60 Jahre, bis 3 Jahre or alle")
    case .cycle:
      Message(
        "Turnus: monatlich, vierteljährlich, halbjährlich, jährlich, alle 2 Jahre, nach Bedarf …",
        en: "cycle: monatlich, vierteljährlich, halbjährlich, jährlich, alle 2 Jahre, nach Bedarf …")
    case .formula:
      Message(
        "Formel aus Kennungen von Kennzahlen: kinder-u3 ÷ bevoelkerung je 100",
        en: "formula of ids of Kennzahlen: kinder-u3 ÷ bevoelkerung je 100")
    case .email: Message("E-Mail-Adresse", en: "e-mail address")
    case .webAddress: Message("Internetadresse, beginnt mit https://", en: "web address, begins with https://")
    case .telephone:
      Message(
        "Telefonnummer: Ziffern, Leerzeichen, am Anfang + möglich",
        en: "telephone number: digits, spaces, perhaps + at the beginning")
    case .digits(let count): Message("\(count) Ziffern", en: "\(count) digits")
    case .reference(let kind): Message("Kennung (id): \(kind.singular)", en: "id: \(kind.singular)")
    case .anyReference(let kinds):
      Message(
        "Art und Kennung: \(kinds.map { "\($0.rawValue):…" }.joined(separator: ", "))",
        en: "kind and id: \(kinds.map { "\($0.rawValue):…" }.joined(separator: ", "))")
    case .list(let item, let count):
      (count.upperBound == .max
        ? Message("Liste: ", en: "list: ")
        : Message("Liste, höchstens \(count.upperBound): ", en: "list, at most \(count.upperBound): "))
        + item.description
    case .object(let fields):
      Message(
        "Gruppe: \(fields.map(\.key).joined(separator: ", "))",
        en: "group: \(fields.map(\.key).joined(separator: ", "))")
    }
  }

  private static func bounds(_ min: Decimal?, _ max: Decimal?) -> Message {
    switch (min, max) {
    case (let min?, let max?): Message("Zahl von \(min) bis \(max)", en: "number from \(min) to \(max)")
    case (let min?, nil): Message("Zahl ab \(min)", en: "number from \(min)")
    default: Message("Zahl", en: "number")
    }
  }

  private static let decimalSign = Message(
    ", Komma oder Punkt für Nachkommastellen", en: ", comma or point for decimals")
}

/// Who may see a field of a record that is itself visible.
public enum FieldVisibility: Hashable, Sendable {
  /// Everybody who may see the record.
  case oeffentlich
  /// Only the internal edition: the cut takes it out.
  case intern
}

/// A field as declared: the one source for decoding, checks, visibility and help (DESIGN law 1).
public struct FieldDeclaration: Sendable {
  public let key: String
  public let shape: Shape
  public internal(set) var isRequired: Bool
  public let visibility: FieldVisibility
  /// One sentence that says what to write.
  public let help: Message
  /// Names of people are expected here: authors, and after whom a street is named.
  public var mayNamePersons = false
}
