import TestSupport
import Testing

@testable import Classifying

@Suite struct NaturalBreaksTests {
  /// Common multiple of all numbers of values that a class can have here; makes means whole.
  private static let multiple = 2520 * 11 * 13 * 17 * 19 * 23

  /// Sum of squared distances from the mean, times `multiple`.
  private func spread(_ values: ArraySlice<Int>) -> Int128 {
    let (sum, count) = (Int128(values.reduce(0, +)), Int128(values.count))
    let squares = values.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
    return Int128(Self.multiple) * squares - Int128(Self.multiple) / count * sum * sum
  }

  private func spread(_ values: [Int], _ breaks: [Int]) -> Int128 {
    let sorted = values.sorted()
    let edges = [0] + breaks.map { limit in sorted.count { $0 < limit } } + [sorted.count]
    return zip(edges, edges.dropFirst()).reduce(0) { $0 + spread(sorted[$1.0..<$1.1]) }
  }

  /// Every way to choose breaks from the values.
  private func allBreaks(_ candidates: ArraySlice<Int>, _ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return candidates.indices.flatMap { index in
      allBreaks(candidates[(index + 1)...], count - 1).map { [candidates[index]] + $0 }
    }
  }

  private func best(_ values: [Int], _ count: Int) -> [Int]? {
    let different = Set(values).sorted()
    guard different.count >= 2 else { return nil }
    let all = allBreaks(different.dropFirst(), min(count, different.count) - 1)
    return all.min { left, right in
      let (a, b) = (spread(values, left), spread(values, right))
      return a == b ? left.reversed().lexicographicallyPrecedes(right.reversed()) : a < b
    }
  }

  /// 6,000 small inputs of different kinds against all partitions, ties included.
  @Test(arguments: 0..<12) func bestOfAllPartitions(_ round: Int) {
    var generator = SeededGenerator(seed: UInt64(round))
    for _ in 0..<500 {
      let count = Int.random(in: 0...10, using: &generator)
      let limit = [3, 8, 30, 1000][round % 4]
      let values = (0..<count).map { _ in Int.random(in: -limit...limit, using: &generator) }
      let classes = Int.random(in: 2...7, using: &generator)
      #expect(
        Classification.Method.naturalBreaks.breaks(of: values, count: classes) == best(values, classes),
        "\(values) in \(classes)")
    }
  }

  /// Evenly spaced values have many equally good partitions.
  @Test(arguments: 2...14, 2...7) func equallySpaced(_ count: Int, _ classes: Int) {
    let values = (0..<count).map { $0 * 3 }
    #expect(Classification.Method.naturalBreaks.breaks(of: values, count: classes) == best(values, classes))
  }

  /// The plain dynamic programme, with whole numbers, for larger inputs.
  private func plainSpread(_ values: [Int], _ count: Int) -> Int128? {
    let different = Set(values).sorted()
    let sorted = values.sorted()
    let edges = different.map { value in sorted.count { $0 < value } } + [sorted.count]
    var best: [Int128?] = edges.indices.map { $0 == 0 ? 0 : nil }
    for _ in 0..<min(count, different.count) {
      best = edges.indices.map { end in
        (0..<end).compactMap { start in best[start].map { $0 + spread(sorted[edges[start]..<edges[end]]) } }.min()
      }
    }
    return best.last.flatMap(\.self)
  }

  @Test(arguments: 0..<60) func agreesWithThePlainProgramme(_ round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(1000 + round))
    let limit = [10, 60, 100_000][round % 3]
    let values = (0..<23).map { _ in Int.random(in: 0...limit, using: &generator) }
    for classes in 2...7 {
      let breaks = try #require(Classification.Method.naturalBreaks.breaks(of: values, count: classes))
      #expect(spread(values, breaks) == plainSpread(values, classes))
    }
  }

  @Test func whatHangsTogetherStaysTogether() {
    let values = [1, 2, 3, 100, 101, 102, 1000, 1001]
    #expect(Classification.Method.naturalBreaks.breaks(of: values, count: 3) == [100, 1000])
  }

  /// 400 units in 30 years.
  @Test func manyValues() throws {
    var generator = SeededGenerator(seed: 7)
    let values = (0..<12_000).map { _ in Int.random(in: 0...1_000_000_000_000, using: &generator) }
    let breaks = try #require(Classification.Method.naturalBreaks.breaks(of: values, count: 7))
    #expect(breaks.count == 6)
    #expect(zip(breaks, breaks.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func largestNumbers() {
    let values = [Int.min, .min + 1, 0, 1, .max - 1, .max]
    #expect(Classification.Method.naturalBreaks.breaks(of: values, count: 3) == [0, .max - 1])
    for count in 2...7 { #expect(Classification.Method.naturalBreaks.breaks(of: values, count: count) != nil) }
  }
}
