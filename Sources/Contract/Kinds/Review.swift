import ContentModel
import Diagnostics
import Portal

/// `pruefung`: texts are reviewed by the day that they name themselves.
enum Review: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    docket.subjects.map { subject in
      guard let day = subject.common.naechstePruefung else {
        return docket.verdict(
          subject, .unbelegt,
          Message("Es steht nicht da, wann wieder geprüft wird", en: "It does not say when the next review is"),
          help: Message("Ergänzen Sie „naechste_pruefung“.", en: "Add “naechste_pruefung”."))
      }
      return docket.verdict(
        subject, until: day, Message("Nächste Prüfung:", en: "Next review:"),
        expired: Message("Die Prüfung war fällig:", en: "The review was due:"),
        help: Message(
          "Prüfen Sie den Text, und setzen Sie „geprueft“ und „naechste_pruefung“ neu.",
          en: "Review the text, and set “geprueft” and “naechste_pruefung” anew."))
    }
  }
}
