import Diagnostics
import Testing

@testable import Auditing

struct DeadAnchorTests {
  @Test func anchorsOnTheSamePage() {
    #expect(places("<h2 id='kosten'>K</h2>\n<a href='#kosten'>k</a>\n<a href='#kostn'>k</a>") == ["SR0712 4:1"])
  }

  @Test func anchorsOnAnotherPage() {
    let found = audited([
      "a.html": page("<a href='b.html?y#z'>z</a>\n<a href='b.html?y#zeiten'>z</a>"),
      "b.html": page("<h2 id='zeiten'>Z</h2>"),
    ])
    #expect(found.map(\.code) == [.builtDeadAnchor])
    #expect(found.first?.position.line == 2)
    #expect(found.first?.summary.german.contains("„b.html“") == true)
  }

  @Test func nearAnchorIsSuggested() {
    let found = audited(["a.html": page("<h2 id='anmeldung'>A</h2><a href='#anmeldnug'>a</a>")])
    #expect(found.first?.help.german.contains("Meinten Sie „anmeldung“?") == true)
  }

  @Test(arguments: ["#%C3%BCber", "#über", "#a&amp;b", "#alt", "#:~:text=x", "#über:~:text=x", "#in-svg", "#Top"])
  func allowed(target: String) {
    let anchors = "<p id='über'>x</p><p id='a&amp;b'>y</p><a name='alt'></a><svg><g id='in-svg'></g></svg>"
    #expect(places("\(anchors)<a href='\(target)'>x</a>").isEmpty)
  }

  @Test func nameOfAFieldIsNoAnchor() {
    #expect(places("<form><input name='q'></form><a href='#q'>q</a>").count == 1)
  }

  @Test func anchorsOfFilesThatAreNoPages() {
    #expect(places("<a href='x.pdf#page=2'>x</a>", others: ["x.pdf"]).isEmpty)
  }

  @Test func templatesHaveNoAnchorsYet() {
    #expect(
      places("<template><p id='t'>x</p><a href='#spaeter'>x</a></template>\n<a href='#t'>x</a>") == ["SR0712 3:1"])
  }

  @Test func svgReferencesAreChecked() {
    #expect(places("<svg><use href='#fehlt'/></svg>").count == 1)
    #expect(places("<svg><path fill='url(#fehlt)'/></svg>").count == 1)
    #expect(places("<svg><linearGradient id='g'/><path fill='url(#g)'/></svg>").isEmpty)
  }

  @Test func anAnchorOfAnUnreadablePageIsNotReported() {
    var bytes = Array(page("<p id='x'>").utf8)
    bytes.append(0xFF)
    let found = audit(
      [
        SiteFile(path: "a.html", bytes: Array(page("<a href='b.html#x'>x</a>").utf8)),
        SiteFile(path: "b.html", bytes: bytes),
      ],
      edition: "e")
    #expect(found.map(\.code) == [.builtMalformed])
  }
}
