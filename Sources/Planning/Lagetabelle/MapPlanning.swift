import Classifying
import ContentModel
import Dividing
import Exporting
import FoundationEssentials
import Placing
import Portal

extension Planner {
  /// An indicator for all units of a level: the map as a table, and drawn where there are borders. Empty where no unit
  /// has a place.
  func map(of kennzahl: Kennzahl, level: Kind, year: Int) -> [Component] {
    let layout = layouts.layout(of: level)
    guard layout.rows > 0 else { return [] }
    let keys = portal.territories(of: level)
    let figures = keys.map { portal.figures.figure(kennzahl.id, $0, year: year) }
    let hasValue = figures.contains { $0?.value != nil }
    let classes = hasValue ? classes.classes(of: kennzahl, level) : nil
    let stand = figures.compactMap(\.self).commonStand
    let cellOfUnit = Dictionary(
      zip(keys, figures).map { ($0.id, cell($0, $1, kennzahl, classes, withStand: stand == nil)) },
      uniquingKeysWith: { first, _ in first })
    let cells = layout.cells.map { row in row.map { id in id.flatMap { cellOfUnit[$0] } } }
    var notes: [RichText] = []
    if !kennzahl.mayColourMap {
      notes.append(.plain("Diese Zahl zeigt, wie groß etwas ist. Darum ist die Karte nicht eingefärbt."))
    } else if hasValue, classes == nil {
      notes.append(.plain("Für Klassen gibt es zu wenige verschiedene Zahlen. Darum ist die Karte nicht eingefärbt."))
    }
    notes += sourceNotes(of: figures.compactMap(\.self)) + gridNotes(level, layout)
    var reading =
      "Oben ist Norden, links ist Westen. Jedes Feld ist ein Gebiet und liegt etwa dort, wo es auf der Landkarte liegt."
    let sources = sourceTitles(of: figures.compactMap(\.self))
    if !sources.isEmpty { reading += " Quelle: \(sources.joined(separator: "; "))." }
    var map = GridMap(
      caption: ["Karte als Tabelle: \(kennzahl.titel) \(year)", levelName(level), "in \(kennzahl.einheit)", stand]
        .compactMap(\.self).joined(separator: ", "),
      reading: reading,
      rowHeaders: compass(layout.rows, from: "Norden", to: "Süden"),
      columnHeaders: compass(layout.columns, from: "Westen", to: "Osten"), cells: cells,
      legend: classes.map { legendItems($0, kennzahl, figures) } ?? [], notes: notes)
    map.file = Address.tabelle(ofKennzahl: kennzahl.id, year, level) + "-karte"
    let drawing = level == .gemeinde ? drawnMap(cellOfUnit) : nil
    return [.gridMap(map)] + (drawing.map { [.drawnMap($0)] } ?? [])
  }

  /// How faithful the grid is, for whom the cells hold, and where to get it.
  private func gridNotes(_ level: Kind, _ layout: GridLayout) -> [RichText] {
    let fidelity = layout.fidelity
    var words: [String] = []
    if fidelity.pairs > 0 {
      let share = GermanNumber.text(Decimal(fidelity.pairsInOrder) / Decimal(fidelity.pairs) * 100, decimals: 1)
      words.append("Bei \(share) % der Paare stimmt die Himmelsrichtung.")
    }
    if fidelity.neighbourPairs > 0 {
      let pairs = layout.neighbours == .given ? "Paaren mit gemeinsamer Grenze" : "Paaren nächster Nachbarn"
      words.append("Von \(fidelity.neighbourPairs) \(pairs) berühren sich in der Tabelle \(fidelity.touching).")
    }
    if layout.rows * layout.columns > 1 {
      let distance = GermanNumber.text(Decimal(string: "\(fidelity.meanDisplacement)") ?? 0, decimals: 1)
      words.append("Im Schnitt liegt ein Feld \(distance) Feldbreiten neben seinem Ort.")
    }
    if let date = portal.landkreis.gebietsstand { words.append("Gebietsstand: \(date.german).") }
    let files: RichText = [
      .text("Das Raster ohne Zahlen, zum Weiterverwenden: "), .link(Link("CSV", page: Address.raster(level, "csv"))),
      .text(", "), .link(Link("JSON", page: Address.raster(level, "json"))),
    ]
    return (words.isEmpty ? [] : [.plain("Wie genau das Raster ist: " + words.joined(separator: " "))]) + [files]
  }

  /// The grids of both levels as files: CSV as geofacet expects it (`row,col,code,name`), and JSON.
  func gridDownloads() -> [PlannedDownload] {
    [Kind.gemeinde, .sozialraum].flatMap { level -> [PlannedDownload] in
      let layout = layouts.layout(of: level)
      guard layout.rows > 0 else { return [] }
      let rows = layout.gridRows { [portal] id in portal.title(of: EntityKey(level, id)) ?? id }
      let date = portal.landkreis.gebietsstand?.iso
      return [
        PlannedDownload(path: Address.raster(level, "csv")) {
          ExportTable(
            columns: ["row", "col", "code", "name"],
            rows: rows.map { row in
              [.number(Decimal(row.row)), .number(Decimal(row.column)), .text(row.code), .text(row.name)]
            }
          ).bytes(.csv)
        },
        PlannedDownload(path: Address.raster(level, "json")) {
          encoded(
            GridFile(
              ebene: level.rawValue, gebietsstand: date, zeilen: layout.rows, spalten: layout.columns,
              felder: rows.map { .init(row: $0.row, col: $0.column, code: $0.code, name: $0.name) }))
        },
      ]
    }
  }

  /// Titles of the sources, each once, in the order of the figures.
  private func sourceTitles(of figures: [Figure]) -> [String] {
    var seen: Set<String> = []
    return figures.compactMap { figure in
      guard let title = portal.quellen[figure.quelle]?.titel, seen.insert(title).inserted else { return nil }
      return title
    }
  }

  private func cell(
    _ key: EntityKey, _ figure: Figure?, _ kennzahl: Kennzahl, _ classes: Classification?, withStand: Bool
  ) -> GridMap.Cell {
    let number = figure?.value.flatMap { value in classes?.number(of: kennzahl.shownUnits(value)) }
    return GridMap.Cell(
      link: Link(portal.title(of: key) ?? key.id, to: Address.of(key) ?? .page(Address.start, fragment: nil)),
      figure: figure?.view(of: kennzahl, in: portal, withUnit: true, withStand: withStand) ?? .notCollected,
      className: number.flatMap { number in classes.map { "\(number) \($0.name(of: number))" } },
      colour: number.flatMap { classes?.colour(of: $0) })
  }

  /// Classes with bounds and number of units, then how many units have no value, and why.
  private func legendItems(
    _ classes: Classification, _ kennzahl: Kennzahl, _ figures: [Figure?]
  ) -> [GridMap.LegendItem] {
    let legend = legend(classes, kennzahl, figures)
    let unit = kennzahl.einheitKurz ?? kennzahl.einheit
    return legend.entries.map { entry in
      GridMap.LegendItem(
        text: "\(entry.number) \(entry.name): \(entry.bounds(kennzahl.text)) \(unit) (\(entry.unitCountText))",
        colour: classes.colour(of: entry.number))
    }
      + legend.missing.map {
        GridMap.LegendItem(text: "ohne Klasse: \($0.reason.word) (\($0.unitCountText))", colour: nil)
      }
  }

  private func compass(_ count: Int, from first: String, to last: String) -> [String] {
    (0..<count).map { index in
      if index == 0 { return first }
      return index == count - 1 ? last : "\(index + 1)"
    }
  }
}

/// Layouts of a district, computed once for each level.
struct GridLayouts: Sendable {
  private let gemeinden: GridLayout
  private let sozialraeume: GridLayout

  init(_ portal: Portal) {
    (gemeinden, sozialraeume) = together(
      { portal.gridLayout(of: .gemeinde) }, { portal.gridLayout(of: .sozialraum) })
  }

  /// Its keys are ids of the level.
  func layout(of level: Kind) -> GridLayout { level == .gemeinde ? gemeinden : sozialraeume }
}

/// A grid for others to use.
private struct GridFile: Encodable {
  struct Cell: Encodable {
    var row: Int
    var col: Int
    var code: String
    var name: String
  }

  var ebene: String
  /// The day for which the division into these units holds.
  var gebietsstand: String?
  var zeilen: Int
  var spalten: Int
  var felder: [Cell]
}
