#if canImport(Glibc) || canImport(Musl)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif
  import Diagnostics

  /// The open queue of a watcher's events; closed when nobody needs it.
  final class InotifyQueue: Sendable {
    struct Event {
      /// The number of the folder.
      var watch: Int32
      var mask: UInt32
      /// Of the file or folder in it; empty where the folder itself is meant.
      var name: String
    }

    let descriptor: Int32

    init() throws(WatchingError) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { throw WatchingError(reason: Self.reason(for: errno)) }
    }

    deinit { close(descriptor) }

    /// The next events that are ready; nil where there are none.
    func read() -> [Event]? {
      // Room for some hundred events; one needs at most 16 bytes and a name of 256.
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      return buffer.withUnsafeBytes { bytes in
        let header = MemoryLayout<inotify_event>.size
        var events: [Event] = []
        var start = 0
        while start + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
          let end = min(start + header + Int(event.len), count)
          let name = bytes[(start + header)..<end].prefix { $0 != 0 }
          events.append(Event(watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
          start = end
        }
        return events
      }
    }

    private static func reason(for number: Int32) -> Message {
      number == EMFILE || number == ENFILE
        ? Message(
          "Das Betriebssystem überwacht schon so viele Ordner, wie es darf (fs.inotify.max_user_instances).",
          en: "The operating system already watches as many folders as it may (fs.inotify.max_user_instances).")
        : Message("Das Betriebssystem meldet Fehler \(number).", en: "The operating system reports error \(number).")
    }
  }

  /// The function of the C library, which a method of the same name would hide.
  private let readBytes = read as @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int
#endif
