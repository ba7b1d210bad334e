import ContentModel
import Diagnostics
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
        let names = Message(listing: docket.vorgaben.auf.map(docket.portal.singular))
        return docket.verdict(subject, .erfuellt, Message("Genannt: ", en: "Named: ") + names)
      }
      return docket.verdict(
        subject, .nichtErfuellt,
        Message("Nicht genannt: ", en: "Not named: ") + Message(listing: missing.map(docket.portal.singular)),
        help: Message("Ergänzen Sie die Kennung.", en: "Add the id."))
    }
  }
}
