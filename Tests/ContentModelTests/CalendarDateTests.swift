import Testing

@testable import ContentModel

@Suite struct CalendarDateTests {
  /// Counts the days one by one, from a day that is known, through more than one cycle of 400 years.
  @Test func everyDayOfFourHundredYears() throws {
    var number = try #require(CalendarDate(iso: "1799-12-31")).dayNumber
    #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
    // 1799-12-31 was a Tuesday.
    var weekday = 2
    var faults = 0
    for year in 1800...2210 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...days {
          number += 1
          weekday = weekday == 7 ? 1 : weekday + 1
          guard let date = CalendarDate(year: year, month: month + 1, day: day) else {
            faults += 1
            continue
          }
          if date.dayNumber != number || date.weekday != weekday || CalendarDate(iso: date.iso) != date { faults += 1 }
          if CalendarDate(dayNumber: number) != date { faults += 1 }
        }
        if CalendarDate(year: year, month: month + 1, day: days + 1) != nil { faults += 1 }
      }
    }
    #expect(faults == 0)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-31", 6, "2027-06-30"),
    ("2026-05-15", -5, "2025-12-15"), ("2026-05-15", 24, "2028-05-15"), ("9999-12-31", 1, nil),
  ])
  func addingMonths(_ iso: String, _ months: Int, _ expected: String?) {
    #expect(CalendarDate(iso: iso)?.adding(months: months)?.iso == expected)
  }

  @Test func addingDays() {
    let day = CalendarDate(iso: "2026-12-31")
    #expect(day?.adding(days: 1)?.iso == "2027-01-01")
    #expect(day?.adding(days: -365)?.iso == "2025-12-31")
    #expect(day?.adding(days: .max) == nil)
    #expect(day?.adding(months: .max) == nil)
    #expect(CalendarDate(dayNumber: .min) == nil)
  }

  @Test(arguments: [("2026-09-01", 2), ("1969-12-31", 3), ("1969-12-28", 7), ("1000-01-01", 3), ("9999-12-31", 5)])
  func weekday(_ iso: String, _ weekday: Int) { #expect(CalendarDate(iso: iso)?.weekday == weekday) }

  @Test(arguments: [
    "1900-02-29", "2026-00-01", "2026-01-00", "2026-01-32", "999-01-01", "10000-01-01", "", "--", "2026-1-01",
    "-2026-01-01", "２０２６-01-01",
  ])
  func noSuchDay(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test func hugeNumbersAreNoDay() {
    #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
    #expect(CalendarDate(year: .min, month: .min, day: .min) == nil)
  }

  @Test func order() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map { try #require(CalendarDate(iso: $0)) }
    #expect(days.shuffled().sorted() == days)
  }

  @Test func words() { #expect(CalendarDate(iso: "2026-03-05")?.german == "5. März 2026") }
}

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2016", "2016", "2016-01-01", "2016-12-31"), ("2016-10", "Oktober 2016", "2016-10-01", "2016-10-31"),
    ("2016-02", "Februar 2016", "2016-02-01", "2016-02-29"),
    ("2019-04-30", "30. April 2019", "2019-04-30", "2019-04-30"),
    ("vor 2018", "vor 2018", "2018-01-01", "2018-12-31"), ("um 2013", "um 2013", "2013-01-01", "2013-12-31"),
    ("seit 2006-05", "seit Mai 2006", "2006-05-01", "2006-05-31"), ("bis 2024", "bis 2024", "2024-01-01", "2024-12-31"),
  ])
  func readings(_ text: String, _ german: String, _ earliest: String, _ latest: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.german == german)
    #expect(date.earliest?.iso == earliest)
    #expect(date.latest?.iso == latest)
  }

  @Test func roundTrip() throws {
    for year in [1000, 1999, 2024, 9999] {
      for month in 0...12 {
        for day in month == 0 ? [0] : [0, 1, 28] {
          let text =
            "\(year)" + (month == 0 ? "" : month < 10 ? "-0\(month)" : "-\(month)")
            + (day == 0 ? "" : day < 10 ? "-0\(day)" : "-\(day)")
          let date = try #require(PartialDate(text))
          #expect(date.iso == text)
          #expect(PartialDate(date.iso) == date)
          let first = try #require(date.earliest)
          let last = try #require(date.latest)
          #expect(first <= last)
        }
      }
    }
  }
}
