import ContentModel
import Diagnostics
import Portal

/// What a row would have to be about, so that a value could be told.
struct Gap: Hashable {
  var kennzahl: String
  var gebiet: EntityKey
}

extension Portal {
  /// The row that is missing: of the ingredient without a number, for the part without a number.
  func gap(of kennzahl: Kennzahl, in unit: EntityKey, year: Int) -> Gap {
    var gap = (kennzahl: kennzahl, gebiet: unit)
    // Formulas and territories are shallow; a cycle of formulas ends here as well.
    for _ in 0..<50 {
      guard let next = step(from: gap, year: year) else { break }
      gap = next
    }
    return Gap(kennzahl: gap.kennzahl.id, gebiet: gap.gebiet)
  }

  private func step(
    from gap: (kennzahl: Kennzahl, gebiet: EntityKey), year: Int
  ) -> (kennzahl: Kennzahl, gebiet: EntityKey)? {
    func lacks(_ id: String, _ place: EntityKey) -> Bool { figures.figure(id, place, year: year)?.isReport != true }
    // A row that says why there is no number is the place to write one.
    if figures.figure(gap.kennzahl.id, gap.gebiet, year: year)?.origin == .reported { return nil }
    switch gap.kennzahl.aggregation {
    case .keine: return nil
    case .formel(let formula):
      let missing = formula.ingredients.first { lacks($0.id, gap.gebiet) }
      return kennzahlen[missing].map { ($0, gap.gebiet) }
    case .summe, .gewichtet:
      let parts = parts(of: gap.gebiet, measuredBy: gap.kennzahl)
      if let part = parts.first(where: { lacks(gap.kennzahl.id, $0) }) { return (gap.kennzahl, part) }
      guard case .gewichtet(let weight) = gap.kennzahl.aggregation, let other = kennzahlen[weight] else { return nil }
      return parts.first { lacks(weight.id, $0) }.map { (other, $0) }
    }
  }

  /// The row that is there and says nothing; nil where none is.
  func row(of gap: Gap, year: Int) -> Row<Wert>? {
    werte.first {
      $0.values.kennzahl.id == gap.kennzahl && $0.values.jahr == year && $0.values.gebiet?.key == gap.gebiet
        && $0.values.gliederung == nil
    }
  }

  /// Where the row of a missing value belongs: behind the nearest row of the same indicator and year,
  /// else behind the last of the indicator.
  func placeOfRow(_ gap: Gap, year: Int) -> SourcePosition? {
    let rows = werte.filter { $0.values.kennzahl.id == gap.kennzahl && $0.values.gliederung == nil }
    let ofYear = rows.filter { $0.values.jahr == year }
    let ofLevel = ofYear.filter { $0.values.gebiet?.key.kind == gap.gebiet.kind }
    let unit = unit(of: gap.gebiet)
    let near = (ofLevel.isEmpty ? ofYear : ofLevel).last { row in
      row.values.gebiet.map { self.unit(of: $0.key) == unit } ?? false
    }
    return (near ?? ofLevel.last ?? ofYear.last ?? rows.last)?.position
  }
}
