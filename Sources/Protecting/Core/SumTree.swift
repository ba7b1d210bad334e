/// The case in which the least loss can be computed: every whole is the sum of its parts, every cell is part
/// of one whole at most, and all that is sensitive is a small count below one bound.
///
/// What the attacker can tell there: suppressed cells that share an equation make a group. Where the top of
/// a group is a published total, its suppressed cells without parts share a known sum, and each of them may
/// be anything from 0 to that sum. Where the top is the root of the tree, nothing bounds them. So a pattern
/// is safe if below every published whole none or at least two parts are suppressed, that sum is no less
/// than the bound, and every suppressed whole has a suppressed part.
struct SumTree {
  private let cells: [DisclosureProblem.Cell]
  private var parts: [[Int]]
  private let root: Int
  /// Parts before wholes.
  private var order: [Int]
  /// The end of what must stay possible.
  private let bound: Int

  /// Nil where the problem is no such tree.
  init?(_ problem: DisclosureProblem) {
    cells = problem.cells
    parts = Array(repeating: [], count: cells.count)
    var hasWhole = Array(repeating: false, count: cells.count)
    for row in problem.rows {
      let wholes = row.terms.filter { $0.factor == 1 }
      guard row.range == 0...0, wholes.count == 1, let whole = wholes.first?.cell, parts[whole].isEmpty,
        row.terms.allSatisfy({ $0.factor == 1 || $0.factor == -1 })
      else { return nil }
      for term in row.terms where term.factor == -1 {
        guard !hasWhole[term.cell] else { return nil }
        hasWhole[term.cell] = true
        parts[whole].append(term.cell)
      }
    }
    guard let bound = cells.lazy.compactMap(\.mustStayPossible?.upperBound).first, let limit = Int(exactly: bound),
      limit <= Self.largestBound
    else { return nil }
    self.bound = limit
    for cell in cells {
      guard cell.choice != .hidden, cell.bounds.lowerBound == 0, cell.bounds.upperBound >= cell.value + bound,
        Int(exactly: cell.value) != nil, cell.value >= 0,
        cell.mustStayPossible.map({ $0 == 0...bound && cell.value < bound }) ?? true
      else { return nil }
    }
    let roots = cells.indices.filter { !hasWhole[$0] }
    guard roots.count == 1, let root = roots.first else { return nil }
    self.root = root
    order = [root]
    var next = 0
    while next < order.count {
      order += parts[order[next]]
      next += 1
    }
    // What the root does not reach goes round in a circle.
    guard order.count == cells.count else { return nil }
    order.reverse()
  }

  /// Beyond this the tables get large; no count of people is protected up to there.
  private static let largestBound = 1000

  /// What is best below a cell.
  private struct Best {
    /// Nil where it cannot be published.
    var published: DisclosureProblem.Loss?
    /// By the sum, up to the bound, of the suppressed cells without parts in the group that goes up from here.
    var suppressed: [DisclosureProblem.Loss?]
    var merging: Merging
  }

  /// Nil where what is known otherwise leaves no safe pattern.
  ///
  /// Complexity: O(cells × bound²).
  func bestSuppression() -> Suppression? {
    var best: [Best?] = Array(repeating: nil, count: cells.count)
    for cell in order {
      var merging = Merging(bound: bound)
      for part in parts[cell] {
        guard let below = best[part] else { continue }
        merging.add(published: below.published, suppressed: below.suppressed)
      }
      best[cell] = judged(cell, merging)
    }
    guard let top = best[root] else { return nil }
    let suppressedTop = top.suppressed.leastIndex
    var states: [(cell: Int, sum: Int?)]
    switch (top.published, suppressedTop) {
    case (let loss?, let sum?): states = [(root, (top.suppressed[sum] ?? loss) < loss ? sum : nil)]
    case (_?, nil): states = [(root, nil)]
    case (nil, let sum?): states = [(root, sum)]
    case (nil, nil): return nil
    }
    var found = Suppression()
    while let (cell, sum) = states.popLast() {
      if sum != nil { found.suppressed.append(cell) }
      guard let merging = best[cell]?.merging, !parts[cell].isEmpty else { continue }
      let end = sum.map { merging.best(atLeast: 1, sum: $0) } ?? merging.bestPublished
      guard let end else { return nil }
      states += zip(parts[cell], merging.choices(to: end)).map { ($0, $1) }
    }
    found.suppressed.sort()
    return found
  }

  private func judged(_ index: Int, _ merging: Merging) -> Best {
    let cell = cells[index]
    var best = Best(suppressed: Array(repeating: nil, count: bound + 1), merging: merging)
    if !cell.isSensitive { best.published = merging.bestPublished.flatMap { merging.loss(at: $0) } }
    guard cell.choice == .open else { return best }
    if parts[index].isEmpty {
      best.suppressed[min(Int(cell.value), bound)] = cell.loss
    } else {
      for sum in 0...bound {
        best.suppressed[sum] = merging.best(atLeast: 1, sum: sum).flatMap { merging.loss(at: $0) }.map {
          $0 + cell.loss
        }
      }
    }
    return best
  }
}

/// The parts of one whole, put together one by one.
private struct Merging {
  /// How many parts are suppressed (2 stands for more), and the sum of what is suppressed below them.
  struct State: Hashable {
    var count: Int
    var sum: Int
  }

  /// How a state was reached: from which one, and with which sum of the last part; nil where that is published.
  private struct Step {
    var before: State
    var sum: Int?
  }

  private let bound: Int
  private var losses: [DisclosureProblem.Loss?]
  private var steps: [[Step?]] = []

  init(bound: Int) {
    self.bound = bound
    losses = Array(repeating: nil, count: 3 * (bound + 1))
    losses[0] = .zero
  }

  private func index(_ state: State) -> Int { state.count * (bound + 1) + state.sum }

  func loss(at state: State) -> DisclosureProblem.Loss? { losses[index(state)] }

  mutating func add(published: DisclosureProblem.Loss?, suppressed: [DisclosureProblem.Loss?]) {
    var next: [DisclosureProblem.Loss?] = Array(repeating: nil, count: losses.count)
    var step: [Step?] = Array(repeating: nil, count: losses.count)
    func offer(_ state: State, _ loss: DisclosureProblem.Loss, _ from: Step) {
      let place = index(state)
      if let old = next[place], old <= loss { return }
      next[place] = loss
      step[place] = from
    }
    for count in 0...2 {
      for sum in 0...bound {
        let before = State(count: count, sum: sum)
        guard let loss = loss(at: before) else { continue }
        if let published { offer(before, loss + published, Step(before: before, sum: nil)) }
        for (own, extra) in suppressed.enumerated() {
          guard let extra else { continue }
          let state = State(count: min(count + 1, 2), sum: min(sum + own, bound))
          offer(state, loss + extra, Step(before: before, sum: own))
        }
      }
    }
    losses = next
    steps.append(step)
  }

  /// Nothing is suppressed among the parts, or enough to hide in.
  var bestPublished: State? {
    let states = [State(count: 0, sum: 0), State(count: 2, sum: bound)]
    return states.filter { loss(at: $0) != nil }.min { (loss(at: $0) ?? .zero) < (loss(at: $1) ?? .zero) }
  }

  func best(atLeast count: Int, sum: Int) -> State? {
    (count...2).map { State(count: $0, sum: sum) }.filter { loss(at: $0) != nil }
      .min { (loss(at: $0) ?? .zero) < (loss(at: $1) ?? .zero) }
  }

  /// The sum of each part on the way to a state; nil where the part is published.
  func choices(to end: State) -> [Int?] {
    var state = end
    var found: [Int?] = []
    for step in steps.reversed() {
      guard let taken = step[index(state)] else { break }
      found.append(taken.sum)
      state = taken.before
    }
    return found.reversed()
  }
}

extension [DisclosureProblem.Loss?] {
  fileprivate var leastIndex: Int? {
    indices.filter { self[$0] != nil }.min { (self[$0] ?? .zero) < (self[$1] ?? .zero) }
  }
}
