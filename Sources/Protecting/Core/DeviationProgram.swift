/// All tables that agree with what everybody knows, told by how far each cell is from its value.
struct DeviationProgram {
  private let problem: DisclosureProblem
  private let program: LinearProgram
  /// How far a cell can move up and down.
  private let room: [(up: Double, down: Double)]

  /// Below this a deviation is what computing in floating point leaves.
  static let noise = 1e-7

  init?(_ problem: DisclosureProblem) {
    self.problem = problem
    var columns: [[LinearProgram.Entry]] = Array(repeating: [], count: 2 * problem.cells.count)
    var rows: [ClosedRange<Double>] = []
    for (index, row) in problem.rows.enumerated() {
      let value = row.terms.reduce(0) { $0 + $1.factor * problem.cells[$1.cell].value }
      for term in row.terms {
        columns[2 * term.cell].append(.init(row: index, factor: term.factor))
        columns[2 * term.cell + 1].append(.init(row: index, factor: -term.factor))
      }
      rows.append(min(0, row.range.lowerBound - value).cleaned...max(0, row.range.upperBound - value).cleaned)
    }
    guard let program = LinearProgram(columns: columns, rows: rows) else { return nil }
    self.program = program
    room = problem.cells.map {
      (max(0, $0.bounds.upperBound - $0.value), max(0, $0.value - $0.bounds.lowerBound))
    }
  }

  /// The cheapest table in which a cell is so far from its value, as deviations; nil where there is none.
  ///
  /// - Parameter costs: of moving each cell by one; nil where it cannot be moved.
  func table(moving target: Int, by distance: Double, costs: [Double?]) -> [Double]? {
    var bounds = self.bounds(costs)
    if distance > 0 {
      guard distance <= bounds[2 * target].upperBound else { return nil }
      bounds[2 * target] = distance...bounds[2 * target].upperBound
      bounds[2 * target + 1] = 0...0
    } else {
      guard -distance <= bounds[2 * target + 1].upperBound else { return nil }
      bounds[2 * target + 1] = -distance...bounds[2 * target + 1].upperBound
      bounds[2 * target] = 0...0
    }
    let prices = costs.indices.flatMap { Array(repeating: costs[$0] ?? 0, count: 2) }
    guard case .optimal(let solution) = program.minimise(prices, bounds: bounds) else { return nil }
    var table = deviations(solution)
    // Exactly there: the solver may end a hair before it.
    table[target] = distance > 0 ? max(table[target], distance) : min(table[target], distance)
    return isConsistent(table, costs) ? table : nil
  }

  /// What can be told of a cell when those are not published that can move freely.
  func feasibleInterval(of cell: Int, secret: [Bool]) -> ClosedRange<Double> {
    let bounds = self.bounds(secret.map { $0 ? 0 : nil })
    let value = problem.cells[cell].value
    func furthest(_ direction: Double) -> Double {
      var costs = Array(repeating: 0.0, count: 2 * problem.cells.count)
      (costs[2 * cell], costs[2 * cell + 1]) = (-direction, direction)
      switch program.minimise(costs, bounds: bounds) {
      case .optimal(let solution): return deviations(solution)[cell]
      case .unbounded: return direction * .infinity
      case .infeasible: return 0
      }
    }
    return value + min(0, furthest(-1))...value + max(0, furthest(1))
  }

  private func bounds(_ costs: [Double?]) -> [ClosedRange<Double>] {
    var bounds: [ClosedRange<Double>] = []
    bounds.reserveCapacity(2 * costs.count)
    for (cost, room) in zip(costs, room) {
      bounds.append(0...(cost == nil ? 0 : room.up))
      bounds.append(0...(cost == nil ? 0 : room.down))
    }
    return bounds
  }

  private func deviations(_ solution: [Double]) -> [Double] {
    problem.cells.indices.map { index in
      let deviation = solution[2 * index] - solution[2 * index + 1]
      return abs(deviation) < Self.noise ? 0 : deviation
    }
  }

  /// Looks at the solver's table with nothing but additions: it must keep every bound and row.
  private func isConsistent(_ table: [Double], _ costs: [Double?]) -> Bool {
    for index in table.indices where table[index] != 0 {
      if costs[index] == nil { return false }
      if table[index] > room[index].up + Self.tolerance || -table[index] > room[index].down + Self.tolerance {
        return false
      }
    }
    return problem.rows.allSatisfy { row in
      var (before, after, size) = (0.0, 0.0, 1.0)
      for term in row.terms {
        let value = problem.cells[term.cell].value
        before += term.factor * value
        after += term.factor * (value + table[term.cell])
        size = max(size, abs(term.factor))
      }
      let slack = Self.tolerance * size
      return after >= min(before, row.range.lowerBound) - slack && after <= max(before, row.range.upperBound) + slack
    }
  }

  private static let tolerance = 1e-5
}

extension Double {
  /// Zero where floating point left a hair of it.
  fileprivate var cleaned: Double { abs(self) < DeviationProgram.noise ? 0 : self }
}
