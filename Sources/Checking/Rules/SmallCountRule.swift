import ContentModel
import Diagnostics
import Portal
import Protecting

/// No small number follows from what is published: one finding for each indicator whose numbers cannot be
/// protected, because what they are made of has no protection or stands in an earlier edition.
enum SmallCountRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.byIndicator(.derivable).map { kennzahl, exposures in
      Diagnostic(
        .smallCount, at: exposures[0].position ?? input.position(of: kennzahl, "schutz", "mindestzahl"),
        Message("Die kleine Zahl", en: "The small number") + exposures.named(kennzahl, published.portal)
          + Message(" lässt sich aus anderen Zahlen ausrechnen", en: " can be worked out from other numbers")
          + exposures.andMore,
        help: Message(
          "Geben Sie auch den Zahlen, aus denen sie folgt, bei „schutz“ eine „mindestzahl“, oder machen Sie die Kennzahl intern.",
          en:
            "Give the numbers that it follows from a “mindestzahl” under “schutz” as well, or make the Kennzahl internal."
        ))
    }
  }
}

extension PublishedContract {
  /// What is exposed for a reason, by indicator, in the order of the contract.
  func byIndicator(
    _ reason: ProtectionReport.Exposure.Reason
  ) -> [(kennzahl: Kennzahl, exposures: [ProtectionReport.Exposure])] {
    let exposed = Dictionary(grouping: protection.exposures.filter { $0.reason == reason }, by: \.kennzahl)
    return portal.kennzahlen.compactMap { kennzahl in exposed[kennzahl.id].map { (kennzahl, $0) } }
  }
}

extension [ProtectionReport.Exposure] {
  /// ` „Fälle“ für Adorf 2019`: the first of them. The number itself stays unsaid: findings get around.
  func named(_ kennzahl: Kennzahl, _ portal: Portal) -> Message {
    guard let first else { return .empty }
    let title = portal.title(of: first.gebiet) ?? first.gebiet.id
    return Message(
      " „\(kennzahl.titel)“ für \(title) \(first.jahr)", en: " “\(kennzahl.titel)” for \(title) \(first.jahr)")
  }

  var andMore: Message {
    count > 1 ? Message("; dazu \(count - 1) weitere", en: "; and \(count - 1) more") : .empty
  }
}
