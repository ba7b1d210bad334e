import ContentModel
import Diagnostics
import Exporting
import Reading

/// A field of a kind as a question names it: `titel`, `kontakt.email`, `zeiten`. A list on the way means
/// each of its items.
struct FieldPath: Sendable {
  /// A value as written, with the shape that is declared for it.
  struct Value: Sendable {
    var text: String
    var shape: Shape
  }

  let text: String
  /// Shape of the single values at the end of the path.
  let shape: Shape
  private let keys: [String]
  /// Where the folder of a record says it, and no field.
  private let isFolder: Bool

  init(_ text: String, of kind: Kind) throws(QueryFault) {
    self.text = text
    // An Angebot lies in the folder of its Gemeinde.
    isFolder = kind == .angebot && text == "gemeinde"
    if isFolder {
      keys = []
      shape = .reference(.gemeinde)
      return
    }
    keys = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var fields = kind.declarations
    var shape = Shape.object(fields)
    for key in keys {
      guard let field = fields.first(where: { $0.key == key }) else {
        throw Self.unknown(key, in: text, known: fields.map(\.key), of: kind)
      }
      shape = field.shape.single
      if case .object(let inner) = shape { fields = inner } else { fields = [] }
    }
    self.shape = shape
  }

  private static func unknown(_ key: String, in text: String, known: [String], of kind: Kind) -> QueryFault {
    let summary =
      known.isEmpty
      ? Message("„\(text)“ führt zu keiner Angabe", en: "“\(text)” leads to no field")
      : Message("Die Angabe „\(key)“ gibt es bei \(kind.singular) nicht", en: "\(kind.singular) has no field “\(key)”")
    let list = known.joined(separator: ", ")
    return QueryFault(
      summary: summary,
      help: NearMiss.question(for: key, in: known)
        ?? (known.isEmpty
          ? Message("Lassen Sie weg, was hinter dem Punkt steht.", en: "Leave out what stands behind the dot.")
          : Message("Möglich sind: \(list).", en: "Possible are: \(list).")))
  }

  var isDate: Bool {
    switch shape {
    case .date, .partialDate: true
    default: false
    }
  }

  var isOrdered: Bool {
    switch shape {
    case .date, .partialDate, .integer, .decimal, .digits: true
    default: false
    }
  }

  /// What stands at the end of the path: empty where nothing does. A group counts as what is in it.
  func values(in record: IdentifiedRecord) -> [Value] {
    if isFolder { return [Value(text: record.record.path.folders.last ?? "", shape: shape)] }
    var nodes = [record.record.fields]
    for key in keys {
      nodes = nodes.flatMap { node in (node.items ?? [node]).compactMap { $0[key] } }
    }
    return nodes.flatMap { Self.scalars(in: $0, shape) }
  }

  private static func scalars(in node: Node, _ shape: Shape) -> [Value] {
    switch node.content {
    case .scalar(let text):
      let trimmed = text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? "" : text
      return trimmed.isEmpty ? [] : [Value(text: trimmed, shape: shape)]
    case .sequence(let items): return items.flatMap { scalars(in: $0, shape) }
    case .mapping(let entries): return entries.flatMap { scalars(in: $0.value, shape) }
    }
  }

  func cell(in record: IdentifiedRecord) -> ExportTable.Cell {
    let texts = values(in: record).map(\.text)
    return texts.isEmpty ? .empty : .text(texts.joined(separator: ", "))
  }
}

extension Shape {
  /// The shape of one item, where this is a list.
  fileprivate var single: Shape {
    if case .list(let item, _) = self { return item.single }
    return self
  }
}
