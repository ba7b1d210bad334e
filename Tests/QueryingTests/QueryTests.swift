import ContentModel
import Diagnostics
import Exporting
import Querying
import SampleContent
import Testing

@Suite struct QueryTests {
  /// Three Angebote that differ in what is asked for.
  private var sample: Sample {
    Sample([
      "angebote/adorf/alt.md":
        "---\ntitel: Alt\nsichtbarkeit: oeffentlich\ngeprueft: 2024-12-31\ntraeger: verein\nthemen: [beratung, begegnung]\nkontakt:\n  email: alt@example.org\n---\n",
      "angebote/adorf/neu.md":
        "---\ntitel: Neu\nsichtbarkeit: oeffentlich\ngeprueft: 2025-01-01\ntraeger: traeger:kommune\nthemen: [bildung]\n---\n",
      "angebote/bdorf/nie.md":
        "---\ntitel: Nie\nsichtbarkeit: intern\ntraeger: verein\ngeprueft:\norte:\n  - {gemeinde: adorf}\n  - {gemeinde: bdorf}\n---\n",
      "kennzahlen/a.csv":
        "gebiet,kennzahl,jahr,wert\ngemeinde:adorf,menschen,2019,\"1,5\"\ngemeinde:bdorf,menschen,2020,20\ngemeinde:bdorf,menschen,2021,\n",
    ])
  }

  private func ids(_ conditions: Condition..., kind: Kind = .angebot) throws -> [String] {
    let table = try Query(kind, where: conditions).answer(from: sample.records)
    return table.rows.map { row in
      if case .text(let id) = row[0] { id } else { "" }
    }
  }

  @Test func aValueThatNothingHas() throws {
    let hint = { (field: String, value: String) in
      Query(.angebot, where: [Condition(field, .equals(value))]).hint(on: sample.records)?.german
    }
    #expect(hint("traeger", "verien") == "Bei „traeger“ steht nirgends „verien“. Meinten Sie „verein“?")
    #expect(hint("traeger", "xyz") == "Bei „traeger“ steht nirgends „xyz“.")
    #expect(hint("traeger", "verein") == nil)
    #expect(Query(.angebot, where: [Condition("traeger", .absent)]).hint(on: sample.records) == nil)
  }

  @Test func allOfAKind() throws { #expect(try ids() == ["adorf/alt", "adorf/neu", "bdorf/nie"]) }

  @Test func whatIsMissing() throws {
    // A key with nothing behind it says nothing.
    #expect(try ids(Condition("geprueft", .absent)) == ["bdorf/nie"])
    #expect(try ids(Condition("geprueft", .stated)) == ["adorf/alt", "adorf/neu"])
    #expect(try ids(Condition("kontakt.email", .absent)) == ["adorf/neu", "bdorf/nie"])
    #expect(try ids(Condition("kontakt", .stated)) == ["adorf/alt"])
  }

  @Test func notSinceAYear() throws {
    #expect(try ids(Condition("geprueft", .notSince("2025"))) == ["adorf/alt", "bdorf/nie"])
    #expect(try ids(Condition("geprueft", .below("2025"))) == ["adorf/alt"])
    #expect(try ids(Condition("geprueft", .atLeast("2025-01-01"))) == ["adorf/neu"])
    #expect(try ids(Condition("geprueft", .atLeast("2025-02"))) == [])
  }

  @Test func equality() throws {
    #expect(try ids(Condition("themen", .equals("begegnung"))) == ["adorf/alt"])
    #expect(try ids(Condition("traeger", .equals("traeger:verein"))) == ["adorf/alt", "bdorf/nie"])
    #expect(try ids(Condition("traeger", .equals("kommune"))) == ["adorf/neu"])
    #expect(try ids(Condition("titel", .equals("alt"))) == ["adorf/alt"])
    #expect(try ids(Condition("titel", .equals("al"))) == [])
    #expect(try ids(Condition("titel", .contains("e"))) == ["adorf/neu", "bdorf/nie"])
  }

  @Test func anAngebotLiesInItsGemeinde() throws {
    #expect(try ids(Condition("gemeinde", .equals("bdorf"))) == ["bdorf/nie"])
    #expect(try ids(Condition("gemeinde", .equals("gemeinde:adorf"))) == ["adorf/alt", "adorf/neu"])
  }

  @Test func conditionsHoldTogether() throws {
    #expect(
      try ids(Condition("traeger", .equals("verein")), Condition("geprueft", .notSince("2025")))
        == ["adorf/alt", "bdorf/nie"])
    #expect(try ids(Condition("traeger", .equals("verein")), Condition("geprueft", .absent)) == ["bdorf/nie"])
  }

  @Test func rowsOfTables() throws {
    #expect(try ids(Condition("gebiet", .equals("bdorf")), kind: .wert).count == 2)
    #expect(try ids(Condition("gebiet", .equals("gemeinde:bdorf")), Condition("wert", .stated), kind: .wert).count == 1)
    #expect(try ids(Condition("jahr", .below("2020")), kind: .wert).count == 1)
    #expect(try ids(Condition("wert", .equals("1.5")), kind: .wert).count == 1)
    #expect(try ids(Condition("wert", .below("2")), kind: .wert).count == 1)
  }

  @Test func columnsAreThoseAskedFor() throws {
    let table = try Query(.angebot, where: [Condition("titel", .equals("alt"))], columns: ["themen", "kontakt.email"])
      .answer(from: sample.records)
    #expect(table.columns == ["id", "titel", "themen", "kontakt.email", "sichtbarkeit", "datei"])
    #expect(
      table.rows == [
        [
          .text("adorf/alt"), .text("Alt"), .text("beratung, begegnung"), .text("alt@example.org"),
          .text("oeffentlich"), .text("angebote/adorf/alt.md:2:1"),
        ]
      ])
  }

  @Test func withoutColumnsThoseOfTheConditions() throws {
    let table = try Query(.angebot, where: [Condition("geprueft", .absent)]).answer(from: sample.records)
    #expect(table.columns == ["id", "titel", "geprueft", "sichtbarkeit", "datei"])
    #expect(table.rows.first?[2] == .empty)
  }

  @Test func unknownFieldsHaveASuggestion() {
    let fault = #expect(throws: QueryFault.self) { try ids(Condition("gepruft", .absent)) }
    #expect(fault?.help.german == "Meinten Sie „geprueft“?")
    #expect(fault?.help.english == "Did you mean “geprueft”?")
    let deep = #expect(throws: QueryFault.self) { try ids(Condition("titel.lang", .absent)) }
    #expect(deep?.summary.german == "„titel.lang“ führt zu keiner Angabe")
  }

  @Test(arguments: [("titel", "2025"), ("geprueft", "gestern"), ("themen", "1")])
  func whatHasNoOrderIsNotCompared(_ field: String, _ bound: String) {
    #expect(throws: QueryFault.self) { try ids(Condition(field, .below(bound))) }
  }

  @Test(arguments: ["geprueft", "=2025", "geprueft=", ""]) func noCondition(_ text: String) {
    #expect(throws: QueryFault.self) { try Condition(parsing: text, Condition.Test.below) }
  }

  @Test func everyFieldOfEveryKindCanBeAskedFor() throws {
    for kind in Kind.allCases {
      for field in kind.declarations {
        #expect(throws: Never.self) { try Query(kind, where: [Condition(field.key, .stated)]).answer(from: []) }
      }
    }
  }

  @Test func inventory() {
    let table = Query.inventory(of: sample.records)
    #expect(table.rows == [[.text("angebot"), .number(3)], [.text("wert"), .number(3)]])
    #expect(String(decoding: table.aligned(hasHeader: false), as: UTF8.self) == "angebot  3\nwert     3\n")
  }
}
