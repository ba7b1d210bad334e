import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

struct RefusalTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func refusal(_ directory: String, edition: String = "oeffentlich") -> PublishingError? {
    do throws(PublishingError) {
      _ = try publish(site(["a.html": "a"]), to: directory, edition: edition, waitingAtMost: 0)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["/", "//", "", ".", "..", "a/..", "a/."]) func noFolderOfItsOwn(directory: String) {
    let error = refusal(directory)
    #expect(error?.reason == .refusedTarget)
    #expect(error?.diagnostic.code == .outputNotWritable)
  }

  @Test func homeOfThisPerson() throws {
    let home = try #require(getenv("HOME").map { String(cString: $0) })
    #expect(refusal(home)?.reason == .refusedTarget)
  }

  @Test func workTree() throws {
    try folder.makeFolder("oeffentlich/.git")
    let error = refusal(folder.target)
    #expect(error?.reason == .refusedTarget)
    #expect(error?.summary.german.contains("git") == true)
  }

  @Test func workTreeThatHoldsOurMarker() throws {
    _ = try publish(site(["a.html": "a"]), to: folder.target, edition: "oeffentlich")
    try folder.makeFolder("oeffentlich/.git")
    #expect(refusal(folder.target)?.reason == .refusedTarget)
  }

  @Test func foreignFiles() throws {
    try folder.makeFolder("oeffentlich")
    try folder.write("wichtig", to: "oeffentlich/brief.txt")
    let error = refusal(folder.target)
    #expect(error?.reason == .refusedTarget)
    #expect(error?.help.german.contains("leeren oder neuen Ordner") == true)
    #expect(try folder.site() == ["brief.txt": Array("wichtig".utf8)])
  }

  @Test func anotherEdition() throws {
    _ = try publish(site(["a.html": "a"]), to: folder.target, edition: "intern")
    #expect(refusal(folder.target)?.summary.german.contains("„intern“") == true)
    #expect(try folder.site() == ["a.html": [0x61]])
  }

  @Test(arguments: ["format: 2\nausgabe: oeffentlich\n", "format: 1\nsonst: x\n"])
  func markerOfAnotherVersion(text: String) throws {
    try folder.makeFolder("oeffentlich")
    try folder.write(text, to: "oeffentlich/.sozialraum-site")
    #expect(refusal(folder.target)?.summary.german.contains("Fassung") == true)
  }

  @Test func refusalsSpeakBothLanguages() throws {
    let paths = ["", "../a", "a\\b", ".sozialraum-site", String(repeating: "o/", count: 40) + "a"]
    var errors = paths.map { path in
      #expect(throws: PublishingError.self) {
        try publish([SiteFile(path: path, bytes: [])], to: folder.target, edition: "oeffentlich")
      }
    }
    errors.append(
      #expect(throws: PublishingError.self) {
        try publish(site(["a": "x", "A": "y"]), to: folder.target, edition: "oeffentlich")
      })
    errors += [refusal(""), refusal("/"), refusal(try #require(getenv("HOME").map { String(cString: $0) }))]
    try folder.write("x", to: "datei")
    errors += [refusal(folder.path + "/datei"), refusal(folder.path + "/datei/x")]
    try folder.makeFolder("voll/ordner")
    errors.append(refusal(folder.path + "/voll"))
    try folder.makeFolder("arbeit/.git")
    errors.append(refusal(folder.path + "/arbeit"))
    _ = try publish(site(["a.html": "a"]), to: folder.target, edition: "intern")
    errors.append(refusal(folder.target))
    #expect(errors.allSatisfy { $0 != nil })
    expectBothLanguages(errors.compactMap { $0?.diagnostic })
  }

  @Test(arguments: [
    ENOSPC, EDQUOT, EFBIG, EACCES, EROFS, ENAMETOOLONG, EEXIST, ENOENT, EMFILE, EXDEV, EIO, EINVAL,
  ])
  func faultsOfTheSystemSpeakBothLanguages(number: Int32) {
    for work in [.create, .lock, .open, .read, .write, .flush, .replace] as [PublishingError.Work] {
      errno = number
      expectBothLanguages([PublishingError.system("x", doing: work).diagnostic])
    }
  }

  @Test func linkAsTarget() throws {
    try folder.makeFolder("anderswo")
    #expect(symlink(folder.path + "/anderswo", folder.target) == 0)
    #expect(refusal(folder.target)?.reason == .refusedTarget)
  }

  @Test func linkAsMarker() throws {
    try folder.makeFolder("oeffentlich")
    try folder.write("format: 1\nausgabe: oeffentlich\n", to: "marke")
    #expect(symlink(folder.path + "/marke", folder.target + "/.sozialraum-site") == 0)
    #expect(refusal(folder.target)?.reason == .refusedTarget)
  }

  @Test func fileAsTarget() throws {
    try folder.write("x", to: "oeffentlich")
    #expect(refusal(folder.target)?.reason == .refusedTarget)
  }

  @Test func fileAboveTheTarget() throws {
    try folder.write("x", to: "datei")
    let error = refusal(folder.path + "/datei/oeffentlich")
    #expect(error?.reason == .system(ENOTDIR))
    #expect(error?.diagnostic.code == .outputNotWritable)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a/.", "a\\b", "a\nb", "a\0b", ".sozialraum-site", "/", "//a",
    "x/.sozialraum-site", String(repeating: "x", count: 256), String(repeating: "o/", count: 40) + "a",
  ])
  func unsafePaths(path: String) throws {
    let error = #expect(throws: PublishingError.self) {
      try publish([SiteFile(path: path, bytes: [])], to: folder.target, edition: "oeffentlich")
    }
    #expect(error?.reason == .unsafePath)
    #expect(error?.diagnostic.code == .outputNotWritable)
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: [
    ["a.html", "a.html"], ["a.html", "A.html"], ["a", "a/b"], ["a/b", "a"], ["A", "a/b"], ["x/a", "X/b"],
    ["\u{FC}.html", "u\u{308}.html"], ["x/y/a", "x/Y/b"], ["\u{FC}/a", "u\u{308}/b"],
  ])
  func collisions(paths: [String]) throws {
    let error = #expect(throws: PublishingError.self) {
      try publish(paths.map { SiteFile(path: $0, bytes: []) }, to: folder.target, edition: "oeffentlich")
    }
    #expect(error?.reason == .collision)
    #expect(error?.diagnostic.code == .pageCollision)
  }

  @Test(arguments: ["a b/c.html", "a.b/…", "CON", "ü/ä.html", "-x", "a/b/c/d/e/f", ".htaccess", "..a", "a/..b"])
  func allowedPaths(path: String) throws {
    _ = try publish([SiteFile(path: path, bytes: [1])], to: folder.target, edition: "oeffentlich")
    #expect(try folder.site() == [path: [1]])
  }

  // MARK: Sites for insiders

  private func place(_ path: String, for audience: Audience) -> PublishingError? {
    do throws(PublishingError) {
      try verifyPlace(folder.path + "/" + path, for: audience)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["public/intern", "www/a/b/intern", "Public_HTML/intern", "htdocs", "a/_site/b"])
  func serversShowIt(path: String) {
    #expect(place(path, for: .insiders)?.reason == .publicPlace)
    #expect(place(path, for: .insiders)?.diagnostic.code == .internalInPublicPlace)
    #expect(place(path, for: .everybody) == nil)
  }

  @Test(arguments: ["output/intern", "oeffentlichkeit/intern", "publications/intern"])
  func nobodyShowsIt(path: String) { #expect(place(path, for: .insiders) == nil) }

  @Test func aLinkIntoAPublicFolder() throws {
    try folder.makeFolder("public/pm")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/output", withDestinationPath: folder.path + "/public/pm")
    #expect(place("output/intern", for: .insiders)?.reason == .publicPlace)
  }

  @Test func insideThePublicSite() throws {
    _ = try publish(site(["a.html": "a"]), to: folder.target, edition: "oeffentlich", for: .everybody)
    #expect(place("oeffentlich/team/intern", for: .insiders)?.reason == .publicPlace)
    #expect(place("oeffentlich/team", for: .everybody)?.reason == .refusedTarget)
    #expect(place("oeffentlich", for: .everybody) == nil)
  }

  @Test func nothingIsWrittenThere() throws {
    let error = #expect(throws: PublishingError.self) {
      try publish(site(["a.html": "a"]), to: folder.path + "/public/intern", edition: "intern", for: .insiders)
    }
    #expect(error?.reason == .publicPlace)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/public"))
  }
}
