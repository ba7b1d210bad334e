/// Units to be placed, and what their places are judged by.
struct GridProblem {
  let rows: Int
  let columns: Int
  let places: [Coordinate]
  /// Indices of units, the smaller first, no pair twice.
  let neighbours: [(Int, Int)]
  /// Squared displacements in thousandths of a cell: unit after unit, cell after cell.
  let costs: [Int]
  let isPinned: [Bool]

  init(
    _ fitting: GridFitting, places: [Coordinate], neighbours: [(Int, Int)], costs: [Int], isPinned: [Bool]
  ) {
    (rows, columns) = (fitting.rows, fitting.columns)
    (self.places, self.neighbours, self.costs, self.isPinned) = (places, neighbours, costs, isPinned)
  }

  /// Thousandths of a cell.
  func displacement(of unit: Int, in cell: Int) -> Int {
    Int(Double(costs[unit * rows * columns + cell]).squareRoot().rounded())
  }

  /// Pairs that lie the other way round in the grid than on the map, in rows, in columns or in both.
  /// - Parameter cells: of each unit, counted row after row.
  func reversedPairs(in cells: [Int]) -> Int {
    cells.indices.reduce(0) { count, unit in
      count + (0..<unit).count { isReversed(unit, in: cells[unit], $0, in: cells[$0]) }
    }
  }

  /// The same row or column reverses nothing, nor do places of the same latitude or longitude.
  func isReversed(_ a: Int, in cellA: Int, _ b: Int, in cellB: Int) -> Bool {
    reversals(a, in: cellA, b, in: cellB) > 0
  }

  /// 0, 1 or 2: in rows, in columns.
  func reversals(_ a: Int, in cellA: Int, _ b: Int, in cellB: Int) -> Int {
    let (first, second) = (
      cellA.quotientAndRemainder(dividingBy: columns), cellB.quotientAndRemainder(dividingBy: columns)
    )
    let rows = (places[b].latitude - places[a].latitude).signum() * (first.quotient - second.quotient).signum()
    let columns = (places[a].longitude - places[b].longitude).signum() * (first.remainder - second.remainder).signum()
    return (rows < 0 ? 1 : 0) + (columns < 0 ? 1 : 0)
  }
}
