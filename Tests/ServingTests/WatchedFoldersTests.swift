import Foundation
import Testing

@testable import Serving

/// What the system says about folders, and what it means. Events are there as soon as a call has
/// returned, so nothing here waits.
@Suite struct WatchedFoldersTests {
  private final class Folder {
    let root: URL
    var watched: WatchedFolders

    init() throws {
      root = FileManager.default.temporaryDirectory.appending(path: "sozialraum-\(UUID().uuidString)")
        .resolvingSymlinksInPath()
      try FileManager.default.createDirectory(
        at: root.appending(path: "content/gemeinden"), withIntermediateDirectories: true)
      watched = try WatchedFolders(roots: [root.appending(path: "content").path])
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ relative: String) -> String { root.appending(path: relative).path }

    /// As programs do that write in place: the file is cut and filled.
    func write(_ text: String, to relative: String) throws {
      let target = root.appending(path: relative)
      if !FileManager.default.fileExists(atPath: target.path) {
        _ = FileManager.default.createFile(atPath: target.path, contents: nil)
      }
      let handle = try FileHandle(forWritingTo: target)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    }

    func create(_ relative: String) throws {
      try FileManager.default.createDirectory(at: root.appending(path: relative), withIntermediateDirectories: true)
    }

    func move(_ relative: String, to other: String) throws {
      #expect(rename(path(relative), path(other)) == 0)
    }

    /// What has changed since the last call, relative to the folder.
    func changes() -> Set<String>? {
      watched.takeChange().map { Set($0.paths.map { String($0.dropFirst(root.path.count + 1)) }) }
    }
  }

  @Test func silenceIsNil() throws { #expect(try Folder().changes() == nil) }

  @Test func newFile() throws {
    let folder = try Folder()
    try folder.write("neu", to: "content/gemeinden/neu.md")
    #expect(folder.changes() == ["content/gemeinden/neu.md"])
    #expect(folder.changes() == nil)
  }

  @Test func writtenInPlace() throws {
    let folder = try Folder()
    try folder.write("alt", to: "content/a.md")
    _ = folder.changes()
    try folder.write("neu", to: "content/a.md")
    #expect(folder.changes() == ["content/a.md"])
  }

  /// Editors that keep a backup write a new file and give it the name of the old one.
  @Test func writtenBesideAndRenamed() throws {
    let folder = try Folder()
    try folder.write("alt", to: "content/a.md")
    _ = folder.changes()
    try folder.move("content/a.md", to: "content/a.md~")
    try folder.write("neu", to: "content/.a.md.swp")
    try folder.move("content/.a.md.swp", to: "content/a.md")
    try FileManager.default.removeItem(atPath: folder.path("content/a.md~"))
    #expect(folder.changes() == ["content/a.md"])
  }

  @Test func removed() throws {
    let folder = try Folder()
    try folder.write("alt", to: "content/a.md")
    _ = folder.changes()
    try FileManager.default.removeItem(atPath: folder.path("content/a.md"))
    #expect(folder.changes() == ["content/a.md"])
  }

  @Test(arguments: ["a.md~", ".a.md.swp", "a.md.tmp", "4913", ".#a.md", ".git"]) func leftoversAreNoChange(
    _ name: String
  ) throws {
    let folder = try Folder()
    try folder.write("x", to: "content/\(name)")
    try FileManager.default.removeItem(atPath: folder.path("content/\(name)"))
    #expect(folder.changes() == nil)
  }

  @Test func readingIsNoChange() throws {
    let folder = try Folder()
    try folder.write("alt", to: "content/a.md")
    _ = folder.changes()
    _ = try String(contentsOfFile: folder.path("content/a.md"), encoding: .utf8)
    _ = try FileManager.default.contentsOfDirectory(atPath: folder.path("content"))
    #expect(folder.changes() == nil)
  }

  // MARK: Folders

  @Test func newFoldersAreWatched() throws {
    let folder = try Folder()
    try folder.create("content/angebote")
    #expect(folder.changes() == ["content/angebote"])
    try folder.write("neu", to: "content/angebote/a.md")
    #expect(folder.changes() == ["content/angebote/a.md"])
  }

  /// All at once, as a checkout makes them: what is in them before they are watched belongs to the news.
  @Test func nestedFoldersAreWatched() throws {
    let folder = try Folder()
    try folder.create("content/handbuch/eins/zwei/drei")
    #expect(folder.changes()?.contains("content/handbuch") == true)
    try folder.write("neu", to: "content/handbuch/eins/zwei/drei/a.md")
    #expect(folder.changes() == ["content/handbuch/eins/zwei/drei/a.md"])
  }

  @Test func movedFoldersAreWatchedUnderTheirNewName() throws {
    let folder = try Folder()
    try folder.create("content/handbuch/eins")
    _ = folder.changes()
    try folder.move("content/handbuch", to: "content/buch")
    #expect(folder.changes() == ["content/handbuch", "content/buch"])
    try folder.write("neu", to: "content/buch/eins/a.md")
    #expect(folder.changes() == ["content/buch/eins/a.md"])
  }

  @Test func foldersThatAreGoneAreForgotten() throws {
    let folder = try Folder()
    try folder.create("content/handbuch/eins")
    _ = folder.changes()
    try folder.move("content/handbuch", to: "anderswo")
    #expect(folder.changes() == ["content/handbuch"])
    try folder.write("x", to: "anderswo/eins/a.md")
    #expect(folder.changes() == nil)
    try folder.move("anderswo", to: "content/handbuch")
    #expect(folder.changes() == ["content/handbuch"])
    try folder.write("x", to: "content/handbuch/eins/b.md")
    #expect(folder.changes() == ["content/handbuch/eins/b.md"])
  }

  @Test func hiddenFoldersAreNotWatched() throws {
    let folder = try Folder()
    try folder.create("content/.git/objects")
    try folder.write("x", to: "content/.git/objects/a")
    #expect(folder.changes() == nil)
  }

  @Test func linksAreNotFollowed() throws {
    let folder = try Folder()
    try folder.create("anderswo")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("content/link"), withDestinationPath: folder.path("anderswo"))
    #expect(folder.changes() == ["content/link"])
    try folder.write("x", to: "anderswo/a.md")
    #expect(folder.changes() == nil)
  }

  @Test func rootMayVanishAndComeBack() throws {
    let folder = try Folder()
    try folder.move("content", to: "weg")
    #expect(folder.changes() == ["content"])
    try folder.create("daneben")
    try folder.write("x", to: "weg/gemeinden/a.md")
    #expect(folder.changes() == nil)
    try folder.create("content/gemeinden")
    #expect(folder.changes() == ["content"])
    try folder.write("x", to: "content/gemeinden/a.md")
    #expect(folder.changes() == ["content/gemeinden/a.md"])
  }

  @Test func rootMayBeALink() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("content"))
    folder.watched = try WatchedFolders(roots: [folder.path("link")])
    try folder.write("x", to: "content/a.md")
    #expect(folder.changes() == ["content/a.md"])
  }

  // MARK: Overflow

  /// The queue of the system is bounded. What it had to leave out may have been anything, so everything
  /// is watched afresh.
  @Test func overflow() throws {
    let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let size = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    guard size <= 100_000 else { return }
    let folder = try Folder()
    for number in 0..<(size / 2 + 10) {
      try folder.move("content", to: "zwischen")
      try folder.move("zwischen", to: "content")
      if number == size / 2 { try folder.create("content/neu") }
    }
    let change = folder.watched.takeChange()
    #expect(change?.isUncertain == true)
    try folder.write("x", to: "content/neu/a.md")
    #expect(folder.changes() == ["content/neu/a.md"])
  }
}

/// From an event to the word about it. What is awaited may take as long as it takes.
@Suite(.timeLimit(.minutes(2))) struct FolderWatcherTests {
  @Test func changesAreTold() async throws {
    let workshop = try Workshop()
    let (changes, change) = AsyncStream.makeStream(of: FolderChange.self)
    let watcher = try FolderWatcher([workshop.path("content"), workshop.path("theme")]) { change.yield($0) }
    defer { withExtendedLifetime(watcher) {} }
    try workshop.append("\nNeu.\n", to: "content/gemeinden/birkental.md")
    try workshop.write("p{}", to: "theme/neu.css")
    var paths: Set<String> = []
    for await change in changes {
      #expect(!change.isUncertain)
      paths.formUnion(change.paths.compactMap { $0.split(separator: "/").last.map(String.init) })
      if paths.isSuperset(of: ["birkental.md", "neu.css"]) { break }
    }
  }

  /// However fast they come: in the end everything has been told.
  @Test func manyChangesAreTold() async throws {
    let workshop = try Workshop()
    let (changes, change) = AsyncStream.makeStream(of: FolderChange.self)
    let watcher = try FolderWatcher([workshop.path("content")]) { change.yield($0) }
    defer { withExtendedLifetime(watcher) {} }
    for number in 0..<300 { try workshop.write("x", to: "content/seiten/s\(number).md") }
    var names: Set<String> = []
    for await change in changes {
      names.formUnion(change.paths.compactMap { $0.split(separator: "/").last.map(String.init) })
      if (0..<300).allSatisfy({ names.contains("s\($0).md") }) { break }
    }
  }
}
