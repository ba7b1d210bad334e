import Diagnostics
import FoundationEssentials
import Testing

@testable import ContentModel

@Suite struct FormulaUnitTests {
  private static let units = [
    "p": "Personen", "q": "personen ", "km": "Quadratkilometer", "k": "Kinder", "pz": "Prozent", "pp": "Prozentpunkte",
    "pm": "Promille", "v": "Verhältnis", "d": "Personen je Quadratkilometer", "kq": "Kinder je 1.000 Personen",
    "eur": "Euro", "h": "Stunden",
  ]

  private func unit(_ text: String) throws -> Result<FigureUnit?, UnitFault> {
    try formula(text).unit { Self.units[$0].flatMap(FigureUnit.init) }
  }

  @Test(arguments: [
    ("Personen", "Personen"), (" Personen ", "Personen"),
    ("Personen je Quadratkilometer", "Personen je Quadratkilometer"),
    ("Kinder je 1.000 Personen", "Kinder je 1.000 Personen"), ("Kinder je 1000 Personen", "Kinder je 1.000 Personen"),
    ("Kinder je 1 000 Personen", "Kinder je 1.000 Personen"),
    ("Fälle je 100.000 Personen", "Fälle je 100.000 Personen"),
    ("Prozent", "Prozent"), ("prozent", "Prozent"), ("Prozentpunkte", "Prozent"), ("Promille", "Promille"),
    ("Verhältnis", "Verhältnis"), ("Quotient", "Verhältnis"), ("Anteil", "Verhältnis"),
    ("Personen je 100 Personen", "Prozent"), ("Personen je 1.000 personen", "Promille"),
    ("Personen je Personen", "Verhältnis"), ("Anteil je 100.000", "Verhältnis je 100.000"),
    ("Prozent je Jahr", "Prozent je Jahr"),
    ("Personen je Quadratkilometer je Jahr", "Personen je Jahr je Quadratkilometer"),
    ("je Jahr", "je Jahr"), ("je 0,5 Jahr", "je 0,5 Jahr"), ("Personen mal Stunden", "Personen mal Stunden"),
    ("Personen je 100", "Personen je 100"), ("Euro je Monat und Kind", "Euro je Monat und Kind"),
    ("Personen je", "Personen je"), ("je", "je"), ("mal", "mal"), ("Personen je 0 Kinder", "Personen je 0 Kinder"),
    ("Plätze je 1.00 Kinder", "Plätze je 1.00 Kinder"), ("%", "Prozent"), ("12 Stück", "12 Stück"),
  ])
  func words(_ text: String, _ description: String) throws {
    let unit = try #require(FigureUnit(text))
    #expect(unit.description == description)
    #expect(FigureUnit(unit.description) == unit)
  }

  @Test func nothingIsNoUnit() {
    #expect(FigureUnit("") == nil)
    #expect(FigureUnit(" \n") == nil)
  }

  @Test func equality() {
    #expect(FigureUnit("Personen") == FigureUnit("PERSONEN"))
    #expect(FigureUnit("Personen")?.hashValue == FigureUnit("personen")?.hashValue)
    #expect(FigureUnit("Personen") != FigureUnit("Kinder"))
    #expect(FigureUnit("Prozent") != FigureUnit("Promille"))
    #expect(FigureUnit("Kinder je 1.000 Personen") != FigureUnit("Kinder je Personen"))
  }

  @Test(arguments: [
    "Prozent mal " + Array(repeating: "Prozent", count: 100).joined(separator: " mal "),
    "Personen" + String(repeating: " je 999999999999999", count: 50), "x je " + String(repeating: "9", count: 500),
    "x je 1" + String(repeating: " 000", count: 500),
  ])
  func extremeUnitsAreOneBaseUnit(_ text: String) { #expect(FigureUnit(text)?.isBare == false) }

  @Test(arguments: [
    ("p ÷ q je 100", "Prozent"), ("p ÷ q × 100", "Prozent"), ("100 × p ÷ q", "Prozent"), ("p × 100 ÷ q", "Prozent"),
    ("(p + q) ÷ p × 100", "Prozent"), ("p ÷ km", "Personen je Quadratkilometer"),
    ("k ÷ p × 1000", "Kinder je 1.000 Personen"), ("k ÷ p je 1000", "Kinder je 1.000 Personen"),
    ("k ÷ p × 7", "Kinder je Personen"), ("p × 100", "Personen"), ("p × 2 + q", "Personen"), ("p − q", "Personen"),
    ("-p", "Personen"), ("p ÷ q", "Verhältnis"), ("pz × p ÷ 100", "Personen"), ("pz ÷ 100 × p", "Personen"),
    ("p × pz ÷ 100", "Personen"), ("p × pz", "Personen je 100"), ("pz ÷ 7", "Prozent"), ("pm ÷ 1000 × p", "Personen"),
    ("100 − pz", "Prozent"), ("pz + 5", "Prozent"), ("pz + pp", "Prozent"), ("1 − v", "Verhältnis"),
    ("(100 − pz) ÷ 100 × p", "Personen"), ("d × km", "Personen"), ("p ÷ d", "Quadratkilometer"),
    ("eur ÷ (p × h)", "Euro je Personen je Stunden"), ("eur ÷ p ÷ p", "Euro je Personen je Personen"),
    ("1 ÷ km", "je Quadratkilometer"), ("100 ÷ (km ÷ p)", "Personen je 100 Quadratkilometer"), ("7", "Verhältnis"),
    ("(1 + 2) × p", "Personen"), ("0,5 je 100", "Prozent"), ("2 × 100 × p ÷ p", "Prozent"), ("kq × p ÷ 1000", "Kinder"),
    ("km × km", "Quadratkilometer mal Quadratkilometer"), ("pz ÷ pz", "Verhältnis"),
    ("k ÷ p × 100000", "Kinder je 100.000 Personen"), ("k ÷ p × 10000", "Kinder je 10.000 Personen"),
  ])
  func result(_ text: String, _ description: String) throws {
    let unit = try unit(text).get()
    #expect(unit?.description == description)
    #expect(unit == FigureUnit(description))
  }

  @Test(arguments: [
    "unbekannt", "p + unbekannt", "unbekannt − 5", "p ÷ unbekannt", "unbekannt ÷ unbekannt", "(unbekannt + p) × km",
    "p je 999999999999999 je 999999999999999 je 999999999999999", "p ÷ (km je 3) × km je 3",
  ])
  func unknown(_ text: String) throws { #expect(try unit(text).get() == nil) }

  @Test(arguments: [
    ("pz + p", 4, "Prozent und Personen lassen sich nicht zusammenzählen"),
    ("p − km", 3, "Personen und Quadratkilometer lassen sich nicht voneinander abziehen"),
    ("p + 5", 3, "Personen und eine Zahl allein lassen sich nicht zusammenzählen"),
    ("5 − p", 3, "Eine Zahl allein und Personen lassen sich nicht voneinander abziehen"),
    ("pz + pm", 4, "Prozent und Promille lassen sich nicht zusammenzählen"),
    ("pz − v", 4, "Prozent und Verhältnis lassen sich nicht voneinander abziehen"),
    (
      "d + p ÷ km × 100", 3,
      "Personen je Quadratkilometer und Personen je 100 Quadratkilometer lassen sich nicht zusammenzählen"
    ),
    ("unbekannt × (p + km)", 16, "Personen und Quadratkilometer lassen sich nicht zusammenzählen"),
    ("p + q + km + pz", 7, "Personen und Quadratkilometer lassen sich nicht zusammenzählen"),
    ("1 ÷ -(p − k)", 9, "Personen und Kinder lassen sich nicht voneinander abziehen"),
  ])
  func fault(_ text: String, _ column: Int, _ summary: String) throws {
    guard case .failure(let fault) = try unit(text) else {
      Issue.record("no fault: \(try unit(text))")
      return
    }
    #expect(fault.summary.german == summary)
    #expect(fault.position == SourcePosition(file: "k.yaml", line: 1, column: 8 + column, length: 1))
    #expect(fault.help.german.hasSuffix("."))
  }
}
