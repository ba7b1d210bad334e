import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps two runs from publishing beside each other. The system gives it back when a run dies.
struct PublishingLock {
  static let name = ".sozialraum.lock"

  private let file: Descriptor

  /// - Throws: `.busy` after `seconds`, `.system`.
  init(beside target: Target, waitingAtMost seconds: Int) throws(PublishingError) {
    let path = target.path(of: Self.name)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let raw = retrying { openat(target.parent.raw, Self.name, flags, 0o644) }
    guard let file = Descriptor(raw) else { throw .system(path, doing: .create) }
    var attempts = max(0, min(seconds, 3600)) * 20
    while flock(file.raw, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .system(path, doing: .lock) }
      guard attempts > 0 else {
        throw PublishingError(
          reason: .busy, path: target.directory,
          summary: Message(
            "Ein anderer Lauf veröffentlicht gerade nach „\(target.directory)“",
            en: "Another run is just publishing to “\(target.directory)”"),
          help: Message(
            "Warten Sie, bis er fertig ist, und starten Sie dann neu.", en: "Wait until it is done, then start again."))
      }
      attempts -= 1
      usleep(50_000)
    }
    self.file = file
  }

  /// Lets the next run begin. Closing the file gives the lock back as well.
  func release() { _ = flock(file.raw, LOCK_UN) }
}
