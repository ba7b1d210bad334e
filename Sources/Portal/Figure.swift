import ContentModel
import Diagnostics
import FoundationEssentials

/// The part of a whole that a number is about: `alter` = `unter-6`.
public struct Gliederung: Sendable, Hashable {
  public var merkmal: String
  public var auspraegung: String

  public init(merkmal: String, auspraegung: String) {
    self.merkmal = merkmal
    self.auspraegung = auspraegung
  }
}

/// A number of one indicator for one territory and year, with all that belongs to it (DESIGN law 6).
public struct Figure: Sendable, Hashable {
  /// Where the number comes from.
  public enum Origin: Sendable, Hashable {
    /// It stands in a table of the content.
    case reported
    /// Sum of the figures of so many parts.
    case sum(parts: Int)
    /// Mean of the figures of so many parts, each with its weight.
    case weighted(parts: Int)
    /// It cannot be told because these parts have no number.
    case incomplete(missing: [EntityKey])
    /// Computed from other indicators of the same territory and year.
    case formula
  }

  public var kennzahl: String
  public var gebiet: EntityKey
  public var jahr: Int
  /// Nil for the whole.
  public var gliederung: Gliederung?
  /// Exact; rounded only where it is shown.
  public var value: Decimal?
  public var status: FigureStatus
  public var origin: Origin
  public var stand: PartialDate?
  public var quelle: Ref<Quelle>?
  public var hinweis: String?
  /// The row, where the number is reported.
  public var position: SourcePosition?
  /// Whether the public edition does not show the number, where this edition does.
  public var isKeptFromPublic = false

  /// Whether it says what the contract asks for: a number, or that it is protected or has no meaning here.
  public var isReport: Bool {
    if case .incomplete = origin { return false }
    switch status {
    case .nichtErhoben, .nochNichtFaellig: return false
    case .unterHalb, .geheim, .nichtSinnvoll: return true
    case .berichtet, .null, .unsicher, .geschaetzt, .prognose: return value != nil
    }
  }
}

/// All figures of an edition: as reported, put together and derived.
public struct FigureStore: Sendable {
  private var series: [Place: [Figure]] = [:]

  struct Place: Hashable {
    var kennzahl: String
    var gebiet: EntityKey
    var gliederung: Gliederung?
  }

  /// All years of an indicator for a territory, ascending.
  public func series(_ kennzahl: String, _ gebiet: EntityKey, _ gliederung: Gliederung? = nil) -> [Figure] {
    series[Place(kennzahl: kennzahl, gebiet: gebiet, gliederung: gliederung)] ?? []
  }

  public func figure(
    _ kennzahl: String, _ gebiet: EntityKey, year: Int, _ gliederung: Gliederung? = nil
  ) -> Figure? {
    series(kennzahl, gebiet, gliederung).first { $0.jahr == year }
  }

  /// The newest observed figure: a forecast is never the present, and a sum or quotient that cannot
  /// be told (perhaps because only some parts have a forecast) comes after those that can. That one is
  /// confidential is an answer too.
  public func latest(_ kennzahl: String, _ gebiet: EntityKey) -> Figure? {
    let observed = series(kennzahl, gebiet).filter { $0.status != .prognose }
    return observed.last { $0.value != nil || $0.status == .geheim || $0.origin == .reported } ?? observed.last
  }

  /// The newest year for which any of the territories has an observed figure.
  public func latestYear(_ kennzahl: String, of gebiete: some Sequence<EntityKey>) -> Int? {
    gebiete.compactMap { latest(kennzahl, $0)?.jahr }.max()
  }

  /// Years for which an indicator has a figure in any of the territories, ascending.
  public func years(
    _ kennzahl: String, of gebiete: some Sequence<EntityKey>, _ gliederung: Gliederung? = nil
  ) -> [Int] {
    Set(gebiete.flatMap { series(kennzahl, $0, gliederung).map(\.jahr) }).sorted()
  }

  /// Every figure as something else, or gone. Territory, indicator, year and breakdown stay.
  mutating func replaceAll(_ change: (Figure) -> Figure?) {
    for place in series.keys {
      let changed = (series[place] ?? []).compactMap(change)
      series[place] = changed.isEmpty ? nil : changed
    }
  }

  mutating func insert(_ figure: Figure) {
    let place = Place(kennzahl: figure.kennzahl, gebiet: figure.gebiet, gliederung: figure.gliederung)
    // In place: a copy of the series for every figure would be quadratic in its years.
    series[place, default: []].insertByYear(figure)
  }
}

extension [Figure] {
  fileprivate mutating func insertByYear(_ figure: Figure) {
    let index = lastIndex { $0.jahr <= figure.jahr }
    // A second row for the same year is a finding; the first one stands.
    if let index, self[index].jahr == figure.jahr { return }
    insert(figure, at: index.map { $0 + 1 } ?? startIndex)
  }
}
