import ContentModel
import Diagnostics
import Reading

/// Tells what everybody may know from what only the internal edition may, by the rules of the content alone:
/// `sichtbarkeit` of file and folder, the declared visibility of fields, boxes, and examples that are hidden.
///
/// This is not the cut and shares no code with it: each finds the other's mistakes.
struct ContentSorter {
  /// The records as they would be if nothing internal had ever been written.
  private(set) var open: [Record] = []
  /// Everything that they say.
  private(set) var openTexts: [String] = []
  private(set) var secrets: [Statement] = []
  /// Places of everything internal.
  private(set) var secretPlaces: [Place: Origin] = [:]
  /// Files that the public part names: pictures, documents.
  private(set) var namedFiles: Set<String> = []

  private let folders: [ArraySlice<String>: Bool]
  private let declarations: [Kind: [FieldDeclaration]]
  private let hidesExamples: Bool
  private var openIndicators: Set<String> = []

  /// Where something stands, whatever its length.
  struct Place: Hashable, Sendable {
    var file: String
    var line: Int
    var column: Int

    init(_ position: SourcePosition) {
      (file, line, column) = (position.file, position.line, position.column)
    }
  }

  init(_ sources: Sources) {
    declarations = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.declarations) })
    hidesExamples = Self.hidesExamples(sources.records)
    folders = Self.folders(of: sources)
    let indicators = sources.records.filter { Kind.at($0.path) == .kennzahl && isOpen($0) }
    openIndicators = Set(indicators.compactMap { $0.fields["id"]?.text })
    for record in sources.records { sort(record) }
    sortNames(of: sources)
  }

  // MARK: Who may see a record

  private static func hidesExamples(_ records: [Record]) -> Bool {
    records.contains { Kind.at($0.path) == .portal && $0.fields["beispiele"]?.text == "verbergen" }
  }

  private static func folders(of sources: Sources) -> [ArraySlice<String>: Bool] {
    var folders: [ArraySlice<String>: Bool] = [:]
    for record in sources.records where Kind.at(record.path) == .ordner {
      if let stated = stated(record) { folders[record.path.folders] = record.form == .document && stated }
    }
    for path in sources.unreadable where Kind.at(path) == .ordner { folders[path.folders] = false }
    return folders
  }

  /// What `sichtbarkeit` says; nil where it says nothing. Whatever is not „oeffentlich“ is not public.
  private static func stated(_ record: Record) -> Bool? {
    guard let text = record.fields["sichtbarkeit"]?.text, text.contains(where: { !$0.isWhitespace }) else {
      return record.fields["sichtbarkeit"]?.text == nil && record.fields["sichtbarkeit"] != nil ? false : nil
    }
    return text == "oeffentlich"
  }

  private func isOpen(_ record: Record) -> Bool {
    if isHiddenExample(record.fields) { return false }
    if let stated = Self.stated(record) { return stated }
    var folder = record.path.folders
    while true {
      if let isOpen = folders[folder] { return isOpen }
      if folder.isEmpty { return false }
      folder = folder.dropLast()
    }
  }

  private func isHiddenExample(_ fields: Node) -> Bool {
    hidesExamples && (fields["beispiel"]?.isYes ?? false)
  }

  /// A figure is as visible as the indicator that it is of.
  private func hasOpenIndicator(_ row: Record) -> Bool {
    let text = row.fields["kennzahl"]?.text ?? ""
    return openIndicators.contains(text.hasPrefix("kennzahl:") ? String(text.dropFirst(9)) : text)
  }

  // MARK: Records

  private mutating func sort(_ record: Record) {
    let kind = Kind.at(record.path)
    let fields = kind.flatMap { declarations[$0] } ?? []
    guard let kind, isOpen(record), kind != .wert || hasOpenIndicator(record) else {
      secretPlaces[Place(record.fields.position)] = .record("")
      hide(record.fields, fields)
      if let body = record.body {
        var prose = ProseSorter(hidesExamples: hidesExamples)
        _ = prose.sort(body, isSecret: true)
        take(prose, of: record, .text)
      }
      return
    }
    var record = record
    record.fields = openPart(of: record.fields, fields)
    if let body = record.body {
      var prose = ProseSorter(hidesExamples: hidesExamples)
      record.body = prose.sort(body, isSecret: false)
      take(prose, of: record, .passage)
    }
    openTexts.append(record.path.description)
    open.append(record)
  }

  private mutating func take(_ prose: ProseSorter, of record: Record, _ origin: Origin) {
    openTexts += prose.openTexts
    secrets += prose.secrets.map { Statement($0.text, $0.form, marks: $0.marks, origin) }
    for position in prose.secretPlaces { secretPlaces[Place(position)] = origin }
    for file in prose.namedFiles { record.path.resolving(file).map { _ = namedFiles.insert($0.description) } }
  }

  // MARK: Fields

  /// The mapping without what only the internal edition has, at every depth; that is noted instead.
  private mutating func openPart(of mapping: Node, _ fields: [FieldDeclaration]) -> Node {
    var kept: [Node.Entry] = []
    for entry in mapping.entries ?? [] {
      guard let field = fields.first(where: { $0.key == entry.key }), field.visibility == .oeffentlich else {
        hide(entry.value, fields.first { $0.key == entry.key }?.shape, .field(entry.key))
        continue
      }
      if let value = openPart(of: entry.value, field.shape, key: entry.key) {
        kept.append(Node.Entry(key: entry.key, keyPosition: entry.keyPosition, value: value))
      }
    }
    return Node(.mapping(kept), at: mapping.position)
  }

  private mutating func openPart(of node: Node, _ shape: Shape, key: String) -> Node? {
    switch (shape, node.content) {
    case (.object(let fields), .mapping) where !isHiddenExample(node):
      return openPart(of: node, fields)
    case (.list(let shape, _), .sequence(let items)):
      var kept: [Node] = []
      for item in items {
        if let item = openPart(of: item, shape, key: key) { kept.append(item) }
      }
      return Node(.sequence(kept), at: node.position)
    case (.object, _), (.list, _), (_, .sequence), (_, .mapping):
      // A group that is a hidden example, or a value of another shape than declared: nobody knows what it shows.
      hide(node, nil, .field(key))
      return nil
    case (_, .scalar(let text)):
      openTexts.append(text)
      namedFiles.insert(text)
      return node
    }
  }

  /// Notes a whole record.
  private mutating func hide(_ mapping: Node, _ fields: [FieldDeclaration]) {
    for entry in mapping.entries ?? [] where entry.key != "sichtbarkeit" {
      hide(entry.value, fields.first { $0.key == entry.key }?.shape, .record(entry.key))
    }
  }

  private mutating func hide(_ node: Node, _ shape: Shape?, _ origin: Origin) {
    switch (shape, node.content) {
    case (.object(let fields), .mapping(let entries)):
      for entry in entries { hide(entry.value, fields.first { $0.key == entry.key }?.shape, origin) }
    case (_, .mapping(let entries)):
      for entry in entries { hide(entry.value, nil, origin) }
    case (.list(let shape, _), .sequence(let items)):
      for item in items { hide(item, shape, origin) }
    case (_, .sequence(let items)):
      for item in items { hide(item, nil, origin) }
    case (_, .scalar(let text)):
      guard !text.isEmpty else { return }
      secretPlaces[Place(node.position)] = origin
      guard let form = shape.map(Self.form) ?? .prose else { return }
      let isName = [.field("titel"), .record("titel"), .record("id")].contains(origin)
      secrets.append(Statement(text, isName ? .name : form, at: node.position, origin))
    }
  }

  /// How a value of that shape can be recognised; nil where its words are the program's own.
  private static func form(of shape: Shape) -> Statement.Form? {
    switch shape {
    case .text: .prose
    case .email: .email
    case .webAddress: .address
    case .telephone: .telephone
    case .integer, .decimal: .figure
    case .digits(let count): count > 5 ? .name : nil
    case .boolean, .date, .partialDate, .clockTime, .choice, .schedule, .ageRange, .cycle, .formula, .reference,
      .anyReference, .list, .object:
      nil
    }
  }

  // MARK: Names of files

  /// A file or folder is internal where nothing public is in it.
  private mutating func sortNames(of sources: Sources) {
    var openNames: Set<String> = []
    for record in open { openNames.formUnion(Self.names(of: record.path)) }
    for file in namedFiles { if let path = ContentPath(file) { openNames.formUnion(Self.names(of: path)) } }
    var seen: Set<String> = []
    for path in sources.records.map(\.path) + sources.assets.map(\.path) {
      for (name, segment) in zip(Self.names(of: path), path.segments.dropLast() + [path.stem]) {
        guard path.name != "_ordner.yaml" || segment != path.stem, !openNames.contains(name) else { continue }
        guard seen.insert(name).inserted else { continue }
        secrets.append(Statement(segment, .name, at: SourcePosition(file: path.description), .fileName))
      }
    }
  }

  /// The path of every folder above a file, and of the file.
  private static func names(of path: ContentPath) -> [String] {
    var name = ""
    return path.segments.map { segment in
      name += (name.isEmpty ? "" : "/") + segment
      return name
    }
  }
}
