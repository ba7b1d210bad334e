/// A piece of a formula in words: an indicator, to be shown by its name, or text with its blanks.
public enum FormulaWord: Hashable, Sendable {
  case kennzahl(Ref<Kennzahl>)
  case text(String)
}

extension Formula {
  /// The formula as it is read aloud: „A geteilt durch B, mal 100“.
  ///
  /// From left to right; a comma closes everything before it, „die Summe aus“ goes to the next comma,
  /// and where that would not do, parentheses stay. Two texts never follow each other.
  public var words: [FormulaWord] {
    var writer = WordWriter()
    writer.write(expression)
    return writer.words
  }
}

private struct WordWriter {
  var words: [FormulaWord] = []

  typealias Expression = Formula.Expression

  private mutating func say(_ text: String) {
    if case .text(let before)? = words.last {
      words[words.count - 1] = .text(before + text)
    } else {
      words.append(.text(text))
    }
  }

  mutating func write(_ expression: Expression) {
    switch expression {
    case .number(let number): say(number.germanText)
    case .kennzahl(let ref): words.append(.kennzahl(ref))
    case .negation(let inner, _):
      say("minus ")
      writeAtom(inner)
    case .sum(let left, let right, _): writeSum(left, " plus ", right)
    case .difference(let left, let right, _): writeSum(left, " minus ", right)
    case .product(let left, let right, _): writeProduct(left, " mal ", right)
    case .quotient(let left, let right, _): writeProduct(left, " geteilt durch ", right)
    case .per(let inner, let number, _):
      writeStart(inner)
      say(", gerechnet je \(number.germanText)")
    }
  }

  /// Never more than one value to the ear: with parentheses where needed.
  private mutating func writeAtom(_ expression: Expression) {
    if expression.isAtom { return write(expression) }
    say("(")
    write(expression)
    say(")")
  }

  // MARK: Sums

  private mutating func writeSum(_ left: Expression, _ sign: String, _ right: Expression) {
    // Terms from left to right need no parentheses.
    switch left {
    case .sum, .difference, .negation: write(left)
    default: writeAtom(left)
    }
    say(sign)
    writeAtom(right)
  }

  // MARK: Products

  private mutating func writeProduct(_ left: Expression, _ sign: String, _ right: Expression) {
    writeStart(left)
    say(left.isAtom ? sign : "," + sign)
    if !writeNominal(right) { writeAtom(right) }
  }

  /// What a comma will close.
  private mutating func writeStart(_ expression: Expression) {
    switch expression {
    case .product, .quotient, .per: write(expression)
    default: if !writeNominal(expression) { writeAtom(expression) }
    }
  }

  /// „die Summe aus A, B und C“, „die Differenz aus A und B“; false, and nothing, for anything else.
  private mutating func writeNominal(_ expression: Expression) -> Bool {
    if let terms = expression.plainSum {
      say("die Summe aus ")
      for (index, term) in terms.enumerated() {
        if index > 0 { say(index == terms.count - 1 ? " und " : ", ") }
        write(term)
      }
      return true
    }
    guard case .difference(let left, let right, _) = expression, left.isAtom, right.isAtom else { return false }
    say("die Differenz aus ")
    write(left)
    say(" und ")
    write(right)
    return true
  }
}

extension Formula.Expression {
  fileprivate var isAtom: Bool {
    switch self {
    case .number, .kennzahl: true
    default: false
    }
  }

  /// The terms, where this adds nothing but single values.
  fileprivate var plainSum: [Formula.Expression]? {
    guard case .sum(let left, let right, _) = self, right.isAtom else { return nil }
    if left.isAtom { return [left, right] }
    return left.plainSum.map { $0 + [right] }
  }
}
