internal import CMarkGFM
import Diagnostics
import Synchronization

/// What came of a Markdown text.
struct MarkdownResult {
  /// Nil where the text hit a limit.
  var document: MarkdownDocument?
  var diagnostics: [Diagnostic] = []
}

/// Markdown to a `MarkdownDocument`: look for hostile input, parse, convert, free.
enum MarkdownReader {
  /// - Parameters:
  ///   - line: where the text begins, below the front matter.
  ///   - path: of the file; relative links are judged from its folder.
  static func read(_ source: SourceText, from line: Int, path: ContentPath) -> MarkdownResult {
    let refusals = MarkdownScan.findings(in: source, from: line)
    guard refusals.isEmpty else { return MarkdownResult(diagnostics: refusals) }
    guard line <= source.lineCount else { return MarkdownResult(document: MarkdownDocument()) }
    let start = source.range(ofLine: line).lowerBound
    guard let root = parse(source.bytes[start...]) else { return MarkdownResult() }
    defer { cmark_node_free(root) }
    if let deep = deepNode(root) {
      let place = source.position(ofLine: min(line + max(1, deep) - 1, source.lineCount))
      return MarkdownResult(diagnostics: [
        Diagnostic(
          .nestingTooDeep, at: place,
          Message(
            "Der Text ist tiefer als \(Limits.treeDepth) Stufen verschachtelt (Listen, Zitate, Auszeichnungen)",
            en: "The text is nested more than \(Limits.treeDepth) levels deep (lists, quotes, emphasis)"),
          help: Message(
            "Lösen Sie die Verschachtelung auf; mehr als drei Stufen liest ohnehin niemand.",
            en: "Unnest it; nobody reads more than three levels anyway."))
      ])
    }
    var converter = MarkdownConverter(source: source, firstLine: line, path: path)
    let document = converter.convert(root)
    return MarkdownResult(document: document, diagnostics: converter.diagnostics)
  }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> CMarkNode? {
    CMark.register
    guard bytes.contains(UInt8(ascii: "~")) else { return parse(bytes, extensions: CMark.extensions) }
    return CMark.strikethroughLock.withLock { _ in
      parse(bytes, extensions: CMark.extensions + ["strikethrough"]).map(CMark.Root.init)
    }?.node
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, extensions: [String]) -> CMarkNode? {
    let options =
      CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    CMark.attach(extensions, to: parser)
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return cmark_parser_finish(parser)
  }

  /// Line of the first node below `Limits.treeDepth`, 0 where cmark gives none; nil where the tree
  /// is flat enough. cmark's iterator keeps no stack.
  private static func deepNode(_ root: CMarkNode) -> Int? {
    guard let iterator = cmark_iter_new(root) else { return nil }
    defer { cmark_iter_free(iterator) }
    var depth = 0
    var line = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        continue
      }
      let start = Int(cmark_node_get_start_line(node))
      if start > 0 { line = start }
      if depth >= Limits.treeDepth { return line }
      if !CMark.isLeaf(cmark_node_get_type(node)) { depth += 1 }
    }
  }
}

/// What is done once for the library, and its node types.
enum CMark {
  static let table = sozialraum_node_table()
  static let tableRow = sozialraum_node_table_row()
  static let tableCell = sozialraum_node_table_cell()
  static let strikethrough = sozialraum_node_strikethrough()

  /// For every text; `strikethrough` comes in addition where a text has a tilde.
  static let extensions = ["table", "autolink", "tasklist"]

  /// Held while a text with a tilde is parsed.
  ///
  /// cmark keeps the characters at which extensions look in one global table; every parser puts its
  /// own in before and takes them out after its work, so that one thread would switch off `~~` for
  /// another. A text without a tilde does not notice.
  static let strikethroughLock = Mutex<Void>(())

  /// A tree on its way out of the lock; nobody else holds it.
  struct Root: @unchecked Sendable {
    let node: CMarkNode
  }

  /// Registers the extensions, once in the process. The characters of `autolink` (`:` and `w`) are
  /// put into the global table for ever, and the extension forgets them, so that no parser takes
  /// them out. `strikethrough` cannot do without: cmark finds its handler by the character.
  static let register: Void = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    attach(["autolink"], to: parser)
    cmark_manage_extensions_special_characters(parser, 1)
    if let autolink = cmark_find_syntax_extension("autolink") {
      cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    }
  }()

  static func attach(_ extensions: [String], to parser: OpaquePointer) {
    for name in extensions {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
  }

  /// Nodes for which the iterator gives no exit.
  static func isLeaf(_ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  /// Children of a node, from first to last.
  static func children(of node: CMarkNode) -> some Sequence<CMarkNode> {
    sequence(state: cmark_node_first_child(node)) { next in
      defer { next = next.flatMap { cmark_node_next($0) } }
      return next
    }
  }

  static func literal(of node: CMarkNode) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
