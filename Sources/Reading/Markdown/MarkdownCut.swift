import Diagnostics

/// The tool of the cut: takes passages out of a text.
extension MarkdownDocument {
  /// The text without the callouts for which `isRemoved` is true, wherever they stand.
  ///
  /// What held nothing else goes too: list items, lists, quotes, other callouts, footnotes. So do
  /// footnotes to which nothing refers any more, and references to footnotes that are gone.
  /// Complexity: O(size × footnotes) in the worst case, one pass in practice.
  public func removing(callouts isRemoved: (Callout) -> Bool) -> MarkdownDocument {
    var result = MarkdownDocument(blocks: Self.cut(blocks, isRemoved))
    var gone: Set<String> = []
    for footnote in footnotes {
      var footnote = footnote
      let before = footnote.blocks.isEmpty
      footnote.blocks = Self.cut(footnote.blocks, isRemoved)
      if footnote.blocks.isEmpty, !before { gone.insert(footnote.name) } else { result.footnotes.append(footnote) }
    }
    while !gone.isEmpty {
      let names = gone
      gone = []
      result.blocks = Self.cut(result.blocks, footnotes: names)
      result.footnotes = result.footnotes.compactMap { footnote in
        var footnote = footnote
        let before = footnote.blocks.isEmpty
        footnote.blocks = Self.cut(footnote.blocks, footnotes: names)
        guard footnote.blocks.isEmpty, !before else { return footnote }
        gone.insert(footnote.name)
        return nil
      }
    }
    result.orderFootnotes()
    return result
  }

  /// Puts the footnotes into the order of their first reference and drops those that nothing refers
  /// to, directly or through other footnotes.
  mutating func orderFootnotes() {
    let byName = Dictionary(footnotes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    footnotes = Self.reachable(from: blocks, byName, passing: { _ in true })
  }

  /// Names of the footnotes to which something outside internal callouts refers.
  var publicFootnotes: Set<String> {
    guard !footnotes.isEmpty else { return [] }
    let byName = Dictionary(footnotes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(Self.reachable(from: blocks, byName, passing: { !$0 }).map(\.name))
  }

  /// Footnotes in the order in which reading meets them: those of the text, then those of the notes.
  private static func reachable(
    from blocks: [Block], _ byName: [String: Footnote], passing: @escaping (_ isInternal: Bool) -> Bool
  ) -> [Footnote] {
    var found: [Footnote] = []
    var seen: Set<String> = []
    var walk = MarkdownWalk()
    walk.onInline = { inline, isInternal in
      guard case .footnoteReference(let name) = inline.kind, passing(isInternal), seen.insert(name).inserted else {
        return
      }
      if let footnote = byName[name] { found.append(footnote) }
    }
    walk.visit(blocks, isInternal: false)
    var next = 0
    while next < found.count {
      walk.visit(found[next].blocks, isInternal: false)
      next += 1
    }
    return found
  }

  // MARK: Taking callouts out

  private static func cut(_ blocks: [Block], _ isRemoved: (Callout) -> Bool) -> [Block] {
    blocks.compactMap { block in
      switch block.kind {
      case .callout(let kind, let inner):
        guard !isRemoved(kind) else { return nil }
        return rebuilt(block, inner, cut(inner, isRemoved)) { .callout(kind, $0) }
      case .quote(let inner): return rebuilt(block, inner, cut(inner, isRemoved)) { .quote($0) }
      case .list(let list): return rebuilt(block, list) { cut($0, isRemoved) }
      case .heading, .paragraph, .code, .embed, .table, .rule: return block
      }
    }
  }

  /// The block around what is left; nil where nothing is left of something.
  private static func rebuilt(
    _ block: Block, _ before: [Block], _ after: [Block], _ make: ([Block]) -> Block.Kind
  ) -> Block? {
    after.isEmpty && !before.isEmpty ? nil : Block(make(after), at: block.position)
  }

  private static func rebuilt(_ block: Block, _ list: MarkdownList, _ cut: ([Block]) -> [Block]) -> Block? {
    var list = list
    let before = list.items.count
    list.items = list.items.compactMap { item in
      let blocks = cut(item.blocks)
      return blocks.isEmpty && !item.blocks.isEmpty ? nil : .init(isChecked: item.isChecked, blocks: blocks)
    }
    return list.items.isEmpty && before > 0 ? nil : Block(.list(list), at: block.position)
  }

  // MARK: Taking references out

  private static func cut(_ blocks: [Block], footnotes names: Set<String>) -> [Block] {
    blocks.compactMap { block in
      switch block.kind {
      case .heading(let level, let id, let content):
        return Block(.heading(level: level, id: id, content: cut(content, names)), at: block.position)
      case .paragraph(let content):
        let rest = cut(content, names)
        return rest.isEmpty && !content.isEmpty ? nil : Block(.paragraph(rest), at: block.position)
      case .callout(let kind, let inner):
        return rebuilt(block, inner, cut(inner, footnotes: names)) { .callout(kind, $0) }
      case .quote(let inner): return rebuilt(block, inner, cut(inner, footnotes: names)) { .quote($0) }
      case .list(let list): return rebuilt(block, list) { cut($0, footnotes: names) }
      case .table(var table):
        table.header = table.header.map { cut($0, names) }
        table.rows = table.rows.map { row in row.map { cut($0, names) } }
        return Block(.table(table), at: block.position)
      case .code, .embed, .rule: return block
      }
    }
  }

  private static func cut(_ content: [Inline], _ names: Set<String>) -> [Inline] {
    content.compactMap { inline in
      switch inline.kind {
      case .footnoteReference(let name): names.contains(name) ? nil : inline
      case .emphasis(let inner): Inline(.emphasis(cut(inner, names)), at: inline.position)
      case .strong(let inner): Inline(.strong(cut(inner, names)), at: inline.position)
      case .strikethrough(let inner): Inline(.strikethrough(cut(inner, names)), at: inline.position)
      case .link(let target, let title, let inner):
        Inline(.link(target, title: title, content: cut(inner, names)), at: inline.position)
      case .text, .softBreak, .lineBreak, .code, .image: inline
      }
    }
  }
}
