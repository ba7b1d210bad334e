import Planning
import Reading
import Testing

@testable import Theming

@Suite struct ProseTests {
  private let here = SamplePlan.here

  private func prose(
    _ blocks: [Block], footnotes: [Footnote] = [], links: [LinkTarget: Link.Destination] = [:],
    embeds: [Embed: [Component]] = [:], level: Int = 2, prefix: String = ""
  ) -> Component {
    .prose(
      Prose(
        document: MarkdownDocument(blocks: blocks, footnotes: footnotes), links: links, embeds: embeds,
        headingLevel: level,
        footnotePrefix: prefix))
  }

  private func inline(_ kind: Inline.Kind) -> Inline { Inline(kind, at: here) }

  private func written(_ blocks: Block..., links: [LinkTarget: Link.Destination] = [:], level: Int = 2) -> String {
    let text = html(prose(blocks, links: links, level: level))
    return text.replacing("<div class=\"prose\">\n", with: "").replacing("</div>\n", with: "")
  }

  private func written(_ inlines: Inline.Kind..., links: [LinkTarget: Link.Destination] = [:]) -> String {
    written(Block(.paragraph(inlines.map(inline)), at: here), links: links)
  }

  // MARK: Headings

  @Test(arguments: [(2, 2, 2), (2, 3, 3), (3, 3, 4), (6, 3, 6), (1, 2, 2), (4, 6, 6), (2, 0, 2)])
  func headingsShift(_ level: Int, _ shift: Int, _ shown: Int) {
    #expect(written(SamplePlan.heading(level, "a", "A"), level: shift) == "<h\(shown) id=\"a\">A</h\(shown)>\n")
  }

  @Test func equalAnchorsStepAside() {
    let text = html(sections: [
      PageSection(
        id: "aufgaben", title: "Aufgaben",
        components: [
          prose([
            SamplePlan.heading(2, "aufgaben", "A"),
            SamplePlan.paragraph(inline(.link(.anchor("aufgaben"), title: "", content: [SamplePlan.text("x")]))),
          ]),
          prose([SamplePlan.heading(2, "aufgaben", "A")]),
        ])
    ])
    #expect(text.contains("<h2 id=\"aufgaben\">"))
    #expect(text.contains("<h2 id=\"aufgaben_2\">"))
    #expect(text.contains("<h2 id=\"aufgaben_3\">"))
    #expect(text.contains("href=\"#aufgaben_2\""))
  }

  // MARK: Inlines

  @Test func marks() {
    let a = [SamplePlan.text("a")]
    #expect(
      written(.emphasis(a), .strong(a), .strikethrough(a), .code("<a>"), .softBreak, .lineBreak)
        == "<p><em>a</em><strong>a</strong><del>a</del><code>&lt;a&gt;</code>\n<br>\n</p>\n")
  }

  @Test func decodedTextIsEscapedAgain() {
    #expect(written(.text("<script>alert(1)</script>")) == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")
  }

  @Test func aKnownTargetIsALink() {
    let target = LinkTarget.entity(kind: "gemeinde", id: "teltow", fragment: "x")
    let link = Inline.Kind.link(target, title: "T\"", content: [SamplePlan.text("t")])
    #expect(
      written(link, links: [target: .page("gemeinden/teltow.html", fragment: "x")])
        == "<p><a href=\"teltow.html#x\" title=\"T&quot;\">t</a></p>\n")
    #expect(written(link) == "<p>t</p>\n")
  }

  @Test func dangerousTargetsAreText() {
    let target = LinkTarget.external("javascript:alert(1)")
    #expect(
      written(
        .link(target, title: "", content: [SamplePlan.text("t")]), links: [target: .external("javascript:alert(1)")])
        == "<p>t</p>\n")
    #expect(written(.link(.anchor("nirgends"), title: "", content: [SamplePlan.text("t")])) == "<p>t</p>\n")
  }

  @Test func aLinkInALinkIsText() {
    let target = LinkTarget.external("https://example.org")
    let inner = inline(.link(target, title: "", content: [SamplePlan.text("t")]))
    let text = written(
      .link(target, title: "", content: [inner, inline(.footnoteReference(name: "1"))]),
      links: [target: .external("https://example.org")])
    #expect(text.components(separatedBy: "<a ").count == 2)
  }

  // MARK: Pictures

  @Test func aLonePictureIsAFigure() {
    let source = LinkTarget.file("haus.png", fragment: nil)
    let links: [LinkTarget: Link.Destination] = [source: .page("bilder/haus.png", fragment: nil)]
    let image = "<img src=\"../bilder/haus.png\" alt=\"Ein &lt;Haus&gt;\" width=\"40\" height=\"30\" loading=\"lazy\">"
    #expect(
      written(.image(source: source, title: "Titel", alternative: "Ein <Haus>"), links: links)
        == "<figure>\(image)<figcaption>Titel</figcaption></figure>\n")
    #expect(
      written(.text("a "), .image(source: source, title: "", alternative: "Ein <Haus>"), links: links)
        == "<p>a \(image)</p>\n")
  }

  @Test func picturesFromElsewhereAreNotShown() {
    let source = LinkTarget.external("https://example.org/x.png")
    #expect(
      written(
        .image(source: source, title: "", alternative: "alt"), links: [source: .external("https://example.org/x.png")])
        == "<p>alt</p>\n")
  }

  // MARK: Blocks

  @Test func tasksAreSaidInWords() {
    let items = [true, false].map {
      MarkdownList.Item(isChecked: $0, blocks: [SamplePlan.paragraph(SamplePlan.text("x"))])
    }
    let text = written(Block(.list(MarkdownList(start: nil, isTight: true, items: items)), at: here))
    #expect(
      text.contains(
        "<li><span class=\"task task-done\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">erledigt: </span>x</li>"
      ))
    #expect(text.contains("<span class=\"visually-hidden\">offen: </span>x"))
    #expect(!text.contains("<input"))
  }

  @Test func looseListsKeepTheirParagraphs() {
    let item = MarkdownList.Item(isChecked: nil, blocks: [SamplePlan.paragraph(SamplePlan.text("x"))])
    #expect(
      written(Block(.list(MarkdownList(start: 3, isTight: false, items: [item])), at: here))
        == "<ol start=\"3\">\n<li>\n<p>x</p>\n</li>\n</ol>\n")
    #expect(
      written(Block(.list(MarkdownList(start: 1, isTight: true, items: [item])), at: here))
        == "<ol>\n<li>x</li>\n</ol>\n")
  }

  @Test func tablesAreSquare() {
    let a = [SamplePlan.text("a")]
    let text = written(
      Block(.table(MarkdownTable(alignments: [.right], header: [a, []], rows: [[a], [a, a, a], []])), at: here))
    #expect(text.contains("<thead><tr><th scope=\"col\" class=\"number\">a</th><td></td></tr></thead>"))
    #expect(
      text.contains(
        "<tr><td class=\"number\">a</td><td></td></tr>\n<tr><td class=\"number\">a</td><td>a</td></tr>\n<tr><td class=\"number\"></td><td></td></tr>"
      ))
  }

  @Test func otherBlocks() {
    #expect(written(Block(.rule, at: here)) == "<hr>\n")
    #expect(
      written(Block(.quote([SamplePlan.paragraph(SamplePlan.text("q"))]), at: here))
        == "<blockquote>\n<p>q</p>\n</blockquote>\n")
    #expect(written(Block(.code(language: "", text: "<a>\n"), at: here)) == "<pre><code>&lt;a&gt;\n</code></pre>\n")
    #expect(
      written(Block(.code(language: "yaml", text: ""), at: here))
        == "<pre><code class=\"language-yaml\"></code></pre>\n")
  }

  @Test(arguments: Callout.allCases)
  func calloutsAreNotices(_ callout: Callout) {
    let text = html(prose([Block(.callout(callout, []), at: here)]))
    #expect(text.contains("<div class=\"notice notice-\(callout.rawValue.lowercased())\" role=\"note\">"))
  }

  @Test func embedsStandWhereTheyBelong() {
    let text = html(
      prose([Block(.embed(SamplePlan.embed), at: here)], embeds: [SamplePlan.embed: [.paragraph(.plain("da"))]]))
    #expect(text.contains("<p>da</p>"))
    #expect(html(prose([Block(.embed(SamplePlan.embed), at: here)])) == "<div class=\"prose\">\n</div>\n")
  }

  // MARK: Footnotes

  private var footnoted: [Block] {
    [
      SamplePlan.paragraph(
        inline(.footnoteReference(name: "n")), inline(.footnoteReference(name: "n")),
        inline(.footnoteReference(name: "weg")))
    ]
  }

  @Test func footnotesLinkBothWays() {
    let text = html(
      prose(
        footnoted,
        footnotes: [Footnote(name: "n", blocks: [SamplePlan.paragraph(SamplePlan.text("Fuß"))], position: here)]))
    #expect(text.contains("<sup><a id=\"fussnote_1_1\" href=\"#fussnote_1\" aria-label=\"Fußnote 1\">1</a></sup>"))
    #expect(
      text.contains(
        "<li id=\"fussnote_1\">\n<p>Fuß</p>\n<p class=\"back-links\"><a href=\"#fussnote_1_1\" aria-label=\"Zurück zum Text von Fußnote 1\">"
      ))
    #expect(text.contains("href=\"#fussnote_1_2\" aria-label=\"Zurück zur 2. Stelle von Fußnote 1\""))
    #expect(text.contains("[weg]"))
  }

  @Test func footnotesOfTwoTextsStayApart() {
    let notes = [Footnote(name: "n", blocks: [], position: here), Footnote(name: "o", blocks: [], position: here)]
    for prefix in ["", "b-"] {
      let text = html(prose(footnoted, footnotes: notes), prose(footnoted, footnotes: notes, prefix: prefix))
      let ids = text.matches(of: #/ id="([^"]*)"/#).map(\.1)
      #expect(ids.count == 8)
      #expect(Set(ids).count == ids.count)
      for target in text.matches(of: #/ href="#([^"]*)"/#).map(\.1) { #expect(ids.contains(target)) }
    }
  }
}
