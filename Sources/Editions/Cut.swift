import ContentModel
import Reading

/// Records as one edition may have them. Only `cut` makes this value, and only from it does a
/// `Portal` come into being: what was cut away is not in the memory of those who render.
public struct EditionRecords: Sendable {
  public let edition: Edition
  public let records: [IdentifiedRecord]

  fileprivate init(edition: Edition, records: [IdentifiedRecord]) {
    self.edition = edition
    self.records = records
  }
}

/// What an edition may show of made-up content.
public enum ExamplePolicy: Hashable, Sendable { case zeigen, verbergen }

/// Takes away what an edition may not have: files, items, rows, fields, passages and figures
/// (DESIGN law 2). The internal edition has everything.
///
/// Complexity: O(size of the records).
public func cut(
  _ records: [IdentifiedRecord], for edition: Edition, examples: ExamplePolicy = .zeigen
) -> EditionRecords {
  let internalIndicators = Set(records.lazy.filter { $0.key.kind == .kennzahl && !$0.isPublic }.map(\.key.id))
  let kept = records.compactMap { record -> IdentifiedRecord? in
    var record = record
    if edition == .oeffentlich {
      guard record.isPublic || record.key.kind == .ordner else { return nil }
      // A folder that is internal does not even have a name outside.
      if record.key.kind == .ordner, record.record.fields["sichtbarkeit"]?.text == "intern" { return nil }
      // A figure is as visible as its indicator.
      if record.key.kind == .wert, let indicator = record.record.fields["kennzahl"]?.text,
        internalIndicators.contains(indicator.hasPrefix("kennzahl:") ? String(indicator.dropFirst(9)) : indicator)
      {
        return nil
      }
    }
    if examples == .verbergen, isExample(record.record.fields) { return nil }
    let declarations = record.key.kind.declarations
    record.record.fields = stripped(record.record.fields, declarations, edition: edition, examples: examples) ?? record.record.fields
    record.record.body = record.record.body.map { body in
      body.removing { callout in
        (edition == .oeffentlich && callout == .intern) || (examples == .verbergen && callout == .beispiel)
      }
    }
    return record
  }
  return EditionRecords(edition: edition, records: kept)
}

private func isExample(_ fields: Node) -> Bool {
  fields["beispiel"]?.text == "ja" || fields["beispiel"]?.text == "true"
}

/// The mapping without the keys that the edition may not have, at every depth. Nil where the whole
/// group has to go.
private func stripped(
  _ node: Node, _ declarations: [FieldDeclaration], edition: Edition, examples: ExamplePolicy
) -> Node? {
  guard case .mapping(let entries) = node.content else { return node }
  var kept: [Node.Entry] = []
  kept.reserveCapacity(entries.count)
  for entry in entries {
    guard let declaration = declarations.first(where: { $0.key == entry.key }) else {
      // An unknown key has no declared visibility, so the public edition must not see it.
      if edition == .intern { kept.append(entry) }
      continue
    }
    if edition == .oeffentlich, declaration.visibility == .intern { continue }
    guard let value = stripped(entry.value, declaration.shape, edition: edition, examples: examples) else { continue }
    kept.append(Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: value))
  }
  return Node(.mapping(kept), at: node.position)
}

private func stripped(_ node: Node, _ shape: Shape, edition: Edition, examples: ExamplePolicy) -> Node? {
  switch shape {
  case .object(let declarations):
    if examples == .verbergen, isExample(node) { return nil }
    return stripped(node, declarations, edition: edition, examples: examples)
  case .list(let item, _):
    guard case .object = item, case .sequence(let items) = node.content else { return node }
    let kept = items.compactMap { stripped($0, item, edition: edition, examples: examples) }
    return Node(.sequence(kept), at: node.position)
  default:
    return node
  }
}
