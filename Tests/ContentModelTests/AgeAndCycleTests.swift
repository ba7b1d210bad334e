import TestSupport
import Testing

@testable import ContentModel

@Suite struct AgeRangeTests {
  @Test(arguments: [
    ("0–3 Jahre", 0, 3, "bis 3 Jahre"), ("0-3 Jahre", 0, 3, "bis 3 Jahre"), ("3–3 Jahre", 3, 3, "3–3 Jahre"),
    ("ab 60 Jahre", 60, nil, "ab 60 Jahren"), ("ab 60 Jahren", 60, nil, "ab 60 Jahren"),
    ("bis 3 Jahre", 0, 3, "bis 3 Jahre"),
    ("0–1 Jahr", 0, 1, "0–1 Jahre"), ("alle", 0, nil, "jedes Alter"), ("ab 0 Jahre", 0, nil, "jedes Alter"),
    ("6–12 Jahre", 6, 12, "6–12 Jahre"),
  ])
  func readings(_ text: String, _ from: Int, _ to: Int?, _ german: String) throws {
    let range = try #require(AgeRange(text))
    #expect(range.from == from)
    #expect(range.to == to)
    #expect(range.german == german)
  }

  @Test(arguments: [
    "", "3", "3 Jahre", "ab 60", "3–0 Jahre", "–3 Jahre", "0–121 Jahre", "ab 121 Jahre", "0 – 3 Jahre", "0–3 Monate",
    "Alle",
    "ab sechzig Jahre", "0–3  Jahre", "1–2–3 Jahre", "-3–0 Jahre",
  ])
  func noAge(_ text: String) { #expect(AgeRange(text) == nil) }

  @Test func overlapAgreesWithCountingYears() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let bounds = (0..<4).map { _ in Int.random(in: 0...20, using: &random) }
      let (a, b) = (min(bounds[0], bounds[1]), max(bounds[0], bounds[1]))
      let (c, d) = (min(bounds[2], bounds[3]), max(bounds[2], bounds[3]))
      let range = try #require(AgeRange("\(a)–\(b) Jahre"))
      #expect(range.overlaps(c, d) == (a...b).contains { (c...d).contains($0) })
      #expect(range.overlaps(c, nil) == (b >= c))
      #expect(try #require(AgeRange("ab \(a) Jahre")).overlaps(c, d) == (d >= a))
    }
  }
}

@Suite struct CycleTests {
  @Test(arguments: [
    ("wöchentlich", "2024-02-07", 1), ("monatlich", "2024-02-29", 1), ("vierteljährlich", "2024-04-30", 1),
    ("halbjährlich", "2024-07-31", 1), ("jährlich", "2025-01-31", 1), ("alle 6 Wochen", "2024-03-13", 1),
    ("alle 18 Monate", "2025-07-31", 1), ("alle 2 Jahre", "2026-01-31", 2), ("nach Bedarf", nil, nil),
  ])
  func readings(_ text: String, _ next: String?, _ years: Int?) throws {
    let cycle = try #require(Cycle(text))
    #expect(cycle.next(after: try #require(CalendarDate(iso: "2024-01-31")))?.iso == next)
    #expect(cycle.years == years)
    #expect(cycle.text == text)
  }

  @Test(arguments: [
    "", "Monatlich", "alle 1 Wochen", "alle 61 Wochen", "alle zwei Jahre", "alle 2 Tage", "alle 2  Jahre",
    "nach bedarf",
  ])
  func noCycle(_ text: String) { #expect(Cycle(text) == nil) }
}

@Suite struct ClockTimeTests {
  @Test func everyMinuteOfTheDay() throws {
    for minute in 0...1440 {
      let text = "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)"
      let time = try #require(ClockTime(text))
      #expect(time.minutes == minute)
      #expect(time.german == text + " Uhr")
    }
  }
}
