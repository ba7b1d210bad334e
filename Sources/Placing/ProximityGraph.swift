/// Neighbours where nobody has said who borders on whom.
enum ProximityGraph {
  /// The Gabriel graph (Gabriel and Sokal 1969): two places are neighbours where no third lies within the circle over
  /// their connection. Connected, without crossings, and near to what people see as neighbours.
  ///
  /// Places that are the same hang in a chain on the first of them. Pairs of indices in `places`, the smaller first,
  /// sorted. O(n³) at worst; mostly near n², because between distant places one stands soon.
  static func gabriel(_ places: [Coordinate]) -> [(Int, Int)] {
    guard let box = Box(places) else { return [] }
    let narrowing = box.narrowing
    var pairs: [(Int, Int)] = []
    var last: [Coordinate: Int] = [:]
    var distinct: [(index: Int, x: Int, y: Int)] = []
    for (index, place) in places.enumerated() {
      if let other = last.updateValue(index, forKey: place) {
        pairs.append((other, index))
      } else {
        distinct.append((index, place.longitude * narrowing / 1_000_000, place.latitude))
      }
    }
    func square(_ a: Int, _ b: Int) -> Int {
      let (dx, dy) = (distinct[a].x - distinct[b].x, distinct[a].y - distinct[b].y)
      return dx * dx + dy * dy
    }
    for a in distinct.indices {
      let squares = distinct.indices.map { square(a, $0) }
      for b in distinct.indices.dropFirst(a + 1) {
        // An angle above 90 degrees: within Thales' circle. The ends themselves see none.
        let isBetween = distinct.indices.contains { squares[$0] + square($0, b) < squares[b] }
        if !isBetween { pairs.append((distinct[a].index, distinct[b].index)) }
      }
    }
    return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}
