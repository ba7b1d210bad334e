import Classifying
import ContentModel
import FoundationEssentials
import Portal

/// The same table of all units in another order.
enum RankOrder: String, CaseIterable {
  case rang, name, veraenderung

  var word: String {
    switch self {
    case .rang: "Rang"
    case .name: "Name"
    case .veraenderung: "Veränderung"
    }
  }
}

extension Planner {
  /// One row for each unit: rank, value, class, difference to the Landkreis, change, base (Rangtabelle).
  ///
  /// Nil where no unit has a figure in that year. Units without a number come last, in the order of their names.
  /// - Parameter choices: the pages with the same table in each order; none where there are no such pages.
  /// - Complexity: O(units · log units).
  func rankTable(
    _ kennzahl: Kennzahl, level: Kind, year: Int, by order: RankOrder = .rang, choices: [DataTable.Order.Choice] = []
  ) -> DataTable? {
    var lines = portal.territories(of: level).map { key in
      let figure = portal.figures.figure(kennzahl.id, key, year: year)
      return RankLine(
        key: key, figure: figure, shown: figure?.value.map { rounded($0, kennzahl) },
        trend: figure.flatMap { trend(of: $0, kennzahl) })
    }
    guard lines.contains(where: { $0.figure != nil }) else { return nil }
    let ranks = Ranks(of: lines.compactMap(\.shown))
    // Names are the order that the units come in.
    switch order {
    case .name: break
    case .rang: lines = lines.descending(by: \.shown)
    case .veraenderung: lines = lines.descending(by: { $0.trend?.change })
    }
    let figures = lines.compactMap(\.figure)
    let stand = figures.commonStand
    let hints = Hints(of: figures)
    let whole = RankWhole(portal.figures.figure(kennzahl.id, portal.landkreis.key, year: year), self, kennzahl)
    let base = RankBase(of: kennzahl, in: self)
    let classes = classes.classes(of: kennzahl, level)

    var columns: [DataTable.Column] = [
      .init(singular(level)), .init("Rang", isNumeric: true),
      .init(kennzahl.einheitKurz ?? kennzahl.einheit, isNumeric: true),
    ]
    if classes != nil { columns.append(.init("Klasse")) }
    if let whole { columns.append(.init(whole.title, isNumeric: true)) }
    let hasTrends = lines.contains { $0.trend != nil }
    if hasTrends { columns.append(.init(kennzahl.isPercentage ? "Veränderung" : "Veränderung in \(kennzahl.einheit)")) }
    if let base { columns.append(.init(base.title, isNumeric: true)) }
    if !hints.isEmpty { columns.append(.init("Hinweis")) }

    let rows = lines.map { line in
      let view = line.figure?.view(of: kennzahl, in: portal, withUnit: false, withStand: stand == nil)
      var cells: [DataTable.Cell] = [
        line.shown.flatMap { ranks[$0] }.map { .measure(.plain("\($0)"), number: "\($0)") }
          ?? .rich(.plain("ohne Rang")),
        .figure(view ?? .notCollected),
      ]
      if let classes {
        let number = line.figure?.value.map { classes.number(of: kennzahl.shownUnits($0)) }
        cells.append(
          number.map { .measure(.plain("\($0) \(classes.name(of: $0))"), number: "\($0)") } ?? .rich(.plain("keine")))
      }
      if let whole { cells.append(whole.cell(of: line)) }
      if hasTrends {
        cells.append(
          line.trend.map { .measure(.plain($0.words), number: $0.change.description) }
            ?? .rich(.plain("kein Vergleich"))
        )
      }
      if let base { cells.append(.figure(base.view(of: line.key, year, in: self))) }
      if !hints.isEmpty { cells.append(.rich(.plain(line.figure.map { hints.number(of: $0) } ?? ""))) }
      return DataTable.Row(header: [link(line.key)], cells: cells)
    }
    let sorted =
      switch order {
      case .name: 0
      case .rang: 2
      case .veraenderung: columns.firstIndex { $0.title.hasPrefix("Veränderung") } ?? 2
      }
    var table = DataTable(
      caption: ["\(kennzahl.titel) \(year)", levelName(level), unitPhrase(kennzahl), stand].compactMap(\.self).joined(
        separator: ", "),
      columns: columns, rows: rows,
      notes: (whole.map { [$0.note] } ?? []) + hints.notes + sourceNotes(of: figures),
      order: DataTable.Order(column: sorted, isDescending: order != .name, choices: choices))
    table.file = Address.tabelle(ofKennzahl: kennzahl.id, year, level)
    return table
  }
}

private struct RankLine {
  var key: EntityKey
  var figure: Figure?
  /// The number as people see it; it decides ranks.
  var shown: Decimal?
  var trend: Trend?
}

extension [RankLine] {
  /// The largest first; without a number last; equal ones as they were.
  fileprivate func descending(by number: (RankLine) -> Decimal?) -> [RankLine] {
    enumerated().sorted { left, right in
      switch (number(left.element), number(right.element)) {
      case (let a?, let b?): a == b ? left.offset < right.offset : a > b
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
  }
}

/// Ranks of numbers: the largest is first, equal ones share a rank, and the next counts them all.
struct Ranks {
  private var rankOfNumber: [Decimal: Int] = [:]

  init(of numbers: [Decimal]) {
    for (index, number) in numbers.sorted(by: >).enumerated() where rankOfNumber[number] == nil {
      rankOfNumber[number] = index + 1
    }
  }

  subscript(number: Decimal) -> Int? { rankOfNumber[number] }
}

/// How a unit stands to the whole Landkreis: a rate lies above or below it, a count is a part of it.
private struct RankWhole {
  let title: String
  let note: RichText
  private let value: Decimal
  private let isRate: Bool
  private let decimals: Int

  init?(_ figure: Figure?, _ planner: Planner, _ kennzahl: Kennzahl) {
    guard let figure, let exact = figure.value else { return nil }
    isRate = kennzahl.mayColourMap
    guard isRate || (kennzahl.additiv && exact > 0) else { return nil }
    let landkreis = planner.names.landkreis
    value = isRate ? planner.rounded(exact, kennzahl) : exact
    decimals = isRate ? kennzahl.dezimalen : 1
    title = isRate ? "Abstand \(landkreis.zumEinzahl)" : "Anteil \(landkreis.imEinzahl) in %"
    let shown = "\(GermanNumber.text(exact, decimals: kennzahl.dezimalen)) \(kennzahl.einheitKurz ?? kennzahl.einheit)"
    let unit = kennzahl.isPercentage ? "Prozentpunkten" : kennzahl.einheit
    note = .plain(
      "\(landkreis.imEinzahl.uppercasedFirst) sind es \(shown)."
        + (isRate ? " Der Abstand steht in \(unit)." : ""))
  }

  func cell(of line: RankLine) -> DataTable.Cell {
    guard let exact = line.figure?.value, let shown = line.shown else { return .rich(.plain("kein Vergleich")) }
    let number = isRate ? shown - value : exact / value * 100
    let texts = GermanNumber.texts(number, decimals: decimals)
    let sign = isRate && number > 0 && texts.forMachines.contains { ("1"..."9").contains($0) } ? "+" : ""
    return .measure(.plain(sign + texts.forPeople), number: texts.forMachines)
  }
}

/// What a rate is a rate of: where two units differ, the smaller one's number says less.
private struct RankBase {
  let title: String
  private let kennzahl: Kennzahl

  init?(of rate: Kennzahl, in planner: Planner) {
    let ref: Ref<Kennzahl>? =
      switch rate.aggregation {
      case .formel(let formula): formula.denominator
      case .gewichtet(let weight): weight
      case .summe, .keine: nil
      }
    guard let ref, let base = planner.portal.kennzahlen[ref] else { return nil }
    kennzahl = base
    title = "Bezug: \(base.kurzname ?? base.titel)"
  }

  func view(of key: EntityKey, _ year: Int, in planner: Planner) -> FigureView {
    planner.portal.figures.figure(kennzahl.id, key, year: year)?
      .view(of: kennzahl, in: planner.portal, withUnit: false, withStand: false) ?? .notCollected
  }
}
