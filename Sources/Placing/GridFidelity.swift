/// How well a grid keeps where things are.
public struct GridFidelity: Hashable, Sendable {
  /// Pairs of neighbours.
  public var neighbourPairs: Int
  /// Those whose cells touch, by an edge or a corner.
  public var touching: Int
  /// Those of them whose cells have an edge in common.
  public var sharingAnEdge: Int
  /// Pairs of units.
  public var pairs: Int
  /// Those that the grid reverses neither north to south nor west to east. The same row or column reverses nothing.
  public var pairsInOrder: Int
  /// Distance of the cells from where the units lie after the district has been fitted to the grid, in cells.
  public var meanDisplacement: Double
  public var maximalDisplacement: Double
}

extension GridProblem {
  /// - Parameter cells: of each unit, counted row after row.
  func fidelity(of cells: [Int]) -> GridFidelity {
    let steps = neighbours.map { distance(cells[$0.0], cells[$0.1]) }
    let displacements = cells.indices.map { displacement(of: $0, in: cells[$0]) }
    let pairs = cells.count * (cells.count - 1) / 2
    return GridFidelity(
      neighbourPairs: steps.count, touching: steps.count { max($0.rows, $0.columns) <= 1 },
      sharingAnEdge: steps.count { $0.rows + $0.columns <= 1 }, pairs: pairs,
      pairsInOrder: pairs - reversedPairs(in: cells),
      meanDisplacement: Double(displacements.reduce(0, +)) / 1000 / Double(max(1, cells.count)),
      maximalDisplacement: Double(displacements.max() ?? 0) / 1000)
  }

  private func distance(_ a: Int, _ b: Int) -> (rows: Int, columns: Int) {
    (abs(a / columns - b / columns), abs(a % columns - b % columns))
  }
}
