/// What may be published of a set of numbers that hang together, as a question without any words of the
/// district in it.
///
/// The attacker knows the bounds of every cell, every row, and every cell that is published. A cell is safe
/// when its `mustStayPossible` lies within what the attacker can tell of it.
struct DisclosureProblem: Sendable {
  /// What is to be decided of a cell.
  enum Choice: Sendable, Hashable {
    /// It is published unless that would betray another.
    case open
    /// Everybody knows it: it cannot hide another.
    case known
    /// It is published nowhere and need not be: a part that nobody reports, the rest of a breakdown.
    case hidden
  }

  struct Cell: Sendable {
    var value: Double
    /// What everybody knows of it beforehand.
    var bounds: ClosedRange<Double> = 0...(.infinity)
    var choice = Choice.open
    /// What the attacker must not be able to rule out; contains the value. Nil where it betrays nobody.
    var mustStayPossible: ClosedRange<Double>?
    var loss = Loss.one

    var isSensitive: Bool { mustStayPossible != nil }
  }

  /// What is lost with a cell: first so many numbers, then how much they weigh.
  struct Loss: Sendable, Hashable, Comparable {
    var count: Int
    var weight: Double

    static let zero = Loss(count: 0, weight: 0)
    static let one = Loss(count: 1, weight: 0)

    static func + (left: Loss, right: Loss) -> Loss {
      Loss(count: left.count + right.count, weight: left.weight + right.weight)
    }

    static func < (left: Loss, right: Loss) -> Bool {
      left.count != right.count ? left.count < right.count : left.weight < right.weight
    }
  }

  struct Term: Sendable {
    var cell: Int
    var factor: Double
  }

  /// A weighted sum of cells that everybody knows to lie in a range; an equation where both ends are one.
  struct Row: Sendable {
    var terms: [Term]
    var range: ClosedRange<Double>
  }

  var cells: [Cell] = []
  var rows: [Row] = []

  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    return cells.count - 1
  }

  /// `whole = sum of the parts`, plus what the numbers of the content differ by.
  mutating func addTotal(_ whole: Int, of parts: [Int]) {
    let difference = cells[whole].value - parts.reduce(0) { $0 + cells[$1].value }
    rows.append(
      Row(
        terms: [Term(cell: whole, factor: 1)] + parts.map { Term(cell: $0, factor: -1) },
        range: difference...difference))
  }
}

/// Which cells are not published.
struct Suppression: Sendable, Equatable {
  /// All that are open and not published, sensitive or not. Ascending.
  var suppressed: [Int] = []
  /// Sensitive cells that nothing protects, because what others know gives them away. Ascending.
  var unprotected: [Int] = []

  static func + (left: Suppression, right: Suppression) -> Suppression {
    Suppression(
      suppressed: (left.suppressed + right.suppressed).sorted(),
      unprotected: (left.unprotected + right.unprotected).sorted())
  }
}

extension DisclosureProblem {
  /// The cells whose suppression protects all sensitive ones, with as little loss as can be found: the
  /// least of all where the cells are one tree of sums, a good one elsewhere.
  ///
  /// Complexity: O(cells) without sensitive cells; a tree O(cells × bound²); else two linear programs for
  /// each sensitive cell, and some for each that is suppressed besides.
  func solved() -> Suppression {
    guard cells.contains(where: \.isSensitive) else { return Suppression() }
    return linkedParts().reduce(Suppression()) { $0 + solution(of: $1) }
  }

  private func solution(of part: LinkedPart) -> Suppression {
    let own = part.problem
    let found = SumTree(own)?.bestSuppression() ?? LinkedSuppression(own).found()
    return Suppression(
      suppressed: found.suppressed.map { part.cells[$0] }, unprotected: found.unprotected.map { part.cells[$0] })
  }

  /// Cells that hang together, with their index in the whole problem.
  private struct LinkedPart {
    var problem: DisclosureProblem
    var cells: [Int]
  }

  /// The parts that share no row with another, each with a sensitive cell.
  private func linkedParts() -> [LinkedPart] {
    var roots = Array(cells.indices)
    func root(of cell: Int) -> Int {
      var cell = cell
      while roots[cell] != cell {
        roots[cell] = roots[roots[cell]]
        cell = roots[cell]
      }
      return cell
    }
    for row in rows {
      guard let first = row.terms.first else { continue }
      for term in row.terms.dropFirst() { roots[root(of: term.cell)] = root(of: first.cell) }
    }
    var partOfRoot: [Int: Int] = [:]
    var parts: [LinkedPart] = []
    let wanted = Set(cells.indices.filter { cells[$0].isSensitive }.map(root))
    var newIndex = Array(repeating: 0, count: cells.count)
    for cell in cells.indices where wanted.contains(root(of: cell)) {
      let part = partOfRoot[root(of: cell)] ?? parts.count
      if part == parts.count {
        partOfRoot[root(of: cell)] = part
        parts.append(LinkedPart(problem: DisclosureProblem(), cells: []))
      }
      newIndex[cell] = parts[part].problem.add(cells[cell])
      parts[part].cells.append(cell)
    }
    for row in rows {
      guard let first = row.terms.first, let part = partOfRoot[root(of: first.cell)] else { continue }
      parts[part].problem.rows.append(
        Row(terms: row.terms.map { Term(cell: newIndex[$0.cell], factor: $0.factor) }, range: row.range))
    }
    return parts
  }
}

extension DisclosureProblem {
  /// What the attacker can tell of each cell when those are not published, computed by linear programs.
  ///
  /// Complexity: two linear programs for each.
  func feasibleIntervals(_ suppressed: [Int]) -> [ClosedRange<Double>] {
    var isSecret = cells.map { $0.choice == .hidden }
    for cell in suppressed { isSecret[cell] = true }
    guard let program = DeviationProgram(self) else { return suppressed.map { cells[$0].value...cells[$0].value } }
    return suppressed.map { program.feasibleInterval(of: $0, secret: isSecret) }
  }
}
