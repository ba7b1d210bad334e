import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// Whatever fails, the old site stays as it is and nothing is left behind.
struct FailureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
  }

  private func expectOldSite() throws {
    #expect(try folder.site() == contents(versionedSite(1)))
    #expect(folder.names == ["oeffentlich"])
  }

  @Test(arguments: [.locked, .begun, .file(0), .file(1), .file(20), .written, .synced] as [PublishingStep])
  func fullDisk(moment: PublishingStep) throws {
    let error = #expect(throws: PublishingError.self) {
      try publish(versionedSite(2), to: folder.target) { step throws(PublishingError) in
        guard step == moment else { return }
        errno = ENOSPC
        throw .system("seite.html", doing: .write)
      }
    }
    #expect(error?.reason == .system(ENOSPC))
    #expect(error?.summary.german == "Der Datenträger ist voll: „seite.html“ ließ sich nicht schreiben")
    #expect(error?.help.german.contains("unverändert") == true)
    try expectOldSite()
  }

  @Test func afterTheSwapNothingFails() throws {
    let report = try publish(versionedSite(2), to: folder.target) { step throws(PublishingError) in
      guard step == .swapped || step == .movedAside else { return }
      errno = EIO
      throw .system("x", doing: .write)
    }
    #expect(report.swap == .exchange)
    #expect(try folder.site() == contents(versionedSite(2)))
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func betweenTwoRenames() throws {
    #expect(throws: PublishingError.self) {
      try publish(versionedSite(2), to: folder.target, exchange: noExchange) { step throws(PublishingError) in
        guard step == .between else { return }
        errno = EIO
        throw .system("x", doing: .write)
      }
    }
    try expectOldSite()
  }

  @Test func exchangeFailsForGood() throws {
    let error = #expect(throws: PublishingError.self) {
      try publish(
        versionedSite(2), to: folder.target,
        exchange: { _, _ in
          errno = EBUSY
          return false
        }, step: { _ throws(PublishingError) in })
    }
    #expect(error?.reason == .system(EBUSY))
    try expectOldSite()
  }

  @Test func pathTooLongForTheSystem() throws {
    let long = Array(repeating: String(repeating: "x", count: 250), count: 20).joined(separator: "/") + "/a.html"
    let error = #expect(throws: PublishingError.self) {
      try publish(versionedSite(2) + [SiteFile(path: long, bytes: [])], to: folder.target, edition: "oeffentlich")
    }
    #expect(error?.reason == .system(ENAMETOOLONG))
    try expectOldSite()
  }

  @Test func stagingFolderIsTaken() throws {
    let name = try Leftovers.name(.new, of: Target(folder.target))
    try folder.write("x", to: name)
    let error = #expect(throws: PublishingError.self) {
      try publish(versionedSite(2), to: folder.target, edition: "oeffentlich")
    }
    #expect(error?.reason == .system(EEXIST))
    #expect(try folder.site() == contents(versionedSite(1)))
    #expect(folder.names == ["oeffentlich", name])
  }

  @Test func someoneFillsTheTargetMeanwhile() throws {
    let other = folder.path + "/neu"
    #expect(throws: PublishingError.self) {
      try publish(versionedSite(2), to: other) { step throws(PublishingError) in
        guard step == .synced else { return }
        mkdir(other, 0o755)
        mkdir(other + "/brief", 0o755)
      }
    }
    #expect(folder.names == ["oeffentlich", "neu"])
  }

  /// A real limit of the system, in a process of its own because it holds for the whole process.
  @Test func fileLimitOfTheSystem() async throws {
    let target = folder.target
    await #expect(processExitsWith: .success) { [target = target as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      guard setrlimit(__rlimit_resource_t(1), &limit) == 0 else { exit(2) }
      let files = versionedSite(2) + [SiteFile(path: "z.bin", bytes: [UInt8](repeating: 1, count: 5000))]
      do throws(PublishingError) {
        _ = try publish(files, to: target, edition: "oeffentlich")
        exit(3)
      } catch {
        exit(error.reason == .system(EFBIG) ? 0 : 4)
      }
    }
    try expectOldSite()
  }
}
