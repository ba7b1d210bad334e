/// A time that comes again, as editors write it: `jeden 1. Samstag im Monat 10:00–12:00, nicht in den Ferien`.
public struct Schedule: Hashable, Sendable {
  public enum Rhythm: Hashable, Sendable {
    case weekly
    case everyTwoWeeks
    /// Occurrences in the month, 1…5; 0 = the last.
    case monthly([Int])
    /// `nach Vereinbarung`.
    case byArrangement
  }

  /// A span of clock times in minutes after midnight.
  public struct Span: Hashable, Sendable {
    public var from: Int
    public var to: Int
  }

  public var rhythm: Rhythm
  /// 1 = Monday … 7 = Sunday, ascending; empty for `nach Vereinbarung`.
  public var weekdays: [Int]
  public var spans: [Span]
  /// What stands behind the comma.
  public var note: String?
  /// As written; this is what the site shows.
  public var text: String

  public static let weekdayNames = [
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
  ]

  /// Nil where the text does not follow the form.
  public init?(_ text: String) {
    self.text = text
    var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if text.hasPrefix("nach Vereinbarung") {
      let rest = text.dropFirst("nach Vereinbarung".count)
      guard rest.isEmpty || rest.hasPrefix(", ") else { return nil }
      rhythm = .byArrangement
      weekdays = []
      spans = []
      note = rest.count <= 2 ? nil : String(rest.dropFirst(2))
      return
    }
    guard let rhythm = Self.takeRhythm(&words), let days = Self.takeWeekdays(&words) else { return nil }
    if words.starts(with: ["im", "Monat"]) {
      guard case .monthly = rhythm else { return nil }
      words.removeFirst(2)
    }
    self.rhythm = rhythm
    weekdays = days
    var spans: [Span] = []
    var hasNote = false
    repeat {
      guard let word = words.first else { return nil }
      hasNote = word.hasSuffix(",")
      guard let span = Self.span(hasNote ? word.dropLast() : word[...]) else { return nil }
      if let last = spans.last, span.from < last.to { return nil }
      spans.append(span)
      words.removeFirst()
      guard !hasNote, words.first == "und" else { break }
      words.removeFirst()
    } while true
    self.spans = spans
    guard hasNote != words.isEmpty else { return nil }
    note = words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func takeRhythm(_ words: inout [String]) -> Rhythm? {
    if words.count >= 3, words[0] == "alle", words[2] == "Wochen" {
      guard words[1] == "2" || words[1] == "zwei" else { return nil }
      words.removeFirst(3)
      return .everyTwoWeeks
    }
    guard let first = words.first, ["jeden", "jede"].contains(first) else { return .weekly }
    words.removeFirst()
    var ordinals: [Int] = []
    while let word = words.first, let ordinal = ordinal(word) {
      if ordinals.contains(ordinal) { return nil }
      ordinals.append(ordinal)
      words.removeFirst()
      guard words.first == "und" else { return .monthly(ordinals) }
      words.removeFirst()
    }
    // Behind „und“ another occurrence has to stand.
    return ordinals.isEmpty ? .weekly : nil
  }

  private static func ordinal(_ word: String) -> Int? {
    if word == "letzten" { return 0 }
    guard word.hasSuffix("."), let number = Int(digits: word.dropLast()), (1...5).contains(number) else { return nil }
    return number
  }

  private static func takeWeekdays(_ words: inout [String]) -> [Int]? {
    guard let first = words.first.flatMap(weekday) else { return nil }
    words.removeFirst()
    if words.first == "bis", words.count > 1, let last = weekday(words[1]), last > first {
      words.removeFirst(2)
      return Array(first...last)
    }
    var days = [first]
    while words.first == "und", words.count > 1, let day = weekday(words[1]) {
      days.append(day)
      words.removeFirst(2)
    }
    return Set(days).count == days.count ? days.sorted() : nil
  }

  private static func weekday(_ word: String) -> Int? {
    weekdayNames.firstIndex(of: word).map { $0 + 1 }
  }

  /// `09:30–11:30`; a hyphen is read as well.
  private static func span(_ word: Substring) -> Span? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
    guard parts.count == 2, let from = ClockTime(parts[0]), let to = ClockTime(parts[1]), from.minutes < to.minutes
    else { return nil }
    return Span(from: from.minutes, to: to.minutes)
  }
}

/// A time of day: `09:30`.
public struct ClockTime: Hashable, Sendable {
  /// Minutes after midnight, 0…1440 (24:00 is the end of the day).
  public var minutes: Int

  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// `9:30 Uhr`.
  public var german: String { "\(minutes / 60):\(twoDigits(minutes % 60)) Uhr" }

  /// `09:30`, as it stands in a file.
  public var iso: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }
}

/// Ages that something is for, in years.
public struct AgeRange: Hashable, Sendable {
  public var from: Int
  /// Nil = no upper end.
  public var to: Int?

  /// Reads `0–3 Jahre`, `ab 60 Jahre`, `bis 3 Jahre`, `alle`.
  public init?(_ text: String) {
    if text == "alle" {
      from = 0
      return
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let unit = words.last, unit == "Jahre" || unit == "Jahren" || unit == "Jahr" else { return nil }
    if words.count == 3, words[0] == "ab", let age = Int(digits: words[1]), age <= 120 {
      from = age
    } else if words.count == 3, words[0] == "bis", let age = Int(digits: words[1]), age <= 120 {
      from = 0
      to = age
    } else if words.count == 2 {
      let parts = words[0].split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
      guard parts.count == 2, let first = Int(digits: parts[0]), let last = Int(digits: parts[1]), first <= last,
        last <= 120
      else { return nil }
      from = first
      to = last
    } else {
      return nil
    }
  }

  public var isForEveryone: Bool { from == 0 && to == nil }

  /// `0–3 Jahre`, `ab 60 Jahren`, `jedes Alter`.
  public var german: String {
    guard let to else { return from == 0 ? "jedes Alter" : "ab \(from) Jahren" }
    return from == 0 && to > 1 ? "bis \(to) Jahre" : "\(from)–\(to) Jahre"
  }

  public func overlaps(_ first: Int, _ last: Int?) -> Bool {
    from <= (last ?? .max) && first <= (to ?? .max)
  }
}

/// How often something happens.
public struct Cycle: Hashable, Sendable {
  /// As written.
  public var text: String
  private var months = 0
  private var weeks = 0

  /// What can be written without a number.
  static let words = ["wöchentlich", "monatlich", "vierteljährlich", "halbjährlich", "jährlich", "nach Bedarf"]

  public init?(_ text: String) {
    self.text = text
    switch text {
    case "nach Bedarf": break
    case "wöchentlich": weeks = 1
    case "monatlich": months = 1
    case "vierteljährlich": months = 3
    case "halbjährlich": months = 6
    case "jährlich": months = 12
    default:
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, words[0] == "alle", let count = Int(digits: words[1]), (2...60).contains(count) else {
        return nil
      }
      switch words[2] {
      case "Wochen": weeks = count
      case "Monate": months = count
      case "Jahre": months = count * 12
      default: return nil
      }
    }
  }

  /// The day by which it happens again; nil for `nach Bedarf`.
  public func next(after day: CalendarDate) -> CalendarDate? {
    if weeks > 0 { return day.adding(days: weeks * 7) }
    return months > 0 ? day.adding(months: months) : nil
  }

  /// Whole years from one time to the next, at least 1; nil for `nach Bedarf`.
  public var years: Int? { weeks > 0 ? 1 : months > 0 ? max(1, months / 12) : nil }
}
