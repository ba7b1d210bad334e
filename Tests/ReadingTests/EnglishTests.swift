import Diagnostics
import TestSupport
import Testing

@testable import Reading

/// What the reader says, it says in German and in English.
@Suite("Beide Sprachen") struct EnglishTests {
  private static let samples: [(file: String, text: String)] = [
    ("a.csv", "a;b\n1;2\n"), ("a.csv", "a,b\n1\n"), ("a.csv", "a,b\n1,2,3\n"), ("a.csv", "a,b,c\n1;2;3\n4;5;6\n"),
    ("a.csv", "a,b\n1\n2\n"), ("a.csv", "a,b\nx\"y\",1\n"), ("a.csv", "a,b\n\"x\"y,1\n"), ("a.csv", "a,b\n\"x,1\n"),
    ("a.csv", "sep=|\na\n"), ("a.csv", ",\n"), ("a.csv", "a,,b\n"), ("a.csv", "a,a\n"), ("a.csv", "a,\n1,2\n"),
    ("a.yaml", ""), ("a.yaml", "Text"), ("a.yaml", "- Text"), ("a.yaml", "a: 1\na: 2\n"), ("a.yaml", "a: &b c"),
    ("a.yaml", "a: *b"), ("a.yaml", "a: !b c"), ("a.yaml", "<<: a"), ("a.yaml", "%YAML 1.1\n---\na: 1\n"),
    ("a.yaml", "a: 1\n---\nb: 2\n"), ("a.yaml", "[a]: b"), ("a.yaml", "\"\": 1"), ("a.yaml", "a:\n\tb: 1\n"),
    ("a.yaml", "a: b: c"), ("a.yaml", "a:b\nc: d\n"), ("a.yaml", "a: \"b"), ("a.yaml", "a: [b"), ("a.yaml", "a: - b"),
    ("a.yaml", "a: @b"), ("a.yaml", "a: \"b\" c"), ("a.yaml", "a: 1\n b: 2\n"), ("a.yaml", "a: \"\\d\""),
    ("a.yaml", "- a\nb: 1\n"), ("a.yaml", "a: | b"), ("a.yaml", "a: *b*"), ("a.yaml", "a\nb: 1\n"),
    ("a.yaml", "a:\n  - b\n - c\n"), ("a.yaml", "a: !<b 1"), ("a.md", "Text"), ("a.md", ""), ("a.md", "---\na: 1\n"),
    ("a.md", "---\nText\n---\n"), ("a.txt", "x"), ("a.yml", "x"), ("a.docx", "x"), ("a.xlsx", "x"), ("a.svg", "x"),
    ("a", "x"), ("a.md", "---\na: 1\n---\n\u{7}"), ("a.yaml", "a: " + String(repeating: "[", count: 20)),
    ("a.md", page("# a\n")), ("a.md", page("##\n")), ("a.md", page("#### a\n")), ("a.md", page("## a {#B c}\n")),
    ("a.md", page("## a {#b}\n## c {#b}\n")), ("a.md", page("<b>\n")), ("a.md", page("a <b>\n")),
    ("a.md", page("[](b.md)\n")), ("a.md", page("![](b.png)\n")), ("a.md", page("![a](https://b/c.png)\n")),
    ("a.md", page("```karte\n")), ("a.md", page("```kartte\na: b\n```\n")), ("a.md", page("```karte\n```\n")),
    ("a.md", page("```karte a\nb: c\n```\n")), ("a.md", page("```karte\na\n```\n")), ("a.md", page("a[^1]\n")),
    ("a.md", page("a[^1]\n\n[^1]: x\n[^1]: y\n")), ("a.md", page("a[^1]\n\n> [!INTERN]\n> b\n>\n> [^1]: c\n")),
    ("a.md", page("> [!INTERNE]\n> a\n")), ("a.md", page("> [!XYZ]\n> a\n")), ("a.md", page("> [!INTERN]\n")),
    ("a.md", page("> [!INTERN]\n> a\n\n> b\n")), ("a.md", page("    > [!INTERN]\n    > a\n")),
    ("a.md", page("> [!INTERN]\n> ===\n")),
    ("a.md", page("a [x]\n\n> [!INTERN]\n> [y]\n>\n> [x]: https://x.example\n")),
    ("a.md", page(String(repeating: "> ", count: 40) + "a")), ("a.md", page(String(repeating: "a", count: 9000))),
  ]

  private static let targets = [
    "", "#%", "/a", "//a", "javascript:a", "ftp://a", "Gemeinde:a", "gemeinde:", "https:", "https://a:b@c", "mailto:",
    "www.a.de", "a%", "a.md?b", "a//b.md", "../a.md", "a\\\\b", "a&#1;",
  ]

  @Test(arguments: samples.indices) func findings(index: Int) {
    let (file, text) = Self.samples[index]
    expectFindings(read(MemoryTree([(file, Array(text.utf8))])), text)
  }

  @Test(arguments: targets) func links(target: String) {
    expectFindings(read(MemoryTree([("a.md", Array(page("[a](\(target))\n").utf8))])), target)
  }

  @Test func encodings() {
    for bytes in [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0x0A, 0x78, 0x81, 0x79]] as [[UInt8]] {
      expectFindings(read(MemoryTree([("a.csv", bytes)])), "\(bytes)")
    }
    expectFindings(read(MemoryTree([("a.yaml", [0x61, 0xE4])])), "a.yaml")
  }

  private func expectFindings(_ sources: Sources, _ what: String) {
    #expect(!sources.diagnostics.isEmpty, "\(what)")
    expectBothLanguages(sources.diagnostics)
  }
}
