import SampleContent
import Testing

@Suite struct DerivedValueRuleTests {
  private func row(_ value: String) -> Sample {
    .district.with(rows: "sozialraum:nord,dichte,2019,\(value),,amt,2019").replacing(
      "formel: menschen ÷ flaeche", with: "formel: menschen ÷ flaeche\n  dezimalen: 1", in: "vertrag/kennzahlen.yaml")
  }

  @Test(arguments: ["5", "\"5,04\"", "\"4,96\""]) func aReportedValueMayBeRounded(_ value: String) throws {
    try expect(row(value))
  }

  @Test(arguments: ["\"5,06\"", "6"]) func aReportedValueThatDiffers(_ value: String) throws {
    let found = try expect(row("▶\(value)"), finds: .derivedDiffers)
    #expect(found.first?.summary.english.hasSuffix("the formula comes to 5.0") == true)
    #expect(found.first?.notes.map(\.text.german) == ["die Formel: menschen ÷ flaeche"])
  }
}
