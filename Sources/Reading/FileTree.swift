import Diagnostics

/// Where sources come from: a folder on disk, or a tree in memory (tests).
public protocol FileTree: Sendable {
  /// All regular files below the root, in any order: the reader sorts. Files and folders whose name
  /// begins with a dot are left out. What must not be followed (links, sockets) is a finding.
  func list() -> (files: [ContentPath], diagnostics: [Diagnostic])

  /// The bytes of a file.
  /// - Throws: `FileTreeError` where it cannot be read or is larger than `limit`.
  func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8]
}

public enum FileTreeError: Error, Hashable, Sendable {
  case tooLarge(bytes: Int)
  case unreadable(reason: Message)
}

/// A tree without some of its files.
public struct PartialTree<Base: FileTree>: FileTree {
  private let base: Base
  private let isLeftOut: @Sendable (String) -> Bool

  /// - Parameter isLeftOut: whether a file of that name, without its folders, is not there.
  public init(_ base: Base, leavingOut isLeftOut: @escaping @Sendable (String) -> Bool) {
    self.base = base
    self.isLeftOut = isLeftOut
  }

  public func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) {
    let (files, diagnostics) = base.list()
    return (files.filter { !isLeftOut($0.name) }, diagnostics)
  }

  public func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
    try base.bytes(of: path, limit: limit)
  }
}

/// A tree in memory.
public struct MemoryTree: FileTree {
  private let files: [ContentPath: [UInt8]]
  private let order: [ContentPath]

  /// - Parameter files: path → content, in the order in which `list` gives them.
  /// - Precondition: every path is a valid `ContentPath`.
  public init(_ files: KeyValuePairs<String, String>) {
    self.init(files.map { ($0.key, Array($0.value.utf8)) })
  }

  public init(_ files: [(path: String, bytes: [UInt8])]) {
    var all: [ContentPath: [UInt8]] = [:]
    var order: [ContentPath] = []
    for (path, bytes) in files {
      guard let path = ContentPath(path) else { preconditionFailure("not a content path: \(path)") }
      if all.updateValue(bytes, forKey: path) == nil { order.append(path) }
    }
    self.files = all
    self.order = order
  }

  public func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) { (order, []) }

  public func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let bytes = files[path] else {
      throw .unreadable(reason: Message("Die Datei gibt es nicht.", en: "The file does not exist."))
    }
    if bytes.count > limit { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }
}
