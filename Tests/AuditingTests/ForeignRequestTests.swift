import Diagnostics
import Testing

@testable import Auditing

struct ForeignRequestTests {
  @Test(arguments: [
    "<img alt='' src='https://e.org/x.png'>", "<img alt='' src='//e.org/x.png'>", "<img alt='' src='\\\\e.org\\x'>",
    "<img alt='' srcset='https://e.org/x.png 2x'>", "<script src='https://e.org/x.js'></script>",
    "<iframe src='http://e.org'></iframe>", "<object data='https://e.org/x'></object>",
    "<video src='https://e.org/x'></video>", "<video poster='https://e.org/x'></video>",
    "<form action='https://e.org/suche'></form>", "<form><input type='image' alt='x' src='https://e.org/x'></form>",
    "<form><button formaction='https://e.org'>x</button></form>", "<p style='background:url(https://e.org/x)'>x</p>",
    "<p style='background:u\\72l(\"https://e.org/x\")'>x</p>", "<style>@import 'https://e.org/x.css';</style>",
    "<style>p{background:image-set('https://e.org/x' 1x)}</style>", "<svg><image href='https://e.org/x'/></svg>",
    "<svg><use xlink:href='https://e.org/x#a'/></svg>", "<svg><path fill='url(https://e.org/x#a)'/></svg>",
    "<a href='https://e.org' ping='https://e.org/p'>x</a>", "<embed src='ftp://e.org/x'>",
    "<script>fetch('https://e.org/x')</script>", "<script type='module'>import x from \"https://e.org/x.js\"</script>",
    "<template><img alt='' src='https://e.org/x.png'></template>",
    "<noscript><img alt='' src='https://e.org'></noscript>",
    "<img alt='' src=' ht\ntps://e.org/x.png'>",
    "<picture><source srcset='https://e.org/a'><img alt='' src='#'></picture>",
    "<audio src='https://e.org/a'></audio>", "<x-y src='https://e.org/a'></x-y>",
  ])
  func inTheBody(body: String) {
    #expect(places(body).count == 1)
    #expect(places(body).first?.hasPrefix("SR0715 2:") == true)
  }

  @Test(arguments: [
    "<link rel='stylesheet' href='https://e.org/x.css'>", "<link rel='icon' href='https://e.org/x'>",
    "<link rel='preload' as='font' href='https://e.org/x'>", "<link rel='preconnect' href='https://e.org'>",
    "<link rel='dns-prefetch' href='//e.org'>", "<link rel='manifest' href='https://e.org/x'>",
    "<link rel='alternate stylesheet' href='https://e.org/x'>", "<link rel='neu' href='https://e.org/x'>",
    "<link rel='preload' imagesrcset='https://e.org/x 2x'>", "<link href='https://e.org/x'>",
    "<meta http-equiv='refresh' content='0; url=https://e.org'>",
    "<meta http-equiv='refresh' content='0,https://e.org'>",
  ])
  func inTheHead(head: String) {
    #expect(places("", head: head).map { $0.prefix(6) } == ["SR0715"])
  }

  @Test(arguments: [
    "<a href='https://e.org'>x</a>", "<blockquote cite='https://e.org'>x</blockquote>",
    "<form action=''></form>", "<p>https://e.org</p>", "<svg xmlns='http://www.w3.org/2000/svg'></svg>",
    "<script>const namensraum = 'http://www.w3.org/2000/svg'; // fetch('https://e.org')\n</script>",
    "<script type='application/json'>{\"url\": \"https://e.org\"}</script>", "<!-- <img src='https://e.org'> -->",
    "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", "<style>/* url(https://e.org) */</style>",
    "<style>p::after { content: 'https://e.org' }</style>",
  ])
  func noRequest(body: String) { #expect(places(body).isEmpty) }

  @Test(arguments: [
    "<link rel='canonical' href='https://e.org/x'>", "<link rel='alternate' hreflang='en' href='https://e.org/x'>",
    "<link rel='license' href='https://e.org/x'>", "<meta property='og:image' content='https://e.org/x'>",
    "<meta http-equiv='refresh' content='30'>",
  ])
  func noRequestInTheHead(head: String) { #expect(places("", head: head).isEmpty) }

  @Test func positionInAStyleSheet() {
    let found = audited(["stil.css": "p {}\n  @import url(\"https://e.org/x.css\");\nü { a: url(//e.org/y)"])
    #expect(found.map(\.code) == [.builtForeignRequest, .builtForeignRequest])
    #expect(found.map(\.position.description) == ["oeffentlich/stil.css:2:11", "oeffentlich/stil.css:3:8"])
  }

  @Test(arguments: [
    "fetch( 'https://e.org' )", "import('https://e.org/x.js')", "import 'https://e.org/x.js'",
    "import {a} from 'https://e.org/x.js'", "export * from \"https://e.org\"", "new Worker(`https://e.org`)",
    "new WebSocket('wss://e.org')", "anfrage.open('GET', 'https://e.org')", "bild.src = 'https://e.org/x'",
    "navigator.sendBeacon('//e.org')", "const r = /['\"]/; fetch('https://e.org')",
    "a = b / c; fetch('https://e.org/')",
    "x = \"\\\"\"; fetch('https://e.org')",
  ])
  func inAScript(script: String) {
    let found = audited(["skript.js": "\n\(script)"])
    #expect(found.map(\.code) == [.builtForeignRequest])
    #expect(found.first?.position.line == 2)
  }

  @Test(arguments: [
    "fetch('daten.json')", "import('./x.js')", "const a = 'https://e.org'", "// fetch('https://e.org')",
    "/* fetch('https://e.org') */", "location.href = 'https://e.org'", "const r = /fetch('https:\\/\\/e.org')/",
    "text = `fetch('https://e.org')`", "'", "/*", "/", "`", "\\", "fetch('",
  ])
  func noRequestInAScript(script: String) { #expect(audited(["skript.js": script]).isEmpty) }
}
