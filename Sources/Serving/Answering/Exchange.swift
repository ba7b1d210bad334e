/// A request, as far as the preview looks at it.
struct PreviewRequest: Sendable {
  /// `GET`, `HEAD`.
  var method: String
  /// As in the first line: the path with its percent signs, and what stands behind it.
  var target: String
  /// The header `Host`.
  var host: String?
}

/// What the preview answers.
struct PreviewAnswer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Pieces that come one after another, as long as somebody listens.
    case events(AsyncStream<[UInt8]>)
  }

  var status: Status
  var headers: [(name: String, value: String)]
  var body: Body

  enum Status: Int, Sendable {
    case ok = 200
    case movedPermanently = 308
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case misdirected = 421
    case unavailable = 503

    var phrase: String {
      switch self {
      case .ok: "OK"
      case .movedPermanently: "Permanent Redirect"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .misdirected: "Misdirected Request"
      case .unavailable: "Service Unavailable"
      }
    }
  }

  /// Nothing is kept by the browser, and no other site gets anything, neither as a script nor in a frame.
  init(_ status: Status, type: String, _ body: Body, headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers =
      [
        ("Content-Type", type), ("Cache-Control", "no-store"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "SAMEORIGIN"), ("Referrer-Policy", "same-origin"),
      ] + headers
    self.body = body
  }

  init(_ status: Status, text: String, headers: [(name: String, value: String)] = []) {
    self.init(status, type: "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)), headers: headers)
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
