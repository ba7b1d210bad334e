import Diagnostics
import SampleContent
import Testing

@testable import ContentModel

/// What mends a value.
@Suite struct ValueSolutionTests {
  // MARK: Choices

  @Test(arguments: [("Gut", "gut"), ("schlect", "schlecht"), ("shclecht", "schlecht"), ("'Gut'", "'gut'")])
  func choice(_ text: String, _ mended: String) throws {
    try expectMended("wahl: \(text)", certain: ["wahl: \(mended)"])
  }

  @Test(arguments: [("gus", "gut"), ("schlacht", "schlecht")])
  func anotherWordIsOffered(_ text: String, _ mended: String) throws {
    try expectMended("wahl: \(text)", offered: ["wahl: \(mended)"])
  }

  @Test func whatIsNearToNothingHasNoSolution() throws { try expectMended("wahl: mittel") }

  @Test(arguments: ["intrn", "Intern", "INTERN", "interne"])
  func toHideIsCertain(_ text: String) throws { try expectMended("sicht: \(text)", certain: ["sicht: intern"]) }

  @Test(arguments: ["oefentlich", "oeffentlichh", "offentlich", "oeffentlih", "oe-ffentlich"])
  func aSlipPublishesNothing(_ text: String) throws {
    try expectMended("sicht: \(text)", offered: ["sicht: oeffentlich"])
  }

  @Test(arguments: ["öffentlich", "Öffentlich", "Oeffentlich", "o\u{308}ffentlich"])
  func theWordItselfInOtherLettersIsNoSlip(_ text: String) throws {
    try expectMended("sicht: \(text)", certain: ["sicht: oeffentlich"])
  }

  // MARK: Yes and no

  @Test(arguments: ["Ja", "JA", "yes", "Yes", "j", "TRUE", "'ja '"])
  func yes(_ text: String) throws {
    let isQuoted = text.hasPrefix("'")
    try expectMended("janein: \(text)", certain: ["janein: \(isQuoted ? "'ja'" : "ja")"])
  }

  @Test(arguments: ["Nein", "no", "NO", "n", "falsch"])
  func no(_ text: String) throws { try expectMended("janein: \(text)", certain: ["janein: nein"]) }

  @Test func almostNo() throws { try expectMended("janein: nien", offered: ["janein: nein"]) }

  @Test(arguments: ["vielleicht", "0", "1", "~"])
  func neither(_ text: String) throws { try expectMended("janein: \(text)") }

  // MARK: Dates

  @Test(arguments: [
    ("1.9.2026", "2026-09-01"), ("01.09.2026", "2026-09-01"), ("'1.9.2026'", "'2026-09-01'"),
    ("\"1. September 2026\"", "\"2026-09-01\""), ("1. Sept. 2026", "2026-09-01"), ("2026-9-1", "2026-09-01"),
    ("2026/09/01", "2026-09-01"), ("2026.9.1", "2026-09-01"), ("31/12/2026", "2026-12-31"),
    ("12/31/2026", "2026-12-31"), ("1.9.2026  # Tag", "2026-09-01  # Tag"), ("'01.09.2026 00:00:00'", "'2026-09-01'"),
  ])
  func date(_ text: String, _ mended: String) throws { try expectMended("tag: \(text)", certain: ["tag: \(mended)"]) }

  @Test func aYearOfTwoDigitsIsOffered() throws { try expectMended("tag: 1.9.26", offered: ["tag: 2026-09-01"]) }

  @Test func dayAndMonthMayBeSwappedWithASlash() throws {
    try expectMended("tag: 01/09/2026", offered: ["tag: 2026-09-01", "tag: 2026-01-09"])
  }

  @Test(arguments: ["30.2.2026", "1.9.", "September 2026", "2026-13-01", "1/9/26", "99999999999999.9.2026"])
  func noDate(_ text: String) throws { try expectMended("tag: \(text)") }

  @Test(arguments: [
    ("31.12.2025", "2025-12-31"), ("Oktober 2016", "2016-10"), ("10/2016", "2016-10"), ("2016-9", "2016-09"),
    ("Seit 2018", "seit 2018"), ("seit 1.9.2018", "seit 2018-09-01"), ("VOR  Mai 2018", "vor 2018-05"),
  ])
  func partialDate(_ text: String, _ mended: String) throws {
    try expectMended("zeitangabe: \(text)", certain: ["zeitangabe: \(mended)"])
  }

  @Test(arguments: ["Herbst 2016", "nach 2018", "10/16", "2016-13", "vor"])
  func noPartialDate(_ text: String) throws { try expectMended("zeitangabe: \(text)") }

  // MARK: Numbers

  @Test(arguments: [
    ("1,234.5", "1234,5"), ("1,234,567", "1234567"), ("'1,234.5'", "'1234,5'"),
  ])
  func englishNumber(_ text: String, _ mended: String) throws {
    try expectMended("zahl: \(text)", certain: ["zahl: \(mended)"])
  }

  @Test(arguments: [
    ("1.234", ["1234", "\"1,234\""]), ("'1.234'", ["'1234'", "'1,234'"]), ("29,1 %", ["29,1"]),
    ("1.234 Personen", ["1234", "\"1,234\""]), ("01. Mai", ["1.5", "1.05"]), ("3 Mio.", []), ("1,2E+05", []),
    ("viel", []), ("1.2.3", []),
  ])
  func whatIsDoubtfulIsOffered(_ text: String, _ mended: [String]) throws {
    try expectMended("zahl: \(text)", offered: mended.map { "zahl: \($0)" })
  }

  @Test func aNumberBetweenBracketsStaysOne() throws {
    try expectMended("{zahl: 1.234, ganz: 1}", offered: ["{zahl: 1234, ganz: 1}", "{zahl: \"1,234\", ganz: 1}"])
  }

  @Test(arguments: [("1 000", "1000"), ("+3", "3"), ("5,0", "5"), ("'2 000'", "'2000'"), ("1'000", "1000")])
  func integer(_ text: String, _ mended: String) throws {
    try expectMended("ganz: \(text)", certain: ["ganz: \(mended)"])
  }

  @Test(arguments: [
    ("2.019", ["2019"]), ("2,019", ["2019"]), ("2,000", ["2", "2000"]), ("5 Personen", ["5"]), ("1.234,5", []),
    ("zwei", []), ("1,5", []), ("9 999", []),
  ])
  func whatMayBeNoIntegerIsOffered(_ text: String, _ mended: [String]) throws {
    try expectMended("ganz: \(text)", offered: mended.map { "ganz: \($0)" })
  }

  @Test(arguments: [("52.4°", "52.4"), ("'52,4 °'", "'52,4'")])
  func degrees(_ text: String, _ mended: String) throws {
    try expectMended("grad: \(text)", certain: ["grad: \(mended)"])
  }

  // MARK: Times

  @Test(arguments: [
    ("Sonnabend 09:00–12:00", "Samstag 09:00–12:00"), ("Mo 09:00–12:00", "Montag 09:00–12:00"),
    ("jeden 1. Sa. im Monat 10:00–12:00", "jeden 1. Samstag im Monat 10:00–12:00"),
    ("Mo–Fr 08:00–15:00", "Montag bis Freitag 08:00–15:00"),
    ("jeden Dienstags 09:30–11:30", "jeden Dienstag 09:30–11:30"),
    ("Montag 10.00–12.00 Uhr", "Montag 10:00–12:00"), ("Montag 9 - 12", "Montag 09:00–12:00"),
    ("Montag von 9 bis 12:30 Uhr", "Montag 09:00–12:30"), ("Montag 9 Uhr bis 12 Uhr", "Montag 09:00–12:00"),
    ("'Do 09:00–12:00, nicht Mo'", "'Donnerstag 09:00–12:00, nicht Mo'"),
    ("Montag 9.30-12 und 14-16 Uhr", "Montag 09:30–12:00 und 14:00–16:00"),
    ("'Montag 09:00–12:00 (nicht in den Ferien)'", "'Montag 09:00–12:00, nicht in den Ferien'"),
    ("wöchentlich Montag 09:00–12:00", "jeden Montag 09:00–12:00"),
  ])
  func schedule(_ text: String, _ mended: String) throws {
    try expectMended("zeit: \(text)", certain: ["zeit: \(mended)"])
  }

  @Test func aScheduleBetweenBracketsStaysOne() throws {
    try expectMended(
      "{zeit: Montag 10.00–12.00, ganz: 1}", certain: ["{zeit: Montag 10:00–12:00, ganz: 1}"])
  }

  /// Which of the two times is wrong, only a person knows.
  @Test func anEndBeforeTheBeginning() throws {
    let found = try expectProbe("zeit: ▶Montag 11:00–09:30", finds: .badSchedule)
    #expect(
      found.first?.help.german
        == "Das Ende liegt vor dem Anfang. Schreiben Sie die frühere Uhrzeit zuerst: 09:30–11:00.")
    #expect(found.first?.solutions == [])
  }

  @Test func anExchangedLetterIsOffered() throws {
    try expectMended("zeit: jeden Diemstag 09:00–12:00", offered: ["zeit: jeden Dienstag 09:00–12:00"])
  }

  @Test(arguments: ["Mo", "Mo irgendwann", "Montag 25–26", "12.00", "Sonnabend", "Mo Di 09:00–12:00", "–", "bis Uhr –"])
  func noSchedule(_ text: String) throws { try expectMended("zeit: '\(text)'") }

  @Test(arguments: [("9", "09:00"), ("9.30", "09:30"), ("09.30 Uhr", "09:30"), ("'18 Uhr'", "'18:00'")])
  func clockTime(_ text: String, _ mended: String) throws {
    try expectMended("uhr: \(text)", certain: ["uhr: \(mended)"])
  }

  @Test(arguments: [("jaehrlich", "jährlich"), ("Monatlich", "monatlich"), ("viertel-jährlich", "vierteljährlich")])
  func cycle(_ text: String, _ mended: String) throws {
    try expectMended("turnus: \(text)", certain: ["turnus: \(mended)"])
  }

  // MARK: References and addresses

  @Test(arguments: [("geminde:teltow", "gemeinde:teltow"), ("Gemeinde:teltow", "gemeinde:teltow")])
  func kindOfAReference(_ text: String, _ mended: String) throws {
    try expectMended("gebiet: \(text)", certain: ["gebiet: \(mended)"])
  }

  @Test func kindWhereOnlyTheIDIsWanted() throws {
    try expectMended("ort: Gemeinde:teltow", certain: ["ort: teltow"])
    try expectMended("ort: sozialraum:teltow")
    try expectMended("ort: quark:teltow")
  }

  @Test(arguments: ["www.example.org", "example.org/seite"])
  func webAddress(_ text: String) throws { try expectMended("web: \(text)", offered: ["web: https://\(text)"]) }

  @Test func noWebAddress() throws { try expectMended("web: 'javascript:alert(1)'") }

  private static let team = "---\ntitel: Team\nart: netzwerk\ngebiet: %\nmitglieder: [{institution: schule}]\n---\n"

  @Test func aBareIDIsLookedUp() throws {
    let text = Self.team.replacing("%", with: "nord")
    try expectMended(
      .district.with("gremien/team.md", text), "gremien/team.md",
      offered: [Self.team.replacing("%", with: "sozialraum:nord")])
    let found = Sample.district.with("gremien/team.md", text).ownDiagnostics
    #expect(found.first?.help.german == "Schreiben Sie sozialraum:nord.")
  }

  @Test func aBareIDOfNothingHasNoSolution() throws {
    try expectMended(
      .district.with("gremien/team.md", Self.team.replacing("%", with: "niemandsland")), "gremien/team.md")
  }

  @Test func anIDIsForAPersonToChange() throws {
    try expectMended(
      .district.with("glossar.yaml", "- {id: Große Runde, titel: Runde, text: Viele.}\n"), "glossar.yaml",
      offered: ["- {id: grosse-runde, titel: Runde, text: Viele.}\n"])
  }

  // MARK: Where nothing can be replaced

  @Test(arguments: ["|\n  1.9.2026", ">\n  1.9.2026", "'1.9.\n  2026'", "1.\n  September 2026"])
  func aValueOverSeveralLinesHasNoSolution(_ text: String) throws { try expectMended("tag: \(text)") }

  @Test func escapesAreWrittenAnew() throws {
    try expectMended("wahl: \"\\x47ut\"", certain: ["wahl: \"gut\""])
    try expectMended("liste: [a]\nsicht: \"\\u00f6ffentlich\"", certain: ["liste: [a]\nsicht: \"oeffentlich\""])
  }
}
