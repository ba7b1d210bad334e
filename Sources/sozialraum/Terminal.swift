import ContentModel
import Diagnostics
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program knows about the world outside: streams, colours, today.
enum Terminal {
  static func printError(_ text: String) {
    guard !text.isEmpty else { return }
    write(Array((text + "\n").utf8), to: 2)
  }

  /// Bytes as they are, to the standard output.
  static func print(_ bytes: [UInt8]) {
    // What was printed before stands before.
    fflush(nil)
    write(bytes, to: 1)
  }

  private static func write(_ bytes: [UInt8], to stream: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(stream, rest.baseAddress, rest.count)
        // A closed pipe must not keep the program from ending.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Colour only for people: on a terminal that can, unless NO_COLOR says otherwise (no-color.org).
  static var usesColour: Bool { isatty(2) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb" }

  /// A variable of the environment; nil where it is empty, too.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The one place where the program looks at the clock: the default of `--stand`.
  static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Says why a call makes no sense, and ends.
  static func fail(_ summary: Message, help: Message, in language: Language) -> Never {
    printError((summary + Message(verbatim: ". ") + help).text(in: language))
    exit(.usage)
  }

  /// Ctrl-C, and the polite end that services are asked to.
  static func onInterrupt(_ body: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      nonisolated(unsafe) let source = DispatchSource.makeSignalSource(signal: number)
      // The source keeps itself: it waits as long as the program runs.
      source.setEventHandler { withExtendedLifetime(source, body) }
      source.activate()
    }
  }

  static func exit(_ status: ExitStatus) -> Never {
    // All streams: `stdout` itself is a global variable of C.
    fflush(nil)
    Glibc.exit(status.rawValue)
  }
}

extension UnsafeRawBufferPointer.SubSequence {
  fileprivate var baseAddress: UnsafeRawPointer? { base.baseAddress.map { $0 + startIndex } }
}
