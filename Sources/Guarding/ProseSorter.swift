import Diagnostics
import Reading

/// Tells the internal passages of a text from the rest. Recursion is bounded by the depth that the reader allows.
struct ProseSorter {
  let hidesExamples: Bool
  private(set) var openTexts: [String] = []
  private(set) var secrets: [Statement] = []
  private(set) var secretPlaces: [SourcePosition] = []
  /// Files that the public part shows or links to, as written.
  private(set) var namedFiles: [String] = []
  /// Footnotes to which the public part refers, in the order in which that is seen.
  private var openFootnotes: [String] = []

  init(hidesExamples: Bool) { self.hidesExamples = hidesExamples }

  /// Notes what the text says.
  /// - Parameter isSecret: all of it is internal.
  /// - Returns: the text without what is internal.
  mutating func sort(_ document: MarkdownDocument, isSecret: Bool) -> MarkdownDocument {
    var open = MarkdownDocument(blocks: visit(document.blocks, isSecret: isSecret))
    var footnotes: [String: Footnote] = [:]
    for footnote in document.footnotes { footnotes[footnote.name] = footnote }
    var next = 0
    while next < openFootnotes.count {
      // A footnote that nothing public refers to is as internal as the passage that does.
      if var footnote = footnotes.removeValue(forKey: openFootnotes[next]) {
        footnote.blocks = visit(footnote.blocks, isSecret: false)
        open.footnotes.append(footnote)
      }
      next += 1
    }
    for footnote in document.footnotes where footnotes[footnote.name] != nil {
      _ = visit(footnote.blocks, isSecret: true)
    }
    return open
  }

  private func isInternal(_ callout: Callout) -> Bool {
    callout == .intern || (hidesExamples && callout == .beispiel)
  }

  /// - Returns: the blocks that are public. What held nothing else than internal things goes too.
  private mutating func visit(_ blocks: [Block], isSecret: Bool) -> [Block] {
    var open: [Block] = []
    for block in blocks {
      if let kind = visit(block, isSecret: isSecret) { open.append(Block(kind, at: block.position)) }
    }
    return open
  }

  private mutating func visit(_ block: Block, isSecret: Bool) -> Block.Kind? {
    switch block.kind {
    case .heading(_, let id, let content):
      say(content, isSecret: isSecret, at: block.position)
      if !isSecret { openTexts.append(id) }
    case .paragraph(let content):
      say(content, isSecret: isSecret, at: block.position)
    case .table(let table):
      for row in [table.header] + table.rows { for cell in row { say(cell, isSecret: isSecret, at: block.position) } }
    case .code(_, let text):
      note(Statement(text, .prose, at: block.position, .passage), isSecret: isSecret)
      if isSecret { secretPlaces.append(block.position) }
    case .embed(let embed):
      if isSecret { secretPlaces.append(block.position) } else { say(embed.parameters) }
    case .rule: break
    case .quote(let inner):
      let open = visit(inner, isSecret: isSecret)
      return open.isEmpty ? nil : .quote(open)
    case .callout(let kind, let inner):
      let open = visit(inner, isSecret: isSecret || isInternal(kind))
      return open.isEmpty ? nil : .callout(kind, open)
    case .list(var list):
      list.items = list.items.compactMap { item in
        let open = visit(item.blocks, isSecret: isSecret)
        return open.isEmpty && !item.blocks.isEmpty ? nil : .init(isChecked: item.isChecked, blocks: open)
      }
      return list.items.isEmpty ? nil : .list(list)
    }
    return isSecret ? nil : block.kind
  }

  private mutating func say(_ parameters: Node) {
    switch parameters.content {
    case .scalar(let text): openTexts.append(text)
    case .sequence(let items): for item in items { say(item) }
    case .mapping(let entries): for entry in entries { say(entry.value) }
    }
  }

  private mutating func note(_ statement: Statement, isSecret: Bool) {
    guard !statement.text.isEmpty else { return }
    if isSecret { secrets.append(statement) } else { openTexts.append(statement.text) }
  }

  // MARK: Running text

  /// A row of inlines as one text: marks inside of a sentence do not take it apart.
  private mutating func say(_ content: [Inline], isSecret: Bool, at position: SourcePosition) {
    var text = ""
    var marks: [Statement.Mark] = []
    gather(content, isSecret: isSecret, &text, &marks)
    guard !text.isEmpty else { return }
    if marks.first?.offset != 0 { marks.insert(.init(offset: 0, position: position), at: 0) }
    note(Statement(text, .prose, marks: marks, .passage), isSecret: isSecret)
  }

  private mutating func gather(
    _ content: [Inline], isSecret: Bool, _ text: inout String, _ marks: inout [Statement.Mark]
  ) {
    for inline in content {
      switch inline.kind {
      case .text(let part), .code(let part):
        marks.append(.init(offset: text.utf8.count, position: inline.position))
        text += part
        if isSecret { secretPlaces.append(inline.position) }
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        gather(inner, isSecret: isSecret, &text, &marks)
      case .link(let target, let title, let inner):
        gather(inner, isSecret: isSecret, &text, &marks)
        note(Statement(title, .prose, at: inline.position, .passage), isSecret: isSecret)
        say(target, isSecret: isSecret, at: inline.position)
      case .image(let source, let title, let alternative):
        if isSecret { secretPlaces.append(inline.position) }
        note(Statement(title, .prose, at: inline.position, .passage), isSecret: isSecret)
        note(Statement(alternative, .prose, at: inline.position, .passage), isSecret: isSecret)
        say(source, isSecret: isSecret, at: inline.position)
      case .footnoteReference(let name):
        if !isSecret { openFootnotes.append(name) }
      }
    }
  }

  private mutating func say(_ target: LinkTarget, isSecret: Bool, at position: SourcePosition) {
    switch target {
    case .external(let address):
      var (form, text) = (Statement.Form.address, address)
      if address.hasPrefix("mailto:") { (form, text) = (.email, String(address.dropFirst(7).prefix { $0 != "?" })) }
      if address.hasPrefix("tel:") { (form, text) = (.telephone, String(address.dropFirst(4))) }
      note(Statement(text, form, at: position, .passage), isSecret: isSecret)
    case .file(let file, _):
      // Names of internal files are looked for on their own account.
      if !isSecret {
        openTexts.append(file)
        namedFiles.append(file)
      }
    case .entity(_, let id, let fragment):
      if !isSecret { openTexts += [id, fragment ?? ""] }
    case .anchor(let anchor): if !isSecret { openTexts.append(anchor) }
    }
  }
}
