/// Finds what to suppress where tables hang together in more than one way.
///
/// For each sensitive cell and each end of what must stay possible, a linear program looks for the cheapest
/// other table that agrees with everything that is published and has the cell at that end; what differs in
/// it is suppressed (after Kelly, Golden and Assad, and Fischetti and Salazar). That table is the proof that
/// the attacker cannot rule this end out, and it is kept: afterwards each cell that is suppressed only to
/// protect others is published again if other proofs do without it.
struct LinkedSuppression {
  private let problem: DisclosureProblem
  private let program: DeviationProgram?

  init(_ problem: DisclosureProblem) {
    self.problem = problem
    program = DeviationProgram(problem)
  }

  /// How many linear programs may be spent on publishing cells again. Without it, large tables would take
  /// minutes; with it they lose a few more cells than they must.
  private static let patience = 4000

  /// Up to so many cells, several orders are tried and the best result is taken.
  private static let fewCells = 300

  /// In which order sensitive cells look for protection. What protects one often protects others, so the
  /// order decides how much is lost.
  private enum Order: CaseIterable {
    case hardestFirst, easiestFirst, largestFirst, asTheyStand
  }

  /// A cell, how far it must be able to move, and a table in which it does.
  private struct Proof {
    var cell: Int
    var distance: Double
    var table: [Double]
  }

  func found() -> Suppression {
    let sensitive = problem.cells.indices.filter { problem.cells[$0].isSensitive }
    guard let program else { return Suppression(suppressed: sensitive, unprotected: sensitive) }
    let orders = problem.cells.count <= Self.fewCells ? Order.allCases : [.hardestFirst]
    let all = orders.map { found(sensitive, in: $0, program) }
    return all.dropFirst().reduce(all[0]) { loss(of: $1) < loss(of: $0) ? $1 : $0 }
  }

  private func loss(of found: Suppression) -> DisclosureProblem.Loss {
    found.suppressed.reduce(.zero) { $0 + problem.cells[$1].loss }
  }

  private func found(_ sensitive: [Int], in order: Order, _ program: DeviationProgram) -> Suppression {
    var isSecret = problem.cells.map { $0.isSensitive || $0.choice == .hidden }
    var proofs: [Proof] = []
    var unprotected: Set<Int> = []
    for (cell, distance) in targets(sensitive, in: order) {
      if let known = proofs.first(where: { $0.table.moves(cell, by: distance) }) {
        proofs.append(Proof(cell: cell, distance: distance, table: known.table))
        continue
      }
      guard let table = program.table(moving: cell, by: distance, costs: costs(isSecret)) else {
        unprotected.insert(cell)
        continue
      }
      for index in table.indices where table[index] != 0 { isSecret[index] = true }
      proofs.append(Proof(cell: cell, distance: distance, table: table))
    }
    publishAgain(&isSecret, &proofs)
    return Suppression(
      suppressed: problem.cells.indices.filter { isSecret[$0] && problem.cells[$0].choice == .open },
      unprotected: unprotected.sorted())
  }

  private func targets(_ sensitive: [Int], in order: Order) -> [(cell: Int, distance: Double)] {
    let all = sensitive.flatMap { cell in distances(of: cell).map { (cell: cell, distance: $0) } }
    func rank(_ target: (cell: Int, distance: Double)) -> Double {
      switch order {
      case .hardestFirst: -abs(target.distance)
      case .easiestFirst: abs(target.distance)
      case .largestFirst: -problem.cells[target.cell].value
      case .asTheyStand: 0
      }
    }
    return all.sorted { (rank($0), $0.cell, $0.distance) < (rank($1), $1.cell, $1.distance) }
  }

  private func distances(of cell: Int) -> [Double] {
    let value = problem.cells[cell].value
    guard let range = problem.cells[cell].mustStayPossible else { return [] }
    return [range.upperBound - value, range.lowerBound - value].filter { $0 != 0 }
  }

  /// What it costs to move a cell by one; nil where it cannot be moved.
  private func costs(_ isSecret: [Bool]) -> [Double?] {
    let largest = problem.cells.reduce(1.0) { max($0, $1.loss.weight) }
    return problem.cells.indices.map { index in
      let cell = problem.cells[index]
      if isSecret[index] { return 0 }
      return cell.choice == .known ? nil : Double(cell.loss.count) + cell.loss.weight / largest / 2
    }
  }

  private func publishAgain(_ isSecret: inout [Bool], _ proofs: inout [Proof]) {
    guard let program else { return }
    var patience = Self.patience
    let candidates = problem.cells.indices
      .filter { isSecret[$0] && !problem.cells[$0].isSensitive && problem.cells[$0].choice == .open }
      .sorted { problem.cells[$1].loss < problem.cells[$0].loss }
    for candidate in candidates {
      let concerned = proofs.indices.filter { proofs[$0].table[candidate] != 0 }
      guard concerned.count <= patience else { continue }
      isSecret[candidate] = false
      let free: [Double?] = isSecret.map { $0 ? 0 : nil }
      var tables: [(proof: Int, table: [Double])] = []
      for proof in concerned {
        patience -= 1
        let target = proofs[proof]
        if let known = tables.first(where: { $0.table.moves(target.cell, by: target.distance) }) {
          tables.append((proof, known.table))
        } else if let table = program.table(moving: target.cell, by: target.distance, costs: free) {
          tables.append((proof, table))
        } else {
          break
        }
      }
      if tables.count == concerned.count {
        for (proof, table) in tables { proofs[proof].table = table }
      } else {
        isSecret[candidate] = true
      }
    }
  }
}

extension [Double] {
  /// Whether a cell moves as far in this direction.
  fileprivate func moves(_ cell: Int, by distance: Double) -> Bool {
    distance > 0 ? self[cell] >= distance : self[cell] <= distance
  }
}
