import ContentModel
import Diagnostics
import Portal

/// `mindestzahl`: every unit has so many records of a kind.
///
/// Angebote, Familienzentren and Gemeinden count in every territory that they lie in; bodies, dates and
/// decisions for exactly the territory that they name.
enum MinimumNumber: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let kind = docket.vorgaben.was, let minimum = docket.vorgaben.mindestens else { return [] }
    let all = Related(kind, docket)
    return docket.units.map { unit in
      let found = all.records(of: unit.key)
      let there =
        found.isEmpty
        ? Message("Dazu gibt es nichts", en: "There is none")
        : Message(verbatim: counted(found.count, kind, in: docket.portal))
      if found.count >= minimum {
        let names = Message(verbatim: ": ") + Message(listing: found.map(\.titel))
        return docket.verdict(unit, .erfuellt, found.count <= 3 ? there + names : there)
      }
      let asked = counted(minimum, kind, in: docket.portal)
      return docket.verdict(
        unit, .nichtErfuellt,
        there + Message(", verlangt ist mindestens \(asked)", en: ", at least \(asked) required"),
        help: Message(
          "Tragen Sie ein, was es gibt: \(kind.location.description).",
          en: "Enter what there is: \(kind.location.description)."))
    }
  }
}

/// The records of one kind by the unit for which they count, looked up once for all units.
private struct Related {
  private var recordsOfUnit: [EntityKey: [any Entity]] = [:]

  func records(of unit: EntityKey) -> [any Entity] { recordsOfUnit[unit] ?? [] }

  init(_ kind: Kind, _ docket: Docket) {
    let (portal, vorgaben) = (docket.portal, docket.vorgaben)
    switch kind {
    case .gremium:
      for gremium in portal.gremien where vorgaben.gremiumArt == nil || gremium.art == vorgaben.gremiumArt {
        count(gremium, in: [gremium.gebiet?.key])
      }
    case .termin:
      for termin in portal.termine where vorgaben.terminArt == nil || termin.art == vorgaben.terminArt {
        guard vorgaben.gremiumArt == nil || portal.gremien[termin.gremium]?.art == vorgaben.gremiumArt else { continue }
        count(termin, in: [termin.gebiet?.key])
      }
    case .beschluss: for beschluss in portal.beschluesse { count(beschluss, in: [beschluss.gebiet?.key]) }
    case .angebot:
      for angebot in portal.angebote {
        count(angebot, in: places(angebot.gemeinde.key, portal) + [angebot.familienzentrum?.key])
      }
    case .familienzentrum:
      for zentrum in portal.familienzentren {
        count(zentrum, in: places(zentrum.sozialraum.key, portal) + zentrum.orte.map { $0.gemeinde?.key })
      }
    default: for entity in portal.entities(of: kind) { count(entity, in: places(entity.key, portal)) }
    }
  }

  /// A place and the larger ones that it lies in.
  private func places(_ key: EntityKey, _ portal: Portal) -> [EntityKey?] { [key] + portal.containers(of: key) }

  private mutating func count(_ entity: any Entity, in units: [EntityKey?]) {
    for unit in Set(units.compactMap(\.self)) { recordsOfUnit[unit, default: []].append(entity) }
  }
}
