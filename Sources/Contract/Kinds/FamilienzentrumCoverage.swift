import ContentModel
import Diagnostics
import Portal

/// `abdeckung`: for every territory a Familienzentrum is open, its own or a mobile one that comes there.
enum FamilienzentrumCoverage: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    let portal = docket.portal
    return docket.units.map { unit in
      let serving = portal.familienzentren.filter { serves($0, unit.key, portal) }
      let open = serving.filter { $0.betrieb == .belegt }
      if !open.isEmpty { return docket.verdict(unit, .erfuellt, "Zuständig: \(listed(open.map(\.titel)))") }
      let help: Message =
        "Tragen Sie das Familienzentrum ein, wenn es eines gibt: \(Kind.familienzentrum.location.description)."
      if let other = serving.first {
        return docket.verdict(unit, .unbelegt, "\(other.titel): \(other.betrieb.name)", help: help)
      }
      return docket.verdict(unit, .unbelegt, "Kein Familienzentrum ist eingetragen", help: help)
    }
  }

  private static func serves(_ zentrum: Familienzentrum, _ unit: EntityKey, _ portal: Portal) -> Bool {
    if zentrum.sozialraum.key == unit { return true }
    // A mobile one also serves the Gemeinden to which it comes.
    let places = zentrum.orte.compactMap { $0.gemeinde?.key }
    return places.contains { $0 == unit || (zentrum.mobil && portal.containers(of: $0).contains(unit)) }
  }
}
