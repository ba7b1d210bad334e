import ContentModel
import FoundationEssentials
import Portal

extension Planner {
  /// All indicators of a territory with the larger territories beside it.
  func comparison(of gebiet: EntityKey) -> [Component] {
    let columns = [gebiet] + portal.containers(of: gebiet)
    var lines: [(kennzahl: Kennzahl, year: Int, figures: [Figure?])] = []
    for kennzahl in portal.kennzahlen {
      let own = portal.figures.latest(kennzahl.id, gebiet)
      // Numbers stand side by side only for the same year.
      guard let year = own?.jahr ?? columns.lazy.compactMap({ portal.figures.latest(kennzahl.id, $0)?.jahr }).first
      else { continue }
      let found = columns.map { portal.figures.figure(kennzahl.id, $0, year: year) }
      guard own != nil || kennzahl.ebenen.contains(where: { $0.kind == gebiet.kind }) else { continue }
      lines.append((kennzahl, year, found))
    }
    guard !lines.isEmpty else {
      return [.empty([.text("Für dieses Gebiet liegen noch keine Zahlen vor.")])]
    }
    let figures = lines.flatMap { $0.figures.compactMap(\.self) }
    let stand = figures.commonStand
    let rows = lines.map { kennzahl, year, found in
      DataTable.Row(
        header: [link(kennzahl.key), .text(" \(year), in \(kennzahl.einheit)")],
        cells: found.map { figure in
          .figure(
            figure?.view(of: kennzahl, in: portal, withUnit: false, withStand: stand == nil) ?? .notCollected)
        })
    }
    let titles = columns.map { portal.title(of: $0) ?? $0.id }
    return [
      .table(
        DataTable(
          caption: [columns.count > 1 ? "\(titles[0]) im Vergleich" : "Zahlen für \(titles[0])", stand]
            .compactMap(\.self).joined(separator: ", "),
          columns: [.init("Kennzahl")] + zip(columns, titles).map { .init(columnTitle($0, $1), isNumeric: true) },
          rows: rows,
          notes: sourceNotes(of: figures) + [
            [.text("Mehr Zahlen und Jahre: "), .link(Link("Kennzahlen", page: Address.kennzahlen))]
          ]))
    ]
  }

  private func columnTitle(_ key: EntityKey, _ title: String) -> String {
    switch key.kind {
    case .sozialraum: title.hasPrefix("Amt ") ? title : "Sozialraum \(title)"
    default: title
    }
  }

  /// One indicator for all territories of a level; nil where none has a figure.
  func levelTable(_ kennzahl: Kennzahl, level: Kind, year: Int?, byValue: Bool) -> DataTable? {
    let keys = portal.territories(of: level)
    guard let year = year ?? portal.figures.latestYear(kennzahl.id, of: keys) else { return nil }
    var found = keys.map { (key: $0, figure: portal.figures.figure(kennzahl.id, $0, year: year)) }
    guard found.contains(where: { $0.figure != nil }) else { return nil }
    if byValue {
      // Without a number comes last; equal numbers keep the order of names.
      found = found.enumerated().sorted { left, right in
        switch (left.element.figure?.value, right.element.figure?.value) {
        case (let a?, let b?): a == b ? left.offset < right.offset : a > b
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.offset < right.offset
        }
      }.map(\.element)
    }
    let stand = found.compactMap(\.figure).commonStand
    return DataTable(
      caption: ["\(kennzahl.titel) \(year)", levelName(level), unitPhrase(kennzahl), stand].compactMap(\.self).joined(
        separator: ", "),
      columns: [.init(level.singular), .init(kennzahl.einheitKurz ?? kennzahl.einheit, isNumeric: true)],
      rows: found.map { key, figure in
        .init(
          header: [link(key)],
          cells: [
            .figure(figure?.view(of: kennzahl, in: portal, withUnit: false, withStand: stand == nil) ?? .notCollected)
          ])
      },
      notes: sourceNotes(of: found.compactMap(\.figure)))
  }

  /// „in Personen je Quadratkilometer“ where the column head shows only the short unit.
  private func unitPhrase(_ kennzahl: Kennzahl) -> String? {
    kennzahl.einheitKurz == nil ? nil : "in \(kennzahl.einheit)"
  }

  /// One indicator of one territory through the years. What is the same for many rows is said once:
  /// hints as numbered notes, and a Stand at the end of the year in the caption.
  func seriesTable(_ kennzahl: Kennzahl, _ gebiet: EntityKey) -> DataTable? {
    let series = portal.figures.series(kennzahl.id, gebiet)
    guard !series.isEmpty else { return nil }
    let title = portal.title(of: gebiet) ?? gebiet.id
    var hints: [String] = []
    for hint in series.compactMap(\.hinweis) where !hints.contains(hint) { hints.append(hint) }
    let endsYear = series.map { $0.stand == PartialDate("\($0.jahr)-12-31") }
    let saysStandOnce = series.count > 3 && endsYear.count { $0 } * 2 > series.count
    let caption = [
      "\(kennzahl.titel), \(title), nach Jahren", unitPhrase(kennzahl),
      saysStandOnce ? "Stand 31. Dezember, wo nichts anderes steht" : nil,
    ]
    let rows = zip(series, endsYear).map { figure, endsYear in
      let view = figure.view(of: kennzahl, in: portal, withUnit: false, withStand: !(saysStandOnce && endsYear))
      let hint = figure.hinweis.flatMap(hints.firstIndex).map { "Hinweis \($0 + 1)" } ?? ""
      return DataTable.Row(
        header: .plain("\(figure.jahr)"), cells: [.figure(view)] + (hints.isEmpty ? [] : [.rich(.plain(hint))]))
    }
    return DataTable(
      caption: caption.compactMap(\.self).joined(separator: ", "),
      columns: [.init("Jahr"), .init(kennzahl.einheitKurz ?? kennzahl.einheit, isNumeric: true)]
        + (hints.isEmpty ? [] : [.init("Hinweis")]),
      rows: rows,
      notes: hints.enumerated().map { .plain("Hinweis \($0 + 1): \($1)") } + sourceNotes(of: series))
  }
}
