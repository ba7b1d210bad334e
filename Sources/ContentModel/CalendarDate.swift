/// A day in the Gregorian calendar. Knows no time zone and no clock.
public struct CalendarDate: Hashable, Sendable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil where there is no such day. Years from 1000 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-09-01`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(digits: parts[0]), let month = Int(digits: parts[1]), let day = Int(digits: parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// `2026-09-01`.
  public var iso: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  /// `1. September 2026`.
  public var german: String { "\(day). \(Self.monthNames[month - 1]) \(year)" }

  public static let monthNames = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]

  /// Days since 1970-01-01, after Howard Hinnant's `days_from_civil`.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days after 1970-01-01, after Howard Hinnant's `civil_from_days`; nil outside the years 1000 to 9999.
  public init?(dayNumber: Int) {
    guard (-400_000...3_000_000).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Nil outside the years that a date can have.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflows) = dayNumber.addingReportingOverflow(days)
    return overflows ? nil : CalendarDate(dayNumber: sum)
  }

  /// The same day some months later; the last of the month where it is shorter (31 January + 1 = 28 February).
  public func adding(months: Int) -> CalendarDate? {
    let (count, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: min($0, day)) }.first
  }

  /// 1 = Monday … 7 = Sunday.
  public var weekday: Int {
    // Days before 1970 have negative numbers, and `%` keeps the sign.
    ((dayNumber + 3) % 7 + 7) % 7 + 1
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Int {
  /// Only ASCII digits, no sign: `Int("+7")` and `Int("٧")` are not what an editor means.
  init?(digits text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }
}

/// A date known to the year, the month or the day, perhaps only roughly: `um 2013`, `2016-10`.
public struct PartialDate: Hashable, Sendable {
  public enum Qualifier: String, Hashable, Sendable, CaseIterable { case vor, um, seit, bis }

  public var qualifier: Qualifier?
  public var year: Int
  public var month: Int?
  public var day: Int?

  public init?(_ text: String) {
    var rest = Substring(text)
    if let space = rest.firstIndex(of: " ") {
      guard let word = Qualifier(rawValue: String(rest[..<space])) else { return nil }
      qualifier = word
      rest = rest[rest.index(after: space)...]
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(digits: parts[0]),
      (1000...9999).contains(year)
    else { return nil }
    self.year = year
    if parts.count >= 2 {
      guard parts[1].utf8.count == 2, let month = Int(digits: parts[1]), (1...12).contains(month) else { return nil }
      self.month = month
    }
    if parts.count == 3 {
      guard let date = CalendarDate(iso: rest) else { return nil }
      day = date.day
    }
  }

  /// `vor 2018`, `Oktober 2016`, `30. April 2019`.
  public var german: String {
    var words: [String] = []
    if let qualifier { words.append(qualifier.rawValue) }
    if let day { words.append("\(day).") }
    if let month { words.append(CalendarDate.monthNames[month - 1]) }
    words.append("\(year)")
    return words.joined(separator: " ")
  }

  /// The first day that is meant.
  public var earliest: CalendarDate? { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that is meant.
  public var latest: CalendarDate? {
    let month = month ?? 12
    return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: day ?? $0) }.first
  }

  /// `2016-10`, for `<time datetime>`.
  public var iso: String {
    var text = "\(year)"
    if let month { text += "-" + twoDigits(month) }
    if let day { text += "-" + twoDigits(day) }
    return text
  }
}
