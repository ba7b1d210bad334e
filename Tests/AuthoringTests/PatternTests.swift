import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

@testable import Authoring
@testable import ContentModel

/// A pattern takes all that the codec of its shape takes; where it takes more, that is known.
@Suite struct PatternTests {
  /// A codec with its shape, asked for nothing but whether it takes a text.
  struct Probe: Sendable, CustomTestStringConvertible {
    let name: String
    let shape: Shape
    let takes: @Sendable (String) -> Bool
    /// Texts that only the program can refuse.
    let beyond: Set<String>

    init<Value>(_ name: String, _ codec: Codec<Value>, beyond: Set<String> = []) {
      self.name = name
      shape = codec.shape
      takes = { text in
        var decoding = Decoding(expectsInternalFields: true)
        let value = codec.decode(Node(.scalar(text), at: SourcePosition(file: "x.md")), &decoding)
        return value != nil && decoding.diagnostics.isEmpty
      }
      self.beyond = beyond
    }

    var testDescription: String { name }
  }

  static let probes: [Probe] = [
    Probe("integer 0…100", Codec<Int>.integer(0...100)),
    Probe("integer 1900…2100", Codec<Int>.integer(1900...2100)),
    Probe("integer −5…5", Codec<Int>.integer(-5...5)),
    Probe("integer −120…−3", Codec<Int>.integer(-120 ... -3)),
    Probe("decimal", Codec<Decimal>.decimal(), beyond: ["1234567890123456"]),
    Probe("decimal ≥ 0", Codec<Decimal>.decimal(min: 0), beyond: ["1234567890123456"]),
    // Degrees have the same shape, and there `12.345` has one reading.
    Probe("decimal 0…100", Codec<Decimal>.decimal(min: 0, max: 100), beyond: ["12.345", "1.234", "01.234"]),
    Probe("degrees", Codec<Decimal>.coordinate(min: 5, max: 16), beyond: ["+12,5", " 7 "]),
    Probe("boolean", Codec<Bool>.boolean),
    Probe("date", Codec<CalendarDate>.date),
    Probe("partial date", Codec<PartialDate>.partialDate),
    Probe("clock time", Codec<ClockTime>.clockTime),
    Probe(
      "schedule", Codec<Schedule>.schedule,
      beyond: ["jeden Dienstag 11:30–09:30", "Montag und Montag 09:00–10:00", "jeden 1. und 1. Montag 09:00–10:00"]),
    Probe("age range", Codec<AgeRange>.ageRange, beyond: ["3–0 Jahre"]),
    Probe("cycle", Codec<Cycle>.cycle),
    Probe("e-mail", Codec<String>.email),
    Probe("web address", Codec<String>.webAddress),
    Probe("telephone", Codec<String>.telephone),
    Probe("digits", Codec<String>.digits(5, name: "PLZ", example: "14532")),
  ]

  /// Every text is tried with every shape.
  static let texts: [String] =
    [
      "", " ", "x", "ja", "nein", "true", "false", "Ja", "yes", "0", "7", " 7 ", "007", "-0", "-3", "−3", "+3", "60",
      "100", "101", "120", "121", "12", "2026", "1899", "1900", "2100", "2101", "12345", "01234", "123456", "1.5",
      "1,5",
      "+12,5", "12.345", "1.234", "0.123", "12345.678", "1.234,5", "1.234.567", "1,234,567", "1 234", "1 234,5",
      "1'234", "1’234.5", "1'234.567", "01.234", "29,1 %", "1,2E+05", "01. Mai", ".5", "5.", "99,99", "100,0", "100,1",
      "-1,5", "9", "09:30", "9:30", "24:00", "24:01", "25:00", "9:3", "2026-09-01", "2026-9-1", "2026-02-29",
      "2024-02-29",
      "2000-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "0999-01-01", "01.09.2026", "2016-10",
      "vor 2018", "um 2016-10", "seit 2019-04-30", "circa 2013", "vor  2018", "2016-13", "jeden Dienstag 09:30–11:30",
      "jeden Dienstag 09:30-11:30, nicht in den Ferien", "jeden Dienstag 11:30–09:30", "jeden Dinstag 09:30–11:30",
      "Montag bis Freitag 08:00–15:00", "Freitag bis Montag 08:00–15:00",
      "Montag und Mittwoch 9:00–10:00 und 14:00–16:00",
      "jeden 1. Samstag im Monat 10:00–12:00", "jeden letzten Donnerstag 19:00–21:00",
      "jeden 1. und 3. Samstag im Monat 10:00–12:00", "jeden 1. und Samstag 10:00–12:00", "Montag im Monat 10:00–12:00",
      "alle 2 Wochen Donnerstag 16:00–18:00", "alle drei Wochen Donnerstag 16:00–18:00", "nach Vereinbarung",
      "nach Vereinbarung, auch abends", "nach Vereinbarung auch abends", " Montag  09:00–10:00 ", "Montag 09:00–10:00,",
      "Montag 09:00–10:00,x", "Montag", "Di 9-11 Uhr", "Montag und Montag 09:00–10:00",
      "jeden 1. und 1. Montag 09:00–10:00", "0–3 Jahre", "0-3 Jahre", "3–0 Jahre", "ab 60 Jahre", "ab 60 Jahren",
      "bis 3 Jahre", "0–1 Jahr", "alle", "ab 121 Jahre", "Babys", "0–3", "0 – 3 Jahre", "nach Bedarf", "monatlich",
      "jährlich", "halbjährlich", "alle 6 Wochen", "alle 2 Jahre", "alle 1 Jahre", "alle 61 Monate", "alle 60 Monate",
      "ab und zu", "a@example.org", "a.b+c@sub.example.org", "a@b", "a@b.", "a@.b", "@b.de", "a@b@c.de", "a b@c.de",
      "ä@c.de", "kontakt(at)example.org", "https://example.org", "http://example.org/a?b=c#d", "https://example",
      "https://.org", "https:///x.y", "https://example.org/ä", "https://example.org/a b", "www.example.org",
      "ftp://example.org", "https://example.org:8080/", "https://a.b|c", "033203 00000", "+49 33203 00000",
      "(033203) 000-00/1", "0331+1234", "1234", "1234567890123456", "auf Anfrage", "--12345", "14532", "1453", "1453a",
      "１４５３２", "٣", "2026-09-01\u{301}",
    ]

  @Test(arguments: probes) func takesWhatTheCodecTakes(_ probe: Probe) throws {
    let expression = try regex(probe.shape)
    var taken = 0
    for text in Self.texts where !text.allSatisfy(\.isWhitespace) {
      let matches = text.wholeMatch(of: expression) != nil
      if probe.takes(text) {
        taken += 1
        #expect(matches, "„\(text)“ is right, but the pattern refuses it")
      } else {
        #expect(matches == probe.beyond.contains(text), "„\(text)“ is wrong, and the pattern says \(matches)")
      }
    }
    #expect(taken > 0)
  }

  private func pattern(_ shape: Shape) throws -> String { Pattern.anchored(try #require(Pattern.of(shape))) }

  private func regex(_ shape: Shape) throws -> Regex<AnyRegexOutput> {
    try Regex(pattern(shape)).matchingSemantics(.unicodeScalar)
  }

  /// Every day of years with and without a leap day, and every day that is none.
  @Test(arguments: [1000, 1600, 1899, 1900, 1904, 2000, 2024, 2026, 2096, 2100, 2400, 9996, 9999])
  func everyDay(_ year: Int) throws {
    let expression = try regex(.date)
    for month in 0...13 {
      for day in 0...32 {
        let text = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
        #expect((text.wholeMatch(of: expression) != nil) == (CalendarDate(iso: text) != nil), "\(text)")
      }
    }
  }

  @Test(arguments: [
    0...0, 0...9, 1...99, 0...120, 2...60, 5...15, 20...117, 47...55, 1900...2100, 1990...2005, 1...1000,
  ])
  func everyNumber(_ range: ClosedRange<Int>) throws {
    let expression = try Regex("^\(IntegerPattern.digits(range))$")
    for number in 0...(range.upperBound * 2 + 20) {
      #expect(("\(number)".wholeMatch(of: expression) != nil) == range.contains(number), "\(number) \(range)")
    }
  }

  @Test func randomRanges() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let low = Int.random(in: 0...3000, using: &generator)
      let range = low...Int.random(in: low...4000, using: &generator)
      let expression = try Regex("^\(IntegerPattern.digits(range))$")
      for number in Set(
        [0, 1, 9, 10, 99, 100, 999, 1000, 4001] + (-12...12).flatMap { [low + $0, range.upperBound + $0] })
      where number >= 0 {
        #expect(("\(number)".wholeMatch(of: expression) != nil) == range.contains(number), "\(number) \(range)")
      }
    }
  }

  // MARK: Ids and formulas

  @Test func references() throws {
    let bare = try regex(.reference(.gemeinde))
    for text in ["teltow", "gross-kreutz", "gemeinde:teltow", "a1"] {
      #expect(text.wholeMatch(of: bare) != nil, "\(text)")
    }
    for text in ["", "Teltow", "groß", "a--b", "-a", "traeger:teltow", "a/b", "gemeinde:"] {
      #expect(text.wholeMatch(of: bare) == nil, "\(text)")
    }
    #expect("teltow/treff".wholeMatch(of: try regex(.reference(.angebot))) != nil)
    #expect("teltow".wholeMatch(of: try regex(.reference(.angebot))) == nil)
    #expect("a/b/c".wholeMatch(of: try regex(.reference(.handbuch))) != nil)
    let several = try regex(.anyReference([.landkreis, .angebot]))
    #expect("landkreis:pm".wholeMatch(of: several) != nil)
    #expect("angebot:teltow/treff".wholeMatch(of: several) != nil)
    for text in ["pm", "angebot:treff", "gemeinde:teltow", "landkreis:"] {
      #expect(text.wholeMatch(of: several) == nil, "\(text)")
    }
  }

  @Test func formulas() throws {
    let expression = try regex(.formula)
    let right = [
      "a ÷ b", "kinder-u3 ÷ bevoelkerung je 100", "(a + b) × 2,5", "a − b", "a - (b + c)", "-a", "a/b", "(a)je 100",
      "((a))", "0,5 × a", "a je 1000 - b", " a ", "12 × a1",
    ]
    let wrong = ["a b", "a ÷", "a je", "a % b", "÷ a", "a ÷ ÷ b", "Anteil", "a ÷ ü", "", "a mal b"]
    for text in right { #expect(text.wholeMatch(of: expression) != nil, "\(text)") }
    for text in wrong { #expect(text.wholeMatch(of: expression) == nil, "\(text)") }
  }

  /// A pattern that is tried on a long text that does not match must come to an end.
  @Test func patternsComeToAnEnd() throws {
    for text in ["a-", "je", "1+", "a je ", "(", "a.", "1 ", "Montag und ", "09:00–10:00 und "] {
      let long = String(repeating: text, count: 200) + "!"
      for shape in [Shape.formula, .email, .webAddress, .telephone, .schedule, .decimal(min: nil, max: nil)] {
        #expect(long.wholeMatch(of: try regex(shape)) == nil)
      }
    }
  }

  /// What Python, JavaScript and Swift read in three ways does not occur.
  @Test func patternsArePortable() {
    for kind in Kind.allCases {
      let text = RecordSchema(kind, in: .german).text
      for sign in [#""(?="#, "(?!", "(?<", #"\\d"#, #"\\w"#, #"\\b"#, #"\\p"#] {
        #expect(!text.contains(sign), "\(kind) \(sign)")
      }
    }
  }
}
