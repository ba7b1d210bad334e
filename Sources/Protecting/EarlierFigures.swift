import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// What earlier editions have published, and everybody may have kept.
public struct EarlierFigures: Sendable {
  private var values: [FigureKey: Set<Decimal>] = [:]
  private(set) var kennzahlen: Set<String> = []
  private var rows: [FigureKey: SourcePosition] = [:]

  /// Nothing was published before.
  public init() {}

  /// What the tables in `ausgaben/` say, whoever may see them now. Complexity: O(records).
  public init(in records: [IdentifiedRecord]) {
    let tables = records.filter { $0.key.kind == .frueher }
    guard !tables.isEmpty else { return }
    for found in decode(tables, expectsInternalFields: true).fruehere {
      let row = found.values
      let place = row.gebiet.split(separator: ":", maxSplits: 1)
      guard let value = row.wert, place.count == 2, let kind = Kind(rawValue: String(place[0])) else { continue }
      let isWhole = row.merkmal == nil && row.auspraegung == nil
      let gliederung = isWhole ? nil : Gliederung(merkmal: row.merkmal ?? "", auspraegung: row.auspraegung ?? "")
      let key = FigureKey(row.kennzahl, EntityKey(kind, String(place[1])), row.jahr, gliederung)
      values[key, default: []].insert(value)
      kennzahlen.insert(row.kennzahl)
      if rows[key] == nil { rows[key] = found.cells["wert"] ?? found.position }
    }
  }

  /// Whether an earlier edition has a figure with the value that it has now, as far as it is shown.
  func says(_ figure: Figure, decimals: Int) -> Bool {
    guard let value = figure.value, let known = values[FigureKey(figure)] else { return false }
    if known.contains(value) { return true }
    return value.rounded(decimals: decimals).map(known.contains) ?? false
  }

  /// What an earlier edition says of a number that this one does not know.
  func value(of key: FigureKey) -> Decimal? { values[key]?.min() }

  /// The row that says it first.
  func position(of key: FigureKey) -> SourcePosition? { rows[key] }
}

extension Decimal {
  /// As it is shown.
  func rounded(decimals: Int) -> Decimal? {
    Decimal(string: GermanNumber.texts(self, decimals: decimals).forMachines)
  }
}
