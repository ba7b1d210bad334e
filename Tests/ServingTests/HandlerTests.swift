import Diagnostics
import Editions
import Foundation
import Testing

@testable import Serving

/// What a browser gets, without a network.
@Suite struct HandlerTests {
  private struct Server {
    let workshop: Workshop
    let preview: Preview
    var edition = Edition.oeffentlich

    init() throws {
      workshop = try Workshop()
      preview = try workshop.preview()
    }

    func get(
      _ target: String, method: String = "GET", host: String? = "127.0.0.1:8080", _ edition: Edition = .oeffentlich
    ) -> PreviewAnswer {
      let hub = EventHub(preview.versions(of: preview.state))
      return PreviewHandler(edition: edition, port: 8080, preview: preview, hub: hub)
        .answer(PreviewRequest(method: method, target: target, host: host))
    }
  }

  @Test func pagesAreThoseOfTheSite() throws {
    let server = try Server()
    _ = server.preview.rebuild()
    let answer = server.get("/gemeinden/birkental.html")
    #expect(answer.status == .ok)
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer["Cache-Control"] == "no-store")
    #expect(answer["Access-Control-Allow-Origin"] == nil)
    #expect(answer.text.contains("Birkental hat eine Mühle"))
    #expect(answer.text.contains("/__sozialraum/preview.js"))
  }

  @Test func everythingButPagesIsSentAsItIs() throws {
    let server = try Server()
    _ = server.preview.rebuild()
    let site = try #require(server.preview.state.sites[.oeffentlich])
    for path in ["medien/bilder/see.png", "thema/probe.css", "vertrag/erfuellung/bericht.json"] {
      let bytes = try #require(site.bytes(at: path))
      let answer = server.get("/" + path)
      #expect(answer.bytes == bytes)
      #expect(answer["Content-Type"] == contentType(of: path))
    }
  }

  @Test func foldersShowTheirIndex() throws {
    let server = try Server()
    _ = server.preview.rebuild()
    #expect(server.get("/").status == .ok)
    #expect(server.get("/gemeinden/").text == server.get("/gemeinden/index.html").text)
    let moved = server.get("/gemeinden")
    #expect(moved.status == .movedPermanently)
    #expect(moved["Location"] == "/gemeinden/")
  }

  @Test func editionsAreApart() throws {
    let server = try Server()
    _ = server.preview.rebuild()
    #expect(server.get("/handbuch/index.html", .intern).status == .ok)
    #expect(server.get("/handbuch/index.html", .oeffentlich).status == .notFound)
    #expect(server.get("/", .intern).text.contains("KANARIE-PORTALTITEL"))
    #expect(!server.get("/", .oeffentlich).text.contains("KANARIE-PORTALTITEL"))
  }

  /// There is nothing behind an address but the files of the site.
  @Test(arguments: [
    "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "//etc/passwd",
    "/content/portal.yaml",
    "/./index.html", "/gemeinden/../index.html", "/index.html/", "/INDEX.HTML", "/__sozialraum/", "/__sozialraum/x",
  ])
  func nothingElseIsThere(_ target: String) throws {
    let server = try Server()
    _ = server.preview.rebuild()
    let answer = server.get(target)
    #expect(answer.status == .notFound)
    #expect(!answer.text.contains("root:"))
  }

  @Test func missingPagesShowTheSitesOwnPage() throws {
    let server = try Server()
    _ = server.preview.rebuild()
    let own = try #require(server.preview.state.sites[.oeffentlich]?.bytes(at: "404.html"))
    let title = try #require(String(decoding: own, as: UTF8.self).firstMatch(of: /<h1[^>]*>([^<]+)/)).output.1
    let answer = server.get("/fehlt.html")
    #expect(answer.status == .notFound)
    #expect(answer.text.contains(title))
    #expect(!answer.text.contains("<base"))
    #expect(server.get("/tief/unten/fehlt.html").text.contains("<base href=\"/404.html\">"))
  }

  @Test func headHasNoBody() throws {
    let server = try Server()
    _ = server.preview.rebuild()
    let (head, get) = (server.get("/", method: "HEAD"), server.get("/"))
    #expect(head.status == .ok)
    #expect(head.bytes.isEmpty)
    #expect(head["Content-Length"] == String(get.bytes.count))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", ""]) func onlyReading(_ method: String) throws {
    let answer = try Server().get("/", method: method)
    #expect(answer.status == .methodNotAllowed)
    #expect(answer["Allow"] == "GET, HEAD")
  }

  /// Also for the preview's own addresses.
  @Test(arguments: ["/", "/__sozialraum/findings", "/__sozialraum/events", "/__sozialraum/preview.js"])
  func foreignHostsAreRefused(_ target: String) throws {
    let server = try Server()
    _ = server.preview.rebuild()
    for host in [nil, "evil.example:8080", "127.0.0.1:8081"] {
      let answer = server.get(target, host: host)
      #expect(answer.status == .misdirected)
      #expect(!answer.text.contains("<html"))
    }
  }

  @Test func badAddressIsNoFault() throws { #expect(try Server().get("/%zz").status == .badRequest) }

  @Test func beforeTheFirstBuild() throws {
    let server = try Server()
    let answer = server.get("/")
    #expect(answer.status == .unavailable)
    #expect(answer.text.contains("gerade gebaut"))
    #expect(answer.text.contains("/__sozialraum/preview.js"))
  }

  @Test func nothingGoodYet() throws {
    let server = try Server()
    try server.workshop.write("titel: [", to: "content/portal.yaml")
    _ = server.preview.rebuild()
    let answer = server.get("/gemeinden/birkental.html")
    #expect(answer.status == .unavailable)
    #expect(answer.text.contains("noch ein Fehler"))
  }

  @Test func scriptAndStyleAreOurs() throws {
    let server = try Server()
    #expect(server.get("/__sozialraum/preview.js")["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(server.get("/__sozialraum/preview.js").text.contains("EventSource"))
    #expect(server.get("/__sozialraum/preview.css").text.contains(":host"))
    // What comes from files must never become markup.
    let script = server.get("/__sozialraum/preview.js").text
    for name in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
      #expect(!script.contains(name))
    }
  }

  @Test func eventsAreAStream() async throws {
    let answer = try Server().get("/__sozialraum/events")
    #expect(answer["Content-Type"] == "text/event-stream; charset=utf-8")
    guard case .events(let stream) = answer.body else {
      Issue.record("no stream")
      return
    }
    var events = stream.makeAsyncIterator()
    #expect(await events.next() != nil)
  }
}
