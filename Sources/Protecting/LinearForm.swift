import ContentModel
import FoundationEssentials

/// Indicators with factors, and a constant: `3 × a − b + 2`.
struct LinearForm: Sendable, Equatable {
  var factors: [String: Double] = [:]
  var constant = 0.0

  var isConstant: Bool { factors.isEmpty }

  static func + (left: LinearForm, right: LinearForm) -> LinearForm {
    LinearForm(
      factors: left.factors.merging(right.factors, uniquingKeysWith: +).filter { $0.value != 0 },
      constant: left.constant + right.constant)
  }

  static func * (form: LinearForm, factor: Double) -> LinearForm {
    LinearForm(
      factors: form.factors.mapValues { $0 * factor }.filter { $0.value != 0 }, constant: form.constant * factor)
  }

  /// Nil where the product of two indicators would come out.
  func times(_ other: LinearForm) -> LinearForm? {
    if isConstant { return other * constant }
    return other.isConstant ? self * other.constant : nil
  }
}

/// What a formula comes to, where it is a quotient of two linear forms.
struct LinearFraction: Sendable, Equatable {
  var top: LinearForm
  var bottom = LinearForm(constant: 1)

  /// The formula as a sum of indicators with factors; nil where it divides by one.
  var linear: LinearForm? {
    bottom.isConstant && bottom.constant != 0 ? top * (1 / bottom.constant) : nil
  }

  init(_ top: LinearForm, over bottom: LinearForm = LinearForm(constant: 1)) {
    self.top = top
    self.bottom = bottom
  }

  /// Nil where the formula is none, as a product of two indicators.
  init?(_ formula: Formula) {
    guard let fraction = formula.expression.fraction else { return nil }
    self = fraction
  }

  fileprivate func plus(_ other: LinearFraction, times sign: Double) -> LinearFraction? {
    if bottom == other.bottom { return LinearFraction(top + other.top * sign, over: bottom) }
    guard let left = top.times(other.bottom), let right = other.top.times(bottom),
      let common = bottom.times(other.bottom)
    else { return nil }
    return LinearFraction(left + right * sign, over: common)
  }

  fileprivate func times(_ other: LinearFraction) -> LinearFraction? {
    guard let top = top.times(other.top), let bottom = bottom.times(other.bottom) else { return nil }
    return LinearFraction(top, over: bottom)
  }
}

extension Formula.Expression {
  fileprivate var fraction: LinearFraction? {
    switch self {
    case .number(let number): LinearFraction(LinearForm(constant: number.double))
    case .kennzahl(let ref): LinearFraction(LinearForm(factors: [ref.id: 1]))
    case .negation(let inner, _): inner.fraction.map { LinearFraction($0.top * -1, over: $0.bottom) }
    case .sum(let left, let right, _):
      left.fraction.flatMap { left in right.fraction.flatMap { left.plus($0, times: 1) } }
    case .difference(let left, let right, _):
      left.fraction.flatMap { left in right.fraction.flatMap { left.plus($0, times: -1) } }
    case .product(let left, let right, _):
      left.fraction.flatMap { left in right.fraction.flatMap { left.times($0) } }
    case .quotient(let left, let right, _):
      left.fraction.flatMap { left in
        right.fraction.flatMap { left.times(LinearFraction($0.bottom, over: $0.top)) }
      }
    case .per(let inner, let number, _): inner.fraction.map { LinearFraction($0.top * number.double, over: $0.bottom) }
    }
  }
}

extension Decimal {
  /// The nearest number in floating point.
  var double: Double { Double(description) ?? 0 }
}
