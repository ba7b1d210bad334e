import ContentModel
import Contract
import Diagnostics
import SampleContent
import Testing

/// Every kind of rule gives its reasons in both languages.
@Suite struct LanguageTests {
  /// Kind, parameters, and the reason that the first subject is given.
  private static let reasons: [(art: String, vorgaben: String?, german: String, english: String)] = [
    (
      "mindestzahl", "je: landkreis, was: gemeinde, mindestens: 3", "3 Gemeinden: Adorf, Bdorf und Cdorf",
      "3 Gemeinden: Adorf, Bdorf and Cdorf"
    ),
    (
      "mindestzahl", "je: planregion, was: gremium, mindestens: 2",
      "Dazu gibt es nichts, verlangt ist mindestens 2 Gremien", "There is none, at least 2 Gremien required"
    ),
    ("pflichtfeld", "was: angebot, felder: [kosten]", "Alle Angaben sind da", "All fields are there"),
    (
      "pflichtfeld", "was: angebot, felder: [kontakt, beginn]", "Es fehlen „kontakt“ und „beginn“",
      "Missing: “kontakt” and “beginn”"
    ),
    (
      "kennzahl", "je: gemeinde, kennzahl: menschen, von_jahr: 2019, bis_jahr: 2019", "„Menschen“ liegt vor für 2019",
      "“Menschen” is there for 2019"
    ),
    (
      "kennzahl", "je: gemeinde, kennzahl: menschen, von_jahr: 2015, bis_jahr: 2019",
      "„Menschen“ fehlt. 2015: kein Wert; 2016: kein Wert; 2017: kein Wert; und 1 weitere Jahre",
      "“Menschen” is missing. 2015: no value; 2016: no value; 2017: no value; and 1 more years"
    ),
    ("verweis", "was: angebot, auf: [ziel, gremium]", "Nicht genannt: Gremium", "Not named: Gremium"),
    ("verweis", "was: angebot, auf: [ziel, standard]", "Genannt: Ziel und Standard", "Named: Ziel and Standard"),
    (
      "nachweis", "was: angebot", "0 von 1 Standard nachgewiesen; ohne Nachweis: Offene Tür",
      "0 of 1 Standard proven; without Nachweis: Offene Tür"
    ),
    (
      "turnus", "je: sozialraum, turnus: jährlich, termin_art: konferenz",
      "Es ist kein Termin eingetragen, der stattgefunden hat", "No Termin that has taken place is entered"
    ),
    (
      "laufzeit", "was: familienzentrum", "Wann der Vertrag endet, ist nicht eingetragen",
      "It is not entered when the Vertrag ends"
    ),
    (
      "pruefung", "was: standard", "Es steht nicht da, wann wieder geprüft wird",
      "It does not say when the next review is"
    ),
    (
      "foerderanteile", nil, "Anteile, die heute gelten, sind nicht eingetragen",
      "No shares that hold today are entered"
    ),
    (
      "vertragsparteien", "mindestens: 3", "Vertragspartner sind nicht eingetragen",
      "No parties to the contract are entered"
    ),
    (
      "zieldimensionen", "je: landkreis", "Für alle 1 Zieldimensionen gibt es Angebote",
      "There are Angebote for all 1 Zieldimensionen"
    ),
    ("abdeckung", "je: sozialraum", "Zuständig: Zentrum Nord", "Responsible: Zentrum Nord"),
    ("beitritt", nil, "Der Beschluss über den Beitritt liegt vor", "The Beschluss on the Beitritt is there"),
  ]

  @Test(arguments: reasons.indices) func reason(_ index: Int) throws {
    let (art, vorgaben, german, english) = Self.reasons[index]
    let verdict = try #require(try Sample.plain.with(rule: art, vorgaben).fulfilment().verdicts.first)
    #expect(verdict.reason == Message(german, en: english))
    #expect(verdict.help.german.isEmpty == verdict.help.english.isEmpty)
    #expect(verdict.status.isOpen == !verdict.help.isEmpty)
  }

  @Test func targets() throws {
    let sample = Sample.plain.replacing(
      "- id: menschen\n", with: "- id: menschen\n  zielwert: 1234,5\n  richtung: mehr-ist-besser\n  dezimalen: 1\n",
      in: "vertrag/kennzahlen.yaml")
    let verdict = try sample.with(rule: "zielwert", "je: landkreis, kennzahl: menschen").fulfilment().verdicts.first
    #expect(
      verdict?.reason
        == Message("2019: 400,0 Personen, Ziel: 1.234,5 Personen", en: "2019: 400.0 Personen, target: 1234.5 Personen"))
  }

  @Test func days() throws {
    let sample = Sample.plain.adding("naechste_pruefung: 2026-09-02", to: "standards/offen.md")
    let verdict = try sample.with(rule: "pruefung", "was: standard, warnung_tage: 30").fulfilment().verdicts.first
    #expect(
      verdict?.reason
        == Message("Nächste Prüfung: 2. September 2026 (noch 1 Tag)", en: "Next review: 2026-09-02 (1 day left)"))
  }

  @Test func kindsOfRuleThatAreShown() {
    let shown = Set(Self.reasons.map(\.art)).union(["zielwert"])
    #expect(Set(Regel.Art.allCases.map(\.rawValue)).subtracting(shown).isEmpty)
  }

  @Test func everyStatusHasAWordInBothLanguages() {
    for status in Verdict.Status.allCases {
      #expect(status.name.german == status.word)
      #expect(status.name.english != status.word)
    }
  }

  @Test func parameters() throws {
    let portal = try Sample.plain.with(rule: "mindestzahl", "je: gemeinde, was: termine, mindestens: 1, zahl: 2")
      .portal()
    let faults = portal.regeln.flatMap(\.parameterFaults)
    #expect(faults.allSatisfy { !$0.summary.english.contains("„") && !$0.help.english.contains("„") })
  }
}
