import ContentModel
import Contract
import Diagnostics
import Drawing
import Editions
import Portal
import Protecting
import TestSupport
import Testing

@testable import Planning

@Suite struct DrawnMapViewTests {
  private static let classes = "art: dichte\nadditiv: nein\nklassen: [10, 20]"
  private static let rows = """
    gemeinde:nord,zahl,2025,12,,karte,2025-12-31,,,
    gemeinde:sued,zahl,2025,25,,karte,2025-12-31,,,
    gemeinde:nord,zahl,2024,12,,karte,2024-12-31,,,
    gemeinde:sued,zahl,2024,,geheim,karte,2024-12-31,,,
    gemeinde:nord,zahl,2023,12,,karte,2023-12-31,,,
    sozialraum:nord,zahl,2025,12,,karte,2025-12-31,,,
    """

  private func borders(of portal: Portal, points: Int = 8) throws -> Geometry {
    let ids = portal.gemeinden.map(\.id)
    let (geometry, faults) = Geometry.read(
      Array(madeUpBorders(of: ids, points: points).utf8), units: ids.map { Geometry.Unit(id: $0, ags: nil) })
    #expect(faults == [])
    return try #require(geometry)
  }

  private func planned(_ path: String, _ portal: Portal, _ borders: Geometry?) throws -> Page {
    let plan = Planning.plan(protect(portal), assets: [], borders: borders).plan
    return try #require(plan.pages.first { $0.path == path })
  }

  @Test func standsBehindTheTableOfGemeinden() throws {
    let portal = try indicator(Self.classes, Self.rows)
    let components = try planned("kennzahlen/zahl.html", portal, borders(of: portal)).section("karte").components
    let kinds = components.compactMap { component in
      switch component {
      case .gridMap(let map): map.caption.contains("Sozialräume") ? "grid of Sozialräume" : "grid of Gemeinden"
      case .drawnMap: "drawing"
      default: nil
      }
    }
    #expect(kinds.prefix(2) == ["grid of Gemeinden", "drawing"])
    #expect(kinds.count { $0 == "drawing" } == 1 && kinds.contains("grid of Sozialräume"))
  }

  @Test(arguments: [2023, 2024, 2025]) func looksLikeTheTable(_ year: Int) throws {
    let portal = try indicator(Self.classes, Self.rows)
    let page = try planned("kennzahlen/zahl/\(year).html", portal, borders(of: portal))
    let cells = try #require(page.components.grids.first).cells.joined().compactMap(\.self)
    let drawing = try #require(page.components.drawings.first)
    let ids = portal.gemeinden.map(\.id).sorted()
    #expect(drawing.units.count == ids.count)
    for (unit, id) in zip(drawing.units, ids) {
      let cell = try #require(cells.first { $0.link.text == portal.gemeinden[id: id]?.titel })
      #expect(unit.colour == cell.colour && unit.mark == cell.figure.mark, "\(id)")
    }
    #expect(drawing.units.map(\.mark) == [nil, [2023: "fehlt", 2024: "geheim"][year]])
    #expect(drawing.caption.plain.contains("Streifen") == (year == 2024))
    #expect(drawing.caption.plain.contains("Punkte") == (year == 2023))
  }

  @Test func withoutBordersNothingIsDrawn() throws {
    let page = try planned("kennzahlen/zahl.html", indicator(Self.classes, Self.rows), nil)
    #expect(page.components.drawings.isEmpty && !page.components.grids.isEmpty)
  }

  @Test func whereNothingIsColouredNothingIsDrawn() throws {
    let portal = try indicator("art: anzahl\nadditiv: ja", Self.rows)
    let page = try planned("kennzahlen/zahl.html", portal, borders(of: portal))
    #expect(page.components.drawings.isEmpty && !page.components.grids.isEmpty)
  }

  /// As if the file had never known it: no path, no corner where its borders met others.
  @Test func anInternalGemeindeLeavesNoTrace() throws {
    let files = repositoryFiles("Tests/Samples/base")
    let sued = String(decoding: try #require(files.first { $0.path == "gemeinden/sued.md" }).bytes, as: UTF8.self)
    let whole = try borders(of: indicator(Self.classes, Self.rows))
    var changes = indicatorFiles(Self.classes, Self.rows)
    changes["gemeinden/sued.md"] = sued.replacing("---\n", with: "---\nsichtbarkeit: intern\n", maxReplacements: 1)
    let portal = try portal(changes, .oeffentlich)
    #expect(portal.gemeinden.map(\.id) == ["nord"])
    let drawing = try #require(try planned("kennzahlen/zahl.html", portal, whole).components.drawings.first)
    let alone = try #require(DrawnMap(borders(of: portal, whole)))
    #expect(drawing.units.map(\.path) == alone.shapes.map(\.path))
    #expect(drawing.width == alone.width && drawing.height == alone.height)
  }

  /// A file that holds only what this portal has.
  private func borders(of portal: Portal, _ whole: Geometry) throws -> Geometry {
    whole.restricted(to: Set(portal.gemeinden.map(\.id)))
  }

  @Test func whoseBordersTheseAreIsSaid() throws {
    var changes = indicatorFiles(Self.classes, Self.rows)
    changes["landkreis.yaml"] = """
      id: probe
      titel: Landkreis Probe
      beispiel: ja
      schluessel: "99001"
      land: Probeland
      grenzen_quelle: grenzen

      """
    changes["quellen.yaml"] = """
      - {id: karte, titel: Amtliche Karte}
      - {id: grenzen, titel: Verwaltungsgebiete, lizenz: dl-de/by-2-0}

      """
    let portal = try portal(changes)
    let drawing = try #require(
      try planned("kennzahlen/zahl.html", portal, borders(of: portal)).components.drawings.first)
    #expect(
      drawing.caption.plain.hasSuffix("Quelle der Grenzen: Verwaltungsgebiete, Lizenz dl-de/by-2-0, vereinfacht."))
    #expect(drawing.caption.links.map(\.text) == ["Verwaltungsgebiete"])
  }

  /// However fine the borders of the real district are, the drawing stays small.
  @Test func theDrawingOfTheDistrictIsSmall() throws {
    let portal = try portal(in: "content")
    let planner = Planner(
      portal, Fulfilment(of: portal), assets: [], borders: try borders(of: portal, points: 300), findings: [])
    let drawing = try #require(planner.drawing)
    #expect(drawing.shapes.count == 38)
    #expect(drawing.shapes.reduce(0) { $0 + $1.path.utf8.count } <= DrawnMap.byteLimit)
  }
}

extension [Component] {
  fileprivate var grids: [GridMap] { compactMap { if case .gridMap(let map) = $0 { map } else { nil } } }

  fileprivate var drawings: [DrawnMapView] { compactMap { if case .drawnMap(let map) = $0 { map } else { nil } } }
}
