import ContentModel
import Placing
import Portal
import TestSupport
import Testing

@testable import Planning

/// The real district as the reader of the map sees it.
@Suite struct GridLayoutsTests {
  private func show(_ name: String, _ layout: GridLayout) {
    for (what, fidelity) in [("plain", layout.plainFidelity), ("kept", layout.fidelity)] {
      print(
        "\(name), \(layout.rows) × \(layout.columns), \(what): \(fidelity.touching) of \(fidelity.neighbourPairs)",
        "neighbours touch (\(fidelity.sharingAnEdge) by an edge), \(fidelity.pairsInOrder) of \(fidelity.pairs) pairs",
        "in order, displacement \(fidelity.meanDisplacement), at most \(fidelity.maximalDisplacement)")
    }
  }

  @Test func gemeindenKeepTheCompassAndTheirNeighbours() throws {
    let layout = GridLayouts(try portal(in: "content")).layout(of: .gemeinde)
    show("Gemeinden", layout)
    let (fidelity, plain) = (layout.fidelity, layout.plainFidelity)
    #expect(layout.cells.joined().compactMap(\.self).count == 38)
    #expect(fidelity.pairs == 703 && fidelity.pairsInOrder * 1000 >= fidelity.pairs * 999)
    #expect(fidelity.meanDisplacement <= 0.5)
    #expect(fidelity.touching > plain.touching)
    #expect(layout.neighbours == .nearest && layout.pinsNotKept == [])
  }

  @Test func sozialraeumeKeepTheirNeighbours() throws {
    let portal = try portal(in: "content")
    let layout = GridLayouts(portal).layout(of: .sozialraum)
    show("Sozialräume", layout)
    #expect(layout.cells.joined().compactMap(\.self).count == 19)
    #expect(layout.neighbours == .given && layout.fidelity.neighbourPairs == portal.nachbarschaften.count)
    #expect(layout.fidelity.touching > layout.plainFidelity.touching)
    #expect(layout.fidelity.pairsInOrder * 100 >= layout.fidelity.pairs * 98)
  }

  /// Counted from the cells, as somebody would who has the map and a ruler.
  @Test func nobodyInTheNorthStandsBelow() throws {
    let portal = try portal(in: "content")
    let layout = GridLayouts(portal).layout(of: .gemeinde)
    var cells: [String: (row: Int, column: Int)] = [:]
    for row in layout.gridRows(name: { $0 }) { cells[row.code] = (row.row, row.column) }
    for a in portal.gemeinden {
      for b in portal.gemeinden {
        let (first, second) = (try #require(cells[a.id]), try #require(cells[b.id]))
        if a.koordinaten.breite > b.koordinaten.breite { #expect(first.row <= second.row, "\(a.id), \(b.id)") }
        if a.koordinaten.laenge < b.koordinaten.laenge { #expect(first.column <= second.column, "\(a.id), \(b.id)") }
      }
    }
  }
}
