import ContentModel
import Diagnostics
import Portal

/// `vertragsparteien`: the contract about a Familienzentrum names all its parties.
enum Parties: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    let minimum = docket.vorgaben.mindestens ?? 3
    return docket.portal.familienzentren.map { zentrum in
      let parties = zentrum.vertrag?.partner ?? []
      let help: Message = "Ergänzen Sie unter „vertrag“ die „partner“."
      if parties.isEmpty {
        return docket.verdict(zentrum, .unbelegt, "Vertragspartner sind nicht eingetragen", help: help)
      }
      let distinct = Set(parties.map { $0.lowercased() }).count
      return distinct >= minimum
        ? docket.verdict(zentrum, .erfuellt, "Partner: \(listed(parties))")
        : docket.verdict(
          zentrum, .nichtErfuellt,
          "Genannt \(distinct == 1 ? "ist" : "sind") \(distinct) von \(minimum) Partnern: \(listed(parties))",
          help: help)
    }
  }
}
