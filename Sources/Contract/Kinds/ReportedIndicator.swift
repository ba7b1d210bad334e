import ContentModel
import Diagnostics
import Portal

/// `kennzahl`: every unit of a level has reported an indicator for every year that is due.
///
/// With `von_jahr` the years of the indicator's cycle from there; without it the newest cycle that is
/// due: one report in it is enough, and for an indicator without a cycle one report at all.
enum ReportedIndicator: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let kennzahl = docket.portal.kennzahlen[docket.vorgaben.kennzahl] else { return [] }
    let demand = Demand(kennzahl, docket)
    return docket.units.map { unit in
      if !kennzahl.isMeasured(at: unit.key.kind) {
        return docket.verdict(unit, .giltNicht, "Die Kennzahl gibt es nicht auf dieser Ebene")
      }
      if !demand.due.isEmpty { return verdict(unit, kennzahl, demand.due, docket) }
      if let year = demand.later {
        let due = kennzahl.dueDate(of: year)?.german ?? "später"
        return docket.verdict(unit, .nochNichtFaellig, "\(year) wird fällig: \(due)")
      }
      return docket.verdict(unit, .giltNicht, "In den verlangten Jahren gibt es die Kennzahl nicht")
    }
  }

  private static func verdict(
    _ unit: any Entity, _ kennzahl: Kennzahl, _ due: [ClosedRange<Int>], _ docket: Docket
  ) -> Verdict {
    let portal = docket.portal
    let gaps = due.filter { years in
      !portal.figures.series(kennzahl.id, unit.key).contains {
        years.contains($0.jahr) && portal.saysWhatIsAsked($0)
      }
    }
    guard let first = gaps.first else {
      if let late = staleness(kennzahl, unit, docket) { return late }
      let years = portal.figures.series(kennzahl.id, unit.key).map(\.jahr)
        .filter { year in due.contains { $0.contains(year) } }
      let span = years.first == years.last ? "\(years[0])" : "\(years[0]) bis \(years[years.count - 1])"
      return docket.verdict(unit, .erfuellt, "„\(kennzahl.titel)“ liegt vor für \(span)")
    }
    let said = gaps.prefix(3).map { years in
      let figure = portal.figures.figure(kennzahl.id, unit.key, year: years.upperBound)
      let name = years.count == 1 ? "\(years.upperBound)" : "\(years.lowerBound) bis \(years.upperBound)"
      return "\(name): \(why(figure, portal))"
    }
    let more = gaps.count > 3 ? ["und \(gaps.count - 3) weitere Jahre"] : []
    let gap = portal.gap(of: kennzahl, in: unit.key, year: first.upperBound)
    let row = portal.row(of: gap, year: first.upperBound)
    return docket.verdict(
      unit, .nichtErfuellt, "„\(kennzahl.titel)“ fehlt. \((said + more).joined(separator: "; "))",
      help: row == nil
        ? "Ergänzen Sie eine Zeile, die so beginnt: „\(gap.gebiet),\(gap.kennzahl),\(first.upperBound),“."
        : "Tragen Sie in dieser Zeile den Wert ein. Ist er geheim, schreiben Sie den Status geheim.",
      at: row.map { $0.cells["wert"] ?? $0.position } ?? portal.placeOfRow(gap, year: first.upperBound)
        ?? docket.regel.common.source)
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
    let place =
      figure.position
      ?? docket.portal.placeOfRow(Gap(kennzahl: kennzahl.id, gebiet: unit.key), year: figure.jahr)
    guard let known = figure.stand, let end = known.latest?.adding(months: months) else {
      return docket.verdict(
        unit, .unbelegt, "Beim neuesten Wert (\(figure.jahr)) steht kein gemeinsamer Stand",
        help: "Tragen Sie den Stand ein.", at: place)
    }
    guard end < docket.stand else { return nil }
    return docket.verdict(
      unit, .nichtErfuellt, "Der neueste Wert hat den Stand \(known.german) und ist damit zu alt",
      help: "Tragen Sie einen neueren Wert ein.", at: place)
  }
}

/// The years for which a rule asks.
private struct Demand {
  /// For each range one report is enough.
  var due: [ClosedRange<Int>] = []
  /// The first year that will be due.
  var later: Int?

  init(_ kennzahl: Kennzahl, _ docket: Docket) {
    func isDue(_ year: Int) -> Bool { kennzahl.dueDate(of: year).map { $0 <= docket.stand } ?? false }
    let latestDue = (docket.stand.year - 10...docket.stand.year).last { isDue($0) } ?? docket.stand.year
    if let first = docket.vorgaben.vonJahr {
      let last = docket.vorgaben.bisJahr ?? max(latestDue, first)
      guard first <= last else { return }
      let years = stride(from: first, through: last, by: kennzahl.turnus?.years ?? 1)
        .filter { kennzahl.isValid(in: $0) }
      due = years.filter(isDue).map { $0...$0 }
      later = years.first { !isDue($0) }
      return
    }
    let last = docket.vorgaben.bisJahr ?? latestDue
    // „nach Bedarf“ has no cycle: any year up to then will do.
    let length = kennzahl.turnus.map { $0.years ?? last } ?? 1
    let years = (max(last - length + 1, 0)...last).filter { kennzahl.isValid(in: $0) }
    guard let from = years.first, let to = years.last else { return }
    if isDue(to) { due = [from...to] } else { later = to }
  }
}

extension Portal {
  /// A number, or a reason that is a report: also where a part of a whole is protected.
  fileprivate func saysWhatIsAsked(_ figure: Figure) -> Bool {
    guard case .incomplete(let missing) = figure.origin else { return figure.isReport }
    return !missing.isEmpty
      && missing.allSatisfy { part in
        figures.figure(figure.kennzahl, part, year: figure.jahr, figure.gliederung)?.isReport == true
      }
  }
}
