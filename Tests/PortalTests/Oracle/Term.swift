/// A formula as it is meant, before it is written down and read.
indirect enum Term {
  case number(Int)
  case indicator(String)
  case minus(Term)
  case sum(Term, Term)
  case difference(Term, Term)
  case product(Term, Term)
  case quotient(Term, Term)
  case per(Term, Int)

  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .indicator(let id): id
    case .minus(let inner): "(−\(inner.text))"
    case .sum(let left, let right): "(\(left.text) + \(right.text))"
    case .difference(let left, let right): "(\(left.text) − \(right.text))"
    case .product(let left, let right): "(\(left.text) × \(right.text))"
    case .quotient(let left, let right): "(\(left.text) ÷ \(right.text))"
    case .per(let inner, let number): "(\(inner.text) je \(number))"
    }
  }

  /// From left to right, as often as they are named.
  var indicators: [String] {
    switch self {
    case .number: []
    case .indicator(let id): [id]
    case .minus(let inner), .per(let inner, _): inner.indicators
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.indicators + right.indicators
    }
  }

  var divides: Bool {
    switch self {
    case .number, .indicator: false
    case .minus(let inner), .per(let inner, _): inner.divides
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right):
      left.divides || right.divides
    case .quotient: true
    }
  }

  /// Nil where something is divided by zero.
  func value(_ values: [String: Ratio]) throws(TooLarge) -> Ratio? {
    switch self {
    case .number(let number): return Ratio(number)
    case .indicator(let id): return values[id]
    case .minus(let inner): return try Term.product(.number(-1), inner).value(values)
    case .per(let inner, let number): return try Term.product(inner, .number(number)).value(values)
    case .sum(let left, let right):
      return try both(left, right, values) { $0.plus($1) }
    case .difference(let left, let right):
      return try both(left, right, values) { left, right in right.negative.flatMap { left.plus($0) } }
    case .product(let left, let right):
      return try both(left, right, values) { $0.times($1) }
    case .quotient(let left, let right):
      if try right.value(values) == .zero { return nil }
      return try both(left, right, values) { left, right in right.inverse.flatMap { left.times($0) } }
    }
  }

  private func both(
    _ left: Term, _ right: Term, _ values: [String: Ratio], _ combine: (Ratio, Ratio) -> Ratio?
  ) throws(TooLarge) -> Ratio? {
    guard let left = try left.value(values), let right = try right.value(values) else { return nil }
    return try unless(combine(left, right))
  }
}

/// 64 bits are not enough: nothing can be said.
struct TooLarge: Error {}

func unless(_ ratio: Ratio?) throws(TooLarge) -> Ratio {
  guard let ratio else { throw TooLarge() }
  return ratio
}
