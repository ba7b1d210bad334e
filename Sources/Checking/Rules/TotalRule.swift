import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// A reported total equals the sum of its parts.
///
/// One wrong number can make totals differ on several levels. It is reported on the lowest of them; a
/// larger territory only where its total would still differ with the smaller ones put right.
enum TotalRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    var totals = Totals(input.portal)
    let rows = Dictionary(grouping: input.values.rows) { $0.values.gebiet?.key.kind }
    return Kind.territories.flatMap { level in (rows[level] ?? []).compactMap { totals.finding(for: $0) } }
  }
}

/// Totals, looked at from small to large territories.
private struct Totals {
  private let portal: Portal
  /// What wrong totals should be; nil where some of their parts have no number.
  private var corrections: [ValuePlace: Decimal?] = [:]

  init(_ portal: Portal) { self.portal = portal }

  mutating func finding(for row: Row<Wert>) -> Diagnostic? {
    guard let kennzahl = portal.kennzahlen[row.values.kennzahl], kennzahl.aggregation == .summe,
      let place = ValuePlace(row), let total = row.values.wert
    else { return nil }
    let parts = parts(of: place, kennzahl)
    let values = parts.compactMap { portal.figures.figure($0)?.value }
    let sum = values.reduce(0, +)
    guard !parts.isEmpty, differs(total, values, of: parts.count) else { return nil }
    // Where a part is wrong and nobody knows what is right, nothing can be said of the whole.
    guard let right = parts.reduce([Decimal?](), { $0 + right($1, kennzahl) }).allThere,
      differs(total, right, of: parts.count)
    else { return nil }
    corrections[place] = .some(right.count == parts.count ? right.reduce(0, +) : nil)
    return diagnostic(row, kennzahl, total: total, sum: sum, values: values.count, parts: parts.count)
  }

  private func parts(of place: ValuePlace, _ kennzahl: Kennzahl) -> [ValuePlace] {
    portal.parts(of: place.gebiet, measuredBy: kennzahl).map { part in
      ValuePlace(kennzahl: place.kennzahl, gebiet: part, jahr: place.jahr, gliederung: place.gliederung)
    }
  }

  /// Some parts alone may already be more than the whole.
  private func differs(_ total: Decimal, _ values: [Decimal], of parts: Int) -> Bool {
    let sum = values.reduce(0, +)
    return sum != total && (values.count == parts || (sum > total && values.allSatisfy { $0 >= 0 }))
  }

  /// What a part comes to with the wrong totals in it put right: no number where it has none, nil
  /// where that is not known.
  private func right(_ place: ValuePlace, _ kennzahl: Kennzahl) -> [Decimal?] {
    if let correction = corrections[place] { return [correction] }
    guard let figure = portal.figures.figure(place), let value = figure.value else { return [] }
    guard case .sum = figure.origin else { return [value] }
    let parts = parts(of: place, kennzahl).flatMap { right($0, kennzahl) }
    return [parts.allThere?.reduce(0, +)]
  }

  private func diagnostic(
    _ row: Row<Wert>, _ kennzahl: Kennzahl, total: Decimal, sum: Decimal, values: Int, parts: Int
  ) -> Diagnostic {
    let share =
      if parts == 1 {
        Message(", im einzigen Teil ", en: ", in its only part ")
      } else if values == parts {
        Message(", in den \(parts) Teilen zusammen ", en: ", in its \(parts) parts together ")
      } else {
        Message(", in \(values) von \(parts) Teilen zusammen ", en: ", in \(values) of its \(parts) parts together ")
      }
    return Diagnostic(
      .totalDiffers, at: row.place,
      Message(
        "\(kennzahl.titel) \(row.values.jahr): hier steht ", en: "\(kennzahl.titel) \(row.values.jahr): here it says ")
        + Message(exactly: total) + share + Message(exactly: sum),
      help: Message("Der Unterschied ist ", en: "The difference is ") + Message(exactly: total - sum)
        + Message(
          ". Prüfen Sie die Teile und die Summe, oder lassen Sie die Zeile weg: Die Summe wird berechnet.",
          en: ". Check the parts and the total, or leave out the row: the total is computed."))
  }
}

extension FigureStore {
  fileprivate func figure(_ place: ValuePlace) -> Figure? {
    figure(place.kennzahl, place.gebiet, year: place.jahr, place.gliederung)
  }
}

extension [Decimal?] {
  /// Nil where one is missing.
  fileprivate var allThere: [Decimal]? {
    let there = compactMap(\.self)
    return there.count == count ? there : nil
  }
}
