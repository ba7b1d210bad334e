import TestSupport
import Testing

@testable import Placing

/// The laws of the layout, on a thousand made-up districts.
@Suite struct GridLayoutLawTests {
  /// Two hundred districts of one form, with what was made of them.
  private func layouts(_ form: District.Form, seed: UInt64) -> [(units: [GridUnit], layout: GridLayout)] {
    var generator = SeededGenerator(seed: seed)
    return (0..<200).map { _ in
      let units = District(form, &generator).units
      return (units, GridLayout(units))
    }
  }

  @Test(arguments: District.Form.allCases) func layoutsKeepTheLaws(_ form: District.Form) {
    var generator = SeededGenerator(seed: 11)
    var gained = 0
    var better = (order: 0.0, touching: 0.0)
    let layouts = layouts(form, seed: 7)
    for (units, layout) in layouts {
      let (fidelity, plain) = (layout.fidelity, layout.plainFidelity)
      #expect(layout.cells.count == layout.rows && layout.cells.allSatisfy { $0.count == layout.columns })
      #expect(layout.cells.joined().compactMap(\.self).sorted() == units.map(\.key).sorted(), "each unit once")
      // Up to 1.9 cells for each, and what the last column is too much.
      #expect(layout.rows * layout.columns * 10 < units.count * 19 + max(layout.rows, layout.columns) * 10)
      #expect(fidelity.touching >= plain.touching)
      #expect(fidelity.pairsInOrder >= plain.pairsInOrder)
      #expect(fidelity.meanDisplacement <= plain.meanDisplacement + 0.15 + 1e-9)
      #expect(fidelity == Self.fidelity(of: layout.cells, units), "what is told is what is there")
      gained += fidelity.touching - plain.touching
      let rows = Self.fidelity(of: Self.filledByLatitude(units, columns: layout.columns), units)
      better.order += Double(fidelity.pairsInOrder - rows.pairsInOrder) / Double(fidelity.pairs)
      better.touching += Double(fidelity.touching - rows.touching) / Double(max(1, fidelity.neighbourPairs))
      if Int.random(in: 0..<16, using: &generator) == 0 {
        #expect(GridLayout(units.shuffled(using: &generator)).cells == layout.cells, "the order does not matter")
      }
    }
    #expect(gained > 0)
    print(
      "\(form): \(gained) neighbours more than the plain assignment; better than filled rows by",
      "\(Int(better.order / 2)) % of pairs in order and \(Int(better.touching / 2)) % of neighbours")
    #expect(better.order / Double(layouts.count) > 0.1)
    // Who stands in a line has the same neighbours in filled rows.
    #expect(better.touching / Double(layouts.count) > (form == .line ? -0.02 : 0.05))
  }

  @Test(arguments: District.Form.allCases) func tinyNoiseDoesNotMatter(_ form: District.Form) throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<10 {
      let units = District(form, &generator).units
      let noisy = try units.map { unit in
        let noise = (
          Double.random(in: -1e-9...1e-9, using: &generator), Double.random(in: -1e-9...1e-9, using: &generator)
        )
        return GridUnit(
          key: unit.key,
          coordinate: try #require(
            Coordinate(
              latitude: Double(unit.coordinate.latitude) / 1e6 + noise.0,
              longitude: Double(unit.coordinate.longitude) / 1e6 + noise.1)))
      }
      #expect(GridLayout(noisy).cells == GridLayout(units).cells)
    }
  }

  @Test(arguments: District.Form.allCases) func pinsAreKept(_ form: District.Form) {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20 {
      var units = District(form, &generator).units
      let shape = GridShape(fitting: units.map(\.coordinate))
      var expected: [GridCell: String] = [:]
      for index in units.indices where Int.random(in: 0..<4, using: &generator) == 0 {
        let pin = GridCell(
          row: .random(in: 1...shape.rows + 1, using: &generator),
          column: .random(in: 1...shape.columns + 1, using: &generator))
        guard expected[pin] == nil else { continue }
        units[index].pin = pin
        expected[pin] = units[index].key
      }
      let layout = GridLayout(units.shuffled(using: &generator))
      #expect(layout.pinsNotKept == [])
      for (pin, key) in expected { #expect(layout.cells[pin.row - 1][pin.column - 1] == key) }
      #expect(layout.cells.joined().compactMap(\.self).sorted() == units.map(\.key).sorted())
      #expect(layout.fidelity.touching >= layout.plainFidelity.touching)
      #expect(layout.fidelity.pairsInOrder >= layout.plainFidelity.pairsInOrder)
    }
  }

  // MARK: Other ways to judge and to place

  /// Judged anew from the cells.
  private static func fidelity(of cells: [[String?]], _ units: [GridUnit]) -> GridFidelity {
    let units = units.sorted { $0.key < $1.key }
    let places = units.map(\.coordinate)
    let (rows, columns) = (cells.count, cells.first?.count ?? 0)
    let fitting = GridFitting(places, rows: rows, columns: columns)
    let problem = GridProblem(
      fitting, places: places, neighbours: ProximityGraph.gabriel(places), costs: fitting.costs,
      isPinned: units.map { _ in false })
    let flat = Array(cells.joined())
    return problem.fidelity(of: units.map { unit in flat.firstIndex(of: unit.key) ?? 0 })
  }

  /// What one does without thinking: from north to south, row after row.
  private static func filledByLatitude(_ units: [GridUnit], columns: Int) -> [[String?]] {
    let sorted = units.sorted { ($1.coordinate.latitude, $0.key) < ($0.coordinate.latitude, $1.key) }.map(\.key)
    return stride(from: 0, to: sorted.count, by: columns).map { start in
      (start..<start + columns).map { $0 < sorted.count ? sorted[$0] : nil }
    }
  }
}

@Suite struct GridLayoutTests {
  private func unit(_ key: String, _ latitude: Double, _ longitude: Double, pin: GridCell? = nil) throws -> GridUnit {
    GridUnit(key: key, coordinate: try #require(Coordinate(latitude: latitude, longitude: longitude)), pin: pin)
  }

  @Test func nothingHasNoCells() {
    let layout = GridLayout([])
    #expect(layout.rows == 0 && layout.columns == 0 && layout.cells.isEmpty)
    #expect(layout.fidelity.pairs == 0 && layout.fidelity.meanDisplacement == 0)
    #expect(layout.gridRows { $0 } == [])
  }

  @Test func fewUnits() throws {
    #expect(try GridLayout([unit("a", 52, 13)]).cells == [["a"]])
    let two = GridLayout([try unit("a", 52, 13), try unit("b", 53, 13)])
    #expect(two.cells.first?.first == "b" && two.cells.last?.first == "a" && two.columns == 1)
    #expect(two.fidelity.pairsInOrder == 1)
    let three = GridLayout([try unit("a", 52, 13), try unit("b", 52, 14), try unit("c", 52, 15)])
    #expect(three.cells.count == 1 && three.cells[0].compactMap(\.self) == ["a", "b", "c"])
  }

  @Test func northIsUpAndEastIsRight() throws {
    let layout = GridLayout(
      [try unit("sw", 52, 12), try unit("se", 52, 13.6), try unit("nw", 53, 12), try unit("ne", 53, 13.6)])
    #expect(layout.cells.first?.first == "nw" && layout.cells.first?.last == "ne")
    #expect(layout.cells.last?.first == "sw" && layout.cells.last?.last == "se")
    #expect(layout.fidelity.pairsInOrder == 6)
  }

  @Test func unitsAtOnePlace() throws {
    let units = try (0..<5).map { try unit("g\($0)", 52, 12) }
    #expect(GridLayout(units).cells.joined().compactMap(\.self).count == 5)
    #expect(GridLayout(units.reversed()).cells == GridLayout(units).cells)
  }

  @Test func aKeyTwiceHasOneCell() throws {
    let units = [try unit("a", 52, 12), try unit("b", 53, 13), try unit("a", 53, 12)]
    #expect(GridLayout(units).cells.joined().compactMap(\.self).sorted() == ["a", "b"])
    #expect(GridLayout(units.reversed()).cells == GridLayout(units).cells)
  }

  /// Pushed far apart by their places, drawn together by what is said about them.
  @Test func givenNeighboursCount() throws {
    let units = try (0..<16).map { try unit("g\($0)", 52 + Double($0 / 4) / 10, 12 + Double($0 % 4) / 6) }
    let layout = GridLayout(
      units,
      neighbours: [
        NeighbourPair("g1", "g0"), NeighbourPair("g0", "g1"), NeighbourPair("g0", "g0"), NeighbourPair("g0", "x"),
      ])
    #expect(layout.neighbours == .given)
    #expect(layout.fidelity.neighbourPairs == 1 && layout.fidelity.touching == 1)
    let nearest = GridLayout(units)
    #expect(nearest.neighbours == .nearest)
    #expect(nearest.fidelity.neighbourPairs > 20)
    #expect(GridLayout(units, neighbours: [NeighbourPair("x", "y")]).neighbours == .nearest)
  }

  @Test func pinsThatCannotBeKept() throws {
    let units = [
      try unit("a", 52, 12, pin: GridCell(row: 1, column: 1)), try unit("b", 53, 13, pin: GridCell(row: 1, column: 1)),
      try unit("c", 52, 13, pin: GridCell(row: 0, column: 1)), try unit("d", 53, 12, pin: GridCell(row: 1, column: 99)),
      try unit("e", 52.5, 12.5, pin: GridCell(row: .min, column: .max)),
    ]
    let layout = GridLayout(units)
    #expect(layout.pinsNotKept == ["b", "c", "d", "e"])
    #expect(layout.cells[0][0] == "a")
    #expect(layout.cells.joined().compactMap(\.self).sorted() == ["a", "b", "c", "d", "e"])
    #expect(GridLayout(units.reversed()).cells == layout.cells)
  }

  @Test func theGridGrowsForAPin() throws {
    var units = try (0..<12).map { try unit("g\($0)", 52 + Double($0 / 4) / 10, 12 + Double($0 % 4) / 6) }
    let free = GridLayout(units)
    let largest = GridLayout.largestPin(among: units.map(\.coordinate))
    #expect(largest.row > free.rows && largest.column > free.columns)
    units[0].pin = largest
    let layout = GridLayout(units)
    #expect(layout.rows == largest.row && layout.columns == largest.column && layout.pinsNotKept == [])
    #expect(layout.cells.last?.last == "g0")
  }

  @Test func allPinned() throws {
    let units = try (0..<4).map { try unit("g\($0)", 52 + Double($0), 12, pin: GridCell(row: 1 + $0, column: 1)) }
    #expect(GridLayout(units).cells.compactMap { $0.first ?? nil } == ["g0", "g1", "g2", "g3"])
  }

  @Test func rowsForOthers() throws {
    let layout = GridLayout([try unit("s", 52, 12), try unit("n", 53, 12)])
    #expect(
      layout.gridRows { $0.uppercased() } == [
        GridRow(row: 1, column: 1, code: "n", name: "N"), GridRow(row: layout.rows, column: 1, code: "s", name: "S"),
      ])
  }

  @Test func manyUnits() throws {
    var generator = SeededGenerator(seed: 400)
    let units = try (0..<400).map {
      try unit("g\($0)", .random(in: 48...54, using: &generator), .random(in: 7...14, using: &generator))
    }
    let layout = GridLayout(units)
    #expect(layout.cells.joined().compactMap(\.self).count == 400)
    #expect(Double(layout.fidelity.pairsInOrder) / Double(layout.fidelity.pairs) > 0.99)
    #expect(layout.fidelity.touching > layout.plainFidelity.touching)
  }
}
