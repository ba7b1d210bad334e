import ContentModel
import Diagnostics
import Portal

/// `vertragsparteien`: the contract about a Familienzentrum names all its parties.
enum Parties: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    let minimum = docket.vorgaben.mindestens ?? 3
    return docket.portal.familienzentren.map { zentrum in
      let parties = zentrum.vertrag?.partner ?? []
      let help = Message(
        "Ergänzen Sie unter „vertrag“ die „partner“.", en: "Add the “partner” under “vertrag”.")
      if parties.isEmpty {
        return docket.verdict(
          zentrum, .unbelegt,
          Message("Vertragspartner sind nicht eingetragen", en: "No parties to the contract are entered"), help: help)
      }
      let distinct = Set(parties.map { $0.lowercased() }).count
      let names = Message(listing: parties)
      if distinct >= minimum {
        return docket.verdict(zentrum, .erfuellt, Message("Partner: ", en: "Parties: ") + names)
      }
      let few = Message(
        "Genannt \(distinct == 1 ? "ist" : "sind") \(distinct) von \(minimum) Partnern: ",
        en: "\(distinct) of \(minimum) parties \(distinct == 1 ? "is" : "are") named: ")
      return docket.verdict(zentrum, .nichtErfuellt, few + names, help: help)
    }
  }
}
