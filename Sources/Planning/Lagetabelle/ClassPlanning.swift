import Classifying
import ContentModel
import Dividing
import FoundationEssentials
import Portal

/// Classes of every indicator that colours a map, found once over all years and units of a level: the same class means
/// the same through the years.
struct MapClasses: Sendable {
  private struct Place: Hashable {
    var kennzahl: String
    var level: Kind
  }

  /// Levels that maps are drawn of.
  static let levels: [Kind] = [.gemeinde, .sozialraum]

  private var found: [Place: Classification] = [:]

  init(_ portal: Portal) {
    let places = portal.kennzahlen.filter(\.mayColourMap).flatMap { kennzahl in
      Self.levels.filter(kennzahl.isMeasured).map { (kennzahl, $0) }
    }
    let made = concurrently(places.count) { number in
      let (kennzahl, level) = places[number]
      return kennzahl.classes {
        portal.territories(of: level).flatMap { portal.figures.series(kennzahl.id, $0) }.compactMap(\.value)
      }
    }
    for ((kennzahl, level), classes) in zip(places, made) {
      found[Place(kennzahl: kennzahl.id, level: level)] = classes
    }
  }

  /// Nil for counts, and where too few different numbers are known to tell classes apart.
  func classes(of kennzahl: Kennzahl, _ level: Kind) -> Classification? {
    found[Place(kennzahl: kennzahl.id, level: level)]
  }
}

extension Kennzahl {
  /// - Parameter values: asked only where the classes come from them.
  fileprivate func classes(_ values: () -> [Decimal]) -> Classification? {
    let scale: Classification.Scale =
      if farbreihe == .gegenlaeufig, let middle = farbmitte {
        .diverging(
          middle: shownUnits(middle),
          text: "\(GermanNumber.text(middle, decimals: dezimalen)) \(einheitKurz ?? einheit)")
      } else { .sequential }
    guard klassen.isEmpty else { return Classification(breaks: klassen.map(shownBreak), scale: scale) }
    return Classification(
      values().map(shownUnits), method: klassenverfahren.method, count: klassenzahl, scale: scale)
  }

  /// A number as people read it, in units of its last shown place: 24,96 with one place is 250.
  func shownUnits(_ value: Decimal) -> Int {
    let digits = GermanNumber.texts(value, decimals: dezimalen).forMachines.filter { $0 != "." }
    return Int(digits) ?? (digits.hasPrefix("-") ? Int.min : Int.max)
  }

  /// The smallest number that can be shown and is not below a break.
  private func shownBreak(_ value: Decimal) -> Int {
    let shown = GermanNumber.texts(value, decimals: dezimalen).forMachines
    let units = shownUnits(value)
    return Decimal(string: shown).map { $0 < value } ?? false ? min(units, .max - 1) + 1 : units
  }

  /// A number of units as people read it.
  func text(shownUnits units: Int) -> String {
    var value = Decimal(units)
    for _ in 0..<dezimalen { value /= 10 }
    return GermanNumber.text(value, decimals: dezimalen)
  }
}

extension Kennzahl.Klassenverfahren {
  fileprivate var method: Classification.Method {
    switch self {
    case .gleich: .equalIntervals
    case .quantil: .quantiles
    case .jenks: .naturalBreaks
    }
  }
}

extension Classification {
  func colour(of number: Int) -> ClassColour? {
    switch scale {
    case .sequential: ClassColour(.einfach, step: step(of: number))
    case .diverging: ClassColour(.gegenlaeufig, step: step(of: number))
    }
  }
}

extension Planner {
  /// - Parameter figures: one for each unit of the map, nil where there is none.
  func legend(_ classes: Classification, _ kennzahl: Kennzahl, _ figures: [Figure?]) -> Legend<FigureStatus> {
    Legend(
      classes,
      of: figures.map { figure in
        if let value = figure?.value { return .value(kennzahl.shownUnits(value)) }
        // A sum that lacks a part has a status with a number, but none.
        guard let status = figure?.status, !status.hasValue else { return .missing(.nichtErhoben) }
        return .missing(status)
      })
  }
}
