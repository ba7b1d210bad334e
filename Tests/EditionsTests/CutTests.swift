import ContentModel
import Editions
import Reading
import SampleContent
import Testing

/// Everything that the records of an edition hold, as one text.
func shown(_ sample: Sample, in edition: Edition = .oeffentlich, examples: ExamplePolicy = .zeigen) -> String {
  String(describing: cut(sample.records, for: edition, examples: examples))
}

/// What the public edition may not have is in none of its records; the internal edition has it.
private func expectHidden(
  _ text: String = "GEHEIM", in sample: Sample, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!shown(sample).contains(text), sourceLocation: sourceLocation)
  #expect(shown(sample, in: .intern).contains(text), sourceLocation: sourceLocation)
}

@Suite struct CutTests {
  @Test func publicThingsStay() {
    let text = shown(.district)
    for word in ["Adorf", "Zentrum Nord", "Ein Treff.", "Sozialraumvertrag", "gemeinde:bdorf", "Guten Tag."] {
      #expect(text.contains(word))
    }
  }

  @Test func internalFile() {
    expectHidden("Cdorf", in: .district.adding("sichtbarkeit: intern", to: "gemeinden/cdorf.md"))
  }

  @Test func internalFolder() { expectHidden("Eine Rolle.", in: .district.with("glossar.yaml", "[]")) }

  @Test func anInternalFolderHasNoNameOutside() {
    expectHidden(in: .district.with("handbuch/_ordner.yaml", "sichtbarkeit: intern\ntitel: GEHEIM\n"))
  }

  @Test func norHaveTheFoldersInIt() {
    expectHidden(in: .district.with("handbuch/kapitel/_ordner.yaml", "titel: GEHEIM\nkurz: GEHEIM\n"))
  }

  @Test func aPublicFileInAnInternalFolder() {
    let sample = Sample.district.adding("sichtbarkeit: oeffentlich", to: "handbuch/rolle.md")
    #expect(shown(sample).contains("handbuch:rolle") || shown(sample).contains("Rolle"))
    #expect(!shown(sample).contains("titel: Handbuch"))
  }

  @Test func internalItem() {
    expectHidden(in: .district.adding("- {id: b, titel: GEHEIM, text: x, sichtbarkeit: intern}", to: "glossar.yaml"))
  }

  @Test func internalField() { expectHidden(in: .district.adding("notiz: GEHEIM", to: "gemeinden/adorf.md")) }

  @Test func internalFieldOfAGroup() {
    expectHidden(in: .district.adding("kontakt: {stelle: Amt, durchwahl: GEHEIM}", to: "familienzentren/nord.md"))
  }

  @Test func internalFieldOfAGroupInAGroup() {
    expectHidden(
      in: .district.replacing(
        "art: amt}", with: "art: amt, kontakt: {intern_email: GEHEIM}}", in: "sozialraeume/nord.md"))
  }

  @Test func internalFieldOfAnItem() {
    expectHidden(
      in: .district.adding("koordination: [{stelle: a}, {stelle: b, durchwahl: GEHEIM}]", to: "sozialraeume/nord.md"))
  }

  @Test func internalGroup() {
    expectHidden(
      in: .district.adding("sozialraumbudget: [{jahr: 2026, betrag: 1, zweck: GEHEIM}]", to: "sozialraeume/nord.md"))
  }

  @Test(arguments: ["geheimnis: GEHEIM", "kontakt: {telefn: GEHEIM}", "GEHEIM: ja", "kontakt: {adresse: {GEHEIM: ja}}"])
  func unknownKey(_ line: String) { expectHidden(in: .district.adding(line, to: "familienzentren/nord.md")) }

  /// Nobody knows what a value of another shape would show.
  @Test(arguments: [
    "kontakt: [{durchwahl: GEHEIM}]", "kontakt: GEHEIM", "foerderung: {geber: GEHEIM}", "foerderung: [[GEHEIM]]",
    "foerderung: [GEHEIM]", "stellenumfang: {notiz: GEHEIM}", "zielgruppen: {notiz: GEHEIM}", "stellenumfang: [GEHEIM]",
  ])
  func wrongShape(_ line: String) { expectHidden(in: .district.adding(line, to: "familienzentren/nord.md")) }

  @Test func unknownColumn() {
    let table =
      "gebiet,kennzahl,jahr,wert,status,quelle,stand,bemerkung\ngemeinde:adorf,menschen,2019,1,,amt,2019,GEHEIM\n"
    expectHidden(in: .district.with("kennzahlen/werte.csv", table))
  }

  @Test func internalRow() {
    let table = """
      gebiet,kennzahl,jahr,wert,status,quelle,stand,hinweis,sichtbarkeit
      gemeinde:adorf,menschen,2019,1,,amt,2019,OFFEN,
      gemeinde:bdorf,menschen,2019,1,,amt,2019,GEHEIM,intern

      """
    let sample = Sample.district.with("kennzahlen/werte.csv", table)
    expectHidden(in: sample)
    #expect(shown(sample).contains("OFFEN"))
  }

  @Test(arguments: ["geheim", "kennzahl:geheim"])
  func figuresOfAnInternalIndicator(_ id: String) {
    let sample = Sample.district.adding("- {id: geheim, titel: G, sichtbarkeit: intern}", to: "vertrag/kennzahlen.yaml")
    expectHidden("4711", in: sample.adding("gemeinde:adorf,\(id),2019,4711,,amt,2019", to: "kennzahlen/werte.csv"))
  }

  @Test func figuresOfAnUnknownIndicator() {
    expectHidden(
      "4711", in: .district.adding("gemeinde:adorf,unbekannt,2019,4711,,amt,2019", to: "kennzahlen/werte.csv"))
    expectHidden("kennzahlen/werte.csv", in: .district.with("vertrag/kennzahlen.yaml", "- ["))
  }

  @Test func cuttingAgainChangesNothing() {
    let sample = Sample.district.adding("notiz: GEHEIM\nkontakt: {durchwahl: '1'}", to: "familienzentren/nord.md")
      .writing("> [!INTERN]\n> GEHEIM", in: "seiten/start.md")
    for edition in Edition.allCases {
      for examples in [ExamplePolicy.zeigen, .verbergen] {
        let once = cut(sample.records, for: edition, examples: examples).records
        #expect(cut(once, for: edition, examples: examples).records == once)
      }
    }
  }

  @Test func theInternalEditionHasEverything() {
    #expect(cut(Sample.district.records, for: .intern).records == Sample.district.records)
  }

  @Test func cuttingTheInternalEditionForThePublicOneIsCuttingAtOnce() {
    let sample = Sample.district.adding("notiz: GEHEIM", to: "gemeinden/adorf.md")
    let detour = cut(cut(sample.records, for: .intern).records, for: .oeffentlich).records
    #expect(detour == cut(sample.records, for: .oeffentlich).records)
  }
}

@Suite struct PassageTests {
  @Test(arguments: [
    "> [!INTERN]\n> GEHEIM",
    "- eins\n- zwei\n\n  > [!INTERN]\n  > GEHEIM",
    "1. eins\n\n   > [!INTERN]\n   > GEHEIM",
    "> Zitat\n>\n> > [!INTERN]\n> > GEHEIM",
    "> [!HINWEIS]\n> Offen\n>\n> > [!INTERN]\n> > GEHEIM",
    "> [!INTERN]\n> > [!HINWEIS]\n> > GEHEIM",
    "> [!INTERN]\n> | GEHEIM | b |\n> | --- | --- |\n> | c | d |",
    "> [!INTERN]\n> ```\n> GEHEIM\n> ```",
    "> [!INTERN]\n> ```kennzahl\n> kennzahl: GEHEIM\n> gebiet: gemeinde:adorf\n> ```",
    "> [!INTERN]\n> [Text](https://example.org/GEHEIM) ![GEHEIM](b.png)",
    "> [!INTERN]\n> ## GEHEIM",
    "Text[^a].\n\n[^a]: Offen.\n\n    > [!INTERN]\n    > GEHEIM",
    "Text.\n\n> [!INTERN]\n> Mehr[^a].\n\n[^a]: GEHEIM",
    "Text.\n\n> [!INTERN]\n> Mehr[^a].\n\n[^a]: Dazu[^b].\n\n[^b]: GEHEIM",
  ])
  func internalPassage(_ text: String) {
    let sample = Sample.district.writing(text, in: "seiten/start.md")
    expectHidden(in: sample)
    #expect(shown(sample).contains("Guten Tag."))
  }

  @Test func aFootnoteThatTheTextNeedsStays() {
    let text = "Text[^a].\n\n> [!INTERN]\n> Mehr[^a].\n\n[^a]: OFFEN"
    #expect(shown(.district.writing(text, in: "seiten/start.md")).contains("OFFEN"))
  }

  @Test func whatStandsAroundAPassageStays() throws {
    let sample = Sample.district.writing(
      "- OFFEN1\n\n  > [!INTERN]\n  > x\n\n- OFFEN2\n\nOFFEN3", in: "seiten/start.md")
    for word in ["OFFEN1", "OFFEN2", "OFFEN3"] { #expect(shown(sample).contains(word)) }
  }
}

@Suite struct ExampleTests {
  private func expectHiddenExample(_ sample: Sample, sourceLocation: SourceLocation = #_sourceLocation) {
    for edition in Edition.allCases {
      #expect(shown(sample, in: edition).contains("ERFUNDEN"), sourceLocation: sourceLocation)
      #expect(!shown(sample, in: edition, examples: .verbergen).contains("ERFUNDEN"), sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["ja", "true"])
  func record(_ yes: String) {
    expectHiddenExample(.district.adding("beispiel: \(yes)\nkurz: ERFUNDEN", to: "gemeinden/cdorf.md"))
  }

  @Test func aRecordThatIsNone() {
    let sample = Sample.district.adding("beispiel: nein\nkurz: ECHT", to: "gemeinden/cdorf.md")
    #expect(shown(sample, examples: .verbergen).contains("ECHT"))
  }

  @Test func group() {
    expectHiddenExample(.district.adding("vertrag: {hinweis: ERFUNDEN, beispiel: ja}", to: "familienzentren/nord.md"))
  }

  @Test func itemOfAList() {
    let sample = Sample.district.adding(
      "verabredungen: [{text: ERFUNDEN, beispiel: ja}, {text: ECHT}]", to: "sozialraeume/nord.md")
    expectHiddenExample(sample)
    #expect(shown(sample, examples: .verbergen).contains("ECHT"))
  }

  @Test func passage() { expectHiddenExample(.district.writing("> [!BEISPIEL]\n> ERFUNDEN", in: "seiten/start.md")) }

  @Test func figuresOfAnIndicator() {
    let sample = Sample.district.adding("- {id: probe, titel: P, beispiel: ja}", to: "vertrag/kennzahlen.yaml")
    expectHiddenExample(sample.with("kennzahlen/probe.csv", "gebiet,kennzahl,hinweis\ngemeinde:adorf,probe,ERFUNDEN\n"))
  }

  @Test func aFigureOfAnUnknownIndicatorStaysInTheInternalEdition() {
    let sample = Sample.district.adding("gemeinde:adorf,unbekannt,2019,4711,,amt,2019", to: "kennzahlen/werte.csv")
    #expect(shown(sample, in: .intern, examples: .verbergen).contains("4711"))
  }
}
