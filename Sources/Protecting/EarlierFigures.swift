import ContentModel
import FoundationEssentials
import Portal

/// What earlier editions have published, and everybody may have kept.
public struct EarlierFigures: Sendable {
  private var values: [FigureKey: Set<Decimal>] = [:]
  private(set) var kennzahlen: Set<String> = []

  /// Nothing was published before.
  public init() {}

  /// Whether an earlier edition has a figure with the value that it has now, as far as it is shown.
  func says(_ figure: Figure, decimals: Int) -> Bool {
    guard let value = figure.value, let known = values[FigureKey(figure)] else { return false }
    if known.contains(value) { return true }
    return value.rounded(decimals: decimals).map(known.contains) ?? false
  }

  /// What an earlier edition says of a number that this one does not know.
  func value(of key: FigureKey) -> Decimal? { values[key]?.min() }

  mutating func add(_ value: Decimal, for key: FigureKey) {
    values[key, default: []].insert(value)
    kennzahlen.insert(key.kennzahl)
  }
}

extension Decimal {
  /// As it is shown.
  func rounded(decimals: Int) -> Decimal? {
    Decimal(string: GermanNumber.texts(self, decimals: decimals).forMachines)
  }
}
