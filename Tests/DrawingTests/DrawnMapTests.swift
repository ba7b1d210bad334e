import TestSupport
import Testing

@testable import Drawing

/// A made-up district: squares with wiggly borders, one with an exclave inside another, and an island outside.
struct MadeUpDistrict {
  typealias Point = Geometry.Point

  let side: Int
  let pointsPerEdge: Int
  private(set) var shapes: [Geometry.Shape] = []

  init(side: Int = 3, pointsPerEdge: Int = 40, seed: UInt64 = 1) {
    self.side = side
    self.pointsPerEdge = pointsPerEdge
    var edges: [[Int]: [Point]] = [:]
    var generator = SeededGenerator(seed: seed)
    func corner(_ column: Int, _ row: Int) -> Point {
      Point(x: Int32(120_000_000 + column * 1_000_000), y: Int32(520_000_000 + row * 1_000_000))
    }
    /// From the first corner to before the second.
    func edge(_ from: (Int, Int), _ to: (Int, Int)) -> [Point] {
      let isForward = from < to
      let (low, high) = isForward ? (from, to) : (to, from)
      let key = [low.0, low.1, high.0, high.1]
      if edges[key] == nil {
        let (a, b) = (corner(low.0, low.1), corner(high.0, high.1))
        edges[key] = (0...pointsPerEdge).map { number in
          guard number > 0, number < pointsPerEdge else { return number == 0 ? a : b }
          let share = Double(number) / Double(pointsPerEdge)
          // To one side or the other, so that no border crosses itself.
          let (wide, tall) = (Double(b.x - a.x), Double(b.y - a.y))
          let aside = Double.random(in: -0.06...0.06, using: &generator)
          return Point(
            x: a.x + Int32(wide * share + tall * aside), y: a.y + Int32(tall * share + wide * aside))
        }
      }
      let points = edges[key] ?? []
      return isForward ? Array(points.dropLast()) : Array(points.reversed().dropLast())
    }
    for row in 0..<side {
      for column in 0..<side {
        let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
        let ring = (0..<4).flatMap { edge(corners[$0], corners[($0 + 1) % 4]) }
        shapes.append(.init(id: "u\(row)-\(column)", rings: [ring]))
      }
    }
    // u0-0 has an exclave inside u1-1, which has a hole there, and an island in the east.
    let middle = corner(1, 1)
    let exclave = Self.circle(around: Point(x: middle.x + 500_000, y: middle.y + 500_000), radius: 200_000)
    shapes[0].rings.append(exclave)
    if side > 1 { shapes[side + 1].rings.append(Array(exclave[7...] + exclave[..<7]).reversed()) }
    shapes[0].rings.append(Self.circle(around: corner(side + 1, 0), radius: 100_000))
  }

  static func circle(around middle: Point, radius: Int32) -> [Point] {
    // A regular octagon with points between, without sines.
    let corners: [(Int32, Int32)] = [(10, 0), (7, 7), (0, 10), (-7, 7), (-10, 0), (-7, -7), (0, -10), (7, -7)]
    return corners.indices.flatMap { index -> [Point] in
      let (a, b) = (corners[index], corners[(index + 1) % 8])
      return (0..<4).map { part in
        Point(
          x: middle.x + radius / 40 * (a.0 * (4 - part) + b.0 * part),
          y: middle.y + radius / 40 * (a.1 * (4 - part) + b.1 * part))
      }
    }
  }

  var geometry: Geometry { Geometry(shapes: shapes) }

  var units: [Geometry.Unit] { shapes.map { Geometry.Unit(id: $0.id, ags: nil) } }

  func json(_ order: [Geometry.Shape]) -> [UInt8] {
    func degrees(_ value: Int32) -> String { "\(Double(value) / 1e7)" }
    let features = order.map { shape in
      let rings = shape.rings.map { ring in
        "[[" + (ring + ring.prefix(1)).map { "[\(degrees($0.x)),\(degrees($0.y))]" }.joined(separator: ",") + "]]"
      }
      return
        "{\"type\":\"Feature\",\"properties\":{\"id\":\"\(shape.id)\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[\(rings.joined(separator: ","))]}}"
    }
    return Array("{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}".utf8)
  }
}

/// The rings of a path as absolute points.
func parsed(_ path: String) -> [[SIMD2<Int>]] {
  path.split(separator: "z").map { ring in
    var numbers: [Int] = []
    for match in ring.matches(of: /-?\d+/) { numbers.append(Int(match.output) ?? .min) }
    var points: [SIMD2<Int>] = []
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      let step = SIMD2(numbers[index], numbers[index + 1])
      points.append(points.last.map { $0 &+ step } ?? step)
    }
    return points
  }
}

@Suite struct DrawnMapTests {
  /// Twice the area of a ring, with its sign.
  private func area(_ ring: [SIMD2<Int>]) -> Int {
    ring.indices.reduce(0) { sum, index in
      let (a, b) = (ring[index], ring[(index + 1) % ring.count])
      return sum + a.x * b.y - b.x * a.y
    }
  }

  /// Every stretch of border, in both directions, with how many rings have it.
  private func stretches(_ map: DrawnMap) -> [[Int]: Int] {
    var found: [[Int]: Int] = [:]
    for ring in map.shapes.flatMap({ parsed($0.path) }) {
      for index in ring.indices {
        let (a, b) = (ring[index], ring[(index + 1) % ring.count])
        guard a != b else { continue }
        let ends = [[a.x, a.y], [b.x, b.y]].sorted { $0.lexicographicallyPrecedes($1) }
        found[ends.flatMap(\.self), default: 0] += 1
      }
    }
    return found
  }

  @Test func arcsAreShared() {
    let district = MadeUpDistrict()
    let topology = Topology(district.geometry)
    // 12 borders inside, an arc for each corner square's outer border and each edge square's, the exclave, the island.
    #expect(topology.arcs.count == 12 + 4 + 4 + 2)
    var uses = Array(repeating: 0, count: topology.arcs.count)
    for step in topology.rings.joined().joined() { uses[step.arc] += 1 }
    #expect(uses.count { $0 == 2 } == 13)
    #expect(uses.count { $0 == 1 } == 9)
    // The island and the exclave are one arc, which ends where it begins.
    #expect(topology.arcs.count { $0.first == $0.last } == 2)
  }

  @Test func arcsGiveBackTheRings() {
    let geometry = MadeUpDistrict().geometry
    let topology = Topology(geometry)
    for (shape, rings) in zip(geometry.shapes, topology.rings) {
      for (ring, steps) in zip(shape.rings, rings) {
        let back = steps.flatMap { step in
          (step.isReversed ? topology.arcs[step.arc].reversed() : topology.arcs[step.arc]).dropLast()
        }
        let start = ring.firstIndex(of: back[0]) ?? 0
        #expect(back == Array(ring[start...] + ring[..<start]))
      }
    }
  }

  /// However much goes: what borders two units is the same stretch for both, and the areas add up to the outline.
  @Test(arguments: [700, 1000, 2000, 5000, 60_000], [1, 2, 3] as [UInt64])
  func noCracks(_ limit: Int, _ seed: UInt64) throws {
    let district = MadeUpDistrict(seed: seed)
    let topology = Topology(district.geometry)
    let map = try #require(DrawnMap(district.geometry, limit: limit))
    #expect(map.shapes.reduce(0) { $0 + $1.path.utf8.count } <= limit)
    let stretches = stretches(map)
    #expect(stretches.values.allSatisfy { $0 <= 2 })
    // Stretches of the outer border and of the island are there once; they make closed lines.
    var degree: [[Int]: Int] = [:]
    for (ends, count) in stretches where count == 1 {
      degree[Array(ends[..<2]), default: 0] += 1
      degree[Array(ends[2...]), default: 0] += 1
    }
    #expect(degree.values.allSatisfy { $0.isMultiple(of: 2) })
    #expect(topology.arcs.count == 22)
    for shape in map.shapes {
      for ring in parsed(shape.path) {
        #expect(ring.count >= 3)
        #expect(area(ring) != 0, "\(shape.id)")
        #expect(ring.allSatisfy { (0...map.width).contains($0.x) && (0...map.height).contains($0.y) })
      }
    }
  }

  @Test func theLimitIsUsed() throws {
    let district = MadeUpDistrict(side: 6, pointsPerEdge: 400)
    let map = try #require(DrawnMap(district.geometry, limit: 20_000))
    let size = map.shapes.reduce(0) { $0 + $1.path.utf8.count }
    #expect(size <= 20_000 && size > 19_000)
    #expect(DrawnMap(district.geometry, limit: 100) == nil)
  }

  @Test func theLongerSideIsAThousand() throws {
    let ring = [(12, 52), (13, 52), (13, 53), (12, 53)].map {
      Geometry.Point(x: Int32($0.0 * 10_000_000), y: Int32($0.1 * 10_000_000))
    }
    let map = try #require(DrawnMap(Geometry(shapes: [.init(id: "a", rings: [ring])])))
    // A degree of longitude is cos 52.5° of a degree of latitude.
    #expect(map.height == 1000 && map.width == 609)
    #expect(map.shapes == [.init(id: "a", path: "M0 1000l609 0 0-1000-609 0z")])
  }

  /// Neither the order of the file nor the direction and start of a ring changes anything.
  @Test func theOrderOfTheFileDoesNotMatter() throws {
    let district = MadeUpDistrict()
    func drawn(_ order: [Geometry.Shape]) throws -> DrawnMap {
      let (geometry, faults) = Geometry.read(district.json(order), units: district.units)
      #expect(faults.isEmpty)
      return try #require(geometry.flatMap { DrawnMap($0, limit: 3000) })
    }
    let map = try drawn(district.shapes)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<5 { #expect(try drawn(district.shapes.shuffled(using: &generator)) == map) }
    let turned = district.shapes.map { shape in
      Geometry.Shape(id: shape.id, rings: shape.rings.map { Array($0[2...] + $0[..<2]).reversed() })
    }
    #expect(try drawn(turned) == map)
  }

  /// Two units that share a border of two arcs, one around the other, keep at least a triangle.
  @Test func nothingCollapses() throws {
    let tiny = MadeUpDistrict.circle(around: .init(x: 120_000_000, y: 520_000_000), radius: 40)
    let large = MadeUpDistrict.circle(around: .init(x: 120_000_000, y: 520_000_000), radius: 90_000_000)
    let geometry = Geometry(shapes: [.init(id: "klein", rings: [tiny]), .init(id: "gross", rings: [large, tiny])])
    let map = try #require(DrawnMap(geometry, limit: 120))
    #expect(map.shapes.flatMap { parsed($0.path) }.allSatisfy { $0.count >= 3 })
    // Too small to be seen, but there.
    #expect(parsed(map.shapes[0].path).count == 1)
  }

  /// A lens between two points: each side is one arc, and not both become the same straight line.
  @Test func aLensStaysOpen() throws {
    func point(_ x: Int32, _ y: Int32) -> Geometry.Point { .init(x: 120_000_000 + x, y: 520_000_000 + y) }
    let (west, east) = (point(0, 0), point(1000, 0))
    let lens = [west, point(500, -90), east, point(500, 100)]
    let north = [west, point(500, 100), east, point(1000, 1000), point(0, 1000)]
    let south = [west, point(0, -1000), point(1000, -1000), east, point(500, -90)]
    let geometry = Geometry(
      shapes: [.init(id: "a", rings: [lens]), .init(id: "b", rings: [north]), .init(id: "c", rings: [south])])
    let smallest = try #require((60...200).lazy.compactMap { DrawnMap(geometry, limit: $0) }.first)
    #expect(parsed(smallest.shapes[0].path).map(\.count) == [3])
    #expect(area(parsed(smallest.shapes[0].path)[0]) != 0)
  }

  @Test func theWholeWorldIsNoCrash() throws {
    let ring = [(-180, -90), (180, -90), (180, 90), (-180, 90)].map {
      Geometry.Point(x: Int32($0.0 * 10_000_000), y: Int32($0.1 * 10_000_000))
    }
    let point = Geometry.Point(x: 1_800_000_000, y: 900_000_000)
    let thin = [point, Geometry.Point(x: point.x - 1, y: point.y), Geometry.Point(x: point.x, y: point.y - 1)]
    #expect(DrawnMap(Geometry(shapes: [.init(id: "a", rings: [ring])]))?.width == 1000)
    #expect(DrawnMap(Geometry(shapes: [.init(id: "a", rings: [thin])]))?.height == 1000)
    #expect(DrawnMap(Geometry(shapes: [])) == nil)
  }
}

@Suite struct SimplificationTests {
  /// Without a heap: again and again the smallest triangle goes.
  private func naive(_ points: [Simplification.Place]) -> [Double] {
    var weights = Array(repeating: Double.infinity, count: points.count)
    var left = Array(points.indices)
    var largest = 0.0
    while left.count > 2 {
      let areas = (1..<left.count - 1).map { place -> Double in
        let (a, b, c) = (points[left[place - 1]], points[left[place]], points[left[place + 1]])
        return abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2
      }
      guard let smallest = areas.min(), let place = areas.firstIndex(of: smallest) else { break }
      largest = max(largest, smallest)
      weights[left[place + 1]] = largest
      left.remove(at: place + 1)
    }
    return weights
  }

  @Test(arguments: 0..<200) func agreesWithTheNaiveWay(_ round: Int) {
    var generator = SeededGenerator(seed: UInt64(round))
    let limit = [3.0, 50, 1000][round % 3]
    let points = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      Simplification.Place(
        x: Double.random(in: 0...limit, using: &generator).rounded(),
        y: Double.random(in: 0...limit, using: &generator).rounded())
    }
    #expect(Simplification.weights(points) == naive(points))
  }
}
