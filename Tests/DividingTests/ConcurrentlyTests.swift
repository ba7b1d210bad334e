import Dividing
import Synchronization
import Testing

@Suite struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 7, 1000]) func resultsStandInTheOrderOfTheNumbers(_ count: Int) {
    #expect(concurrently(count) { "\($0)" } == (0..<count).map { "\($0)" })
  }

  @Test(arguments: [0, 1, 31, 32, 33, 64, 1000], [1, 32]) func soTheyDoInChunks(_ count: Int, _ size: Int) {
    #expect(concurrently(count, inChunksOf: size) { "\($0)" } == (0..<count).map { "\($0)" })
  }

  @Test func everythingIsDoneOnce() {
    let calls = Mutex([Int](repeating: 0, count: 500))
    _ = concurrently(500, inChunksOf: 16) { number in calls.withLock { $0[number] += 1 } }
    #expect(calls.withLock { $0 } == Array(repeating: 1, count: 500))
  }

  @Test func twoAtOnce() {
    let calls = Mutex(0)
    let (number, text) = together(
      {
        calls.withLock { $0 += 1 }
        return 1
      },
      {
        calls.withLock { $0 += 1 }
        return "b"
      })
    #expect((number, text) == (1, "b"))
    #expect(calls.withLock { $0 } == 2)
  }
}
