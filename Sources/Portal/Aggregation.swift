import ContentModel
import FoundationEssentials

/// The district as a tree: which parts make up a territory.
struct Territory: Sendable {
  var parts: [EntityKey: [EntityKey]] = [:]
  /// From small to large, so that sums can be built on sums.
  var levels: [[EntityKey]] = []
}

extension FigureStore {
  /// Takes the rows of the tables, sums what may be summed and derives quotients.
  ///
  /// Counts are summed Gemeinde → Sozialraum → Planregion → Landkreis, only from complete parts and
  /// only where no figure is reported. Quotients are recomputed from numerator and denominator of the
  /// same territory and year, never averaged. Complexity: O(figures × levels).
  init(rows: [Row<Wert>], kennzahlen: [Kennzahl], territory: Territory) {
    self.init()
    for row in rows {
      guard let gebiet = row.values.gebiet?.key else { continue }
      let (value, status) = Self.reading(row.values)
      insert(
        Figure(
          kennzahl: row.values.kennzahl.id, gebiet: gebiet, jahr: row.values.jahr, value: value,
          status: status, origin: .reported, stand: row.values.stand, quelle: row.values.quelle,
          hinweis: row.values.hinweis))
    }
    for kennzahl in kennzahlen where kennzahl.aggregation == .summe { addSums(of: kennzahl, territory) }
    for kennzahl in dependencyOrder(kennzahlen) { addQuotients(of: kennzahl, territory) }
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

  private mutating func addSums(of kennzahl: Kennzahl, _ territory: Territory) {
    let levels = Set(kennzahl.ebenen.map(\.kind))
    for level in territory.levels.dropFirst() {
      for whole in level where levels.contains(whole.kind) {
        let parts = nearestParts(of: whole, measuredAt: levels) { territory.parts[$0] ?? [] }
        guard !parts.isEmpty else { continue }
        for year in years(kennzahl.id, of: parts) where figure(kennzahl.id, whole, year: year) == nil {
          insert(sum(of: kennzahl, whole, parts, year: year))
        }
      }
    }
  }

  private func sum(of kennzahl: Kennzahl, _ whole: EntityKey, _ parts: [EntityKey], year: Int) -> Figure {
    var total = Decimal(0)
    var missing: [EntityKey] = []
    var status = FigureStatus.berichtet
    var stands: Set<PartialDate?> = []
    var sources: Set<Ref<Quelle>?> = []
    for part in parts {
      let figure = figure(kennzahl.id, part, year: year)
      guard let figure, let value = figure.value else {
        if case .incompleteSum(let inner) = figure?.origin { missing += inner } else { missing.append(part) }
        continue
      }
      total += value
      stands.insert(figure.stand)
      sources.insert(figure.quelle.map { Ref($0.id, at: .init(file: "")) })
      status = weaker(status, figure.status)
    }
    if status == .berichtet || status == .null { status = total == 0 ? .null : .berichtet }
    let isComplete = missing.isEmpty
    return Figure(
      kennzahl: kennzahl.id, gebiet: whole, jahr: year, value: isComplete ? total : nil,
      status: isComplete ? status : .nichtErhoben,
      origin: isComplete ? .sum(parts: parts.count) : .incompleteSum(missing: missing),
      stand: stands.count == 1 ? stands.first.flatMap(\.self) : nil,
      quelle: sources.count == 1 ? sources.first.flatMap(\.self) : nil, hinweis: nil)
  }

  private mutating func addQuotients(of kennzahl: Kennzahl, _ territory: Territory) {
    guard let numerator = kennzahl.zaehler?.id, let denominator = kennzahl.nenner?.id else { return }
    let levels = Set(kennzahl.ebenen.map(\.kind))
    for level in territory.levels {
      for unit in level where levels.contains(unit.kind) {
        for top in series(numerator, unit) where figure(kennzahl.id, unit, year: top.jahr) == nil {
          guard let bottom = figure(denominator, unit, year: top.jahr) else { continue }
          insert(quotient(kennzahl, top, bottom))
        }
      }
    }
  }

  private func quotient(_ kennzahl: Kennzahl, _ top: Figure, _ bottom: Figure) -> Figure {
    var value: Decimal?
    var status = top.value == nil ? top.status : bottom.status
    if let numerator = top.value, let denominator = bottom.value {
      if denominator == 0 {
        status = .nichtSinnvoll
      } else {
        let result = numerator * kennzahl.faktor / denominator
        value = result
        status = weaker(top.status, bottom.status)
        if status == .null || status == .berichtet { status = result == 0 ? .null : .berichtet }
      }
    }
    let sameSource = top.quelle?.id == bottom.quelle?.id
    return Figure(
      kennzahl: kennzahl.id, gebiet: top.gebiet, jahr: top.jahr, value: value, status: status, origin: .quotient,
      stand: top.stand == bottom.stand ? top.stand : nil, quelle: sameSource ? top.quelle : nil, hinweis: nil)
  }
}

/// The less sure of two statuses with a value: the weakest part says how sure the whole is.
private func weaker(_ left: FigureStatus, _ right: FigureStatus) -> FigureStatus {
  let order: [FigureStatus] = [.null, .berichtet, .geschaetzt, .unsicher, .prognose]
  let rank = { (status: FigureStatus) in order.firstIndex(of: status) ?? order.endIndex }
  return rank(left) < rank(right) ? right : left
}

/// The parts of a whole on the nearest level below that an indicator has: its Gemeinden where there is
/// nothing for Sozialräume.
func nearestParts(
  of whole: EntityKey, measuredAt levels: Set<Kind>, parts: (EntityKey) -> [EntityKey]
) -> [EntityKey] {
  parts(whole).flatMap { levels.contains($0.kind) ? [$0] : nearestParts(of: $0, measuredAt: levels, parts: parts) }
}

/// Quotients in an order in which each comes after those that it is made of. Members of a cycle, and
/// what is made of them, are left out. Complexity: O(indicators).
func dependencyOrder(_ kennzahlen: [Kennzahl]) -> [Kennzahl] {
  let formulas = Formulas(kennzahlen)
  return peeled(formulas.ingredients, formulas.uses).map { kennzahlen[$0] }.filter { $0.aggregation == .quotient }
}

/// Indicators whose quotient depends on itself, in their order.
public func cyclicIndicators(_ kennzahlen: some Sequence<Kennzahl>) -> [Kennzahl] {
  let all = Array(kennzahlen)
  let formulas = Formulas(all)
  // On a cycle is what can be peeled off from neither end.
  let sound = Set(peeled(formulas.ingredients, formulas.uses) + peeled(formulas.uses, formulas.ingredients))
  return all.indices.filter { !sound.contains($0) && all[$0].aggregation == .quotient }.map { all[$0] }
}

/// Which indicator is made of which, as indices.
private struct Formulas {
  var ingredients: [[Int]]
  var uses: [[Int]]

  init(_ kennzahlen: [Kennzahl]) {
    let index = Dictionary(kennzahlen.indices.map { (kennzahlen[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    ingredients = kennzahlen.map { kennzahl in
      [kennzahl.zaehler?.id, kennzahl.nenner?.id].compactMap { $0.flatMap { index[$0] } }
    }
    uses = Array(repeating: [], count: kennzahlen.count)
    for (user, used) in ingredients.enumerated() {
      for one in used { uses[one].append(user) }
    }
  }
}

/// Takes away, again and again, what has no edge left to something that is still there (Kahn). No
/// recursion: a chain of formulas may be as long as its file.
private func peeled(_ edges: [[Int]], _ reversed: [[Int]]) -> [Int] {
  var left = edges.map(\.count)
  var order = left.indices.filter { left[$0] == 0 }
  var next = 0
  while next < order.count {
    for other in reversed[order[next]] {
      left[other] -= 1
      if left[other] == 0 { order.append(other) }
    }
    next += 1
  }
  return order
}
