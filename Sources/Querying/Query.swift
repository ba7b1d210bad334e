import ContentModel
import Diagnostics
import Exporting
import Reading

/// A question about the records of one kind: „alle Angebote, die seit 2025 nicht geprüft wurden“.
public struct Query: Sendable {
  public var kind: Kind
  /// All of them must hold.
  public var conditions: [Condition]
  /// Fields that the answer shows, as paths; empty: those of the conditions.
  public var columns: [String]

  public init(_ kind: Kind, where conditions: [Condition] = [], columns: [String] = []) {
    self.kind = kind
    self.conditions = conditions
    self.columns = columns
  }

  /// The records that meet all conditions, in the order of files and of what stands in them.
  ///
  /// Values are shown as written, whatever edition may see them; several in a list are joined by „, “.
  /// Columns: `id`, `titel` where the kind has one, the fields asked for, `sichtbarkeit`, `datei`.
  /// Complexity: O(records × (conditions + columns)).
  public func answer(from records: [IdentifiedRecord]) throws(QueryFault) -> ExportTable {
    var tests: [(path: FieldPath, condition: Condition)] = []
    for condition in conditions {
      let path = try FieldPath(condition.field, of: kind)
      try condition.fits(path)
      tests.append((path, condition))
    }
    let hasTitle = kind.declarations.contains { $0.key == "titel" }
    var paths: [FieldPath] = []
    for field in columns.isEmpty ? conditions.map(\.field) : columns {
      let path = try FieldPath(field, of: kind)
      if path.text == "titel" || path.text == "id" || path.text == "sichtbarkeit" { continue }
      if !paths.contains(where: { $0.text == path.text }) { paths.append(path) }
    }
    let rows = records.filter { record in
      record.key.kind == kind && tests.allSatisfy { $0.condition.holds(for: $0.path.values(in: record)) }
    }.map { record in
      var row: [ExportTable.Cell] = [.text(record.key.id)]
      if hasTitle { row.append(.text(record.record.fields["titel"]?.text ?? "")) }
      row += paths.map { $0.cell(in: record) }
      row.append(.text(record.isPublic ? "oeffentlich" : "intern"))
      row.append(.text(record.record.fields.position.description))
      return row
    }
    return ExportTable(
      columns: ["id"] + (hasTitle ? ["titel"] : []) + paths.map(\.text) + ["sichtbarkeit", "datei"], rows: rows)
  }

  /// Why there may be no answer: a value that nothing has, with the nearest that something has. Nil where no
  /// condition asks for a certain value.
  public func hint(on records: [IdentifiedRecord]) -> Message? {
    for condition in conditions {
      guard case .equals(let text) = condition.test, let path = try? FieldPath(condition.field, of: kind) else {
        continue
      }
      let values = records.filter { $0.key.kind == kind }.flatMap { path.values(in: $0) }.map(\.text)
      guard !values.contains(text) else { continue }
      return Message(
        "Bei „\(condition.field)“ steht nirgends „\(text)“.", en: "“\(text)” stands nowhere in “\(condition.field)”.")
        + (NearMiss.question(for: text, in: values).map { Message(verbatim: " ") + $0 } ?? .empty)
    }
    return nil
  }

  /// How many records there are of each kind, without those that have none.
  public static func inventory(of records: [IdentifiedRecord]) -> ExportTable {
    var counts: [Kind: Int] = [:]
    for record in records { counts[record.key.kind, default: 0] += 1 }
    let rows = Kind.allCases.compactMap { kind in
      counts[kind].map { [ExportTable.Cell.text(kind.rawValue), .number(.init($0))] }
    }
    return ExportTable(columns: ["art", "anzahl"], rows: rows)
  }
}

/// Why a question makes no sense.
public struct QueryFault: Error, Hashable, Sendable {
  public var summary: Message
  public var help: Message
}
