import Diagnostics
import Reading

/// Says where the fields of a file stand in another order than they are declared in (SR0223).
///
/// Only of files that are one record each: the entries of a list file are compared with their
/// neighbours, and whoever made the list has given them their order.
/// - Complexity: O(fields + length of the files that it speaks of).
public func keyOrderFindings(in records: [IdentifiedRecord], of sources: Sources) -> [Diagnostic] {
  var order = KeyOrder(sources)
  return records.compactMap { order.finding(in: $0.record, kind: $0.key.kind) }
}

private struct KeyOrder {
  /// Place of each key in the declarations, by kind; made once for a run.
  private var ranks: [Kind: [String: Int]] = [:]
  private let sources: Sources
  /// Files in which reading found a fault: what is a key there, the fault may have changed.
  private let faultyFiles: Set<String>

  init(_ sources: Sources) {
    self.sources = sources
    let faults = sources.diagnostics.filter { $0.group == .reading && $0.severity == .error }
    faultyFiles = Set(faults.map(\.position.file))
  }

  /// Nil where the order is as declared, and where a key is unknown: that is to be mended first.
  mutating func finding(in record: Record, kind: Kind) -> Diagnostic? {
    guard record.form == .page || record.form == .document, let entries = record.fields.entries else { return nil }
    let ranks = ranks(of: kind)
    var last = -1
    var displaced: Node.Entry?
    for entry in entries {
      guard let rank = ranks[entry.key] else { return nil }
      if rank > last { last = rank } else if displaced == nil { displaced = entry }
    }
    guard let displaced, !faultyFiles.contains(record.path.description) else { return nil }
    let keys = entries.map(\.key).sorted { ranks[$0, default: 0] < ranks[$1, default: 0] }
    let replacement = sources.reordering(record, to: keys)
    return Diagnostic(
      .keyOrder, at: displaced.keyPosition,
      Message("„\(displaced.key)“ steht sonst weiter oben", en: "“\(displaced.key)” usually stands further up"),
      help: Message(
        "Üblich ist diese Reihenfolge: \(keys.joined(separator: ", ")).",
        en: "The usual order is: \(keys.joined(separator: ", "))."),
      solutions: replacement.map { replacement in
        [Solution(Message("Angaben ordnen", en: "Put the fields in order"), [replacement], isCertain: true)]
      } ?? [])
  }

  private mutating func ranks(of kind: Kind) -> [String: Int] {
    if let known = ranks[kind] { return known }
    let ranks = Dictionary(
      kind.declarations.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.ranks[kind] = ranks
    return ranks
  }
}
