import ContentModel
import Editions
import FoundationEssentials
import Portal

/// The numbers of an edition that are protected.
struct Secrets {
  /// How much is to be kept of a number. In rising order.
  private enum Secrecy: Int, Comparable {
    /// From the public edition.
    case outside
    /// From this edition.
    case inside

    static func < (left: Secrecy, right: Secrecy) -> Bool { left.rawValue < right.rawValue }
  }

  private let portal: Portal
  private let indicators: Indicators
  /// All of them, from small to large.
  private let territories: [EntityKey]
  private let earlier: EarlierFigures
  private var secrecy: [FigureKey: Secrecy] = [:]
  private var small: Set<FigureKey> = []
  private var exposures: [FigureKey: ProtectionReport.Exposure.Reason] = [:]

  init(_ portal: Portal, _ earlier: EarlierFigures) {
    self.portal = portal
    self.earlier = earlier
    indicators = Indicators(portal.kennzahlen)
    territories = Kind.territories.flatMap { portal.territories(of: $0) }
  }

  var isEmpty: Bool { secrecy.isEmpty && !indicators.all.contains { indicators.rule(of: $0).dominance != nil } }

  // MARK: Counts

  /// Counts that are small, and those that hide them.
  mutating func findCounts() {
    let quotients = indicators.all.filter { kennzahl in
      !indicators.isCount(kennzahl.id) && kennzahl.formel != nil
        && (earlier.kennzahlen.contains(kennzahl.id) || isReported(kennzahl))
    }
    for group in indicators.linkedCounts(alsoLinked: Set(quotients.map(\.id))) {
      let years = Set(group.flatMap(sensitiveYears)).sorted()
      guard !years.isEmpty else { continue }
      let ids = Set(group.map(\.id))
      let bounding = quotients.filter { $0.ingredients.allSatisfy { ids.contains($0.id) } }
      let own: Secrecy =
        portal.edition == .oeffentlich || group.contains { indicators.rule(of: $0).isSecretInside } ? .inside : .outside
      for year in years {
        let tables = YearTables(of: group, quotients: bounding, year: year, in: portal, indicators, earlier: earlier)
        take(tables, own)
      }
    }
  }

  private mutating func take(_ tables: YearTables, _ own: Secrecy) {
    let solution = tables.problem.solved()
    for cell in solution.suppressed {
      guard let key = tables.keys[cell] else { continue }
      secrecy[key] = own
      if tables.problem.cells[cell].isSensitive { small.insert(key) }
    }
    for cell in solution.unprotected {
      // What is left of a base has no name of its own: the part has.
      guard let key = tables.keys[cell] ?? tables.part(ofRest: cell) else { continue }
      exposures[key] = .derivable
    }
    for key in tables.published {
      secrecy[key] = own
      small.insert(key)
      exposures[key] = .publishedEarlier
    }
  }

  private func isReported(_ kennzahl: Kennzahl) -> Bool {
    figures(of: kennzahl).contains { $0.origin == .reported && $0.value != nil }
  }

  /// Years in which an indicator has a number to protect.
  private func sensitiveYears(_ kennzahl: Kennzahl) -> Set<Int> {
    let rule = indicators.rule(of: kennzahl)
    let anything = -Double.infinity...Double.infinity
    var years: Set<Int> = []
    for figure in figures(of: kennzahl) where !years.contains(figure.jahr) {
      if figure.status == .geheim || (rule.isActive && rule.needed(for: figure, in: portal, within: anything) != nil) {
        years.insert(figure.jahr)
      } else if let base = rule.base, let value = figure.value?.double,
        let whole = portal.figures.figure(base, figure.gebiet, year: figure.jahr, figure.gliederung)?.value?.double,
        whole >= value, rule.needed(for: whole - value, within: anything) != nil
      {
        years.insert(figure.jahr)
      }
    }
    return years
  }

  private func figures(of kennzahl: Kennzahl) -> [Figure] {
    let groups = indicators.gliederungen(of: kennzahl)
    var figures: [Figure] = []
    for gebiet in territories {
      for gliederung in groups { figures += portal.figures.series(kennzahl.id, gebiet, gliederung) }
    }
    return figures
  }

  // MARK: What is made of counts

  /// Quotients and means are published where all that they are made of is.
  mutating func findWhatIsMadeOfThem() {
    for kennzahl in indicators.ordered where !indicators.isCount(kennzahl.id) {
      let rule = indicators.rule(of: kennzahl)
      for figure in figures(of: kennzahl) {
        let key = FigureKey(figure)
        let ingredients = ingredients(of: figure, kennzahl)
        let inherited = ingredients.compactMap { secrecy[$0] }.max()
        let isSmall = figure.value.map { rule.needed(for: $0.double, within: rule.bounds) != nil } ?? false
        if figure.status == .geheim || isSmall {
          let own: Secrecy = portal.edition == .oeffentlich || rule.isSecretInside ? .inside : .outside
          secrecy[key] = max(own, inherited ?? own)
          small.insert(key)
          if inherited == nil, kennzahl.formel != nil, ingredients.allSatisfy(hasValue) { exposures[key] = .derivable }
        } else if let inherited, figure.value != nil {
          secrecy[key] = inherited
        }
      }
    }
  }

  private func hasValue(_ key: FigureKey) -> Bool {
    portal.figures.figure(key.kennzahl, key.gebiet, year: key.jahr, key.gliederung)?.value != nil
  }

  private func ingredients(of figure: Figure, _ kennzahl: Kennzahl) -> [FigureKey] {
    switch kennzahl.aggregation {
    case .summe, .keine: return []
    case .formel(let formula): return formula.ingredients.map { FigureKey($0.id, figure.gebiet, figure.jahr) }
    case .gewichtet(let weight):
      let groups = indicators[weight.id].map { indicators.gliederungen(of: $0) } ?? []
      let gliederung = groups.contains(figure.gliederung) ? figure.gliederung : nil
      let parts = portal.parts(of: figure.gebiet, measuredBy: kennzahl)
      return [FigureKey(weight.id, figure.gebiet, figure.jahr, gliederung)]
        + parts.flatMap { part in
          [
            FigureKey(kennzahl.id, part, figure.jahr, figure.gliederung),
            FigureKey(weight.id, part, figure.jahr, gliederung),
          ]
        }
    }
  }

  // MARK: Result

  var report: ProtectionReport {
    var report = ProtectionReport()
    var counts: [String: (small: Int, all: Int)] = [:]
    for key in secrecy.keys {
      counts[key.kennzahl, default: (0, 0)].all += 1
      if small.contains(key) { counts[key.kennzahl]?.small += 1 }
    }
    report.lines = indicators.all.compactMap { kennzahl in
      counts[kennzahl.id].map { .init(kennzahl: kennzahl.id, small: $0.small, others: $0.all - $0.small) }
    }
    guard !exposures.isEmpty else { return report }
    report.exposures = indicators.all.flatMap { kennzahl in
      figures(of: kennzahl).compactMap { figure in
        exposures[FigureKey(figure)].map {
          .init(
            kennzahl: figure.kennzahl, gebiet: figure.gebiet, jahr: figure.jahr, gliederung: figure.gliederung,
            reason: $0,
            position: $0 == .publishedEarlier ? earlier.position(of: FigureKey(figure)) : figure.position)
        }
      }
    }
    return report
  }

  /// The portal without them.
  func takenOut() -> Portal {
    let hidden = Dictionary(
      uniqueKeysWithValues: indicators.all.compactMap { kennzahl in
        let rule = indicators.rule(of: kennzahl)
        guard let merkmal = rule.dominance?.merkmal.id, portal.edition == .oeffentlich || rule.isSecretInside else {
          return nil as (String, String)?
        }
        return (kennzahl.id, merkmal)
      })
    return portal.replacing(
      kennzahlen: portal.kennzahlen.map { kennzahl in
        var kennzahl = kennzahl
        if let merkmal = hidden[kennzahl.id] { kennzahl.merkmale.removeAll { $0.id == merkmal } }
        return kennzahl
      },
      figures: { figure in
        if let merkmal = figure.gliederung?.merkmal, hidden[figure.kennzahl] == merkmal { return nil }
        return changed(figure)
      },
      werte: portal.werte.compactMap { row in
        var row = row
        if let merkmal = row.values.merkmal, hidden[row.values.kennzahl.id] == merkmal { return nil }
        guard let gebiet = row.values.gebiet?.key,
          secrecy[FigureKey(row.values.kennzahl.id, gebiet, row.values.jahr, row.values.gliederung)] == .inside
        else { return row }
        (row.values.wert, row.values.status, row.values.hinweis) = (nil, .geheim, nil)
        return row
      })
  }

  private func changed(_ figure: Figure) -> Figure {
    var figure = figure
    switch secrecy[FigureKey(figure)] {
    case nil: break
    case .outside: figure.isKeptFromPublic = true
    case .inside: (figure.value, figure.status, figure.hinweis) = (nil, .geheim, nil)
    }
    return figure
  }
}
