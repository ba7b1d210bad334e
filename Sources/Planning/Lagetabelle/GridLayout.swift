import ContentModel

/// Places of units in a grid whose rows run from north to south and columns from west to east.
struct GridLayout: Sendable {
  struct Unit: Sendable {
    var key: EntityKey
    /// Degrees.
    var latitude: Double
    var longitude: Double
  }

  var rows: Int
  var columns: Int
  /// rows × columns.
  var cells: [[EntityKey?]]
}

extension GridLayout {
  /// The assignment of units to cells with the smallest sum of squared displacements, after the
  /// units' box has been fitted to a grid with about 1.45 cells for each unit.
  ///
  /// The order of `units` does not matter: ties are broken by key. O(units² × cells).
  init(_ units: [Unit]) {
    let units = units.sorted { $0.key < $1.key }
    guard let first = units.first else {
      (rows, columns, cells) = (0, 0, [])
      return
    }
    var box = (south: first.latitude, north: first.latitude, west: first.longitude, east: first.longitude)
    for unit in units {
      box.south = min(box.south, unit.latitude)
      box.north = max(box.north, unit.latitude)
      box.west = min(box.west, unit.longitude)
      box.east = max(box.east, unit.longitude)
    }
    let height = max(box.north - box.south, 1e-6)
    // A degree of longitude is about 0.61 degrees of latitude here; the middle of the box decides.
    let middle = (box.north + box.south) / 2 * .pi / 180
    let width = max((box.east - box.west) * Self.cosine(middle), 1e-6)
    let wanted = Double(units.count) * 1.45
    let rows = max(1, min(units.count, Int((wanted * height / width).squareRoot().rounded())))
    let columns = max(1, (Int(wanted.rounded(.up)) + rows - 1) / rows)
    let cellCount = rows * columns
    let costs = units.map { [box] unit -> [Int] in
      let x = (unit.longitude - box.west) / max(box.east - box.west, 1e-6) * Double(columns - 1)
      let y = (box.north - unit.latitude) / height * Double(rows - 1)
      return (0..<cellCount).map { cell in
        let dx = Double(cell % columns) - x
        let dy = Double(cell / columns) - y
        // Whole numbers, so that no rounding differs between machines.
        return Int(((dx * dx + dy * dy) * 1_000_000).rounded())
      }
    }
    var cells: [[EntityKey?]] = Array(repeating: Array(repeating: nil, count: columns), count: rows)
    for (unit, cell) in Assignment.minimalCost(costs).enumerated() {
      cells[cell / columns][cell % columns] = units[unit].key
    }
    (self.rows, self.columns, self.cells) = (rows, columns, cells)
  }

  /// Taylor series; enough for a ratio of sides, and the same on every platform.
  private static func cosine(_ x: Double) -> Double {
    let square = x * x
    return 1 - square / 2 + square * square / 24 - square * square * square / 720
  }
}

/// Optimal assignment of rows to columns.
enum Assignment {
  /// The column of each row so that the sum of costs is minimal and no column is used twice.
  ///
  /// The Hungarian method with potentials (Kuhn 1955, Munkres 1957, in the shortest-path form of
  /// Jonker and Volgenant 1987). O(rows² × columns).
  /// - Parameter costs: rows × columns, at least as many columns as rows, all rows equally long.
  static func minimalCost(_ costs: [[Int]]) -> [Int] {
    let rowCount = costs.count
    guard let columnCount = costs.first?.count, columnCount >= rowCount else { return [] }
    var rowPotential = Array(repeating: 0, count: rowCount + 1)
    var columnPotential = Array(repeating: 0, count: columnCount + 1)
    // Index 0 is the root of the search; rows and columns are counted from 1.
    var rowOfColumn = Array(repeating: 0, count: columnCount + 1)
    var previous = Array(repeating: 0, count: columnCount + 1)
    for row in 1...max(rowCount, 1) where row <= rowCount {
      rowOfColumn[0] = row
      var column = 0
      var shortest = Array(repeating: Int.max, count: columnCount + 1)
      var isDone = Array(repeating: false, count: columnCount + 1)
      repeat {
        isDone[column] = true
        let current = rowOfColumn[column]
        var delta = Int.max
        var next = 0
        for candidate in 1...columnCount where !isDone[candidate] {
          let cost = costs[current - 1][candidate - 1] - rowPotential[current] - columnPotential[candidate]
          if cost < shortest[candidate] {
            shortest[candidate] = cost
            previous[candidate] = column
          }
          if shortest[candidate] < delta {
            delta = shortest[candidate]
            next = candidate
          }
        }
        for candidate in 0...columnCount {
          if isDone[candidate] {
            rowPotential[rowOfColumn[candidate]] += delta
            columnPotential[candidate] -= delta
          } else if shortest[candidate] != .max {
            shortest[candidate] -= delta
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      while column != 0 {
        rowOfColumn[column] = rowOfColumn[previous[column]]
        column = previous[column]
      }
    }
    var result = Array(repeating: 0, count: rowCount)
    for column in 1...columnCount where rowOfColumn[column] != 0 { result[rowOfColumn[column] - 1] = column - 1 }
    return result
  }
}
