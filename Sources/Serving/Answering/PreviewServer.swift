import Diagnostics
import Editions
import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Serves one edition to browsers of this machine.
struct PreviewServer: Sendable {
  let edition: Edition
  let port: UInt16
  private let serving: Task<Void, Never>

  func stop() { serving.cancel() }

  /// Why a port cannot be used.
  enum Failure: Error, Hashable {
    /// Another program uses it.
    case taken
    case refused(reason: String)
  }

  /// Starts to serve, and goes on until the task of the caller is cancelled or ends.
  ///
  /// Only 127.0.0.1 is listened to: other machines cannot reach it.
  static func start(
    _ edition: Edition, port: UInt16, preview: Preview, hub: EventHub
  ) async throws(Failure) -> PreviewServer {
    let handler = FoxHandler(handler: PreviewHandler(edition: edition, port: port, preview: preview, hub: hub))
    let address: sockaddr_in
    do {
      address = try .inet(ip4: "127.0.0.1", port: port)
    } catch {
      throw .refused(reason: "\(error)")
    }
    let server = HTTPServer(
      config: HTTPServer.Configuration(address: address, logger: .disabled), handler: handler)
    // Serving ends with a fault at once or, as far as we are concerned, never: whichever comes first tells.
    let (outcomes, outcome) = AsyncStream.makeStream(of: Failure?.self)
    let serving = Task {
      do {
        try await server.run()
      } catch SocketError.failed(_, EADDRINUSE, _) {
        outcome.yield(.taken)
      } catch {
        outcome.yield(.refused(reason: "\(error)"))
      }
    }
    let waiting = Task {
      try await server.waitUntilListening(timeout: 60)
      outcome.yield(nil)
    }
    for await failure in outcomes {
      guard let failure else { break }
      waiting.cancel()
      serving.cancel()
      throw failure
    }
    return PreviewServer(edition: edition, port: port, serving: serving)
  }
}

/// Our answers in the words of FlyingFox.
private struct FoxHandler: HTTPHandler {
  let handler: PreviewHandler

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = handler.answer(
      PreviewRequest(
        method: request.method.rawValue, target: request.target.path(percentEncoded: true),
        host: request.headers[.host]))
    var headers = HTTPHeaders()
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    let body =
      switch answer.body {
      case .bytes(let bytes):
        HTTPBodySequence(from: Pieces { AsyncStream(bytes) }, count: bytes.count)
      case .events(let stream): HTTPBodySequence(from: Pieces { stream })
      }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase), headers: headers, body: body)
  }
}

/// A body that comes in pieces of its own size.
private struct Pieces: AsyncBufferedSequence {
  typealias Element = UInt8
  let stream: @Sendable () -> AsyncStream<[UInt8]>

  init(_ stream: @escaping @Sendable () -> AsyncStream<[UInt8]>) { self.stream = stream }

  func makeAsyncIterator() -> Iterator { Iterator(pieces: stream().makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var pieces: AsyncStream<[UInt8]>.Iterator
    private var piece: ArraySlice<UInt8> = []

    init(pieces: AsyncStream<[UInt8]>.Iterator) { self.pieces = pieces }

    mutating func next() async -> UInt8? {
      while piece.isEmpty {
        guard let next = await pieces.next() else { return nil }
        piece = next[...]
      }
      return piece.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if piece.isEmpty { return await pieces.next().map { $0[...] } }
      defer { piece = [] }
      return piece
    }
  }
}

extension AsyncStream<[UInt8]> {
  /// One piece, unless it is empty.
  fileprivate init(_ bytes: [UInt8]) {
    self.init { continuation in
      if !bytes.isEmpty { continuation.yield(bytes) }
      continuation.finish()
    }
  }
}
