import ContentModel
import Diagnostics
import FoundationEssentials

/// What must hold for one field of a record.
public struct Condition: Hashable, Sendable {
  public enum Test: Hashable, Sendable {
    /// Something stands there.
    case stated
    /// Nothing stands there.
    case absent
    /// One of the values is this one; for text, upper and lower case do not count.
    case equals(String)
    /// One of the values contains this text; upper and lower case do not count.
    case contains(String)
    /// A date, year or number is there and lies before.
    case below(String)
    /// A date, year or number is there and is the same or comes later.
    case atLeast(String)
    /// Nothing is there, or only what lies before: „nicht seit 2025“.
    case notSince(String)
  }

  /// Path of the field: `geprueft`, `kontakt.email`.
  public var field: String
  public var test: Test

  public init(_ field: String, _ test: Test) {
    self.field = field
    self.test = test
  }

  /// `geprueft=2025`, for a test that compares with something.
  public init(parsing text: String, _ test: (String) -> Test) throws(QueryFault) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw QueryFault(
        summary: Message("„\(text)“ ist keine Bedingung", en: "“\(text)” is no condition"),
        help: Message(
          "Schreiben Sie Feld und Wert mit „=“ dazwischen: geprueft=2025.",
          en: "Write field and value with “=” between them: geprueft=2025."))
    }
    self.init(String(parts[0]), test(String(parts[1])))
  }

  /// Comparing needs something that has an order, on both sides.
  func fits(_ path: FieldPath) throws(QueryFault) {
    guard let bound else { return }
    guard path.isOrdered else {
      throw QueryFault(
        summary: Message("„\(field)“ ist weder Datum noch Zahl", en: "“\(field)” is neither a date nor a number"),
        help: Message(
          "Vergleichen lässt sich nur, was eine Reihenfolge hat. Nehmen Sie --gleich oder --enthaelt.",
          en: "Only what has an order can be compared. Use --gleich or --enthaelt."))
    }
    guard Rank(bound, in: path.shape) != nil else {
      throw QueryFault(
        summary: Message(
          "„\(bound)“ lässt sich nicht mit „\(field)“ vergleichen", en: "“\(bound)” cannot be compared with “\(field)”"),
        help: Message(
          "Schreiben Sie zum Beispiel \(field)=\(path.isDate ? "2025-01-01 oder \(field)=2025" : "12").",
          en: "Write for instance \(field)=\(path.isDate ? "2025-01-01 or \(field)=2025" : "12")."))
    }
  }

  private var bound: String? {
    switch test {
    case .below(let text), .atLeast(let text), .notSince(let text): text
    case .stated, .absent, .equals, .contains: nil
    }
  }

  func holds(for values: [FieldPath.Value]) -> Bool {
    switch test {
    case .stated: return !values.isEmpty
    case .absent: return values.isEmpty
    case .equals(let text): return values.contains { Self.isSame($0, text) }
    case .contains(let text):
      let needle = text.lowercased()
      return values.contains { $0.text.lowercased().contains(needle) }
    case .below(let text): return compares(values, text) { $0 < $1 }
    case .atLeast(let text): return compares(values, text) { $0 >= $1 }
    case .notSince(let text): return !compares(values, text) { $0 >= $1 }
    }
  }

  private func compares(_ values: [FieldPath.Value], _ bound: String, _ isMet: (Rank, Rank) -> Bool) -> Bool {
    values.contains { value in
      guard let left = Rank(value.text, in: value.shape), let right = Rank(bound, in: value.shape) else { return false }
      return isMet(left, right)
    }
  }

  /// References are the same with and without their kind: `gemeinde:teltow`, `teltow`.
  private static func isSame(_ value: FieldPath.Value, _ text: String) -> Bool {
    let (left, right) = (value.text.lowercased(), text.lowercased())
    if left == right { return true }
    switch value.shape {
    case .reference(let kind): return "\(kind.rawValue):\(left)" == right || left == "\(kind.rawValue):\(right)"
    case .anyReference: return left.hasSuffix(":" + right)
    case .integer, .decimal:
      guard let left = Rank(left, in: value.shape), let right = Rank(right, in: value.shape) else { return false }
      return left == right
    default: return false
    }
  }
}

/// Where a value stands in an order: the first day that is meant, or a number.
struct Rank: Comparable {
  private var number: Decimal

  init?(_ text: String, in shape: Shape) {
    switch shape {
    case .date, .partialDate:
      guard let day = PartialDate(text)?.earliest else { return nil }
      number = Decimal(day.dayNumber)
    case .integer, .decimal, .digits:
      // As in the files: a comma or a point in front of the decimals.
      guard let value = Decimal(string: text.replacing(",", with: ".")), !value.isNaN else { return nil }
      number = value
    default: return nil
    }
  }

  static func < (left: Rank, right: Rank) -> Bool { left.number < right.number }
}
