import ContentModel
import Diagnostics
import SampleContent
import Testing

/// Findings about rules: their place, their severity, and what is left to others. Which verdict a rule
/// gives is tested in ContractTests; that every kind is a finding in `Tests/Samples/invalid`.
@Suite struct FulfilmentRuleTests {
  private func with(_ art: String, _ vorgaben: String?, schwere: String = "fehler") -> Sample {
    Sample.withoutRules.with(rule: art, vorgaben, schwere: schwere)
  }

  @Test(arguments: [("fehler", Severity.error), ("warnung", .warning), ("hinweis", .note)])
  func severityIsSaidByTheRule(_ word: String, _ severity: Severity) throws {
    let sample = with("abdeckung", "je: sozialraum", schwere: word)
    #expect(try expect(sample, elsewhere: ["SR0421 sozialraeume/sued.md:2:1"]).first?.severity == severity)
  }

  @Test func whatRunsOutSoonIsAWarningAtMost() throws {
    let sample = with("pruefung", "was: standard, warnung_tage: 30").adding(
      "naechste_pruefung: 2026-09-20", to: "standards/offen.md")
    #expect(try expect(sample, elsewhere: ["SR0417 standards/offen.md:2:1"]).first?.severity == .warning)
  }

  /// Clause, unit and year are in the message; file, line and cell are its place; the rule is a note.
  @Test func aMissingValueSaysEverything() throws {
    let sample = with("kennzahl", "je: sozialraum, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019")
      .replacing("gemeinde:bdorf,menschen,2019,50,,amt,2019\n", with: "", in: "kennzahlen/werte.csv")
    let found = try expect(sample, elsewhere: ["SR0412 kennzahlen/werte.csv:2:1"])
    let finding = try #require(found.first)
    for word in ["§ 9 Absatz 2", "Nord", "2019", "Menschen", "Bdorf"] { #expect(finding.summary.german.contains(word)) }
    #expect(finding.help.german.contains("gemeinde:bdorf,menschen,2019"))
    #expect(finding.position.cell?.row == 2)
    #expect(finding.notes.map(\.position.description) == ["vertrag/regeln.yaml:1:3"])
    try expect(sample.with(exceptionFor: "sozialraum:nord"))
  }

  @Test func whereNoRowIsNearTheRuleIsShown() throws {
    let sample = with("kennzahl", "je: landkreis, kennzahl: menschen, von_jahr: 2020, bis_jahr: 2020")
    // The last row of the indicator is where the next one belongs.
    try expect(sample, elsewhere: ["SR0412 kennzahlen/werte.csv:4:1"])
    let without = with("zielwert", "je: landkreis, kennzahl: ziel").adding(
      "- {id: ziel, titel: Z, definition: z, einheit: e, art: anzahl, additiv: nein, ebenen: [landkreis], zielwert: 5, richtung: mehr-ist-besser}",
      to: "vertrag/kennzahlen.yaml")
    try expect(without, elsewhere: ["SR0422 vertrag/regeln.yaml:1:3"])
  }

  // MARK: One cause, one message

  @Test func anUnreadableTableDoesNotDragMissingValuesBehindIt() throws {
    let sample = with("kennzahl", "je: gemeinde, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019")
      .replacing("menschen,2019,50,", with: "menschen,2019,▶fünfzig,", in: "kennzahlen/werte.csv")
    try expect(sample, finds: .badDecimal)
  }

  @Test func aMistypedReferenceIsNotAlsoAMissingOne() throws {
    let sample = with("verweis", "was: angebot, auf: [standard]")
      .replacing("standards: [offen]", with: "standards: [▶ofen]", in: "angebote/adorf/treff.md")
    try expect(sample, finds: .danglingReference)
  }

  @Test func aMistypedSozialraumIsNotAlsoUncovered() throws {
    let sample = with("abdeckung", "je: sozialraum").replacing(
      "sozialraum: nord", with: "sozialraum: ▶nort", in: "familienzentren/nord.md")
    try expect(sample, finds: .danglingReference)
  }

  @Test func aMistypedIndicatorOfARule() throws {
    try expect(with("kennzahl", "je: gemeinde, kennzahl: ▶mensch"), finds: .danglingReference)
  }

  @Test func anUnreadableParameterIsNotAlsoMissing() throws {
    try expect(with("mindestzahl", "je: gemeinde, was: angebot, mindestens: ▶eins"), finds: .badInteger)
    try expect(with("mindestzahl", "je: ▶gemeinden, was: angebot, mindestens: 1"), finds: .unknownChoice)
    try expect(with("▶mindestzal", "je: gemeinde, was: angebot, mindestens: 1"), finds: .unknownChoice)
  }

  @Test func whatIsKeptIsNoFinding() throws {
    try expect(with("mindestzahl", "je: sozialraum, was: gemeinde, mindestens: 1"))
  }

  /// The same facts in the same words, and one severity for both.
  @Test func bothLanguages() throws {
    let finding = try #require(try with("abdeckung", "je: sozialraum", schwere: "warnung").diagnostics().first)
    #expect(
      finding.summary.german
        == "Sozialraum „Süd“: Kein Familienzentrum ist eingetragen – verlangt von „Die Regel“ (§ 9 Absatz 2)")
    #expect(
      finding.summary.english
        == "Sozialraum “Süd”: No Familienzentrum is entered – required by “Die Regel” (§ 9 Absatz 2)")
    #expect(finding.notes.map(\.text.english) == ["the Regel"])
    #expect(finding.severity == .warning)
  }

  /// A value that is out of bounds, or twice there, may be why a rule seems not to be kept.
  @Test(arguments: ["gemeinde:adorf,menschen,2019,1,,amt,2019", "gemeinde:adorf,menschen,2017,-1,,amt,2019"])
  func aFaultyTableDoesNotDragMissingValuesBehindIt(_ row: String) throws {
    let sample = with("kennzahl", "je: gemeinde, kennzahl: menschen, von_jahr: 2018, bis_jahr: 2018").with(rows: row)
    #expect(try sample.diagnostics().count == 1)
  }
}
