import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the new site has in common with the one that stands at the target.
struct Comparison {
  enum Relation: UInt8 {
    /// New, or with other bytes.
    case differs
    /// Same bytes, but it may not share the file: it is written again.
    case same
    /// Same bytes, and nobody else has a name for the file: the new site may take it over.
    case shareable
  }

  /// By index of the file.
  private(set) var relations: [Relation]
  /// Files and folders of the old site that the new one does not have.
  private(set) var removed = 0

  /// Nothing in common.
  init(count: Int) { relations = [Relation](repeating: .differs, count: count) }

  /// Compares byte by byte, following no links. What cannot be read differs.
  init(_ files: [SiteFile], _ layout: SiteLayout, with site: Descriptor) {
    self.init(count: files.count)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    for folder in layout.folders {
      guard let old = site.folder(at: folder.path) else { continue }
      for (name, index) in folder.files {
        relations[index] = Self.relation(of: files[index].bytes, to: name, in: old, buffer)
      }
      var expected = Set(folder.files.map { Array($0.name.utf8CString) })
      expected.formUnion(folder.folders.map { Array($0.utf8CString) })
      if folder.path.isEmpty { expected.insert(Array(Marker.name.utf8CString)) }
      removed += (old.names() ?? [[]]).count { !expected.contains($0) }
    }
  }

  /// True where there is nothing to publish.
  var isEmpty: Bool { removed == 0 && !relations.contains(.differs) }

  private static func relation(
    of bytes: [UInt8], to name: String, in folder: Descriptor, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Relation {
    // Without waiting: somebody might have put a pipe there.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    guard let file = Descriptor(retrying { openat(folder.raw, name, flags) }), let status = file.status(),
      status.isRegularFile, Int(status.st_size) == bytes.count
    else { return .differs }
    var done = 0
    while done < bytes.count {
      let count = read(file.raw, buffer.baseAddress, min(buffer.count, bytes.count - done))
      if count < 0, errno == EINTR { continue }
      guard count > 0, let base = buffer.baseAddress else { return .differs }
      let isSame = bytes.withUnsafeBytes { $0.baseAddress.map { memcmp($0 + done, base, count) == 0 } ?? false }
      guard isSame else { return .differs }
      done += count
    }
    // A second name means that somebody could change the file behind our back; a foreign owner or
    // an unusual mode would travel into the new site.
    let mode = status.st_mode & 0o7777
    let isOurs = status.st_uid == geteuid() && status.st_nlink == 1 && mode & 0o400 != 0 && mode & 0o7133 == 0
    return isOurs ? .shareable : .same
  }
}
