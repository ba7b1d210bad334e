import ContentModel

/// Indicators in an order in which each comes after those that it is made of. Members of a cycle, and
/// what is made of them, are left out. Complexity: O(indicators).
package func dependencyOrder(_ kennzahlen: [Kennzahl]) -> [Kennzahl] {
  let graph = IngredientGraph(kennzahlen)
  return peeled(graph.ingredients, graph.uses).map { kennzahlen[$0] }
}

/// Indicators that are made of themselves, in their order.
public func cyclicIndicators(_ kennzahlen: some Sequence<Kennzahl>) -> [Kennzahl] {
  let all = Array(kennzahlen)
  let graph = IngredientGraph(all)
  // On a cycle is what can be peeled off from neither end.
  let sound = Set(peeled(graph.ingredients, graph.uses) + peeled(graph.uses, graph.ingredients))
  return all.indices.filter { !sound.contains($0) }.map { all[$0] }
}

extension Kennzahl {
  /// The indicators that it is made of: those of its formula, or its weight.
  public var ingredients: [Ref<Kennzahl>] {
    switch aggregation {
    case .formel(let formula): formula.ingredients
    case .gewichtet(let weight): [weight]
    case .summe, .keine: []
    }
  }

  /// All breakdowns that it may have, in the order in which they are shown.
  public var gliederungen: [Gliederung] {
    merkmale.flatMap { merkmal in
      merkmal.auspraegungen.map { Gliederung(merkmal: merkmal.id, auspraegung: $0.id) }
    }
  }
}

extension Wert {
  /// Nil for the whole; a half-said breakdown is a finding and keeps its number out of the whole.
  public var gliederung: Gliederung? {
    merkmal == nil && auspraegung == nil
      ? nil : Gliederung(merkmal: merkmal ?? "", auspraegung: auspraegung ?? "")
  }
}

/// Which indicator is made of which, as indices.
private struct IngredientGraph {
  var ingredients: [[Int]]
  var uses: [[Int]]

  init(_ kennzahlen: [Kennzahl]) {
    let index = Dictionary(kennzahlen.indices.map { (kennzahlen[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    ingredients = kennzahlen.map { kennzahl in kennzahl.ingredients.compactMap { index[$0.id] } }
    uses = Array(repeating: [], count: kennzahlen.count)
    for (user, used) in ingredients.enumerated() {
      for one in used { uses[one].append(user) }
    }
  }
}

/// Takes away, again and again, what has no edge left to something that is still there (Kahn). No
/// recursion: a chain of formulas may be as long as its file.
private func peeled(_ edges: [[Int]], _ reversed: [[Int]]) -> [Int] {
  var left = edges.map(\.count)
  var order = left.indices.filter { left[$0] == 0 }
  var next = 0
  while next < order.count {
    for other in reversed[order[next]] {
      left[other] -= 1
      if left[other] == 0 { order.append(other) }
    }
    next += 1
  }
  return order
}
