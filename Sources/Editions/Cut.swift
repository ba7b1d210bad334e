@_spi(Uncut) import ContentModel
import Reading

/// Records as one edition may have them. Only `cut` makes this value, and only from it does a
/// `Portal` come into being: what was cut away is not in the memory of those who render.
public struct EditionRecords: Sendable {
  public let edition: Edition
  public let records: [IdentifiedRecord]
  /// What opens internal values; the public edition has none.
  public let key: InternalKey?

  fileprivate init(edition: Edition, records: [IdentifiedRecord]) {
    self.edition = edition
    self.records = records
    key = edition == .intern ? InternalKey() : nil
  }
}

/// Opens internal values. Only the cut for the internal edition makes one.
public struct InternalKey: Sendable {
  fileprivate init() {}
}

extension Internal {
  /// The value, for those who hold the key of the internal edition.
  public func revealed(by key: InternalKey) -> Value { value }
}

/// What an edition may show of made-up content.
public enum ExamplePolicy: Hashable, Sendable {
  case zeigen, verbergen

  /// What the content itself asks for (`portal.yaml` › `beispiele`). Complexity: O(records).
  public init(in records: [IdentifiedRecord]) {
    let settings = decode(records.filter { $0.key.kind == .portal }, expectsInternalFields: true).portal
    self = (settings ?? PortalSettings()).beispiele == .zeigen ? .zeigen : .verbergen
  }
}

/// Takes away what an edition may not have: files, items, rows, fields, passages and figures
/// (DESIGN law 2). The internal edition has everything.
///
/// Complexity: O(size of the records).
public func cut(
  _ records: [IdentifiedRecord], for edition: Edition, examples: ExamplePolicy = .zeigen
) -> EditionRecords {
  cut(records, for: edition, examples: examples, leavingOut: nil)
}

/// The cut without one of its filters, for tests of the leak audit; with nil, the whole cut.
func cut(
  _ records: [IdentifiedRecord], for edition: Edition, examples: ExamplePolicy, leavingOut omitted: CutFilter?
) -> EditionRecords {
  let rule = CutRule(edition: edition, examples: examples, omitted: omitted)
  // Once a kind and not once a record: declarations are made anew on every call.
  let declarations = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.declarations) })
  let indicators = records.filter { $0.key.kind == .kennzahl }
  let keptIndicators = Set(indicators.filter(rule.keeps).map(\.key.id))
  let removedIndicators = Set(indicators.map(\.key.id)).subtracting(keptIndicators)
  let kept = records.compactMap { record -> IdentifiedRecord? in
    var record = record
    guard rule.keeps(record) else { return nil }
    if record.key.kind == .wert {
      // A figure is as visible as its indicator. One without an indicator is nobody's to publish.
      let indicator = indicator(of: record)
      guard
        edition == .intern
          ? !removedIndicators.contains(indicator)
          : keptIndicators.contains(indicator) || omitted == .figuresOfIndicator
      else { return nil }
    }
    record.record.fields = rule.stripped(
      record.record.fields, declarations[record.key.kind] ?? [], omitted: omitted?.path(in: record.key.kind))
    record.record.body = record.record.body.map { body in
      body.removing { callout in
        (edition == .oeffentlich && callout == .intern && omitted != .internalPassages)
          || (examples == .verbergen && callout == .beispiel && omitted != .examplePassages)
      }
    }
    return record
  }
  return EditionRecords(edition: edition, records: kept)
}

/// The id in the column `kennzahl`, written with or without its kind.
private func indicator(of record: IdentifiedRecord) -> String {
  let text = record.record.fields["kennzahl"]?.text ?? ""
  return text.hasPrefix("kennzahl:") ? String(text.dropFirst(9)) : text
}

/// What one edition may have of a record.
private struct CutRule {
  let edition: Edition
  let examples: ExamplePolicy
  /// The filter that a test leaves out.
  let omitted: CutFilter?

  func keeps(_ record: IdentifiedRecord) -> Bool {
    (edition == .intern || record.isPublic || isOmitted(record))
      && (!isHiddenExample(record.record.fields) || omitted == .exampleRecords)
  }

  private func isOmitted(_ record: IdentifiedRecord) -> Bool {
    guard let omitted else { return false }
    let hasOwn = record.record.fields["sichtbarkeit"].map { !$0.isEmpty } ?? false
    return omitted == (hasOwn ? .ownVisibility(record.record.form) : .folderVisibility)
  }

  private func isHiddenExample(_ fields: Node) -> Bool {
    guard examples == .verbergen else { return false }
    return fields["beispiel"]?.isYes ?? false
  }

  /// The mapping without the keys that the edition may not have, at every depth.
  /// - Parameter omitted: the way to the field that a test leaves in.
  func stripped(_ mapping: Node, _ declarations: [FieldDeclaration], omitted path: ArraySlice<String>?) -> Node {
    let kept = (mapping.entries ?? []).compactMap { entry -> Node.Entry? in
      guard let declaration = declarations.first(where: { $0.key == entry.key }) else {
        // An unknown key has no declared visibility, so the public edition must not see it.
        return edition == .intern || omitted == .unknownKeys ? entry : nil
      }
      let path = path.inside(entry.key)
      if edition == .oeffentlich, declaration.visibility == .intern { return path?.isEmpty == true ? entry : nil }
      guard let value = stripped(entry.value, declaration.shape, path) else { return nil }
      return Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: value)
    }
    return Node(.mapping(kept), at: mapping.position)
  }

  /// Nil where the whole value has to go.
  private func stripped(_ node: Node, _ shape: Shape, _ path: ArraySlice<String>?) -> Node? {
    switch (shape, node.content) {
    case (.object(let declarations), .mapping):
      if isHiddenExample(node), omitted != .exampleGroups { return nil }
      return stripped(node, declarations, omitted: path)
    case (.list(let item, _), .sequence(let items)):
      return Node(.sequence(items.compactMap { stripped($0, item, path) }), at: node.position)
    case (.object, _), (.list, _): break
    case (_, .scalar): return node
    default: break
    }
    // A value of another shape than declared is a finding; nobody knows what it would show.
    return edition == .intern || omitted == .otherShapes ? node : nil
  }
}
