import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// `foerderanteile`: the shares of all who pay for a Familienzentrum today add to 100 percent.
enum FundingShares: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    docket.portal.familienzentren.map { zentrum in
      let help: Message = "Tragen Sie unter „foerderung“ ein, wer welchen Anteil zahlt."
      let today = zentrum.foerderung.filter { $0.anteil != nil && $0.holds(onDay: docket.stand.dayNumber) }
      guard !today.isEmpty else {
        return docket.verdict(zentrum, .unbelegt, "Anteile, die heute gelten, sind nicht eingetragen", help: help)
      }
      let total = today.reduce(Decimal(0)) { $0 + ($1.anteil ?? 0) }
      let parts = listed(today.map { "\($0.geber) \(german($0.anteil ?? 0)) Prozent" })
      if total == 100 { return docket.verdict(zentrum, .erfuellt, Message(verbatim: parts)) }
      return docket.verdict(
        zentrum, .nichtErfuellt, "Zusammen \(german(total)) Prozent: \(parts)", help: help)
    }
  }

  private static func german(_ number: Decimal) -> String { number.description.replacing(".", with: ",") }
}
