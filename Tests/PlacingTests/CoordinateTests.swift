import Testing

@testable import Placing

@Suite struct CoordinateTests {
  private func place(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  @Test(arguments: [(90.5, 0), (0, 180.5), (-91, 0), (Double.nan, 0), (0, .nan), (.infinity, 0)] as [(Double, Double)])
  func whatIsNoPlace(_ latitude: Double, _ longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }

  @Test func sixDecimalsCount() throws {
    #expect(try place(52.400001, 13) != place(52.400002, 13))
    #expect(try place(52.400001, 13) == place(52.400001 + 1e-9, 13 - 1e-9))
  }

  @Test func distances() throws {
    // A degree of a great circle: 6371.0088 km · π / 180.
    #expect(try place(0, 0).kilometres(to: place(1, 0)) == 111.195)
    #expect(try place(0, 0).kilometres(to: place(0, 1)) == 111.195)
    #expect(try place(52, 13).kilometres(to: place(52, 13)) == 0)
    // Half around the Earth, where the formula's root would pass 1.
    #expect(try place(0, 0).kilometres(to: place(0, 180)) == 20015.114)
    #expect(try place(90, 0).kilometres(to: place(-90, 0)) == 20015.114)
    // Kleinmachnow to Bad Belzig, nearly flat: 28.9 km to the south, 42.5 km to the west.
    let way = try place(52.4025, 13.2206).kilometres(to: place(52.1422, 12.5956))
    #expect(abs(way - 51.44) < 0.1)
  }

  @Test func distanceIsTheSameBothWays() throws {
    let (a, b) = (try place(52.1, 12.3), try place(52.7, 13.9))
    #expect(a.kilometres(to: b) == b.kilometres(to: a))
  }

  @Test func bearings() throws {
    let centre = try place(52, 13)
    #expect(try centre.bearing(to: place(53, 13)) == 0)
    #expect(try centre.bearing(to: place(51, 13)) == 180)
    #expect(try place(0, 0).bearing(to: place(0, 1)) == 90)
    #expect(try place(0, 0).bearing(to: place(0, -1)) == 270)
    #expect(centre.bearing(to: centre) == nil)
    // A hair west of north is 360 degrees but for rounding, and must stay below.
    #expect(try (0..<360).contains(#require(place(0, 0).bearing(to: place(80, -0.000001)))))
  }

  @Test func directions() throws {
    let centre = try place(52, 13)
    #expect(try centre.direction(to: place(52.5, 13.8))?.name == "Nordosten")
    #expect(try centre.direction(to: place(51.5, 13.8))?.name == "Südosten")
    #expect(try centre.direction(to: place(51.5, 12.2))?.name == "Südwesten")
    #expect(try centre.direction(to: place(52.01, 12.2))?.name == "Westen")
    #expect(centre.direction(to: centre) == nil)
  }

  @Test(
    arguments: [(0, .norden), (22.4, .norden), (22.6, .nordosten), (337.4, .nordwesten), (337.6, .norden)]
      as [(Double, CompassDirection)])
  func nearestDirection(_ bearing: Double, _ direction: CompassDirection) {
    #expect(CompassDirection(bearing: bearing) == direction)
    #expect(CompassDirection(bearing: bearing - 360) == direction)
    #expect(CompassDirection(bearing: bearing + 180) == direction.opposite)
  }

  @Test func noNumberHasNoDirection() { #expect(CompassDirection(bearing: .nan) == .norden) }

  @Test func eightDirections() {
    #expect(Set(CompassDirection.allCases.map(\.name)).count == 8)
    #expect(CompassDirection.allCases.allSatisfy { $0.opposite.opposite == $0 })
  }

  @Test func centre() throws {
    #expect(Coordinate.centre(of: []) == nil)
    #expect(try Coordinate.centre(of: [place(52, 12), place(53, 14)]) == place(52.5, 13))
    #expect(try Coordinate.centre(of: [place(-52, -12), place(-53, -14)]) == place(-52.5, -13))
  }

  @Test func placesInADistrict() throws {
    let corners = [try place(52, 12), try place(53, 12), try place(52, 14), try place(53, 14)]
    let district = try #require(DistrictExtent(corners))
    #expect(try district.centre == place(52.5, 13))
    #expect(abs(district.extent - 135.4) < 0.1)
    #expect(try district.place(of: place(52.5, 13)) == .middle)
    #expect(try district.place(of: place(52.6, 13.1)).name == "in der Mitte")
    #expect(try district.place(of: place(53, 13)).name == "im Norden")
    #expect(try district.place(of: place(52.5, 12.2)).name == "im Westen")
    // Many in one corner do not move the middle.
    #expect(try DistrictExtent(corners + [place(52, 12.1), place(52.1, 12)])?.centre == district.centre)
    #expect(DistrictExtent([]) == nil)
    #expect(try DistrictExtent([place(52, 13)])?.place(of: place(52, 13)) == .middle)
  }
}
