import FoundationEssentials

/// What a formula comes to.
public enum FormulaOutcome: Hashable, Sendable {
  case value(Decimal)
  case divisionByZero
  /// Indicators without a value, in the order of the formula.
  case missing([String])
  /// A number on the way, or the result, is not zero and not between 10⁻²⁴ and 10⁴⁰.
  case overflow
}

extension Formula {
  /// Computes the formula.
  ///
  /// Everything is kept as a fraction and divided once, at the end: `a ÷ b je 100` is a × 100 ÷ b, and
  /// `a ÷ 3 × 3` is a. So the result is exact to the 38 digits of `Decimal` as long as numerator and
  /// denominator have no more digits than that; where they get larger, they are divided earlier.
  /// - Parameter lookup: the value of an indicator; asked once for each. Not a number means no value.
  public func value(_ lookup: (String) -> Decimal?) -> FormulaOutcome {
    var values: [String: Decimal] = [:]
    var missing: [String] = []
    for ref in ingredients {
      if let value = lookup(ref.id), !value.isNaN { values[ref.id] = value } else { missing.append(ref.id) }
    }
    if !missing.isEmpty { return .missing(missing) }
    do throws(EvaluationFault) {
      return .value(try expression.fraction(values).divided())
    } catch {
      switch error {
      case .divisionByZero: return .divisionByZero
      case .overflow: return .overflow
      }
    }
  }
}

private enum EvaluationFault: Error { case divisionByZero, overflow }

private struct Fraction {
  var top: Decimal
  /// Never zero.
  var bottom: Decimal

  /// Beyond this, digits would be lost in either part.
  private static let large = Decimal(sign: .plus, exponent: 38, significand: 1)

  init(_ top: Decimal?, over bottom: Decimal? = 1) throws(EvaluationFault) {
    guard let top, let bottom, top.isInRange, bottom.isInRange else { throw .overflow }
    self.top = top
    self.bottom = bottom
    if top.magnitude >= Self.large || bottom.magnitude >= Self.large {
      self.top = try divided()
      self.bottom = 1
    }
  }

  func divided() throws(EvaluationFault) -> Decimal {
    guard let quotient = top.divided(by: bottom) else { throw .overflow }
    return quotient
  }

  func inverted() throws(EvaluationFault) -> Fraction {
    if top.isZero { throw .divisionByZero }
    return try Fraction(bottom, over: top)
  }

  func times(_ other: Fraction) throws(EvaluationFault) -> Fraction {
    if let top = top.multiplied(by: other.top), let bottom = bottom.multiplied(by: other.bottom) {
      return try Fraction(top, over: bottom)
    }
    return try Fraction(divided().multiplied(by: other.divided()))
  }

  /// A sum or a difference.
  func combined(
    with other: Fraction, _ combine: (Decimal) -> (Decimal) -> Decimal?
  ) throws(EvaluationFault) -> Fraction {
    if bottom == other.bottom { return try Fraction(combine(top)(other.top), over: bottom) }
    if let left = top.multiplied(by: other.bottom), let right = other.top.multiplied(by: bottom),
      let bottom = bottom.multiplied(by: other.bottom)
    {
      return try Fraction(combine(left)(right), over: bottom)
    }
    return try Fraction(combine(divided())(other.divided()))
  }
}

extension Formula.Expression {
  fileprivate func fraction(_ values: [String: Decimal]) throws(EvaluationFault) -> Fraction {
    switch self {
    case .number(let number): return try Fraction(number)
    case .kennzahl(let ref): return try Fraction(values[ref.id])
    case .negation(let inner, _):
      let inner = try inner.fraction(values)
      return try Fraction(Decimal(0).subtracting(inner.top), over: inner.bottom)
    case .sum(let left, let right, _):
      return try left.fraction(values).combined(with: right.fraction(values), Decimal.adding)
    case .difference(let left, let right, _):
      return try left.fraction(values).combined(with: right.fraction(values), Decimal.subtracting)
    case .product(let left, let right, _): return try left.fraction(values).times(right.fraction(values))
    case .quotient(let left, let right, _): return try left.fraction(values).times(right.fraction(values).inverted())
    case .per(let inner, let number, _): return try inner.fraction(values).times(Fraction(number))
    }
  }
}
