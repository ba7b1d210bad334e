import Diagnostics
import Editions
import Exporting

/// Answers the requests for one edition, from memory alone.
struct PreviewHandler: Sendable {
  let edition: Edition
  let port: UInt16
  let preview: Preview
  let hub: EventHub

  func answer(_ request: PreviewRequest) -> PreviewAnswer {
    var answer = answerWithBody(request)
    guard request.method == "HEAD" else { return answer }
    if case .bytes(let bytes) = answer.body { answer.headers.append(("Content-Length", String(bytes.count))) }
    answer.body = .bytes([])
    return answer
  }

  private func answerWithBody(_ request: PreviewRequest) -> PreviewAnswer {
    guard HostRule.allows(request.host, port: port) else {
      return PreviewAnswer(.misdirected, text: "The preview is at http://127.0.0.1:\(port)/")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewAnswer(
        .methodNotAllowed, text: "The preview can only be read.", headers: [("Allow", "GET, HEAD")])
    }
    guard let path = RequestPath(request.target) else {
      return PreviewAnswer(.badRequest, text: "This address cannot be read.")
    }
    return own("/" + path.path) ?? file(path)
  }

  // MARK: The preview itself

  private func own(_ path: String) -> PreviewAnswer? {
    switch path {
    case PreviewPath.script:
      PreviewAnswer(.ok, type: contentType(of: path), .bytes(PackageResources.preview_js))
    case PreviewPath.style:
      PreviewAnswer(.ok, type: contentType(of: path), .bytes(PackageResources.preview_css))
    case PreviewPath.events:
      PreviewAnswer(.ok, type: "text/event-stream; charset=utf-8", .events(hub.listen()))
    case PreviewPath.findings:
      PreviewAnswer(
        .ok, type: contentType(of: ".json"), .bytes(encoded(preview.findings(for: edition)))
      )
    default: nil
    }
  }

  // MARK: The site

  private func file(_ path: RequestPath) -> PreviewAnswer {
    let state = preview.state
    guard let site = state.sites[edition] else {
      let empty = EmptyPage(preview.language, isBuilding: state.findingsVersion == 0)
      return PreviewAnswer(.unavailable, type: contentType(of: ".html"), .bytes(page(empty.bytes, state)))
    }
    for candidate in path.candidates {
      guard let bytes = site.bytes(at: candidate) else { continue }
      let type = contentType(of: candidate)
      return PreviewAnswer(.ok, type: type, .bytes(type.hasPrefix("text/html") ? page(bytes, state) : bytes))
    }
    // Links of a page count from its folder, so a folder needs its slash.
    if !path.path.hasSuffix("/"), site.bytes(at: path.path + "/index.html") != nil {
      let location = "/\(path.path)/"
      return PreviewAnswer(.movedPermanently, text: location, headers: [("Location", encodedPath(location))])
    }
    guard let missing = site.bytes(at: "404.html") else { return PreviewAnswer(.notFound, text: "404") }
    let base = path.depth > 0 ? "/404.html" : nil
    return PreviewAnswer(.notFound, type: contentType(of: ".html"), .bytes(page(missing, state, base: base)))
  }

  private func page(_ bytes: [UInt8], _ state: PreviewState, base: String? = nil) -> [UInt8] {
    PageDecoration(siteVersion: preview.versions(of: state).site, base: base).decorated(bytes)
  }

  /// Only signs that may stand in an address as they are; nothing can end the header.
  private func encodedPath(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.properties.isAlphabetic && byte < 0x80 || "0123456789-._~/".unicodeScalars.contains(scalar)
      result += isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return result
  }
}
