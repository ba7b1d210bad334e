import ContentModel
import FoundationEssentials
import Placing

/// Where the territories are.
extension Portal {
  /// The place of a Gemeinde; the centre of its Gemeinden for what is larger. Nil where none of them has coordinates.
  public func coordinate(of gebiet: EntityKey) -> Coordinate? {
    guard gebiet.kind == .gemeinde else { return Coordinate.centre(of: parts(of: gebiet).compactMap(coordinate)) }
    // Coordinates that could not be read are zero, which is no place in Germany.
    guard let place = gemeinden[id: gebiet.id]?.koordinaten, place.breite != 0, place.laenge != 0,
      let latitude = Double(place.breite.description), let longitude = Double(place.laenge.description)
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// The Gemeinden or Sozialräume that have a place, with the cells that they must have.
  public func gridUnits(of level: Kind) -> [GridUnit] {
    territories(of: level).compactMap { key in
      guard let coordinate = coordinate(of: key) else { return nil }
      return GridUnit(key: key.id, coordinate: coordinate, pin: rasterfeld(of: key)?.cell)
    }
  }

  /// The cell that a Gemeinde or a Sozialraum must have in the grid of its level.
  public func rasterfeld(of gebiet: EntityKey) -> Rasterfeld? {
    gebiet.kind == .gemeinde ? gemeinden[id: gebiet.id]?.rasterfeld : sozialraeume[id: gebiet.id]?.rasterfeld
  }

  /// Who borders on whom, as ids.
  public func neighbourPairs(of level: Kind) -> [NeighbourPair] {
    nachbarschaften.compactMap { pair in
      guard let a = pair.gebietA?.key, let b = pair.gebietB?.key, a.kind == level, b.kind == level else { return nil }
      return NeighbourPair(a.id, b.id)
    }
  }

  /// The grid of the Gemeinden or of the Sozialräume; its keys are their ids.
  public func gridLayout(of level: Kind) -> GridLayout {
    GridLayout(gridUnits(of: level), neighbours: neighbourPairs(of: level))
  }
}

extension Rasterfeld {
  public var cell: GridCell { GridCell(row: zeile, column: spalte) }
}
