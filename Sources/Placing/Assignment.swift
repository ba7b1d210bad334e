/// Optimal assignment of rows to columns.
enum Assignment {
  /// The column of each row so that the sum of costs is minimal and no column is used twice; empty where there are
  /// fewer columns than rows.
  ///
  /// Shortest augmenting paths (Jonker and Volgenant 1987, in the rectangular form of Crouse, On Implementing 2D
  /// Rectangular Assignment Algorithms, 2016). O(rows² × columns), much less where rows want different columns.
  /// - Parameter costs: row after row, `rows` × `columns` of them.
  static func minimalCost(_ costs: [Int], rows: Int, columns: Int) -> [Int] {
    guard rows <= columns, costs.count == rows * columns else { return [] }
    var columnOfRow = Array(repeating: -1, count: rows)
    var rowOfColumn = Array(repeating: -1, count: columns)
    var rowPotential = Array(repeating: 0, count: rows)
    var columnPotential = Array(repeating: 0, count: columns)
    var shortest = Array(repeating: 0, count: columns)
    var previous = Array(repeating: -1, count: columns)
    var remaining = Array(repeating: 0, count: columns)
    for start in 0..<rows {
      for column in 0..<columns {
        shortest[column] = .max
        remaining[column] = column
      }
      var (row, length, count) = (start, 0, columns)
      var reached: [Int] = []
      while true {
        var (nearest, index) = (Int.max, 0)
        let base = length - rowPotential[row]
        for position in 0..<count {
          let column = remaining[position]
          let candidate = base + costs[row * columns + column] - columnPotential[column]
          if candidate < shortest[column] {
            shortest[column] = candidate
            previous[column] = row
          }
          // Among equals a free column: it ends the path.
          if shortest[column] < nearest || (shortest[column] == nearest && rowOfColumn[column] < 0) {
            (nearest, index) = (shortest[column], position)
          }
        }
        length = nearest
        let column = remaining[index]
        if rowOfColumn[column] < 0 {
          rowPotential[start] += length
          for column in reached {
            rowPotential[rowOfColumn[column]] += length - shortest[column]
            columnPotential[column] -= length - shortest[column]
          }
          var end = column
          while true {
            let row = previous[end]
            rowOfColumn[end] = row
            (columnOfRow[row], end) = (end, columnOfRow[row])
            if row == start { break }
          }
          break
        }
        row = rowOfColumn[column]
        reached.append(column)
        count -= 1
        remaining[index] = remaining[count]
      }
    }
    return columnOfRow
  }
}
