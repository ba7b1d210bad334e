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
        return docket.verdict(unit, .giltNicht, notOnThisLevel)
      }
      if !demand.due.isEmpty { return verdict(unit, kennzahl, demand.due, docket) }
      if let year = demand.later {
        let due = kennzahl.dueDate(of: year).map { Message($0) } ?? Message("später", en: "later")
        return docket.verdict(
          unit, .nochNichtFaellig, Message("\(year) wird fällig: ", en: "\(year) will be due: ") + due)
      }
      return docket.verdict(
        unit, .giltNicht,
        Message(
          "In den verlangten Jahren gibt es die Kennzahl nicht",
          en: "The Kennzahl does not exist in the years that are asked for"))
    }
  }

  static let notOnThisLevel = Message(
    "Die Kennzahl gibt es nicht auf dieser Ebene", en: "The Kennzahl does not exist on this level")

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
      let there = Message("„\(kennzahl.titel)“ liegt vor für ", en: "“\(kennzahl.titel)” is there for ")
      return docket.verdict(unit, .erfuellt, there + span(years[0]...years[years.count - 1]))
    }
    let said = gaps.prefix(3).map { years in
      let figure = portal.figures.figure(kennzahl.id, unit.key, year: years.upperBound)
      return span(years) + Message(verbatim: ": ") + why(figure, portal)
    }
    let left = gaps.count - 3
    let more = left > 0 ? [Message("und \(left) weitere Jahre", en: "and \(left) more years")] : []
    let gap = portal.gap(of: kennzahl, in: unit.key, year: first.upperBound)
    let row = portal.row(of: gap, year: first.upperBound)
    let line = "\(gap.gebiet),\(gap.kennzahl),\(first.upperBound),"
    return docket.verdict(
      unit, .nichtErfuellt,
      Message("„\(kennzahl.titel)“ fehlt. ", en: "“\(kennzahl.titel)” is missing. ")
        + (said + more).joined(separator: "; "),
      help: row == nil
        ? Message(
          "Ergänzen Sie eine Zeile, die so beginnt: „\(line)“.", en: "Add a row that begins like this: “\(line)”.")
        : Message(
          "Tragen Sie in dieser Zeile den Wert ein. Ist er geheim, schreiben Sie den Status geheim.",
          en: "Enter the value in this row. If it is confidential, write the status geheim."),
      at: row.map { $0.cells["wert"] ?? $0.position } ?? portal.placeOfRow(gap, year: first.upperBound)
        ?? docket.regel.common.source)
  }

  /// `2019`, `2019 bis 2021`.
  private static func span(_ years: ClosedRange<Int>) -> Message {
    let (first, last) = (years.lowerBound, years.upperBound)
    return first == last
      ? Message(verbatim: "\(first)") : Message("\(first) bis \(last)", en: "\(first) to \(last)")
  }

  private static func why(_ figure: Figure?, _ portal: Portal) -> Message {
    guard let figure else { return Message("kein Wert", en: "no value") }
    if case .incomplete(let missing) = figure.origin {
      let names = missing.prefix(4).map { Message(verbatim: portal.title(of: $0) ?? $0.id) }
      let left = missing.count - 4
      let more = left > 0 ? [Message("\(left) weitere", en: "\(left) others")] : []
      return Message("unvollständig, ohne ", en: "incomplete, without ") + listed(names + more)
    }
    return figure.status.name
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
        unit, .unbelegt,
        Message(
          "Beim neuesten Wert (\(figure.jahr)) steht kein gemeinsamer Stand",
          en: "The newest value (\(figure.jahr)) has no common Stand"),
        help: Message("Tragen Sie den Stand ein.", en: "Enter the Stand."), at: place)
    }
    guard end < docket.stand else { return nil }
    return docket.verdict(
      unit, .nichtErfuellt,
      Message(
        "Der neueste Wert hat den Stand \(known.german) und ist damit zu alt",
        en: "The newest value has the Stand \(known.iso) and so is too old"),
      help: Message("Tragen Sie einen neueren Wert ein.", en: "Enter a newer value."), at: place)
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
