import ContentModel
import Placing
import Portal
import SampleContent
import Testing

@Suite struct PlacesTests {
  private let nord = EntityKey(.sozialraum, "nord")
  private let adorf = EntityKey(.gemeinde, "adorf")

  private func sample(_ coordinates: String) -> Sample {
    .district.replacing("koordinaten: {breite: 52.4, laenge: 13.2}", with: coordinates, in: "gemeinden/adorf.md")
  }

  @Test func aGemeindeHasItsCoordinates() throws {
    let portal = try sample("koordinaten: {breite: 52.6, laenge: 13.4}").portal()
    #expect(portal.coordinate(of: adorf) == Coordinate(latitude: 52.6, longitude: 13.4))
  }

  @Test func whatIsLargerLiesInTheCentreOfItsGemeinden() throws {
    let portal = try sample("koordinaten: {breite: 52.6, laenge: 13.4}").portal()
    #expect(portal.coordinate(of: nord) == Coordinate(latitude: 52.5, longitude: 13.3))
  }

  @Test func coordinatesThatCannotBeReadAreNoPlace() throws {
    let portal = try sample("koordinaten: {breite: hier, laenge: da}").portal()
    #expect(portal.coordinate(of: adorf) == nil)
    #expect(portal.coordinate(of: nord) == Coordinate(latitude: 52.4, longitude: 13.2))
    #expect(portal.gridUnits(of: .gemeinde).map(\.key) == ["bdorf", "cdorf"])
  }

  @Test func unitsHaveTheirCells() throws {
    let portal = try sample("koordinaten: {breite: 52.4, laenge: 13.2}\nrasterfeld: {zeile: 2, spalte: 1}").portal()
    #expect(portal.gridUnits(of: .gemeinde).map(\.pin) == [GridCell(row: 2, column: 1), nil, nil])
    let layout = portal.gridLayout(of: .gemeinde)
    #expect(layout.cells[1][0] == "adorf" && layout.neighbours == .nearest)
  }

  @Test func pairsAreOfOneLevel() throws {
    let portal = try Sample.district.adding("gemeinde:bdorf,gemeinde:adorf,belegt,amt", to: "nachbarschaften.csv")
      .portal()
    #expect(portal.neighbourPairs(of: .gemeinde) == [NeighbourPair("adorf", "bdorf")])
    #expect(portal.neighbourPairs(of: .sozialraum) == [NeighbourPair("nord", "sued")])
    #expect(portal.gridLayout(of: .sozialraum).neighbours == .given)
    #expect(portal.relations.neighbours[adorf]?.map(\.gebiet.id) == ["bdorf"])
  }
}
