import Dispatch
import Synchronization

/// `work` for every number below `count`, on all cores; results in the order of the numbers.
///
/// Every call gets a core of its own where one is free, so a piece of work should last longer than the hand-over.
public func concurrently<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1 else { return (0..<count).map(work) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Every place is written by exactly one of the workers.
    nonisolated(unsafe) let base = buffer.baseAddress
    DispatchQueue.concurrentPerform(iterations: count) { number in
      base.map { ($0 + number).initialize(to: work(number)) }
    }
    initialized = count
  }
}

/// The same for short pieces of work: `size` of them are handed over at once.
///
/// Small chunks, so that a core that is done early helps with the rest.
public func concurrently<Result: Sendable>(
  _ count: Int, inChunksOf size: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  guard count > size else { return (0..<count).map(work) }
  return concurrently((count + size - 1) / size) { chunk in
    (chunk * size..<min((chunk + 1) * size, count)).map(work)
  }.flatMap(\.self)
}

/// Two pieces of work at once, where there are two cores.
public func together<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let made = Mutex<First?>(nil)
  let other = Mutex<Second?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let value = first()
      made.withLock { $0 = value }
    } else {
      let value = second()
      other.withLock { $0 = value }
    }
  }
  // Both have been set, so nothing is done twice.
  return (made.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
}
