import ContentModel
import Portal
import TestSupport

/// A made-up district: its tree, its indicators, and what is reported.
struct District {
  struct Indicator {
    enum Way {
      case sum
      case notAtAll
      case mean(weight: String)
      case formula(Term)
    }

    var id: String
    var way: Way
    var ebenen: Set<Kind>
    var groups: [Gliederung] = []
    /// Says „additiv: ja“ although something else is stronger.
    var isSaidToBeAdditive = false

    var ingredients: [String] {
      switch way {
      case .sum, .notAtAll: []
      case .mean(let weight): [weight]
      case .formula(let term): term.indicators
      }
    }
  }

  struct Cell: Hashable {
    var indicator: String
    var place: EntityKey
    var year: Int
    var group: Gliederung?
  }

  struct Report {
    var wert: Ratio?
    var status: FigureStatus?
    var quelle: String?
    var stand: PartialDate?
  }

  var parts: [EntityKey: [EntityKey]] = [:]
  /// From small to large.
  var levels: [[EntityKey]] = [[], [], [], []]
  var years = [2020]
  var indicators: [Indicator] = []
  var reports: [Cell: Report] = [:]

  static let groups = [
    Gliederung(merkmal: "alter", auspraegung: "jung"), Gliederung(merkmal: "alter", auspraegung: "alt"),
    Gliederung(merkmal: "ort", auspraegung: "stadt"),
  ]
  /// One that no indicator has, and one that is half said.
  static let strangeGroups = [
    Gliederung(merkmal: "alter", auspraegung: "mittel"), Gliederung(merkmal: "ort", auspraegung: ""),
  ]
  /// It is reported, but no indicator.
  static let stranger = "fremd"
}

// MARK: Making one

extension District {
  init(_ random: inout SeededGenerator) {
    makePlaces(&random)
    if random.chance(1, of: 6) { years.append(2021) }
    let count = Int.random(in: 2...4, using: &random)
    for index in 0..<count { indicators.append(makeIndicator(index, of: count, &random)) }
    for indicator in indicators { report(indicator, &random) }
    report(Indicator(id: Self.stranger, way: .notAtAll, ebenen: [.gemeinde, .landkreis]), &random)
  }

  private mutating func makePlaces(_ random: inout SeededGenerator) {
    // Most are small: what can be wrong shows in few places.
    let size = random.chance(1, of: 20) ? 4 : 2
    levels[3] = [EntityKey(.landkreis, "l")]
    for (depth, kind) in [Kind.planregion, .sozialraum, .gemeinde].enumerated() {
      for whole in levels[3 - depth] {
        for _ in 0..<Int.random(in: random.chance(1, of: 2) ? 0...2 : 1...size, using: &random) {
          let part = EntityKey(kind, "\(levels[2 - depth].count)")
          levels[2 - depth].append(part)
          // Some lie nowhere.
          if !random.chance(1, of: 40) { parts[whole, default: []].append(part) }
        }
      }
    }
    if random.chance(1, of: 40) { levels[3] = [] }
  }

  private func makeIndicator(_ index: Int, of count: Int, _ random: inout SeededGenerator) -> Indicator {
    var indicator = Indicator(
      id: "k\(index)", way: .sum, ebenen: Set(Kind.territories.filter { _ in !random.chance(1, of: 6) }))
    // Mostly what came before, rarely anything: then there may be a cycle.
    func ingredient(_ random: inout SeededGenerator) -> String {
      if random.chance(1, of: 12) { return Self.stranger }
      let known = random.chance(1, of: 16) ? count : max(index, 1)
      return "k\(Int.random(in: 0..<known, using: &random))"
    }
    switch Int.random(in: index == 0 ? 4..<11 : 0..<10, using: &random) {
    case 0...1: indicator.way = .mean(weight: ingredient(&random))
    case 2...5: indicator.way = .formula(makeTerm(depth: Int.random(in: 1...3, using: &random), &random, ingredient))
    case 6: indicator.way = .notAtAll
    default: break
    }
    switch indicator.way {
    case .sum: indicator.isSaidToBeAdditive = true
    case .notAtAll: break
    case .mean, .formula: indicator.isSaidToBeAdditive = random.chance(1, of: 10)
    }
    if random.chance(1, of: 4) { indicator.groups = Self.groups.filter { _ in !random.chance(1, of: 3) } }
    return indicator
  }

  private func makeTerm(
    depth: Int, _ random: inout SeededGenerator, _ ingredient: (inout SeededGenerator) -> String
  ) -> Term {
    if depth == 0 || random.chance(1, of: 8) {
      return random.chance(1, of: 7) ? .number(Int.random(in: 0...4, using: &random)) : .indicator(ingredient(&random))
    }
    let left = makeTerm(depth: depth - 1, &random, ingredient)
    switch Int.random(in: 0..<11, using: &random) {
    case 0...1: return .sum(left, makeTerm(depth: depth - 1, &random, ingredient))
    case 2...4: return .difference(left, makeTerm(depth: depth - 1, &random, ingredient))
    case 5: return .product(left, makeTerm(depth: depth - 1, &random, ingredient))
    case 6...8: return .quotient(left, makeTerm(depth: depth - 1, &random, ingredient))
    case 9: return .minus(left)
    default: return .per(left, random.chance(1, of: 2) ? 100 : 10)
    }
  }

  private mutating func report(_ indicator: Indicator, _ random: inout SeededGenerator) {
    let density = random.chance(1, of: 2) ? 100 : Int.random(in: 40...99, using: &random)
    let isPlain = random.chance(1, of: 2)
    let bottom = levels.first { level in level.contains { indicator.ebenen.contains($0.kind) } } ?? []
    let isDerived = if case .formula = indicator.way { true } else { false }
    for place in levels.joined() {
      let isBase = !isDerived && bottom.first?.kind == place.kind
      for year in years {
        for group in [nil] + indicator.groups where random.chance(isBase ? density : 4, of: 100) {
          reports[Cell(indicator: indicator.id, place: place, year: year, group: group)] =
            isPlain ? plainReport(&random) : anyReport(&random)
        }
        if random.chance(1, of: 60), let group = Self.strangeGroups.randomElement(using: &random) {
          reports[Cell(indicator: indicator.id, place: place, year: year, group: group)] = anyReport(&random)
        }
      }
    }
  }

  private func plainReport(_ random: inout SeededGenerator) -> Report {
    Report(wert: Ratio(Int.random(in: 0...6, using: &random)), quelle: "amt", stand: Self.stands[0])
  }

  private func anyReport(_ random: inout SeededGenerator) -> Report {
    var report = Report(quelle: random.chance(1, of: 4) ? "buch" : "amt", stand: Self.stands[0])
    if random.chance(1, of: 4) { report.stand = Self.stands[Int.random(in: 0..<3, using: &random)] }
    switch Int.random(in: 0..<20, using: &random) {
    case 0...4: report.wert = .zero
    case 5...6: report.wert = Ratio(Int.random(in: -25...25, using: &random), over: 10)
    case 7: report.wert = nil
    default: report.wert = Ratio(Int.random(in: -3...9, using: &random))
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: report.status = [.geschaetzt, .unsicher, .prognose].randomElement(using: &random)
    case 4: report.status = FigureStatus.allCases.randomElement(using: &random)
    default: report.status = nil
    }
    return report
  }

  private static let stands = [PartialDate("2020"), PartialDate("2021-05"), nil]
}

extension SeededGenerator {
  mutating func chance(_ part: Int, of whole: Int) -> Bool { Int.random(in: 0..<whole, using: &self) < part }
}
