import Diagnostics
import FoundationEssentials
import Reading

/// How an indicator is computed from others: `(kinder-u3 + kinder-3-6) ÷ familien × 100`.
///
///     sum     := product (("+" | "−" | "-") product)*
///     product := factor (("×" | "*" | "·" | "÷" | "/" | ":") factor | "je" number)*
///     factor  := number | id | "(" sum ")" | ("−" | "-") factor
///
/// An id is a slug and may have hyphens inside, so `a-b` is one id; a minus between two values has a
/// blank on both sides. A word of digits is always a number and `je` is always the word, so indicators
/// with such ids cannot be named in a formula. `je 100` multiplies by 100 and says „for each 100“.
public struct Formula: Hashable, Sendable {
  /// As written, without blanks around it.
  public let text: String
  /// The place of the whole value.
  public let position: SourcePosition
  public let expression: Expression
  /// The indicators named, each once, where it is named first.
  public let ingredients: [Ref<Kennzahl>]

  /// What a formula says. Only a formula makes one, so its depth is bounded.
  public indirect enum Expression: Hashable, Sendable {
    case number(Decimal)
    case kennzahl(Ref<Kennzahl>)
    // The last value is the place of the operator sign.
    case negation(Expression, SourcePosition)
    case sum(Expression, Expression, SourcePosition)
    case difference(Expression, Expression, SourcePosition)
    case product(Expression, Expression, SourcePosition)
    case quotient(Expression, Expression, SourcePosition)
    /// `je 100`: the number is above 0.
    case per(Expression, Decimal, SourcePosition)
  }

  /// The indicator that all the rest is divided by, where it is one alone: what a rate is a rate of.
  public var denominator: Ref<Kennzahl>? { expression.denominator }

  /// Reads a formula, or adds what is wrong with it (SR0222), each finding at its sign or word.
  ///
  /// At most `longest` signs and words and `deepest` nested parentheses and minus signs, so that no
  /// text overflows a stack. Complexity: O(length).
  /// - Parameter position: the place of the whole value, as the YAML reader gives it.
  public init?(_ text: String, at position: SourcePosition, diagnostics: inout [Diagnostic]) {
    let source = FormulaSource(text, at: position)
    var lexer = FormulaLexer(source)
    lexer.run()
    var faults = lexer.faults
    var parsed: Expression?
    if faults.isEmpty {
      do throws(FormulaFault) {
        var parser = FormulaParser(lexer.tokens, in: source)
        parsed = try parser.formula()
      } catch { faults = [error] }
    }
    diagnostics += faults.map { $0.diagnostic(in: source) }
    guard let parsed else { return nil }
    self.text = text.trimmed
    self.position = position
    expression = parsed
    ingredients = parsed.ingredients
  }

  /// The most numbers, ids, signs, words and parentheses in one formula.
  static let longest = 200
  /// The most parentheses and leading minus signs around one value.
  static let deepest = 20
}

extension Formula.Expression {
  fileprivate var ingredients: [Ref<Kennzahl>] {
    var seen: Set<String> = []
    var found: [Ref<Kennzahl>] = []
    collect { if seen.insert($0.id).inserted { found.append($0) } }
    return found
  }

  /// Every mention of an indicator, from left to right.
  func collect(_ visit: (Ref<Kennzahl>) -> Void) {
    switch self {
    case .number: break
    case .kennzahl(let ref): visit(ref)
    case .negation(let inner, _), .per(let inner, _, _): inner.collect(visit)
    case .sum(let left, let right, _), .difference(let left, let right, _), .product(let left, let right, _),
      .quotient(let left, let right, _):
      left.collect(visit)
      right.collect(visit)
    }
  }
}

extension Formula {
  /// What to say of an id that does not exist and looks like a subtraction without blanks; nil where
  /// it does not.
  /// - Parameter isKnown: whether there is an indicator with an id.
  public static func hyphenHelp(for id: String, isKnown: (String) -> Bool) -> Message? {
    for index in id.indices where id[index] == "-" {
      let left = String(id[..<index])
      let right = String(id[id.index(after: index)...])
      guard isKnown(left), isKnown(right) else { continue }
      return Message(
        "Ohne Leerzeichen gehört der Bindestrich zur Kennung. Zum Abziehen schreiben Sie „\(left) − \(right)“.",
        en: "Without spaces the hyphen belongs to the id. To subtract, write “\(left) − \(right)”.")
    }
    return nil
  }
}

extension Codec where Value == Formula {
  /// A formula; every mention of an indicator is a reference at its own place. In a formula with a
  /// fault nothing is looked up: what is meant is not known.
  static let formula = Codec(shape: .formula) { text, position, decoding in
    guard let formula = Formula(text, at: position, diagnostics: &decoding.diagnostics) else { return nil }
    formula.expression.collect { decoding.found($0.key, at: $0.position) }
    return formula
  }
}

extension Formula.Expression {
  fileprivate var denominator: Ref<Kennzahl>? {
    switch self {
    case .quotient(_, .kennzahl(let ref), _): ref
    case .per(let inner, _, _): inner.denominator
    default: nil
    }
  }
}
