import ContentModel
import Diagnostics
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
        return docket.verdict(
          unit, .erfuellt,
          Message(
            "Für alle \(dimensions.count) Zieldimensionen gibt es Angebote",
            en: "There are Angebote for all \(dimensions.count) Zieldimensionen"))
      }
      let few =
        minimum == 1
        ? Message("Kein Angebot für ", en: "No Angebot for ")
        : Message("Zu wenige Angebote für ", en: "Too few Angebote for ")
      let place = Kind.angebot.location.description
      return docket.verdict(
        unit, .nichtErfuellt, few + Message(listing: gaps.map(\.titel)),
        help: Message(
          "Tragen Sie Angebote mit dieser „zieldimension“ ein, die es gibt: \(place).",
          en: "Enter Angebote with this “zieldimension” that exist: \(place)."))
    }
  }
}
