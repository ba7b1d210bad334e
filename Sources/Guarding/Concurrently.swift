import Dispatch

/// `work` for every number below `count`, on all cores, results in the order of the numbers.
func concurrently<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1 else { return (0..<count).map(work) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Every index is written by exactly one of the workers.
    nonisolated(unsafe) let base = buffer.baseAddress
    DispatchQueue.concurrentPerform(iterations: count) { number in
      base.map { ($0 + number).initialize(to: work(number)) }
    }
    initialized = count
  }
}
