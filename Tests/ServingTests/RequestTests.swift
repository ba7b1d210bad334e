import Testing

@testable import Serving

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "", ["index.html"]),
    ("/gemeinden/teltow.html", "gemeinden/teltow.html", ["gemeinden/teltow.html"]),
    ("/gemeinden/", "gemeinden/", ["gemeinden/index.html"]),
    ("/index.html?x=1#y", "index.html", ["index.html"]),
    ("/?q=%2e%2e", "", ["index.html"]),
    ("/bilder/gr%C3%B6%C3%9Fe.png", "bilder/größe.png", ["bilder/größe.png"]),
    ("/a%20b", "a b", ["a b"]),
    ("/100%25", "100%", ["100%"]),
  ])
  func readable(_ target: String, _ path: String, _ candidates: [String]) throws {
    let read = try #require(RequestPath(target))
    #expect(read.path == path)
    #expect(read.candidates == candidates)
  }

  /// What cannot be a path is refused; nothing is guessed.
  @Test(arguments: [
    "", "*", "index.html", "http://evil.example/", "/%", "/%4", "/%zz", "/%+1", "/a%00b", "/%ff", "/%c3",
  ])
  func unreadable(_ target: String) { #expect(RequestPath(target) == nil) }

  @Test(arguments: [("/x", 0), ("/a/b", 1), ("/a/b/c.html", 2), ("/a%2Fb", 1)]) func depth(
    _ target: String, _ depth: Int
  ) {
    #expect(RequestPath(target)?.depth == depth)
  }
}

@Suite struct HostRuleTests {
  @Test(arguments: ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080"]) func ours(_ host: String) {
    #expect(HostRule.allows(host, port: 8080))
  }

  @Test(arguments: [
    nil, "", "localhost", "127.0.0.1", "127.0.0.1:8081", "evil.example:8080", "localhost.evil.example:8080",
    "127.0.0.1.evil.example:8080", "0.0.0.0:8080", "localhost:8080 ", "evil@localhost:8080", "::1:8080",
  ])
  func others(_ host: String?) { #expect(!HostRule.allows(host, port: 8080)) }

  @Test func usualPortIsNotWritten() {
    #expect(HostRule.allows("localhost", port: 80))
    #expect(HostRule.allows("localhost:80", port: 80))
  }
}

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("thema/style.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"), ("werte.excel.csv", "text/csv; charset=utf-8"),
    ("bericht.json", "application/json; charset=utf-8"), ("bilder/see.PNG", "image/png"),
    ("plan.pdf", "application/pdf"), ("ohne", "application/octet-stream"), ("a.html/ohne", "application/octet-stream"),
  ])
  func types(_ path: String, _ type: String) { #expect(contentType(of: path) == type) }
}
