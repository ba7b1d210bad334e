#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Deletes a folder with all that is in it. Links are deleted, never followed.
enum TreeRemover {
  /// Deeper than any site: what is deeper was not made by us.
  private static let deepest = 64

  /// False where something could not be deleted; it stays and is tried again by the next run.
  static func remove(_ name: String, in parent: Descriptor) -> Bool {
    remove(Array(name.utf8CString), in: parent.raw, depth: 0)
  }

  private static func remove(_ name: [CChar], in parent: Int32, depth: Int) -> Bool {
    guard depth <= deepest, let folder = Descriptor(retrying { openat(parent, name, openFolderFlags) }),
      let names = folder.names()
    else { return false }
    let marker = Array(Marker.name.utf8CString)
    var isEmpty = true
    for entry in names where entry != marker {
      if unlinkat(folder.raw, entry, 0) == 0 { continue }
      // What is no file is a folder; the system says so in one of these ways.
      let isFolder = errno == EISDIR || errno == EPERM
      if !isFolder || !remove(entry, in: folder.raw, depth: depth + 1) { isEmpty = false }
    }
    guard isEmpty else { return false }
    // The marker goes last: a run that dies on the way leaves a folder that the next one knows.
    _ = unlinkat(folder.raw, marker, 0)
    return unlinkat(parent, name, AT_REMOVEDIR) == 0
  }
}
