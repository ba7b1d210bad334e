import ContentModel
import Diagnostics

/// The way back: what is there only to be referred to is referred to by something.
enum UnusedRecordRule: Rule {
  private static let kinds: [Kind] = [.traeger, .institution, .thema, .ziel, .zieldimension, .quelle, .standard]

  static func findings(in input: CheckInput) -> [Diagnostic] {
    // An unreadable file may be the one that refers.
    guard !Kind.allCases.contains(where: input.lost.touches) else { return [] }
    var used = Set(input.references.map(\.target))
    for record in input.records {
      record.record.body?.forEachLink { target, _, _ in
        if case .entity(let kind, let id, _) = target, let kind = Kind(rawValue: kind) { used.insert(EntityKey(kind, id)) }
      }
    }
    return input.records.compactMap { record in
      guard kinds.contains(record.key.kind), !used.contains(record.key) else { return nil }
      return Diagnostic(
        .unusedRecord, at: record.record.fields.position,
        "Auf „\(record.key)“ verweist nichts",
        help: "Tragen Sie die Kennung dort ein, wo sie hingehört, oder löschen Sie den Eintrag.")
    }
  }
}
