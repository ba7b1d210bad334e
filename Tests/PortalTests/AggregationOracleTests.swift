import Diagnostics
import FoundationEssentials
import Reading
import TestSupport
import Testing

@testable import ContentModel
@testable import Portal

/// A random district with random figures, and what should come out, told by recursion over integers.
private struct World {
  var parts: [EntityKey: [EntityKey]] = [:]
  var levels: [[EntityKey]] = [[], [], [], [EntityKey(.landkreis, "l")]]
  var ebenen: Set<Kind> = []
  /// By indicator, place and year; nil = the row says that there is no value.
  var rows: [String: (value: Int?, status: FigureStatus)] = [:]

  init(_ random: inout SeededGenerator) {
    let kinds: [Kind] = [.planregion, .sozialraum, .gemeinde]
    for (depth, kind) in kinds.enumerated() {
      for whole in levels[3 - depth] {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let part = EntityKey(kind, "\(kind.rawValue)\(levels[2 - depth].count)")
          levels[2 - depth].append(part)
          parts[whole, default: []].append(part)
        }
      }
    }
    ebenen = Set(Kind.territories.filter { _ in Int.random(in: 0..<6, using: &random) > 0 })
    let density = Int.random(in: 1...10, using: &random)
    for (depth, level) in levels.enumerated() {
      for place in level {
        for indicator in ["oben", "unten"] {
          for year in 2020...2021 {
            let chance = depth == 0 ? density : 1
            guard Int.random(in: 0..<11, using: &random) < chance else { continue }
            let status = FigureStatus.allCases[Int.random(in: 0..<40, using: &random) % FigureStatus.allCases.count]
            let isZero = status == .null || Int.random(in: 0..<5, using: &random) == 0
            let value = isZero ? 0 : Int.random(in: -9...99, using: &random)
            rows["\(indicator) \(place) \(year)"] = (status.hasValue ? value : nil, status)
          }
        }
      }
    }
  }

  enum Told: Equatable {
    case value(Int, surety: Int)
    case missing(Set<EntityKey>)
    case silent(FigureStatus)
  }

  static func surety(_ status: FigureStatus) -> Int {
    [.geschaetzt: 1, .unsicher: 2, .prognose: 3][status] ?? 0
  }

  /// What the figure of an additive indicator should be; nil = there is none.
  func told(_ indicator: String, _ place: EntityKey, _ year: Int) -> Told? {
    if let row = rows["\(indicator) \(place) \(year)"] {
      return row.value.map { .value($0, surety: Self.surety(row.status)) } ?? .silent(row.status)
    }
    guard ebenen.contains(place.kind) else { return nil }
    // Down to the first level that the indicator has.
    var parts: [EntityKey] = []
    var open = self.parts[place] ?? []
    while let part = open.popLast() {
      if ebenen.contains(part.kind) { parts.append(part) } else { open += self.parts[part] ?? [] }
    }
    let told = parts.map { ($0, self.told(indicator, $0, year)) }
    if told.allSatisfy({ $0.1 == nil }) { return nil }
    var sum = 0
    var surety = 0
    var missing: Set<EntityKey> = []
    for (part, answer) in told {
      switch answer {
      case .value(let value, let own)?:
        sum += value
        surety = max(surety, own)
      case .missing(let inner)?: missing.formUnion(inner)
      case .silent?, nil: missing.insert(part)
      }
    }
    return missing.isEmpty ? .value(sum, surety: surety) : .missing(missing)
  }

  func indicator(_ id: String, _ aggregation: Kennzahl.Aggregation) -> Kennzahl {
    var kennzahl = Kennzahl()
    kennzahl.common.id = id
    kennzahl.aggregation = aggregation
    kennzahl.ebenen = Kennzahl.Ebene.allCases.filter { aggregation == .quotient || ebenen.contains($0.kind) }
    if aggregation == .quotient {
      kennzahl.zaehler = Ref("oben", at: .init(file: ""))
      kennzahl.nenner = Ref("unten", at: .init(file: ""))
      kennzahl.faktor = 100
    }
    return kennzahl
  }

  func store(_ random: inout SeededGenerator) -> FigureStore {
    let nowhere = SourcePosition(file: "")
    let all = rows.sorted { $0.key < $1.key }.shuffled(using: &random).compactMap { name, row -> Row<Wert>? in
      let words = name.split(separator: " ").map(String.init)
      let place = words[1].split(separator: ":").map(String.init)
      guard let kind = Kind(rawValue: place[0]), let year = Int(words[2]) else { return nil }
      var wert = Wert()
      wert.kennzahl = Ref(words[0], at: nowhere)
      wert.gebiet = AnyRef(EntityKey(kind, place[1]), at: nowhere)
      wert.jahr = year
      wert.wert = row.value.map { Decimal($0) }
      wert.status = row.status
      return Row(values: wert, isPublic: true, position: nowhere, fields: Node(.mapping([]), at: nowhere))
    }
    let indicators = [indicator("rate", .quotient), indicator("oben", .summe), indicator("unten", .summe)]
    return FigureStore(
      rows: all, kennzahlen: indicators.shuffled(using: &random), territory: Territory(parts: parts, levels: levels))
  }
}

@Suite struct AggregationOracleTests {
  @Test func sumsAndQuotientsOfRandomDistricts() {
    var random = SeededGenerator(seed: 5)
    var faults: [String] = []
    var seen: Set<String> = []
    for round in 0..<1000 {
      let world = World(&random)
      let store = world.store(&random)
      for place in world.levels.joined() {
        for year in 2020...2021 {
          var tops: [World.Told?] = []
          for indicator in ["oben", "unten"] {
            let told = world.told(indicator, place, year)
            tops.append(told)
            let figure = store.figure(indicator, place, year: year)
            if !agrees(figure, told, isReported: world.rows["\(indicator) \(place) \(year)"] != nil, &seen) {
              faults.append("\(round): \(indicator) \(place) \(year): \(String(describing: told))")
            }
          }
          if !agreesQuotient(store.figure("rate", place, year: year), tops[0], tops[1], &seen) {
            faults.append("\(round): rate \(place) \(year)")
          }
        }
      }
    }
    #expect(faults.prefix(5) == [])
    // Every case came up.
    #expect(seen == ["none", "value", "zero", "silent", "missing", "rate", "by zero", "no rate", "absent rate"])
  }

  private func agrees(_ figure: Figure?, _ told: World.Told?, isReported: Bool, _ seen: inout Set<String>) -> Bool {
    switch (figure, told) {
    case (nil, nil):
      seen.insert("none")
      return true
    case (let figure?, .value(let value, let surety)?):
      seen.insert(value == 0 ? "zero" : "value")
      let isPlain = figure.status == .berichtet || figure.status == .null
      let fits = isPlain ? isReported || (figure.status == .null) == (value == 0) : true
      return figure.value == Decimal(value) && World.surety(figure.status) == surety && fits
    case (let figure?, .silent(let status)?):
      seen.insert("silent")
      return figure.value == nil && figure.status == status
    case (let figure?, .missing(let keys)?):
      seen.insert("missing")
      guard case .incompleteSum(let missing) = figure.origin else { return false }
      return figure.value == nil && Set(missing) == keys && missing.count == keys.count
        && figure.status == .nichtErhoben
    default: return false
    }
  }

  private func agreesQuotient(
    _ figure: Figure?, _ top: World.Told?, _ bottom: World.Told?, _ seen: inout Set<String>
  ) -> Bool {
    guard let top, let bottom else {
      seen.insert("absent rate")
      return figure == nil
    }
    guard let figure else { return false }
    guard case .value(let numerator, let first) = top, case .value(let denominator, let second) = bottom else {
      seen.insert("no rate")
      return figure.value == nil && !figure.status.hasValue
    }
    guard denominator != 0 else {
      seen.insert("by zero")
      return figure.value == nil && figure.status == .nichtSinnvoll
    }
    seen.insert("rate")
    guard let value = figure.value, figure.status.hasValue, World.surety(figure.status) == max(first, second) else {
      return false
    }
    // Multiplied back, so that no division checks a division.
    let difference = value * Decimal(denominator) - Decimal(numerator * 100)
    return abs(difference) < Decimal(sign: .plus, exponent: -25, significand: 1)
  }

  @Test func aFigureHasAValueExactlyWhereItsStatusHasOne() {
    var random = SeededGenerator(seed: 6)
    var faults = 0
    for _ in 0..<200 {
      let world = World(&random)
      let store = world.store(&random)
      for place in world.levels.joined() {
        for indicator in ["oben", "unten", "rate"] {
          faults += store.series(indicator, place).count { ($0.value != nil) != $0.status.hasValue }
          let years = store.series(indicator, place).map(\.jahr)
          if years != years.sorted() || Set(years).count != years.count { faults += 1 }
        }
      }
    }
    #expect(faults == 0)
  }
}
