import Diagnostics
import FoundationEssentials
import SampleContent
import TestSupport
import Testing

@testable import ContentModel

/// What people and spreadsheets write for a number.
@Suite struct DecimalTextTests {
  // MARK: Read

  @Test(arguments: [
    ("1.234.567", "1234567"), ("1.234,5", "1234.5"), ("1.234.567,89", "1234567.89"), ("-1.234,5", "-1234.5"),
    ("12 652", "12652"), ("12\u{A0}652", "12652"), ("12\u{202F}652", "12652"), ("12\u{2009}652", "12652"),
    ("12'652", "12652"), ("12’652", "12652"), ("1 234 567", "1234567"), ("1 234,5", "1234.5"), ("1 234.5", "1234.5"),
    ("1'234'567.89", "1234567.89"), ("1'234,567", "1234.567"), ("+3", "3"), ("−3,5", "-3.5"),
    ("−1.234.567", "-1234567"),
    (" 5 ", "5"), ("\u{A0}29,1\u{202F}", "29.1"), ("1,234", "1.234"), ("0,000", "0"), ("-0,000", "0"), ("0.500", "0.5"),
    ("000000000000000000001", "1"),
  ])
  func number(_ text: String, _ value: String) {
    guard case .number(let digits) = DecimalText(text) else {
      Issue.record("\(DecimalText(text))")
      return
    }
    #expect(digits.decimal == Decimal(string: value))
  }

  @Test func cellsLoseTheBlanksAroundANumber() throws {
    let table =
      "gebiet,kennzahl,jahr,wert,status,quelle,stand\ngemeinde:adorf,menschen,\u{A0}2019 , 1.234.567\u{A0},,amt,2019\n"
    let content = Sample.district.with("kennzahlen/werte.csv", table).content
    #expect(content.diagnostics.isEmpty)
    #expect(content.werte.map(\.values.jahr) == [2019])
    #expect(content.werte.map(\.values.wert) == [1_234_567])
  }

  // MARK: Not guessed

  @Test(arguments: [
    ("12.652", "12652", "12,652"), ("+1.234", "1234", "1,234"), ("−1.234", "-1234", "-1,234"),
    ("1 234.567", "1234567", "1234,567"),
  ])
  func ambiguous(_ text: String, _ thousands: String, _ fraction: String) throws {
    let found = try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal)
    #expect(found.first?.summary.german == "„\(text)“ ist mehrdeutig: \(thousands) oder \(fraction)?")
  }

  @Test(arguments: [
    ("1,234.5", "1234,5"), ("1,234,567", "1234567"), ("1,234,567.89", "1234567,89"), ("-1,234.50", "-1234,50"),
    ("1,234.567", "1234,567"),
  ])
  func english(_ text: String, _ german: String) throws {
    let found = try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal)
    #expect(found.first?.summary.german == "„\(text)“ ist englisch geschrieben")
    #expect(found.first?.help.german == "Schreiben Sie \(german).")
  }

  @Test(arguments: [
    "1.23.456", "1.2345,6", "12.34,5", "1.234.56", "1234.567,8", "1.234 567", "1 234'567", "1 23", "0.123.456",
    "1..234", "1.,5", "1, 5", "- 5", "5-", "(5)", "3½", "1,2,3", "0,123.5", "1.234,5.6", "--5", "+-5", "5,-", "1/2",
    "٣",
  ])
  func nothing(_ text: String) { #expect(DecimalText(text) == .unreadable, "\(DecimalText(text))") }

  // MARK: What Excel makes

  @Test(arguments: [
    ("1,2E+05", "120000"), ("1.234E+3", "1234"), ("1e3", "1000"), ("1,5E-02", "0,015"), ("-2E6", "-2000000"),
    ("1,23457E+11", "123457000000"),
  ])
  func scientific(_ text: String, _ about: String) throws {
    let help = try #require(try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal).first?.help.german)
    #expect(help.contains("hier ungefähr \(about). "), "\(help)")
  }

  @Test(arguments: ["1E99", "1E-400", "1E999"]) func scientificBeyondReason(_ text: String) {
    #expect(DecimalText(text) == .scientific(nil) || text.hasSuffix("-400"))
  }

  @Test(arguments: [
    ("01. Mai", "1.5 oder 1,5 (vielleicht 1,05)"), ("1. Mai", "1.5 oder 1,5 (vielleicht 1,05)"),
    ("05.Mai", "5.5 oder 5,5 (vielleicht 5,05)"), ("12. Dez", "12.12 oder 12,12"), ("Mai 12", "5.12 oder 5,12"),
    ("Mai 05", "5.05 oder 5,05"), ("Mrz 2012", "3.2012 oder 3,2012"), ("01.05.2026", "1.5 oder 1,5 (vielleicht 1,05)"),
    ("1.5.26", "1.5 oder 1,5 (vielleicht 1,05)"), ("2026-05-01", "1.5 oder 1,5 (vielleicht 1,05)"),
    ("1-May", "1.5 oder 1,5 (vielleicht 1,05)"), ("May-05", "5.05 oder 5,05"),
    ("01.05.", "1.5 oder 1,5 (vielleicht 1,05)"),
    ("29. Feb", "29.2 oder 29,2 (vielleicht 29,02)"), ("1. März 2026", "1.3 oder 1,3 (vielleicht 1,03)"),
    ("01.12.2026 00:00:00", "1.12 oder 1,12"), ("2026-10-01T00:00:00", "1.10 oder 1,10"), ("Jan. 99", "1.99 oder 1,99"),
    ("1-Dec-26", "1.12 oder 1,12"), ("11.\u{A0}Okt", "11.10 oder 11,10"),
  ])
  func date(_ text: String, _ numbers: String) throws {
    let found = try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal)
    #expect(found.first?.summary.german == "„\(text)“ ist ein Datum, hier gehört eine Zahl hin")
    #expect(
      found.first?.help.german
        == "Excel macht aus Zahlen gern ein Datum; gemeint war wohl \(numbers). Formatieren Sie die Spalte in Excel als "
        + "Text und tippen Sie die Zahl neu ein.")
  }

  @Test(arguments: [
    "32. Mai", "31.04.2026", "0. Mai", "1.13.26", "Mai", "Mai 123", "1. Mond", "2026-13-01", "99.99.9999",
  ])
  func noDate(_ text: String) {
    if case .date(let date) = DecimalText(text) { Issue.record("\(date)") }
  }

  // MARK: Units

  @Test(arguments: [
    ("12 %", "%", "12"), ("12%", "%", "12"), ("12 Personen", "Personen", "12"), ("29,1 km²", "km²", "29,1"),
    ("1.234.567 €", "€", "1234567"), ("€ 5", "€", "5"), ("ca. 40", "ca.", "40"),
    ("ca. 40 Kinder", "ca. … Kinder", "40"),
    ("-3 °C", "°C", "-3"), ("1,234.5 kg", "kg", "1234,5"), ("12 652 Einwohner", "Einwohner", "12652"),
  ])
  func unit(_ text: String, _ unit: String, _ number: String) throws {
    let found = try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal)
    #expect(found.first?.summary.german == "Bei „\(text)“ steht neben der Zahl noch „\(unit)“")
    #expect(found.first?.help.german == "Schreiben Sie nur die Zahl, ohne Einheit und Zusatz: \(number).")
  }

  @Test func unitBesideAnAmbiguousNumber() throws {
    let found = try expectProbe("zahl: ▶1.234 Personen", finds: .badDecimal)
    #expect(
      found.first?.help.german
        == "Schreiben Sie nur die Zahl, ohne Einheit und Zusatz: 1234, wenn es Tausender sind, sonst 1,234.")
  }

  @Test(arguments: ["3 Mio.", "1,2 Millionen", "5 Tsd", "40 T€", "2 Mrd. Euro", "3 tausend"])
  func multiplierIsNoUnit(_ text: String) throws {
    let found = try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal)
    #expect(found.first?.help.german == "Schreiben Sie die ganze Zahl in Ziffern aus, ohne Einheit und Zusatz.")
  }

  // MARK: Cells

  @Test(arguments: [
    ("\"1,234.5\"", "Schreiben Sie 1234.5."),
    ("\"29,1 %\"", "Schreiben Sie nur die Zahl, ohne Einheit und Zusatz: 29.1."),
    (
      "1.234",
      "Schreiben Sie 1234, wenn es Tausender sind, sonst 1,234 (in Anführungszeichen, wenn die Datei mit Komma trennt)."
    ),
    (
      "k. A.", "Schreiben Sie eine Zahl. Gibt es keine, lassen Sie die Zelle leer; warum, sagt die Spalte „status“."
    ),
  ])
  func inACell(_ cell: String, _ help: String) throws {
    let rows = "gebiet,kennzahl,jahr,wert,status,quelle,stand\ngemeinde:adorf,flaeche,2019,▶\(cell),,amt,2019\n"
    let found = Sample.district.with("kennzahlen/werte.csv", rows).content.diagnostics
    #expect(found.map(\.code) == [.badDecimal])
    #expect(found.first?.help.german == help)
  }

  @Test(arguments: [
    ("2.019", "2019"), ("\"2019,0\"", "2019"), ("2019.00", "2019"), ("\"2,019\"", "2019"), ("2 019", "2019"),
    ("+2019", "2019"),
    ("01.01.2019", "2019"), ("Jan 2019", "2019"), ("2.000", "2000"), ("2019 Jahr", "2019"),
  ])
  func yearInACell(_ cell: String, _ year: String) throws {
    let rows = "gebiet,kennzahl,jahr,wert,status,quelle,stand\ngemeinde:adorf,menschen,\(cell),1,,amt,2019\n"
    let found = Sample.district.with("kennzahlen/werte.csv", rows).content.diagnostics.filter { $0.code == .badInteger }
    #expect(found.count == 1)
    #expect(found.first?.help.german.hasPrefix("Schreiben Sie \(year). Formatieren") == true, "\(found)")
  }

  @Test func integerWithTwoReadings() throws {
    let found = try expectProbe("ganz: ▶2.000", finds: .badInteger)
    #expect(found.first?.help.german == "Schreiben Sie 2000 oder 2, je nachdem, was gemeint ist.")
    #expect(
      try expectProbe("ganz: ▶1,5", finds: .badInteger).first?.help.german.hasPrefix("Schreiben Sie nur Ziffern")
        == true)
    #expect(try probe("ganz: '−5'").ganz == -5)
  }

  // MARK: Bounds

  @Test(arguments: [
    "1234567890123456", "0," + String(repeating: "1", count: 39),
    "123456789012345," + String(repeating: "3", count: 24),
    String(repeating: "9", count: 5000), String(repeating: "1.", count: 90) + "1", "1.234.567.890.123.456",
    String(repeating: "ä", count: 500),
  ])
  func tooLong(_ text: String) throws {
    let found = try expectProbe("zahl: ▶'\(text)'", finds: .badDecimal)
    #expect((found.first?.summary.german.count ?? 999) < 130)
  }

  @Test func everyDigitIsKept() throws {
    let fraction = String(repeating: "7", count: 23)
    for text in [
      "123456789012345,\(fraction)", "0," + String(repeating: "3", count: 38),
      "0,5" + String(repeating: "0", count: 100),
    ] {
      guard case .number(let digits) = DecimalText(text) else {
        Issue.record("\(text)")
        continue
      }
      var written = digits.german
      while written.hasSuffix("0") { written.removeLast() }
      #expect(digits.decimal?.description == written.replacingComma)
    }
  }

  @Test(arguments: 0..<40)
  func randomNumbersComeBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
    }
    for _ in 0..<50 {
      let whole = "\(Int.random(in: 1...9, using: &generator))" + digits(Int.random(in: 0...14, using: &generator))
      let fraction = digits(Int.random(in: 0...22, using: &generator)) + "1"
      let sign = ["", "-", "−", "+"][Int.random(in: 0...3, using: &generator)]
      let mark = [".", " ", "\u{A0}", "'"][Int.random(in: 0...3, using: &generator)]
      let plain = (sign == "" || sign == "+" ? "" : "-") + whole + "." + fraction
      for text in ["\(sign)\(whole),\(fraction)", "\(sign)\(Self.grouped(whole, mark)),\(fraction)"] {
        guard case .number(let digits) = DecimalText(text), let decimal = digits.decimal else {
          Issue.record("\(text): \(DecimalText(text))")
          continue
        }
        #expect(decimal.description == plain)
      }
    }
  }

  /// Any text is something, and a number is never one that cannot be calculated with.
  @Test(arguments: 0..<40)
  func randomTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 100)
    let pieces = [
      "1", "23", "456", "000", ".", ",", " ", "'", "-", "−", "+", "E", "e+", "%", "Mai", "Dez", "€", "\u{A0}", "ä", "½",
      "(", ":",
      "\u{301}", "\0", "2026",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      if case .number(let digits) = DecimalText(text) { #expect(digits.decimal?.isNaN == false, "\(text)") }
    }
  }

  private static func grouped(_ digits: String, _ mark: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += mark }
      result.append(digit)
    }
    return result
  }
}

extension String {
  fileprivate var replacingComma: String {
    split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
  }
}
