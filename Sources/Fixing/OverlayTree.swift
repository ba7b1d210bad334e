import Diagnostics
import Reading

/// A tree in which some files hold something else than in the tree below.
public struct OverlayTree<Base: FileTree>: FileTree {
  public let base: Base
  /// What files hold that differ from the base.
  public private(set) var changed: [ContentPath: [UInt8]] = [:]

  init(_ base: Base) { self.base = base }

  public func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) { base.list() }

  public func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let bytes = changed[path] else { return try base.bytes(of: path, limit: limit) }
    if bytes.count > limit { throw .tooLarge(bytes: bytes.count) }
    return bytes
  }

  func changing(_ files: [ContentPath: [UInt8]]) -> OverlayTree {
    var copy = self
    copy.changed.merge(files) { $1 }
    return copy
  }

  /// Without the changes to some files.
  func restoring(_ files: Set<ContentPath>) -> OverlayTree {
    var copy = self
    copy.changed = changed.filter { !files.contains($0.key) }
    return copy
  }
}
