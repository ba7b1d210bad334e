import Planning
import Reading

/// What is known while one text is written.
struct ProseContext {
  let prose: Prose
  /// Headings whose anchor was taken and which got another one.
  var renamedAnchors: [String: String] = [:]
  var headings: Set<String> = []
  /// Number of each footnote by name, from 1.
  var footnoteNumbers: [String: Int] = [:]
  /// Anchor of each footnote, by its number less one.
  var footnoteAnchors: [String] = []
  /// Anchors of the places that refer to a footnote, by its number.
  var references: [Int: [String]] = [:]

  init(_ prose: Prose) {
    self.prose = prose
    for (index, footnote) in prose.document.footnotes.enumerated() where footnoteNumbers[footnote.name] == nil {
      footnoteNumbers[footnote.name] = index + 1
    }
  }
}

/// Markdown as HTML.
extension PageWriter {
  mutating func write(_ prose: Prose) {
    var context = ProseContext(prose)
    claimHeadings(in: prose.document.blocks, &context)
    for number in prose.document.footnotes.indices {
      context.footnoteAnchors.append(claimAnchor("\(prose.footnotePrefix)fussnote_\(number + 1)"))
    }
    html.start("div", class: "prose")
    html.newline()
    write(prose.document.blocks, &context)
    writeFootnotes(&context)
    html.end("div")
    html.newline()
  }

  /// All anchors are claimed before anything is written: a link may stand before its heading.
  private mutating func claimHeadings(in blocks: [Block], _ context: inout ProseContext) {
    for block in blocks {
      switch block.kind {
      case .heading(_, let id, _) where !id.isEmpty:
        let anchor = claimAnchor(id)
        context.headings.insert(id)
        if anchor != id { context.renamedAnchors[id] = anchor }
      case .list(let list):
        for item in list.items { claimHeadings(in: item.blocks, &context) }
      case .quote(let inner), .callout(_, let inner): claimHeadings(in: inner, &context)
      default: break
      }
    }
  }

  mutating func write(_ blocks: [Block], _ context: inout ProseContext) {
    for block in blocks { write(block, &context) }
  }

  private mutating func write(_ block: Block, _ context: inout ProseContext) {
    switch block.kind {
    case .heading(let level, let id, let content):
      writeHeading(level: level - 2 + context.prose.headingLevel, anchor: context.renamedAnchors[id] ?? id) {
        $0.write(content, &context)
      }
    case .paragraph(let content): writeParagraph(content, &context)
    case .list(let list): write(list, &context)
    case .quote(let inner):
      html.start("blockquote")
      html.newline()
      write(inner, &context)
      html.end("blockquote")
      html.newline()
    case .callout(let callout, let inner):
      write(Notice(callout), title: "") { $0.write(inner, &context) }
    case .code(let language, let text): writeCode(text, language: language)
    case .embed(let embed): write(context.prose.embeds[embed] ?? [])
    case .table(let table): write(table, &context)
    case .rule:
      html.start("hr")
      html.newline()
    }
  }

  private mutating func writeParagraph(_ content: [Inline], _ context: inout ProseContext) {
    // A picture that stands alone is a figure, and its title the caption.
    if content.count == 1, case .image(let source, let title, let alternative) = content[0].kind,
      let address = imageAddress(source, context)
    {
      html.start("figure")
      writeImage(address, alternative: alternative)
      if !title.isEmpty { html.element("figcaption", text: title) }
      html.end("figure")
    } else {
      html.start("p")
      write(content, &context)
      html.end("p")
    }
    html.newline()
  }

  private mutating func writeCode(_ text: String, language: String) {
    html.start("pre")
    html.start("code")
    if !language.isEmpty { html.attribute("class", "language-\(language)") }
    html.text(text)
    html.end("code")
    html.end("pre")
    html.newline()
  }

  // MARK: Lists

  private mutating func write(_ list: MarkdownList, _ context: inout ProseContext) {
    let name: StaticString = list.start == nil ? "ul" : "ol"
    html.start(name)
    if let start = list.start, start != 1 { html.attribute("start", start) }
    if list.items.contains(where: { $0.isChecked != nil }) { html.attribute("class", fixed: "tasks") }
    html.newline()
    for item in list.items {
      html.start("li")
      if let isDone = item.isChecked { writeTaskMark(isDone: isDone) }
      for (index, block) in item.blocks.enumerated() {
        if list.isTight, case .paragraph(let content) = block.kind {
          if index > 0 { html.newline() }
          write(content, &context)
        } else {
          if index > 0 || !list.isTight { html.newline() }
          write(block, &context)
        }
      }
      html.end("li")
      html.newline()
    }
    html.end(name)
    html.newline()
  }

  /// A sign for the eye and a word for the ear; nothing that looks as if it could be ticked.
  private mutating func writeTaskMark(isDone: Bool) {
    html.start("span")
    html.attribute("class", fixed: isDone ? "task task-done" : "task task-open")
    html.attribute("aria-hidden", fixed: "true")
    html.end("span")
    writeHidden(isDone ? Wording.done : Wording.open)
  }

  // MARK: Tables

  private mutating func write(_ table: MarkdownTable, _ context: inout ProseContext) {
    html.start("div", class: "table")
    startScrollRegion(caption: "", class: "data")
    html.start("thead")
    html.start("tr")
    for (index, cell) in table.header.enumerated() {
      if cell.isEmpty {
        html.start("td")
        html.end("td")
      } else {
        html.start("th")
        html.attribute("scope", fixed: "col")
        writeAlignment(index, of: table)
        write(cell, &context)
        html.end("th")
      }
    }
    html.end("tr")
    html.end("thead")
    html.newline()
    if !table.rows.isEmpty {
      html.start("tbody")
      html.newline()
      for row in table.rows {
        html.start("tr")
        // As many cells as the header has, whatever the row says.
        for index in table.header.indices {
          html.start("td")
          writeAlignment(index, of: table)
          if index < row.count { write(row[index], &context) }
          html.end("td")
        }
        html.end("tr")
        html.newline()
      }
      html.end("tbody")
    }
    endScrollRegion()
    html.end("div")
    html.newline()
  }

  private mutating func writeAlignment(_ index: Int, of table: MarkdownTable) {
    guard index < table.alignments.count else { return }
    switch table.alignments[index] {
    case .none, .left: break
    case .center: html.attribute("class", fixed: "centered")
    case .right: html.attribute("class", fixed: "number")
    }
  }

  // MARK: Footnotes

  private mutating func writeFootnotes(_ context: inout ProseContext) {
    let footnotes = context.prose.document.footnotes
    guard !footnotes.isEmpty else { return }
    html.start("div", class: "footnotes")
    html.start("p", class: "footnotes-title")
    html.start("strong")
    html.markup(Wording.footnotes)
    html.end("strong")
    html.end("p")
    html.newline()
    html.start("ol")
    html.newline()
    for (index, footnote) in footnotes.enumerated() {
      html.start("li")
      html.attribute("id", context.footnoteAnchors[index])
      html.newline()
      write(footnote.blocks, &context)
      writeBackLinks(to: index + 1, context)
      html.end("li")
      html.newline()
    }
    html.end("ol")
    html.end("div")
    html.newline()
  }

  private mutating func writeBackLinks(to number: Int, _ context: ProseContext) {
    let references = context.references[number] ?? []
    guard !references.isEmpty else { return }
    html.start("p", class: "back-links")
    for (index, anchor) in references.enumerated() {
      if index > 0 { html.text(" ") }
      html.start("a")
      html.attribute("href", HTMLAddress(anchor: anchor))
      html.attribute("aria-label", Wording.backToText(number, index + 1))
      html.text("↩\u{FE0E}")
      html.end("a")
    }
    html.end("p")
    html.newline()
  }
}
