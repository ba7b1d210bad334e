import ContentModel
import FoundationEssentials

/// The district as a tree: which parts make up a territory.
struct Territory: Sendable {
  var parts: [EntityKey: [EntityKey]] = [:]
  /// From small to large, so that sums can be built on sums.
  var levels: [[EntityKey]] = []
}

extension FigureStore {
  /// Takes the rows of the tables, puts together what may be put together and derives the rest.
  ///
  /// Gemeinde → Sozialraum → Planregion → Landkreis, only from complete parts and only where no figure
  /// is reported. Formulas are computed anew for every territory and year, never averaged.
  /// Complexity: O(figures × levels).
  init(rows: [Row<Wert>], kennzahlen: [Kennzahl], territory: Territory) {
    self.init()
    for row in rows {
      guard let gebiet = row.values.gebiet?.key else { continue }
      let (value, status) = Self.reading(row.values)
      insert(
        Figure(
          kennzahl: row.values.kennzahl.id, gebiet: gebiet, jahr: row.values.jahr,
          gliederung: row.values.gliederung, value: value, status: status, origin: .reported,
          stand: row.values.stand, quelle: row.values.quelle, hinweis: row.values.hinweis, position: row.position))
    }
    for kennzahl in dependencyOrder(kennzahlen) {
      switch kennzahl.aggregation {
      case .keine: break
      case .summe: putTogether(kennzahl, territory, weight: nil)
      case .gewichtet(let weight): putTogether(kennzahl, territory, weight: Weight(weight.id, among: kennzahlen))
      case .formel(let formula): derive(kennzahl, by: formula, territory)
      }
    }
  }

  /// Value and status of a row; there is a value exactly where the status has one.
  private static func reading(_ row: Wert) -> (value: Decimal?, status: FigureStatus) {
    switch (row.wert, row.status) {
    case (nil, .null?): (0, .null)
    case (nil, let status?): (nil, status.hasValue ? .nichtErhoben : status)
    case (nil, nil): (nil, .nichtErhoben)
    case (let value?, nil): (value, value == 0 ? .null : .berichtet)
    case (let value?, let status?): (status.hasValue ? value : nil, status)
    }
  }

  private mutating func putTogether(_ kennzahl: Kennzahl, _ territory: Territory, weight: Weight?) {
    let levels = Set(kennzahl.ebenen.map(\.kind))
    for level in territory.levels.dropFirst() {
      for whole in level where levels.contains(whole.kind) {
        let parts = nearestParts(of: whole, measuredAt: levels) { territory.parts[$0] ?? [] }
        guard !parts.isEmpty else { continue }
        for gliederung in [nil] + kennzahl.gliederungen.map(Optional.some) {
          for year in years(kennzahl.id, of: parts, gliederung)
          where figure(kennzahl.id, whole, year: year, gliederung) == nil {
            insert(together(kennzahl, whole, parts, year: year, gliederung, weight: weight))
          }
        }
      }
    }
  }

  /// What the parts of a mean weigh.
  private struct Weight {
    var kennzahl: String
    /// The groups that have a weight of their own; any other has the weight of the whole.
    var groups: Set<Gliederung>

    init(_ kennzahl: String, among all: [Kennzahl]) {
      self.kennzahl = kennzahl
      groups = Set(all.first { $0.id == kennzahl }?.gliederungen ?? [])
    }

    func gliederung(for gliederung: Gliederung?) -> Gliederung? {
      gliederung.flatMap { groups.contains($0) ? $0 : nil }
    }
  }

  /// The figure of a whole: sum of its parts, or with a weight their mean. It has no meaning where the
  /// parts weigh nothing together, or where a number on the way is out of range.
  private func together(
    _ kennzahl: Kennzahl, _ whole: EntityKey, _ parts: [EntityKey], year: Int, _ gliederung: Gliederung?,
    weight: Weight?
  ) -> Figure {
    var total: Decimal? = 0
    var weights: Decimal? = 0
    var missing: [EntityKey] = []
    var mix = Mixture()
    for part in parts {
      var factor: Decimal? = 1
      if let weight {
        let share = figure(weight.kennzahl, part, year: year, weight.gliederung(for: gliederung))
        factor = share?.value
        if let share, factor != nil { mix.add(share) } else { missing += Self.gaps(share, at: part) }
      }
      // A part that weighs nothing need not say anything.
      if factor == 0 { continue }
      let own = figure(kennzahl.id, part, year: year, gliederung)
      guard let own, let value = own.value else {
        missing += Self.gaps(own, at: part)
        continue
      }
      mix.add(own)
      total = factor.flatMap(value.multiplied(by:)).flatMap { total?.adding($0) }
      weights = factor.flatMap { weights?.adding($0) }
    }
    var result = Figure(
      kennzahl: kennzahl.id, gebiet: whole, jahr: year, gliederung: gliederung, value: nil, status: .nichtErhoben,
      origin: .incomplete(missing: missing.firstOfEach), stand: mix.stand, quelle: mix.quelle)
    guard missing.isEmpty else { return result }
    result.origin = weight == nil ? .sum(parts: parts.count) : .weighted(parts: parts.count)
    result.value = weight == nil ? total : weights.flatMap { total?.divided(by: $0) }
    result.status = result.value.map(mix.status(of:)) ?? .nichtSinnvoll
    return result
  }

  /// What is missing in a part without a number: the part, or those of its parts that have none.
  private static func gaps(_ figure: Figure?, at part: EntityKey) -> [EntityKey] {
    if case .incomplete(let inner)? = figure?.origin { inner } else { [part] }
  }

  private mutating func derive(_ kennzahl: Kennzahl, by formula: Formula, _ territory: Territory) {
    let levels = Set(kennzahl.ebenen.map(\.kind))
    let ingredients = formula.ingredients.map(\.id)
    guard let first = ingredients.first else { return }
    for level in territory.levels {
      for unit in level where levels.contains(unit.kind) {
        for one in series(first, unit) where figure(kennzahl.id, unit, year: one.jahr) == nil {
          let figures = ingredients.compactMap { figure($0, unit, year: one.jahr) }
          guard figures.count == ingredients.count else { continue }
          insert(derived(kennzahl, formula, figures))
        }
      }
    }
  }

  /// - Parameter figures: of one territory and year, in the order of the ingredients; not empty.
  private func derived(_ kennzahl: Kennzahl, _ formula: Formula, _ figures: [Figure]) -> Figure {
    var mix = Mixture()
    for figure in figures { mix.add(figure) }
    var result = figures[0]
    result.kennzahl = kennzahl.id
    (result.value, result.origin, result.hinweis, result.position) = (nil, .formula, nil, nil)
    (result.stand, result.quelle) = (mix.stand, mix.quelle)
    switch formula.value({ id in figures.first { $0.kennzahl == id }?.value }) {
    case .value(let value): (result.value, result.status) = (value, mix.status(of: value))
    case .divisionByZero, .overflow: result.status = .nichtSinnvoll
    case .missing:
      // Why it cannot be told is what the first ingredient without a number says.
      guard let silent = figures.first(where: { $0.value == nil }) else { break }
      result.status = silent.status
      if case .incomplete = silent.origin { result.origin = silent.origin }
    }
    return result
  }
}

/// What figures that become one have in common.
private struct Mixture {
  private var weakest = FigureStatus.berichtet
  private var stands: Set<PartialDate?> = []
  private var sources: Set<String?> = []
  private var source: Ref<Quelle>?

  mutating func add(_ figure: Figure) {
    if figure.value != nil { weakest = Self.weaker(weakest, figure.status) }
    stands.insert(figure.stand)
    if sources.insert(figure.quelle?.id).inserted { source = figure.quelle }
  }

  /// Said only where it holds for all.
  var stand: PartialDate? { stands.count == 1 ? stands.first.flatMap(\.self) : nil }
  var quelle: Ref<Quelle>? { sources.count == 1 ? source : nil }

  func status(of value: Decimal) -> FigureStatus {
    weakest == .berichtet || weakest == .null ? (value == 0 ? .null : .berichtet) : weakest
  }

  /// The less sure of two statuses with a value: the weakest part says how sure the whole is.
  private static func weaker(_ left: FigureStatus, _ right: FigureStatus) -> FigureStatus {
    let order: [FigureStatus] = [.null, .berichtet, .geschaetzt, .unsicher, .prognose]
    let rank = { (status: FigureStatus) in order.firstIndex(of: status) ?? order.endIndex }
    return rank(left) < rank(right) ? right : left
  }
}

/// The parts of a whole on the nearest level below that an indicator has: its Gemeinden where there is
/// nothing for Sozialräume.
func nearestParts(
  of whole: EntityKey, measuredAt levels: Set<Kind>, parts: (EntityKey) -> [EntityKey]
) -> [EntityKey] {
  parts(whole).flatMap { levels.contains($0.kind) ? [$0] : nearestParts(of: $0, measuredAt: levels, parts: parts) }
}

extension [EntityKey] {
  /// Each once, where it stands first.
  fileprivate var firstOfEach: [EntityKey] {
    var seen: Set<EntityKey> = []
    return filter { seen.insert($0).inserted }
  }
}
