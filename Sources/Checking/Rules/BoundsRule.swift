import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// A reported value is possible, and the bounds of its indicator let something through.
enum BoundsRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    var rows: [String: [Row<Wert>]] = [:]
    for row in input.values.rows where row.values.wert != nil {
      // Thousands that became a fraction are reported as such.
      guard let kennzahl = input.portal.kennzahlen[row.values.kennzahl], !row.isFraction(of: kennzahl) else { continue }
      rows[kennzahl.id, default: []].append(row)
    }
    return input.portal.kennzahlen.flatMap { kennzahl in findings(rows[kennzahl.id] ?? [], kennzahl, input) }
  }

  private static func findings(_ rows: [Row<Wert>], _ kennzahl: Kennzahl, _ input: CheckInput) -> [Diagnostic] {
    let breaking = Dictionary(grouping: rows) { $0.values.wert.flatMap(kennzahl.brokenBound)?.key }
    let bounds = [("minimum", kennzahl.minimum), ("maximum", kennzahl.maximum)].compactMap { key, value in
      value.map { Bound(key: key, value: $0, breaking: breaking[key] ?? []) }
    }
    if let contradiction = contradiction(bounds, of: rows.count, kennzahl, input) { return [contradiction] }
    return bounds.flatMap { bound in
      // Then it is the bound that is wrong, and each value would only repeat that.
      bound.breaking.count > 10 && bound.breaking.count * 2 > rows.count
        ? [wrong(bound, of: rows.count, kennzahl, input)] : bound.breaking.map { finding($0, bound, kennzahl) }
    }
  }

  private static func finding(_ row: Row<Wert>, _ bound: Bound, _ kennzahl: Kennzahl) -> Diagnostic {
    Diagnostic(
      .valueOutOfBounds, at: row.place,
      Message(exactly: row.values.wert ?? 0) + Message(verbatim: " \(kennzahl.einheit) ") + bound.isPassed
        + Message(exactly: bound.value),
      help: Message(
        "Das ist bei „\(kennzahl.titel)“ nicht möglich. Prüfen Sie die Zahl, das Komma und die Einheit.",
        en: "That is not possible for “\(kennzahl.titel)”. Check the number, the comma and the unit."))
  }

  private static func wrong(_ bound: Bound, of all: Int, _ kennzahl: Kennzahl, _ input: CheckInput) -> Diagnostic {
    Diagnostic(
      .valueOutOfBounds, at: input.position(of: kennzahl, bound.key), bound.breaches(of: all),
      help: Message(
        "Prüfen Sie zuerst diese Grenze. Stimmt sie, prüfen Sie bei allen Werten das Komma und die Einheit.",
        en: "Check this bound first. If it is right, check the comma and the unit of all values."),
      notes: bound.notes)
  }

  /// A minimum above the maximum: what no value can keep is no fault of the values.
  private static func contradiction(
    _ bounds: [Bound], of all: Int, _ kennzahl: Kennzahl, _ input: CheckInput
  ) -> Diagnostic? {
    guard let minimum = bounds.first, let maximum = bounds.last, minimum.value > maximum.value else { return nil }
    // The bound that more values break is probably the wrong one.
    let worse = maximum.breaking.count > minimum.breaking.count ? maximum : minimum
    let summary =
      Message("Das Minimum ", en: "The minimum ") + Message(exactly: minimum.value)
      + Message(" ist größer als das Maximum ", en: " is greater than the maximum ") + Message(exactly: maximum.value)
    return Diagnostic(
      .indicatorContradiction, at: input.position(of: kennzahl, worse.key),
      worse.breaking.isEmpty ? summary : summary + Message(verbatim: "; ") + worse.breaches(of: all),
      help: Message(
        "Prüfen Sie „minimum“ und „maximum“. Vielleicht sind sie vertauscht.",
        en: "Check “minimum” and “maximum”. Perhaps they are swapped."),
      notes: worse.notes,
      solutions: [
        .swapping(
          (minimum.value, input.position(of: kennzahl, "minimum")),
          (maximum.value, input.position(of: kennzahl, "maximum")))
      ].compactMap(\.self))
  }
}

/// `minimum` or `maximum` of an indicator, and the rows whose values break it.
private struct Bound {
  let key: String
  let value: Decimal
  let breaking: [Row<Wert>]

  private var isMinimum: Bool { key == "minimum" }

  var isPassed: Message {
    isMinimum ? Message("ist kleiner als ", en: "is less than ") : Message("ist größer als ", en: "is greater than ")
  }

  func breaches(of all: Int) -> Message {
    let count = breaking.count
    let (german, english) =
      isMinimum
      ? ("kleiner als das Minimum", "less than the minimum") : ("größer als das Maximum", "greater than the maximum")
    return Message("\(count) von \(all) Werten sind \(german) ", en: "\(count) of \(all) values are \(english) ")
      + Message(exactly: value)
  }

  var notes: [Diagnostic.Note] {
    breaking.prefix(3).map { row in
      .init(Message("hier steht ", en: "here it says ") + Message(exactly: row.values.wert ?? 0), at: row.place)
    }
  }
}

extension Solution {
  /// Two numbers of a file in each other's place; nil where one would have to be written with a comma.
  fileprivate static func swapping(
    _ one: (value: Decimal, position: SourcePosition), _ other: (value: Decimal, position: SourcePosition)
  ) -> Solution? {
    guard one.value.isWhole, other.value.isWhole else { return nil }
    return .alternative(
      Message("Die beiden vertauschen", en: "Swap the two"), Replacement(at: one.position, with: "\(other.value)"),
      Replacement(at: other.position, with: "\(one.value)"))
  }
}
