import Testing

@testable import Protecting

@Suite struct SumTreeTests {
  @Test func aSmallCountTakesTheSmallestThatHidesItWithIt() throws {
    var problem = DisclosureProblem()
    let total = problem.add(.init(value: 62, loss: .init(count: 1, weight: 62)))
    let parts = [2.0, 50, 6, 4].map { problem.add(.init(value: $0, loss: .init(count: 1, weight: $0))) }
    problem.cells[parts[0]].mustStayPossible = 0...5
    problem.addTotal(total, of: parts)
    let tree = try #require(SumTree(problem))
    // 2 and 4 are together no less than 5; 2 and 6 would be more than is needed.
    #expect(tree.bestSuppression()?.suppressed == [parts[0], parts[3]])
  }

  @Test func zerosHideNothing() {
    var problem = DisclosureProblem()
    let total = problem.add(.init(value: 12, loss: .init(count: 1, weight: 12)))
    let parts = [2.0, 0, 0, 10].map { problem.add(.init(value: $0, loss: .init(count: 1, weight: $0))) }
    problem.cells[parts[0]].mustStayPossible = 0...5
    problem.addTotal(total, of: parts)
    #expect(problem.solved().suppressed == [parts[0], parts[3]])
  }

  @Test func withoutAnotherPartTheTotalGoes() {
    var problem = DisclosureProblem()
    let root = problem.add(.init(value: 40))
    let west = problem.add(.init(value: 3, mustStayPossible: 0...5))
    let east = problem.add(.init(value: 37))
    let only = problem.add(.init(value: 3, mustStayPossible: 0...5))
    problem.addTotal(root, of: [west, east])
    problem.addTotal(west, of: [only])
    #expect(problem.solved().suppressed == [west, east, only])
  }

  @Test func whatIsKnownAnywayCannotHideAnother() {
    var problem = DisclosureProblem()
    let total = problem.add(.init(value: 62, loss: .init(count: 1, weight: 62)))
    let parts = [2.0, 50, 6, 4].map { problem.add(.init(value: $0, loss: .init(count: 1, weight: $0))) }
    problem.cells[parts[0]].mustStayPossible = 0...5
    problem.cells[parts[3]].choice = .known
    problem.addTotal(total, of: parts)
    #expect(problem.solved().suppressed == [parts[0], parts[2]])
  }

  @Test func whatNothingCanHideIsSaid() {
    var problem = DisclosureProblem()
    let total = problem.add(.init(value: 6, choice: .known))
    let parts = [2.0, 4].map { problem.add(.init(value: $0)) }
    problem.cells[parts[0]].mustStayPossible = 0...5
    problem.cells[parts[1]].choice = .known
    problem.addTotal(total, of: parts)
    #expect(problem.solved() == Suppression(suppressed: [parts[0]], unprotected: [parts[0]]))
  }

  @Test func aLongChainIsNoRiskForTheStack() {
    var problem = DisclosureProblem()
    var cells = [problem.add(.init(value: 3, mustStayPossible: 0...5))]
    for _ in 0..<20_000 {
      cells.append(problem.add(.init(value: 3, mustStayPossible: 0...5)))
      problem.addTotal(cells[cells.count - 1], of: [cells[cells.count - 2]])
    }
    #expect(problem.solved().suppressed.count == cells.count)
  }

  @Test(arguments: 0..<400)
  func randomTreesLoseNoMoreThanTheyMust(seed: Int) throws {
    var random = Random(seed: seed)
    let problem = DisclosureProblem.randomTree(&random, depth: random.below(3) + 1, largest: 12)
    guard problem.cells.contains(where: \.isSensitive), problem.cells.count(where: { !$0.isSensitive }) <= 13 else {
      return
    }
    let tree = try #require(SumTree(problem))
    let found = try #require(tree.bestSuppression())
    #expect(problem.isSafe(found.suppressed, by: problem.propagatedIntervals))
    #expect(problem.isSafe(found.suppressed, by: problem.feasibleIntervals))
    #expect(problem.loss(of: found.suppressed) == problem.leastLossByTrying(problem.propagatedIntervals))
  }

  @Test(arguments: 0..<200)
  func largeRandomTreesAreSafe(seed: Int) throws {
    var random = Random(seed: 1000 + seed)
    let problem = DisclosureProblem.randomTree(&random, depth: 3, widest: 6, largest: 3000)
    let found = problem.solved()
    #expect(found.unprotected.isEmpty)
    #expect(problem.isSafe(found.suppressed, by: problem.feasibleIntervals))
  }
}
