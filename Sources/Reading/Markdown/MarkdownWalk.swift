import Diagnostics

/// A heading with its anchor, for tables of contents and link checks.
public struct DocumentHeading: Hashable, Sendable {
  public var level: Int
  public var id: String
  public var text: String
  public var position: SourcePosition
  /// True inside an internal callout: the public edition has no such anchor.
  public var isInternal: Bool
}

/// Walks blocks and inlines in the order of reading. Recursion is bounded by `Limits.treeDepth`,
/// which holds for every document that was read.
struct MarkdownWalk {
  var onBlock: (_ block: Block, _ isInternal: Bool) -> Void = { _, _ in }
  var onInline: (_ inline: Inline, _ isInternal: Bool) -> Void = { _, _ in }

  func visit(_ blocks: [Block], isInternal: Bool) {
    for block in blocks {
      onBlock(block, isInternal)
      switch block.kind {
      case .heading(_, _, let content), .paragraph(let content): visit(content, isInternal: isInternal)
      case .list(let list): for item in list.items { visit(item.blocks, isInternal: isInternal) }
      case .quote(let blocks): visit(blocks, isInternal: isInternal)
      case .callout(let kind, let blocks): visit(blocks, isInternal: isInternal || kind == .intern)
      case .table(let table):
        for cell in table.header { visit(cell, isInternal: isInternal) }
        for row in table.rows { for cell in row { visit(cell, isInternal: isInternal) } }
      case .code, .embed, .rule: break
      }
    }
  }

  func visit(_ content: [Inline], isInternal: Bool) {
    for inline in content {
      onInline(inline, isInternal)
      switch inline.kind {
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content):
        visit(content, isInternal: isInternal)
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference: break
      }
    }
  }

  /// The text, then the footnotes; one that only internal passages refer to is internal.
  func visit(_ document: MarkdownDocument) {
    visit(document.blocks, isInternal: false)
    let known = document.publicFootnotes
    for footnote in document.footnotes { visit(footnote.blocks, isInternal: !known.contains(footnote.name)) }
  }
}

extension MarkdownDocument {
  /// Every link with its place and whether it stands inside an internal passage.
  public func forEachLink(_ body: (_ target: LinkTarget, _ position: SourcePosition, _ isInternal: Bool) -> Void) {
    forEachInline { inline, isInternal in
      if case .link(let target, _, _) = inline.kind { body(target, inline.position, isInternal) }
    }
  }

  /// Every run of text with the place where it begins.
  public func forEachText(_ body: (_ text: String, _ position: SourcePosition) -> Void) {
    forEachInline { inline, _ in
      if case .text(let text) = inline.kind { body(text, inline.position) }
    }
  }

  /// Every image with its place and whether it stands inside an internal passage.
  public func forEachImage(
    _ body: (_ source: LinkTarget, _ alternative: String, _ position: SourcePosition, _ isInternal: Bool) -> Void
  ) {
    forEachInline { inline, isInternal in
      if case .image(let source, _, let alternative) = inline.kind {
        body(source, alternative, inline.position, isInternal)
      }
    }
  }

  /// Every embed with its place and whether it stands inside an internal passage.
  public func forEachEmbed(_ body: (_ embed: Embed, _ position: SourcePosition, _ isInternal: Bool) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = MarkdownWalk()
      walk.onBlock = { block, isInternal in
        if case .embed(let embed) = block.kind { body(embed, block.position, isInternal) }
      }
      walk.visit(self)
    }
  }

  /// Every callout with its place.
  public func forEachCallout(_ body: (_ callout: Callout, _ position: SourcePosition) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = MarkdownWalk()
      walk.onBlock = { block, _ in
        if case .callout(let callout, _) = block.kind { body(callout, block.position) }
      }
      walk.visit(self)
    }
  }

  private func forEachInline(_ body: (_ inline: Inline, _ isInternal: Bool) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = MarkdownWalk()
      walk.onInline = body
      walk.visit(self)
    }
  }

  /// All headings in the order of reading, also those in callouts and footnotes.
  public var headings: [DocumentHeading] {
    var headings: [DocumentHeading] = []
    var walk = MarkdownWalk()
    walk.onBlock = { block, isInternal in
      guard case .heading(let level, let id, let content) = block.kind else { return }
      headings.append(
        DocumentHeading(
          level: level, id: id, text: content.plainText, position: block.position, isInternal: isInternal))
    }
    walk.visit(self)
    return headings
  }

  /// The running text without marks, code blocks and embeds; blocks apart by a line break. Footnotes
  /// are not part of it. Made from the document as it is: take internal passages out first.
  public var plainText: String { blocks.plainText }
}

extension [Block] {
  /// The running text of the blocks, one line each.
  public var plainText: String {
    var lines: [String] = []
    for block in self {
      switch block.kind {
      case .heading(_, _, let content), .paragraph(let content): lines.append(content.plainText)
      case .list(let list): lines += list.items.map(\.blocks.plainText)
      case .quote(let blocks), .callout(_, let blocks): lines.append(blocks.plainText)
      case .table(let table):
        for row in [table.header] + table.rows { lines.append(row.map(\.plainText).joined(separator: " ")) }
      case .code, .embed, .rule: break
      }
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension [Inline] {
  /// The text without marks; breaks as blanks, images as their alternative text.
  public var plainText: String {
    var text = ""
    for inline in self {
      switch inline.kind {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content):
        text += content.plainText
      case .image(_, _, let alternative): text += alternative
      case .footnoteReference: break
      }
    }
    return text
  }
}
