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
      if !open.isEmpty {
        return docket.verdict(
          unit, .erfuellt, Message("Zuständig: ", en: "Responsible: ") + Message(listing: open.map(\.titel)))
      }
      let place = Kind.familienzentrum.location.description
      let help = Message(
        "Tragen Sie das Familienzentrum ein, wenn es eines gibt: \(place).",
        en: "Enter the Familienzentrum if there is one: \(place).")
      if let other = serving.first {
        return docket.verdict(
          unit, .unbelegt, Message(verbatim: "\(other.titel): ") + why(other.betrieb), help: help)
      }
      return docket.verdict(
        unit, .unbelegt,
        Message("Kein Familienzentrum ist eingetragen", en: "No Familienzentrum is entered"), help: help)
    }
  }

  private static func why(_ betrieb: Familienzentrum.Betrieb) -> Message {
    switch betrieb {
    case .belegt: Message(betrieb.name, en: "open")
    case .geplant: Message(betrieb.name, en: "planning is proven, opening is not")
    case .unbekannt: Message(betrieb.name, en: "not known")
    }
  }

  private static func serves(_ zentrum: Familienzentrum, _ unit: EntityKey, _ portal: Portal) -> Bool {
    if zentrum.sozialraum.key == unit { return true }
    // A mobile one also serves the Gemeinden to which it comes.
    let places = zentrum.orte.compactMap { $0.gemeinde?.key }
    return places.contains { $0 == unit || (zentrum.mobil && portal.containers(of: $0).contains(unit)) }
  }
}
