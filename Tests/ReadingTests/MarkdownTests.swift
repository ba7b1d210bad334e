import Diagnostics
import Testing

@testable import Reading

@Suite("Markdown") struct MarkdownTests {
  @Test func wholeDocument() {
    let text = """
      ## Über *uns* {#uns}

      Ein Täxt mit [Link](gemeinde:x#y) und
        zweite Zeile ![Bild](b%20c.png "T") `co de`\\
      ~~weg~~ **fett** https://a.example <b@c.de>

      > Zitat
      faul

      3. eins
         - [x] erledigt
         - [ ] offen

           Absatz
      4. zwei

      | A | B |
      |--:|:-:|
      | ä [x](#uns) | `c` |
      | 1 |

      ---

      ```karte
      kennzahl: a
      ebene: gemeinde
      ```

      ~~~swift extra
      let a = "1"
      ~~~

          eingerückt
      """
    #expect(
      document(text).debugDump == """
        heading 2 #uns @4:1
          "Über "
          emphasis
            "uns"
        paragraph @6:1
          "Ein Täxt mit "
          link entity gemeinde:x#y @6:14
            "Link"
          " und"
          softbreak
          "zweite Zeile "
          image file b c.png "T" "Bild" @7:16
          " "
          code "co de"
          linebreak
          strikethrough
            "weg"
          " "
          strong
            "fett"
          " "
          link external https://a.example @8:18
            "https://a.example"
          " "
          link external mailto:b@c.de @8:37
            "b@c.de"
        quote @10:1
          paragraph @10:3
            "Zitat"
            softbreak
            "faul"
        list from 3 tight @13:1
          item
            paragraph @13:4
              "eins"
            list @14:4
              item [x]
                paragraph @14:10
                  "erledigt"
              item [ ]
                paragraph @15:10
                  "offen"
                paragraph @17:6
                  "Absatz"
          item
            paragraph @18:4
              "zwei"
        table right center @20:1
          header
            cell
              "A"
            cell
              "B"
          row
            cell
              "ä "
              link anchor #uns @22:5
                "x"
            cell
              code "c"
          row
            cell
              "1"
            cell
        rule @25:1
        embed karte @27:1
          kennzahl: @28:1
            "a" @28:11
          ebene: @29:1
            "gemeinde" @29:8
        code "swift" "let a = \\"1\\"\\n" @32:1
        code "" "eingerückt\\n" @36:5

        """)
  }

  @Test func decodedTextIsKeptAsText() {
    #expect(document("&lt;script&gt; &amp; \\* &auml;").plainText == "<script> & * ä")
  }

  @Test func emptyBody() {
    #expect(document("").isEmpty)
    #expect(document("\n\n").isEmpty)
  }

  // MARK: Headings

  @Test func headingIDs() {
    let text = """
      ## Öffnungszeiten & Größe
      ## Öffnungszeiten & Größe
      ## 한국어
      ## ¿?
      ## Träger {#traeger-1}
      ## Träger 1
      ## Träger 1
      ### A `b` *c* [d](#traeger-1)
      ## u\u{308}ber
      """
    #expect(
      document(text).headings.map(\.id) == [
        "oeffnungszeiten-groesse", "oeffnungszeiten-groesse-2", "abschnitt", "abschnitt-2", "traeger-1", "traeger-1-2",
        "traeger-1-3", "a-b-c-d", "ueber",
      ])
  }

  @Test func writtenIDsComeFirstWhereverTheyStand() {
    let headings = document("## Ziel\n\nZiel zwei {#x}\n---\n\n## Anderes {#ziel} ##\n").headings
    #expect(headings.map(\.id) == ["ziel-2", "x", "ziel"])
    #expect(headings.map(\.text) == ["Ziel", "Ziel zwei", "Anderes"])
  }

  @Test func idsAreUnique() {
    let text = "## a\n## a\n## a-2\n## a {#a-3}\n## a\n## A-2\n"
    let ids = document(text).headings.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(
    "Überschriften",
    arguments: [
      ("# Titel\n", ["SR0802 a.md:4:1+7"]), ("### Drei\n", ["SR0802 a.md:4:1+8"]),
      ("## Zwei\n\n#### Vier\n\n##### Fünf\n", ["SR0802 a.md:6:1+9"]), ("##\n", ["SR0802 a.md:4:1+2"]),
      ("## {#a}\n", ["SR0802 a.md:4:1+7"]), ("Titel\n===\n", ["SR0802 a.md:4:1+5"]),
      ("## A\n### B\n## C\n### D\n", []), ("## A {#Ä b}\n", ["SR0114 a.md:4:1+11"]),
      ("## A {#}\n", ["SR0114 a.md:4:1+8"]), ("## A {#a}\n## B {#a}\n", ["SR0107 a.md:5:1+9"]),
    ])
  func headings(body: String, expected: [String]) {
    #expect(findings(page(body)) == expected)
  }

  // MARK: HTML, links, images

  @Test(
    "HTML",
    arguments: [
      ("Text <b>fett</b>\n", ["4:6+3", "4:13+4"]), ("<div>\nText\n</div>\n", ["4:1+5"]),
      ("<!-- geheim -->\n", ["4:1+15"]), ("a <!-- b --> c\n", ["4:3+10"]), ("> <br>\n", ["4:3+4"]),
      ("ü\n  mehr <i>\n", ["5:8+3"]), ("<script>alert(1)</script>\n", ["4:1+25"]), ("`<b>` \\<b> &lt;b>\n", []),
    ])
  func rawHTML(body: String, places: [String]) {
    #expect(findings(page(body)) == places.map { "SR0705 a.md:\($0)" })
    #expect(!document(body).debugDump.contains("geheim"))
  }

  @Test(
    "Gefährliche Ziele",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
      "//host/x", "/etc/passwd", "ftp://x", "Gemeinde:x", "java&#115;cript:x", "java%73cript:alert", "../x.md",
      "a/../../x.md", "%2e%2e/x.md", "a%2Fb", "a\\\\b", "\\\\\\\\host", "x%00.md", "x%0a.md", "x%ff.md", "x%4",
      "x.md?a=b",
      "https:", "https://", "https:x", "https://u:p@host/", "mailto:", "tel:", "gemeinde:", "gemeinde:#a",
      "gemeinde://x", "#", "", "www.example.org", "a//b.md", "a/", "blob:x", "about:blank", "x:y/../z.md/..://",
      "intent+x:y", "http:/x", "&#1;x", "&Tab;javascript:x", "jav&#x0A;ascript:x", "view-source:x",
    ])
  func dangerousTargets(target: String) {
    let expected = target == "x:y/../z.md/..://" ? [] : ["SR0704 a.md:4:4+\(target.count + 8)"]
    #expect(findings(page("ä: [Text](\(target))\n")) == expected)
    if !expected.isEmpty { #expect(!document("[Text](\(target))").debugDump.contains("link")) }
  }

  @Test(
    "Erlaubte Ziele",
    arguments: [
      ("https://example.org/ä?a=b#c", "external https://example.org/ä?a=b#c"), ("http://a", "external http://a"),
      ("mailto:a@b.de", "external mailto:a@b.de"), ("tel:+49-33", "external tel:+49-33"),
      ("HTTPS://A.de", "external HTTPS://A.de"), ("gemeinde:kleinmachnow", "entity gemeinde:kleinmachnow"),
      ("handbuch:rollen/reko#aufgaben", "entity handbuch:rollen/reko#aufgaben"), ("#unten", "anchor #unten"),
      ("#%C3%BC", "anchor #ü"), ("b.md", "file b.md"), ("./b.md#c", "file ./b.md#c"),
      ("../a/b%20c.pdf", "file ../a/b c.pdf"),
      ("<b c.png>", "file b c.png"),
    ])
  func allowedTargets(target: String, expected: String) {
    let sources = read(MemoryTree([("ordner/a.md", Array(page("[Text](\(target))").utf8))]))
    #expect(findings(sources) == [])
    var found: [String] = []
    sources.records.first?.body?.forEachLink { target, _, _ in found.append(target.description) }
    #expect(found == [expected])
  }

  @Test(
    "Bilder",
    arguments: [
      ("![A](b.png)", []), ("![](b.png)", ["SR0801 a.md:4:1+10"]), ("![A](https://x/b.png)", ["SR0704 a.md:4:1+21"]),
      ("![A](//x/b.png)", ["SR0704 a.md:4:1+15"]), ("![A](data:image/png;base64,x)", ["SR0704 a.md:4:1+29"]),
      ("![A](gemeinde:x)", ["SR0704 a.md:4:1+16"]), ("![A](b.png#c)", ["SR0704 a.md:4:1+13"]),
      ("![ ](b.png)", ["SR0801 a.md:4:1+11"]), ("[![](b.png)](c.md)", ["SR0801 a.md:4:2+10", "SR0803 a.md:4:1+18"]),
    ])
  func images(body: String, expected: [String]) {
    #expect(findings(page(body)) == expected)
  }

  @Test func alternativeTextIsPlain() {
    #expect(document("![a *b* `c`\nd](x.png)").debugDump.contains("\"a b c d\""))
  }

  @Test(arguments: [("[](b.md)", "4:1+8"), ("[ ](b.md)", "4:1+9"), ("a\n- [](b.md)", "5:3+8")])
  func linkWithoutText(body: String, place: String) {
    #expect(findings(page(body)) == ["SR0803 a.md:\(place)"])
  }

  @Test func placesOfLinksBehindIndentationAndQuotes() {
    let text =
      "> - a\n>   b\n>     [c](c.md) [d](d.md)\n>\n> e\n  [f](f.md)\n\n1. g\n   h ä [i](i.md) www.j.de k@l.de\n"
    var places: [String] = []
    document(text).forEachLink { target, position, _ in
      places.append("\(target) \(position.line):\(position.column)+\(position.length)")
    }
    #expect(
      places == [
        "file c.md 6:7+9", "file d.md 6:17+9", "file f.md 9:3+9", "file i.md 12:8+9",
        "external http://www.j.de 12:18+8",
        "external mailto:k@l.de 12:27+6",
      ])
  }

  @Test func linkBelowADefinitionIsFound() {
    var places: [Int] = []
    document("[r]: x.md\n[a](b.md)\n").forEachLink { _, position, _ in places.append(position.line) }
    #expect(places.count == 1)
  }

  @Test func resolvingRelativePaths() {
    let path = ContentPath("a/b/c.md")
    #expect(path?.resolving("d.md")?.description == "a/b/d.md")
    #expect(path?.resolving("../../d.md")?.description == "d.md")
    #expect(path?.resolving("./x/../d.md")?.description == "a/b/d.md")
    #expect(path?.resolving("../../../d.md") == nil)
    #expect(path?.resolving("..") != nil)
    #expect(path?.resolving("../..") == nil)
  }

  // MARK: Code and embeds

  @Test(
    "Bausteine",
    arguments: [
      ("```kenzahl\na: b\n```\n", ["SR0706 a.md:4:4+7"]), ("```Kennzahl\na: b\n```\n", ["SR0706 a.md:4:4+8"]),
      ("```kennzahl\n```\n", ["SR0706 a.md:4:1+11"]), ("```karte\n- a\n```\n", ["SR0706 a.md:5:1"]),
      ("```karte\ntext\n```\n", ["SR0706 a.md:5:1+4"]), ("```karte x\na: b\n```\n", ["SR0706 a.md:4:10+1"]),
      ("```karte\na: b: c\n```\n", ["SR0104 a.md:5:5+1"]),
      ("> ```karte\n> a: b\n> a: c\n> ```\n", ["SR0107 a.md:6:3+1"]),
      ("- ```karte\n  ä: *x\n  ```\n", ["SR0105 a.md:5:6+2"]), ("```yaml\na: b\n```\n", []), ("```\na: b\n```\n", []),
      ("    kenzahl\n", []), ("```python\n```\n", []),
    ])
  func embeds(body: String, expected: [String]) {
    #expect(findings(page(body)) == expected)
  }

  @Test func embedTooLarge() {
    let lines = String(repeating: "# Kommentar, der nichts sagt\n", count: 600)
    #expect(findings(page("```karte\n\(lines)```\n")) == ["SR0109 a.md:4:1+8"])
  }

  @Test func languageIsCleaned() {
    #expect(document("```C++\"<x>\n```").debugDump == "code \"c++x\" \"\" @4:1\n")
  }

  @Test(
    "Offene Blöcke",
    arguments: [
      ("```\nText\n", ["4:1+3"]), ("```\nText\n``\n", ["4:1+3"]), ("~~~\nText\n```\n", ["4:1+3"]),
      ("> ```\n> a\n\nb\n", ["4:3+3"]),
      ("```", ["4:1+3"]), ("````\n```\n````\n", []), ("- ```\n  a\n  ```\n", []), ("> ```\n> a\n> ```\n", []),
      ("```\na\n``` \n", []), ("```\r\na\r\n```\r\n", []),
    ])
  func unclosedFence(body: String, places: [String]) {
    #expect(findings(page(body)) == places.map { "SR0121 a.md:\($0)" })
  }
}
