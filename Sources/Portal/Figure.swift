import ContentModel
import FoundationEssentials

/// A number of one indicator for one territory and year, with all that belongs to it (DESIGN law 6).
public struct Figure: Sendable, Hashable {
  /// Where the number comes from.
  public enum Origin: Sendable, Hashable {
    /// It stands in a table of the content.
    case reported
    /// Sum of the figures of so many parts.
    case sum(parts: Int)
    /// The sum cannot be told because these parts have no number.
    case incompleteSum(missing: [EntityKey])
    /// Numerator divided by denominator, times the factor.
    case quotient
  }

  public var kennzahl: String
  public var gebiet: EntityKey
  public var jahr: Int
  /// Exact; rounded only where it is shown.
  public var value: Decimal?
  public var status: FigureStatus
  public var origin: Origin
  public var stand: PartialDate?
  public var quelle: Ref<Quelle>?
  public var hinweis: String?
}

/// All figures of an edition: as reported, summed and derived.
public struct FigureStore: Sendable {
  private var series: [Place: [Figure]] = [:]

  struct Place: Hashable {
    var kennzahl: String
    var gebiet: EntityKey
  }

  /// All years of an indicator for a territory, ascending.
  public func series(_ kennzahl: String, _ gebiet: EntityKey) -> [Figure] {
    series[Place(kennzahl: kennzahl, gebiet: gebiet)] ?? []
  }

  public func figure(_ kennzahl: String, _ gebiet: EntityKey, year: Int) -> Figure? {
    series(kennzahl, gebiet).first { $0.jahr == year }
  }

  /// The newest observed figure: a forecast is never the present, and a sum or quotient that cannot
  /// be told (perhaps because only some parts have a forecast) comes after those that can.
  public func latest(_ kennzahl: String, _ gebiet: EntityKey) -> Figure? {
    let observed = series(kennzahl, gebiet).filter { $0.status != .prognose }
    return observed.last { $0.value != nil || $0.origin == .reported } ?? observed.last
  }

  /// The newest year for which any of the territories has an observed figure.
  public func latestYear(_ kennzahl: String, of gebiete: some Sequence<EntityKey>) -> Int? {
    gebiete.compactMap { latest(kennzahl, $0)?.jahr }.max()
  }

  /// Years for which an indicator has a figure in any of the territories, ascending.
  public func years(_ kennzahl: String, of gebiete: some Sequence<EntityKey>) -> [Int] {
    Set(gebiete.flatMap { series(kennzahl, $0).map(\.jahr) }).sorted()
  }

  mutating func insert(_ figure: Figure) {
    let place = Place(kennzahl: figure.kennzahl, gebiet: figure.gebiet)
    var figures = series[place] ?? []
    let index = figures.firstIndex { $0.jahr >= figure.jahr } ?? figures.endIndex
    // A second row for the same year is a finding; the first one stands.
    if index < figures.endIndex, figures[index].jahr == figure.jahr { return }
    figures.insert(figure, at: index)
    series[place] = figures
  }
}
