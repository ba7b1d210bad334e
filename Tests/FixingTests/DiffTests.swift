import Fixing
import Foundation
import TestSupport
import Testing

/// The difference as `git apply` takes it.
@Suite struct DiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: unifiedDiff(from: Array(old.utf8), to: Array(new.utf8), path: "a/b.md"), as: UTF8.self)
  }

  @Test func nothingForNothing() { #expect(diff("a\nb\n", "a\nb\n").isEmpty) }

  @Test func threeLinesAround() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfünf\n6\n7\n8\n9\n") == """
        --- a/a/b.md
        +++ b/a/b.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +fünf
         6
         7
         8

        """)
  }

  @Test func lastLineWithoutEnd() {
    #expect(
      diff("a\nb", "a\nb\n") == """
        --- a/a/b.md
        +++ b/a/b.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """)
  }

  @Test func farChangesHaveTheirOwnPlaces() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\ndrei\n").replacing("29\n", with: "")
    #expect(
      diff(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,6 +1,6 @@", "@@ -26,5 +26,4 @@"])
  }

  /// A moved line goes and comes; the others stay.
  @Test func aMovedLine() {
    let changes = diff("a\nb\nc\nd\n", "b\nc\na\nd\n").split(separator: "\n").filter { "+-".contains($0.prefix(1)) }
    #expect(changes == ["--- a/a/b.md", "+++ b/a/b.md", "-a", "+a"])
  }

  // MARK: git

  private static let git = ["/usr/bin/git", "/usr/local/bin/git"].first(where: FileManager.default.isExecutableFile)

  /// What `git apply` makes of the difference.
  private func applied(_ old: [UInt8], _ new: [UInt8], path: String) throws -> Data? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sozialraum-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(old).write(to: file)
    let patch = folder.appending(path: "patch.diff")
    try Data(unifiedDiff(from: old, to: new, path: path)).write(to: patch)
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.git))
    process.arguments = ["apply", "--whitespace=nowarn", patch.path]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_CEILING_DIRECTORIES"] = folder.deletingLastPathComponent().path
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try? Data(contentsOf: file)
  }

  @Test(.enabled(if: git != nil), arguments: 1...24) func gitAgrees(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let ends: [[UInt8]] = [[0x0A], [0x0D, 0x0A], [0x0D]]
    let end = ends[seed % 3]
    // Few different lines, so that many stand more than once; ä as one byte, as Windows-1252 has it.
    func line() -> [UInt8] { Array("zeile \(Int.random(in: 1...12, using: &generator)) ".utf8) + [0xE4] }
    var lines = (0..<Int.random(in: 1...40, using: &generator)).map { _ in line() }
    let old = Array(lines.joined(separator: end)) + (Bool.random(using: &generator) ? end : [])
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...lines.count, using: &generator)
      switch Int.random(in: 0...2, using: &generator) {
      case 0: lines.insert(line(), at: place)
      case 1 where place < lines.count && lines.count > 1: lines.remove(at: place)
      default: lines.shuffle(using: &generator)
      }
    }
    let new = Array(lines.joined(separator: end)) + (Bool.random(using: &generator) ? end : [])
    guard old != new else { return }
    let path = seed % 4 == 0 ? "ordner mit leer/däta ei.csv" : "ordner/datei.csv"
    #expect(try applied(old, new, path: path) == Data(new))
  }

  /// Long files with many changes cost little: no table of all lines against all.
  @Test func aLongTable() {
    let old = (0..<60_000).map { "gemeinde:x,\($0),01.02.2025\n" }.joined()
    let new = old.replacing("01.02.2025", with: "2025-02-01")
    #expect(diff(old, new).utf8.count > new.utf8.count)
  }
}
