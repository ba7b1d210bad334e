import ContentModel
import Portal

/// `zieldimensionen`: in every unit there are Angebote for each Zieldimension.
enum DimensionsCovered: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    let minimum = docket.vorgaben.mindestens ?? 1
    let coverage = Coverage(docket.portal)
    let dimensions = docket.portal.zieldimensionen
    return docket.units.map { unit in
      let gaps = dimensions.filter { coverage.angebote(in: unit.key, for: $0.id).count < minimum }
      if gaps.isEmpty {
        return docket.verdict(unit, .erfuellt, "Für alle \(dimensions.count) Zieldimensionen gibt es Angebote")
      }
      return docket.verdict(
        unit, .nichtErfuellt,
        "\(minimum == 1 ? "Kein Angebot" : "Zu wenige Angebote") für \(listed(gaps.map(\.titel)))",
        help: "Tragen Sie Angebote mit dieser „zieldimension“ ein, die es gibt: \(Kind.angebot.location.description).")
    }
  }
}
