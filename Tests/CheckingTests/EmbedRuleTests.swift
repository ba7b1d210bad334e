import Diagnostics
import SampleContent
import Testing

@Suite struct EmbedRuleTests {
  private func page(_ kind: String, _ parameters: String, of sample: Sample = .district) -> Sample {
    sample.writing("```\(kind)\n\(parameters)\n```", in: "seiten/start.md")
  }

  private let onlyGemeinden = Sample.district.with(indicator: "dezimalen: 1").with(
    rows: "gemeinde:adorf,neu,2019,5,,amt,2019")

  @Test(arguments: [
    ("kennzahl", "kennzahl: menschen\ngebiet: landkreis:kreis\njahr: 2019"),
    ("tabelle", "kennzahl: dichte\nebene: planregion\njahr: 2019"), ("karte", "kennzahl: menschen\nebene: gemeinde"),
    ("karte", "art: vergleich\nkennzahl: menschen\ngebiet: planregion:region\njahr: 2019"),
    ("karte", "art: verlauf\nkennzahl: dichte\ngebiet: landkreis:kreis"),
  ])
  func numbersThatAreThere(_ kind: String, _ parameters: String) throws { try expect(page(kind, parameters)) }

  @Test(arguments: [
    ("kennzahl", "kennzahl: neu\ngebiet: ▶landkreis:kreis"), ("tabelle", "kennzahl: neu\nebene: ▶planregion"),
    ("karte", "kennzahl: neu\nebene: ▶sozialraum\njahr: 2019"),
    ("karte", "art: rang\nkennzahl: neu\nebene: ▶sozialraum"),
    ("karte", "art: verlauf\nkennzahl: neu\ngebiet: ▶sozialraum:nord"),
    ("karte", "art: vergleich\nkennzahl: neu\ngebiet: ▶landkreis:kreis"),
  ])
  func aLevelThatTheIndicatorDoesNotHave(_ kind: String, _ parameters: String) throws {
    let found = try expect(page(kind, parameters, of: onlyGemeinden), finds: .badEmbed)
    #expect(found.first?.summary.german.hasPrefix("„Neu“ gibt es nicht auf der Ebene ") == true)
    #expect(found.first?.help.german.hasPrefix("Vorgesehen: gemeinde. ") == true)
  }

  @Test(arguments: [
    ("kennzahl", "kennzahl: menschen\ngebiet: gemeinde:adorf\njahr: ▶2018", "in „Adorf“"),
    ("tabelle", "kennzahl: menschen\nebene: gemeinde\njahr: ▶2018", "auf der Ebene Gemeinde"),
    ("karte", "kennzahl: menschen\nebene: sozialraum\njahr: ▶2018", "auf der Ebene Sozialraum"),
    ("karte", "art: rang\nkennzahl: menschen\nebene: gemeinde\njahr: ▶2018", "auf der Ebene Gemeinde"),
    ("karte", "art: vergleich\nkennzahl: menschen\ngebiet: gemeinde:adorf\njahr: ▶2018", "in „Adorf“"),
  ])
  func aYearWithoutNumbers(_ kind: String, _ parameters: String, _ place: String) throws {
    let found = try expect(page(kind, parameters), finds: .badEmbed)
    #expect(found.first?.summary.german == "„Menschen“ hat \(place) für 2018 keine Zahl")
    #expect(found.first?.help.german == "Zahlen gibt es für: 2019. Ohne „jahr“ steht dort das neueste Jahr.")
  }

  @Test func yearsInARowAreSaidTogether() throws {
    let rows = [2010, 2012, 2013, 2014].map { "gemeinde:adorf,menschen,\($0),100,,amt,\($0)" }
    let found = try expect(
      page(
        "karte", "kennzahl: menschen\nebene: gemeinde\njahr: ▶2011",
        of: .district.with(rows: rows.joined(separator: "\n"))),
      finds: .badEmbed)
    #expect(found.first?.help.german.hasPrefix("Zahlen gibt es für: 2010, 2012 bis 2014, 2019.") == true)
    #expect(found.first?.help.english.hasPrefix("There are numbers for: 2010, 2012 to 2014, 2019.") == true)
  }

  @Test func noNumbersAtAll() throws {
    let sample = Sample.district.with(indicator: "dezimalen: 1")
    let found = try expect(page("karte", "kennzahl: neu\nebene: gemeinde\njahr: ▶2019", of: sample), finds: .badEmbed)
    #expect(found.first?.help.german.hasPrefix("Zahlen gibt es hier noch gar nicht.") == true)
    // Without a year, the page says that there are none.
    try expect(page("karte", "kennzahl: neu\nebene: gemeinde", of: sample))
  }

  /// A number that is protected is no gap.
  @Test func protectedNumbersAreThere() throws {
    let sample = Sample.district.with(rows: "gemeinde:adorf,menschen,2018,,geheim,amt,2018")
    try expect(page("karte", "art: rang\nkennzahl: menschen\nebene: gemeinde\njahr: 2018", of: sample))
  }

  @Test func nothingIsLargerThanTheLandkreis() throws {
    let found = try expect(
      page("karte", "art: vergleich\nkennzahl: dichte\ngebiet: ▶landkreis:kreis"), finds: .badEmbed)
    #expect(found.first?.summary.german == "Für „Kreis“ gibt es nichts Größeres zum Vergleichen")
    #expect(found.first?.help.german.contains("gemeinde, sozialraum, planregion") == true)
  }

  /// What cannot be read is reported for that, and once.
  @Test func nothingIsSaidTwice() throws {
    try expect(page("karte", "kennzahl: menschen\nebene: ▶kreis\njahr: 2019"), finds: .unknownChoice)
    try expect(page("karte", "kennzahl: ▶mensche\nebene: gemeinde\njahr: 1999"), finds: .danglingReference)
    try expect(page("karte", "kennzahl: menschen\nebene: gemeinde\njahr: ▶neulich"), finds: .badInteger)
    try expect(page("karte", "art: verlauf\nkennzahl: menschen\ngebiet: ▶gemeinde:zdorf"), finds: .danglingReference)
  }

  /// The number may stand in the row that cannot be read.
  @Test func unreadableNumbersMayBeThoseAskedFor() throws {
    let sample = Sample.district.with(rows: "gemeinde:adorf,menschen,2018,▶viele,,amt,2018")
    try expect(page("karte", "kennzahl: menschen\nebene: gemeinde\njahr: 2018", of: sample), finds: .badDecimal)
  }
}
