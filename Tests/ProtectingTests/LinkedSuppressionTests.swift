import Testing

@testable import Protecting

@Suite struct LinkedSuppressionTests {
  @Test(arguments: 0..<300)
  func randomTablesAreSafe(seed: Int) {
    var random = Random(seed: seed)
    let problem = DisclosureProblem.randomTable(&random, rows: 2 + random.below(5), columns: 2 + random.below(5))
    let found = problem.solved()
    #expect(found.unprotected.isEmpty)
    #expect(problem.isSafe(found.suppressed, by: problem.feasibleIntervals))
  }

  @Test func smallRandomTablesLoseLittleMoreThanTheyMust() {
    var (lost, least) = (0, 0)
    for seed in 0..<40 {
      var random = Random(seed: 5000 + seed)
      let problem = DisclosureProblem.randomTable(&random, rows: 2, columns: 2 + random.below(2))
      lost += problem.loss(of: problem.solved().suppressed).count
      least += problem.leastLossByTrying(problem.feasibleIntervals).count
    }
    print("suppressed in small tables: \(lost), at least \(least)")
    #expect(lost >= least)
    #expect(lost * 100 <= least * 115)
  }

  @Test(arguments: 0..<60)
  func treesByGroupsAreSafe(seed: Int) {
    var random = Random(seed: 9000 + seed)
    let problem = DisclosureProblem.randomGroupedTree(&random, groups: 2 + random.below(3))
    let found = problem.solved()
    #expect(found.unprotected.isEmpty)
    #expect(problem.isSafe(found.suppressed, by: problem.feasibleIntervals))
  }

  @Test func treesAreNotWorseThanTheBestByMuch() throws {
    var (lost, least) = (0, 0)
    for seed in 0..<100 {
      var random = Random(seed: seed)
      let problem = DisclosureProblem.randomTree(&random, depth: 2, widest: 5, largest: 40)
      guard let best = SumTree(problem)?.bestSuppression() else { continue }
      let found = LinkedSuppression(problem).found()
      #expect(problem.isSafe(found.suppressed, by: problem.feasibleIntervals))
      lost += found.suppressed.count
      least += best.suppressed.count
    }
    print("suppressed in trees without their own method: \(lost), at least \(least)")
    #expect(lost >= least)
    #expect(lost * 100 <= least * 115)
  }

  @Test func aRestThatNobodyPublishesHidesToo() {
    var problem = DisclosureProblem()
    let whole = problem.add(.init(value: 20))
    let small = problem.add(.init(value: 2, mustStayPossible: 0...5))
    let large = problem.add(.init(value: 10))
    let rest = problem.add(.init(value: 8, choice: .hidden))
    problem.addTotal(whole, of: [small, large, rest])
    #expect(problem.solved() == Suppression(suppressed: [small]))
  }

  @Test func aRangeKnownFromAShareIsKept() {
    // 4.8 to 5.2 percent of 40 is known of the small count.
    var problem = DisclosureProblem()
    let small = problem.add(.init(value: 2, mustStayPossible: 0...5))
    let base = problem.add(.init(value: 40, choice: .known))
    problem.rows.append(
      .init(terms: [.init(cell: small, factor: 1), .init(cell: base, factor: -0.052)], range: -1e9...0))
    problem.rows.append(
      .init(terms: [.init(cell: small, factor: 1), .init(cell: base, factor: -0.048)], range: 0...1e9))
    #expect(problem.solved() == Suppression(suppressed: [small], unprotected: [small]))
    problem.cells[base].choice = .open
    #expect(problem.solved().suppressed == [small, base])
  }
}
