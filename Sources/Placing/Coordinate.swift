import Glibc

/// A place on the Earth, to a millionth of a degree (about ten centimetres).
///
/// Whole numbers, so that whatever is decided by places is decided alike on every machine.
public struct Coordinate: Hashable, Sendable {
  /// Millionths of a degree, north is positive.
  let latitude: Int
  /// Millionths of a degree, east is positive.
  let longitude: Int

  init(millionths latitude: Int, _ longitude: Int) { (self.latitude, self.longitude) = (latitude, longitude) }

  /// Degrees, rounded to six decimals. Nil outside −90…90 and −180…180, and where something is no number.
  public init?(latitude: Double, longitude: Double) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.init(millionths: Int((latitude * 1e6).rounded()), Int((longitude * 1e6).rounded()))
  }
}

extension Coordinate {
  /// The mean radius R₁ of the Earth in kilometres (Moritz, Geodetic Reference System 1980).
  private static let meanRadius = 6371.0088

  /// The way as the crow flies: the great circle on a ball of the mean radius, by the haversine formula
  /// (Sinnott, Virtues of the Haversine, Sky & Telescope 68, 1984). Kilometres, rounded to whole metres.
  ///
  /// The Earth is no ball: up to 0.5 % off.
  public func kilometres(to other: Coordinate) -> Double {
    let (first, second) = (radians(latitude), radians(other.latitude))
    let rise = sin((second - first) / 2)
    let shift = sin(radians(other.longitude - longitude) / 2)
    let haversine = rise * rise + cos(first) * cos(second) * shift * shift
    let way = 2 * Self.meanRadius * asin(min(1, haversine.squareRoot()))
    return (way * 1000).rounded() / 1000
  }

  /// Where one sets out for another place: degrees from north over east, 0 ..< 360. Nil at the same place.
  public func bearing(to other: Coordinate) -> Double? {
    guard self != other else { return nil }
    let (first, second) = (radians(latitude), radians(other.latitude))
    let turn = radians(other.longitude - longitude)
    let east = sin(turn) * cos(second)
    let north = cos(first) * sin(second) - sin(first) * cos(second) * cos(turn)
    let degrees = atan2(east, north) * 180 / .pi
    // A bearing a hair below zero would round up to 360.
    let full = degrees < 0 ? degrees + 360 : degrees
    return full < 360 ? full : 0
  }

  /// Nil at the same place.
  public func direction(to other: Coordinate) -> CompassDirection? { bearing(to: other).map(CompassDirection.init) }

  /// The mean of the places; nil where there are none. Right for districts, not for places around a pole or on both
  /// sides of the 180th meridian.
  public static func centre(of places: [Coordinate]) -> Coordinate? {
    guard !places.isEmpty else { return nil }
    func mean(_ numbers: [Int]) -> Int {
      let (quotient, rest) = numbers.reduce(0, +).quotientAndRemainder(dividingBy: numbers.count)
      return 2 * rest >= numbers.count ? quotient + 1 : 2 * rest < -numbers.count ? quotient - 1 : quotient
    }
    return Coordinate(millionths: mean(places.map(\.latitude)), mean(places.map(\.longitude)))
  }
}

private func radians(_ millionths: Int) -> Double { Double(millionths) / 1e6 * .pi / 180 }
