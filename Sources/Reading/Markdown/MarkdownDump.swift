import Diagnostics

/// The tree as text, one node a line, for tests and for comparing documents.
extension MarkdownDocument {
  public var debugDump: String { dump(hasPlaces: true) }

  /// What the document says, wherever in the file it stands: equal for equal texts.
  public var content: String { dump(hasPlaces: false) }

  private func dump(hasPlaces: Bool) -> String {
    var dump = Dump(hasPlaces: hasPlaces)
    dump.write(blocks, depth: 0)
    for footnote in footnotes {
      dump.line(0, "footnote \(quoted(footnote.name))\(dump.place(footnote.position))")
      dump.write(footnote.blocks, depth: 1)
    }
    return dump.text
  }
}

extension LinkTarget: CustomStringConvertible {
  /// As written in a dump: `entity gemeinde:kleinmachnow#lage`.
  public var description: String {
    switch self {
    case .external(let url): "external \(url)"
    case .entity(let kind, let id, let fragment): "entity \(kind):\(id)" + (fragment.map { "#\($0)" } ?? "")
    case .file(let path, let fragment): "file \(path)" + (fragment.map { "#\($0)" } ?? "")
    case .anchor(let name): "anchor #\(name)"
    }
  }
}

private struct Dump {
  let hasPlaces: Bool
  var text = ""

  func place(_ position: SourcePosition) -> String { hasPlaces ? " @\(position.line):\(position.column)" : "" }

  mutating func line(_ depth: Int, _ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  mutating func write(_ blocks: [Block], depth: Int) {
    for block in blocks {
      let place = place(block.position)
      switch block.kind {
      case .heading(let level, let id, let content):
        line(depth, "heading \(level) #\(id)\(place)")
        write(content, depth: depth + 1)
      case .paragraph(let content):
        line(depth, "paragraph\(place)")
        write(content, depth: depth + 1)
      case .list(let list):
        let start = list.start.map { " from \($0)" } ?? ""
        line(depth, "list\(start)\(list.isTight ? " tight" : "")\(place)")
        for item in list.items {
          line(depth + 1, "item\(item.isChecked.map { $0 ? " [x]" : " [ ]" } ?? "")")
          write(item.blocks, depth: depth + 2)
        }
      case .quote(let blocks):
        line(depth, "quote\(place)")
        write(blocks, depth: depth + 1)
      case .callout(let kind, let blocks):
        line(depth, "callout \(kind.rawValue)\(place)")
        write(blocks, depth: depth + 1)
      case .code(let language, let code): line(depth, "code \(quoted(language)) \(quoted(code))\(place)")
      case .embed(let embed):
        line(depth, "embed \(embed.kind.rawValue)\(place)")
        write(embed.parameters, depth: depth + 1)
      case .table(let table): write(table, place: place, depth: depth)
      case .rule: line(depth, "rule\(place)")
      }
    }
  }

  private mutating func write(_ table: MarkdownTable, place: String, depth: Int) {
    line(depth, "table \(table.alignments.map { "\($0)" }.joined(separator: " "))\(place)")
    for (index, row) in ([table.header] + table.rows).enumerated() {
      line(depth + 1, index == 0 ? "header" : "row")
      for cell in row {
        line(depth + 2, "cell")
        write(cell, depth: depth + 3)
      }
    }
  }

  private mutating func write(_ node: Node, depth: Int) {
    switch node.content {
    case .scalar(let text): line(depth, "\(quoted(text))\(place(node.position))")
    case .sequence(let items): for item in items { write(item, depth: depth) }
    case .mapping(let entries):
      for entry in entries {
        line(depth, "\(entry.key):\(place(entry.keyPosition))")
        write(entry.value, depth: depth + 1)
      }
    }
  }

  private mutating func write(_ content: [Inline], depth: Int) {
    for inline in content {
      let place = place(inline.position)
      switch inline.kind {
      case .text(let text): line(depth, quoted(text))
      case .softBreak: line(depth, "softbreak")
      case .lineBreak: line(depth, "linebreak")
      case .code(let text): line(depth, "code \(quoted(text))")
      case .emphasis(let content): nested("emphasis", content, depth)
      case .strong(let content): nested("strong", content, depth)
      case .strikethrough(let content): nested("strikethrough", content, depth)
      case .link(let target, let title, let content):
        nested("link \(target)\(title.isEmpty ? "" : " " + quoted(title))\(place)", content, depth)
      case .image(let source, let title, let alternative):
        line(depth, "image \(source)\(title.isEmpty ? "" : " " + quoted(title)) \(quoted(alternative))\(place)")
      case .footnoteReference(let name): line(depth, "footnote \(quoted(name))\(place)")
      }
    }
  }

  private mutating func nested(_ name: String, _ content: [Inline], _ depth: Int) {
    line(depth, name)
    write(content, depth: depth + 1)
  }
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\"", with: "\\\"") + "\""
}
