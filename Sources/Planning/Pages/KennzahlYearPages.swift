import ContentModel
import Portal

/// Maps and tables of one indicator, year by year and in every order: each a page with an address of its own.
extension Planner {
  /// Levels that the territories of an indicator are shown for, the smallest first.
  private func levels(of kennzahl: Kennzahl) -> [Kind] {
    [.gemeinde, .sozialraum, .planregion].filter(kennzahl.isMeasured)
  }

  /// Years in which at least one unit has something to tell, ascending.
  private func years(of kennzahl: Kennzahl) -> [Int] {
    let units = levels(of: kennzahl).flatMap { portal.territories(of: $0) }
    return portal.figures.years(kennzahl.id, of: units).filter { year in
      units.contains { unit in
        guard let figure = portal.figures.figure(kennzahl.id, unit, year: year) else { return false }
        return figure.value != nil || figure.status == .geheim
      }
    }
  }

  /// „Karte als Tabelle“ and „Alle Gebiete“.
  /// - Parameter year: nil for the newest of each level.
  func territorySections(_ kennzahl: Kennzahl, year: Int?) -> [PageSection] {
    let years = years(of: kennzahl)
    let shown = levels(of: kennzahl).compactMap { level in
      (year ?? portal.figures.latestYear(kennzahl.id, of: portal.territories(of: level))).map { (level, $0) }
    }
    var maps: [Component] = []
    for (level, year) in shown where level != .planregion {
      maps += map(of: kennzahl, level: level, year: year)
    }
    let tables = shown.compactMap { level, year in
      rankTable(kennzahl, level: level, year: year, choices: choices(kennzahl, year, .rang)).map { Component.table($0) }
    }
    let choice = yearChoice(kennzahl, years, current: year ?? shown.map(\.1).max())
    return [
      section(
        "karte", "Karte als Tabelle", maps.isEmpty ? [] : choice + maps,
        otherwise: .plain(
          "Für \(names.gemeinde.mehrzahl) und \(names.sozialraum.mehrzahl) liegen keine Zahlen vor. Darum gibt es keine Karte."
        )),
      section(
        "gebiete", "Alle Gebiete, der höchste Wert zuerst", tables,
        otherwise: .plain("Für einzelne Gebiete liegen keine Zahlen vor.")),
    ]
  }

  /// „Jahr: 2019 2022“, each year a page; the one that is shown leads nowhere.
  private func yearChoice(_ kennzahl: Kennzahl, _ years: [Int], current: Int?) -> [Component] {
    guard years.count > 1 else { return [] }
    var words: RichText = [.text("Jahr: ")]
    for (index, year) in years.enumerated() {
      if index > 0 { words.append(.text(" · ")) }
      words.append(
        year == current ? .strong("\(year)") : .link(Link("\(year)", page: Address.jahr(year, ofKennzahl: kennzahl.id)))
      )
    }
    return [.paragraph(words)]
  }

  /// By change only where there is any.
  private func orders(_ kennzahl: Kennzahl, _ year: Int) -> [RankOrder] {
    let hasTrend = levels(of: kennzahl).contains { level in
      portal.territories(of: level).contains { unit in
        portal.figures.figure(kennzahl.id, unit, year: year).flatMap { trend(of: $0, kennzahl) } != nil
      }
    }
    return hasTrend ? RankOrder.allCases : [.rang, .name]
  }

  private func choices(_ kennzahl: Kennzahl, _ year: Int, _ current: RankOrder) -> [DataTable.Order.Choice] {
    orders(kennzahl, year).map { order in
      DataTable.Order.Choice(
        Link(order.word, page: Address.jahr(year, ofKennzahl: kennzahl.id, by: order), fragment: "gebiete"),
        isCurrent: order == current)
    }
  }

  /// A page for each year, and the same tables in each order.
  func yearPages(_ kennzahl: Kennzahl) -> [Page] {
    guard !kennzahl.id.isEmpty else { return [] }
    return years(of: kennzahl).flatMap { year in
      [page(kennzahl, year, territorySections(kennzahl, year: year), by: .rang)]
        + orders(kennzahl, year).filter { $0 != .rang }.map { order in
          let tables = levels(of: kennzahl).compactMap { level in
            rankTable(kennzahl, level: level, year: year, by: order, choices: choices(kennzahl, year, order)).map {
              Component.table($0)
            }
          }
          let title = order == .name ? "Alle Gebiete, nach Namen" : "Alle Gebiete, die größte Zunahme zuerst"
          let tablesSection = section(
            "gebiete", title, tables, otherwise: .plain("Für einzelne Gebiete liegen keine Zahlen vor."))
          return page(kennzahl, year, [tablesSection], by: order)
        }
    }
  }

  private func page(_ kennzahl: Kennzahl, _ year: Int, _ sections: [PageSection], by order: RankOrder) -> Page {
    Page(
      path: Address.jahr(year, ofKennzahl: kennzahl.id, by: order), template: .eintrag,
      title: "\(kennzahl.titel) \(year)" + (order == .rang ? "" : ", nach \(order.word)"), kicker: "Kennzahl",
      lead: kennzahl.common.kurz, badges: badges(kennzahl.common),
      breadcrumbs: breadcrumbs(
        ("Kennzahlen", Address.kennzahlen), (kennzahl.titel, "kennzahlen/\(kennzahl.id).html")),
      sections: sections, colophon: colophon(kennzahl.common))
  }
}
