import Diagnostics
import Dispatch
import Foundation
import Testing

@testable import Publishing

/// Law 5 under `kill -9`: the whole old site or the whole new one.
struct KillTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private static let moments: [PublishingStep] = [
    .locked, .begun, .file(0), .file(17), .written, .synced, .swapped, .movedAside,
  ]

  @Test(arguments: moments.indices) func atAChosenMoment(index: Int) async throws {
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    let target = folder.target
    await #expect(processExitsWith: .signal(SIGKILL)) { [target = target as String, index = index as Int] in
      _ = try publish(versionedSite(2), to: target) { step throws(PublishingError) in
        if step == KillTests.moments[index] { kill(getpid(), SIGKILL) }
      }
    }
    let isNew = Self.moments[index] == .swapped || Self.moments[index] == .movedAside
    #expect(try folder.site() == contents(versionedSite(isNew ? 2 : 1)))
    _ = try publish(versionedSite(3), to: folder.target, edition: "oeffentlich")
    #expect(try folder.site() == contents(versionedSite(3)))
    #expect(folder.names == ["oeffentlich"])
  }

  /// The one moment without a site that the law's fall-back has: the next run brings it back.
  @Test func betweenTwoRenames() async throws {
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    let target = folder.target
    await #expect(processExitsWith: .signal(SIGKILL)) { [target = target as String] in
      _ = try publish(versionedSite(2), to: target, exchange: noExchange) { step throws(PublishingError) in
        if step == .between { kill(getpid(), SIGKILL) }
      }
    }
    #expect(throws: PublishingError.self) {
      try publish(versionedSite(3), to: folder.target) { step throws(PublishingError) in
        guard step == .begun else { return }
        errno = EIO
        throw .system("x", doing: .write)
      }
    }
    #expect(try folder.site() == contents(versionedSite(1)))
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func atAnyMomentWhileSomebodyReads() async throws {
    _ = try publish(versionedSite(0), to: folder.target, edition: "oeffentlich")
    let reader = Reader(target: folder.target)
    let reading = Task.detached { await reader.run() }
    for round in 1...6 {
      let target = folder.target
      await #expect(processExitsWith: .signal(SIGKILL)) { [target = target as String, round = round as Int] in
        // Dies at some moment of one of many runs.
        let delay = UInt32.random(in: 1_000...60_000)
        DispatchQueue.global().async {
          usleep(delay)
          kill(getpid(), SIGKILL)
        }
        for version in 1... {
          _ = try publish(versionedSite(round * 100_000 + version), to: target, edition: "oeffentlich")
        }
      }
      let found = try folder.site()
      let version = try #require(found["index.html"].flatMap { Int(String(decoding: $0, as: UTF8.self)) })
      #expect(found == contents(versionedSite(version)))
    }
    reading.cancel()
    let (looks, faults) = await reading.value
    #expect(looks > 0)
    #expect(faults.isEmpty)
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    #expect(folder.names == ["oeffentlich"])
  }

  /// Reads the start page, a page that only this version has, an old page, and the start page again.
  private struct Reader: Sendable {
    let target: String

    func run() async -> (looks: Int, faults: [String]) {
      var looks = 0
      var faults: [String] = []
      while !Task.isCancelled {
        guard let before = text("index.html") else {
          faults.append("no start page")
          continue
        }
        let own = text("v\(before).html")
        let page = text("seiten/1/s7.html")
        // The same version before and after: versions never come back, so it was there all the time.
        if text("index.html") == before {
          looks += 1
          if own != before || page != before { faults.append("\(before): \(own ?? "–") \(page ?? "–")") }
        }
        await Task.yield()
      }
      return (looks, faults)
    }

    private func text(_ name: String) -> String? {
      let file = open("\(target)/\(name)", O_RDONLY)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 32)
      let count = read(file, &bytes, 32)
      return count >= 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
  }
}
