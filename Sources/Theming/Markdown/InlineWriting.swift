import Planning
import Reading

/// Running text of a Markdown document.
extension PageWriter {
  mutating func write(_ inlines: [Inline], _ context: inout ProseContext) {
    for inline in inlines { write(inline, &context) }
  }

  private mutating func write(_ inline: Inline, _ context: inout ProseContext) {
    switch inline.kind {
    case .text(let text): html.text(text)
    case .softBreak: html.newline()
    case .lineBreak:
      html.start("br")
      html.newline()
    case .code(let text): html.element("code", text: text)
    case .emphasis(let inner): write(inner, in: "em", &context)
    case .strong(let inner): write(inner, in: "strong", &context)
    case .strikethrough(let inner): write(inner, in: "del", &context)
    case .link(let target, let title, let content): writeLink(to: target, title: title, content: content, &context)
    case .image(let source, _, let alternative):
      if let address = imageAddress(source, context) {
        writeImage(address, alternative: alternative)
      } else {
        html.text(alternative)
      }
    case .footnoteReference(let name): writeReference(to: name, &context)
    }
  }

  private mutating func write(_ inner: [Inline], in element: StaticString, _ context: inout ProseContext) {
    html.start(element)
    write(inner, &context)
    html.end(element)
  }

  /// A target that the plan does not know is plain text: the edition has no such page.
  private mutating func writeLink(
    to target: LinkTarget, title: String, content: [Inline], _ context: inout ProseContext
  ) {
    if let address = address(of: target, context), !isInsideLink {
      writeLink(to: address, title: title) { $0.write(content, &context) }
    } else {
      write(content, &context)
    }
  }

  private func address(of target: LinkTarget, _ context: ProseContext) -> HTMLAddress? {
    if case .anchor(let anchor) = target, context.headings.contains(anchor) {
      return HTMLAddress(anchor: context.renamedAnchors[anchor] ?? anchor)
    }
    guard let destination = context.prose.links[target] else { return nil }
    return HTMLAddress(destination, from: page)
  }

  // MARK: Pictures

  /// Where a picture lies in the site: its path, and its address from here. Pictures from elsewhere
  /// are not shown (DESIGN law 8).
  struct ImageAddress {
    var path: String
    var address: HTMLAddress
  }

  func imageAddress(_ source: LinkTarget, _ context: ProseContext) -> ImageAddress? {
    guard case .page(let path, _) = context.prose.links[source] else { return nil }
    return ImageAddress(path: path, address: HTMLAddress(from: page, to: path))
  }

  mutating func writeImage(_ image: ImageAddress, alternative: String) {
    html.start("img")
    html.attribute("src", image.address)
    html.attribute("alt", alternative)
    if let size = images[image.path] {
      html.attribute("width", size.width)
      html.attribute("height", size.height)
    }
    html.attribute("loading", fixed: "lazy")
  }

  // MARK: Footnotes

  private mutating func writeReference(to name: String, _ context: inout ProseContext) {
    guard let number = context.footnoteNumbers[name] else {
      html.text("[\(name)]")
      return
    }
    html.start("sup")
    if isInsideLink {
      html.text(String(number))
    } else {
      let count = (context.references[number]?.count ?? 0) + 1
      let footnote = context.footnoteAnchors[number - 1]
      let anchor = claimAnchor("\(footnote)_\(count)")
      context.references[number, default: []].append(anchor)
      html.start("a")
      html.attribute("id", anchor)
      html.attribute("href", HTMLAddress(anchor: footnote))
      html.attribute("aria-label", Wording.footnote(number))
      html.text(String(number))
      html.end("a")
    }
    html.end("sup")
  }
}
