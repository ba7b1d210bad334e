@testable import Protecting

/// The same numbers from the same seed, everywhere (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &self) }

  /// Small counts are frequent, as they are in small places; zeros too.
  mutating func count(below end: Int) -> Double {
    switch below(4) {
    case 0: 0
    case 1: Double(below(5))
    default: Double(below(end))
    }
  }
}

extension DisclosureProblem {
  static let bound = 5.0

  private mutating func addCount(_ value: Double) -> Int {
    add(
      Cell(
        value: value, mustStayPossible: value > 0 && value < Self.bound ? 0...Self.bound : nil,
        loss: Loss(count: 1, weight: value)))
  }

  static func randomTree(_ random: inout Random, depth: Int, widest: Int = 3, largest: Int) -> DisclosureProblem {
    var problem = DisclosureProblem()
    _ = problem.addTree(&random, depth: depth, widest: widest, largest: largest)
    return problem
  }

  private mutating func addTree(_ random: inout Random, depth: Int, widest: Int, largest: Int) -> Int {
    guard depth > 0 else { return addCount(random.count(below: largest)) }
    let parts = (0...random.below(widest)).map { _ in
      addTree(&random, depth: depth - 1, widest: widest, largest: largest)
    }
    let whole = addCount(parts.reduce(0) { $0 + cells[$1].value })
    addTotal(whole, of: parts)
    return whole
  }

  /// A table with the sums of its rows and columns and of all.
  static func randomTable(_ random: inout Random, rows: Int, columns: Int) -> DisclosureProblem {
    var problem = DisclosureProblem()
    let values = (0..<rows).map { _ in (0..<columns).map { _ in random.count(below: 30) } }
    let inner = values.map { $0.map { problem.addCount($0) } }
    let rowSums = values.map { problem.addCount($0.reduce(0, +)) }
    let columnSums = (0..<columns).map { column in problem.addCount(values.reduce(0) { $0 + $1[column] }) }
    let all = problem.addCount(values.joined().reduce(0, +))
    for row in 0..<rows { problem.addTotal(rowSums[row], of: inner[row]) }
    for column in 0..<columns { problem.addTotal(columnSums[column], of: inner.map { $0[column] }) }
    problem.addTotal(all, of: rowSums)
    problem.addTotal(all, of: columnSums)
    return problem
  }

  /// Gemeinden in Sozialräume in a Landkreis, each by groups.
  static func randomGroupedTree(_ random: inout Random, groups: Int) -> DisclosureProblem {
    var problem = DisclosureProblem()
    func addUnit(_ values: [Double]) -> [Int] {
      let cells = values.map { problem.addCount($0) }
      let whole = problem.addCount(values.reduce(0, +))
      problem.addTotal(whole, of: cells)
      return cells + [whole]
    }
    func addWhole(of parts: [[Int]]) -> [Int] {
      let whole = addUnit((0..<groups).map { group in parts.reduce(0) { $0 + problem.cells[$1[group]].value } })
      for group in 0...groups { problem.addTotal(whole[group], of: parts.map { $0[group] }) }
      return whole
    }
    let regions = (0...random.below(4)).map { _ in
      addWhole(of: (0...random.below(4)).map { _ in addUnit((0..<groups).map { _ in random.count(below: 60) }) })
    }
    _ = addWhole(of: regions)
    return problem
  }

  // MARK: Judging

  typealias Oracle = ([Int]) -> [ClosedRange<Double>]

  func isSafe(_ suppressed: [Int], by oracle: Oracle) -> Bool {
    let wanted = cells.indices.filter { cells[$0].isSensitive }
    guard Set(wanted).isSubset(of: suppressed) else { return false }
    return zip(suppressed, oracle(suppressed)).allSatisfy { cell, interval in
      guard let needed = cells[cell].mustStayPossible else { return true }
      return interval.lowerBound <= needed.lowerBound + 1e-6 && interval.upperBound >= needed.upperBound - 1e-6
    }
  }

  func loss(of suppressed: [Int]) -> Loss { suppressed.reduce(.zero) { $0 + cells[$1].loss } }

  /// The least loss of all safe patterns, by trying each: only for few cells.
  func leastLossByTrying(_ oracle: Oracle) -> Loss {
    let sensitive = cells.indices.filter { cells[$0].isSensitive }
    let others = cells.indices.filter { !cells[$0].isSensitive }
    var best: Loss?
    for pattern in 0..<(1 << others.count) {
      let suppressed = (sensitive + others.indices.filter { pattern >> $0 & 1 == 1 }.map { others[$0] }).sorted()
      let loss = loss(of: suppressed)
      if let best, !(loss < best) { continue }
      if isSafe(suppressed, by: oracle) { best = loss }
    }
    return best ?? loss(of: Array(cells.indices))
  }

  /// What follows from each equation by turns, until nothing new does: exact where no cells go round in a circle.
  func propagatedIntervals(_ suppressed: [Int]) -> [ClosedRange<Double>] {
    let secret = Set(suppressed)
    var ends = cells.indices.map { secret.contains($0) ? cells[$0].bounds : cells[$0].value...cells[$0].value }
    var isChanging = true
    while isChanging {
      isChanging = false
      for row in rows {
        for term in row.terms where secret.contains(term.cell) {
          var (low, high) = (row.range.lowerBound, row.range.upperBound)
          for other in row.terms where other.cell != term.cell {
            let range = ends[other.cell]
            let products = [other.factor * range.lowerBound, other.factor * range.upperBound]
            low -= max(products[0], products[1])
            high -= min(products[0], products[1])
          }
          if term.factor < 0 { (low, high) = (-high, -low) }
          let own = ends[term.cell]
          let tighter = max(own.lowerBound, low)...min(own.upperBound, high)
          if tighter != own {
            ends[term.cell] = tighter
            isChanging = true
          }
        }
      }
    }
    return suppressed.map { ends[$0] }
  }
}
