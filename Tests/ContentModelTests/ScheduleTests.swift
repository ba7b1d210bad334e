import TestSupport
import Testing

@testable import ContentModel

@Suite struct ScheduleTests {
  private func schedule(_ text: String) throws -> Schedule { try #require(Schedule(text)) }

  @Test func weekly() throws {
    let schedule = try schedule("Montag 09:00–12:00")
    #expect(schedule.rhythm == .weekly)
    #expect(schedule.weekdays == [1])
    #expect(schedule.spans == [.init(from: 540, to: 720)])
    #expect(schedule.note == nil)
  }

  @Test(arguments: [
    ("jeden Dienstag 09:30–11:30", [2]), ("Montag bis Freitag 08:00–15:00", [1, 2, 3, 4, 5]),
    ("Montag und Mittwoch 08:00–15:00", [1, 3]), ("Sonntag und Montag 08:00–15:00", [1, 7]),
    ("Montag und Mittwoch und Freitag 08:00–15:00", [1, 3, 5]), ("jede Woche", nil), ("jeden Tag 08:00–15:00", nil),
    ("Freitag bis Montag 08:00–15:00", nil), ("Montag und Montag 08:00–15:00", nil), ("Montag und 08:00–15:00", nil),
    ("montag 08:00–15:00", nil), ("Mo 08:00–15:00", nil), ("08:00–15:00", nil), ("", nil), (" ", nil), ("Montag", nil),
  ])
  func weekdays(_ text: String, _ days: [Int]?) { #expect(Schedule(text)?.weekdays == days) }

  @Test(arguments: [
    ("jeden 1. Samstag im Monat 10:00–12:00", Schedule.Rhythm.monthly([1])),
    ("jeden 1. Samstag 10:00–12:00", .monthly([1])), ("jeden 2. und 4. Montag im Monat 10:00–12:00", .monthly([2, 4])),
    ("jeden letzten Freitag im Monat 10:00–12:00", .monthly([0])),
    ("alle 2 Wochen Donnerstag 16:00–18:00", .everyTwoWeeks),
    ("alle zwei Wochen Donnerstag 16:00–18:00", .everyTwoWeeks), ("jeden Montag 10:00–12:00", .weekly),
    ("nach Vereinbarung", .byArrangement),
  ])
  func rhythms(_ text: String, _ rhythm: Schedule.Rhythm) throws { #expect(try schedule(text).rhythm == rhythm) }

  @Test(arguments: [
    "jeden 6. Montag im Monat 10:00–12:00", "jeden 0. Montag im Monat 10:00–12:00",
    "jeden 1. und 1. Montag im Monat 10:00–12:00",
    "jeden 1. und Montag im Monat 10:00–12:00", "jeden 1 Montag im Monat 10:00–12:00", "Montag im Monat 10:00–12:00",
    "alle 3 Wochen Montag 10:00–12:00", "alle 2 Wochen 10:00–12:00", "alle 2 Wochen Montag im Monat 10:00–12:00",
    "jeden ersten Samstag im Monat 10:00–12:00",
  ])
  func rhythmsThatAreNone(_ text: String) { #expect(Schedule(text) == nil) }

  @Test func severalSpans() throws {
    #expect(
      try schedule("Montag 09:00–12:00 und 14:00–16:00").spans == [
        .init(from: 540, to: 720), .init(from: 840, to: 960),
      ])
    #expect(try schedule("Montag 9:00-12:00").spans == [.init(from: 540, to: 720)])
    #expect(try schedule("Montag 20:00–24:00").spans == [.init(from: 1200, to: 1440)])
  }

  @Test(arguments: [
    "Montag 12:00–09:00", "Montag 09:00–09:00", "Montag 09:00", "Montag 09:00–", "Montag 9–12", "Montag 09.00–12.00",
    "Montag 09:00 – 12:00", "Montag 09:00–12:00 und", "Montag 09:00–12:00 und 11:00–13:00",
    "Montag 09:00–12:00 14:00–16:00",
    "Montag 09:00–24:01", "Montag 09:00–12:00–14:00", "Montag 09:00–12:00 Uhr", "Montag ab 09:00",
  ])
  func spansThatAreNone(_ text: String) { #expect(Schedule(text) == nil) }

  @Test func note() throws {
    #expect(try schedule("Montag 09:00–12:00, nicht in den Ferien").note == "nicht in den Ferien")
    #expect(try schedule("Montag 09:00–12:00 und 13:00–14:00, a, b").note == "a, b")
    #expect(try schedule("nach Vereinbarung, am besten morgens").note == "am besten morgens")
    #expect(try schedule("nach Vereinbarung, ").note == nil)
  }

  @Test(arguments: [
    "Montag 09:00–12:00,", "Montag 09:00–12:00 nicht in den Ferien", "Montag, 09:00–12:00", "nach Vereinbarung,x",
    "nach Vereinbarungen", "nach vereinbarung",
  ])
  func notesThatAreNone(_ text: String) { #expect(Schedule(text) == nil) }

  @Test func textStaysAsWritten() throws { #expect(try schedule("Montag 9:00-12:00").text == "Montag 9:00-12:00") }

  /// Whatever the grammar makes is read, and means what it was made of.
  @Test func madeSchedulesAreRead() throws {
    var random = SeededGenerator(seed: 1)
    let rhythms: [(text: String, value: Schedule.Rhythm)] = [
      ("", .weekly), ("jeden ", .weekly), ("alle 2 Wochen ", .everyTwoWeeks), ("jeden 3. ", .monthly([3])),
      ("jeden 2. und 4. ", .monthly([2, 4])), ("jeden letzten ", .monthly([0])),
    ]
    for _ in 0..<2000 {
      let rhythm = rhythms[Int.random(in: 0..<rhythms.count, using: &random)]
      let days = Set((0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 1...7, using: &random) })
      var text =
        rhythm.text + days.shuffled(using: &random).map { Schedule.weekdayNames[$0 - 1] }.joined(separator: " und ")
      if case .monthly = rhythm.value, Bool.random(using: &random) { text += " im Monat" }
      let from = Int.random(in: 0..<1439, using: &random)
      let to = Int.random(in: (from + 1)...1440, using: &random)
      text += " \(clock(from))–\(clock(to))"
      let note = Bool.random(using: &random) ? "mit Anmeldung" : nil
      if let note { text += ", " + note }
      let schedule = try schedule(text)
      #expect(schedule.rhythm == rhythm.value)
      #expect(schedule.weekdays == days.sorted())
      #expect(schedule.spans == [.init(from: from, to: to)])
      #expect(schedule.note == note)
    }
  }

  private func clock(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// No text makes the reader crash, and what it takes keeps its laws.
  @Test func wordsInAnyOrder() {
    var random = SeededGenerator(seed: 2)
    let words = [
      "jeden", "jede", "1.", "2.", "letzten", "und", "bis", "im", "Monat", "alle", "2", "Wochen", "Montag", "Freitag",
      "09:00–12:00",
      "13:00-14:00", "13:00–14:00,", ",", "nach", "Vereinbarung", "–", ":", "", "é",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      .joined(separator: " ")
      guard let schedule = Schedule(text) else { continue }
      #expect(schedule.text == text)
      #expect(schedule.weekdays == Set(schedule.weekdays).sorted())
      #expect(schedule.spans.allSatisfy { $0.from < $0.to })
      #expect(zip(schedule.spans, schedule.spans.dropFirst()).allSatisfy { $0.to <= $1.from })
      #expect((schedule.rhythm == .byArrangement) == schedule.spans.isEmpty)
    }
  }
}
