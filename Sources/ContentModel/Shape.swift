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

  /// In words, for people who fill it in.
  public var description: String {
    switch self {
    case .text(let max): "Text, höchstens \(max) Zeichen"
    case .integer(let range): "ganze Zahl von \(range.lowerBound) bis \(range.upperBound)"
    case .decimal(let min, let max):
      switch (min, max) {
      case (let min?, let max?): "Zahl von \(min) bis \(max), Komma oder Punkt für Nachkommastellen"
      case (let min?, nil): "Zahl ab \(min), Komma oder Punkt für Nachkommastellen"
      default: "Zahl, Komma oder Punkt für Nachkommastellen"
      }
    case .boolean: "ja oder nein"
    case .date: "Datum als Jahr-Monat-Tag: 2026-09-01"
    case .partialDate: "Zeitangabe: 2016, 2016-10 oder 2019-04-30, davor möglich: vor, um, seit, bis"
    case .clockTime: "Uhrzeit: 09:30"
    case .choice(let words): "eines von: \(words.joined(separator: ", "))"
    case .schedule: "Zeit, zum Beispiel: jeden Dienstag 09:30–11:30, nicht in den Ferien"
    case .ageRange: "Alter: 0–3 Jahre, ab 60 Jahre, bis 3 Jahre oder alle"
    case .cycle: "Turnus: monatlich, vierteljährlich, halbjährlich, jährlich, alle 2 Jahre, nach Bedarf …"
    case .formula: "Formel aus Kennungen von Kennzahlen: kinder-u3 ÷ bevoelkerung je 100"
    case .email: "E-Mail-Adresse"
    case .webAddress: "Internetadresse, beginnt mit https://"
    case .telephone: "Telefonnummer: Ziffern, Leerzeichen, am Anfang + möglich"
    case .digits(let count): "\(count) Ziffern"
    case .reference(let kind): "Kennung (id): \(kind.singular)"
    case .anyReference(let kinds): "Art und Kennung: \(kinds.map { "\($0.rawValue):…" }.joined(separator: ", "))"
    case .list(let item, let count):
      count.upperBound == .max
        ? "Liste: \(item.description)" : "Liste, höchstens \(count.upperBound): \(item.description)"
    case .object(let fields): "Gruppe: \(fields.map(\.key).joined(separator: ", "))"
    }
  }
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
  public let isRequired: Bool
  public let visibility: FieldVisibility
  /// One sentence that says what to write.
  public let help: String
}
