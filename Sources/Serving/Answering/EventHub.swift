import Exporting
import Synchronization

/// Tells everybody who listens that something has changed (Server-Sent Events).
final class EventHub: Sendable {
  /// What the browser compares with what it shows.
  struct Versions: Encodable, Sendable, Hashable {
    var site: String
    var findings: String
  }

  private struct State {
    var current: [UInt8]
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextNumber = 0
  }

  private let state: Mutex<State>

  init(_ versions: Versions) { state = Mutex(State(current: Self.event(versions))) }

  /// What holds now, then every change. Somebody too slow for a change gets the next one.
  func listen() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(4))
    let number = state.withLock { state in
      state.nextNumber += 1
      state.listeners[state.nextNumber] = continuation
      continuation.yield(state.current)
      return state.nextNumber
    }
    continuation.onTermination = { [weak self] _ in self?.state.withLock { $0.listeners[number] = nil } }
    return stream
  }

  func publish(_ versions: Versions) {
    send(Self.event(versions)) { $0.current = $1 }
  }

  /// A comment, so that connections to browsers that are gone are noticed.
  func beat() { send(Array(":\n\n".utf8)) { _, _ in } }

  var listenerCount: Int { state.withLock { $0.listeners.count } }

  private func send(_ bytes: [UInt8], _ note: (inout State, [UInt8]) -> Void) {
    let listeners = state.withLock { state in
      note(&state, bytes)
      return Array(state.listeners.values)
    }
    // Outside of the lock: a listener that has gone takes itself out.
    for listener in listeners { listener.yield(bytes) }
  }

  private static func event(_ versions: Versions) -> [UInt8] {
    // The browser asks again after so many milliseconds when the server is gone.
    var event = Array("retry: 500\nevent: versions\n".utf8)
    for line in encoded(versions).split(separator: UInt8(ascii: "\n")) {
      event += "data: ".utf8
      event += line
      event.append(UInt8(ascii: "\n"))
    }
    return event + [UInt8(ascii: "\n")]
  }
}
