import TestSupport
import Testing

@testable import Classifying

@Suite struct BreaksTests {
  private func random(_ round: Int) -> (values: [Int], count: Int) {
    var generator = SeededGenerator(seed: UInt64(round))
    let limit = [2, 9, 40, 10_000][round % 4]
    let values = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      Int.random(in: -limit...limit, using: &generator)
    }
    return (values, Int.random(in: 2...7, using: &generator))
  }

  /// The class of every value by exact fractions.
  @Test(arguments: 0..<1000) func equalIntervalsAreEquallyWide(_ round: Int) {
    let (values, wished) = random(round)
    let different = Set(values)
    let found = Classification(values, method: .equalIntervals, count: wished)
    guard different.count >= 2, let low = values.min(), let high = values.max() else {
      #expect(found == nil)
      return
    }
    let count = min(wished, different.count)
    #expect(found?.count == count)
    for value in different {
      let naive = min((value - low) * count / (high - low), count - 1) + 1
      #expect(found?.number(of: value) == naive, "\(value) in \(values)")
    }
  }

  /// Value by value: a class is full when its share of the ranks is reached.
  @Test(arguments: 0..<1000) func quantilesHaveTheirShare(_ round: Int) {
    let (values, wished) = random(round)
    let sorted = values.sorted()
    let different = Set(values).sorted()
    let found = Classification(values, method: .quantiles, count: wished)
    guard different.count >= 2 else {
      #expect(found == nil)
      return
    }
    let count = min(wished, different.count)
    var naive: [Int] = []
    for part in 1..<count {
      var wish = sorted[sorted.count * part / count]
      // Above the break before, and above the smallest value.
      let least = different.first { $0 > naive.last ?? different[0] } ?? wish
      // So low that each class after this one has a value.
      let most = different[different.count - (count - part)]
      if wish < least { wish = least }
      if wish > most { wish = most }
      naive.append(wish)
    }
    #expect(found?.breaks == naive, "\(values) in \(count)")
  }

  @Test func equalSizes() throws {
    let classes = try #require(Classification(Array(1...20), method: .quantiles, count: 5))
    #expect((1...5).map { number in (1...20).count { classes.number(of: $0) == number } } == [4, 4, 4, 4, 4])
  }

  @Test(arguments: Classification.Method.allCases, 0..<200)
  func everyMethodKeepsItsPromises(_ method: Classification.Method, _ round: Int) {
    let (values, wished) = random(round)
    guard let classes = Classification(values, method: method, count: wished) else {
      #expect(Set(values).count < 2)
      return
    }
    #expect(classes.count == min(wished, Set(values).count))
    #expect(zip(classes.breaks, classes.breaks.dropFirst()).allSatisfy { $0 < $1 })
    #expect(Classification(values.reversed(), method: method, count: wished) == classes)
    if method != .equalIntervals {
      for number in 1...classes.count { #expect(values.contains { classes.number(of: $0) == number }) }
    }
    #expect(values.min().map { classes.number(of: $0) } == 1)
    #expect(values.max().map { classes.number(of: $0) } == classes.count)
  }

  @Test(arguments: Classification.Method.allCases) func fewDifferentValuesMakeFewClasses(
    _ method: Classification.Method
  ) {
    #expect(Classification([], method: method, count: 5) == nil)
    #expect(Classification([3, 3, 3], method: method, count: 5) == nil)
    #expect(Classification([1, 1, 1, 2, 2], method: method, count: 5)?.breaks == [2])
    #expect(Classification([4, 1, 9], method: method, count: 7)?.count == 3)
    #expect(Classification(Array(1...100), method: method, count: 99)?.count == 7)
    #expect(Classification(Array(1...100), method: method, count: -1)?.count == 2)
  }

  @Test(arguments: Classification.Method.allCases) func largestNumbers(_ method: Classification.Method) {
    let values = [Int.min, .min + 1, -1, 0, 1, .max - 1, .max]
    for count in 2...7 {
      #expect(Classification(values, method: method, count: count)?.number(of: .max) == count)
      for middle in [Int.min, 0, .max] {
        let classes = Classification(values, method: method, count: count, scale: .diverging(middle: middle, text: "m"))
        for value in values {
          guard let classes else { continue }
          #expect((1...classes.count).contains(classes.number(of: value)))
          #expect((1...7).contains(classes.step(of: classes.number(of: value))))
        }
      }
    }
  }
}

@Suite struct ClassificationTests {
  @Test func givenBreaksAreKept() throws {
    let classes = try #require(Classification(breaks: [10, 20, 40, 60]))
    #expect([5, 9, 10, 19, 20, 59, 60, 99].map(classes.number) == [1, 1, 2, 2, 3, 4, 5, 5])
  }

  @Test func oddBreaks() {
    #expect(Classification(breaks: []) == nil)
    #expect(Classification(breaks: Array(1...7)) == nil)
    #expect(Classification(breaks: [3, 2, 3])?.breaks == [2, 3])
  }

  @Test func names() {
    func names(_ breaks: [Int], _ scale: Classification.Scale = .sequential) -> [String] {
      guard let classes = Classification(breaks: breaks, scale: scale) else { return [] }
      return (1...classes.count).map(classes.name)
    }
    #expect(names([1]) == ["niedrig", "hoch"])
    #expect(names([1, 2]) == ["niedrig", "mittel", "hoch"])
    #expect(names([1, 2, 3]) == ["sehr niedrig", "niedrig", "hoch", "sehr hoch"])
    #expect(names([1, 2, 3, 4]).last == "sehr hoch")
    #expect(names([1, 2, 3, 4, 5]).first == "Stufe 1 von 6")
    let middle = Classification.Scale.diverging(middle: 50, text: "50 %")
    #expect(names([30, 45, 55, 70], middle) == ["weit darunter", "darunter", "nahe 50 %", "darüber", "weit darüber"])
    #expect(names([45, 55, 70], middle) == ["darunter", "nahe 50 %", "darüber", "weit darüber"])
    #expect(names([10, 20, 30, 60, 70, 80], middle).first == "sehr weit darunter")
  }

  @Test func stepsUseTheWholeScale() {
    func steps(_ breaks: [Int], _ scale: Classification.Scale = .sequential) -> [Int] {
      guard let classes = Classification(breaks: breaks, scale: scale) else { return [] }
      return (1...classes.count).map(classes.step)
    }
    #expect(steps([1]) == [1, 7])
    #expect(steps([1, 2]) == [1, 4, 7])
    #expect(steps([1, 2, 3]) == [1, 3, 5, 7])
    #expect(steps([1, 2, 3, 4]) == [1, 2, 4, 6, 7])
    #expect(steps([1, 2, 3, 4, 5]) == [1, 2, 3, 5, 6, 7])
    #expect(steps([1, 2, 3, 4, 5, 6]) == [1, 2, 3, 4, 5, 6, 7])
    let middle = Classification.Scale.diverging(middle: 50, text: "50")
    #expect(steps([45, 55, 70], middle) == [3, 4, 5, 6])
    #expect(steps([1, 2, 3, 4, 5, 60], middle) == [1, 1, 1, 2, 3, 4, 5])
  }

  /// Both sides of a middle have breaks at the same distance.
  @Test(arguments: Classification.Method.allCases, [2, 3, 4, 5, 6, 7])
  func aMiddleLiesInTheMiddle(_ method: Classification.Method, _ count: Int) throws {
    let values = [10, 20, 35, 48, 49, 50, 51, 53, 58, 70, 71, 95]
    let classes = try #require(
      Classification(values, method: method, count: count, scale: .diverging(middle: 50, text: "50")))
    #expect(classes.count == max(3, count - (count + 1) % 2))
    let middle = classes.number(of: 50)
    #expect(middle == classes.count / 2 + 1)
    #expect(classes.step(of: middle) == 4)
    for distance in 0...60 {
      #expect(classes.number(of: 50 + distance) - middle == middle - classes.number(of: 50 - distance))
    }
  }

  @Test func aMiddleNeedsTwoDistances() {
    let scale = Classification.Scale.diverging(middle: 5, text: "5")
    #expect(Classification([4, 6], method: .quantiles, count: 5, scale: scale) == nil)
    #expect(Classification([5, 6], method: .quantiles, count: 5, scale: scale)?.breaks == [5, 6])
  }
}

@Suite struct LegendTests {
  private enum Reason: CaseIterable, Hashable, Sendable { case geheim, fehlt, unbenutzt }

  @Test func everyUnitIsCounted() throws {
    let classes = try #require(Classification(breaks: [10, 20, 30]))
    let legend = Legend<Reason>(
      classes,
      of: [.value(5), .missing(.fehlt), .value(10), .value(19), .missing(.geheim), .value(30), .missing(.fehlt)])
    #expect(legend.entries.map(\.number) == [1, 2, 3, 4])
    #expect(legend.entries.map(\.unitCount) == [1, 2, 0, 1])
    #expect(legend.entries.map(\.unitCountText) == ["1 Gebiet", "2 Gebiete", "kein Gebiet", "1 Gebiet"])
    #expect(
      legend.entries.map { $0.bounds { "\($0)" } } == ["unter 10", "10 bis unter 20", "20 bis unter 30", "30 und mehr"])
    #expect(legend.entries.map(\.low) == [nil, 10, 20, 30])
    #expect(legend.entries.map(\.high) == [10, 20, 30, nil])
    #expect(legend.missing.map(\.reason) == [.geheim, .fehlt])
    #expect(legend.missing.map(\.unitCount) == [1, 2])
  }
}
