import Dispatch
import Synchronization

/// Two pieces of work at once, where there are two cores.
func together<First: Sendable, Second: Sendable>(
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
