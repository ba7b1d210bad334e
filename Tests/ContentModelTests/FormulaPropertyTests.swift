import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import ContentModel

/// A fraction of integers, reduced; nil where 64 bits are not enough.
private struct Rational {
  var top: Int
  var bottom: Int

  init?(_ top: Int, _ bottom: Int = 1) {
    guard bottom != 0 else { return nil }
    var (a, b) = (abs(top), abs(bottom))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = bottom < 0 ? -1 : 1
    self.top = sign * top / a
    self.bottom = sign * bottom / a
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || product == .min ? nil : product
  }

  func times(_ other: Rational) -> Rational? {
    guard let top = Self.product(top, other.top), let bottom = Self.product(bottom, other.bottom) else { return nil }
    return Rational(top, bottom)
  }

  func plus(_ other: Rational) -> Rational? {
    guard let left = Self.product(top, other.bottom), let right = Self.product(other.top, bottom),
      let bottom = Self.product(bottom, other.bottom)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow || sum == .min ? nil : Rational(sum, bottom)
  }
}

/// What the oracle knows of a formula. Written down before it is read, so that the parser has no part in it.
private enum Truth {
  case value(Rational)
  case divisionByZero
  case tooLarge

  static func of(_ value: Rational?) -> Truth { value.map(Truth.value) ?? .tooLarge }

  func with(_ other: Truth, _ combine: (Rational, Rational) -> Truth) -> Truth {
    switch (self, other) {
    case (.tooLarge, _), (_, .tooLarge): .tooLarge
    case (.divisionByZero, _), (_, .divisionByZero): .divisionByZero
    case (.value(let left), .value(let right)): combine(left, right)
    }
  }
}

private struct RandomFormula {
  var random: SeededGenerator
  var values: [String: Int] = [:]

  /// How tightly a text binds: 0 sum, 1 product, 2 factor.
  typealias Piece = (text: String, binding: Int, truth: Truth)

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &random)] }

  private mutating func wrapped(_ piece: Piece, atLeast binding: Int) -> String {
    if piece.binding >= binding, Int.random(in: 0..<8, using: &random) > 0 { return piece.text }
    return pick(["(", "( "]) + piece.text + pick([")", " )"])
  }

  mutating func piece(depth: Int) -> Piece {
    if depth == 0 || Int.random(in: 0..<6, using: &random) == 0 { return leaf() }
    let left = piece(depth: depth - 1)
    switch Int.random(in: 0..<10, using: &random) {
    case 0...1:
      let right = piece(depth: depth - 1)
      let text = wrapped(left, atLeast: 0) + pick(["+", " + "]) + wrapped(right, atLeast: 1)
      return (text, 0, left.truth.with(right.truth) { .of($0.plus($1)) })
    case 2...3:
      let right = piece(depth: depth - 1)
      let text = wrapped(left, atLeast: 0) + pick([" - ", " − ", " – "]) + wrapped(right, atLeast: 1)
      return (text, 0, left.truth.with(right.truth) { .of(Rational(-$1.top, $1.bottom).flatMap($0.plus)) })
    case 4...5:
      let right = piece(depth: depth - 1)
      let text = wrapped(left, atLeast: 1) + pick([" × ", "*", " · "]) + wrapped(right, atLeast: 2)
      return (text, 1, left.truth.with(right.truth) { .of($0.times($1)) })
    case 6...7:
      let right = piece(depth: depth - 1)
      let text = wrapped(left, atLeast: 1) + pick([" ÷ ", "/", " : "]) + wrapped(right, atLeast: 2)
      let truth = left.truth.with(right.truth) {
        $1.top == 0 ? .divisionByZero : .of(Rational($1.bottom, $1.top).flatMap($0.times))
      }
      return (text, 1, truth)
    case 8:
      let number = pick([10, 100, 1000])
      let text = "\(wrapped(left, atLeast: 1)) je \(number)"
      return (text, 1, left.truth.with(.of(Rational(number))) { .of($0.times($1)) })
    default:
      let text = pick(["-", "−", "- "]) + wrapped(left, atLeast: 2)
      return (text, 2, left.truth.with(.of(Rational(-1))) { .of($0.times($1)) })
    }
  }

  private mutating func leaf() -> Piece {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let number = Int.random(in: 0...30, using: &random)
      return ("\(number)", 2, .of(Rational(number)))
    case 1:
      let tenths = Int.random(in: 0...99, using: &random)
      return ("\(tenths / 10)\(pick([",", "."]))\(tenths % 10)", 2, .of(Rational(tenths, 10)))
    default:
      let id = pick(["a", "kinder-u3", "b2", "a-b", "x"])
      let value = values[id] ?? Int.random(in: -40...40, using: &random)
      values[id] = value
      return (id, 2, .of(Rational(value)))
    }
  }
}

@Suite struct FormulaPropertyTests {
  @Test func valuesAreThoseOfExactFractions() throws {
    var compared = 0
    for seed in 0..<4000 {
      var random = RandomFormula(random: SeededGenerator(seed: UInt64(seed)))
      let piece = random.piece(depth: 1 + seed % 4)
      let outcome = try formula(piece.text).value { random.values[$0].map { Decimal($0) } }
      switch piece.truth {
      case .tooLarge: continue
      case .divisionByZero: #expect(outcome == .divisionByZero, "\(piece.text)")
      case .value(let truth):
        guard case .value(let value) = outcome else {
          Issue.record("\(piece.text): \(outcome)")
          continue
        }
        let difference = value * Decimal(truth.bottom) - Decimal(truth.top)
        let allowed = Decimal(sign: .plus, exponent: -25, significand: Decimal(abs(truth.top)))
        #expect(difference.magnitude <= allowed, "\(piece.text) with \(random.values)")
      }
      compared += 1
    }
    #expect(compared > 3500)
  }

  private static let scraps = [
    "a", "kinder-u3", "100", "0,5", "1.000", "0", "je", "je 100", "x", "mal", "+", "-", " - ", "−", "×", "÷", ":", "/",
    "(", ")", " ", "  ", "\t", "\n", "ä", "Ö", "%", "=", "½", "٧", "e\u{301}", "\u{301}", "👩‍👩‍👧", ".", ",", "_", "--",
    "9999999999999999", "\u{200D}", "\u{FE0F}", "\u{202E}", "[", "„", "\u{10FFFF}", "a-", "-a", "1-2", "je5", "\"", "'",
  ]

  /// Values that end a program which computes with them carelessly.
  private static let extremes: [Decimal?] = [
    nil, .nan, 0, 1, -1, 3, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
    Decimal(sign: .plus, exponent: 127, significand: 1), Decimal(sign: .minus, exponent: -128, significand: 7),
    Decimal(sign: .plus, exponent: 39, significand: 9), Decimal(sign: .plus, exponent: -24, significand: 1),
    Decimal(string: "99999999999999999999999999999999999999"),
    Decimal(string: "0.00000000000123456789012345678901234567"),
    Decimal(sign: .plus, exponent: 38, significand: 1), Decimal(sign: .plus, exponent: -62, significand: 1),
  ]

  private static let units = [
    nil, "Personen", "Prozent", "Kinder je 1.000 Personen", "je Jahr", "Anteil je 999999999999999",
    "Personen mal Personen",
  ].map { $0.flatMap(FigureUnit.init) }

  private func expectSound(_ formula: Formula, _ random: inout SeededGenerator) {
    var generator = random
    let outcome = formula.value { _ in Self.extremes[Int.random(in: 0..<Self.extremes.count, using: &generator)] }
    if case .value(let value) = outcome { #expect(!value.isNaN, "\(formula.text)") }
    if case .success(let unit?) = formula.unit({ _ in Self.units[Int.random(in: 0..<7, using: &generator)] }) {
      #expect(FigureUnit(unit.description) == unit, "\(unit)")
    }
    #expect(!formula.words.isEmpty)
    random = generator
  }

  @Test func garbageIsRefusedAtItsPlace() {
    var random = SeededGenerator(seed: 7)
    var accepted = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &random)] }.joined()
      let position = formulaPosition(text)
      var found: [Diagnostic] = []
      if let formula = Formula(text, at: position, diagnostics: &found) {
        accepted += 1
        #expect(found == [])
        expectSound(formula, &random)
        continue
      }
      #expect((1...3).contains(found.count), "\(text)")
      for finding in found {
        let place = finding.position
        #expect(finding.code == .badFormula)
        #expect(place.line == 1 && place.column >= 9, "\(text)")
        #expect(place.column + place.length <= 9 + position.length, "\(text)")
        #expect(place.length > 0 || text.isEmpty, "\(text)")
      }
    }
    #expect(accepted > 150)
  }

  @Test func extremeValuesDoNoHarm() throws {
    var random = SeededGenerator(seed: 11)
    for seed in 0..<2000 {
      var tree = RandomFormula(random: SeededGenerator(seed: UInt64(seed)))
      expectSound(try formula(tree.piece(depth: 4).text), &random)
    }
  }

  @Test func arithmeticStaysInRange() {
    var random = SeededGenerator(seed: 13)
    func number() -> Decimal {
      let digits = (0..<Int.random(in: 1...38, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
      let exponent = Int.random(in: -62...40, using: &random)
      let number = Decimal(string: digits.map(String.init).joined() + "e\(exponent)") ?? 0
      return Bool.random(using: &random) ? number : 0 - number
    }
    var inRange = 0
    for _ in 0..<10_000 {
      let (left, right) = (number(), number())
      if left.isInRange, right.isInRange { inRange += 1 }
      for result in [
        left.adding(right), left.subtracting(right), left.multiplied(by: right), left.divided(by: right),
      ] {
        if let result { #expect(result.isInRange) }
      }
    }
    #expect(inRange > 500)
  }
}
