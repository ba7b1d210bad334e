import ContentModel
import FoundationEssentials
import Portal

/// The way from the last earlier number to this one.
struct Trend {
  /// „gestiegen um 12 (0,5 %) seit 2018“
  var words: String
  /// Of the numbers as they are shown.
  var change: Decimal
}

extension Planner {
  /// „gestiegen um 12 (0,5 %) seit 2018“: from the last earlier value to this one. Nil where there is
  /// none, or where one of them is no firm observation.
  func trend(of figure: Figure, _ kennzahl: Kennzahl) -> Trend? {
    let series = portal.figures.series(kennzahl.id, figure.gebiet, figure.gliederung)
    guard figure.isFirm, let value = figure.value,
      let earlier = series.last(where: { $0.jahr < figure.jahr && $0.status != .prognose && $0.value != nil }),
      earlier.isFirm, let before = earlier.value
    else { return nil }
    // Rounded values are what the reader sees and compares.
    let change = rounded(value, kennzahl) - rounded(before, kennzahl)
    // What a hint says of only one of the two may be why they differ.
    let caution = figure.hinweis == earlier.hinweis ? "" : "; beachten Sie die Hinweise"
    guard change != 0 else { return Trend(words: "gleich wie \(earlier.jahr)\(caution)", change: 0) }
    let amount = GermanNumber.text(abs(change), decimals: kennzahl.dezimalen)
    var words = "\(change > 0 ? "gestiegen" : "gesunken") um \(amount)"
    if kennzahl.isPercentage {
      words += amount == "1" ? " Prozentpunkt" : " Prozentpunkte"
    } else if before > 0, kennzahl.art != .anteil, kennzahl.art != .verhaeltnis {
      // Percent of a score or a share would mislead.
      let percent = GermanNumber.text(abs(change) / before * 100, decimals: 1)
      words += percent == "0,0" ? " (unter 0,1 %)" : " (\(percent) %)"
    }
    return Trend(words: "\(words) seit \(earlier.jahr)\(caution)", change: change)
  }

  /// As it is shown.
  func rounded(_ value: Decimal, _ kennzahl: Kennzahl) -> Decimal {
    Decimal(string: GermanNumber.texts(value, decimals: kennzahl.dezimalen).forMachines) ?? value
  }
}

extension Figure {
  /// Whether it was observed, and is not only estimated or unsure.
  fileprivate var isFirm: Bool { status == .berichtet || status == .null }
}

extension Kennzahl {
  /// Differences of such numbers are percentage points.
  var isPercentage: Bool { einheitKurz == "%" || einheit == "Prozent" || einheit == "%" }
}
