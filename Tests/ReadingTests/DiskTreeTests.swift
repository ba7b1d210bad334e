import Diagnostics
import Foundation
import Testing

@testable import Reading

@Suite("Ordner auf der Platte") struct DiskTreeTests {
  /// A folder that is gone when the test is over.
  private final class Folder {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "reading-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ text: String = "a: 1") throws {
      let file = path + "/" + name
      let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: file, atomically: false, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func readsEverythingBelowTheRoot() throws {
    let folder = try Folder()
    try folder.write("b.yaml", "a: ü")
    try folder.write("a/c/d.md", page("Text"))
    try folder.write(".git/x.yaml")
    try folder.write("a/.versteckt.yaml")
    let sources = read(try DiskTree(root: folder.path))
    #expect(sources.records.map(\.path.description) == ["a/c/d.md", "b.yaml"])
    #expect(sources.records.last?.fields["a"]?.text == "ü")
    #expect(sources.diagnostics.isEmpty)
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let outside = try Folder()
    try outside.write("geheim.yaml")
    let folder = try Folder()
    try folder.write("a.yaml")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/b.yaml", withDestinationPath: outside.path + "/geheim.yaml")
    try manager.createSymbolicLink(atPath: folder.path + "/c", withDestinationPath: outside.path)
    let tree = try DiskTree(root: folder.path)
    let sources = read(tree)
    #expect(sources.records.map(\.path.description) == ["a.yaml"])
    #expect(findings(sources) == ["SR0113 b.yaml", "SR0113 c"])
    // Not even when somebody asks for them, as after a link was put in place of a folder.
    for name in ["b.yaml", "c/geheim.yaml"] {
      let path = try #require(ContentPath(name))
      #expect(throws: FileTreeError.self) { try tree.bytes(of: path, limit: 100) }
    }
  }

  @Test func pipesAreFindings() throws {
    let folder = try Folder()
    #expect(mkfifo(folder.path + "/a.yaml", 0o600) == 0)
    let tree = try DiskTree(root: folder.path)
    #expect(findings(read(tree)) == ["SR0113 a.yaml"])
    let path = try #require(ContentPath("a.yaml"))
    #expect(throws: FileTreeError.self) { try tree.bytes(of: path, limit: 100) }
  }

  @Test func namesThatAreNotAllowed() throws {
    let folder = try Folder()
    for name in [[0x61, 0xFF], [0x61, 0x5C, 0x62], [0x61, 0x0A]] as [[UInt8]] {
      let path = Array((folder.path + "/").utf8) + name + [0]
      let number = path.withUnsafeBufferPointer {
        $0.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
      }
      #expect(number >= 0)
      close(number)
    }
    #expect(findings(read(try DiskTree(root: folder.path))) == ["SR0113 a\\b", "SR0113 a\u{FFFD}", "SR0113 a\u{FFFD}"])
  }

  @Test func limitIsKept() throws {
    let folder = try Folder()
    try folder.write("a.yaml", "12345")
    let tree = try DiskTree(root: folder.path)
    let path = try #require(ContentPath("a.yaml"))
    #expect(try tree.bytes(of: path, limit: 5) == Array("12345".utf8))
    #expect(throws: FileTreeError.tooLarge(bytes: 5)) { try tree.bytes(of: path, limit: 4) }
  }

  @Test func foldersInsideEachOther() throws {
    let folder = try Folder()
    try folder.write(String(repeating: "a/", count: 40) + "b.yaml")
    let sources = read(try DiskTree(root: folder.path))
    #expect(sources.diagnostics.map(\.code) == [.nestingTooDeep])
  }

  @Test func rootThatIsNone() throws {
    let folder = try Folder()
    try folder.write("a.yaml")
    let missing = Message("Den Ordner oder die Datei gibt es nicht.", en: "The folder or file does not exist.")
    #expect(throws: FileTreeError.unreadable(reason: missing)) {
      try DiskTree(root: folder.path + "/nichts")
    }
    let noFolder = Message("Das ist kein Ordner.", en: "That is not a folder.")
    #expect(throws: FileTreeError.unreadable(reason: noFolder)) {
      try DiskTree(root: folder.path + "/a.yaml")
    }
    #expect(throws: FileTreeError.self) { try DiskTree(root: "a\0b") }
  }

  @Test func collisionsOnDisk() throws {
    let folder = try Folder()
    try folder.write("Ort.yaml")
    try folder.write("ort.yaml")
    try folder.write("\u{FC}.yaml")
    try folder.write("u\u{308}.yaml")
    let sources = read(try DiskTree(root: folder.path))
    #expect(sources.diagnostics.map(\.code) == [.nameCollision, .nameCollision])
  }
}
