/// A placing of all units that changes step by step, and what it costs.
///
/// Pairs in the wrong order are kept as tables (for each unit and each row or column: how many pairs it would reverse
/// there), so that judging a step takes as long as looking at the neighbours of the units that move.
struct GridSearch {
  let problem: GridProblem
  private(set) var cellOf: [Int]
  /// −1 where a cell is empty.
  private(set) var unitIn: [Int]
  private let neighboursOf: [[Int]]
  /// Pairs that a unit reverses in a row or column with all others where they are.
  private var rowReversals: [Int]
  private var columnReversals: [Int]
  private let rowOfCell: [Int]
  private let columnOfCell: [Int]
  private let latitudes: [Int]
  private let longitudes: [Int]
  /// What the search makes small: all that is lost, weighed.
  private(set) var energy = 0
  /// Pairs of neighbours whose cells touch.
  private(set) var touching = 0
  /// Pairs in the wrong order.
  private(set) var reversedPairs: Int
  /// Sum in thousandths of a cell.
  private(set) var displacement = 0

  // What a loss weighs; a squared displacement of one cell weighs 1,000.
  private static let reversalWeight = 2500
  /// Neighbours by the steps between their cells: an edge in common, a corner, one cell between, two, more.
  private static let apartWeights: InlineArray<5, Int> = [0, 400, 4000, 5200, 6400]

  /// One to three units with their new cells; without a heap allocation, for there are many.
  struct Step {
    private(set) var count = 0
    private var units: InlineArray<3, Int> = [0, 0, 0]
    private var cells: InlineArray<3, Int> = [0, 0, 0]

    init(_ moves: (unit: Int, cell: Int)...) { for move in moves { add(move.unit, move.cell) } }

    mutating func add(_ unit: Int, _ cell: Int) {
      units[count] = unit
      cells[count] = cell
      count += 1
    }

    subscript(_ index: Int) -> (unit: Int, cell: Int) { (units[index], cells[index]) }

    /// Whether a unit moves: as the first, second or third, and where to.
    func move(of unit: Int) -> (index: Int, cell: Int)? {
      for index in 0..<count where units[index] == unit { return (index, cells[index]) }
      return nil
    }
  }

  init(_ problem: GridProblem, start: [Int]) {
    self.problem = problem
    reversedPairs = problem.reversedPairs(in: start)
    let (rows, columns) = (problem.rows, problem.columns)
    cellOf = start
    unitIn = Array(repeating: -1, count: rows * columns)
    for (unit, cell) in start.enumerated() { unitIn[cell] = unit }
    var neighboursOf: [[Int]] = Array(repeating: [], count: start.count)
    for (a, b) in problem.neighbours {
      neighboursOf[a].append(b)
      neighboursOf[b].append(a)
    }
    self.neighboursOf = neighboursOf
    rowOfCell = (0..<rows * columns).map { $0 / columns }
    columnOfCell = (0..<rows * columns).map { $0 % columns }
    rowReversals = Array(repeating: 0, count: start.count * rows)
    columnReversals = Array(repeating: 0, count: start.count * columns)
    latitudes = problem.places.map(\.latitude)
    longitudes = problem.places.map(\.longitude)
    // Were all others in the first row and column, a unit elsewhere would reverse some. Then each goes where it starts.
    for unit in start.indices {
      let south = latitudes.count { $0 < latitudes[unit] }
      let east = longitudes.count { $0 > longitudes[unit] }
      for row in 0..<rows where row > 0 { rowReversals[row * start.count + unit] = south }
      for column in 0..<columns where column > 0 { columnReversals[column * start.count + unit] = east }
    }
    for (unit, cell) in start.enumerated() {
      moveRow(unit, from: 0, to: rowOfCell[cell])
      moveColumn(unit, from: 0, to: columnOfCell[cell])
    }
    for (unit, cell) in start.enumerated() {
      energy += problem.costs[unit * rows * columns + cell] / 1000
      energy += Self.reversalWeight * reversals(unit, cell) / 2
      displacement += problem.displacement(of: unit, in: cell)
    }
    for (a, b) in problem.neighbours {
      energy += apart(cellOf[a], cellOf[b])
      if areTouching(cellOf[a], cellOf[b]) { touching += 1 }
    }
  }

  /// Tells the tables that a unit goes from one row to another. Only rows from the one to the other are concerned.
  private mutating func moveRow(_ unit: Int, from old: Int, to new: Int) {
    let (count, latitude, sign) = (latitudes.count, latitudes[unit], new > old ? 1 : -1)
    let (low, high) = (min(old, new), max(old, new))
    for row in low..<high {
      for other in 0..<count {
        if latitudes[other] < latitude { rowReversals[row * count + other] += sign }
        if latitudes[other] > latitude { rowReversals[(row + 1) * count + other] -= sign }
      }
    }
  }

  private mutating func moveColumn(_ unit: Int, from old: Int, to new: Int) {
    let (count, longitude, sign) = (longitudes.count, longitudes[unit], new > old ? 1 : -1)
    let (low, high) = (min(old, new), max(old, new))
    for column in low..<high {
      for other in 0..<count {
        if longitudes[other] > longitude { columnReversals[column * count + other] += sign }
        if longitudes[other] < longitude { columnReversals[(column + 1) * count + other] -= sign }
      }
    }
  }

  private func reversals(_ unit: Int, _ cell: Int) -> Int {
    rowReversals[rowOfCell[cell] * cellOf.count + unit] + columnReversals[columnOfCell[cell] * cellOf.count + unit]
  }

  private func steps(_ a: Int, _ b: Int) -> (Int, Int) {
    (abs(rowOfCell[a] - rowOfCell[b]), abs(columnOfCell[a] - columnOfCell[b]))
  }

  private func apart(_ a: Int, _ b: Int) -> Int {
    let (rows, columns) = steps(a, b)
    let most = max(rows, columns)
    return Self.apartWeights[most <= 1 ? rows + columns - 1 : min(most, 4)]
  }

  private func areTouching(_ a: Int, _ b: Int) -> Bool {
    let (rows, columns) = steps(a, b)
    return rows <= 1 && columns <= 1
  }

  /// What the step adds to the energy.
  func change(_ step: Step) -> Int {
    let cells = rowOfCell.count
    var change = 0
    var reversed = 0
    for index in 0..<step.count {
      let move = step[index]
      let old = cellOf[move.unit]
      change += problem.costs[move.unit * cells + move.cell] / 1000 - problem.costs[move.unit * cells + old] / 1000
      reversed += reversals(move.unit, move.cell) - reversals(move.unit, old)
      // The tables know the others where they were; pairs that move together need a correction.
      for earlier in 0..<index {
        let other = step[earlier]
        let oldOther = cellOf[other.unit]
        reversed +=
          problem.reversals(move.unit, in: move.cell, other.unit, in: other.cell)
          - problem.reversals(move.unit, in: move.cell, other.unit, in: oldOther)
          - problem.reversals(move.unit, in: old, other.unit, in: other.cell)
          + problem.reversals(move.unit, in: old, other.unit, in: oldOther)
      }
    }
    return change + Self.reversalWeight * reversed + difference(by: step, of: apart)
  }

  /// The difference that a step makes to a sum over the pairs of neighbours.
  private func difference(by step: Step, of value: (Int, Int) -> Int) -> Int {
    var change = 0
    for index in 0..<step.count {
      let move = step[index]
      let old = cellOf[move.unit]
      for other in neighboursOf[move.unit] {
        if let partner = step.move(of: other) {
          // Once for a pair that moves together.
          if partner.index > index { change += value(move.cell, partner.cell) - value(old, cellOf[other]) }
        } else {
          change += value(move.cell, cellOf[other]) - value(old, cellOf[other])
        }
      }
    }
    return change
  }

  mutating func apply(_ step: Step, change: Int) {
    energy += change
    touching += difference(by: step) { areTouching($0, $1) ? 1 : 0 }
    for index in 0..<step.count {
      let move = step[index]
      let old = cellOf[move.unit]
      displacement += problem.displacement(of: move.unit, in: move.cell) - problem.displacement(of: move.unit, in: old)
      reversedPairs -= reversedPairs(of: move.unit)
      moveRow(move.unit, from: rowOfCell[old], to: rowOfCell[move.cell])
      moveColumn(move.unit, from: columnOfCell[old], to: columnOfCell[move.cell])
      if unitIn[old] == move.unit { unitIn[old] = -1 }
      cellOf[move.unit] = move.cell
      unitIn[move.cell] = move.unit
      reversedPairs += reversedPairs(of: move.unit)
    }
  }

  private func reversedPairs(of unit: Int) -> Int {
    let (row, column) = (rowOfCell[cellOf[unit]], columnOfCell[cellOf[unit]])
    let (latitude, longitude) = (latitudes[unit], longitudes[unit])
    var count = 0
    for other in cellOf.indices {
      let (otherRow, otherColumn) = (rowOfCell[cellOf[other]], columnOfCell[cellOf[other]])
      let isNorth = latitudes[other] > latitude
      let isEast = longitudes[other] > longitude
      if otherRow != row && latitudes[other] != latitude && (otherRow < row) != isNorth {
        count += 1
      } else if otherColumn != column && longitudes[other] != longitude && (otherColumn > column) != isEast {
        count += 1
      }
    }
    return count
  }
}
