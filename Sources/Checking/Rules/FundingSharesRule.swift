import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// Shares of the same time do not add up to more than everything.
enum FundingSharesRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    input.portal.familienzentren.compactMap { zentrum in
      let shares = zentrum.foerderung.enumerated().filter { $0.element.anteil != nil }
      let starts = Set(shares.map { $0.element.firstDay }).sorted()
      guard let day = starts.first(where: { total(of: shares.map(\.element), on: $0) > 100 }) else { return nil }
      let last = shares.last { $0.element.holds(onDay: day) }?.offset ?? 0
      return Diagnostic(
        .fundingShares, at: input.position(of: zentrum, "foerderung", "\(last)", "anteil"),
        Message(
          "Mit diesem Anteil sind es zur selben Zeit zusammen ",
          en: "With this share it is, at the same time, together ")
          + Message(exactly: total(of: shares.map(\.element), on: day)) + Message(" Prozent", en: " percent"),
        help: Message(
          "Es können höchstens 100 Prozent sein. Prüfen Sie „anteil“, „gueltig_ab“ und „gueltig_bis“.",
          en: "It can be 100 percent at most. Check “anteil”, “gueltig_ab” and “gueltig_bis”."))
    }
  }

  private static func total(of shares: [Foerderung], on day: Int) -> Decimal {
    shares.reduce(Decimal(0)) { sum, share in share.holds(onDay: day) ? sum + (share.anteil ?? 0) : sum }
  }
}
