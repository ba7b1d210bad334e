import Diagnostics
import FoundationEssentials

/// A sum or a difference of what cannot be added.
public struct UnitFault: Error, Hashable, Sendable {
  /// The sign between the two.
  public var position: SourcePosition
  /// What is wrong, without a full stop.
  public var summary: Message
  /// What to do about it.
  public var help: Message
}

extension Formula {
  /// The unit of the result, from the units of the ingredients.
  ///
  /// Nil where a unit is not known, or its scale has no exact number. `je N` multiplies the scale by N. A
  /// literal 100, 1000, 10000 or 100000 does so too where it is multiplied onto something that has a
  /// denominator or no base unit (Personen ÷ Personen × 100 is Prozent), and a division by a literal
  /// that equals the scale takes it away (Prozent × Personen ÷ 100 is Personen). Other literals are
  /// pure numbers and change nothing; one may be added to a unit without base (100 − Prozent). A
  /// formula of literals alone has the unit Verhältnis.
  public func unit(_ lookup: (String) -> FigureUnit?) -> Result<FigureUnit?, UnitFault> {
    do throws(UnitFault) {
      switch try expression.measure(lookup) {
      case .pure: return .success(.ratio)
      case .unknown: return .success(nil)
      case .unit(let unit): return .success(unit)
      }
    } catch { return .failure(error) }
  }
}

/// What a part of a formula measures.
private enum Measure {
  /// Made of literals only.
  case pure
  case unknown
  case unit(FigureUnit)

  init(_ unit: FigureUnit?) { self = unit.map(Measure.unit) ?? .unknown }

  /// At the beginning of a sentence; units are nouns.
  var name: Message {
    switch self {
    case .pure: Message("Eine Zahl allein", en: "A number alone")
    case .unknown: .empty
    case .unit(let unit): Message(verbatim: unit.description)
    }
  }

  /// Inside a sentence.
  var nameInside: Message {
    if case .pure = self { Message("eine Zahl allein", en: "a number alone") } else { name }
  }
}

extension Formula.Expression {
  fileprivate func measure(_ lookup: (String) -> FigureUnit?) throws(UnitFault) -> Measure {
    switch self {
    case .number: return .pure
    case .kennzahl(let ref): return Measure(lookup(ref.id))
    case .negation(let inner, _): return try inner.measure(lookup)
    case .sum(let left, let right, let position):
      return try added(left.measure(lookup), right.measure(lookup)) { left, right in
        UnitFault(
          position: position,
          summary: Message(
            "\(left.german) und \(right.german) lassen sich nicht zusammenzählen",
            en: "\(left.english) and \(right.english) cannot be added"),
          help: Message(
            "Zusammenzählen lässt sich nur, was dieselbe Einheit hat.", en: "Only what has the same unit can be added.")
        )
      }
    case .difference(let left, let right, let position):
      return try added(left.measure(lookup), right.measure(lookup)) { left, right in
        UnitFault(
          position: position,
          summary: Message(
            "\(left.german) und \(right.german) lassen sich nicht voneinander abziehen",
            en: "\(left.english) and \(right.english) cannot be subtracted"),
          help: Message(
            "Voneinander abziehen lässt sich nur, was dieselbe Einheit hat.",
            en: "Only what has the same unit can be subtracted."))
      }
    case .product, .quotient, .per:
      var chain = Chain()
      try chain.collect(self, inverted: false, lookup)
      return chain.measure
    }
  }

  private func added(
    _ left: Measure, _ right: Measure, _ fault: (Message, Message) -> UnitFault
  ) throws(UnitFault) -> Measure {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.pure, .pure): return .pure
    case (.pure, .unit(let unit)) where unit.isBare, (.unit(let unit), .pure) where unit.isBare: return .unit(unit)
    case (.unit(let one), .unit(let other)) where one == other: return left
    default: throw fault(left.name, right.nameInside)
    }
  }
}

/// Everything that is multiplied and divided without a sum between. Literals come last: `100 × a ÷ b`
/// means what `a ÷ b × 100` means.
private struct Chain {
  private var unit: FigureUnit? = .ratio
  private var isPure = true
  private var literals: [(number: Decimal, isInverted: Bool)] = []

  mutating func collect(
    _ expression: Formula.Expression, inverted: Bool, _ lookup: (String) -> FigureUnit?
  ) throws(UnitFault) {
    switch expression {
    case .product(let left, let right, _):
      try collect(left, inverted: inverted, lookup)
      try collect(right, inverted: inverted, lookup)
    case .quotient(let left, let right, _):
      try collect(left, inverted: inverted, lookup)
      try collect(right, inverted: !inverted, lookup)
    case .per(let inner, let number, _):
      try collect(inner, inverted: inverted, lookup)
      multiply(by: FigureUnit.ratio.scaled(by: number), inverted: inverted)
    case .number(let number): literals.append((number, inverted))
    default:
      switch try expression.measure(lookup) {
      case .pure: break
      case .unknown: multiply(by: nil, inverted: inverted)
      case .unit(let other): multiply(by: other, inverted: inverted)
      }
    }
  }

  private mutating func multiply(by other: FigureUnit?, inverted: Bool) {
    isPure = false
    unit = other.flatMap { unit?.times($0, inverted: inverted) }
  }

  var measure: Measure {
    if isPure { return .pure }
    guard var unit else { return .unknown }
    for literal in literals {
      if literal.isInverted {
        if literal.number == unit.scale { unit = unit.unscaled }
      } else if Self.scales.contains(literal.number), unit.hasDenominator || unit.isBare {
        guard let scaled = unit.scaled(by: literal.number) else { return .unknown }
        unit = scaled
      }
    }
    return .unit(unit)
  }

  private static let scales: Set<Decimal> = [100, 1000, 10_000, 100_000]
}
