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
      let value = row.values.wert
      let status = row.values.status ?? (value == nil ? .nichtErhoben : value == 0 ? .null : .berichtet)
      insert(
        Figure(
          kennzahl: row.values.kennzahl.id, gebiet: gebiet, jahr: row.values.jahr, value: status.hasValue ? value : nil,
          status: status, origin: .reported, stand: row.values.stand, quelle: row.values.quelle,
          hinweis: row.values.hinweis))
    }
    for kennzahl in kennzahlen where kennzahl.aggregation == .summe { addSums(of: kennzahl, territory) }
    for kennzahl in dependencyOrder(kennzahlen) { addQuotients(of: kennzahl, territory) }
  }

  private mutating func addSums(of kennzahl: Kennzahl, _ territory: Territory) {
    let levels = Set(kennzahl.ebenen.map(\.kind))
    for level in territory.levels.dropFirst() {
      for whole in level where levels.contains(whole.kind) {
        guard let parts = territory.parts[whole], !parts.isEmpty else { continue }
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
      // The weakest part says how sure the whole is.
      if figure.status != .null, figure.status != .berichtet { status = figure.status }
    }
    if status == .berichtet, total == 0 { status = .null }
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
    var status = top.status == .berichtet || top.status == .null ? bottom.status : top.status
    if let numerator = top.value, let denominator = bottom.value {
      if denominator == 0 {
        status = .nichtSinnvoll
      } else {
        let result = numerator * kennzahl.faktor / denominator
        value = result
        if status == .null || status == .berichtet { status = result == 0 ? .null : .berichtet }
      }
    }
    let sameSource = top.quelle?.id == bottom.quelle?.id
    return Figure(
      kennzahl: kennzahl.id, gebiet: top.gebiet, jahr: top.jahr, value: value, status: status, origin: .quotient,
      stand: top.stand == bottom.stand ? top.stand : nil, quelle: sameSource ? top.quelle : nil, hinweis: nil)
  }
}

/// Quotients in an order in which each comes after those that it is made of. Members of a cycle are
/// left out; checking reports them.
func dependencyOrder(_ kennzahlen: [Kennzahl]) -> [Kennzahl] {
  var byID: [String: Kennzahl] = [:]
  for kennzahl in kennzahlen where byID[kennzahl.id] == nil { byID[kennzahl.id] = kennzahl }
  var done: Set<String> = []
  var open: Set<String> = []
  var order: [Kennzahl] = []

  func visit(_ id: String) -> Bool {
    if done.contains(id) { return true }
    guard let kennzahl = byID[id] else { return true }
    guard open.insert(id).inserted else { return false }
    defer { open.remove(id) }
    guard [kennzahl.zaehler?.id, kennzahl.nenner?.id].compactMap(\.self).allSatisfy(visit) else { return false }
    done.insert(id)
    if kennzahl.aggregation == .quotient { order.append(kennzahl) }
    return true
  }
  for kennzahl in kennzahlen { _ = visit(kennzahl.id) }
  return order
}

/// Indicators whose quotient depends on itself.
public func cyclicIndicators(_ kennzahlen: some Sequence<Kennzahl>) -> [Kennzahl] {
  let all = Array(kennzahlen)
  let sound = Set(dependencyOrder(all).map(\.id))
  return all.filter { $0.aggregation == .quotient && !sound.contains($0.id) }
}
