import Diagnostics
import SampleContent
import Testing

@testable import ContentModel

/// What mends a key or a column that does not exist.
@Suite struct KeySolutionTests {
  @Test(arguments: [
    ("telefn: '03381 0000'", "telefon: '03381 0000'"), ("Text: a", "text: a"), ("'Text': a", "'text': a"),
    ("\"TEXT\": a", "\"text\": a"), ("  txet : a  # b", "  text : a  # b"), ("{lliste: [a]}", "{liste: [a]}"),
    ("wenig: [1, 2]", "wenige: [1, 2]"), ("zeit_angabe: 2016", "zeitangabe: 2016"),
    ("Zeit-Angabe: 2016", "zeitangabe: 2016"),
  ])
  func aSlipIsCertain(_ text: String, _ mended: String) throws { try expectMended(text, certain: [mended]) }

  @Test(arguments: [("telefax: '03381 0000'", "telefon: '03381 0000'"), ("wohl: gut", "wahl: gut")])
  func whatMayBeAnotherWordIsOffered(_ text: String, _ mended: String) throws {
    try expectMended(text, offered: [mended])
  }

  @Test(arguments: ["zeil: Montag 09:00–12:00", "xyzxyzxyz: 1"])
  func whatIsNearToNoneOrToTwoHasNoSolution(_ text: String) throws { try expectMended(text) }

  @Test func aKeyThatIsThereIsNotGivenTwice() throws { try expectMended("text: a\ntxt: b") }

  @Test func twoMisspellingsOfOneKeyAreForAPersonToChoose() throws {
    let found = try expectProbe("▶telefn: '03381 0000'\n▶telfon: '03381 0000'", finds: .unknownKey, .unknownKey)
    #expect(found.map { $0.solutions.map(\.isCertain) } == [[false], [false]])
  }

  // MARK: Visibility

  private static let page = "---\ntitel: Start\nsichbarkeit: oeffentlich\n---\nGuten Tag.\n"

  @Test func aKeyPutRightPublishesNothing() throws {
    try expectMended(
      .district.with("seiten/start.md", Self.page), "seiten/start.md",
      offered: [Self.page.replacing("sichb", with: "sichtb")])
  }

  @Test func aKeyPutRightMayHide() throws {
    let page = Self.page.replacing("oeffentlich", with: "intern")
    try expectMended(
      .district.with("seiten/start.md", page), "seiten/start.md", certain: [page.replacing("sichb", with: "sichtb")])
  }

  @Test func aColumnOfVisibilitiesIsForAPerson() throws {
    let rows = "gemeinde:adorf,menschen,2019,100,amt,2019,intern\ngemeinde:bdorf,menschen,2019,1,amt,2019,oeffentlich\n"
    let table = { (header: String) in "gebiet,kennzahl,jahr,wert,quelle,stand,\(header)\n" + rows }
    try expectMended(
      .district.with("kennzahlen/werte.csv", table("sichbarkeit")), "kennzahlen/werte.csv",
      offered: [table("sichtbarkeit")])
  }

  // MARK: One cause, one message

  @Test(arguments: ["Titel", "titl", "tietel", "TITEL"])
  func aMisspeltKeyIsNotMissingToo(_ key: String) throws {
    let text = "---\n\(key): Start\n---\nGuten Tag.\n"
    try expectMended(
      .district.with("seiten/start.md", text), "seiten/start.md", certain: ["---\ntitel: Start\n---\nGuten Tag.\n"])
  }

  @Test func aMisspeltIDIsNotMissingToo() throws {
    try expectMended(
      .district.with("glossar.yaml", "- {Id: reko, titel: Reko, text: Eine Rolle.}\n"), "glossar.yaml",
      certain: ["- {id: reko, titel: Reko, text: Eine Rolle.}\n"])
  }

  @Test func aKeyThatIsOnlyALittleLikeTheMissingOneExplainsItToo() throws {
    let found = try expectProbe("teil: {▶taxt: a}", finds: .unknownKey)
    #expect(found.first?.solutions.map(\.isCertain) == [false])
  }

  @Test func oneUnknownKeyExplainsOneMissingKey() throws {
    let found = try expect(
      .district.with("glossar.yaml", "- {id: reko, Titel: Reko}\n"),
      elsewhere: ["SR0201 glossar.yaml:1:14", "SR0202 glossar.yaml:1:3"])
    #expect(found.map(\.help.german.isEmpty) == [false, false])
  }

  /// Neither in the record nor in what depends on it.
  @Test(arguments: [
    ("kennzahlen/werte.csv", "gebiet,", "▶Gebiet,"), ("kennzahlen/werte.csv", "kennzahl,", "▶Kennzahl,"),
    ("kennzahlen/werte.csv", "jahr,", "▶Jahr,"), ("kennzahlen/werte.csv", "quelle,", "▶Quelle,"),
    ("kennzahlen/werte.csv", "wert,", "▶Wert,"),
    ("nachbarschaften.csv", "gebiet_a,", "▶Gebiet_A,"), ("gemeinden/adorf.md", "sozialraum:", "▶Sozialraum:"),
    ("gemeinden/adorf.md", "ags:", "▶AGS:"), ("gemeinden/adorf.md", "koordinaten:", "▶Koordinaten:"),
    ("sozialraeume/nord.md", "planregion:", "▶Planregion:"),
    ("familienzentren/nord.md", "sozialraum:", "▶sozialraumm:"),
    ("angebote/adorf/treff.md", "traeger:", "▶Träger:"), ("vertrag/vertrag.yaml", "datum:", "▶Datum:"),
    ("vertrag/vertrag.yaml", "{sozialraum: nord", "{▶sozialrum: nord"),
    ("vertrag/ausnahmen.yaml", "regel:", "▶Regel:"), ("vertrag/nachweise.csv", "standard,", "▶Standard,"),
    ("glossar.yaml", "id:", "▶ID:"), ("vertrag/ziele.yaml", "id:", "▶Id:"), ("landkreis.yaml", "id:", "▶Id:"),
    ("quellen.yaml", "id:", "▶Id:"),
  ])
  func aMisspeltKeyDragsNothingBehindIt(_ path: String, _ key: String, _ misspelt: String) throws {
    try expect(.district.replacing(key, with: misspelt, in: path), finds: .unknownKey)
  }

  @Test func aKeyLikeOneThatIsThereExplainsNothing() throws {
    try expectProbe("teil: ▶{wahl: gut, ▶wahll: gut}", finds: .missingKey, .unknownKey)
  }

  @Test func anUnknownColumnIsOneFindingHoweverManyRows() throws {
    let rows = (2000..<2030).map { "gemeinde:adorf,menschen,\($0),100,amt,2019\n" }.joined()
    try expectMended(
      .district.with("kennzahlen/werte.csv", "Gebiet,kennzahl,jahr,wert,quelle,stand\n" + rows), "kennzahlen/werte.csv",
      certain: ["gebiet,kennzahl,jahr,wert,quelle,stand\n" + rows])
  }

  @Test func aRepeatedColumnIsOneFindingHoweverManyRows() {
    let rows = (2000..<2030).map { "gemeinde:adorf,menschen,\($0),100,amt,2019,5\n" }.joined()
    let sample = Sample.district.with("kennzahlen/werte.csv", "gebiet,kennzahl,jahr,wert,quelle,stand,wert\n" + rows)
    #expect(sample.ownDiagnostics.map(\.code) == [.csvHeader])
  }

  @Test(arguments: ["\"Gebiet\"", "GEBIET"])
  func aHeaderKeepsItsQuotesAndItsSeparator(_ header: String) throws {
    let table = { (header: String) in
      "\(header);kennzahl;jahr;wert;quelle;stand\ngemeinde:adorf;menschen;2019;100;amt;2019\n"
    }
    try expectMended(
      .district.with("kennzahlen/werte.csv", table(header)), "kennzahlen/werte.csv",
      certain: [table(header.hasPrefix("\"") ? "\"gebiet\"" : "gebiet")])
  }
}
