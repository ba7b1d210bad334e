import Diagnostics
import Foundation
import Testing

@testable import Publishing

struct LeftoverTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// No system gives this number to a process.
  private let dead = 99_999_999
  private let marker = "format: 1\nausgabe: oeffentlich\n"

  private func make(_ name: String, marked: Bool = true) throws {
    try folder.makeFolder("\(name)/seiten")
    try folder.write("x", to: "\(name)/seiten/a.html")
    if marked { try folder.write(marker, to: "\(name)/\(Marker.name)") }
  }

  @Test func deadRunsAreCleanedUp() throws {
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    try make(".neu-oeffentlich-\(dead)")
    try make(".alt-oeffentlich-\(dead)")
    try make(".neu-intern-\(dead)")
    try folder.makeFolder(".neu-oeffentlich-\(dead + 1)")
    #expect(try publish(versionedSite(1), to: folder.target, edition: "oeffentlich").isUnchanged)
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func aRunThatDiedWhileItWroteItsMarkerIsCleanedUp() throws {
    try folder.makeFolder(".neu-oeffentlich-\(dead)")
    try folder.write("", to: ".neu-oeffentlich-\(dead)/\(Marker.name)")
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func livingRunsAndStrangersStay() throws {
    let names = [".neu-oeffentlich-1", ".neu-oeffentlich-x", ".neu-\(dead)", ".neues-oeffentlich-\(dead)"]
    for name in names { try make(name) }
    try make(".neu-meins-\(dead)", marked: false)
    try folder.write("x", to: ".alt-oeffentlich-\(dead)")
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    #expect(folder.names == Set(names + [".neu-meins-\(dead)", ".alt-oeffentlich-\(dead)", "oeffentlich"]))
  }

  @Test func linksAreNotFollowed() throws {
    try folder.makeFolder("anderswo")
    try folder.write("wichtig", to: "anderswo/brief.txt")
    try make(".neu-oeffentlich-\(dead)")
    #expect(symlink(folder.path + "/anderswo", folder.path + "/.neu-oeffentlich-\(dead)/link") == 0)
    #expect(symlink(folder.path + "/anderswo", folder.path + "/.neu-oeffentlich-\(dead + 1)") == 0)
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    #expect(try folder.site(at: folder.path + "/anderswo").count == 1)
    #expect(!folder.names.contains(".neu-oeffentlich-\(dead)"))
  }

  @Test func aSiteThatWasMovedAsideComesBack() throws {
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    #expect(rename(folder.target, folder.path + "/.alt-oeffentlich-\(dead)") == 0)
    #expect(try publish(versionedSite(1), to: folder.target, edition: "oeffentlich").isUnchanged)
    #expect(folder.names == ["oeffentlich"])
  }

  @Test func anotherSiteThatWasMovedAsideIsKept() throws {
    try make(".alt-intern-\(dead)")
    _ = try publish(versionedSite(1), to: folder.target, edition: "oeffentlich")
    #expect(folder.names == ["oeffentlich", ".alt-intern-\(dead)"])
  }
}
