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
      guard let year = own?.jahr ?? columns.lazy.compactMap({ self.portal.figures.latest(kennzahl.id, $0)?.jahr }).first
      else { continue }
      let found = columns.map { portal.figures.figure(kennzahl.id, $0, year: year) }
      guard own != nil || kennzahl.isMeasured(at: gebiet.kind) else { continue }
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

  func columnTitle(_ key: EntityKey, _ title: String) -> String {
    switch key.kind {
    case .sozialraum: title.hasPrefix("Amt ") ? title : "\(names.sozialraum.einzahl) \(title)"
    default: title
    }
  }

  /// „in Personen je Quadratkilometer“ where the column head shows only the short unit.
  func unitPhrase(_ kennzahl: Kennzahl) -> String? {
    kennzahl.einheitKurz == nil ? nil : "in \(kennzahl.einheit)"
  }

  /// One indicator of one territory through the years. What is the same for many rows is said once:
  /// hints as numbered notes, and a Stand at the end of the year in the caption.
  func seriesTable(_ kennzahl: Kennzahl, _ gebiet: EntityKey) -> DataTable? {
    let series = portal.figures.series(kennzahl.id, gebiet)
    guard !series.isEmpty else { return nil }
    let title = portal.title(of: gebiet) ?? gebiet.id
    let hints = Hints(of: series)
    let endsYear = series.map { $0.stand == PartialDate("\($0.jahr)-12-31") }
    let saysStandOnce = series.count > 3 && endsYear.count { $0 } * 2 > series.count
    let caption = [
      "\(kennzahl.titel), \(title), nach Jahren", unitPhrase(kennzahl),
      saysStandOnce ? "Stand 31. Dezember, wo nichts anderes steht" : nil,
    ]
    let rows = zip(series, endsYear).map { figure, endsYear in
      let view = figure.view(of: kennzahl, in: portal, withUnit: false, withStand: !(saysStandOnce && endsYear))
      return DataTable.Row(
        header: .plain("\(figure.jahr)"),
        cells: [.figure(view)] + (hints.isEmpty ? [] : [.rich(.plain(hints.number(of: figure)))]))
    }
    return DataTable(
      caption: caption.compactMap(\.self).joined(separator: ", "),
      columns: [.init("Jahr"), .init(kennzahl.einheitKurz ?? kennzahl.einheit, isNumeric: true)]
        + (hints.isEmpty ? [] : [.init("Hinweis")]),
      rows: rows,
      notes: hints.notes + sourceNotes(of: series))
  }
}

/// Hints of the figures of a table: each said once, as a numbered note.
struct Hints {
  private var texts: [String] = []

  init(of figures: [Figure]) {
    for hint in figures.compactMap(\.hinweis) where !texts.contains(hint) { texts.append(hint) }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// „Hinweis 2“; empty where a figure has none.
  func number(of figure: Figure) -> String {
    figure.hinweis.flatMap(texts.firstIndex).map { "Hinweis \($0 + 1)" } ?? ""
  }

  var notes: [RichText] { texts.enumerated().map { .plain("Hinweis \($0 + 1): \($1)") } }
}
