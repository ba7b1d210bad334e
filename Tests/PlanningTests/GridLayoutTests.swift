import ContentModel
import TestSupport
import Testing

@testable import Planning

@Suite struct GridLayoutTests {
  private func units(_ count: Int, _ generator: inout SeededGenerator) -> [GridLayout.Unit] {
    (0..<count).map { number in
      .init(
        key: EntityKey(.gemeinde, "g\(number)"), latitude: Double.random(in: 52...53, using: &generator),
        longitude: Double.random(in: 12...13, using: &generator))
    }
  }

  @Test func nothingHasNoCells() {
    let layout = GridLayout([])
    #expect(layout.rows == 0 && layout.columns == 0 && layout.cells.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7, 19, 38]) func everyUnitHasOneCell(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let units = units(count, &generator)
    let layout = GridLayout(units)
    #expect(layout.cells.count == layout.rows)
    #expect(layout.cells.allSatisfy { $0.count == layout.columns })
    #expect(layout.cells.joined().compactMap(\.self).sorted() == units.map(\.key).sorted())
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func orderOfTheUnitsDoesNotMatter(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let units = units(20, &generator)
    #expect(GridLayout(units.shuffled(using: &generator)).cells == GridLayout(units).cells)
  }

  @Test func unitsAtOnePlace() {
    let units = (0..<5).map { GridLayout.Unit(key: EntityKey(.gemeinde, "g\($0)"), latitude: 52, longitude: 12) }
    #expect(GridLayout(units).cells.joined().compactMap(\.self).count == 5)
    #expect(GridLayout(units.reversed()).cells == GridLayout(units).cells)
  }

  @Test func unitsInALine() {
    let units = (0..<6).map { number in
      GridLayout.Unit(key: EntityKey(.gemeinde, "g\(number)"), latitude: 52, longitude: 12 + Double(number) / 10)
    }
    let row = GridLayout(units).cells.flatMap { $0.compactMap(\.self) }
    #expect(row == units.map(\.key))
  }

  /// The real district as the reader of the map sees it.
  @Test func realDistrictKeepsTheCompass() throws {
    let gemeinden = try portal(in: "content").gemeinden
    #expect(gemeinden.count == 38)
    let layout = GridLayout(
      gemeinden.map { gemeinde in
        .init(
          key: gemeinde.key, latitude: Double(gemeinde.koordinaten.breite.description) ?? 0,
          longitude: Double(gemeinde.koordinaten.laenge.description) ?? 0)
      })
    var place: [EntityKey: (row: Int, column: Int)] = [:]
    for (row, cells) in layout.cells.enumerated() {
      for (column, key) in cells.enumerated() { if let key { place[key] = (row, column) } }
    }
    #expect(place.count == 38)
    var kept = 0
    var all = 0
    for (index, a) in gemeinden.enumerated() {
      for b in gemeinden.dropFirst(index + 1) {
        let (first, second) = (try #require(place[a.key]), try #require(place[b.key]))
        let (north, south) = a.koordinaten.breite > b.koordinaten.breite ? (first, second) : (second, first)
        let (west, east) = a.koordinaten.laenge < b.koordinaten.laenge ? (first, second) : (second, first)
        all += 2
        kept += (north.row <= south.row ? 1 : 0) + (west.column <= east.column ? 1 : 0)
      }
    }
    let share = Double(kept) / Double(all)
    print("Compass order kept by \(kept) of \(all) pairs (\((share * 1000).rounded() / 10) %)")
    #expect(share >= 0.99)
  }
}

@Suite struct AssignmentTests {
  private func cost(_ assignment: [Int], _ costs: [[Int]]) -> Int {
    assignment.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] }
  }

  /// The cheapest of all assignments, by trying them all.
  private func optimum(_ costs: [[Int]], row: Int = 0, taken: Set<Int> = []) -> Int {
    guard row < costs.count else { return 0 }
    return costs[row].indices.filter { !taken.contains($0) }.map { column in
      costs[row][column] + optimum(costs, row: row + 1, taken: taken.union([column]))
    }.min() ?? .max
  }

  @Test(arguments: 1...6, [0, 1, 3]) func equalsBruteForce(_ rows: Int, _ surplus: Int) {
    var generator = SeededGenerator(seed: UInt64(rows * 10 + surplus))
    for spread in [2, 10, 1_000_000] {
      for _ in 0..<10 {
        let costs = (0..<rows).map { _ in
          (0..<(rows + surplus)).map { _ in Int.random(in: 0..<spread, using: &generator) }
        }
        let assignment = Assignment.minimalCost(costs)
        #expect(Set(assignment).count == rows)
        #expect(cost(assignment, costs) == optimum(costs))
      }
    }
  }

  @Test func moreRowsThanColumnsHaveNoAnswer() {
    #expect(Assignment.minimalCost([[1], [2]]) == [])
    #expect(Assignment.minimalCost([]) == [])
  }
}
