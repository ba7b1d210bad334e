import ContentModel
import Diagnostics

/// The way back: what is there only to be referred to is referred to by something.
enum UnusedRecordRule: Rule {
  private static let kinds: [Kind] = [.traeger, .institution, .thema, .ziel, .zieldimension, .quelle, .standard]

  static func findings(in input: CheckInput) -> [Diagnostic] {
    // An unreadable file may be the one that refers.
    guard !Kind.allCases.contains(where: input.lost.touches), !input.hasFieldFaults else { return [] }
    var used = Set(input.references.map(\.target))
    let keyOfPath = Dictionary(
      input.records.map { ($0.record.path, $0.key) }, uniquingKeysWith: { first, _ in first })
    for record in input.records {
      record.record.body?.forEachLink { target, _, _ in
        switch target {
        case .entity(let word, let id, _): if let kind = Kind(rawValue: word) { used.insert(EntityKey(kind, id)) }
        case .file(let file, _):
          if let path = record.record.path.resolving(file), let key = keyOfPath[path] { used.insert(key) }
        case .external, .anchor: break
        }
      }
    }
    // Something mistyped probably means one of those that seem unused.
    let dangling = Set(used.subtracting(input.records.map(\.key)).map(\.kind))
    return input.records.compactMap { record in
      guard kinds.contains(record.key.kind), !dangling.contains(record.key.kind), !used.contains(record.key) else {
        return nil
      }
      return Diagnostic(
        .unusedRecord, at: record.record.fields.position,
        Message("Auf „\(record.key)“ verweist nichts", en: "Nothing refers to “\(record.key)”"),
        help: Message(
          "Tragen Sie die Kennung dort ein, wo sie hingehört, oder löschen Sie den Eintrag.",
          en: "Enter the id where it belongs, or delete the entry."))
    }
  }
}
