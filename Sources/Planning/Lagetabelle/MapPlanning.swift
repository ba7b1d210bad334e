import ContentModel
import FoundationEssentials
import Portal

extension Planner {
  /// A map of one indicator as a table; nil where no unit has a place.
  func gridMap(of kennzahl: Kennzahl, level: Kind, year: Int?) -> GridMap? {
    let keys = portal.territories(of: level)
    guard let year = year ?? portal.figures.latestYear(kennzahl.id, of: keys) else { return nil }
    let layout = layouts.layout(of: level)
    guard layout.rows > 0 else { return nil }
    let classes = keys.contains { value(kennzahl, $0, year) != nil } ? classes.classes(of: kennzahl, level) : nil
    let stand = keys.compactMap { portal.figures.figure(kennzahl.id, $0, year: year) }.commonStand
    let cells = layout.cells.map { row in
      row.map { key -> GridMap.Cell? in
        guard let key else { return nil }
        let figure = portal.figures.figure(kennzahl.id, key, year: year)
        let number = figure?.value.flatMap { value in classes?.number(of: kennzahl.shownUnits(value)) }
        return GridMap.Cell(
          link: Link(portal.title(of: key) ?? key.id, to: Address.of(key) ?? .page(Address.start, fragment: nil)),
          figure: figure?.view(of: kennzahl, in: portal, withUnit: true, withStand: stand == nil) ?? .notCollected,
          className: number.flatMap { classes?.name(of: $0) }, classIndex: number,
          colour: number.flatMap { classes?.colour(of: $0) })
      }
    }
    var notes = [
      RichText.plain(
        "So lesen Sie die Tabelle: Oben ist Norden, links ist Westen. Jedes Feld ist ein Gebiet und liegt etwa dort, wo es auf der Landkarte liegt."
      )
    ]
    if let classes {
      let figures = keys.map { portal.figures.figure(kennzahl.id, $0, year: year) }
      notes.append(.plain(sentence(of: legend(classes, kennzahl, figures), kennzahl)))
    }
    if kennzahl.mayColourMap == false {
      notes.append(.plain("Diese Zahl zeigt, wie groß etwas ist. Darum ist die Karte nicht eingefärbt."))
    }
    notes += sourceNotes(of: keys.compactMap { portal.figures.figure(kennzahl.id, $0, year: year) })
    return GridMap(
      caption: [
        "Karte als Tabelle: \(kennzahl.titel) \(year)", levelName(level), "in \(kennzahl.einheit)", stand,
      ].compactMap(\.self).joined(separator: ", "),
      rowHeaders: compass(layout.rows, from: "Norden", to: "Süden"),
      columnHeaders: compass(layout.columns, from: "Westen", to: "Osten"), cells: cells,
      notes: notes)
  }

  private func value(_ kennzahl: Kennzahl, _ key: EntityKey, _ year: Int) -> Decimal? {
    portal.figures.figure(kennzahl.id, key, year: year)?.value
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
