import ContentModel
import Diagnostics
import FoundationEssentials
import Portal

/// What is computed is possible as well: sums, means and formulas keep the bounds of their indicator.
enum ComputedBoundsRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    // Where a row is out of bounds, what is made of it would only repeat that.
    let reported = Set(
      portal.werte.filter { row in
        row.values.wert.flatMap { portal.kennzahlen[row.values.kennzahl]?.brokenBound($0) } != nil
      }.map(\.values.kennzahl.id))
    return portal.kennzahlen.compactMap { kennzahl in
      guard kennzahl.minimum != nil || kennzahl.maximum != nil, kennzahl.hasSoundBounds,
        !reported.contains(kennzahl.id), kennzahl.ingredients.allSatisfy({ !reported.contains($0.id) }),
        let figure = firstOutside(kennzahl, portal), let value = figure.value,
        let (key, bound) = kennzahl.brokenBound(value)
      else { return nil }
      let title = portal.title(of: figure.gebiet) ?? figure.gebiet.id
      return Diagnostic(
        .valueOutOfBounds, at: input.position(of: kennzahl, key),
        Message("\(title) \(figure.jahr): berechnet sind ", en: "\(title) \(figure.jahr): computed are ")
          + Message(value, decimals: kennzahl.dezimalen) + Message(verbatim: " \(kennzahl.einheit)")
          + (key == "minimum"
            ? Message(", möglich mindestens ", en: ", possible at least ")
            : Message(", möglich höchstens ", en: ", possible at most "))
          + Message(exactly: bound),
        help: Message(
          "Prüfen Sie die Zahlen, aus denen „\(kennzahl.titel)“ entsteht, „additiv“ und die Grenze.",
          en: "Check the numbers that “\(kennzahl.titel)” is made of, “additiv” and the bound."))
    }
  }

  private static func firstOutside(_ kennzahl: Kennzahl, _ portal: Portal) -> Figure? {
    for level in Kind.territories {
      for gebiet in portal.territories(of: level) {
        for figure in portal.figures.series(kennzahl.id, gebiet) where figure.origin != .reported {
          if let value = figure.value, kennzahl.brokenBound(value) != nil { return figure }
        }
      }
    }
    return nil
  }
}
