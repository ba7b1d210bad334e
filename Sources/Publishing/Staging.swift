import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a whole site into a new folder. What is the same as in the old site is taken over as a
/// second name of the same file: no byte is written for it.
struct Staging {
  private(set) var written = 0
  private(set) var linked = 0
  private(set) var bytesWritten = 0

  /// - Throws: `.system`, or what `step` throws. What was written so far stays for the caller to
  ///   delete.
  init(
    _ files: [SiteFile], _ layout: SiteLayout, _ comparison: Comparison, marker: Marker, into name: String,
    beside target: Target, step: (PublishingStep) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    let path = target.path(of: name)
    guard mkdirat(target.parent.raw, name, 0o755) == 0 else { throw .system(path, doing: .create) }
    try step(.begun)
    guard let root = target.parent.folder(at: name) else { throw .system(path, doing: .open) }
    guard root.write(marker.bytes, to: Marker.name), let status = root.status(of: Marker.name) else {
      throw .system("\(path)/\(Marker.name)", doing: .write)
    }
    let old = target.parent.folder(at: target.name)
    for folder in layout.folders {
      if !folder.path.isEmpty, mkdirat(root.raw, folder.path, 0o755) != 0 {
        throw .system(folder.path, doing: .create)
      }
      guard let new = root.folder(at: folder.path) else { throw .system(folder.path, doing: .open) }
      let oldFolder = old?.folder(at: folder.path)
      for (fileName, index) in folder.files {
        try step(.file(written + linked))
        if comparison.relations[index] == .shareable, let oldFolder,
          Self.link(fileName, from: oldFolder, to: new, likeMode: status.st_mode)
        {
          linked += 1
          continue
        }
        let file = files[index]
        guard new.write(file.bytes, to: fileName) else { throw .system(file.path, doing: .write) }
        written += 1
        bytesWritten += file.bytes.count
      }
    }
    try step(.written)
    // One call for all files, where one for each would be ten times slower.
    guard SystemDoor.sync(root.raw) else { throw .system(path, doing: .flush) }
  }

  /// False where the system or the file does not allow it; then the file has to be written.
  private static func link(
    _ name: String, from old: Descriptor, to new: Descriptor, likeMode mode: mode_t
  ) -> Bool {
    guard linkat(old.raw, name, new.raw, name, 0) == 0 else { return false }
    // Old files may have been made under another umask: a file must be as readable as a new one.
    if let status = new.status(of: name), status.isRegularFile, status.st_mode == mode, status.st_nlink == 2 {
      return true
    }
    _ = unlinkat(new.raw, name, 0)
    return false
  }
}
