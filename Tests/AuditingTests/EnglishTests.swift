import Diagnostics
import TestSupport
import Testing

/// What the audit says, it says in German and in English.
struct EnglishTests {
  private static let bodies = [
    "<a href='x.html'>x</a>", "<a href='indx.html'>x</a>", "<a href=''>x</a><script src=''></script>",
    "<a href='./'>x</a>", "<a href='../x.html'>x</a>", "<a href='/x'>x</a>", "<a href='abc:x'>x</a>",
    "<a href='//x'>x</a>", "<a href='#x'>x</a>", "<a href='javascript:x'>x</a>", "<p onclick='x'>x</p>",
    "<img src='https://x.de/a.png' alt='a'>", "<img src='data:,'>", "<p id=a></p><p id=a></p>", "<h1>x</h1>",
    "<h4>x</h4>", "<iframe srcdoc='x'></iframe>", "<base href='x'>", "<div>x", "x</div>", "<blinken>x</blinken>",
    "<div/>", "<p>a<section>b</section></p>", "<p class='a' class='b'>x</p>", "<body>", "\0",
  ]

  @Test(arguments: bodies) func findings(body: String) {
    let found = audited(["index.html": page(body)])
    #expect(!found.isEmpty)
    expectBothLanguages(found)
  }

  @Test(arguments: [
    "", "<!DOCTYPE html><html><head><title></title></head><body><p>x</p></body></html>",
    "<!DOCTYPE html><html><head></head><body><h2>x</h2></body></html>",
  ])
  func frames(text: String) { expectBothLanguages(audited(["index.html": text])) }

  @Test func causesOfManyPages() {
    expectBothLanguages(
      audited([
        "a.html": page("<a href='x'>x</a>"), "b.html": page("<a href='x'>x</a>"), "c.html": page("<a href='x'>x</a>"),
        "d.html": page("<a href='x'>x</a>"), "e.html": page("<a href='x#y'>x</a><a href='a.html#y'>x</a>"),
      ]))
  }
}
