import Diagnostics
import Testing

@testable import Reading

@Suite("Schnitt im Text") struct CutTests {
  private func cut(_ text: String) -> MarkdownDocument { document(text).removing { $0 == .intern } }

  @Test func whatBecameEmptyGoesToo() {
    let text = """
      - > [!INTERN]
        > a
      - b

        > [!INTERN]
        > c

      1. > [!INTERN]
         > d

      > > [!INTERN]
      > > e

      > [!TIPP]
      > > [!INTERN]
      > > f

      -
      """
    #expect(
      cut(text).debugDump == "list tight @4:1\n  item\n    paragraph @6:3\n      \"b\"\nlist tight @21:1\n  item\n")
  }

  /// Nothing of what the public sees may tell that there was more: no anchor, no number, no space between entries.
  @Test(
    "Spuren des Internen",
    arguments: [
      ("> [!INTERN]\n> ## Kontakt\n\n## Kontakt\n", "## Kontakt\n"),
      ("> [!INTERN]\n> ## Anders {#kontakt}\n\n## Kontakt\n", "## Kontakt\n"),
      ("## A\n\n> [!INTERN]\n> ## A\n\n## A\n", "## A\n\n## A\n"),
      ("- a\n\n  > [!INTERN]\n  > x\n- b\n", "- a\n- b\n"),
      ("- a\n- b\n\n  > [!INTERN]\n  > x\n\n- c\n", "- a\n- b\n- c\n"),
      ("1. > [!INTERN]\n   > x\n2. b\n3. c\n", "1. b\n2. c\n"),
      ("- a\n\n- b\n\n  > [!INTERN]\n  > x\n", "- a\n\n- b\n"),
      ("a[^1]\n\n> [!INTERN]\n> b[^2]\n\nc[^3]\n\n[^1]: x\n[^2]: y\n[^3]: z\n", "a[^1]\n\nc[^3]\n\n[^1]: x\n[^3]: z\n"),
    ]) func internalPassagesLeaveNoTrace(text: String, same: String)
  {
    func withoutPlaces(_ document: MarkdownDocument) -> String {
      document.debugDump.replacing(/@\d+:\d+/, with: "")
    }
    #expect(withoutPlaces(cut(text)) == withoutPlaces(document(same)))
  }

  @Test func internalAnchorsGiveWay() {
    let headings = document("> [!INTERN]\n> ## Kontakt\n> ### Plan {#plan}\n\n## Kontakt\n## Plan\n").headings
    #expect(headings.map(\.id) == ["kontakt-2", "plan-2", "kontakt", "plan"])
  }

  @Test func otherCalloutsStay() {
    let text = "> [!TIPP]\n> a\n\nb\n\n> [!INTERN]\n> c\n"
    #expect(cut(text).plainText == "a\nb")
    #expect(document(text).removing { $0 == .tipp }.plainText == "b\nc")
    #expect(document(text).removing { _ in true }.plainText == "b")
    #expect(document(text).removing { _ in false } == document(text))
  }

  @Test func footnotesOfRemovedPassagesGo() {
    let text = "a[^1]\n\n> [!INTERN]\n> b[^2][^1]\n\n[^1]: eins\n[^2]: zwei[^3]\n[^3]: drei[^2]\n"
    #expect(document(text).footnotes.map(\.name) == ["1", "2", "3"])
    #expect(cut(text).footnotes.map(\.name) == ["1"])
  }

  @Test func footnotesAreOrderedAnew() {
    let text = "> [!INTERN]\n> a[^2]\n\nb[^1] c[^2]\n\n[^1]: eins\n[^2]: zwei\n"
    #expect(document(text).footnotes.map(\.name) == ["2", "1"])
    #expect(cut(text).footnotes.map(\.name) == ["1", "2"])
  }

  @Test func footnoteThatBecameEmptyLosesItsReferences() {
    let text = "a[^1] *b[^1]* [c[^1]](x.md)\n\n| t[^1] |\n|---|\n| u |\n\n## h[^1]\n\n[^1]: > [!INTERN]\n    > geheim\n"
    #expect(document(text).footnotes.count == 1)
    let rest = cut(text)
    #expect(rest.footnotes.isEmpty)
    #expect(!rest.debugDump.contains("footnote"))
    #expect(!rest.debugDump.contains("geheim"))
  }

  @Test func emptinessSpreadsThroughFootnotes() {
    let position = SourcePosition(file: "a.md", line: 1, column: 1)
    func text(_ content: Inline.Kind...) -> [Block] {
      [Block(.paragraph(content.map { Inline($0, at: position) }), at: position)]
    }
    func note(_ name: String, _ blocks: [Block]) -> Footnote {
      Footnote(name: name, blocks: blocks, position: position)
    }
    let document = MarkdownDocument(
      blocks: text(.text("a"), .footnoteReference(name: "1")),
      footnotes: [
        note("1", text(.footnoteReference(name: "2"))), note("2", text(.footnoteReference(name: "3"))),
        note("3", [Block(.callout(.intern, text(.text("geheim"))), at: position)]),
      ])
    #expect(document.removing { $0 == .intern } == MarkdownDocument(blocks: text(.text("a"))))
  }

  @Test func visitorsKnowWhatIsInternal() {
    let text = """
      [a](a.md)[^1] ![A](a.png)

      > [!INTERN]
      > [b](b.md)[^2]
      >
      > ![B](b.png)
      >
      > ```karte
      > k: v
      > ```
      > ## Innen

      ```tabelle
      k: v
      ```

      ## Außen

      [^1]: [c](c.md)
      [^2]: [d](d.md)
      """
    var links: [String] = []
    var images: [String] = []
    var embeds: [String] = []
    let document = document(text)
    document.forEachLink { target, position, isInternal in links.append("\(target) \(position.line) \(isInternal)") }
    document.forEachImage { _, alternative, _, isInternal in images.append("\(alternative) \(isInternal)") }
    document.forEachEmbed { embed, position, isInternal in
      embeds.append("\(embed.kind) \(position.line) \(isInternal)")
    }
    #expect(links == ["file a.md 4 false", "file b.md 7 true", "file c.md 22 false", "file d.md 23 true"])
    #expect(images == ["A false", "B true"])
    #expect(embeds == ["karte 11 true", "tabelle 16 false"])
    #expect(document.headings.map { "\($0.text) \($0.isInternal)" } == ["Innen true", "Außen false"])
  }

  @Test func plainText() {
    let text =
      "## *A* `b`\n\nc\nd\\\ne[^1] ![f](f.png)\n\n- g\n- h\n\n| i | j |\n|---|---|\n| k | l |\n\n```\nm\n```\n\n[^1]: n\n"
    #expect(document(text).plainText == "A b\nc d e f\ng\nh\ni j\nk l")
  }

  // MARK: Laws on random trees

  @Test("Nichts Entferntes bleibt, alles andere bleibt in seiner Reihenfolge", arguments: 0..<400)
  func randomTrees(seed: Int) {
    var builder = RandomDocument(seed: UInt64(seed))
    let document = builder.document()
    let rest = document.removing { $0 == .intern }
    let before = document.words
    let after = rest.words
    #expect(Set(after).isDisjoint(with: builder.internalWords))
    // What is neither internal nor in a footnote stays, in its order.
    let kept = before.filter { !builder.internalWords.contains($0) && !builder.footnoteWords.contains($0) }
    #expect(after.filter { !builder.footnoteWords.contains($0) } == kept)
    // Of the footnotes exactly those stay that the rest refers to.
    let references = Set(rest.references)
    #expect(references == Set(rest.footnotes.map(\.name)))
    #expect(rest.removing { $0 == .intern } == rest)
    #expect(rest.hasNoEmptyPart)
    #expect(!rest.debugDump.contains("callout INTERN"))
  }

  @Test("Was forEachLink intern nennt, ist nach dem Schnitt weg", arguments: 0..<200)
  func visitorsAgreeWithTheCut(seed: Int) {
    var builder = RandomDocument(seed: UInt64(seed) &+ 10_000)
    let document = builder.document()
    var expected: [String] = []
    document.forEachLink { target, _, isInternal in if !isInternal { expected.append(target.description) } }
    var found: [String] = []
    document.removing { $0 == .intern }.forEachLink { target, _, isInternal in
      #expect(!isInternal)
      found.append(target.description)
    }
    #expect(found.sorted() == expected.sorted())
  }
}

/// Makes trees in which every text is a word of its own.
private struct RandomDocument {
  private var generator: SeededGenerator
  private var next = 0
  private(set) var internalWords: Set<String> = []
  private(set) var footnoteWords: Set<String> = []
  private var isInFootnote = false
  private let position = SourcePosition(file: "a.md", line: 1, column: 1)
  private let names = ["1", "2", "3", "4"]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func document() -> MarkdownDocument {
    let blocks = blocks(depth: 0, isInternal: false)
    isInFootnote = true
    let footnotes = names.map { Footnote(name: $0, blocks: footnoteBlocks(depth: 2), position: position) }
    isInFootnote = false
    var document = MarkdownDocument(blocks: blocks, footnotes: footnotes)
    document.orderFootnotes()
    return document
  }

  private mutating func footnoteBlocks(depth: Int) -> [Block] {
    // A footnote says something outside internal callouts, so that only the text decides about it.
    [Block(.paragraph(inlines(depth: 1, isInternal: false)), at: position)] + blocks(depth: depth, isInternal: false)
  }

  private mutating func blocks(depth: Int, isInternal: Bool) -> [Block] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in block(depth: depth, isInternal: isInternal) }
  }

  private mutating func block(depth: Int, isInternal: Bool) -> Block {
    let kind: Block.Kind
    switch Int.random(in: depth > 4 ? 4...6 : 0...7, using: &generator) {
    case 0:
      let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        MarkdownList.Item(isChecked: nil, blocks: blocks(depth: depth + 1, isInternal: isInternal))
      }
      kind = .list(MarkdownList(start: nil, isTight: false, items: items))
    case 1: kind = .quote(blocks(depth: depth + 1, isInternal: isInternal))
    case 2, 7: kind = .callout(.intern, blocks(depth: depth + 1, isInternal: true))
    case 3: kind = .callout(.tipp, blocks(depth: depth + 1, isInternal: isInternal))
    case 4: kind = .heading(level: 2, id: "x", content: inlines(depth: 0, isInternal: isInternal))
    case 5:
      let row = [inlines(depth: 0, isInternal: isInternal), inlines(depth: 0, isInternal: isInternal)]
      kind = .table(MarkdownTable(alignments: [.none, .none], header: row, rows: []))
    default: kind = .paragraph(inlines(depth: 0, isInternal: isInternal))
    }
    return Block(kind, at: position)
  }

  private mutating func inlines(depth: Int, isInternal: Bool) -> [Inline] {
    var result = [Inline(.text(word(isInternal)), at: position)]
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      switch Int.random(in: depth > 2 ? 2...3 : 0...3, using: &generator) {
      case 0: result.append(Inline(.strong(inlines(depth: depth + 1, isInternal: isInternal)), at: position))
      case 1:
        let target = LinkTarget.file(word(isInternal), fragment: nil)
        let content = inlines(depth: depth + 1, isInternal: isInternal)
        result.append(Inline(.link(target, title: "", content: content), at: position))
      case 2: result.append(Inline(.code(word(isInternal)), at: position))
      default:
        let name = names[Int.random(in: 0..<names.count, using: &generator)]
        result.append(Inline(.footnoteReference(name: name), at: position))
      }
    }
    return result
  }

  private mutating func word(_ isInternal: Bool) -> String {
    next += 1
    let word = "w\(next)w"
    if isInternal { internalWords.insert(word) }
    if isInFootnote { footnoteWords.insert(word) }
    return word
  }
}

extension MarkdownDocument {
  /// All words of the generator in the order of the dump.
  fileprivate var words: [String] {
    debugDump.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.hasPrefix("w") && $0.hasSuffix("w") }
  }

  fileprivate var references: [String] {
    var names: [String] = []
    var walk = MarkdownWalk()
    walk.onInline = { inline, _ in if case .footnoteReference(let name) = inline.kind { names.append(name) } }
    walk.visit(self)
    return names
  }

  fileprivate var hasNoEmptyPart: Bool {
    var isFull = footnotes.allSatisfy { !$0.blocks.isEmpty }
    var walk = MarkdownWalk()
    walk.onBlock = { block, _ in
      switch block.kind {
      case .list(let list): isFull = isFull && !list.items.isEmpty && list.items.allSatisfy { !$0.blocks.isEmpty }
      case .quote(let blocks), .callout(_, let blocks): isFull = isFull && !blocks.isEmpty
      default: break
      }
    }
    walk.visit(self)
    return isFull
  }
}
