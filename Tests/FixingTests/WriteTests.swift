import Diagnostics
import Fixing
import Foundation
import Reading
import Testing

/// From memory to disk.
@Suite struct WriteTests {
  /// A folder of its own.
  final class Workshop: Sendable {
    let root = FileManager.default.temporaryDirectory.appending(path: "sozialraum-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      for (path, text) in files {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func text(_ path: String) -> String? {
      (try? Data(contentsOf: root.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
    }

    func names(_ path: String = "") throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    func write(_ path: String, _ old: String, _ new: String) throws -> [Diagnostic] {
      let file = FixedFile(
        path: try #require(ContentPath(path)), old: Array(old.utf8), new: Array(new.utf8), changes: [])
      return Fixing.write([file], to: try DiskTree(root: root.path))
    }
  }

  @Test func fileIsReplacedAndKeepsItsRights() throws {
    let workshop = try Workshop(["a/b/x.md": "alt\n", "a/y.md": "bleibt\n"])
    let file = workshop.root.appending(path: "a/b/x.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try workshop.write("a/b/x.md", "alt\n", "neu\n") == [])
    #expect(workshop.text("a/b/x.md") == "neu\n")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
    #expect(try workshop.names("a/b") == ["x.md"])
    #expect(workshop.text("a/y.md") == "bleibt\n")
  }

  /// Whoever has the old file open, or hard-linked, keeps the old one whole.
  @Test func oldFileIsNeverWrittenInto() throws {
    let workshop = try Workshop(["x.md": "alt\n"])
    try FileManager.default.linkItem(
      at: workshop.root.appending(path: "x.md"), to: workshop.root.appending(path: "y.md"))
    #expect(try workshop.write("x.md", "alt\n", "neu\n") == [])
    #expect(workshop.text("y.md") == "alt\n")
  }

  @Test func whatSomebodyChangedMeanwhileStays() throws {
    let workshop = try Workshop(["x.md": "anders\n"])
    let findings = try workshop.write("x.md", "alt\n", "neu\n")
    #expect(findings.map { "\($0.code.id) \($0.position)" } == ["SR1005 x.md"])
    #expect(findings.first?.help.german.contains("inzwischen") == true)
    #expect(workshop.text("x.md") == "anders\n")
    #expect(try workshop.names() == ["x.md"])
  }

  @Test(arguments: ["x.md", "a/x.md"]) func linksAreNotFollowed(_ path: String) throws {
    let outside = try Workshop(["x.md": "alt\n"])
    let workshop = try Workshop(["z.md": "z\n"])
    let link = path.contains("/") ? ("a", outside.root.path) : ("x.md", outside.root.appending(path: "x.md").path)
    try FileManager.default.createSymbolicLink(
      atPath: workshop.root.appending(path: link.0).path, withDestinationPath: link.1)
    #expect(try workshop.write(path, "alt\n", "neu\n").map(\.code) == [.contentNotWritable])
    #expect(outside.text("x.md") == "alt\n")
    #expect(try outside.names() == ["x.md"])
    #expect(try workshop.names() == [link.0, "z.md"])
  }

  @Test func aFileThatIsGoneIsNotMadeAnew() throws {
    let workshop = try Workshop(["z.md": "z\n"])
    #expect(try workshop.write("x.md", "alt\n", "neu\n").map(\.code) == [.contentNotWritable])
    #expect(try workshop.names() == ["z.md"])
  }

  /// The administrator may write anything, so there is nothing to see then.
  @Test(.enabled(if: getuid() != 0)) func protectedFilesStay() throws {
    let workshop = try Workshop(["x.md": "alt\n"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: workshop.root.appending(path: "x.md").path)
    let findings = try workshop.write("x.md", "alt\n", "neu\n")
    #expect(findings.first?.help.german == "Die Schreibrechte fehlen. Die Datei ist unverändert.")
    #expect(workshop.text("x.md") == "alt\n")
  }
}
