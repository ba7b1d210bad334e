import Diagnostics
import Protecting

/// What an earlier edition has told of a small number stays known, whatever this one says: somebody has to
/// decide. One finding for each indicator.
enum EarlierSmallCountRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.byIndicator(.publishedEarlier).map { kennzahl, exposures in
      Diagnostic(
        .smallCountPublishedEarlier,
        at: exposures[0].position ?? input.position(of: kennzahl, "schutz", "mindestzahl"),
        Message("Die kleine Zahl", en: "The small number") + exposures.named(kennzahl, published.portal)
          + Message(
            " steht schon in einer früheren Ausgabe", en: " already stands in an earlier edition")
          + exposures.andMore,
        help: Message(
          "Die neue Ausgabe zeigt sie nicht mehr. Entscheiden Sie, ob die frühere Ausgabe aus dem Netz genommen wird; dann löschen Sie hier ihre Zeile.",
          en:
            "The new edition no longer shows it. Decide whether the earlier edition is withdrawn; then delete its row here."
        ))
    }
  }
}
