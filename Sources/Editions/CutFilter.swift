import ContentModel
import Reading

/// One thing that the cut takes away from the public edition.
///
/// Tests leave each of them out in turn and expect the leak audit to see it; nothing else does.
enum CutFilter: Hashable, Sendable {
  /// Records whose own `sichtbarkeit` is not `oeffentlich`.
  case ownVisibility(Record.Form)
  /// Records that are internal because their folder is.
  case folderVisibility
  /// Figures whose indicator is internal or does not exist.
  case figuresOfIndicator
  /// A field that is declared internal; the path leads through groups and lists.
  case field(Kind, path: [String])
  /// Keys that are not declared.
  case unknownKeys
  /// Values of another shape than declared.
  case otherShapes
  /// Boxes `[!INTERN]`.
  case internalPassages
  /// Boxes `[!BEISPIEL]`, where examples are hidden.
  case examplePassages
  /// Records that are hidden examples.
  case exampleRecords
  /// Groups of fields that are hidden examples.
  case exampleGroups

  /// Every filter of the public edition, that of each internal field at every depth.
  static var all: [CutFilter] {
    [Record.Form.page, .document, .item, .row].map(CutFilter.ownVisibility)
      + [
        .folderVisibility, .figuresOfIndicator, .unknownKeys, .otherShapes, .internalPassages, .examplePassages,
        .exampleRecords, .exampleGroups,
      ]
      + Kind.allCases.flatMap { kind in internalPaths(kind.declarations).map { .field(kind, path: $0) } }
  }

  private static func internalPaths(_ fields: [FieldDeclaration]) -> [[String]] {
    fields.flatMap { field in
      field.visibility == .intern ? [[field.key]] : internalPaths(in: field.shape).map { [field.key] + $0 }
    }
  }

  private static func internalPaths(in shape: Shape) -> [[String]] {
    switch shape {
    case .object(let fields): internalPaths(fields)
    case .list(let shape, _): internalPaths(in: shape)
    default: []
    }
  }

  /// What is left of the way to a field, from the fields of a kind on; nil where it leads elsewhere.
  func path(in kind: Kind) -> ArraySlice<String>? {
    if case .field(kind, let path) = self { return path[...] }
    return nil
  }
}

extension ArraySlice<String>? {
  /// The way from inside of a field on; nil where it does not lead there, empty where it ends there.
  func inside(_ key: String) -> ArraySlice<String>? {
    guard let self, self.first == key else { return nil }
    return self.dropFirst()
  }
}
