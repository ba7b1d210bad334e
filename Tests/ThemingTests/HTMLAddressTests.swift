import Testing

@testable import Theming

@Suite struct AddressTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"),
    ("index.html", "gemeinden/teltow.html", "gemeinden/teltow.html"),
    ("gemeinden/teltow.html", "index.html", "../index.html"),
    ("gemeinden/teltow.html", "gemeinden/linthe.html", "linthe.html"),
    ("gemeinden/teltow.html", "gemeinden-alt/linthe.html", "../gemeinden-alt/linthe.html"),
    ("angebote/teltow/a.html", "angebote/linthe/b.html", "../linthe/b.html"),
    ("angebote/teltow/a.html", "gemeinden/teltow.html", "../../gemeinden/teltow.html"),
    ("angebote/teltow/a.html", "angebote/index.html", "../index.html"),
    ("angebote/index.html", "angebote/teltow/a.html", "teltow/a.html"),
    ("index.html", "bilder/Haus & Hof.png", "bilder/Haus%20&%20Hof.png"),
    ("index.html", "größe.html", "gr%C3%B6%C3%9Fe.html"),
    ("index.html", "100%?#.html", "100%25%3F%23.html"),
    ("index.html", "javascript:alert(1)", "./javascript:alert(1)"),
    ("a/b.html", "a/x:y.html", "./x:y.html"),
  ])
  func relativeAddress(from page: String, to target: String, is expected: String) {
    #expect(HTMLAddress(from: PagePath(page), to: target).text == expected)
  }

  @Test func fragmentIsEncoded() {
    #expect(HTMLAddress(from: PagePath("a.html"), to: "b.html", fragment: "x y\"ß").text == "b.html#x%20y%22%C3%9F")
    #expect(HTMLAddress(from: PagePath("a.html"), to: "b.html", fragment: "").text == "b.html")
  }

  @Test func anAnchorOfTheSamePageNeedsNoFile() {
    #expect(HTMLAddress(from: PagePath("a/b.html"), to: "a/b.html", fragment: "x").text == "#x")
    #expect(HTMLAddress(from: PagePath("a/b.html"), to: "a/b.html").text == "b.html")
  }

  @Test func depthAloneSufficesForTheFrame() {
    #expect(HTMLAddress(fromDepth: 2, to: "seiten/impressum.html").text == "../../seiten/impressum.html")
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org"),
    ("HTTPS://example.org/a b", "https://example.org/a%20b"),
    ("http://example.org/%C3%A4?x=[1]#a#b", "http://example.org/%C3%A4?x=%5B1%5D#a%23b"),
    ("http://[::1]/", "http://[::1]/"),
    ("https://example.org/50%", "https://example.org/50%25"),
    ("https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"),
    ("mailto:kontakt@example.org?subject=Guten Tag", "mailto:kontakt@example.org?subject=Guten%20Tag"),
    ("tel:033203 / 000-00", "tel:03320300000"),
    ("tel:+49 3381 000000", "tel:+493381000000"),
  ])
  func externalAddress(_ text: String, is expected: String) {
    #expect(HTMLAddress(external: text)?.text == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "//example.org",
    "example.org", "", ":", "https:", "https://", "https:example.org", "mailto:niemand", "tel:", "tel:abc",
    " javascript:x",
    "java\nscript:x", "ftp://example.org",
  ])
  func otherSchemesAreNoAddress(_ text: String) {
    #expect(HTMLAddress(external: text) == nil)
  }
}
