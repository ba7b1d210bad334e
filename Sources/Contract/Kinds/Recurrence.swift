import ContentModel
import Diagnostics
import Portal

/// `turnus`: something takes place for every unit at least once in each cycle.
enum Recurrence: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let cycle = docket.vorgaben.turnus else { return [] }
    return docket.units.map { unit in
      let days = days(of: unit, docket).sorted()
      let planned = days.first { $0 > docket.stand }.map { ". Geplant: \($0.german)" } ?? ""
      let help: Message = "Tragen Sie den Termin ein, der stattgefunden hat: termine/<id>.md."
      guard let last = days.last(where: { $0 <= docket.stand }) else {
        return docket.verdict(
          unit, .unbelegt, "Es ist kein Termin eingetragen, der stattgefunden hat\(planned)", help: help)
      }
      guard let next = cycle.next(after: last) else {
        return docket.verdict(unit, .erfuellt, "Zuletzt am \(last.german)\(planned)")
      }
      var verdict = docket.verdict(
        unit, until: next, "Zuletzt am \(last.german), der nächste bis",
        expired: "Zuletzt am \(last.german), fällig bis",
        help: help)
      verdict.reason = verdict.reason + Message(verbatim: planned)
      return verdict
    }
  }

  /// Dates of a kind for a unit, dates of its bodies of a kind, and the conferences in its profile.
  private static func days(of unit: any Entity, _ docket: Docket) -> [CalendarDate] {
    let inProfile = docket.vorgaben.terminArt == .konferenz ? (unit as? Sozialraum)?.konferenzen ?? [] : []
    return events(of: unit.key, docket).compactMap(\.datum) + inProfile.compactMap(\.datum)
  }

  private static func events(of unit: EntityKey, _ docket: Docket) -> [Termin] {
    let portal = docket.portal
    func isOfKind(_ termin: Termin) -> Bool {
      docket.vorgaben.terminArt.map { termin.art == $0 } ?? true
    }
    guard let art = docket.vorgaben.gremiumArt else {
      return (portal.relations.termineOfGebiet[unit] ?? []).filter(isOfKind)
    }
    let bodies = (portal.relations.gremienOfGebiet[unit] ?? []).filter { $0.art == art }
    return bodies.flatMap { portal.relations.termineOfGremium[$0.id] ?? [] }.filter(isOfKind)
  }
}
