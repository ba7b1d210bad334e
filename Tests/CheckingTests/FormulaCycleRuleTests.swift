import SampleContent
import Testing

@Suite struct FormulaCycleRuleTests {
  @Test func aQuotientOfItself() throws {
    try expect(
      .district.replacing("formel: menschen", with: "formel: ▶dichte", in: "vertrag/kennzahlen.yaml"),
      finds: .formulaCycle)
  }

  @Test func aCycleOfTwoAndWhatIsMadeOfIt() throws {
    let other =
      "  - {id: %, titel: T, definition: d, einheit: e, art: anteil, additiv: nein, ebenen: [gemeinde], formel: "
    let lines = ["a", "b", "c"].map { other.dropFirst(2).replacing("%", with: $0) }
    try expect(
      .district.adding("\(lines[0])▶b}\n\(lines[1])▶a}\n\(lines[2])a}", to: "vertrag/kennzahlen.yaml"),
      finds: .formulaCycle,
      .formulaCycle)
  }
}
