import TestSupport
import Testing

@testable import Placing

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
        let assignment = Assignment.minimalCost(costs.flatMap(\.self), rows: rows, columns: rows + surplus)
        #expect(Set(assignment).count == rows)
        #expect(cost(assignment, costs) == optimum(costs))
      }
    }
  }

  @Test func moreRowsThanColumnsHaveNoAnswer() {
    #expect(Assignment.minimalCost([1, 2], rows: 2, columns: 1) == [])
    #expect(Assignment.minimalCost([], rows: 0, columns: 0) == [])
  }
}

@Suite struct ProximityGraphTests {
  private func pairs(_ places: [(Double, Double)]) -> [[Int]] {
    ProximityGraph.gabriel(places.compactMap { Coordinate(latitude: $0.0, longitude: $0.1) }).map { [$0.0, $0.1] }
  }

  @Test func aThirdBetweenParts() {
    #expect(pairs([(52, 12), (52, 13), (52, 14)]) == [[0, 1], [1, 2]])
    // Off the line, within the circle and then outside it.
    #expect(pairs([(52, 12), (52.1, 13), (52, 14)]) == [[0, 1], [1, 2]])
    #expect(pairs([(52, 12), (53, 13), (52, 14)]) == [[0, 1], [0, 2], [1, 2]])
  }

  @Test func fewHaveFewNeighbours() {
    #expect(pairs([]) == [])
    #expect(pairs([(52, 12)]) == [])
    #expect(pairs([(52, 12), (53, 13)]) == [[0, 1]])
  }

  @Test func placesThatAreTheSameHangInAChain() {
    #expect(pairs([(52, 12), (52, 13), (52, 12), (52, 12)]) == [[0, 1], [0, 2], [2, 3]])
  }

  @Test(arguments: District.Form.allCases) func isConnected(_ form: District.Form) {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let places = District(form, &generator).units.map(\.coordinate)
      var group = Array(places.indices)
      for (a, b) in ProximityGraph.gabriel(places) {
        let (from, to) = (group[b], group[a])
        for index in group.indices where group[index] == from { group[index] = to }
      }
      #expect(Set(group).count == 1)
    }
  }
}
