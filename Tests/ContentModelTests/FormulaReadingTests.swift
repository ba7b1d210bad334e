import Diagnostics
import FoundationEssentials
import Reading
import Testing

@testable import ContentModel

/// A field with a formula, so that the codec is tested through the YAML that editors write.
struct FormulaProbe: FieldGroup {
  var formel: Formula?

  static let fields: [Field<FormulaProbe>] = [
    Field(
      "formel", \.formel, .formula, .oeffentlich, "Wie die Kennzahl berechnet wird.",
      en: "How the Kennzahl is computed.")
  ]
}

func decodedFormula(_ yaml: String) throws -> (formula: Formula?, decoding: Decoding) {
  let sources = read(MemoryTree(["portal.yaml": yaml]))
  #expect(sources.diagnostics.map(\.summary.german) == [])
  let record = try #require(sources.records.first)
  var probe = FormulaProbe()
  var decoding = Decoding(expectsInternalFields: true)
  decoding.fill(&probe, from: record.fields, fields: FormulaProbe.fields, place: Message("der Probe", en: "the probe"))
  return (probe.formel, decoding)
}

/// As a plain value in column 9.
func formulaPosition(_ text: String) -> SourcePosition {
  SourcePosition(file: "k.yaml", line: 1, column: 9, length: text.unicodeScalars.count)
}

func formula(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Formula {
  var diagnostics: [Diagnostic] = []
  let formula = Formula(text, at: formulaPosition(text), diagnostics: &diagnostics)
  #expect(diagnostics.map(\.summary.german) == [], sourceLocation: sourceLocation)
  return try #require(formula, sourceLocation: sourceLocation)
}

extension Formula.Expression {
  /// With every parenthesis, for tests.
  var dump: String {
    switch self {
    case .number(let number): "\(number)"
    case .kennzahl(let ref): ref.id
    case .negation(let inner, _): "(neg \(inner.dump))"
    case .sum(let left, let right, _): "(\(left.dump) + \(right.dump))"
    case .difference(let left, let right, _): "(\(left.dump) - \(right.dump))"
    case .product(let left, let right, _): "(\(left.dump) * \(right.dump))"
    case .quotient(let left, let right, _): "(\(left.dump) / \(right.dump))"
    case .per(let inner, let number, _): "(\(inner.dump) per \(number))"
    }
  }
}

@Suite struct FormulaReadingTests {
  @Test(arguments: [
    ("bevoelkerung-weiblich ÷ bevoelkerung je 100", "((bevoelkerung-weiblich / bevoelkerung) per 100)"),
    ("bevoelkerung ÷ flaeche", "(bevoelkerung / flaeche)"),
    ("(kinder-u3 + kinder-3-6) ÷ familien × 100", "(((kinder-u3 + kinder-3-6) / familien) * 100)"),
    ("saldo-zu − saldo-weg", "(saldo-zu - saldo-weg)"),
    ("a - b - c", "((a - b) - c)"),
    ("a – b", "(a - b)"),
    ("a - -b", "(a - (neg b))"),
    ("-a × b", "((neg a) * b)"),
    ("−(a + b)", "(neg (a + b))"),
    ("a+b*c", "(a + (b * c))"),
    ("a/b:c", "((a / b) / c)"),
    ("a · b ⋅ c ∙ d ✕ e", "((((a * b) * c) * d) * e)"),
    ("a ∕ b ∶ c", "((a / b) / c)"),
    ("2 × (3 + 4)", "(2 * (3 + 4))"),
    ("0,5 × a + 0.25", "((0.5 * a) + 0.25)"),
    ("0.125 × 1234.567", "(0.125 * 1234.567)"),
    ("a je 0,5 ÷ b", "((a per 0.5) / b)"),
    ("a je 10 je 10", "((a per 10) per 10)"),
    ("x × mal", "(x * mal)"),
    ("3-jaehrige + 1a", "(3-jaehrige + 1a)"),
    ("a\u{A0}−\u{A0}b", "(a - b)"),
    (" a ", "a"),
    ("((a))", "a"),
    ("7", "7"),
  ])
  func tree(_ text: String, _ dump: String) throws { #expect(try formula(text).expression.dump == dump) }

  @Test func ingredientsAreNamedOnce() throws {
    let formula = try formula("(b + a) ÷ b × a-b")
    #expect(formula.ingredients.map(\.id) == ["b", "a", "a-b"])
    #expect(formula.ingredients.map(\.position.column) == [10, 14, 23])
  }

  @Test func operatorsKeepTheirPlace() throws {
    guard case .difference(_, _, let place) = try formula("ab × c − d").expression else {
      Issue.record("no difference")
      return
    }
    #expect(place == SourcePosition(file: "k.yaml", line: 1, column: 16, length: 1))
  }

  @Test(arguments: [
    ("formel: bb + cc", 9), ("formel: 'bb + cc'", 10), ("formel: \"bb + cc\"", 10),
    ("formel:   bb + cc   # so", 11), ("formel: bb + cc\r", 9), ("{formel: bb + cc}", 10), ("'formel': 'bb + cc'", 12),
  ])
  func referencesStandAtTheirWord(_ yaml: String, _ column: Int) throws {
    let (formula, decoding) = try decodedFormula(yaml + "\n")
    #expect(formula?.text == "bb + cc")
    #expect(
      decoding.references.map(\.position) == [
        SourcePosition(file: "portal.yaml", line: 1, column: column, length: 2),
        SourcePosition(file: "portal.yaml", line: 1, column: column + 5, length: 2),
      ])
    #expect(decoding.references.map(\.target) == [EntityKey(.kennzahl, "bb"), EntityKey(.kennzahl, "cc")])
  }

  @Test(arguments: [
    ("formel: >\n  bb\n  + cc\n", "portal.yaml:2:3"), ("formel: |\n  bb + cc\n", "portal.yaml:2:3"),
    ("formel: \"bb \\u002B cc\"\n", "portal.yaml:1:9"), ("formel: bb\n  + cc\n", "portal.yaml:1:9"),
  ])
  func aValueThatIsWrittenDifferentlyIsPointedAtAsAWhole(_ yaml: String, _ place: String) throws {
    let (formula, decoding) = try decodedFormula(yaml)
    #expect(formula?.expression.dump == "(bb + cc)")
    #expect(decoding.references.map(\.position.description) == [place, place])
    #expect(decoding.diagnostics == [])
  }

  @Test func everyMentionIsAReference() throws {
    #expect(try decodedFormula("formel: a ÷ (a + b)").decoding.references.map(\.target.id) == ["a", "a", "b"])
  }

  @Test func aFaultLooksNothingUp() throws {
    let (formula, decoding) = try decodedFormula("formel: 'a b + c'")
    #expect(formula == nil)
    #expect(decoding.references == [])
    #expect(decoding.diagnostics.map(\.code) == [.badFormula])
    #expect(decoding.diagnostics.map(\.position.column) == [12])
  }

  @Test func aListIsNoFormula() throws {
    #expect(try decodedFormula("formel: [a, b]").decoding.diagnostics.map(\.code) == [.wrongShape])
  }

  @Test func hyphenHelp() {
    let known: Set = ["a", "b-c", "kinder-u3", "kinder"]
    #expect(
      Formula.hyphenHelp(for: "a-b-c", isKnown: known.contains)?.german
        == "Ohne Leerzeichen gehört der Bindestrich zur Kennung. Zum Abziehen schreiben Sie „a − b-c“.")
    #expect(Formula.hyphenHelp(for: "kinder-u4", isKnown: known.contains) == nil)
    #expect(Formula.hyphenHelp(for: "a", isKnown: known.contains) == nil)
    #expect(Formula.hyphenHelp(for: "-", isKnown: known.contains) == nil)
  }
}
