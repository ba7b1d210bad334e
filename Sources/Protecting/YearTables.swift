import ContentModel
import FoundationEssentials
import Portal

/// The numbers of one year, of indicators that hang together, as a problem of cells and rows.
struct YearTables {
  private let portal: Portal
  private let indicators: Indicators
  private let earlier: EarlierFigures
  private let year: Int
  private(set) var problem = DisclosureProblem()
  private(set) var keys: [FigureKey?] = []
  /// Sensitive numbers that stand in an earlier edition.
  private(set) var published: [FigureKey] = []
  private var cells: [FigureKey: Int] = [:]
  private var equations = Equations()
  private var ranges: [DisclosureProblem.Row] = []
  /// Cells that must not be told closely, though the content does not say their value.
  /// What is left of a base → the part that is taken from it.
  private var parts: [Int: Int] = [:]
  private var undisclosed: [(cell: Int, rule: PrimaryRule)] = []

  /// - Parameters:
  ///   - group: counts that hang together with no others.
  ///   - quotients: indicators whose published numbers bound those of the group.
  init(
    of group: [Kennzahl], quotients: [Kennzahl], year: Int, in portal: Portal, _ indicators: Indicators,
    earlier: EarlierFigures
  ) {
    self.portal = portal
    self.indicators = indicators
    self.earlier = earlier
    self.year = year
    let levels = group.map { kennzahl in self.levels(of: kennzahl) }
    for (kennzahl, levels) in zip(group, levels) { addCells(of: kennzahl, levels) }
    for (kennzahl, levels) in zip(group, levels) {
      if indicators.isSummed(kennzahl) { addTotals(of: kennzahl, levels) }
      addBreakdowns(of: kennzahl, levels)
      if let form = indicators.form(of: kennzahl) { addFormula(form, of: kennzahl, levels) }
    }
    equations.settle(&problem)
    for kennzahl in group { addRests(of: kennzahl, self.levels(of: kennzahl)) }
    for (cell, rule) in undisclosed {
      let found = problem.cells[cell]
      problem.cells[cell].mustStayPossible = rule.needed(forUnknown: found.value, within: found.bounds)
    }
    for kennzahl in quotients { addRanges(of: kennzahl) }
    problem.rows = equations.rows(problem) + ranges
  }

  /// From small to large: those that the indicator has, and others for which somebody reports it.
  private func levels(of kennzahl: Kennzahl) -> [Kind] {
    Kind.territories.filter { level in
      kennzahl.isMeasured(at: level)
        || portal.territories(of: level).contains { portal.figures.figure(kennzahl.id, $0, year: year) != nil }
    }
  }

  /// The number that is missing in what is left of a base.
  func part(ofRest cell: Int) -> FigureKey? { parts[cell].flatMap { keys[$0] } }

  // MARK: Cells

  private mutating func addCells(of kennzahl: Kennzahl, _ levels: [Kind]) {
    let rule = indicators.rule(of: kennzahl)
    let figures = levels.flatMap(portal.territories).flatMap { gebiet in
      indicators.gliederungen(of: kennzahl).compactMap { portal.figures.figure(kennzahl.id, gebiet, year: year, $0) }
    }
    // Editors may call a number confidential without a rule for it: others must be able to hide it.
    let mayBeSecret = rule.isActive || figures.contains { $0.status == .geheim }
    for figure in figures { add(figure, kennzahl, rule, mayBeSecret ? .open : .known) }
  }

  private mutating func add(
    _ figure: Figure, _ kennzahl: Kennzahl, _ rule: PrimaryRule, _ choice: DisclosureProblem.Choice
  ) {
    let key = FigureKey(figure)
    guard let value = figure.value?.double else {
      switch figure.status {
      case .geheim:
        if let known = earlier.value(of: key) {
          published.append(key)
          _ = add(DisclosureProblem.Cell(value: known.double, choice: .known), key)
          break
        }
        let cell = add(DisclosureProblem.Cell(value: 0, bounds: rule.bounds, loss: loss(of: kennzahl, 0)), key)
        equations.unknown.insert(cell)
        undisclosed.append((cell, rule))
      case .unterHalb:
        // Everybody knows that it is next to nothing.
        _ = add(DisclosureProblem.Cell(value: 0.25, choice: .known), key)
      default: _ = hidden(key)
      }
      return
    }
    let bounds = min(rule.bounds.lowerBound, value)...max(rule.bounds.upperBound, value)
    var cell = DisclosureProblem.Cell(value: value, bounds: bounds, loss: loss(of: kennzahl, value))
    cell.choice = choice
    cell.mustStayPossible = rule.needed(for: figure, in: portal, within: bounds)
    if earlier.says(figure, decimals: kennzahl.dezimalen) {
      if cell.isSensitive { published.append(key) }
      (cell.choice, cell.mustStayPossible) = (.known, nil)
    }
    _ = add(cell, key)
  }

  private func loss(of kennzahl: Kennzahl, _ value: Double) -> DisclosureProblem.Loss {
    .init(count: indicators.loss(of: kennzahl), weight: abs(value))
  }

  private mutating func add(_ cell: DisclosureProblem.Cell, _ key: FigureKey?) -> Int {
    if let key { cells[key] = problem.cells.count }
    keys.append(key)
    return problem.add(cell)
  }

  /// A number that exists and that nobody tells.
  private mutating func hidden(_ key: FigureKey?) -> Int {
    if let key, let known = cells[key] { return known }
    let low = key.flatMap { indicators[$0.kennzahl] }.map { indicators.rule(of: $0).bounds.lowerBound } ?? 0
    let cell = add(DisclosureProblem.Cell(value: 0, bounds: low...(.infinity), choice: .hidden), key)
    equations.unknown.insert(cell)
    return cell
  }

  // MARK: Equations

  private mutating func addTotals(of kennzahl: Kennzahl, _ levels: [Kind]) {
    for whole in levels.dropFirst().flatMap(portal.territories) {
      let parts = portal.parts(of: whole, at: Set(levels))
      for gliederung in indicators.gliederungen(of: kennzahl) {
        let keys = parts.map { FigureKey(kennzahl.id, $0, year, gliederung) }
        guard keys.contains(where: { cells[$0] != nil }) else { continue }
        let total = hidden(FigureKey(kennzahl.id, whole, year, gliederung))
        equations.add(total, sumOf: keys.map { hidden($0) })
      }
    }
  }

  private mutating func addBreakdowns(of kennzahl: Kennzahl, _ levels: [Kind]) {
    for merkmal in indicators.merkmale(of: kennzahl) {
      for gebiet in levels.flatMap(portal.territories) {
        let keys = merkmal.auspraegungen.map {
          FigureKey(kennzahl.id, gebiet, year, Gliederung(merkmal: merkmal.id, auspraegung: $0.id))
        }
        guard keys.contains(where: { cells[$0] != nil }) else { continue }
        let whole = hidden(FigureKey(kennzahl.id, gebiet, year))
        let rest = merkmal.vollstaendig ? [] : [hidden(nil)]
        equations.add(whole, sumOf: keys.map { hidden($0) } + rest)
      }
    }
  }

  private mutating func addFormula(_ form: LinearForm, of kennzahl: Kennzahl, _ levels: [Kind]) {
    for gebiet in levels.flatMap(portal.territories) {
      guard let whole = cells[FigureKey(kennzahl.id, gebiet, year)] else { continue }
      let terms = form.factors.sorted { $0.key < $1.key }.map { id, factor in
        DisclosureProblem.Term(cell: hidden(FigureKey(id, gebiet, year)), factor: -factor)
      }
      equations.add([.init(cell: whole, factor: 1)] + terms, equal: form.constant)
    }
  }

  /// What is left of a base without its part betrays people as the part does.
  private mutating func addRests(of kennzahl: Kennzahl, _ levels: [Kind]) {
    let rule = indicators.rule(of: kennzahl)
    guard let base = rule.base, rule.minimum != nil else { return }
    for gebiet in levels.flatMap(portal.territories) {
      for gliederung in indicators.gliederungen(of: kennzahl) {
        guard let part = cells[FigureKey(kennzahl.id, gebiet, year, gliederung)],
          let whole = cells[FigureKey(base, gebiet, year, gliederung)]
        else { continue }
        let value = problem.cells[whole].value - problem.cells[part].value
        guard value >= 0 else { continue }
        var rest = DisclosureProblem.Cell(value: value, choice: .hidden)
        rest.mustStayPossible = rule.needed(for: value, within: rest.bounds)
        if problem.cells[whole].choice == .known {
          // Nobody can think more of them than there are.
          let possible = 0...problem.cells[whole].value
          rest.mustStayPossible = rest.mustStayPossible?.clamped(to: possible)
          problem.cells[part].mustStayPossible = problem.cells[part].mustStayPossible?.clamped(to: possible)
        }
        let left = add(rest, nil)
        parts[left] = part
        equations.add(whole, sumOf: [part, left])
      }
    }
  }

  // MARK: Quotients

  /// A quotient that is known bounds what it is made of, as closely as its decimals tell.
  private mutating func addRanges(of kennzahl: Kennzahl) {
    guard let formula = kennzahl.formel, let fraction = LinearFraction(formula) else { return }
    for gebiet in Kind.territories.flatMap(portal.territories) {
      guard let figure = portal.figures.figure(kennzahl.id, gebiet, year: year), let value = figure.value,
        isKnown(figure, kennzahl, formula), let shown = value.rounded(decimals: kennzahl.dezimalen)?.double,
        formula.ingredients.allSatisfy({ cells[FigureKey($0.id, gebiet, year)] != nil })
      else { continue }
      var half = 0.5
      for _ in 0..<kennzahl.dezimalen { half /= 10 }
      for (quotient, isLow) in [(shown - half, true), (shown + half, false)] {
        let form = fraction.top + fraction.bottom * -quotient
        let terms = form.factors.sorted { $0.key < $1.key }.compactMap { id, factor in
          cells[FigureKey(id, gebiet, year)].map { DisclosureProblem.Term(cell: $0, factor: factor) }
        }
        ranges.append(
          .init(terms: terms, range: isLow ? -form.constant...(.infinity) : (-.infinity)...(-form.constant)))
      }
    }
  }

  /// Whether a quotient is told apart from the numbers that it is made of.
  private func isKnown(_ figure: Figure, _ kennzahl: Kennzahl, _ formula: Formula) -> Bool {
    earlier.says(figure, decimals: kennzahl.dezimalen)
      || figure.origin == .reported
        && formula.ingredients.contains { ingredient in
          cells[FigureKey(ingredient.id, figure.gebiet, year)].map { problem.cells[$0].choice == .hidden } ?? true
        }
  }
}

extension PrimaryRule {
  /// What must stay possible of a figure with a value; nil where it betrays nobody.
  func needed(for figure: Figure, in portal: Portal, within bounds: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard let value = figure.value?.double else { return nil }
    let small = needed(for: value, within: bounds)
    guard let dominance, figure.gliederung == nil else { return small }
    let contributions = dominance.merkmal.auspraegungen.compactMap { group in
      portal.figures.figure(
        figure.kennzahl, figure.gebiet, year: figure.jahr,
        Gliederung(merkmal: dominance.merkmal.id, auspraegung: group.id))?.value?.double
    }
    let dominated = needed(for: value, contributions: contributions, within: bounds)
    guard let small, let dominated else { return small ?? dominated }
    return min(small.lowerBound, dominated.lowerBound)...max(small.upperBound, dominated.upperBound)
  }
}
