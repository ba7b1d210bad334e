/// Rings as sequences of arcs: a stretch of border that two units share is one arc for both, so whatever becomes of it
/// becomes of it for both, and no crack opens.
struct Topology {
  typealias Point = Geometry.Point

  /// An arc in a ring, forwards or backwards.
  struct Step {
    var arc: Int
    var isReversed: Bool
  }

  /// Each at least two points; the first and last stay where they are. A ring without a junction is one arc that ends
  /// where it begins.
  private(set) var arcs: [[Point]] = []
  /// The rings of each shape.
  private(set) var rings: [[[Step]]] = []
  private var numberOfArc: [[Point]: Int] = [:]

  /// - Complexity: O(number of points).
  init(_ geometry: Geometry) {
    let junctions = Self.junctions(geometry.shapes.flatMap(\.rings))
    rings = geometry.shapes.map { shape in shape.rings.map { ring in steps(of: ring, junctions) } }
  }

  /// Points where the neighbours change from one visit to the next: there, a border begins or ceases to be shared.
  private static func junctions(_ rings: [[Point]]) -> Set<Point> {
    struct Pair: Equatable {
      var low: Point
      var high: Point

      init(_ one: Point, _ two: Point) { (low, high) = (min(one, two), max(one, two)) }
    }
    var neighbours: [Point: Pair] = [:]
    var junctions: Set<Point> = []
    for ring in rings {
      for (index, point) in ring.enumerated() {
        let pair = Pair(ring[index == 0 ? ring.count - 1 : index - 1], ring[index + 1 == ring.count ? 0 : index + 1])
        if let known = neighbours[point] {
          if known != pair { junctions.insert(point) }
        } else {
          neighbours[point] = pair
        }
      }
    }
    return junctions
  }

  private mutating func steps(of ring: [Point], _ junctions: Set<Point>) -> [Step] {
    guard let first = ring.firstIndex(where: junctions.contains) else { return [wholeRing(ring)] }
    let turned = Array(ring[first...] + ring[..<first]) + [ring[first]]
    var steps: [Step] = []
    var start = 0
    for index in turned.indices.dropFirst() where junctions.contains(turned[index]) {
      steps.append(step(Array(turned[start...index])))
      start = index
    }
    return steps
  }

  /// A ring without a junction may still be shared: an island in a hole. It begins at its smallest point, so that both
  /// find the same arc.
  private mutating func wholeRing(_ ring: [Point]) -> Step {
    var start = 0
    for index in ring.indices where ring[index] < ring[start] { start = index }
    return step(Array(ring[start...] + ring[..<start]) + [ring[start]])
  }

  /// The arc of some points, in whichever direction it comes first.
  private mutating func step(_ points: [Point]) -> Step {
    let backwards = Array(points.reversed())
    let isReversed = backwards.lexicographicallyPrecedes(points)
    let arc = isReversed ? backwards : points
    if let number = numberOfArc[arc] { return Step(arc: number, isReversed: isReversed) }
    numberOfArc[arc] = arcs.count
    arcs.append(arc)
    return Step(arc: arcs.count - 1, isReversed: isReversed)
  }
}
