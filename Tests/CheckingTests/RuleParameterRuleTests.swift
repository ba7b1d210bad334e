import SampleContent
import Testing

@Suite struct RuleParameterRuleTests {
  private func with(_ art: String, _ vorgaben: String?) -> Sample { Sample.withoutRules.with(rule: art, vorgaben) }

  @Test func parameters() throws {
    try expect(with("mindestzahl", nil), elsewhere: Array(repeating: "SR0404 vertrag/regeln.yaml:1:3", count: 3))
    try expect(with("abdeckung", "je: ▶planregion"), finds: .ruleParameters)
    try expect(with("beitritt", "je: ▶sozialraum"), finds: .ruleParameters)
    try expect(with("pflichtfeld", "was: angebot, felder: [kosten, ▶kostn]"), finds: .ruleParameters)
    try expect(with("zielwert", "je: gemeinde, kennzahl: ▶menschen"), finds: .ruleParameters)
  }

  @Test func aFieldThatIsMistypedIsSuggested() throws {
    let found = try expect(with("pflichtfeld", "was: angebot, felder: [▶kostn]"), finds: .ruleParameters)
    #expect(found.first?.solutions.first?.replacements.map(\.text) == ["kosten"])
    #expect(found.first?.help.german.contains("„kosten“") == true)
  }

  @Test func aStandardForSomethingElse() throws {
    let found = try expect(
      with("nachweis", "was: gremium, standards: [▶offen]"), finds: .ruleParameters)
    #expect(found.first?.summary.german == "Der Standard „Offene Tür“ gilt nicht für Gremien")
    #expect(found.first?.help.english.contains("Change “was” or “standards”.") == true)
  }

  @Test func whatAKindOfRuleTakes() throws {
    try expect(with("mindestzahl", "je: sozialraum, was: gemeinde, mindestens: 1"))
    try expect(with("kennzahl", "je: gemeinde, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019"))
  }
}
