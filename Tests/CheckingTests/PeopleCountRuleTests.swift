import SampleContent
import Testing

@Suite struct PeopleCountRuleTests {
  private func page(_ text: String) -> Sample { .district.writing(text, in: "seiten/start.md") }

  @Test func fewPeopleOfAPlace() throws {
    let found = try expect(page("Hier leben ▶zwei Kinder aus Adorf in Pflege."), finds: .fewPeople)
    #expect(
      found.first?.summary.german == "„zwei Kinder“: Bei so wenigen Menschen wissen andere, wer gemeint ist")
    #expect(found.first?.severity == .warning)
  }

  @Test func fewPeopleOfAFate() throws { try expect(page("▶3 Familien haben Mietschulden."), finds: .fewPeople) }

  /// The place in one cell, the people in another.
  @Test func aRowOfATable() throws {
    try expect(page("| Ort | Hilfe |\n| --- | --- |\n| Adorf | ▶4 Familien |"), finds: .fewPeople)
  }

  @Test(
    arguments: [
      "Zwei Kinder spielen gern zusammen.", "Für 2 bis 8 Kinder aus Adorf.", "Ab zwei Jahren in Adorf.",
      "Zwei Mal im Monat in Adorf.", "In Adorf leben 120 Kinder.", "Einige Kinder aus Adorf.",
    ])
  func othersAreNotCounted(_ text: String) throws { try expect(page(text)) }
}
