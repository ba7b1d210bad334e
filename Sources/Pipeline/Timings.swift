import Editions

/// How long each phase took.
public struct Timings: Sendable {
  public private(set) var phases: [(name: String, duration: Duration)] = []

  mutating func note(_ name: String, _ duration: Duration) { phases.append((name, duration)) }

  mutating func note(_ name: String, _ edition: Edition, _ duration: Duration) {
    phases.append(("\(name) (\(edition.rawValue))", duration))
  }

  public var total: Duration { phases.reduce(.zero) { $0 + $1.duration } }

  /// One line a phase, milliseconds right-aligned.
  public var table: String {
    let width = phases.map(\.name.count).max() ?? 0
    return (phases + [("total", total)]).map { phase in
      let padding = String(repeating: " ", count: max(0, width - phase.name.count))
      let number = milliseconds(phase.duration)
      return "\(phase.name)\(padding)  \(String(repeating: " ", count: max(0, 8 - number.count)))\(number) ms"
    }.joined(separator: "\n")
  }
}

/// `12.3`, without a locale.
func milliseconds(_ duration: Duration) -> String {
  let tenths =
    (duration.components.attoseconds / 1_000_000_000_000 + duration.components.seconds * 1_000_000 + 50) / 100
  return "\(tenths / 10).\(tenths % 10)"
}

/// Time since the last look at it.
struct Stopwatch {
  private var last = ContinuousClock.now

  mutating func lap() -> Duration {
    let now = ContinuousClock.now
    defer { last = now }
    return now - last
  }
}
