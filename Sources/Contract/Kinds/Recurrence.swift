import ContentModel
import Diagnostics
import Portal

/// `turnus`: something takes place for every unit at least once in each cycle.
enum Recurrence: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let cycle = docket.vorgaben.turnus else { return [] }
    return docket.units.map { unit in
      let days = days(of: unit, docket).sorted()
      let planned =
        days.first { $0 > docket.stand }.map { Message(". Geplant: \($0.german)", en: ". Planned: \($0.iso)") }
        ?? .empty
      let help = Message(
        "Tragen Sie den Termin ein, der stattgefunden hat: termine/<id>.md.",
        en: "Enter the Termin that has taken place: termine/<id>.md.")
      guard let last = days.last(where: { $0 <= docket.stand }) else {
        let none = Message(
          "Es ist kein Termin eingetragen, der stattgefunden hat", en: "No Termin that has taken place is entered")
        return docket.verdict(unit, .unbelegt, none + planned, help: help)
      }
      let latest = Message("Zuletzt am \(last.german)", en: "Last on \(last.iso)")
      guard let next = cycle.next(after: last) else {
        return docket.verdict(unit, .erfuellt, latest + planned)
      }
      var verdict = docket.verdict(
        unit, until: next, latest + Message(", der nächste bis", en: ", the next one by"),
        expired: latest + Message(", fällig bis", en: ", was due by"), help: help)
      verdict.reason = verdict.reason + planned
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
