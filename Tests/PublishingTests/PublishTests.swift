import Diagnostics
import Foundation
import Testing

@testable import Publishing

struct PublishTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func first() throws {
    let files = site(["index.html": "a", "gemeinden/a.html": "b", "leer.txt": ""])
    let report = try publish(files, to: folder.target, edition: "oeffentlich")
    #expect(report == PublishReport(swap: .first, written: 3, linked: 0, removed: 0, bytesWritten: 2))
    #expect(try folder.site() == contents(files))
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func secondTakesOverWhatIsTheSame() throws {
    _ = try publish(
      site(["a.html": "a", "b.html": "b", "c/d.html": "d", "weg.html": "w"]), to: folder.target, edition: "oeffentlich")
    let inodes = ["a.html", "b.html", "c/d.html"].map(folder.inode)
    let files = site(["a.html": "a", "b.html": "B", "c/d.html": "d", "neu.html": "n"])
    let report = try publish(files, to: folder.target, edition: "oeffentlich")
    #expect(report == PublishReport(swap: .exchange, written: 2, linked: 2, removed: 1, bytesWritten: 2))
    #expect(try folder.site() == contents(files))
    #expect(folder.inode(of: "a.html") == inodes[0])
    #expect(folder.inode(of: "b.html") != inodes[1])
    #expect(folder.inode(of: "c/d.html") == inodes[2])
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func nothingToDo() throws {
    let files = site(["a.html": "a", "b/c.html": "c"])
    _ = try publish(files, to: folder.target, edition: "oeffentlich")
    let inode = folder.inode(of: "")
    let report = try publish(files.reversed(), to: folder.target, edition: "oeffentlich")
    #expect(report.isUnchanged)
    #expect(folder.inode(of: "") == inode)
  }

  @Test func aForeignFileInTheSiteGoes() throws {
    let files = site(["a.html": "a"])
    _ = try publish(files, to: folder.target, edition: "oeffentlich")
    try folder.write("x", to: "oeffentlich/fremd.txt")
    #expect(try publish(files, to: folder.target, edition: "oeffentlich").removed == 1)
    #expect(try folder.site() == contents(files))
  }

  @Test func anEmptyFolderIsReplaced() throws {
    try folder.makeFolder("oeffentlich")
    #expect(try publish(site(["a.html": "a"]), to: folder.target + "/", edition: "oeffentlich").swap == .first)
  }

  @Test func foldersAboveAreMade() throws {
    _ = try publish(site(["a.html": "a"]), to: folder.path + "/x/y/z", edition: "intern")
    #expect(try folder.site(at: folder.path + "/x/y/z") == ["a.html": [0x61]])
  }

  @Test func emptySite() throws {
    #expect(try publish([], to: folder.target, edition: "oeffentlich").swap == .first)
    #expect(try publish([], to: folder.target, edition: "oeffentlich").isUnchanged)
    #expect(try folder.site().isEmpty)
  }

  @Test func twoRenamesWhereTheSystemCannotExchange() throws {
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    let report = try publish(versionedSite(2), to: folder.target, exchange: noExchange) { _ throws(PublishingError) in }
    #expect(report.swap == .twoRenames)
    #expect(try folder.site() == contents(versionedSite(2)))
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func aFileBecomesAFolderAndBack() throws {
    for files in [site(["a": "x"]), site(["a/b": "x"]), site(["a": "y"])] {
      _ = try publish(files, to: folder.target, edition: "oeffentlich")
      #expect(try folder.site() == contents(files))
    }
  }

  @Test func aFileWithASecondNameIsNotShared() throws {
    _ = try publish(site(["a.html": "a", "b.html": "b"]), to: folder.target, edition: "oeffentlich")
    #expect(link(folder.target + "/a.html", folder.path + "/sicherung.html") == 0)
    let report = try publish(site(["a.html": "a", "b.html": "c"]), to: folder.target, edition: "oeffentlich")
    #expect(report.linked == 0)
    #expect(report.written == 2)
  }

  @Test func aFileWithAnotherModeIsNotShared() throws {
    _ = try publish(site(["a.html": "a", "b.html": "b"]), to: folder.target, edition: "oeffentlich")
    #expect(chmod(folder.target + "/a.html", 0o600) == 0)
    let report = try publish(site(["a.html": "a", "b.html": "c"]), to: folder.target, edition: "oeffentlich")
    #expect(report.linked == 0)
    #expect(try folder.site() == contents(site(["a.html": "a", "b.html": "c"])))
  }

  @Test func linksInTheOldSiteAreNotFollowed() throws {
    try folder.makeFolder("anderswo")
    try folder.write("geheim", to: "anderswo/a.html")
    _ = try publish(site(["x/a.html": "a", "b.html": "b"]), to: folder.target, edition: "oeffentlich")
    try FileManager.default.removeItem(atPath: folder.target + "/x")
    #expect(symlink(folder.path + "/anderswo", folder.target + "/x") == 0)
    #expect(symlink(folder.path + "/anderswo/a.html", folder.target + "/geheim.html") == 0)
    let files = site(["x/a.html": "geheim", "geheim.html": "geheim", "b.html": "b"])
    let report = try publish(files, to: folder.target, edition: "oeffentlich")
    #expect(report.linked == 1)
    #expect(try folder.site() == contents(files))
    #expect(try folder.site(at: folder.path + "/anderswo") == ["a.html": Array("geheim".utf8)])
  }

  @Test func aPipeInTheOldSiteDoesNotBlock() throws {
    _ = try publish(site(["a.html": "a"]), to: folder.target, edition: "oeffentlich")
    try FileManager.default.removeItem(atPath: folder.target + "/a.html")
    #expect(mkfifo(folder.target + "/a.html", 0o644) == 0)
    _ = try publish(site(["a.html": ""]), to: folder.target, edition: "oeffentlich")
    #expect(try folder.site() == ["a.html": []])
  }

  @Test func randomSites() throws {
    var numbers = Numbers(state: 3)
    for _ in 0..<25 {
      var files: [String: [UInt8]] = [:]
      for _ in 0..<Int.random(in: 0...20, using: &numbers) {
        let depth = Int.random(in: 0...3, using: &numbers)
        let path =
          (0..<depth).map { _ in "o\(Int.random(in: 0...2, using: &numbers))" } + [
            "d\(Int.random(in: 0...9, using: &numbers)) ü.html"
          ]
        files[path.joined(separator: "/")] = (0..<Int.random(in: 0...3, using: &numbers)).map { UInt8($0) }
      }
      let list = files.map { SiteFile(path: $0.key, bytes: $0.value) }
      let report = try publish(list, to: folder.target, edition: "oeffentlich")
      #expect(try folder.site() == files)
      #expect(report.isUnchanged || report.written + report.linked == files.count)
    }
  }

  @Test func largeFile() throws {
    let big = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var changed = big
    changed[299_999] ^= 1
    for bytes in [big, changed] {
      _ = try publish([SiteFile(path: "a.bin", bytes: bytes)], to: folder.target, edition: "oeffentlich")
      #expect(try folder.site() == ["a.bin": bytes])
    }
  }
}

/// A generator that gives the same numbers on every run.
struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
