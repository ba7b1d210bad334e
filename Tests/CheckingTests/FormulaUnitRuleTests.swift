import SampleContent
import Testing

@Suite struct FormulaUnitRuleTests {
  private func formula(_ text: String, _ einheit: String = "Prozent") -> Sample {
    .district.with(indicator: "formel: \(text)", einheit: einheit)
  }

  @Test(arguments: ["menschen ÷ menschen je 100", "menschen ÷ menschen × 100"])
  func whatComesOutIsWhatIsStated(_ text: String) throws { try expect(formula(text)) }

  @Test func whatComesOutIsSomethingElse() throws {
    let found = try expect(formula("▶menschen ÷ menschen"), finds: .formulaUnits)
    #expect(found.first?.notes.map(\.text.english) == ["the unit is here"])
  }

  @Test func whatCannotBeAdded() throws { try expect(formula("menschen ▶+ flaeche", "Personen"), finds: .formulaUnits) }
}
