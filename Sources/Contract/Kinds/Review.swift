import ContentModel
import Portal

/// `pruefung`: texts are reviewed by the day that they name themselves.
enum Review: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    docket.subjects.map { subject in
      guard let day = subject.common.naechstePruefung else {
        return docket.verdict(
          subject, .unbelegt, "Es steht nicht da, wann wieder geprüft wird", help: "Ergänzen Sie „naechste_pruefung“.")
      }
      return docket.verdict(
        subject, until: day, "Nächste Prüfung:", expired: "Die Prüfung war fällig:",
        help: "Prüfen Sie den Text, und setzen Sie „geprueft“ und „naechste_pruefung“ neu.")
    }
  }
}
