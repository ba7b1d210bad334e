import Diagnostics
import Testing

@testable import Auditing

struct DeadLinkTests {
  @Test func linkToAFileThatExists() {
    #expect(places(#"<p><a href="x.html">x</a></p>"#, others: ["x.html"]).isEmpty)
  }

  @Test func linkToNothing() {
    let found = audited(["gemeinden/a.html": page("<p>Text</p>\n<p>da: <a\n href=\"b.html\">b</a></p>")])
    #expect(found.count == 1)
    #expect(found.first?.code == .builtDeadLink)
    #expect(found.first?.position == SourcePosition(file: "oeffentlich/gemeinden/a.html", line: 3, column: 8))
    #expect(found.first?.summary.german.contains("„b.html“") == true)
    #expect(found.first?.summary.german.contains("„gemeinden/b.html“") == true)
    #expect(found.first?.help.german.contains("Inhaltsdatei") == true)
  }

  @Test func theSameDeadLinkOnManyPagesPointsToTheTemplate() {
    let files = (1...6).map { SiteFile(path: "s\($0).html", bytes: Array(page("<a href='weg.html'>w</a>").utf8)) }
    let found = audit(files, edition: "intern")
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.help.german.contains("6 Seiten") && $0.help.german.contains("Vorlage") })
  }

  @Test func wrongCaseSuggestsTheFile() {
    let found = audited(["index.html": page("<a href='Impressum.html'>I</a>"), "impressum.html": page("")])
    #expect(found.map(\.help.german).first?.contains("Meinten Sie „impressum.html“?") == true)
  }

  @Test(arguments: [
    "x.html", "./x.html", "x.html?y#", "x.html?y", "a/../x.html", "%78.html", " x.html\n", "#", "#top", "#TOP", "",
    "?seite=2", "index.html#", "X.html/../x.html", "mailto:a@example.org", "tel:033203", "https://example.org/x",
    "HTTPS://example.org", "data:text/plain,x",
  ])
  func allowed(target: String) { #expect(places("<a href=\"\(target)\">x</a>", others: ["x.html"]).isEmpty) }

  @Test(arguments: [
    "y.html", "/x.html", "/", "a/", "./", ".", "..", "../x.html", "a/b/../../../x.html", "sub", "sub/", "x.html/",
    "familienzentrum:kleinmachnow", "file:///x.html", "//example.org/x", "%2e%2e/x.html", "\\x.html", "x.html%00",
    "C:/x.html",
  ])
  func dead(target: String) {
    #expect(places("<a href=\"\(target)\">x</a>", others: ["x.html", "sub/index.html"]) == ["SR0711 2:1"])
  }

  @Test func relativeToItsPage() {
    let found = audited([
      "index.html": page("<a href='gemeinden/a.html'>a</a>"),
      "gemeinden/a.html": page("<a href='../index.html'>i</a> <a href='b.html'>b</a><a href='index.html'>x</a>"),
      "gemeinden/b.html": page(""),
    ])
    #expect(found.map(\.position.description) == ["oeffentlich/gemeinden/a.html:2:53"])
  }

  @Test func percentEncodedUmlaut() {
    #expect(places("<a href='%C3%BCber%20uns.html'>x</a>", others: ["über uns.html"]).isEmpty)
    #expect(places("<a href='über uns.html'>x</a>", others: ["über uns.html"]).isEmpty)
  }

  @Test func composedAndDecomposedUmlautAreTwoFiles() {
    #expect(places("<a href='u\u{308}.html'>x</a>", others: ["\u{FC}.html"]) == ["SR0711 2:1"])
  }

  @Test func entitiesInAttributes() {
    #expect(places("<a href='x.html?a=1&amp;b=2'>x</a><a href='&#120;.html'>x</a>", others: ["x.html"]).isEmpty)
  }

  @Test func uppercaseTags() {
    #expect(places("<P><A HREF=\"y.html\">x</A></P>") == ["SR0711 2:4"])
  }

  @Test func allSourcesOfASet() {
    let body = "<img alt='' src='a.png' srcset='a.png 1x,b.png 2x, c.png'>"
    #expect(places(body, others: ["a.png"]) == ["SR0711 2:1", "SR0711 2:1"])
    #expect(places(body, others: ["a.png", "b.png", "c.png"]).isEmpty)
  }

  @Test func candidatesOfASet() {
    #expect(Reference.candidates(of: " a.png, b.png 2x,c.png 100w ,d.png") == ["a.png", "b.png", "c.png", "d.png"])
    #expect(
      Reference.candidates(of: "data:image/png;base64,AA== 1x, x.png 2x") == ["data:image/png;base64,AA==", "x.png"])
    #expect(Reference.candidates(of: ",,").isEmpty)
  }

  @Test(arguments: [
    "<img alt='' src='w.png'>", "<video poster='w.png'></video>", "<form action='w.html'></form>",
    "<form><button formaction='w.html'>x</button></form>", "<object data='w.pdf'></object>",
    "<audio><source src='w.mp3'></audio>", "<iframe src='w.html'></iframe>", "<script src='w.js'></script>",
    "<svg><use href='w.svg#a'/></svg>", "<svg><use xlink:href='w.svg#a'/></svg>", "<embed src='w.pdf'>",
    "<img alt='' src=''>", "<p style='background: url(w.png)'>x</p>", "<template><a href='w.html'>w</a></template>",
    "<style>p { background: url(w.png) }</style>", "<map name='m'><area alt='' href='w.html'></map>",
    "<video><track src='w.vtt'></video>", "<noscript><img alt='' src='w.png'></noscript>",
  ])
  func everyAttributeThatLeadsSomewhere(body: String) {
    #expect(places(body).count == 1)
    #expect(places(body).first?.hasPrefix("SR0711 2:") == true)
  }

  @Test func styleSheetsAreRead() {
    let found = audited(["css/stil.css": "/* url(x) */\n@import 'fehlt.css';\np { background: url( '../bild.png' ) }"])
    #expect(
      found.map(\.position.description) == ["oeffentlich/css/stil.css:2:9", "oeffentlich/css/stil.css:3:17"])
  }

  @Test func refreshToALocalPage() {
    #expect(places("", head: "<meta http-equiv='refresh' content='0; url=x.html'>", others: ["x.html"]).isEmpty)
    #expect(
      places("", head: "<meta http-equiv='Refresh' content='0;URL=\"y.html\"'>").map { $0.prefix(6) } == ["SR0711"])
  }
}
