extension GridProblem {
  /// A placing in which no fewer neighbours touch, no more pairs are reversed, and the mean displacement is at most
  /// the allowance above that of the start.
  ///
  /// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with numbers that are the same on every machine.
  func improved(_ start: [Int]) -> [Int] {
    let free = start.indices.filter { !isPinned[$0] }
    guard start.count > 2, !free.isEmpty else { return start }
    var search = GridSearch(self, start: start)
    let first = search
    let farthest = first.displacement + GridLayout.displacementAllowance * start.count
    var best = (cells: start, energy: first.energy)
    var random = RandomNumbers()
    let rounds = min(Self.roundsPerUnit * start.count, Self.mostRounds)
    for round in 0..<rounds {
      guard let step = step(of: free[random.below(free.count)], in: search, &random) else { continue }
      let change = search.change(step)
      // The less is lost and the hotter it is, the likelier a loss is accepted; at the end none is.
      guard change <= Self.heat * (rounds - round) / rounds * random.exponential() / 256 else { continue }
      search.apply(step, change: change)
      if search.energy < best.energy, search.touching >= first.touching, search.reversedPairs <= first.reversedPairs,
        search.displacement <= farthest
      {
        best = (search.cellOf, search.energy)
      }
    }
    return best.cells
  }

  // Tried on made-up districts and the real one: more rounds or heat give little more.
  private static let roundsPerUnit = 300
  private static let mostRounds = 40_000
  private static let heat = 500

  /// A random step of a unit: to an empty cell, in exchange with another unit, or pushing another one on.
  private func step(of unit: Int, in search: GridSearch, _ random: inout RandomNumbers) -> GridSearch.Step? {
    guard let cell = cell(around: search.cellOf[unit], within: 2, &random) else { return nil }
    let other = search.unitIn[cell]
    if other < 0 { return .init((unit, cell)) }
    guard !isPinned[other] else { return nil }
    if random.below(2) == 0 { return .init((unit, cell), (other, search.cellOf[unit])) }
    guard let next = self.cell(around: cell, within: 1, &random) else { return nil }
    let third = search.unitIn[next]
    if third < 0 { return .init((unit, cell), (other, next)) }
    guard third != unit, !isPinned[third] else { return nil }
    return .init((unit, cell), (other, next), (third, search.cellOf[unit]))
  }

  private func cell(around cell: Int, within steps: Int, _ random: inout RandomNumbers) -> Int? {
    let side = 2 * steps + 1
    let number = random.below(side * side)
    let row = cell / columns + number / side - steps
    let column = cell % columns + number % side - steps
    let result = row * columns + column
    return row >= 0 && row < rows && column >= 0 && column < columns && result != cell ? result : nil
  }
}

/// The same random numbers each time and everywhere (SplitMix64; Steele, Lea and Flood 2014).
private struct RandomNumbers {
  private var state: UInt64 = 0

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 ..< count.
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// Exponentially distributed with mean about 1/ln 2, in 256ths: the binary logarithm of a random number, its fraction
  /// taken as linear.
  mutating func exponential() -> Int {
    let number = next()
    let zeros = number.leadingZeroBitCount
    let fraction = zeros < 64 ? Int(((number << UInt64(zeros)) << 1) >> 56) : 0
    return zeros * 256 + 255 - fraction
  }
}
