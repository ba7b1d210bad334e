import Diagnostics
import Testing

@testable import Reading

/// A finding about a link marks the link, wherever it stands.
@Suite("Orte von Links") struct LinkPlaceTests {
  /// `@` is a link.
  @Test(arguments: [
    "Text @ und @\n", "ü 🇩🇪 @\n", "- a @\n- b\n  @ c @\n", "1. a\n\n   @\n   b @\n", "> > a @\n> b @\nfaul @\n",
    "## a @\n", "### @ {#x}\n", "a @\n===\n", "*a @* **b @** ~~c @~~ `d` @\n", "a\\* &auml; @\n", "a  \n  @\n",
    "a\\\n@\n", "a\nb\n    c @\n", "*a\nb @*\n", "a `b\nc` @\n", "a\r\nb @\r\n", "(@) \"@\" – @@\n", "![b](c.png) @\n",
    "| a | b |\n|---|---|\n| @ | ä @ |\n| `x` | @ |\n| \\| @ | *@* |\n", "> | a | b |\n> |---|---|\n> | @ | @ |\n",
    "a | b\n--|--\n@ | x @\n", "x[^1]\n\n[^1]: a @\n    b @\n", "> [!HINWEIS]\n> a @\n> b @\n", "- [ ] a @\n- [x] @\n",
    "-\ta @\n\tb @\n", "[r]: z.md\na @\nb @\n", "https://a.de/ü @ <https://b.de>\n", "* a\n  > b @\n  > c @\n",
  ])
  func surroundings(template: String) {
    let link = Array("[ä x](y.md)".unicodeScalars)
    let text = page(template.replacing("@", with: "[ä x](y.md)"))
    var expected: [String] = []
    for (number, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = Array(line)
      for column in line.indices where line[column...].starts(with: link) {
        expected.append("\(number + 1):\(column + 1)+\(link.count)")
      }
    }
    #expect(places(in: text).filter { $0.hasPrefix("y.md") }.map { String($0.dropFirst(5)) } == expected)
  }

  @Test(
    "Formen",
    arguments: [
      ("a [x](<y z.md>) b\n", "4:3+13"), ("a [x](y.md \"T ü\") b\n", "4:3+15"), ("a [x][r]\n\n[r]: y.md\n", "4:3+6"),
      ("a [r]\n\n[r]: y.md\n", "4:3+3"), ("a [r][]\n\n[r]: y.md\n", "4:3+5"), ("a [*x*](y.md)\n", "4:3+11"),
      ("a [`x]`](y.md)\n", "4:3+12"), ("a [![b](c.png)](y.md)\n", "4:3+19"), ("[x](y(a).md)\n", "4:1+12"),
      // To the end of the line where the link goes on.
      ("a [x\ny](y.md)\n", "4:3+2"), ("[r]: y.md\n[a [b](c)\\]](d.md) e\n", "5:4+6"),
      ("[r]: y.md\n*a* [b [c] d](y(a).md) e\n", "5:5+18"),
    ])
  func forms(body: String, place: String) {
    #expect(places(in: page(body)).map { String($0.split(separator: " ")[1]) } == [place])
  }

  @Test(arguments: [
    ("a ![x](y.png)\n", ["4:3+11"]), ("> ä ![x\ny](y.png)\n", ["4:5+3"]), ("[r]: z.md\n![x](y.png) b\n", ["5:1+11"]),
    ("[![a](b.png)](c.md) ![d](e.png)\n", ["4:2+11", "4:21+11"]), ("- ![ä](<y z.png> \"t\") x\n", ["4:3+19"]),
  ])
  func images(body: String, expected: [String]) {
    var found: [String] = []
    document(body).forEachImage { _, _, position, _ in
      found.append("\(position.line):\(position.column)+\(position.length)")
    }
    #expect(found == expected)
  }

  private func places(in text: String) -> [String] {
    var found: [String] = []
    read(MemoryTree([("a.md", Array(text.utf8))])).records.first?.body?.forEachLink { target, position, _ in
      let shown = target.description.split(separator: " ").last ?? ""
      found.append("\(shown) \(position.line):\(position.column)+\(position.length)")
    }
    return found
  }
}
