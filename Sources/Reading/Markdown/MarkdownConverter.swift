internal import CMarkGFM
import Diagnostics

typealias CMarkNode = UnsafeMutablePointer<cmark_node>

/// Turns cmark's tree into a `MarkdownDocument` and says what in it may not stand.
///
/// Recursion is bounded: the tree was measured against `Limits.treeDepth` before.
struct MarkdownConverter {
  let source: SourceText
  /// Line of the file on which cmark's line 1 stands.
  let firstLine: Int
  let path: ContentPath
  var diagnostics: [Diagnostic] = []
  /// Level of the last heading; the title of the page is level 1.
  var lastLevel = 1
  /// Lines of the file that stand in an internal callout; what cmark moves out of them (footnotes)
  /// is found again by its line.
  var internalLines: [ClosedRange<Int>] = []
  /// Lines of the file that are code: what looks like a definition there is none.
  var codeLines: [ClosedRange<Int>] = []

  init(source: SourceText, firstLine: Int, path: ContentPath) {
    self.source = source
    self.firstLine = firstLine
    self.path = path
  }

  mutating func convert(_ root: CMarkNode) -> MarkdownDocument {
    var definitions: [CMarkNode] = []
    for child in CMark.children(of: root) where cmark_node_get_type(child) == CMARK_NODE_FOOTNOTE_DEFINITION {
      definitions.append(child)
    }
    let blocks = blocks(of: root)
    let footnotes = definitions.map { footnote($0) }
    reportDefinitions()
    var document = MarkdownDocument(blocks: blocks, footnotes: confined(footnotes, referencedFrom: blocks))
    diagnostics += Anchors.assign(to: &document)
    return document
  }

  // MARK: Blocks

  mutating func blocks(of parent: CMarkNode) -> [Block] {
    var result: [Block] = []
    var isAfterInternal = false
    for node in CMark.children(of: parent) {
      let isInternal = isAfterInternal
      isAfterInternal = false
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_BLOCK_QUOTE {
        if let quote = quote(node, isAfterInternal: isInternal) {
          result.append(quote)
          if case .callout(.intern, _) = quote.kind { isAfterInternal = true }
        }
      } else if let block = block(node, type: type) {
        result.append(block)
      }
    }
    return result
  }

  private mutating func block(_ node: CMarkNode, type: cmark_node_type) -> Block? {
    switch type {
    case CMARK_NODE_PARAGRAPH: paragraph(node)
    case CMARK_NODE_HEADING: heading(node)
    case CMARK_NODE_LIST: list(node)
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: Block(.rule, at: position(of: node))
    case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
    case CMark.table: table(node)
    default: nil
    }
  }

  private mutating func paragraph(_ node: CMarkNode) -> Block? {
    var place = InlinePlace(node, in: self)
    let content = inlines(of: node, at: &place)
    reportMarkers(in: content, at: place.position)
    return content.isEmpty ? nil : Block(.paragraph(content), at: place.position)
  }

  private mutating func list(_ node: CMarkNode) -> Block? {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [MarkdownList.Item] = []
    for item in CMark.children(of: node) {
      let isTask = sozialraum_is_tasklist(item) != 0
      let isChecked = isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil
      items.append(.init(isChecked: isChecked, blocks: blocks(of: item)))
    }
    let list = MarkdownList(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0 || isTightWithoutInternal(node), items: items)
    return Block(.list(list), at: position(of: node))
  }

  /// Whether nothing but internal passages keeps the entries of a list apart: what the public sees must not tell
  /// that there is something between them.
  private func isTightWithoutInternal(_ list: CMarkNode) -> Bool {
    let lines = line(of: list)...endLine(of: list)
    guard internalLines.contains(where: lines.overlaps) else { return false }
    var end: Int?
    for item in CMark.children(of: list) {
      for child in CMark.children(of: item) {
        let start = line(of: child)
        if internalLines.contains(where: { $0.contains(start) }) {
          end = nil
        } else {
          if let end, start > end + 1 { return false }
          end = endLine(of: child)
        }
      }
    }
    return true
  }

  private mutating func table(_ node: CMarkNode) -> Block? {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments: [MarkdownTable.Alignment] = []
    if let given = cmark_gfm_extensions_get_table_alignments(node) {
      for index in 0..<count {
        switch given[index] {
        case UInt8(ascii: "l"): alignments.append(.left)
        case UInt8(ascii: "c"): alignments.append(.center)
        case UInt8(ascii: "r"): alignments.append(.right)
        default: alignments.append(.none)
        }
      }
    }
    var rows: [[[Inline]]] = []
    for row in CMark.children(of: node) {
      var cells: [[Inline]] = []
      var place = InlinePlace(row, in: self)
      for cell in CMark.children(of: row) {
        let content = inlines(of: cell, at: &place)
        reportMarkers(in: content, at: place.position)
        cells.append(content)
      }
      rows.append(cells)
    }
    let header = rows.first ?? []
    let table = MarkdownTable(alignments: alignments, header: header, rows: Array(rows.dropFirst()))
    return Block(.table(table), at: position(of: node))
  }

  private mutating func htmlBlock(_ node: CMarkNode) -> Block? {
    report(
      .rawHTML, at: position(of: node), Self.htmlSummary(CMark.literal(of: node)),
      help: Message(
        "Schreiben Sie Markdown statt HTML. HTML wird nicht übernommen, auch keine Kommentare.",
        en: "Write Markdown instead of HTML. HTML is not passed through, nor are comments."))
    return nil
  }

  static func htmlSummary(_ literal: String) -> Message {
    Message("Im Text steht HTML: „\(excerpt(literal))“", en: "There is HTML in the text: “\(excerpt(literal))”")
  }

  mutating func report(_ code: DiagnosticCode, at position: SourcePosition, _ summary: Message, help: Message) {
    diagnostics.append(Diagnostic(code, at: position, summary, help: help))
  }

  // MARK: Places

  func line(of node: CMarkNode) -> Int {
    min(max(firstLine, Int(cmark_node_get_start_line(node)) + firstLine - 1), source.lineCount)
  }

  func endLine(of node: CMarkNode) -> Int {
    min(max(line(of: node), Int(cmark_node_get_end_line(node)) + firstLine - 1), source.lineCount)
  }

  /// First byte of a block.
  func offset(of node: CMarkNode) -> Int {
    let range = source.range(ofLine: line(of: node))
    return min(range.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1), range.upperBound)
  }

  /// From the first byte of a block to the end of its first line.
  func position(of node: CMarkNode) -> SourcePosition {
    let start = offset(of: node)
    return source.position(of: start..<source.range(ofLine: line(of: node)).upperBound)
  }
}
