import Diagnostics
import Synchronization

/// What came of files that were read before, so that those who read a folder again and again parse
/// only what has changed. A file is known by its path and all of its bytes, never by a time.
public final class ReadMemory: Sendable {
  private struct Known {
    var bytes: [UInt8]
    var file: ReadFile
  }

  private let files = Mutex<[ContentPath: Known]>([:])
  /// The largest file that any kind may be.
  private static let limit = max(Limits.markdownFile, Limits.yamlFile, Limits.csvFile, Limits.asset)

  public init() {}

  /// The same as `readFile` gives for the tree.
  func file(_ path: ContentPath, of tree: some FileTree) -> ReadFile {
    // What cannot be read has nothing to be known by.
    guard let bytes = try? tree.bytes(of: path, limit: Self.limit) else { return readFile(path, of: tree) }
    if let known = files.withLock({ $0[path] }), known.bytes == bytes { return known.file }
    let file = readFile(path, of: SingleFile(content: bytes))
    files.withLock { $0[path] = Known(bytes: bytes, file: file) }
    return file
  }

  /// Forgets what is no longer there.
  func keep(_ paths: [ContentPath]) {
    let kept = Set(paths)
    files.withLock { files in files = files.filter { kept.contains($0.key) } }
  }
}

/// A file whose bytes are in memory already.
private struct SingleFile: FileTree {
  let content: [UInt8]

  func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) { ([], []) }

  func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
    if content.count > limit { throw .tooLarge(bytes: content.count) }
    return content
  }
}
