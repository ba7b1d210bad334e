import Diagnostics
import Testing

@testable import Reading

/// Inputs made to overflow a stack or to take for ever. None of these tests is timed; under the
/// limits each is done in well under a second.
@Suite("Feindliche Eingaben") struct HostileTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func deepList() {
    let text = (0..<240).map { repeated("  ", $0) + "- a\n" }.joined()
    #expect(text.utf8.count > 58_000)
    let sources = read(MemoryTree(["a.md": page(text)]))
    #expect(sources.diagnostics.map(\.code) == [.nestingTooDeep])
    #expect(sources.records.isEmpty)
    #expect(sources.unreadable.count == 1)
  }

  @Test func depthLimitIsExact() {
    // The document, two nodes for each level, then paragraph and text: 63 nodes deep for 30 levels.
    func nested(_ count: Int) -> String { (0..<count).map { repeated("  ", $0) + "- a\n" }.joined() }
    #expect(findings(page(nested(30))) == [])
    #expect(findings(page(nested(31))) == ["SR0106 a.md:34:61+3"])
  }

  @Test func longTableHeader() {
    let header = "|" + repeated("a|", 1400) + "\n|" + repeated("-|", 1400) + "\n"
    #expect(findings(page(header)) == [])
    #expect(findings(page(repeated(header, 13) + "\n" + header)).allSatisfy { $0.hasPrefix("SR0117") })
    let one = "|" + repeated("a|", 20_000) + "\n|" + repeated("-|", 20_000) + "\n"
    #expect(findings(page(one)) == ["SR0102 a.md:4:1+40001", "SR0102 a.md:5:1+40001"])
  }

  @Test func shortRowsUnderAWideHeader() {
    let text = "|" + repeated("a|", 1000) + "\n|" + repeated("-|", 1000) + "\n" + repeated("a\n", 60)
    #expect(findings(page(text)) == ["SR0117 a.md:54:1+1"])
  }

  @Test func nestedQuotes() {
    #expect(findings(page(repeated(">", 40_000))) == ["SR0102 a.md:4:1+40000"])
    #expect(findings(page(repeated(">", 8000) + "\n")) == ["SR0117 a.md:4:1+8000"])
    #expect(findings(page(repeated("> ", 33) + "a\n")) == ["SR0117 a.md:4:1+66"])
    #expect(findings(page(repeated("> ", 32) + "a\n")) == [])
    #expect(findings(page(repeated("1. ", 20) + repeated("- ", 20) + "a\n")) == ["SR0117 a.md:4:1+100"])
  }

  @Test func deepInlines() {
    #expect(findings(page(repeated("*a **b ", 500) + repeated("** *", 500))).allSatisfy { $0.hasPrefix("SR0106") })
    #expect(findings(page(repeated("[![", 100) + repeated("](a.md)", 200))).contains { $0.hasPrefix("SR0106") })
  }

  @Test func manyProcessingInstructions() {
    #expect(findings(page(repeated("a <? ", 101))).first?.hasPrefix("SR0117 a.md:4:503+2") == true)
    #expect(findings(page("ä " + repeated("<![CDATA[ ", 101))) == ["SR0117 a.md:4:1003+2"])
  }

  @Test func lineTooLong() {
    #expect(findings(page("ok\n" + repeated("x", 8193))) == ["SR0102 a.md:5:1+8193"])
    #expect(findings(page("ok\n" + repeated("x", 8192))) == [])
  }

  @Test func aliasBomb() {
    var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (before, name) in zip("abcdefgh", "bcdefghi") {
      text += "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 9).joined(separator: ","))]\n"
    }
    #expect(findings(text, in: "a.yaml") == ["SR0105 a.yaml:1:4+2"])
    #expect(findings("---\n" + text + "---\n") == ["SR0105 a.md:2:4+2"])
    #expect(findings("? [*a, *a]\n: x\n", in: "a.yaml").count == 1)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "[{", "- - [", "a: [", "!!seq [", "- ? "])
  func sixteenKilobytesOfNesting(unit: String) {
    let text = repeated(unit, 16_000 / unit.utf8.count)
    for (file, content) in [("a.yaml", text), ("a.md", "---\n" + text + "\n---\n"), ("a.yaml", "a: " + text)] {
      let sources = read(MemoryTree([(file, Array(content.utf8))]))
      #expect(sources.diagnostics.count == 1)
      #expect(sources.records.isEmpty)
    }
  }

  @Test(arguments: [
    "[", "![", "[a](", "*a ", "*_", "`a ", "[^a", "&", "<a", "\\", "https://a ", "a@", "~~", "|", "[a]: b\n",
  ])
  func manySigns(unit: String) {
    let line = repeated(unit, 8000 / unit.utf8.count) + "\n"
    let text = repeated(line, 40_000 / line.utf8.count)
    let sources = read(MemoryTree([("a.md", Array(page(text).utf8))]))
    #expect(sources.records.count + sources.unreadable.count == 1)
  }

  @Test func cyclesOfFootnotes() {
    let names = 0..<500
    let text = "a[^0]\n\n" + names.map { "[^\($0)]: x[^\(($0 + 1) % 500)]\n" }.joined()
    let body = document(text)
    #expect(body.footnotes.count == 500)
    #expect(body.removing { $0 == .intern } == body)
  }

  @Test func threadsDoNotDisturbEachOther() {
    // cmark's table of special characters is global: `~~` and `www.` must not depend on neighbours.
    let files = (0..<400).map { index in
      (path: "\(index).md", bytes: Array(page(repeated("~~a~~ www.b.de c:d\n\n", 1 + index % 40)).utf8))
    }
    for record in read(MemoryTree(files)).records {
      let dump = record.body?.debugDump ?? ""
      let count = 1 + (Int(record.path.stem) ?? 0) % 40
      #expect(dump.ranges(of: "strikethrough").count == count)
      #expect(dump.ranges(of: "link external http://www.b.de").count == count)
    }
  }
}
