import Diagnostics
import Testing

@testable import Auditing

struct RobustnessTests {
  /// A generator that gives the same numbers on every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: ["a.html", "a.css", "a.js"]) func randomBytes(path: String) {
    var numbers = Numbers(state: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...200, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      _ = audit([SiteFile(path: path, bytes: bytes)], edition: "e")
    }
  }

  @Test(arguments: ["a.html", "a.css", "a.js"]) func randomPieces(path: String) {
    let pieces = [
      "<", ">", "/", "</", "/>", "<p", "<a href=", "\"", "'", "=", "<!--", "-->", "<script>", "</script>", "<style>",
      "<svg>", "</svg>", "<template>", "</template>", "<title>", "&", "&#", ";", "url(", ")", "\\", "@import", "%", "#",
      "?", "..", "ü", " ", "\n", "<!DOCTYPE", "<?xml", "<![CDATA[", "]]>", "<html", "</body>", "<p id=a>", "srcset=",
      "<base href=x>", "<table>", "</p>", "<h1>", "`", "fetch(", "/*", "*/", "//", "\u{FEFF}", "&#0;", "&#x110000;",
    ]
    var numbers = Numbers(state: 11)
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
      let found = audit([SiteFile(path: path, bytes: Array(text.joined().utf8))], edition: "e")
      #expect(
        found.allSatisfy {
          $0.position.file == "e/\(path)" && !$0.summary.german.hasSuffix(".") && !$0.help.german.isEmpty
        })
    }
  }

  @Test func sameAnswerEveryTimeAndInTheOrderOfFiles() {
    let files = (0..<200).map { number in
      SiteFile(
        path: "s\(number).html",
        bytes: Array(
          page("<a href='s\(number + 1).html#x'>x</a><p id=a><p id=a><a href=w\(number % 7).html>w</a>").utf8))
    }
    let first = audit(files, edition: "e")
    #expect(first == audit(files, edition: "e"))
    #expect(first.count == 600)
    let order = first.map(\.position.file)
    #expect(
      Array(order.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }) == files.map { "e/\($0.path)" })
  }

  @Test func byteOrderMark() {
    #expect(audited(["a.html": "\u{FEFF}" + page("<a href='x'>x</a>")]).map(\.position.line) == [2])
  }

  @Test func noFiles() { #expect(audited([:]).isEmpty) }

  @Test func longPageKeepsItsOffsets() {
    let body = String(repeating: "<p>Lückentext für viele Zeichen</p>\n", count: 20_000) + "<a href='weg'>x</a>"
    #expect(places(body) == ["SR0711 20002:1"])
  }
}
