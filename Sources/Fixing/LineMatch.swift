/// Lines that two texts have in common, found by those that stand once in each (“patience”).
///
/// Not the shortest difference, but one that people can follow, at the cost of O(n log n) lines.
struct LineMatch {
  typealias Line = ArraySlice<UInt8>

  /// For each line of the old text that stays, its place in the new one; increasing.
  private(set) var kept: [(old: Int, new: Int)] = []

  init(_ old: [Line], _ new: [Line]) {
    // Pieces still to be looked at, with a stack of our own: their depth is the text's to choose.
    var rest = [(old: old.indices, new: new.indices)]
    while var (left, right) = rest.popLast() {
      while let first = left.first, let second = right.first, old[first] == new[second] {
        kept.append((first, second))
        (left, right) = (left.dropFirst(), right.dropFirst())
      }
      while let first = left.last, let second = right.last, old[first] == new[second] {
        kept.append((first, second))
        (left, right) = (left.dropLast(), right.dropLast())
      }
      if left.isEmpty || right.isEmpty { continue }
      var (oldStart, newStart) = (left.lowerBound, right.lowerBound)
      let anchors = Self.anchors(old, left, new, right)
      for anchor in anchors {
        kept.append(anchor)
        rest.append((oldStart..<anchor.old, newStart..<anchor.new))
        (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
      }
      if !anchors.isEmpty { rest.append((oldStart..<left.upperBound, newStart..<right.upperBound)) }
    }
    kept.sort { $0.old < $1.old }
  }

  /// Lines that stand exactly once in both pieces, as many as are in the same order in both.
  private static func anchors(
    _ old: [Line], _ left: Range<Int>, _ new: [Line], _ right: Range<Int>
  ) -> [(old: Int, new: Int)] {
    // Nil where a line stands more than once.
    var places: [Line: Int?] = [:]
    for index in right { places.updateValue(places[new[index]] == nil ? index : nil, forKey: new[index]) }
    var pairs: [Line: (old: Int, new: Int)?] = [:]
    for index in left {
      guard let place = places[old[index]], let place else { continue }
      pairs.updateValue(pairs[old[index]] == nil ? (index, place) : nil, forKey: old[index])
    }
    return longestIncreasing(pairs.values.compactMap(\.self).sorted { $0.old < $1.old })
  }

  /// The longest selection in which the new places rise as well; by the piles of patience.
  private static func longestIncreasing(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? tops[low - 1] : nil)
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var chain: [(old: Int, new: Int)] = []
    var next = tops.last
    while let index = next {
      chain.append(pairs[index])
      next = before[index]
    }
    return chain.reversed()
  }
}
