import Diagnostics
import Testing

@testable import ContentModel

/// What mends a formula.
@Suite struct FormulaSolutionTests {
  private func expectMended(
    _ formula: String, certain: String? = nil, offered: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let yaml = "formel: " + formula
    let found = try decodedFormula(yaml).decoding.diagnostics
    #expect(found.map(\.code) == [.badFormula], sourceLocation: sourceLocation)
    let finding = try #require(found.first, sourceLocation: sourceLocation)
    expectBothLanguages(finding, sourceLocation: sourceLocation)
    for (isCertain, expected) in [(true, certain), (false, offered)] {
      let texts = finding.solutions.filter { $0.isCertain == isCertain }.map { applying($0, to: yaml) }
      #expect(texts == [expected].compactMap(\.self).map { "formel: " + $0 }, sourceLocation: sourceLocation)
    }
    guard let mended = certain ?? offered else { return }
    #expect(try decodedFormula("formel: " + mended).decoding.diagnostics.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("kennzahl:a ÷ b", "a ÷ b"), ("(a + kennzahl:b-c) × 2", "(a + b-c) × 2"), ("'a ÷ Kennzahl:b'", "'a ÷ b'"),
  ])
  func aKindInFront(_ formula: String, _ mended: String) throws { try expectMended(formula, certain: mended) }

  @Test func aKindInFrontSaysWhatToWrite() throws {
    let found = try decodedFormula("formel: a ÷ kennzahl:flaeche je 100").decoding.diagnostics
    #expect(found.map(\.summary.german) == ["Vor „flaeche“ gehört in einer Formel kein „kennzahl:“"])
    #expect(found.map(\.help.german) == ["Schreiben Sie nur die Kennung: flaeche."])
    #expect(found.map(\.position.column) == [13])
    #expect(found.map(\.position.length) == [9])
  }

  @Test(arguments: ["kennzahl : a", "kennzahl:2", "a:b", "kennzahl ÷ a"])
  func aColonThatDividesIsNone(_ formula: String) throws {
    #expect(try decodedFormula("formel: '\(formula)'").decoding.diagnostics.isEmpty)
  }

  @Test func everyKindInFrontIsAFindingOfItsOwn() throws {
    let found = try decodedFormula("formel: kennzahl:a + kennzahl:b").decoding.diagnostics
    #expect(found.map(\.help.german) == ["Schreiben Sie nur die Kennung: a.", "Schreiben Sie nur die Kennung: b."])
  }

  @Test(arguments: [
    ("a mal b", "a × b"), ("a x b", "a × b"), ("a plus b", "a + b"), ("a minus b", "a − b"), ("a durch b", "a ÷ b"),
    ("a ÷ b pro 100", "a ÷ b je 100"), ("a ÷ b Je 100", "a ÷ b je 100"), ("a ÷ b je100", "a ÷ b je 100"),
  ])
  func words(_ formula: String, _ mended: String) throws { try expectMended(formula, certain: mended) }

  @Test(arguments: [("Kinder ÷ b", "kinder ÷ b"), ("a + kinder_u3", "a + kinder-u3")])
  func anIDIsOffered(_ formula: String, _ mended: String) throws { try expectMended(formula, offered: mended) }

  @Test(arguments: ["a geteilt durch b", "a + дети", "a b", "1.234 × a", "a % b", "\"a \\u006dal b\"", "a mal\n  b"])
  func noSolution(_ formula: String) throws { try expectMended(formula) }
}
