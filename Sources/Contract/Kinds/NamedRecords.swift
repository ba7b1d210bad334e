import ContentModel
import Portal

/// `verweis`: every record of a kind names at least one record of each of some other kinds.
enum NamedRecords: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    docket.subjects.map { subject in
      let named = docket.portal.named[subject.key] ?? []
      let missing = docket.vorgaben.auf.filter { kind in
        !named.contains { $0.kind == kind && docket.portal.title(of: $0) != nil }
      }
      guard !missing.isEmpty else {
        return docket.verdict(subject, .erfuellt, "Genannt: \(listed(docket.vorgaben.auf.map(docket.portal.singular)))")
      }
      return docket.verdict(
        subject, .nichtErfuellt, "Nicht genannt: \(listed(missing.map(docket.portal.singular)))",
        help: "Ergänzen Sie die Kennung.")
    }
  }
}
