import Classifying
import ContentModel
import FoundationEssentials
import Portal

extension Planner {
  /// An indicator for all units of a level: the map as a table. Empty where no unit has a place.
  func map(of kennzahl: Kennzahl, level: Kind, year: Int) -> [Component] {
    let layout = layouts.layout(of: level)
    guard layout.rows > 0 else { return [] }
    let keys = portal.territories(of: level)
    let figures = keys.map { portal.figures.figure(kennzahl.id, $0, year: year) }
    let hasValue = figures.contains { $0?.value != nil }
    let classes = hasValue ? classes.classes(of: kennzahl, level) : nil
    let stand = figures.compactMap(\.self).commonStand
    let figureOfUnit = Dictionary(uniqueKeysWithValues: zip(keys, figures))
    let cells = layout.cells.map { row in
      row.map { key -> GridMap.Cell? in
        guard let key, let figure = figureOfUnit[key] else { return nil }
        return cell(key, figure, kennzahl, classes, withStand: stand == nil)
      }
    }
    var notes: [RichText] = []
    if !kennzahl.mayColourMap {
      notes.append(.plain("Diese Zahl zeigt, wie groß etwas ist. Darum ist die Karte nicht eingefärbt."))
    } else if hasValue, classes == nil {
      notes.append(.plain("Für Klassen gibt es zu wenige verschiedene Zahlen. Darum ist die Karte nicht eingefärbt."))
    }
    notes += sourceNotes(of: figures.compactMap(\.self))
    var map = GridMap(
      caption: ["Karte als Tabelle: \(kennzahl.titel) \(year)", levelName(level), "in \(kennzahl.einheit)", stand]
        .compactMap(\.self).joined(separator: ", "),
      reading:
        "Oben ist Norden, links ist Westen. Jedes Feld ist ein Gebiet und liegt etwa dort, wo es auf der Landkarte liegt.",
      rowHeaders: compass(layout.rows, from: "Norden", to: "Süden"),
      columnHeaders: compass(layout.columns, from: "Westen", to: "Osten"), cells: cells,
      legend: classes.map { legendItems($0, kennzahl, figures) } ?? [], notes: notes)
    map.file = Address.tabelle(ofKennzahl: kennzahl.id, year, level) + "-karte"
    return [.gridMap(map)]
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
    func place(_ gemeinde: Gemeinde) -> (Double, Double) {
      (degrees(gemeinde.koordinaten.breite), degrees(gemeinde.koordinaten.laenge))
    }
    func degrees(_ value: Decimal) -> Double { Double(value.description) ?? 0 }
    gemeinden = GridLayout(
      portal.gemeinden.map { gemeinde in
        let (latitude, longitude) = place(gemeinde)
        return .init(key: gemeinde.key, latitude: latitude, longitude: longitude)
      })
    sozialraeume = GridLayout(
      portal.sozialraeume.compactMap { sozialraum in
        // The middle of its municipalities stands for the Sozialraum.
        let places = (portal.relations.gemeindenOfSozialraum[sozialraum.id] ?? []).map(place)
        guard !places.isEmpty else { return nil }
        return .init(
          key: sozialraum.key, latitude: places.map(\.0).reduce(0, +) / Double(places.count),
          longitude: places.map(\.1).reduce(0, +) / Double(places.count))
      })
  }

  func layout(of level: Kind) -> GridLayout { level == .gemeinde ? gemeinden : sozialraeume }
}
