/// A shape of a grid, and where in it each unit would lie if cells did not matter.
struct GridFitting {
  let rows: Int
  let columns: Int
  /// Thousandths of a cell from the grid's western and northern edge, for each place.
  let targets: [(x: Int, y: Int)]

  /// The places' box is stretched over the grid: the outermost places lie in the outermost rows and columns.
  init(_ places: [Coordinate], rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    guard let box = Box(places) else {
      targets = []
      return
    }
    targets = places.map { place in
      (
        Self.share(place.longitude - box.west, of: box.width, steps: columns - 1),
        Self.share(box.north - place.latitude, of: box.height, steps: rows - 1)
      )
    }
  }

  /// Thousandths of a step; the middle where there is nothing to share.
  private static func share(_ part: Int, of whole: Int, steps: Int) -> Int {
    whole == 0 ? steps * 500 : (2 * part * steps * 1000 + whole) / (2 * whole)
  }

  /// Squared distances of the targets from the cells, in thousandths of a cell; target after target, row after row.
  var costs: [Int] {
    targets.flatMap { target in
      (0..<rows * columns).map { cell in
        let (dx, dy) = (cell % columns * 1000 - target.x, cell / columns * 1000 - target.y)
        return dx * dx + dy * dy
      }
    }
  }

  /// The cheapest places in the grid: cell of each unit, counted row after row.
  /// - Parameter pinned: the cells that are fixed, by unit; no cell twice.
  func plainAssignment(_ costs: [Int], pinned: [Int?]) -> [Int] {
    let taken = Set(pinned.compactMap(\.self))
    let units = targets.indices.filter { pinned[$0] == nil }
    let cells = (0..<rows * columns).filter { !taken.contains($0) }
    let open = units.flatMap { unit in cells.map { costs[unit * rows * columns + $0] } }
    var result = pinned.map { $0 ?? 0 }
    for (unit, cell) in zip(units, Assignment.minimalCost(open, rows: units.count, columns: cells.count)) {
      result[unit] = cells[cell]
    }
    return result
  }
}

/// Rows and columns.
struct GridShape: Hashable {
  var rows: Int
  var columns: Int

  /// The smallest grids have this many cells for a hundred units: enough for gaps where the district has some.
  private static let fewestCells = 145
  /// The largest have this many: more gaps than that make a long way from cell to cell.
  private static let mostCells = 190
  /// With more units, one row more or less decides little, and trying takes its time.
  private static let mostUnitsToTry = 100

  /// About 1.45 cells for each place, in the proportions that the box around them has in kilometres.
  init(fitting places: [Coordinate]) {
    guard places.count > 1, let box = Box(places) else {
      (rows, columns) = (places.count, places.count)
      return
    }
    let wanted = (places.count * Self.fewestCells + 99) / 100
    let height = Double(box.height)
    let width = Double(box.width) * Double(box.narrowing) / 1e6
    // Places that are all the same have a square.
    let ratio = height == 0 && width == 0 ? 1 : width == 0 ? .infinity : height / width
    rows = max(1, Int(min(Double(wanted), (Double(wanted) * ratio).squareRoot().rounded())))
    columns = (wanted + rows - 1) / rows
  }

  private var cells: Int { rows * columns }

  private init(rows: Int, columns: Int) { (self.rows, self.columns) = (rows, columns) }

  /// Of that shape and those with up to two rows and columns more, but at most 1.9 cells for each place: the one in which
  /// the plain assignment reverses the fewest pairs. Among equals the one with the fewest cells, then columns.
  init(keepingOrderOf places: [Coordinate]) {
    self.init(fitting: places)
    guard (3...Self.mostUnitsToTry).contains(places.count) else { return }
    let first = self
    var candidates = [first]
    for moreRows in 0...2 {
      for moreColumns in 0...2 {
        let larger = GridShape(rows: rows + moreRows, columns: columns + moreColumns)
        if larger != first, larger.cells * 100 <= places.count * Self.mostCells { candidates.append(larger) }
      }
    }
    candidates.sort { ($0.cells, $0.columns) < ($1.cells, $1.columns) }
    let free: [Int?] = places.map { _ in nil }
    var fewest = Int.max
    for candidate in candidates where fewest > 0 {
      let fitting = GridFitting(places, rows: candidate.rows, columns: candidate.columns)
      let costs = fitting.costs
      let problem = GridProblem(
        fitting, places: places, neighbours: [], costs: costs, isPinned: places.map { _ in false })
      let reversed = problem.reversedPairs(in: fitting.plainAssignment(costs, pinned: free))
      if reversed < fewest { (fewest, self) = (reversed, candidate) }
    }
  }

  /// The largest row and column that may be pinned where this grid fits the places: about twice its size.
  var largestPin: GridCell { GridCell(row: max(2 * rows, rows + 3), column: max(2 * columns, columns + 3)) }
}
