import ContentModel
import Dividing
import FoundationEssentials
import Placing
import Portal

extension Planner {
  /// A map of one indicator as a table; nil where no unit has a place.
  func gridMap(of kennzahl: Kennzahl, level: Kind, year: Int?) -> GridMap? {
    let keys = portal.territories(of: level)
    guard let year = year ?? portal.figures.latestYear(kennzahl.id, of: keys) else { return nil }
    let layout = layouts.layout(of: level)
    guard layout.rows > 0 else { return nil }
    let values = keys.compactMap { value(kennzahl, $0, year) }
    let classes =
      !kennzahl.mayColourMap
      ? nil
      : kennzahl.klassen.isEmpty
        ? Classes(values: values, decimals: kennzahl.dezimalen)
        : Classes(values: values, breaks: kennzahl.klassen, decimals: kennzahl.dezimalen)
    let stand = keys.compactMap { portal.figures.figure(kennzahl.id, $0, year: year) }.commonStand
    let cells = layout.cells.map { row in
      row.map { id -> GridMap.Cell? in
        guard let key = id.map({ EntityKey(level, $0) }) else { return nil }
        let figure = portal.figures.figure(kennzahl.id, key, year: year)
        let index = figure?.value.flatMap { classes?.index(of: $0) }
        return GridMap.Cell(
          link: Link(portal.title(of: key) ?? key.id, to: Address.of(key) ?? .page(Address.start, fragment: nil)),
          figure: figure?.view(of: kennzahl, in: portal, withUnit: true, withStand: stand == nil) ?? .notCollected,
          className: index.map { classes?.names[$0] ?? "" }, classIndex: index.map { $0 + 1 })
      }
    }
    var notes = [
      RichText.plain(
        "So lesen Sie die Tabelle: Oben ist Norden, links ist Westen. Jedes Feld ist ein Gebiet und liegt etwa dort, wo es auf der Landkarte liegt."
      )
    ]
    if let classes { notes.append(.plain(classes.legend(unit: kennzahl.einheitKurz ?? kennzahl.einheit))) }
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
      classCount: classes?.names.count ?? 0, notes: notes)
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
    (gemeinden, sozialraeume) = together(
      { portal.gridLayout(of: .gemeinde) }, { portal.gridLayout(of: .sozialraum) })
  }

  /// Its keys are ids of the level.
  func layout(of level: Kind) -> GridLayout { level == .gemeinde ? gemeinden : sozialraeume }
}

/// Classes of values: those that an indicator sets, or such with about equally many units.
struct Classes {
  let names: [String]
  /// Smallest value of each class but the first.
  private let breaks: [Decimal]
  private let sorted: [Decimal]
  private let decimals: Int
  /// The same for every year and level, and perhaps empty.
  private let isSet: Bool

  /// Classes whose limits the indicator sets. Nil without limits or values.
  init?(values: [Decimal], breaks: [Decimal], decimals: Int) {
    guard !breaks.isEmpty, !values.isEmpty else { return nil }
    self.breaks = Set(breaks).sorted()
    sorted = values.sorted()
    self.decimals = decimals
    isSet = true
    names = Self.names(count: self.breaks.count + 1)
  }

  private static func names(count: Int) -> [String] {
    switch count {
    case 2: ["niedrig", "hoch"]
    case 3: ["niedrig", "mittel", "hoch"]
    case 4: ["sehr niedrig", "niedrig", "hoch", "sehr hoch"]
    case 5: ["sehr niedrig", "niedrig", "mittel", "hoch", "sehr hoch"]
    default: (1...max(1, count)).map { "Stufe \($0) von \(count)" }
    }
  }

  /// Classes with about equally many units; equal values are never parted. Nil where there are too few different values to tell classes apart.
  init?(values: [Decimal], decimals: Int) {
    let sorted = values.sorted()
    self.sorted = sorted
    self.decimals = decimals
    let distinct = Set(values).sorted()
    guard distinct.count >= 3 else { return nil }
    let count = distinct.count >= 10 ? 5 : 3
    isSet = false
    names = Self.names(count: count)
    var breaks: [Decimal] = []
    var last = 0
    for part in 1..<count {
      // Every class gets at least one value, however often one value comes.
      let candidate = distinct.firstIndex(of: sorted[sorted.count * part / count]) ?? last
      last = min(max(candidate, last + 1), distinct.count - count + part)
      breaks.append(distinct[last])
    }
    self.breaks = breaks
  }

  /// 0 = the lowest class. The number that people see decides: 24,96 shown as 25 is not below 25.
  func index(of value: Decimal) -> Int {
    let shown = isSet ? Decimal(string: GermanNumber.texts(value, decimals: decimals).forMachines) ?? value : value
    return breaks.count { $0 <= shown }
  }

  /// „Klassen: 1 sehr niedrig: 10 bis 24 (8 Gebiete); …“. Set classes are all there, also those without units.
  func legend(unit: String) -> String {
    let classes = sorted.map { index(of: $0) }
    let parts = names.indices.compactMap { index -> String? in
      let members = zip(sorted, classes).filter { $0.1 == index }.map(\.0)
      guard let range = isSet ? limits(of: index) : span(of: members) else { return nil }
      let count = members.isEmpty ? "kein Gebiet" : members.count == 1 ? "1 Gebiet" : "\(members.count) Gebiete"
      return "\(index + 1) \(names[index]): \(range) \(unit) (\(count))"
    }
    return "Klassen: " + parts.joined(separator: "; ") + "."
  }

  private func limits(of index: Int) -> String {
    func text(_ number: Decimal) -> String { GermanNumber.text(number, decimals: decimals) }
    if index == 0 { return "unter \(text(breaks[0]))" }
    return index == breaks.count
      ? "\(text(breaks[index - 1])) und mehr" : "\(text(breaks[index - 1])) bis unter \(text(breaks[index]))"
  }

  private func span(of members: [Decimal]) -> String? {
    guard let low = members.first, let high = members.last else { return nil }
    return "\(GermanNumber.text(low, decimals: decimals)) bis \(GermanNumber.text(high, decimals: decimals))"
  }
}
