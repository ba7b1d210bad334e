/// A place in a grid; rows and columns are counted from 1 at the north-western corner.
public struct GridCell: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
}

/// What gets a cell.
public struct GridUnit: Hashable, Sendable {
  /// Unlike all others.
  public var key: String
  public var coordinate: Coordinate
  /// The cell that it must have.
  public var pin: GridCell?

  public init(key: String, coordinate: Coordinate, pin: GridCell? = nil) {
    (self.key, self.coordinate, self.pin) = (key, coordinate, pin)
  }
}

/// Two units that border on each other; which is first does not matter.
public struct NeighbourPair: Hashable, Sendable {
  public let first: String
  public let second: String

  public init(_ a: String, _ b: String) { (first, second) = a <= b ? (a, b) : (b, a) }
}

/// Places of units in a grid whose rows run from north to south and columns from west to east.
public struct GridLayout: Sendable {
  /// Where the pairs come from that should touch.
  public enum Neighbours: Sendable {
    /// Somebody has said who borders on whom.
    case given
    /// Nobody has: units with no third between them (Gabriel graph of the coordinates).
    case nearest
  }

  public let rows: Int
  public let columns: Int
  /// Keys, rows × columns.
  public let cells: [[String?]]
  public let neighbours: Neighbours
  public let fidelity: GridFidelity
  /// What the plain assignment with the least displacement would have reached on the same grid.
  public let plainFidelity: GridFidelity
  /// Units whose pin could not be kept, by key: another has the cell, or it lies outside the largest sensible grid.
  public let pinsNotKept: [String]
}

extension GridLayout {
  /// How much farther from their places on the map the units may be on average, in thousandths of a cell, than the plain
  /// assignment leaves them: the price for neighbours and compass order.
  static let displacementAllowance = 150

  /// The units' box is fitted to a grid with 1.45 to 1.9 cells for each of them. The start is the assignment with the
  /// smallest sum of squared displacements; from there, units move so that more neighbours touch (by an edge, or at
  /// least by a corner) and more pairs keep their compass order. The result is in neither worse than the start, and its
  /// mean displacement at most 0.15 cells above it.
  ///
  /// The order of the units and pairs does not matter, nor do differences of coordinates below a ten-millionth of a
  /// degree: ties are broken by key, and all decisions are made in whole numbers. Of units with the same key one stays.
  ///
  /// O(units² × cells) at worst; 400 units take some hundredths of a second.
  /// - Parameter neighbours: pairs of keys; unknown keys are passed over. Nil or nothing known: the nearest.
  public init(_ units: [GridUnit], neighbours: [NeighbourPair]? = nil) {
    let units = Self.inOrder(units)
    let places = units.map(\.coordinate)
    let shape = GridShape(keepingOrderOf: places)
    let largest = GridShape(fitting: places).largestPin
    var owners: [GridCell: Int] = [:]
    var pinsNotKept: [String] = []
    for (unit, pin) in units.map(\.pin).enumerated() {
      guard let pin else { continue }
      if (1...largest.row).contains(pin.row), (1...largest.column).contains(pin.column), owners[pin] == nil {
        owners[pin] = unit
      } else {
        pinsNotKept.append(units[unit].key)
      }
    }
    self.pinsNotKept = pinsNotKept

    // The grid grows until it has all pinned cells.
    let fitting = GridFitting(
      places, rows: owners.keys.reduce(shape.rows) { max($0, $1.row) },
      columns: owners.keys.reduce(shape.columns) { max($0, $1.column) })
    (rows, columns) = (fitting.rows, fitting.columns)
    var pinned: [Int?] = units.map { _ in nil }
    for (cell, unit) in owners { pinned[unit] = (cell.row - 1) * fitting.columns + cell.column - 1 }

    let given = Self.indices(of: neighbours ?? [], in: units)
    self.neighbours = given.isEmpty ? .nearest : .given
    let pairs = given.isEmpty ? ProximityGraph.gabriel(places) : given
    let costs = fitting.costs
    let plain = fitting.plainAssignment(costs, pinned: pinned)
    let problem = GridProblem(
      fitting, places: places, neighbours: pairs, costs: costs, isPinned: pinned.map { $0 != nil })
    let improved = problem.improved(plain)
    plainFidelity = problem.fidelity(of: plain)
    fidelity = problem.fidelity(of: improved)
    var cells: [[String?]] = Array(repeating: Array(repeating: nil, count: fitting.columns), count: fitting.rows)
    for (unit, cell) in improved.enumerated() {
      cells[cell / fitting.columns][cell % fitting.columns] = units[unit].key
    }
    self.cells = cells
  }

  /// By key, each once.
  private static func inOrder(_ units: [GridUnit]) -> [GridUnit] {
    let sorted = units.sorted {
      ($0.key, $0.coordinate.latitude, $0.coordinate.longitude) < (
        $1.key, $1.coordinate.latitude, $1.coordinate.longitude
      )
    }
    var seen: Set<String> = []
    return sorted.filter { seen.insert($0.key).inserted }
  }

  private static func indices(of pairs: [NeighbourPair], in units: [GridUnit]) -> [(Int, Int)] {
    let numbers = Dictionary(units.enumerated().map { ($1.key, $0) }) { first, _ in first }
    return Set(pairs).compactMap { pair -> (Int, Int)? in
      guard let a = numbers[pair.first], let b = numbers[pair.second], a != b else { return nil }
      return (min(a, b), max(a, b))
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// The largest row and column that a unit may be pinned to where these are the units' places.
  public static func largestPin(among places: [Coordinate]) -> GridCell { GridShape(fitting: places).largestPin }
}

/// One row of a grid as the R package geofacet expects it: `row,col,code,name`.
public struct GridRow: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var code: String
  public var name: String
}

extension GridLayout {
  /// The units by row and column, with their names.
  /// - Parameter name: of a key.
  public func gridRows(name: (String) -> String) -> [GridRow] {
    cells.enumerated().flatMap { row, keys in
      keys.enumerated().compactMap { column, key in
        key.map { GridRow(row: row + 1, column: column + 1, code: $0, name: name($0)) }
      }
    }
  }
}
