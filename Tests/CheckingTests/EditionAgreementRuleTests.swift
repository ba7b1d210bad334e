import SampleContent
import Testing

@Suite struct EditionAgreementRuleTests {
  @Test func editionsThatAgree() throws {
    let rule = Sample.withoutRules.with(rule: "mindestzahl", "je: sozialraum, was: gemeinde, mindestens: 1")
    try expect(rule)
  }

  @Test func aPublicRuleThatRestsOnWhatIsInternal() throws {
    let sample = Sample.withoutRules.with(rule: "mindestzahl", "je: planregion, was: termin, mindestens: 1").with(
      "termine/intern.md",
      "---\ntitel: Intern\ndatum: 2026-10-01\nart: sitzung\ngebiet: planregion:region\nsichtbarkeit: intern\n---\n")
    let found = try expect(sample, elsewhere: ["SR0433 vertrag/regeln.yaml:1:3"])
    #expect(
      found.first?.summary.german
        == "Die Regel „Die Regel“ ist öffentlich, stützt sich aber auf Internes: „Region“ wäre öffentlich „nicht erfüllt“, intern „erfüllt“"
    )
    #expect(found.first?.summary.english.hasSuffix("would be “not kept” to the public, “kept” inside") == true)
    try expect(
      sample.replacing("titel: Die Regel", with: "titel: Die Regel\n  sichtbarkeit: intern", in: "vertrag/regeln.yaml"))
  }

  @Test func aPublicRuleThatChecksOnlyWhatIsInternal() throws {
    let sample = Sample.withoutRules.with(rule: "pruefung", "was: handbuch").adding(
      "naechste_pruefung: 2027-01-01", to: "handbuch/rolle.md")
    let found = try expect(sample, elsewhere: ["SR0433 vertrag/regeln.yaml:1:3"])
    #expect(found.first?.summary.english.hasSuffix("is public, but checks only what is internal") == true)
  }
}
