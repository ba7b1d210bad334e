import Diagnostics
import Testing

@testable import Reading

/// Random and broken inputs: the reader never crashes, every place lies inside its file, and the cut
/// never leaves a word that stood only in an internal callout.
@Suite("Zufällige Eingaben") struct FuzzTests {
  private static let seeds: [String: [String]] = [
    "a.md": [
      "---\ntitel: Über uns\nziele: [a, b]\n---\n## Ü {#u}\n\n> [!INTERN]\n> x [l](gemeinde:x#y)[^1]\n\n[^1]: n\n",
      "---\na: |\n  b\n---\r\n| ä | b |\r\n|---|:-:|\r\n| c | [d](../e.md) |\r\n\r\n```karte\r\nk: v\r\n```\r\n",
      "---\n---\n- [x] a\n  1. b ![c](d.png) <b> ~~e~~ https://f.de\n\t> > g\n\n[^1]: h[^1]\n\ni[^1]\n***\nj\n===\n",
    ],
    "a.yaml": [
      "a: nein\nb: [1, \"ü\", {c: 'd'}]\ne:\n  - f: |\n      g\n    h: >-\n      i\n  - ~\n# k\nl: \"\\u00e4\"\n",
      "- id: a\n  b: &c *d\n- <<: x\n  ? [e]\n  : !!f g\n---\n...\n%YAML 1.1\n",
    ],
    "a.csv": ["gebiet,\"wert\"\r\nä,\"x \"\"y\"\"\nz\"\n\n1,2,3\n,\n\"a\",b", "sep=;\r\na;b;;\r1;2;;\n;;;x\n"],
  ]

  private static let pieces = [
    "---\n", "> ", "[!INTERN]", "[!", "]", "[^1]", "[^1]: ", "```", "```karte\n", "\n", "\r", "\r\n", "\t", "  ", "- ",
    "1. ",
    "|", "|-|", "# ", "===", "*", "_", "~~", "`", "<b>", "<!--", "<?", "&amp;", "\\", "![", "](", ")", "{#a}",
    "https://", "www.",
    "a@b.c", ": ", "? ", "&a ", "*a", "!!x ", "<<: ", "{", "}", "[", ",", "\"", "'", "|\n", ">\n", "%", "ä", "🇩🇪",
    "e\u{301}", "\0",
    "\u{FEFF}", "\u{2028}", "javascript:", "../", "%2e", "#",
  ]

  @Test("Veränderte Dateien", arguments: 0..<60)
  func mutated(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for (name, texts) in Self.seeds.sorted(by: { $0.key < $1.key }) {
      for text in texts {
        for _ in 0..<10 { check(mutate(Array(text.utf8), &generator), name) }
      }
    }
  }

  @Test("Zusammengewürfelte Dateien", arguments: 0..<60)
  func assembled(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 1000)
    for name in ["a.md", "a.yaml", "a.csv"] {
      for round in 0..<15 {
        var text = name == "a.md" && round > 2 ? "---\ntitel: x\n---\n" : ""
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
          text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
          if Bool.random(using: &generator) { text += "w" }
        }
        check(Array(text.utf8), name)
      }
    }
  }

  @Test("Zufällige Bytes", arguments: 0..<30)
  func randomBytes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 2000)
    for name in ["a.md", "a.yaml", "a.csv", "a.png", "a.x"] {
      for round in 0..<10 {
        let count = Int.random(in: 0...300, using: &generator)
        let top: UInt8 = round < 5 ? 255 : 127
        let bytes = (0..<count).map { _ in UInt8.random(in: (round < 5 ? 0 : 9)...top, using: &generator) }
        check((name == "a.md" && round > 1 ? Array("---\na: b\n---\n".utf8) : []) + bytes, name)
      }
    }
  }

  private func mutate(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0...4, using: &generator) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      case 1: if place < bytes.count { bytes.remove(at: place) }
      case 2: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator) }
      case 3:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
        bytes.insert(contentsOf: Array(piece.utf8), at: place)
      default:
        let end = Int.random(in: place...bytes.count, using: &generator)
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    let sources = read(MemoryTree([(name, bytes)]))
    let text = sources.texts[name] ?? ""
    let source = SourceText(file: name, bytes: Array(text.utf8))
    func isInside(_ position: SourcePosition) -> Bool {
      guard position.file == name else { return false }
      if position.line == 0 { return position.column == 0 }
      guard position.line >= 1, position.line <= source.lineCount else { return false }
      // The line as a whole.
      if position.column == 0 { return position.length == 0 }
      let width = source.scalars(in: source.range(ofLine: position.line))
      return position.column >= 1 && position.length >= 0 && position.column + position.length <= width + 1
    }
    for diagnostic in sources.diagnostics {
      #expect(
        isInside(diagnostic.position), "\(shown(diagnostic)) \(diagnostic.summary.german) in \(text.debugDescription)")
      for note in diagnostic.notes { #expect(isInside(note.position), "\(text.debugDescription)") }
      #expect(!diagnostic.summary.german.isEmpty && !diagnostic.summary.german.hasSuffix("."))
      #expect(diagnostic.help.german.last.map { ".?)".contains($0) } == true)
      #expect(diagnostic.summary.english != diagnostic.summary.german)
    }
    for record in sources.records {
      var places: [SourcePosition] = []
      collect(record.fields, &places)
      var walk = MarkdownWalk()
      walk.onBlock = { block, _ in places.append(block.position) }
      walk.onInline = { inline, _ in places.append(inline.position) }
      if let body = record.body {
        walk.visit(body)
        places += body.footnotes.map(\.position)
        let rest = body.removing { $0 == .intern }
        #expect(!rest.debugDump.contains("callout INTERN"))
      }
      for place in places { #expect(isInside(place), "\(place) +\(place.length) in \(text.debugDescription)") }
    }
    // Of lists and tables, some records may be lost.
    #expect(name != "a.md" || sources.records.isEmpty || sources.unreadable.isEmpty)
  }

  private func collect(_ node: Node, _ places: inout [SourcePosition]) {
    places.append(node.position)
    for item in node.items ?? [] { collect(item, &places) }
    for entry in node.entries ?? [] {
      places.append(entry.keyPosition)
      collect(entry.value, &places)
    }
  }
}
