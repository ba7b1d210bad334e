import ContentModel
import FoundationEssentials
import Portal

/// When a number of an indicator would betray somebody, and what must stay possible then.
///
/// The bounds follow the usual protection levels (Hundepool et al., Statistical Disclosure Control, 2012,
/// chapter 4; Handbook on Statistical Disclosure Control, 2010, section 4.2): a small count must be able to
/// be anything from 0 to the minimum, so that nobody can tell that it is small; a dominated sum must be
/// uncertain by as much as its rule lacks.
struct PrimaryRule: Sendable {
  struct Dominance: Sendable {
    var merkmal: Merkmal
    var largest: Int
    var highestShare: Double?
    var estimateDistance: Double?
  }

  var minimum: Double?
  var protectsZero = false
  /// The indicator that this one is a part of.
  var base: String?
  var dominance: Dominance?
  var isSecretInside = false
  /// What anybody knows of a number of this indicator.
  var bounds: ClosedRange<Double>

  /// The minimum for what the editors call confidential, where their indicator has none of its own.
  static let usualMinimum = 3.0

  init(_ kennzahl: Kennzahl) {
    let schutz = kennzahl.schutz ?? Schutz()
    // A share is no count: 4 percent are not four people.
    minimum = kennzahl.art == .anzahl ? schutz.mindestzahl.map(Double.init) : nil
    protectsZero = schutz.nullwerte == .geheim
    base = schutz.grundlage?.id
    isSecretInside = schutz.intern == .geheim
    if let merkmal = kennzahl.merkmale.first(where: { $0.id == schutz.beitraege }) {
      dominance = Dominance(
        merkmal: merkmal, largest: schutz.groesste, highestShare: schutz.hoechstanteil?.double,
        estimateDistance: schutz.schaetzabstand?.double)
    }
    let mayBeNegative = kennzahl.formel != nil || !(kennzahl.art == .anzahl || kennzahl.art == .flaeche)
    let low = kennzahl.minimum?.double ?? (mayBeNegative ? -Double.infinity : 0)
    bounds = low...max(low, kennzahl.maximum?.double ?? .infinity)
  }

  /// Whether its numbers may be kept secret; those of other indicators are what everybody knows.
  var isActive: Bool { minimum != nil || dominance != nil }

  /// What must stay possible of a count; nil where it betrays nobody.
  func needed(for value: Double, within bounds: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard let minimum, abs(value) < minimum, value != 0 || protectsZero else { return nil }
    return ((value < 0 ? -minimum : 0)...minimum).clamped(to: bounds)
  }

  /// What must stay possible of a sum of contributions; nil where none dominates it.
  func needed(
    for value: Double, contributions: [Double], within bounds: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    guard let dominance else { return nil }
    let sorted = contributions.filter { $0 > 0 }.sorted(by: >)
    guard let first = sorted.first else { return nil }
    var distance = 0.0
    if let share = dominance.highestShare {
      let largest = sorted.prefix(dominance.largest).reduce(0, +)
      distance = max(distance, largest * 100 / share - value)
    }
    if let estimate = dominance.estimateDistance {
      let rest = value - sorted.prefix(2).reduce(0, +)
      distance = max(distance, first * estimate / 100 - rest)
    }
    return distance > 0 ? ((value - distance)...(value + distance)).clamped(to: bounds) : nil
  }

  /// What must stay possible of a number that the content does not tell, where it may well be `value`: it
  /// must not be told more closely than the minimum.
  func needed(forUnknown value: Double, within bounds: ClosedRange<Double>) -> ClosedRange<Double> {
    let width = minimum ?? Self.usualMinimum
    return (value - width >= bounds.lowerBound ? value - width...value : value...value + width).clamped(to: bounds)
  }
}
