import CClp

/// A linear program in Clp: columns with bounds and costs, rows with bounds. A solution starts from where
/// the last one ended, so that small changes take few steps.
final class LinearProgram {
  struct Entry {
    var row: Int
    var factor: Double
  }

  enum Outcome {
    /// The value of each column.
    case optimal([Double])
    case infeasible
    case unbounded
  }

  private let model: UnsafeMutableRawPointer
  private let columnCount: Int

  /// - Parameters:
  ///   - columns: the entries of each column.
  ///   - rows: the bounds of each row; infinite where there is none.
  init?(columns: [[Entry]], rows: [ClosedRange<Double>]) {
    guard let made = Clp_newModel() else { return nil }
    model = made
    columnCount = columns.count
    Clp_setLogLevel(model, 0)
    var starts: [CoinBigIndex] = [0]
    var indices: [Int32] = []
    var factors: [Double] = []
    for column in columns {
      for entry in column {
        indices.append(Int32(entry.row))
        factors.append(entry.factor)
      }
      starts.append(CoinBigIndex(indices.count))
    }
    let zeros = Array(repeating: 0.0, count: columns.count)
    Clp_loadProblem(
      model, Int32(columns.count), Int32(rows.count), starts, indices, factors, zeros, zeros, zeros,
      rows.map(\.lowerBound), rows.map(\.upperBound))
  }

  deinit { Clp_deleteModel(model) }

  /// The cheapest solution.
  ///
  /// - Parameters: one value for each column.
  func minimise(_ costs: [Double], bounds: [ClosedRange<Double>]) -> Outcome {
    Clp_chgObjCoefficients(model, costs)
    Clp_chgColumnLower(model, bounds.map(\.lowerBound))
    Clp_chgColumnUpper(model, bounds.map(\.upperBound))
    Clp_primal(model, 0)
    // What did not end is begun again from nothing.
    if Clp_status(model) > 2 { Clp_initialSolve(model) }
    switch Clp_status(model) {
    case 0:
      let solution = Clp_primalColumnSolution(model)
      return .optimal((0..<columnCount).map { solution?[$0] ?? 0 })
    case 2: return .unbounded
    default: return .infeasible
    }
  }
}
