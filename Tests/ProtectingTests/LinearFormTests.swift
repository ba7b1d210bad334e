import ContentModel
import Diagnostics
import Testing

@testable import Protecting

@Suite struct LinearFormTests {
  private func fraction(_ text: String) throws -> LinearFraction? {
    var findings: [Diagnostic] = []
    let formula = try #require(Formula(text, at: SourcePosition(file: "x"), diagnostics: &findings))
    return LinearFraction(formula)
  }

  @Test(
    arguments: [
      ("a + b − c", ["a": 1, "b": 1, "c": -1], 0), ("2 × (a − 3) + b ÷ 4", ["a": 2, "b": 0.25], -6),
      ("−(a − a)", [:], 0), ("a je 100", ["a": 100], 0),
    ] as [(String, [String: Double], Double)])
  func sums(_ text: String, _ factors: [String: Double], _ constant: Double) throws {
    let linear = try #require(try fraction(text)?.linear)
    #expect(linear == LinearForm(factors: factors, constant: constant))
  }

  @Test func quotientsHaveTopAndBottom() throws {
    let found = try #require(try fraction("(a + b) ÷ (c − d) je 1000"))
    #expect(found.linear == nil)
    #expect(found.top == LinearForm(factors: ["a": 1000, "b": 1000]))
    #expect(found.bottom == LinearForm(factors: ["c": 1, "d": -1]))
  }

  @Test func productsOfIndicatorsAreNeither() throws {
    #expect(try fraction("a × b") == nil)
    #expect(try fraction("a ÷ b + c ÷ d") == nil)
  }
}
