#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A map as paths of SVG: simplified so far that it is small, and without cracks between neighbours.
public struct DrawnMap: Sendable, Hashable {
  public struct Shape: Sendable, Hashable {
    public let id: String
    /// For the attribute `d`, with `fill-rule="evenodd"`: whole numbers, relative but for the start of each ring.
    public let path: String
  }

  /// The longer side of the drawing.
  public static let size = 1000
  /// How many bytes all paths together have at most: with the tables beside it, a page stays below 100 kB.
  public static let byteLimit = 30_000

  /// For `viewBox="0 0 width height"`.
  public let width: Int
  public let height: Int
  /// One for each unit, in the order of ids.
  public let shapes: [Shape]

  /// Draws borders, north above, true in angles at the middle of the drawing.
  ///
  /// - Parameter limit: how many bytes all paths together have at most.
  /// - Returns: nil where even the fewest points take more.
  /// - Complexity: O(n log n) for n points.
  public init?(_ geometry: Geometry, limit: Int = byteLimit) {
    guard let plane = Plane(geometry) else { return nil }
    (width, height) = (plane.width, plane.height)
    let topology = Topology(geometry)
    let simplified = SimplifiedTopology(topology, plane)
    // The least weight that stays: the smallest for which the paths fit. A larger one never keeps more points.
    var (low, high) = (0, simplified.thresholds.count)
    var found: [String]?
    while low <= high {
      let middle = (low + high) / 2
      let paths = simplified.paths(middle == simplified.thresholds.count ? .infinity : simplified.thresholds[middle])
      if paths.reduce(0, { $0 + $1.utf8.count }) <= limit {
        found = paths
        high = middle - 1
      } else {
        low = middle + 1
      }
    }
    guard let found else { return nil }
    shapes = zip(geometry.shapes, found).map { Shape(id: $0.id, path: $1) }
  }
}

/// The equirectangular projection with the scale of the middle latitude.
private struct Plane {
  let width: Int
  let height: Int
  private let west: Int32
  private let north: Int32
  private let shrink: Double
  private let scale: Double

  init?(_ geometry: Geometry) {
    let points = geometry.shapes.lazy.flatMap(\.rings).flatMap(\.self)
    guard let first = points.first(where: { _ in true }) else { return nil }
    var (low, high) = (first, first)
    for point in points {
      low = Geometry.Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Geometry.Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    let middle = (Double(low.y) + Double(high.y)) / 2e7
    // At the poles, nothing would be left of the width.
    shrink = max(cos(middle * .pi / 180), 0.01)
    let (wide, tall) = ((Double(high.x) - Double(low.x)) * shrink, Double(high.y) - Double(low.y))
    scale = Double(DrawnMap.size) / max(wide, tall, 1)
    (west, north) = (low.x, high.y)
    width = max(1, Int((wide * scale).rounded(.up)))
    height = max(1, Int((tall * scale).rounded(.up)))
  }

  func place(_ point: Geometry.Point) -> Simplification.Place {
    .init(x: (Double(point.x) - Double(west)) * shrink * scale, y: (Double(north) - Double(point.y)) * scale)
  }
}

/// Arcs with the weight of every point.
private struct SimplifiedTopology {
  private let rings: [[[Topology.Step]]]
  /// Rounded to the whole numbers of the drawing.
  private var arcs: [[(x: Int, y: Int)]] = []
  private var weights: [[Double]] = []
  /// All weights but those of points that stay, ascending.
  let thresholds: [Double]

  init(_ topology: Topology, _ plane: Plane) {
    rings = topology.rings
    for arc in topology.arcs {
      let places = arc.map(plane.place)
      arcs.append(places.map { (Int($0.x.rounded()), Int($0.y.rounded())) })
      weights.append(Simplification.weights(places))
    }
    for ring in topology.rings.joined() { Self.keepThree(of: ring, topology, &weights) }
    thresholds = Set(weights.joined()).filter { $0 != .infinity }.sorted()
  }

  /// A ring with fewer than three points that stay would collapse: the heaviest of the others stay too.
  private static func keepThree(of ring: [Topology.Step], _ topology: Topology, _ weights: inout [[Double]]) {
    let arcs = ring.map(\.arc)
    func kept() -> Int {
      Set(
        arcs.flatMap { arc in
          weights[arc].indices.filter { weights[arc][$0] == .infinity }.map { topology.arcs[arc][$0] }
        }
      )
      .count
    }
    while kept() < 3 {
      var heaviest: (arc: Int, index: Int)?
      for arc in arcs {
        for index in weights[arc].indices where weights[arc][index] != .infinity {
          if heaviest.map({ weights[$0.arc][$0.index] < weights[arc][index] }) ?? true { heaviest = (arc, index) }
        }
      }
      guard let heaviest else { return }
      weights[heaviest.arc][heaviest.index] = .infinity
    }
  }

  /// One path for each shape, of the points that weigh at least this much.
  func paths(_ threshold: Double) -> [String] {
    let kept = zip(arcs, weights).map { arc, weights in
      zip(arc, weights).filter { $0.1 >= threshold }.map(\.0)
    }
    return rings.map { rings in
      var path = PathWriter()
      for ring in rings {
        var points: [(x: Int, y: Int)] = []
        for step in ring {
          // The last point of an arc is the first of the next one.
          points += step.isReversed ? kept[step.arc].reversed().dropLast() : kept[step.arc].dropLast()
        }
        path.add(points)
      }
      return path.text
    }
  }
}

/// Writes rings as short as SVG allows.
private struct PathWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Points in the same place are written once, but never fewer than three.
  mutating func add(_ points: [(x: Int, y: Int)]) {
    var ring: [(x: Int, y: Int)] = []
    for (index, point) in points.enumerated() {
      let left = points.count - index - 1
      if let last = ring.last, last == point, ring.count + left >= 3 { continue }
      ring.append(point)
    }
    guard var last = ring.first else { return }
    bytes.append(UInt8(ascii: "M"))
    write(last.x, isFirst: true)
    write(last.y, isFirst: false)
    bytes.append(UInt8(ascii: "l"))
    for (index, point) in ring.dropFirst().enumerated() {
      write(point.x - last.x, isFirst: index == 0)
      write(point.y - last.y, isFirst: false)
      last = point
    }
    bytes.append(UInt8(ascii: "z"))
  }

  /// A minus parts numbers as well as a space does.
  private mutating func write(_ number: Int, isFirst: Bool) {
    if !isFirst, number >= 0 { bytes.append(UInt8(ascii: " ")) }
    bytes += Array(String(number).utf8)
  }
}
