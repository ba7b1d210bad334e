import ContentModel
import Diagnostics
import Reading

/// A running text that the public edition shows, made of pieces of a file.
struct PublicText {
  /// Where a part of the text begins in the file.
  struct Piece {
    /// Offset in the UTF-8 of the text.
    var start: Int
    var position: SourcePosition
  }

  enum Form: Hashable {
    case prose
    /// The name of a file: words with hyphens between.
    case fileName
    /// Written like the name of a file. What it names is elsewhere: the minutes of a council as a Quelle.
    case id
  }

  private(set) var text = ""
  private(set) var pieces: [Piece] = []
  var form = Form.prose
  /// Names of people are expected: in the title of a Quelle, in the name of a street.
  var mayNamePersons = false

  init() {}

  init(_ text: String, at position: SourcePosition, form: Form = .prose, mayNamePersons: Bool = false) {
    self.form = form
    self.mayNamePersons = mayNamePersons
    append(text, at: position)
  }

  mutating func append(_ part: String, at position: SourcePosition) {
    pieces.append(Piece(start: text.utf8.count, position: position))
    text += part
  }

  /// The piece in which a byte of the text stands.
  func piece(at offset: Int) -> Piece? { pieces.last { $0.start <= offset } }
}

/// Everything that a public record shows as text: what the cut left of its fields and its body.
struct PublicTexts {
  private(set) var texts: [PublicText] = []
  private var declarations: [Kind: [String: FieldDeclaration]] = [:]
  private var files: Set<ContentPath> = []

  /// - Parameter records: as the cut leaves them for the public edition.
  /// Complexity: O(size of the records).
  init(_ records: [IdentifiedRecord]) {
    for record in records {
      let place = record.record.fields.position
      if files.insert(record.record.path).inserted {
        let file = SourcePosition(file: place.file)
        texts.append(PublicText(record.record.path.stem, at: file, form: .fileName))
      }
      let declared = declarations[record.key.kind] ?? Self.byKey(record.key.kind.declarations)
      declarations[record.key.kind] = declared
      add(record.record.fields, declared)
      if let body = record.record.body { add(body) }
    }
  }

  /// Those fields in which somebody writes words of their own.
  private static func byKey(_ declarations: [FieldDeclaration]) -> [String: FieldDeclaration] {
    Dictionary(declarations.filter { isText($0.shape) }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func isText(_ shape: Shape) -> Bool {
    switch shape {
    case .text, .email, .webAddress, .telephone: true
    case .list(let item, _): isText(item)
    case .object(let fields): fields.contains { isText($0.shape) }
    default: false
    }
  }

  // MARK: Fields

  private mutating func add(_ mapping: Node, _ declared: [String: FieldDeclaration]) {
    for entry in mapping.entries ?? [] {
      guard let declaration = declared[entry.key] else { continue }
      add(entry.value, declaration.shape, declaration)
    }
  }

  private mutating func add(_ node: Node, _ shape: Shape, _ declaration: FieldDeclaration) {
    switch (shape, node.content) {
    case (.object(let fields), .mapping): add(node, Self.byKey(fields))
    case (.list(let item, _), .sequence(let items)): for node in items { add(node, item, declaration) }
    case (_, .scalar(let text)) where !text.isEmpty:
      texts.append(
        PublicText(
          text, at: node.position, form: declaration.key == "id" ? .id : .prose,
          mayNamePersons: declaration.mayNamePersons))
    default: break
    }
  }

  // MARK: Markdown

  private mutating func add(_ body: MarkdownDocument) {
    add(body.blocks)
    for footnote in body.footnotes { add(footnote.blocks) }
  }

  /// Recursion is bounded by `Limits.treeDepth`.
  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .heading(_, _, let content), .paragraph(let content): add([content], at: block.position)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .quote(let blocks), .callout(_, let blocks): add(blocks)
      case .code(_, let text): texts.append(PublicText(text, at: block.position))
      case .table(let table): for row in [table.header] + table.rows { add(row, at: block.position) }
      case .embed, .rule: break
      }
    }
  }

  /// The cells of a row, or one paragraph, as one text: a place and a number may stand in two cells.
  private mutating func add(_ cells: [[Inline]], at position: SourcePosition) {
    var text = PublicText()
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(" ", at: cell.first?.position ?? position) }
      add(cell, to: &text)
    }
    if !text.text.isEmpty { texts.append(text) }
  }

  private mutating func add(_ content: [Inline], to text: inout PublicText) {
    for inline in content {
      switch inline.kind {
      case .text(let part), .code(let part): text.append(part, at: inline.position)
      case .softBreak, .lineBreak: text.append(" ", at: inline.position)
      case .emphasis(let content), .strong(let content), .strikethrough(let content): add(content, to: &text)
      case .link(let target, let title, let content):
        add(content, to: &text)
        add(target, shownAs: content.plainText, at: inline.position)
        if !title.isEmpty { texts.append(PublicText(title, at: inline.position)) }
      case .image(let source, let title, let alternative):
        texts.append(PublicText(alternative, at: inline.position))
        add(source, shownAs: "", at: inline.position)
        if !title.isEmpty { texts.append(PublicText(title, at: inline.position)) }
      case .footnoteReference: break
      }
    }
  }

  /// A target that the text shows as well is found there.
  private mutating func add(_ target: LinkTarget, shownAs text: String, at position: SourcePosition) {
    switch target {
    case .external(let address):
      let words = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
      if !text.contains(words) { texts.append(PublicText(words, at: position)) }
    case .file(let path, _):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      // A Markdown file is a record: its own name is looked at there.
      if !name.hasSuffix(".md") { texts.append(PublicText(name, at: position, form: .fileName)) }
    case .entity, .anchor: break
    }
  }
}
