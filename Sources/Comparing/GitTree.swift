import Diagnostics
import Reading
import Subprocess

/// The files of a folder as they were in a revision of git.
public struct GitTree: FileTree {
  private let files: [ContentPath: [UInt8]]
  private let diagnostics: [Diagnostic]

  /// Why git could not tell.
  public struct Failure: Error, Hashable, Sendable {
    public var summary: Message
    public var help: Message
  }

  /// Reads all files of `folder` at `revision`, which may be anything that git knows: `main`, `HEAD~3`, a hash.
  ///
  /// Nothing of the working tree is touched. Names that begin with a dot are left out, as on disk. What is larger
  /// than `limit` bytes together is refused.
  /// - Throws: `Failure` where git, the repository or the revision is missing.
  public init(revision: String, folder: String, limit: Int = 1 << 30) async throws(Failure) {
    let listing = try await Self.git(
      ["-C", folder, "ls-tree", "-r", "-z", "--end-of-options", revision, "."], revision, limit: 1 << 26)
    let entries = listing.split(separator: 0).compactMap(Entry.init).filter(\.isFile)
    guard !entries.isEmpty else {
      throw Failure(
        summary: Message(
          "In „\(revision)“ gibt es den Ordner „\(folder)“ nicht", en: "“\(revision)” has no folder “\(folder)”"),
        help: Message("Nennen Sie einen Stand, in dem er schon da war.", en: "Name a revision that has it."))
    }
    let asked = entries.map(\.object).joined(separator: "\n") + "\n"
    let answer = try await Self.git(["-C", folder, "cat-file", "--batch"], revision, input: asked, limit: limit)
    var files: [ContentPath: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    var rest = answer[...]
    for entry in entries {
      // `<object> blob <size>`, the bytes, a line break.
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = Int(String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last ?? ""),
        rest.distance(from: end, to: rest.endIndex) > size
      else { break }
      let bytes = rest[(end + 1)..<(end + 1 + size)]
      rest = rest[(end + 1 + size)...].dropFirst()
      guard let path = ContentPath(entry.path) else {
        diagnostics.append(
          Diagnostic(
            .unsafePath, at: SourcePosition(file: entry.path),
            Message("Der Name „\(entry.path)“ ist nicht erlaubt", en: "The name “\(entry.path)” is not allowed"),
            help: Message("Benennen Sie die Datei um.", en: "Rename the file.")))
        continue
      }
      if !path.segments.contains(where: { $0.hasPrefix(".") }) { files[path] = Array(bytes) }
    }
    self.files = files
    self.diagnostics = diagnostics
  }

  public func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) { (files.keys.sorted(), diagnostics) }

  public func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let bytes = files[path] else {
      throw .unreadable(reason: Message("Die Datei gibt es nicht.", en: "There is no such file."))
    }
    if bytes.count > limit { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }

  /// A line of `git ls-tree -z`: `100644 blob <object>\t<path>`.
  private struct Entry {
    var object: String
    var path: String
    var isFile: Bool

    init?(_ line: ArraySlice<UInt8>) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let words = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 3 else { return nil }
      object = String(words[2])
      path = String(parts[1])
      // Links (120000) and modules (160000) are not followed on disk either.
      isFile = words[0].hasPrefix("100")
    }
  }

  private static func git(
    _ arguments: [String], _ revision: String, input: String = "", limit: Int
  ) async throws(Failure) -> [UInt8] {
    do {
      let result = try await run(
        .name("git"), arguments: Arguments(arguments), input: .string(input), output: .bytes(limit: limit),
        error: .string(limit: 1 << 16))
      if result.terminationStatus.isSuccess { return result.standardOutput }
      throw failure(revision, result.standardError)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        summary: Message(
          "git ließ sich nicht starten oder gab zu viel aus", en: "git could not be started or printed too much"),
        help: Message(
          "Installieren Sie git, oder vergleichen Sie mit einem Ordner.", en: "Install git, or compare with a folder."))
    }
  }

  private static func failure(_ revision: String, _ said: String) -> Failure {
    let words = said.split(separator: "\n").first.map(String.init) ?? ""
    if said.contains("not a git repository") {
      return Failure(
        summary: Message(
          "Der Ordner mit den Inhalten liegt in keinem git-Verzeichnis",
          en: "The content folder is in no git repository"),
        help: Message("Vergleichen Sie mit einem Ordner.", en: "Compare with a folder."))
    }
    return Failure(
      summary: Message(
        "Den Stand „\(revision)“ kennt git hier nicht (\(words))", en: "git does not know “\(revision)” here (\(words))"
      ),
      help: Message(
        "Nennen Sie einen Zweig, eine Marke oder einen Commit. In einer CI mit flachem Klon holen Sie erst die Geschichte: git fetch --unshallow.",
        en:
          "Name a branch, a tag or a commit. In CI with a shallow clone fetch the history first: git fetch --unshallow."
      ))
  }
}
