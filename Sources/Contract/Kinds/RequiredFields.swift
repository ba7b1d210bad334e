import ContentModel
import Portal

/// `pflichtfeld`: every record of a kind states certain fields.
enum RequiredFields: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    let subjects = docket.subjects
    guard let first = subjects.first else { return [] }
    let missingFields = type(of: first).missing(of: docket.vorgaben.felder)
    return subjects.map { subject in
      let missing = missingFields(subject)
      guard !missing.isEmpty else { return docket.verdict(subject, .erfuellt, "Alle Angaben sind da") }
      return docket.verdict(
        subject, .nichtErfuellt,
        "Es \(missing.count == 1 ? "fehlt" : "fehlen") \(listed(missing.map { "„\($0)“" }))",
        help: "Ergänzen Sie \(missing.count == 1 ? "die Angabe" : "die Angaben").")
    }
  }
}
