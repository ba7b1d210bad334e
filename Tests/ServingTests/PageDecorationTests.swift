import TestSupport
import Testing

@testable import Serving

@Suite struct ContentPolicyTests {
  @Test(arguments: [
    ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
    (
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; connect-src 'self'"
    ),
    ("script-src 'none'", "script-src 'self'"),
    ("default-src 'self'", "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'"),
    ("img-src 'self'", "img-src 'self'"),
    ("SCRIPT-SRC 'sha256-abc='", "script-src 'sha256-abc=' 'self'"),
    ("script-src 'none'; script-src *", "script-src 'self'"),
    (" ; default-src *;; ", "default-src *; script-src *; style-src *; connect-src *"),
    ("", ""),
  ])
  func widened(_ policy: String, _ expected: String) { #expect(ContentPolicy.widened(policy) == expected) }

  /// What the preview does not need stays as it was, and doing it twice changes nothing.
  @Test func nothingElseIsAllowed() {
    let policy = "default-src 'none'; img-src data:; form-action 'none'; frame-ancestors 'none'"
    let widened = ContentPolicy.widened(policy)
    #expect(widened.hasPrefix(policy))
    #expect(!widened.contains("unsafe"))
    #expect(ContentPolicy.widened(widened) == widened)
  }
}

@Suite struct PageDecorationTests {
  private let script = #"<script src="/__sozialraum/preview.js" data-version="v1" defer></script>"#

  private func decorated(_ page: String, base: String? = nil) -> String {
    String(decoding: PageDecoration(siteVersion: "v1", base: base).decorated(Array(page.utf8)), as: UTF8.self)
  }

  @Test func scriptStandsAtTheEndOfTheHead() {
    #expect(
      decorated("<!doctype html><html><head><title>T</title></head><body>B</body></html>")
        == "<!doctype html><html><head><title>T</title>\(script)</head><body>B</body></html>")
  }

  @Test func capitalsAreRead() {
    #expect(decorated("<HTML><HEAD></HEAD><BODY>") == "<HTML><HEAD>\(script)</HEAD><BODY>")
  }

  @Test(arguments: ["", "<p>nur Text", "<", "<meta", "<meta content=\"x", "<meta http-equiv=", "<head"])
  func pagesWithoutHead(_ page: String) { #expect(decorated(page) == page + script) }

  @Test(arguments: [
    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#,
    #"<META CONTENT="default-src 'none'" HTTP-EQUIV=content-security-policy />"#,
    "<meta\n http-equiv = 'Content-Security-Policy'\n content = \"default-src &#39;none&#39;\">",
  ])
  func policyIsWidened(_ tag: String) {
    let expected =
      #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'">"#
    #expect(decorated("<head>\(tag)<title>T</title></head>") == "<head>\(expected)<title>T</title>\(script)</head>")
  }

  @Test func policyThatReportsIsLeftAlone() {
    let tag = #"<meta http-equiv="Content-Security-Policy-Report-Only" content="default-src 'none'">"#
    #expect(decorated("<head>\(tag)</head>") == "<head>\(tag)\(script)</head>")
  }

  @Test func nothingBehindTheHeadIsTouched() {
    let body = #"<body><meta http-equiv="Content-Security-Policy" content="default-src 'none'"> </HEAD> ä</body>"#
    #expect(decorated("<head></head>" + body) == "<head>\(script)</head>" + body)
  }

  @Test func baseStandsInFrontOfEverything() {
    #expect(
      decorated("<head lang=de>\n<link href=a></head>", base: "/404.html")
        == "<head lang=de><base href=\"/404.html\">\n<link href=a>\(script)</head>")
  }

  /// No input breaks it, and it only ever adds.
  @Test func anyBytes() {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "<head", ">", "</head", "<meta ", "http-equiv=", "content-security-policy", "\"", "'", "=", "/", " ", "ü",
    ]
    for _ in 0..<2000 {
      let page = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      #expect(decorated(page, base: "/404.html").contains(script))
    }
  }
}
