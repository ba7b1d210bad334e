import SampleContent
import Testing

@Suite struct CountClassRuleTests {
  @Test(arguments: ["klassen: ▶[1, 2]", "klassenverfahren: ▶jenks", "klassenzahl: ▶3", "farbreihe: ▶einfach"])
  func aCountColoursNoMap(_ extra: String) throws {
    let found = try expect(.district.with(indicator: extra, art: "anzahl"), finds: .countWithClasses)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.help.german.hasPrefix("Rechnen Sie einen Anteil") == true)
  }

  /// One finding for each indicator, at what it states first.
  @Test func anAreaIsNoRateEither() throws {
    let extra = "klassen: ▶[1, 2], farbreihe: einfach"
    let found = try expect(.district.with(indicator: extra, art: "flaeche"), finds: .countWithClasses)
    #expect(found.first?.summary.german.contains("die Art „Fläche“ ohne Farben") == true)
    #expect(found.first?.summary.english.contains("without colours") == true)
  }

  @Test(arguments: ["anteil", "verhaeltnis", "dichte"]) func ratesMayHaveClasses(_ art: String) throws {
    try expect(.district.with(indicator: "klassen: [1, 2]", art: art))
  }
}
