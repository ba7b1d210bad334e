import Diagnostics
import Testing

@testable import Auditing

struct MarkupTests {
  @Test(arguments: [
    "<p>offen\n<p>legal", "<ul><li>a<li>b</ul>", "<dl><dt>a<dd>b<dt>c<dd>d</dl>", "<p>a<br>b<hr>", "<br/>",
    "<p>Wort<wbr>trennung</p>", "<details open><summary>S</summary><p>T</p></details>", "<dialog>x</dialog>",
    "<main><article><section><header>a</header><footer>b</footer></section></article></main>",
    "<figure><img src='data:,' alt=''><figcaption>F</figcaption></figure>", "<p>a<section>b</section>",
    "<table><caption>C<thead><tr><th>a<tbody><tr><td>b<td>c</table>", "<nav><search>x</search></nav>",
    "<picture><source srcset='data:,'><img src='data:,' alt=''></picture>", "<time datetime='2026'>2026</time>",
    "<video><source src='data:,'><track src='data:,'></video>", "<mark>m</mark><output>o</output><meter>5</meter>",
    "<svg viewBox='0 0 1 1'><title>T</title><g><path d='M0'/><text>x</text></g><foreignObject></foreignObject></svg>",
    "<math><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow></math>", "<template><tr><td>x</td></tr></template>",
    "<a href='#'><table><tr><td>x</td></tr></table></a>", "<address><ul><li>x</li></ul></address>",
    "<p>a & b, 1 < 2, a&b; &hellip; &apos;</p>", "<sr-karte>x</sr-karte>", "<ruby>漢<rp>(<rt>kan<rp>)</ruby>",
    "<select><optgroup label='a'><option>x<option>y</select>", "<textarea>x</textarea>", "<!-- <p></div> -->",
    "<script>if (a < b && c) { x = '</b>' }</script>", "<style>a > b { }</style>",
    "<button type=button disabled>x</button>",
    "<div\n class='a'\n>x</div\n>", "<DIV>x</div>", "<hgroup><h2>x</h2></hgroup>", "<svg><a href='#'><rect/></a></svg>",
    "<a href='#'><div><h2>x</h2><p>y</p></div></a>", "<label>a <input type='text' required></label>",
  ])
  func legal(body: String) { #expect(places(body).isEmpty) }

  @Test(arguments: [
    ("<div>x", "2:1"), ("<p>x</p>\n<main><section>x</main>", "3:7"), ("x</div>", "2:2"), ("<p>x</p></p>", "2:9"),
    ("<b>x", "2:1"), ("<p><em>x</p>", "2:4"), ("<blinken>x</blinken>", "2:1"), ("<div/>", "2:1"),
    ("<p>a<section>b</section></p>", "2:25"), ("<p class='a' class='b'>x</p>", "2:23"), ("<svg><g></svg>", "2:6"),
    ("<details><summary>x</details>", "2:10"), ("<h2>x</h3>", "2:1"), ("<body>", "2:1"),
    ("<p>x</p>\n<html lang='en'>", "3:1"),
  ])
  func broken(body: String, place: String) {
    let found = places(body)
    #expect(found.contains("SR0714 \(place)"))
    #expect(found.allSatisfy { $0.hasPrefix("SR0714") })
  }

  @Test func doctypeIsMissing() {
    let found = audited(["a.html": "<html lang=de><title>x</title><h1>x</h1></html>"])
    #expect(found.map(\.code) == [.builtMalformed])
    #expect(found.first?.position.line == 1)
  }

  @Test func notUTF8() {
    let found = audit([SiteFile(path: "a.html", bytes: Array("<p>\nK".utf8) + [0xE4] + Array("se".utf8))], edition: "e")
    #expect(found.map(\.position.description) == ["e/a.html:2:2"])
  }

  @Test func nullCharacter() {
    #expect(places("\0").count == 1)
  }

  @Test func emptyPage() {
    #expect(Set(audited(["a.html": ""]).map(\.code)).contains(.builtMalformed))
  }

  @Test func charsetOfThePageDoesNotConfuse() {
    #expect(
      places("<p>Grün</p><a href='grün.html'>x</a>", head: "<meta charset='iso-8859-1'>", others: ["grün.html"]).isEmpty
    )
  }

  @Test(arguments: ["<base href='x/'>", "<base href='https://e.org/'>"])
  func base(head: String) { #expect(places("", head: head).map { $0.prefix(6) } == ["SR0714"]) }

  @Test func hiddenPage() {
    #expect(places("<iframe srcdoc='<img src=https://e.org>'></iframe>") == ["SR0714 2:1"])
  }

  @Test(arguments: [
    "<a href='javascript:alert(1)'>x</a>", "<a href=' JaVa\nScript:alert(1)'>x</a>", "<p onclick='x()'>x</p>",
    "<svg onload='x()'></svg>", "<a href='vbscript:x'>x</a>", "<P ONCLICK='x()'>x</P>", "<x-y onfocus='x()'></x-y>",
    "<form action='javascript:x'></form>", "<a href='&#106;avascript:x'>x</a>",
  ])
  func programs(body: String) { #expect(places(body) == ["SR0714 2:1"]) }

  @Test func manyFaultsAreCapped() {
    #expect(places(String(repeating: "</b>", count: 5000)).count == 50)
  }

  @Test func deepNestingDoesNotCrash() {
    #expect(places(String(repeating: "<div>", count: 5_000) + String(repeating: "</div>", count: 5_000)).isEmpty)
    #expect(!places(String(repeating: "<div>", count: 5_000)).isEmpty)
  }
}
