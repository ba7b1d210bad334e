import Testing

@testable import ContentModel

@Suite struct ScalarFaultTests {
  @Test func textTooLong() throws {
    let found = try expectProbe("text: ▶12345678901", finds: .textTooLong)
    #expect(found.first?.summary.german == "Der Text hat 11 Zeichen, erlaubt sind 10")
  }

  @Test(arguments: ["zwei", "1.5", "1,5", "+3", "-", "1 000", "٧", "5 Personen", "9999999999999999999999"])
  func integer(_ text: String) throws { try expectProbe("ganz: ▶'\(text)'", finds: .badInteger) }

  @Test(arguments: ["-6", "2101", "999999999999999"])
  func integerOutOfBounds(_ text: String) throws { try expectProbe("ganz: ▶\(text)", finds: .outOfBounds) }

  @Test(arguments: [
    "viel", "1,234.5", "1.2.3", ",5", "5,", ".", "-", "--3", "1e3", "29,1 %", "½", "٧", "Infinity", "nan",
    "1234567890123456",
  ])
  func decimal(_ text: String) throws { try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal) }

  @Test(arguments: [("1.234", "1234", "1,234"), ("-1.234", "-1234", "-1,234"), ("999.000", "999000", "999,000")])
  func ambiguousDecimalShowsBothReadings(_ text: String, _ thousands: String, _ fraction: String) throws {
    let found = try expectProbe("zahl: ▶\(text)", finds: .badDecimal)
    #expect(found.first?.summary.german == "„\(text)“ ist mehrdeutig: \(thousands) oder \(fraction)?")
    #expect(found.first?.help.german == "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(fraction).")
  }

  @Test(arguments: ["-1", "-0,1", "100,1", "101"])
  func decimalOutOfBounds(_ text: String) throws { try expectProbe("anteil: ▶\(text)", finds: .outOfBounds) }

  @Test(arguments: ["52°", "N52", "52.4.1", "-52"])
  func coordinate(_ text: String) throws { try expectProbe("grad: ▶\(text)", finds: .badDecimal) }

  @Test(arguments: ["13.2", "56.0001"])
  func coordinateOutOfBounds(_ text: String) throws { try expectProbe("grad: ▶\(text)", finds: .outOfBounds) }

  @Test(arguments: ["vielleicht", "Ja", "yes", "0", "~"])
  func boolean(_ text: String) throws { try expectProbe("janein: ▶\(text)", finds: .badBoolean) }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-9-1", "2026", "morgen", "20260901", "0999-01-01", "2026-09-01T10:00",
  ])
  func date(_ text: String) throws { try expectProbe("tag: ▶\(text)", finds: .badDate) }

  @Test(arguments: [("1.9.2026", "2026-09-01"), ("01.09.26", "2026-09-01"), ("29.2.2024", "2024-02-29")])
  func germanDateIsTranslated(_ text: String, _ iso: String) throws {
    let found = try expectProbe("tag: ▶\(text)", finds: .badDate)
    #expect(found.first?.help.german == "Schreiben Sie \(iso).")
  }

  @Test(arguments: ["30.2.2026", "1.13.2026", "99999999999999.9.2026", "1.9."])
  func germanDateThatDoesNotExist(_ text: String) throws {
    let found = try expectProbe("tag: ▶\(text)", finds: .badDate)
    #expect(found.first?.summary.german == "„\(text)“ ist kein Datum, das es gibt")
  }

  @Test(arguments: ["2016-00", "2016-13", "19", "nach 2018", "vor  2018", "vor", "2019-04-31", "Herbst 2016"])
  func partialDate(_ text: String) throws { try expectProbe("zeitangabe: ▶'\(text)'", finds: .badDate) }

  @Test(arguments: ["9", "9:0", "09.30", "24:01", "9:60", "-1:00", "009:00"])
  func clockTime(_ text: String) throws { try expectProbe("uhr: ▶'\(text)'", finds: .badSchedule) }

  @Test func choiceHasASuggestion() throws {
    let found = try expectProbe("wahl: ▶schlect", finds: .unknownChoice)
    #expect(found.first?.help.german == "Meinten Sie „schlecht“? Möglich sind: gut, schlecht.")
  }

  @Test func visibility() throws {
    let found = try expectProbe("sicht: ▶öffentlich", finds: .unknownChoice)
    #expect(found.first?.help.german == "Meinten Sie „oeffentlich“? Möglich sind: oeffentlich, intern.")
  }

  @Test(arguments: ["a", "a@b", "@b.de", "a@.de", "a@b.", "a b@c.de", "a@@b.de", "<a@b.de>", "ä@b.de"])
  func email(_ text: String) throws { try expectProbe("email: ▶'\(text)'", finds: .badContact) }

  @Test(arguments: [
    "example.org", "www.example.org", "https://", "https:///a.b", "https://localhost", "javascript:alert(1)",
    "https://a.b/c d", "https://.b",
  ])
  func webAddress(_ text: String) throws { try expectProbe("web: ▶'\(text)'", finds: .badContact) }

  @Test(arguments: ["1234", "1234567890123456", "03381 0000 (Mo)", "0338+1000", "++491234567"])
  func telephone(_ text: String) throws { try expectProbe("telefon: ▶'\(text)'", finds: .badContact) }

  @Test(arguments: ["1206930", "120693040", "1206930a", "12069 304", "٠١٢٣٤٥٦٧"])
  func digits(_ text: String) throws { try expectProbe("ags: ▶'\(text)'", finds: .badKey) }

  @Test func age() throws { try expectProbe("alter: ▶3 Jahre", finds: .badAgeRange) }

  @Test func cycle() throws { try expectProbe("turnus: ▶manchmal", finds: .badCycle) }

  @Test(arguments: [
    ("Mo 09:00–12:00", "Schreiben Sie den Wochentag aus: Montag."),
    ("jeden Dienstg 09:00–12:00", "Meinten Sie „Dienstag“?"),
    ("jeden Sonnabend 09:00–12:00", "Schreiben Sie Samstag statt Sonnabend."),
  ])
  func scheduleHelps(_ text: String, _ help: String) throws {
    #expect(try expectProbe("zeit: ▶\(text)", finds: .badSchedule).first?.help.german == help)
  }

  @Test(arguments: [
    "jeden 1. Samstag im Monat 10.00–12.00", "Montag", "jeden letzten Freitag im Monat", "Mit Anmeldung", "Die Gruppe",
  ])
  func scheduleDoesNotMislead(_ text: String) throws {
    #expect(try expectProbe("zeit: ▶\(text)", finds: .badSchedule).first?.help.german.hasPrefix("So geht es") == true)
  }

  @Test func aListWhereAValueIsExpected() throws {
    try expectProbe("ganz: ▶[1, 2]\nwahl: ▶{gut: ja}", finds: .wrongShape, .wrongShape)
  }

  @Test func columnIsCountedInCharactersNotBytes() throws {
    try expectProbe("teil: {text: äöü, wahl: ▶x}", finds: .unknownChoice)
  }
}
