/// What holds among the cells, and a value for those that the content does not tell.
struct Equations {
  /// Cells whose value the content does not tell.
  var unknown: Set<Int> = []
  private var all: [(terms: [DisclosureProblem.Term], constant: Double)] = []

  mutating func add(_ whole: Int, sumOf parts: [Int]) {
    add([.init(cell: whole, factor: 1)] + parts.map { .init(cell: $0, factor: -1) }, equal: 0)
  }

  mutating func add(_ terms: [DisclosureProblem.Term], equal constant: Double) { all.append((terms, constant)) }

  /// Gives unknown cells values with which the equations hold as far as the content allows.
  ///
  /// Complexity: one linear program with a column for each unknown cell.
  func settle(_ problem: inout DisclosureProblem) {
    guard !unknown.isEmpty else { return }
    let cells = unknown.sorted()
    let column = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    var columns: [[LinearProgram.Entry]] = Array(repeating: [], count: cells.count)
    var rows: [ClosedRange<Double>] = []
    for (terms, constant) in all {
      var left = constant
      var entries: [(column: Int, factor: Double)] = []
      for term in terms {
        if let index = column[term.cell] {
          entries.append((index, term.factor))
        } else {
          left -= term.factor * problem.cells[term.cell].value
        }
      }
      guard !entries.isEmpty else { continue }
      for (index, factor) in entries { columns[index].append(.init(row: rows.count, factor: factor)) }
      rows.append(left...left)
    }
    // What cannot be made to hold is missed by as little as possible, up or down.
    for row in rows.indices {
      columns.append([.init(row: row, factor: 1)])
      columns.append([.init(row: row, factor: -1)])
    }
    let costs = columns.indices.map { $0 < cells.count ? 0.0 : 1 }
    let bounds = columns.indices.map { $0 < cells.count ? problem.cells[cells[$0]].bounds : 0...(.infinity) }
    guard let program = LinearProgram(columns: columns, rows: rows),
      case .optimal(let values) = program.minimise(costs, bounds: bounds)
    else { return }
    for (index, cell) in cells.enumerated() { problem.cells[cell].value = (values[index] * 1e6).rounded() / 1e6 }
  }

  /// The equations, plus what the numbers of the content differ by.
  func rows(_ problem: DisclosureProblem) -> [DisclosureProblem.Row] {
    all.map { terms, _ in
      let value = terms.reduce(0) { $0 + $1.factor * problem.cells[$1.cell].value }
      return DisclosureProblem.Row(terms: terms, range: value...value)
    }
  }
}
