import Diagnostics
import Editions
import Foundation
import Synchronization
import Testing

@testable import Serving

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The whole preview over real connections on this machine.
@Suite(.timeLimit(.minutes(5)), .serialized) struct SessionTests {
  /// A preview that runs, with what it has said.
  private final class Running: Sendable {
    let workshop: Workshop
    let session: PreviewSession
    let ports: [UInt16]

    init(_ editions: [Edition] = Edition.allCases, _ choice: PortChoice = .firstFree(from: 23_000)) async throws {
      workshop = try Workshop()
      let (said, say) = AsyncStream.makeStream(of: PreviewNews.self)
      session = try await PreviewSession(
        try workshop.preview(editions), editions: editions, folders: workshop.folders, on: choice
      ) { say.yield($0) }
      var ports: [UInt16] = []
      for await news in said {
        if case .serving(let served, _) = news { ports = served.map(\.port) }
        if case .built = news { break }
      }
      self.ports = ports
    }

    deinit { session.stop() }
  }

  @Test func editionsHaveTheirPorts() async throws {
    let running = try await Running()
    #expect(running.ports.count == 2)
    let open = try await Connection(port: running.ports[0]).get("/index.html")
    #expect(open.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(!open.contains("KANARIE"))
    let own = try await Connection(port: running.ports[1]).get("/index.html")
    #expect(own.contains("KANARIE-PORTALTITEL"))
    #expect(try await Connection(port: running.ports[0]).get("/nirgends").hasPrefix("HTTP/1.1 404 Not Found\r\n"))
    let head = try await Connection(port: running.ports[0]).get("/index.html", method: "HEAD")
    #expect(head.hasSuffix("\r\n\r\n"))
    #expect(head.contains("Content-Length: "))
  }

  /// Only 127.0.0.1: neither another address of this machine nor, therefore, another machine.
  @Test func onlyThisMachine() async throws {
    let running = try await Running([.oeffentlich])
    #expect(throws: Never.self) { try Connection("127.0.0.1", port: running.ports[0]) }
    for address in ["127.0.0.2"] + ownAddresses() {
      #expect(throws: Connection.Refused.self, "\(address)") { try Connection(address, port: running.ports[0]) }
    }
  }

  @Test func foreignHostIsRefused() async throws {
    let running = try await Running([.intern])
    let answer = try await Connection(port: running.ports[0]).get("/", host: "evil.example:\(running.ports[0])")
    #expect(answer.hasPrefix("HTTP/1.1 421 "))
    #expect(!answer.contains("KANARIE"))
  }

  @Test func takenPortIsPassedOver() async throws {
    let first = try await Running([.oeffentlich])
    let second = try await Running([.oeffentlich], .firstFree(from: first.ports[0]))
    #expect(second.ports[0] > first.ports[0])
    await #expect(throws: ServingFailure.portTaken(first.ports[0])) {
      _ = try await Running([.oeffentlich], .exactly(first.ports[0]))
    }
  }

  /// What was started is stopped where the second port is taken.
  @Test func bothPortsOrNone() async throws {
    let first = try await Running([.oeffentlich], .firstFree(from: 24_001))
    await #expect(throws: ServingFailure.portTaken(first.ports[0])) {
      _ = try await Running(Edition.allCases, .exactly(first.ports[0] - 1))
    }
  }

  /// A save, the word about it, the page: what a browser does.
  @Test func savedFileArrives() async throws {
    let running = try await Running()
    let events = try Connection(port: running.ports[0])
    try events.send("/__sozialraum/events", isLast: false)
    #expect(try await events.read(until: "versions").contains("text/event-stream"))
    try running.workshop.append("\nEin neuer Satz.\n", to: "content/gemeinden/birkental.md")
    _ = try await events.read(until: "-2\"\n")
    let page = try await Connection(port: running.ports[0]).get("/gemeinden/birkental.html")
    #expect(page.contains("Ein neuer Satz."))

    // An error is told, and the page stays.
    try running.workshop.append("\n[tot](gemeinde:nirgends)\n", to: "content/gemeinden/birkental.md")
    _ = try await events.read(until: "-3\"")
    let findings = try await Connection(port: running.ports[0]).get("/__sozialraum/findings")
    #expect(findings.contains("SR0301"))
    #expect(findings.contains("\"isOld\" : true"))
    #expect(try await Connection(port: running.ports[0]).get("/gemeinden/birkental.html").contains("Ein neuer Satz."))
  }

  // MARK: Helpers

  /// Addresses of this machine in other networks.
  private func ownAddresses() -> [String] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    return sequence(first: list) { $0?.pointee.ifa_next }.compactMap { entry in
      guard let address = entry?.pointee.ifa_addr, Int32(address.pointee.sa_family) == AF_INET else { return nil }
      var number = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { $0.pointee.sin_addr }
      var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
      guard inet_ntop(AF_INET, &number, &text, socklen_t(text.count)) != nil else { return nil }
      let name = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return name.hasPrefix("127.") ? nil : name
    }
  }
}

/// A connection of a browser that knows nothing but bytes. It is used by one task at a time.
private final class Connection: @unchecked Sendable {
  struct Refused: Error {}
  struct Ended: Error {}

  private let socket: Int32
  private let port: UInt16
  private var received: [UInt8] = []

  init(_ address: String = "127.0.0.1", port: UInt16) throws {
    self.port = port
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = port.bigEndian
    inet_pton(AF_INET, address, &target.sin_addr)
    let result = withUnsafePointer(to: &target) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(socket)
      throw Refused()
    }
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ target: String, method: String = "GET", host: String? = nil, isLast: Bool) throws {
    let request =
      "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n"
      + (isLast ? "Connection: close\r\n\r\n" : "\r\n")
    let bytes = Array(request.utf8)
    guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { throw Ended() }
  }

  /// The whole answer, head and body.
  func get(_ target: String, method: String = "GET", host: String? = nil) async throws -> String {
    try send(target, method: method, host: host, isLast: true)
    while let bytes = await receive() { received += bytes }
    return String(decoding: received, as: UTF8.self)
  }

  /// What has arrived since the last call, as soon as a text is in it.
  func read(until text: String) async throws -> String {
    while true {
      let all = String(decoding: received, as: UTF8.self)
      if all.contains(text) {
        received = []
        return all
      }
      guard let bytes = await receive() else { throw Ended() }
      received += bytes
    }
  }

  /// Nil at the end. Waits on a thread of its own: the server needs those of the tasks.
  private func receive() async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [socket] in
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = recv(socket, &buffer, buffer.count, 0)
        continuation.resume(returning: count > 0 ? Array(buffer.prefix(count)) : nil)
      }
    }
  }
}
