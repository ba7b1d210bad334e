import ContentModel
import Diagnostics
import Portal

/// `pflichtfeld`: every record of a kind states certain fields.
enum RequiredFields: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    let subjects = docket.subjects
    guard let first = subjects.first else { return [] }
    let missingFields = type(of: first).missing(of: docket.vorgaben.felder)
    return subjects.map { subject in
      let missing = missingFields(subject)
      guard !missing.isEmpty else {
        return docket.verdict(subject, .erfuellt, Message("Alle Angaben sind da", en: "All fields are there"))
      }
      let isOne = missing.count == 1
      return docket.verdict(
        subject, .nichtErfuellt,
        Message(isOne ? "Es fehlt " : "Es fehlen ", en: "Missing: ")
          + listed(missing.map { Message("„\($0)“", en: "“\($0)”") }),
        help: Message(
          isOne ? "Ergänzen Sie die Angabe." : "Ergänzen Sie die Angaben.",
          en: isOne ? "Add the field." : "Add the fields."))
    }
  }
}
