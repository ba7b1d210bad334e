/// M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of points", The Cartographic Journal
/// 30 (1993): the point that makes the smallest triangle with its neighbours goes first.
enum Simplification {
  /// A point on the plane of the drawing.
  struct Place {
    var x: Double
    var y: Double
  }

  /// How much goes with each point: the area of its triangle when its turn comes, and never less than that of a point
  /// that went before it. The ends stay for ever.
  ///
  /// - Complexity: O(n log n).
  static func weights(_ points: [Place]) -> [Double] {
    var weights = Array(repeating: Double.infinity, count: points.count)
    guard points.count > 2 else { return weights }
    var before = points.indices.map { $0 - 1 }
    var after = points.indices.map { $0 + 1 }
    func area(_ index: Int) -> Double {
      let (a, b, c) = (points[before[index]], points[index], points[after[index]])
      return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
    }
    var current = weights
    var heap = Heap()
    for index in 1..<points.count - 1 {
      current[index] = area(index)
      heap.insert(.init(area: current[index], index: index))
    }
    var largest = 0.0
    while let next = heap.removeSmallest() {
      // An entry from before a neighbour went, or of a point that has gone.
      guard next.area == current[next.index], weights[next.index] == .infinity else { continue }
      largest = max(largest, next.area)
      weights[next.index] = largest
      let (left, right) = (before[next.index], after[next.index])
      after[left] = right
      before[right] = left
      for neighbour in [left, right] where neighbour > 0 && neighbour < points.count - 1 {
        current[neighbour] = area(neighbour)
        heap.insert(.init(area: current[neighbour], index: neighbour))
      }
    }
    return weights
  }

  /// A binary heap; of equal areas, the point that comes first.
  private struct Heap {
    struct Entry: Comparable {
      var area: Double
      var index: Int

      static func < (left: Entry, right: Entry) -> Bool {
        left.area == right.area ? left.index < right.index : left.area < right.area
      }
    }

    private var entries: [Entry] = []

    mutating func insert(_ entry: Entry) {
      entries.append(entry)
      var child = entries.count - 1
      while child > 0, entries[child] < entries[(child - 1) / 2] {
        entries.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    }

    mutating func removeSmallest() -> Entry? {
      guard let smallest = entries.first, let last = entries.popLast() else { return nil }
      guard !entries.isEmpty else { return smallest }
      entries[0] = last
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count && entries[child] < entries[least] {
          least = child
        }
        if least == parent { return smallest }
        entries.swapAt(parent, least)
        parent = least
      }
    }
  }
}
