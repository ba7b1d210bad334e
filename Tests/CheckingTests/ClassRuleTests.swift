import SampleContent
import Testing

@Suite struct ClassRuleTests {
  /// Statements about classes that do not go together; the mark is where the finding points.
  @Test(arguments: [
    "klassen: [2, ▶1]", "klassen: [1, 2, ▶2.0, 3]", "klassen: [1, 2], klassenverfahren: ▶jenks",
    "klassen: [1, 2], klassenzahl: ▶3", "farbreihe: ▶gegenlaeufig", "farbmitte: ▶5",
    "farbreihe: gegenlaeufig, farbmitte: ▶5, maximum: 4", "farbreihe: gegenlaeufig, farbmitte: ▶5, klassen: [6, 7]",
    "farbreihe: gegenlaeufig, farbmitte: ▶7, klassen: [6, 7]",
    "farbreihe: gegenlaeufig, farbmitte: ▶5, klassen: [1, 2, 3, 4, 6]",
    "farbreihe: gegenlaeufig, farbmitte: 5, klassenzahl: ▶4",
  ])
  func contradictions(_ extra: String) throws {
    try expect(.district.with(indicator: extra), finds: .indicatorContradiction)
  }

  @Test(arguments: [
    "klassen: [1, 2]", "klassenverfahren: jenks, klassenzahl: 7", "farbreihe: einfach",
    "farbreihe: gegenlaeufig, farbmitte: 5", "farbreihe: gegenlaeufig, farbmitte: 5, klassen: [4, 6, 7]",
    "farbreihe: gegenlaeufig, farbmitte: 5, klassen: [5, 6]", "farbreihe: gegenlaeufig, farbmitte: 0, klassenzahl: 3",
  ])
  func whatGoesTogether(_ extra: String) throws { try expect(.district.with(indicator: extra)) }

  @Test func theTwoBoundsAreNamed() throws {
    let found = try expect(.district.with(indicator: "klassen: [1.5, 4, ▶2.25]"), finds: .indicatorContradiction)
    #expect(found.first?.summary.german == "Die Grenzen der Klassen steigen nicht an: 2,25 steht hinter 4")
    #expect(found.first?.summary.english == "The bounds of the classes do not rise: 2.25 is behind 4")
  }
}
