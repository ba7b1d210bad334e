import ContentModel
import Portal

/// `mindestzahl`: every unit has so many records of a kind.
///
/// Angebote, Familienzentren and Gemeinden count in every territory that they lie in; bodies, dates and
/// decisions for exactly the territory that they name.
enum MinimumNumber: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    guard let kind = docket.vorgaben.was, let minimum = docket.vorgaben.mindestens else { return [] }
    return docket.units.map { unit in
      let found = related(kind, to: unit.key, docket)
      let there = found.isEmpty ? "Dazu gibt es nichts" : counted(found.count, kind, in: docket.portal)
      if found.count >= minimum {
        return docket.verdict(unit, .erfuellt, there + (found.count <= 3 ? ": \(listed(found.map(\.titel)))" : ""))
      }
      return docket.verdict(
        unit, .nichtErfuellt, "\(there), verlangt: mindestens \(counted(minimum, kind, in: docket.portal))",
        help: "Tragen Sie ein, was es gibt: \(kind.location.description).")
    }
  }

  private static func related(_ kind: Kind, to unit: EntityKey, _ docket: Docket) -> [any Entity] {
    let (portal, vorgaben) = (docket.portal, docket.vorgaben)
    switch kind {
    case .gremium:
      return (portal.relations.gremienOfGebiet[unit] ?? []).filter {
        vorgaben.gremiumArt == nil || $0.art == vorgaben.gremiumArt
      }
    case .termin:
      return (portal.relations.termineOfGebiet[unit] ?? []).filter {
        vorgaben.terminArt == nil || $0.art == vorgaben.terminArt
      }
    case .beschluss: return portal.beschluesse.filter { $0.gebiet?.key == unit }
    case .angebot where unit.kind == .familienzentrum:
      return portal.relations.angeboteOfFamilienzentrum[unit.id] ?? []
    case .familienzentrum where unit.kind == .gemeinde:
      return portal.familienzentren.filter { zentrum in zentrum.orte.contains { $0.gemeinde?.id == unit.id } }
    default:
      return portal.entities(of: kind).filter { entity in
        let gemeinde = (entity as? Angebot).map { EntityKey(.gemeinde, $0.gemeinde.id) }
        let places = [entity.key, gemeinde, portal.unit(of: entity.key)].compactMap(\.self)
        return places.contains { $0 == unit || portal.containers(of: $0).contains(unit) }
      }
    }
  }
}
