import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// `foerderanteile`: the shares of all who pay for a Familienzentrum today add to 100 percent.
enum FundingShares: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    docket.portal.familienzentren.map { zentrum in
      let help = Message(
        "Tragen Sie unter „foerderung“ ein, wer welchen Anteil zahlt.",
        en: "Enter under “foerderung” who pays which share.")
      let today = zentrum.foerderung.filter { $0.anteil != nil && $0.holds(onDay: docket.stand.dayNumber) }
      guard !today.isEmpty else {
        return docket.verdict(
          zentrum, .unbelegt,
          Message("Anteile, die heute gelten, sind nicht eingetragen", en: "No shares that hold today are entered"),
          help: help)
      }
      let total = today.reduce(Decimal(0)) { $0 + ($1.anteil ?? 0) }
      let parts = listed(today.map { Message(verbatim: "\($0.geber) ") + percent($0.anteil ?? 0) })
      if total == 100 { return docket.verdict(zentrum, .erfuellt, parts) }
      return docket.verdict(
        zentrum, .nichtErfuellt,
        Message("Zusammen ", en: "Together ") + percent(total) + Message(verbatim: ": ") + parts, help: help)
    }
  }

  private static func percent(_ number: Decimal) -> Message {
    Message("\(number.description.replacing(".", with: ",")) Prozent", en: "\(number) percent")
  }
}
