import Diagnostics
import Dispatch
import Foundation
import Testing

@testable import Publishing

struct LockTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func secondRunGivesUp() throws {
    let lock = try PublishingLock(beside: Target(folder.target), waitingAtMost: 0)
    let error = #expect(throws: PublishingError.self) {
      try publish(versionedSite(1), to: folder.target, edition: "oeffentlich", waitingAtMost: 0)
    }
    #expect(error?.reason == .busy)
    #expect(error?.diagnostic.code == .publishingBusy)
    #expect(folder.names.isEmpty)
    lock.release()
    #expect(try publish(versionedSite(1), to: folder.target, edition: "oeffentlich", waitingAtMost: 0).swap == .first)
  }

  @Test func runsAtOnceDoNotMix() throws {
    let target = folder.target
    DispatchQueue.concurrentPerform(iterations: 6) { number in
      for round in 0..<2 {
        _ = try? publish(versionedSite(number * 10 + round), to: target, edition: "oeffentlich")
      }
    }
    let found = try folder.site()
    let version = try #require(found["index.html"].flatMap { Int(String(decoding: $0, as: UTF8.self)) })
    #expect(found == contents(versionedSite(version)))
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func aFolderAsLock() throws {
    try folder.makeFolder(PublishingLock.name)
    let error = #expect(throws: PublishingError.self) {
      try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    }
    #expect(error?.diagnostic.code == .outputNotWritable)
  }
}
