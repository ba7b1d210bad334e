#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file descriptor that is closed when nobody uses it any more.
final class Descriptor: Sendable {
  let raw: Int32

  /// Takes ownership. Nil where `raw` says that opening failed.
  init?(_ raw: Int32) {
    guard raw >= 0 else { return nil }
    self.raw = raw
  }

  deinit { _ = close(raw) }
}

/// The numbers of the system that opening a folder takes: nothing is followed, nothing inherited.
let openFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

/// Repeats a call that a signal interrupted.
func retrying(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

extension Descriptor {
  /// A folder below this one, each component opened on its own so that no link is followed.
  func folder(at path: String) -> Descriptor? {
    if path.isEmpty { return Descriptor(retrying { openat(raw, ".", openFolderFlags) }) }
    var last: Int32 = raw
    for segment in path.split(separator: "/") {
      let next = retrying { openat(last, String(segment), openFolderFlags) }
      let reason = errno
      if last != raw { _ = close(last) }
      if next < 0 {
        errno = reason
        return nil
      }
      last = next
    }
    return Descriptor(last)
  }

  /// The names in this folder without `.` and `..`, as bytes with the closing zero, unsorted. Nil
  /// where it cannot be read.
  func names() -> [[CChar]]? {
    // `fdopendir` takes what it is given, and the place of reading is shared: a new one.
    let copy = retrying { openat(raw, ".", openFolderFlags) }
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      _ = close(copy)
      return nil
    }
    defer { closedir(stream) }
    var result: [[CChar]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name != [0x2E, 0] && name != [0x2E, 0x2E, 0] { result.append(name) }
      errno = 0
    }
    return errno == 0 ? result : nil
  }

  /// What stands at a name in this folder; a link is a link. Nil where there is nothing.
  func status(of name: String) -> stat? {
    var result = stat()
    return fstatat(raw, name, &result, AT_SYMLINK_NOFOLLOW) == 0 ? result : nil
  }

  func status() -> stat? {
    var result = stat()
    return fstat(raw, &result) == 0 ? result : nil
  }

  /// Writes a new file into this folder. False with `errno` where that fails.
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = retrying { openat(raw, name, flags, 0o644) }
    guard file >= 0 else { return false }
    let isWritten = bytes.withUnsafeBytes { writeAll($0, to: file) }
    let reason = errno
    // Some systems say only now that the disk is full.
    guard close(file) == 0 else { return false }
    errno = reason
    return isWritten
  }

  /// The content of a small file in this folder; nil where it is none or larger than `limit`.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    guard let file = Descriptor(retrying { openat(raw, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }),
      let status = file.status(), status.isRegularFile, status.st_size <= limit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = bytes.withUnsafeMutableBytes { pread(file.raw, $0.baseAddress, $0.count, 0) }
    return count >= 0 ? Array(bytes.prefix(count)) : nil
  }
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  var done = 0
  while done < bytes.count {
    let count = write(file, base + done, bytes.count - done)
    if count < 0, errno == EINTR { continue }
    if count == 0 { errno = ENOSPC }
    if count <= 0 { return false }
    done += count
  }
  return true
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
