import ContentModel
import FoundationEssentials
import Portal

/// How far it is from each Gemeinde to the nearest Familienzentrum (Erreichbarkeitstabelle).
extension Planner {
  static let erreichbarkeitTitle = "Wie weit ist es zum Familienzentrum?"

  func erreichbarkeitPage() -> Page {
    Page(
      path: Address.erreichbarkeit, template: .liste, title: Self.erreichbarkeitTitle,
      lead: "Das nächste Familienzentrum für \(names.gemeinde.jedesEinzahl), mit Entfernung und Himmelsrichtung.",
      breadcrumbs: breadcrumbs(("Familienzentren", Address.familienzentren)),
      sections: [
        PageSection(id: "wege", title: "Die Wege", components: ways())
      ])
  }

  /// The table with what has to be said before it; why there is none where there is none.
  func ways() -> [Component] {
    let lines = wayLines()
    guard lines.isEmpty else { return explanation(lines) + [.table(wayTable(lines))] }
    return [
      .empty(
        .plain(
          portal.gemeinden.isEmpty
            ? "Noch ist \(names.gemeinde.keinEinzahl) eingetragen."
            : "Im Moment ist kein Familienzentrum in Betrieb eingetragen."))
    ]
  }

  /// The additive count of people that the portal names.
  private var people: Kennzahl? {
    portal.kennzahlen[portal.settings.kennzahlBevoelkerung].flatMap { $0.art == .anzahl ? $0 : nil }
  }

  /// Those who need it most first: many people with a long way. Without a number of people last, the longest way
  /// first; equal ones by name.
  private func wayLines() -> [WayLine] {
    let keys = portal.gemeinden.map(\.key)
    let people = people
    let year = people.flatMap { portal.figures.latestYear($0.id, of: keys) }
    let lines = portal.gemeinden.compactMap { gemeinde -> WayLine? in
      guard let nearest = nearness.familienzentren(from: gemeinde.key).first else { return nil }
      let figure = people.flatMap { kennzahl in
        year.flatMap { portal.figures.figure(kennzahl.id, gemeinde.key, year: $0) }
      }
      return WayLine(gemeinde: gemeinde, reach: nearest, figure: figure)
    }
    return lines.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if let first = a.need, let second = b.need, first != second { return first > second }
      if (a.need == nil) != (b.need == nil) { return b.need == nil }
      return a.reach.way.kilometres == b.reach.way.kilometres
        ? left.offset < right.offset : a.reach.way.kilometres > b.reach.way.kilometres
    }.map(\.element)
  }

  private func explanation(_ lines: [WayLine]) -> [Component] {
    let gemeinden = names.gemeinde.mehrzahl
    let order =
      lines.contains { $0.need != nil }
      ? "Oben stehen \(gemeinden), in denen viele Menschen einen weiten Weg haben: Die Zahl der Menschen mal die Kilometer gibt die Reihenfolge."
      : "Oben stehen \(gemeinden) mit dem weitesten Weg."
    let without = portal.gemeinden.filter { !nearness.isServed($0) }
    let their = names.sozialraum.imEinzahl.uppercasedFirst
    let missing = "ist kein Familienzentrum in Betrieb eingetragen"
    let links = joined(without.map { link($0.key) })
    let named: RichText =
      switch without.count {
      case 0: .plain("In \(names.sozialraum.jedemEinzahl) ist ein Familienzentrum in Betrieb.")
      case 1: [.text("\(their) von ")] + links + [.text(" \(missing).")]
      default: [.text("\(their) dieser \(gemeinden) \(missing): ")] + links + [.text(".")]
      }
    return [
      .paragraph(.plain(order)),
      .paragraph(
        .plain("Alle Entfernungen sind Luftlinie, zwischen den Mitten der Orte. Auf der Straße ist es weiter.")),
      .paragraph(named),
    ]
  }

  private func wayTable(_ lines: [WayLine]) -> DataTable {
    let figures = lines.compactMap(\.figure)
    let people = figures.isEmpty ? nil : people
    let stand = figures.commonStand
    var columns: [DataTable.Column] = [
      .init(names.gemeinde.einzahl), .init("Nächstes Familienzentrum"), .init("km Luftlinie", isNumeric: true),
      .init("Richtung"),
    ]
    if let people {
      columns += [.init(people.einheit, isNumeric: true), .init("\(people.einheit) × km", isNumeric: true)]
    }
    let rows = lines.map { line in
      let kilometres = GermanNumber.texts(line.reach.way.kilometres, decimals: 1)
      var cells: [DataTable.Cell] = [
        .rich([link(line.reach.zentrum.key)] + (line.reach.isRough ? [.text(" (ungefähr)")] : [])),
        .measure(.plain(kilometres.forPeople), number: kilometres.forMachines),
        .rich(.plain(line.reach.isHere ? "im Ort" : line.reach.way.direction?.name ?? "keine")),
      ]
      if let people {
        cells.append(
          .figure(
            line.figure?.view(of: people, in: portal, withUnit: false, withStand: stand == nil) ?? .notCollected))
        let need = line.need.map { GermanNumber.texts($0, decimals: 0) }
        cells.append(
          need.map { .measure(.plain($0.forPeople), number: $0.forMachines) } ?? .rich(.plain("nicht bekannt")))
      }
      return DataTable.Row(header: [link(line.gemeinde.key)], cells: cells)
    }
    let counted = people.map { kennzahl in
      ["\(kennzahl.titel) \(figures[0].jahr)", stand].compactMap(\.self).joined(separator: ", ")
    }
    var table = DataTable(
      caption: ["Wege zum nächsten Familienzentrum", levelName(.gemeinde), counted].compactMap(\.self)
        .joined(separator: ", "),
      columns: columns, rows: rows, notes: notes(lines) + sourceNotes(of: figures),
      order: DataTable.Order(column: lines.contains { $0.need != nil } ? 5 : 2, isDescending: true, choices: []))
    table.file = "familienzentren/erreichbarkeit-wege"
    return table
  }

  /// Which Familienzentren do not count, and which only roughly.
  private func notes(_ lines: [WayLine]) -> [RichText] {
    func note(_ words: String, _ zentren: [Familienzentrum]) -> RichText? {
      zentren.isEmpty ? nil : [.text("\(words): ")] + joined(zentren.map { link($0.key) }) + [.text(".")]
    }
    var seen: Set<String> = []
    let rough = lines.filter { $0.reach.isRough && seen.insert($0.reach.zentrum.id).inserted }
    return [
      note("Nicht mitgezählt, weil der Betrieb nicht belegt ist", nearness.notOpen),
      note("Nicht mitgezählt, weil der Ort nicht bekannt ist", nearness.withoutPlace),
      note(
        "Nur ungefähr, weil der genaue Ort nicht eingetragen ist: Gemessen ist bis zur Mitte des ganzen Gebiets bei",
        rough.map(\.reach.zentrum)),
    ].compactMap(\.self)
  }
}

/// The way from one Gemeinde.
private struct WayLine {
  let gemeinde: Gemeinde
  let reach: Nearness.Reach
  let figure: Figure?
  /// People times kilometres as they are shown; nil where it is not known how many people live there.
  let need: Decimal?

  init(gemeinde: Gemeinde, reach: Nearness.Reach, figure: Figure?) {
    (self.gemeinde, self.reach, self.figure) = (gemeinde, reach, figure)
    need = figure?.value.flatMap { $0.multiplied(by: reach.way.kilometres) }
  }
}
