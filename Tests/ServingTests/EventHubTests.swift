import Testing

@testable import Serving

@Suite struct EventHubTests {
  private func versions(_ number: Int) -> EventHub.Versions {
    EventHub.Versions(site: "s\(number)", findings: "f\(number)")
  }

  private func text(_ event: [UInt8]?) -> String { event.map { String(decoding: $0, as: UTF8.self) } ?? "" }

  @Test func listenersHearWhatHoldsFirst() async {
    let hub = EventHub(versions(1))
    hub.publish(versions(2))
    var events = hub.listen().makeAsyncIterator()
    let event = text(await events.next())
    #expect(event.contains("event: versions\n"))
    #expect(event.contains("s2"))
    #expect(event.hasSuffix("\n\n"))
    #expect(event.split(separator: "\n").allSatisfy { $0.contains(": ") })
  }

  @Test func everyListenerHearsEveryChange() async {
    let hub = EventHub(versions(1))
    var listeners = (0..<5).map { _ in hub.listen().makeAsyncIterator() }
    #expect(hub.listenerCount == 5)
    for index in listeners.indices { _ = await listeners[index].next() }
    hub.publish(versions(2))
    hub.beat()
    for index in listeners.indices {
      #expect(text(await listeners[index].next()).contains("s2"))
      #expect(text(await listeners[index].next()) == ":\n\n")
    }
  }

  /// Whoever does not read holds nobody up, and gets the newest in the end.
  @Test func slowListenersGetTheNewest() async {
    let hub = EventHub(versions(1))
    var events = hub.listen().makeAsyncIterator()
    for number in 2...100 { hub.publish(versions(number)) }
    var last = ""
    for _ in 0..<4 { last = text(await events.next()) }
    #expect(last.contains("s100"))
  }

  @Test func listenersWhoHaveGoneAreForgotten() async {
    let hub = EventHub(versions(1))
    do {
      let stream = hub.listen()
      _ = stream
      #expect(hub.listenerCount == 1)
    }
    hub.publish(versions(2))
    #expect(hub.listenerCount == 0)
  }
}
