import SampleContent
import TestSupport
import Testing

@testable import ContentModel

@Suite struct DecodeTests {
  @Test func recordsAreTyped() throws {
    let content = Sample.district.content
    #expect(content.diagnostics.map(\.summary.german) == [])
    #expect(content.gemeinden.map(\.titel) == ["Adorf", "Bdorf", "Cdorf"])
    #expect(content.angebote.first?.gemeinde.id == "adorf")
    #expect(content.angebote.first?.zeiten.first?.weekdays == [1])
    #expect(content.vertrag?.beitritte.map(\.status) == [.belegt, .nichtBelegt])
    #expect(content.ordner.map(\.path) == ["", "handbuch"])
  }

  @Test func positionsOfReferencesAreExact() throws {
    let ref = try #require(Sample.district.content.gemeinden.first?.sozialraum)
    #expect(ref.position.description == "gemeinden/adorf.md:5:13")
  }

  @Test(arguments: ["angebote/adorf/treff.md", "standards/offen.md", "handbuch/rolle.md", "seiten/start.md"])
  func aTextIsRequired(_ path: String) throws {
    let text = Sample.district.files[path] ?? ""
    let end = try #require(text.ranges(of: "---\n").last)
    let found = try expect(
      .district.with(path, String(text[..<end.upperBound])), elsewhere: ["SR0202 \(path)"])
    #expect(found.first?.summary.german == "Unter den Angaben in „\(path)“ steht kein Text")
  }

  @Test func aRecordWithAFaultIsKept() {
    let content = Sample.district.replacing("nummer: 1", with: "nummer: eins", in: "planregionen/region.md").content
    #expect(content.planregionen.map(\.titel) == ["Region"])
    #expect(content.diagnostics.map(\.code) == [.badInteger])
  }

  @Test func cellsHaveTheirPlace() throws {
    let sample = Sample.district.with(
      "kennzahlen/werte.csv",
      "gebiet,kennzahl,jahr,wert,status,quelle,stand\ngemeinde:adorf,menschen,▶MMXIX,▶viel,,amt,2019\n")
    let found = try expect(sample, finds: .badInteger, .badDecimal)
    #expect(found.map { $0.position.cell?.row } == [2, 2])
    #expect(found.map { $0.position.cell?.column } == [3, 4])
    #expect(found.map { $0.position.cell?.header } == ["jahr", "wert"])
  }

  @Test func anEmptyCellIsNoEmptyKey() throws { try expect(.district) }

  @Test func anEmptyCellOfARequiredColumn() throws {
    try expect(
      .district.adding(
        "gemeinde:adorf,menschen,2018,1,,▶,2018\ngemeinde:adorf,menschen,2017,1,,▶ ,2018", to: "kennzahlen/werte.csv"),
      finds: .missingKey, .missingKey)
  }

  @Test func aMissingColumnIsMissingOnce() throws {
    let found = try expect(
      .district.with(
        "nachbarschaften.csv",
        "gebiet_a,gebiet_b,sicherheit\nsozialraum:nord,sozialraum:sued,belegt\nsozialraum:sued,sozialraum:nord,belegt\n"
      ),
      elsewhere: ["SR0202 nachbarschaften.csv:1", "SR0522 nachbarschaften.csv:3:1"])
    #expect(found.first?.summary.german == "In nachbarschaften.csv fehlt „quelle“")
  }

  @Test func anUnknownColumnIsUnknownOnce() throws {
    let found = try expect(
      .district.with(
        "nachbarschaften.csv",
        "gebiet_a,gebiet_b,sicherheit,quelle,▶notitz\nsozialraum:nord,sozialraum:sued,belegt,amt,a\n"),
      finds: .unknownKey)
    #expect(found.first?.summary.german.hasPrefix("Die Spalte „notitz“") == true)
  }

  @Test func aCutRecordLacksInternalFieldsWithoutAFinding() {
    let content = decode(Sample.district.records, expectsInternalFields: false)
    #expect(content.diagnostics.map(\.summary.german) == [])
  }

  /// Any text in any field is a value or a finding, never a crash.
  @Test func anyScalarInAnyField() {
    var random = SeededGenerator(seed: 4)
    let values = [
      "''", "' '", "~", "0", "-1", "1.234", "99999999999999999999", "2026-02-30", "1.1.1", "a:b", "':'", "gemeinde:",
      "ja", "[]", "[[]]", "{}",
      "{a: 1}", "[a, a, '']", "'@'", "'https://'", "Montag bis", "jeden", "'–'", "'\u{301}'", "'👩‍👩‍👧'",
      "nach Vereinbarung,", "alle",
      "ab Jahre", "vor", "24:00", "'#'", "'|'",
    ]
    let keys = Set(Kind.allCases.flatMap { $0.declarations.map(\.key) }).sorted()
    for path in Sample.district.files.keys.sorted() where !path.hasSuffix(".csv") {
      for _ in 0..<40 {
        let key = keys[Int.random(in: 0..<keys.count, using: &random)]
        let value = values[Int.random(in: 0..<values.count, using: &random)]
        let text = path.hasSuffix(".md") ? "---\n\(key): \(value)\n---\n" : "\(key): \(value)\n"
        let content = Sample([path: text]).content
        #expect(content.diagnostics.allSatisfy { $0.position.file == path })
      }
    }
  }
}
