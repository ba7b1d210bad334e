import ContentModel
import FoundationEssentials
import Portal

/// The indicators of an edition as disclosure control sees them.
struct Indicators: Sendable {
  /// Each once, in the order of the contract.
  let all: [Kennzahl]
  /// What each is made of stands before it; members of a circle come last.
  let ordered: [Kennzahl]
  private let byID: [String: Kennzahl]
  private let rules: [String: PrimaryRule]
  /// Formulas that add and subtract counts.
  private let linear: [String: LinearForm]
  private let counts: Set<String>
  private let losses: [String: Int]

  init(_ kennzahlen: some Sequence<Kennzahl>) {
    var seen: Set<String> = []
    all = kennzahlen.filter { seen.insert($0.id).inserted }
    let sound = dependencyOrder(all)
    let inOrder = Set(sound.map(\.id))
    ordered = sound + all.filter { !inOrder.contains($0.id) }
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rules = Dictionary(all.map { ($0.id, PrimaryRule($0)) }, uniquingKeysWith: { first, _ in first })
    var linear: [String: LinearForm] = [:]
    var counts: Set<String> = []
    var dependents: [String: Set<String>] = [:]
    for kennzahl in ordered {
      switch kennzahl.aggregation {
      case .summe, .keine: counts.insert(kennzahl.id)
      case .gewichtet: break
      case .formel(let formula):
        guard let form = LinearFraction(formula)?.linear, formula.ingredients.allSatisfy({ counts.contains($0.id) })
        else { break }
        counts.insert(kennzahl.id)
        linear[kennzahl.id] = form
        // A sum or difference of counts of people is one.
        if kennzahl.art == .anzahl, kennzahl.schutz?.protects != true {
          let inherited = formula.ingredients.compactMap { rules[$0.id]?.minimum }.max()
          rules[kennzahl.id]?.minimum = inherited
        }
      }
    }
    for kennzahl in ordered.reversed() where !counts.contains(kennzahl.id) {
      let own = dependents[kennzahl.id, default: []].union([kennzahl.id])
      for one in kennzahl.ingredients { dependents[one.id, default: []].formUnion(own) }
    }
    self.rules = rules
    self.linear = linear
    self.counts = counts
    losses = dependents.mapValues { $0.count + 1 }
  }

  subscript(_ id: String) -> Kennzahl? { byID[id] }

  /// Whether the numbers of an indicator hang together by sums alone.
  func isCount(_ id: String) -> Bool { counts.contains(id) }

  func rule(of kennzahl: Kennzahl) -> PrimaryRule { rules[kennzahl.id] ?? PrimaryRule(kennzahl) }

  func form(of kennzahl: Kennzahl) -> LinearForm? { linear[kennzahl.id] }

  /// Whether the number of a whole is the sum of its parts.
  func isSummed(_ kennzahl: Kennzahl) -> Bool {
    kennzahl.aggregation == .summe || (kennzahl.additiv && linear[kennzahl.id] != nil)
  }

  /// How many numbers go with one of this indicator: it, and what is computed from it.
  func loss(of kennzahl: Kennzahl) -> Int { losses[kennzahl.id] ?? 1 }

  /// The breakdowns of an indicator that are published: those by contributors are not.
  func merkmale(of kennzahl: Kennzahl) -> [Merkmal] {
    guard let hidden = rule(of: kennzahl).dominance?.merkmal.id else { return kennzahl.merkmale }
    return kennzahl.merkmale.filter { $0.id != hidden }
  }

  /// The whole and all groups that are published.
  func gliederungen(of kennzahl: Kennzahl) -> [Gliederung?] {
    [nil]
      + merkmale(of: kennzahl).flatMap { merkmal in
        merkmal.auspraegungen.map { Gliederung(merkmal: merkmal.id, auspraegung: $0.id) }
      }
  }

  /// Indicators whose counts hang together, in groups; those that stand alone too.
  /// - Parameter alsoLinked: quotients of which numbers are known that are not computed here.
  func linkedCounts(alsoLinked: Set<String>) -> [[Kennzahl]] {
    var roots = Dictionary(uniqueKeysWithValues: counts.map { ($0, $0) })
    func root(of id: String) -> String {
      var id = id
      while let next = roots[id], next != id { id = next }
      return id
    }
    for kennzahl in all {
      let base = isCount(kennzahl.id) ? rule(of: kennzahl).base.map { [$0] } ?? [] : []
      let isLink = linear[kennzahl.id] != nil || alsoLinked.contains(kennzahl.id)
      let linked = ((isLink ? kennzahl.ingredients.map(\.id) : []) + base + [kennzahl.id]).filter(isCount)
      guard let first = linked.first else { continue }
      for other in linked.dropFirst() { roots[root(of: other)] = root(of: first) }
    }
    var groupOfRoot: [String: Int] = [:]
    var groups: [[Kennzahl]] = []
    for kennzahl in all where isCount(kennzahl.id) {
      let group = groupOfRoot[root(of: kennzahl.id)] ?? groups.count
      if group == groups.count {
        groupOfRoot[root(of: kennzahl.id)] = group
        groups.append([])
      }
      groups[group].append(kennzahl)
    }
    return groups
  }
}

/// Which number: of one indicator for one territory, year and group.
struct FigureKey: Hashable, Sendable {
  var kennzahl: String
  var gebiet: EntityKey
  var jahr: Int
  var gliederung: Gliederung?

  init(_ kennzahl: String, _ gebiet: EntityKey, _ jahr: Int, _ gliederung: Gliederung? = nil) {
    self.kennzahl = kennzahl
    self.gebiet = gebiet
    self.jahr = jahr
    self.gliederung = gliederung
  }

  init(_ figure: Figure) {
    self.init(figure.kennzahl, figure.gebiet, figure.jahr, figure.gliederung)
  }
}
