import Reading

/// Finds records by what people call them: the id or the title, in whatever spelling.
public struct RecordNames: Sendable {
  private var ids: [String: [EntityKey]] = [:]
  private var names: [String: [EntityKey]] = [:]
  /// As in the order of the records.
  private var all: [(key: EntityKey, slugs: Set<String>)] = []

  /// Complexity: O(length of ids and titles).
  public init(_ records: [IdentifiedRecord]) {
    for record in records where record.key.kind.isAddressable && !record.key.id.isEmpty {
      ids[record.key.id, default: []].append(record.key)
      var slugs: Set = [slug(record.key.id)]
      for key in ["titel", "kurzname"] {
        if let text = record.record.fields[key]?.text { slugs.insert(slug(text)) }
      }
      slugs.remove("")
      for slug in slugs { names[slug, default: []].append(record.key) }
      all.append((record.key, slugs))
    }
  }

  /// The records of these kinds that are called so, in the order of the kinds: those with this very id; where
  /// there is none, those whose id or title reads the same.
  public func records(called name: String, among kinds: [Kind]) -> [EntityKey] {
    let exact = Self.sorted(ids[name] ?? [], by: kinds)
    return exact.isEmpty ? Self.sorted(names[slug(name)] ?? [], by: kinds) : exact
  }

  /// The records of these kinds in whose id or title the word stands, in the order of the records. Words of fewer
  /// than four letters stand in too many. Complexity: O(records).
  public func records(naming word: String, among kinds: [Kind]) -> [EntityKey] {
    let part = slug(word)
    guard part.utf8.count >= 4 else { return [] }
    return all.filter { record in
      kinds.contains(record.key.kind) && record.slugs.contains { ("-" + $0).contains("-" + part) }
    }.map(\.key)
  }

  private static func sorted(_ keys: [EntityKey], by kinds: [Kind]) -> [EntityKey] {
    kinds.flatMap { kind in keys.filter { $0.kind == kind } }
  }
}
