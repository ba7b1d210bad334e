import ContentModel
import Diagnostics
import Portal

/// `kennzahl`: every unit of a level has reported an indicator for every year that is due.
enum ReportedIndicator: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let kennzahl = docket.portal.kennzahlen[docket.vorgaben.kennzahl] else { return [] }
    let (years, later) = demandedYears(kennzahl, docket)
    return docket.units.map { unit in
      if !kennzahl.ebenen.contains(where: { $0.kind == unit.key.kind }) {
        return docket.verdict(unit, .giltNicht, "Die Kennzahl gibt es nicht auf dieser Ebene")
      }
      if years.isEmpty, let year = later.first {
        let due = kennzahl.dueDate(of: year)?.german ?? "später"
        return docket.verdict(unit, .nochNichtFaellig, "\(year) wird fällig: \(due)")
      }
      return verdict(unit, kennzahl, years, docket)
    }
  }

  /// The years whose value is due, and those that will be.
  private static func demandedYears(_ kennzahl: Kennzahl, _ docket: Docket) -> (due: [Int], later: [Int]) {
    func isDue(_ year: Int) -> Bool { kennzahl.dueDate(of: year).map { $0 <= docket.stand } ?? false }
    let latestDue = (docket.stand.year - 10...docket.stand.year).last { isDue($0) } ?? docket.stand.year
    let last = docket.vorgaben.bisJahr ?? max(latestDue, docket.vorgaben.vonJahr ?? latestDue)
    let first = docket.vorgaben.vonJahr ?? last
    guard first <= last else { return ([], []) }
    let years = stride(from: first, through: last, by: kennzahl.turnus?.years ?? 1).filter { kennzahl.isValid(in: $0) }
    return (years.filter(isDue), years.filter { !isDue($0) })
  }

  private static func verdict(
    _ unit: any Entity, _ kennzahl: Kennzahl, _ years: [Int], _ docket: Docket
  ) -> Verdict {
    let portal = docket.portal
    var gaps: [(year: Int, figure: Figure?)] = []
    for year in years {
      let figure = portal.figures.figure(kennzahl.id, unit.key, year: year)
      if figure?.isReport != true { gaps.append((year, figure)) }
    }
    if let first = gaps.first {
      let said = gaps.map { "\($0.year): \(why($0.figure, portal))" }.joined(separator: "; ")
      let gap = portal.gap(of: kennzahl, in: unit.key, year: first.year)
      return docket.verdict(
        unit, .nichtErfuellt, "„\(kennzahl.titel)“ fehlt. \(said)",
        help: "Ergänzen Sie eine Zeile, die so beginnt: „\(gap.gebiet),\(gap.kennzahl),\(first.year),“.",
        at: portal.placeOfRow(gap, year: first.year) ?? docket.regel.common.source)
    }
    if let late = staleness(kennzahl, unit, docket) { return late }
    let span = years.count > 1 ? "\(years[0]) bis \(years[years.count - 1])" : years.first.map { "\($0)" } ?? ""
    return docket.verdict(unit, .erfuellt, "„\(kennzahl.titel)“ liegt vor: \(span)")
  }

  private static func why(_ figure: Figure?, _ portal: Portal) -> String {
    guard let figure else { return "kein Wert" }
    if case .incomplete(let missing) = figure.origin {
      let names = missing.prefix(4).map { portal.title(of: $0) ?? $0.id }
      let more = missing.count > 4 ? ["\(missing.count - 4) weitere"] : []
      return "unvollständig, ohne \(listed(names + more))"
    }
    return figure.status.word
  }

  private static func staleness(_ kennzahl: Kennzahl, _ unit: any Entity, _ docket: Docket) -> Verdict? {
    guard let months = docket.vorgaben.standHoechstensMonate,
      let figure = docket.portal.figures.latest(kennzahl.id, unit.key)
    else { return nil }
    guard let known = figure.stand, let end = known.latest?.adding(months: months) else {
      return docket.verdict(
        unit, .unbelegt, "Beim neuesten Wert (\(figure.jahr)) steht kein gemeinsamer Stand",
        help: "Tragen Sie den Stand ein.", at: figure.position)
    }
    guard end < docket.stand else { return nil }
    return docket.verdict(
      unit, .nichtErfuellt, "Der neueste Wert hat den Stand \(known.german) und ist damit zu alt",
      help: "Tragen Sie einen neueren Wert ein.", at: figure.position)
  }
}

/// What a row would have to be about, so that a value could be told.
struct Gap: Hashable {
  var kennzahl: String
  var gebiet: EntityKey
}

extension Portal {
  /// The row that is missing: of the ingredient without a number, for the part without a number.
  func gap(of kennzahl: Kennzahl, in unit: EntityKey, year: Int) -> Gap {
    var gap = (kennzahl: kennzahl, gebiet: unit)
    // Formulas and territories are shallow; a cycle of formulas ends here as well.
    for _ in 0..<50 {
      guard let next = step(from: gap, year: year) else { break }
      gap = next
    }
    return Gap(kennzahl: gap.kennzahl.id, gebiet: gap.gebiet)
  }

  private func step(
    from gap: (kennzahl: Kennzahl, gebiet: EntityKey), year: Int
  ) -> (kennzahl: Kennzahl, gebiet: EntityKey)? {
    func lacks(_ id: String, _ place: EntityKey) -> Bool { figures.figure(id, place, year: year)?.value == nil }
    // A row that says why there is no number is the place to write one.
    if figures.figure(gap.kennzahl.id, gap.gebiet, year: year)?.origin == .reported { return nil }
    switch gap.kennzahl.aggregation {
    case .keine: return nil
    case .formel(let formula):
      let missing = formula.ingredients.first { lacks($0.id, gap.gebiet) }
      return kennzahlen[missing].map { ($0, gap.gebiet) }
    case .summe, .gewichtet:
      let parts = parts(of: gap.gebiet, measuredBy: gap.kennzahl)
      if let part = parts.first(where: { lacks(gap.kennzahl.id, $0) }) { return (gap.kennzahl, part) }
      guard case .gewichtet(let weight) = gap.kennzahl.aggregation, let other = kennzahlen[weight] else { return nil }
      return parts.first { lacks(weight.id, $0) }.map { (other, $0) }
    }
  }

  /// Where the row of a missing value belongs: at the row that says that there is none, else behind the
  /// nearest row of the same indicator and year, else behind the last of the indicator.
  func placeOfRow(_ gap: Gap, year: Int) -> SourcePosition? {
    let rows = werte.filter { $0.values.kennzahl.id == gap.kennzahl && $0.values.gliederung == nil }
    let ofYear = rows.filter { $0.values.jahr == year }
    if let own = ofYear.first(where: { $0.values.gebiet?.key == gap.gebiet }) { return own.position }
    let ofLevel = ofYear.filter { $0.values.gebiet?.key.kind == gap.gebiet.kind }
    let unit = unit(of: gap.gebiet)
    let near = ofLevel.last { row in row.values.gebiet.map { self.unit(of: $0.key) == unit } ?? false }
    return (near ?? ofLevel.last ?? ofYear.last ?? rows.last)?.position
  }
}
