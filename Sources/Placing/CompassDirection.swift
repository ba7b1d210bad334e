/// One of eight directions.
public enum CompassDirection: Int, Hashable, Sendable, CaseIterable {
  case norden, nordosten, osten, suedosten, sueden, suedwesten, westen, nordwesten

  /// The nearest of the eight to a bearing in degrees from north over east.
  public init(bearing: Double) {
    let turn = bearing.truncatingRemainder(dividingBy: 360)
    // What is no number has no direction; north is as good as any.
    let sector = turn.isFinite ? Int(((turn < 0 ? turn + 360 : turn) / 45).rounded()) % 8 : 0
    self = Self.allCases[sector]
  }

  /// „Nordosten“: goes with „im“ and „nach“.
  public var name: String {
    switch self {
    case .norden: "Norden"
    case .nordosten: "Nordosten"
    case .osten: "Osten"
    case .suedosten: "Südosten"
    case .sueden: "Süden"
    case .suedwesten: "Südwesten"
    case .westen: "Westen"
    case .nordwesten: "Nordwesten"
    }
  }

  public var opposite: CompassDirection { Self.allCases[(rawValue + 4) % 8] }
}

/// Where something lies within a district, seen from the district's centre.
public enum PlaceInDistrict: Hashable, Sendable {
  case middle
  case towards(CompassDirection)

  /// „in der Mitte“, „im Nordosten“.
  public var name: String {
    switch self {
    case .middle: "in der Mitte"
    case .towards(let direction): "im \(direction.name)"
    }
  }
}

/// A district as the places of its units.
public struct DistrictExtent: Sendable {
  /// The middle of the box around all units: many small units in one corner do not move it.
  public let centre: Coordinate
  /// The longer side of the box around all units, in kilometres.
  public let extent: Double
  /// Units that are less than this share of the extent from the centre lie in the middle.
  public static let middleShare = 0.125

  /// Nil without units.
  public init?(_ places: [Coordinate]) {
    guard let box = Box(places) else { return nil }
    centre = Coordinate(millionths: (box.south + box.north) / 2, (box.west + box.east) / 2)
    let height = Coordinate(millionths: box.south, centre.longitude)
      .kilometres(to: Coordinate(millionths: box.north, centre.longitude))
    let width = Coordinate(millionths: centre.latitude, box.west)
      .kilometres(to: Coordinate(millionths: centre.latitude, box.east))
    extent = max(height, width)
  }

  public func place(of unit: Coordinate) -> PlaceInDistrict {
    guard let direction = centre.direction(to: unit), centre.kilometres(to: unit) >= extent * Self.middleShare else {
      return .middle
    }
    return .towards(direction)
  }
}

/// The smallest box around places, in millionths of a degree.
struct Box {
  var south: Int
  var north: Int
  var west: Int
  var east: Int

  init?(_ places: [Coordinate]) {
    guard let first = places.first else { return nil }
    (south, north, west, east) = (first.latitude, first.latitude, first.longitude, first.longitude)
    for place in places {
      south = min(south, place.latitude)
      north = max(north, place.latitude)
      west = min(west, place.longitude)
      east = max(east, place.longitude)
    }
  }

  var height: Int { north - south }
  var width: Int { east - west }

  /// A degree of longitude in millionths of a degree of latitude, in the middle of the box.
  ///
  /// A Taylor series instead of the library's cosine: enough for a ratio of sides, and the same on every machine.
  var narrowing: Int {
    let x = Double(north + south) / 2e6 * .pi / 180
    let square = x * x
    let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    return max(1, Int((cosine * 1e6).rounded()))
  }
}
