import Comparing
import Diagnostics
import Foundation
import Reading
import Testing

/// A repository in a temporary folder, removed at the end.
private final class Repository {
  let root = FileManager.default.temporaryDirectory.appending(path: "git-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: root.appending(path: "inhalt/ä"), withIntermediateDirectories: true)
    try git("init", "--quiet")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  func commit(_ tag: String) throws {
    try git("add", "--all")
    try git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", tag)
    try git("tag", tag)
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", root.path] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

@Suite struct GitTreeTests {
  private func text(_ path: String, in tree: GitTree) throws -> String {
    String(decoding: try tree.bytes(of: try #require(ContentPath(path)), limit: 1000), as: UTF8.self)
  }

  @Test func readsFilesAsTheyWere() async throws {
    let repository = try Repository()
    try repository.write("eins\n", to: "inhalt/a.md")
    try repository.write("", to: "inhalt/leer.md")
    try repository.write("umlaut", to: "inhalt/ä/b c.md")
    try repository.write("geheim", to: "inhalt/.versteckt")
    try repository.write("anderswo", to: "daneben.md")
    try FileManager.default.createSymbolicLink(
      atPath: repository.root.appending(path: "inhalt/link.md").path, withDestinationPath: "a.md")
    try repository.commit("alt")
    try repository.write("zwei\n", to: "inhalt/a.md")
    try repository.commit("neu")

    let folder = repository.root.appending(path: "inhalt").path
    let old = try await GitTree(revision: "alt", folder: folder)
    #expect(old.list().files.map(\.description) == ["a.md", "leer.md", "ä/b c.md"])
    #expect(try text("a.md", in: old) == "eins\n")
    #expect(try text("leer.md", in: old) == "")
    #expect(try text("ä/b c.md", in: old) == "umlaut")
    let new = try await GitTree(revision: "HEAD", folder: folder)
    #expect(try text("a.md", in: new) == "zwei\n")
    #expect(throws: FileTreeError.tooLarge(bytes: 5)) {
      try new.bytes(of: try #require(ContentPath("a.md")), limit: 2)
    }
  }

  @Test func whatGitDoesNotKnow() async throws {
    let repository = try Repository()
    try repository.write("eins\n", to: "inhalt/a.md")
    try repository.commit("alt")
    let folder = repository.root.appending(path: "inhalt").path
    // A revision is never taken for an option.
    for revision in ["gibtesnicht", "--output=x", ""] {
      let failure = await #expect(throws: GitTree.Failure.self) {
        try await GitTree(revision: revision, folder: folder)
      }
      #expect(failure?.help.german.isEmpty == false)
    }
  }

  @Test func noRepository() async throws {
    let failure = await #expect(throws: GitTree.Failure.self) { try await GitTree(revision: "HEAD", folder: "/") }
    #expect(failure?.summary.german == "Der Ordner mit den Inhalten liegt in keinem git-Verzeichnis")
  }
}
