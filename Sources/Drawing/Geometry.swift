/// The borders of units as a GeoJSON file gives them: a FeatureCollection of Polygons and MultiPolygons (RFC 7946).
///
/// A feature belongs to the unit that its property `id` or `ags` names.
public struct Geometry: Sendable {
  /// A unit that a drawing is to have.
  public struct Unit: Sendable, Hashable {
    public let id: String
    /// Amtlicher Gemeindeschlüssel.
    public let ags: String?

    public init(id: String, ags: String?) {
      self.id = id
      self.ags = ags
    }
  }

  /// A point in units of 1e-7 degrees (about a centimetre): equal points are the same point.
  struct Point: Sendable, Hashable, Comparable {
    var x: Int32
    var y: Int32

    static func < (left: Point, right: Point) -> Bool { left.x == right.x ? left.y < right.y : left.x < right.x }
  }

  /// A unit and its rings, outer ones and holes; at least one. A ring has at least three different points and does not
  /// repeat its first one.
  struct Shape: Sendable {
    var id: String
    var rings: [[Point]]
  }

  /// In the order of ids.
  let shapes: [Shape]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - units: all that the drawing is to have; each exactly once in the file.
  /// - Returns: the borders, or nil with everything that is wrong, in the order of the file.
  /// - Complexity: O(length).
  public static func read(_ bytes: [UInt8], units: [Unit]) -> (Geometry?, [GeometryFault]) {
    var reader = GeometryReader(bytes, units)
    let shapes = reader.read()
    guard reader.faults.isEmpty else { return (nil, reader.faults.sorted { $0.offset < $1.offset }) }
    return (Geometry(shapes: shapes.sorted { $0.id < $1.id }), [])
  }

  /// The borders of these units alone: a drawing of them is the same as if the file had never held any other.
  ///
  /// - Complexity: O(number of shapes).
  public func restricted(to ids: Set<String>) -> Geometry {
    Geometry(shapes: shapes.filter { ids.contains($0.id) })
  }
}

/// What is wrong with a file of borders, and where.
public struct GeometryFault: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case noJSON
    case noFeatureCollection
    /// A feature that is no Polygon or MultiPolygon of rings of points.
    case noPolygon
    case ringNotClosed
    /// A ring with fewer than four points (three different ones).
    case tooFewPoints
    /// No longitude and latitude in degrees.
    case outside(longitude: Double, latitude: Double)
    /// A feature without `id` and `ags`.
    case unnamed
    case unknownUnit(String)
    case unitTwice(String)
    /// Units that have no borders.
    case unitsMissing([String])
  }

  public let kind: Kind
  /// Bytes before the place.
  public let offset: Int
  /// Counted from 1, the column in characters.
  public let line: Int
  public let column: Int
}

private struct GeometryReader {
  let bytes: [UInt8]
  let units: [Geometry.Unit]
  private(set) var faults: [GeometryFault] = []
  private var unitOfName: [String: String] = [:]

  /// A file has at most this many faults told; the rest repeats them.
  private static let mostFaults = 20

  init(_ bytes: [UInt8], _ units: [Geometry.Unit]) {
    self.bytes = bytes
    self.units = units
    for unit in units {
      if let ags = unit.ags { unitOfName[ags] = unit.id }
    }
    for unit in units { unitOfName[unit.id] = unit.id }
  }

  mutating func read() -> [Geometry.Shape] {
    let root: JSONNode
    do {
      root = try JSONText.read(bytes)
    } catch {
      report(.noJSON, at: error.offset)
      return []
    }
    guard root["type"]?.text == "FeatureCollection", let features = root["features"]?.items else {
      report(.noFeatureCollection, at: root.offset)
      return []
    }
    var shapes: [Geometry.Shape] = []
    var found: Set<String> = []
    for feature in features {
      let before = faults.count
      let id = unit(of: feature)
      let rings = rings(of: feature)
      if let id, !found.insert(id).inserted { report(.unitTwice(id), at: feature.offset) }
      if let id, faults.count == before { shapes.append(Geometry.Shape(id: id, rings: rings)) }
    }
    let missing = units.map(\.id).filter { !found.contains($0) }
    if !missing.isEmpty { report(.unitsMissing(missing), at: root.offset) }
    return shapes
  }

  private mutating func unit(of feature: JSONNode) -> String? {
    let properties = feature["properties"]
    let names = ["id", "ags"].compactMap { properties?[$0] }
    guard let first = names.first else {
      report(.unnamed, at: (properties ?? feature).offset)
      return nil
    }
    for name in names {
      if let id = Self.words(of: name).flatMap({ unitOfName[$0] }) { return id }
    }
    report(.unknownUnit(Self.words(of: first) ?? ""), at: first.offset)
    return nil
  }

  /// Many programs write a key of digits as a number.
  private static func words(of node: JSONNode) -> String? {
    node.text ?? node.number.flatMap { Int(exactly: $0) }.map(String.init)
  }

  private mutating func rings(of feature: JSONNode) -> [[Geometry.Point]] {
    guard let geometry = feature["geometry"], let coordinates = geometry["coordinates"],
      let items = coordinates.items, !items.isEmpty
    else {
      report(.noPolygon, at: feature.offset)
      return []
    }
    let polygons: [JSONNode]
    switch geometry["type"]?.text {
    case "Polygon": polygons = [coordinates]
    case "MultiPolygon": polygons = items
    default:
      report(.noPolygon, at: geometry.offset)
      return []
    }
    var rings: [[Geometry.Point]] = []
    for polygon in polygons {
      guard let parts = polygon.items, !parts.isEmpty else {
        report(.noPolygon, at: polygon.offset)
        continue
      }
      for part in parts {
        if let ring = ring(part) { rings.append(ring) }
      }
    }
    return rings
  }

  private mutating func ring(_ node: JSONNode) -> [Geometry.Point]? {
    guard let items = node.items else {
      report(.noPolygon, at: node.offset)
      return nil
    }
    var points: [Geometry.Point] = []
    for item in items {
      guard let numbers = item.items, numbers.count >= 2, let x = numbers[0].number, let y = numbers[1].number else {
        report(.noPolygon, at: item.offset)
        return nil
      }
      guard abs(x) <= 180, abs(y) <= 90 else {
        report(.outside(longitude: x, latitude: y), at: item.offset)
        return nil
      }
      let point = Geometry.Point(x: Int32((x * 1e7).rounded()), y: Int32((y * 1e7).rounded()))
      points.append(point)
    }
    guard items.count >= 4 else {
      report(.tooFewPoints, at: node.offset)
      return nil
    }
    guard points.first == points.last else {
      report(.ringNotClosed, at: node.offset)
      return nil
    }
    var ring: [Geometry.Point] = []
    for point in points.dropLast() where ring.last != point { ring.append(point) }
    while ring.count > 1, ring.last == ring.first { ring.removeLast() }
    guard Set(ring).count >= 3 else {
      report(.tooFewPoints, at: node.offset)
      return nil
    }
    return Self.turned(ring)
  }

  /// From its smallest point on, towards the smaller neighbour: where a program began the ring changes nothing.
  private static func turned(_ ring: [Geometry.Point]) -> [Geometry.Point] {
    var start = 0
    for index in ring.indices where ring[index] < ring[start] { start = index }
    let turned = Array(ring[start...] + ring[..<start])
    return turned[1] < turned[turned.count - 1] ? turned : [turned[0]] + turned.dropFirst().reversed()
  }

  private mutating func report(_ kind: GeometryFault.Kind, at offset: Int) {
    guard faults.count < Self.mostFaults else { return }
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Bytes that go on with a character do not count.
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    faults.append(GeometryFault(kind: kind, offset: offset, line: line, column: column))
  }
}
