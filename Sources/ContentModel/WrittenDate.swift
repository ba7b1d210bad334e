/// A day or a month as people and spreadsheets write it, and how it is written here.
struct WrittenDate {
  /// `2026-09-01` or `2026-09`, the likeliest first; empty where nothing is recognised.
  private(set) var readings: [String] = []
  /// Whether nobody can have meant anything else: four digits of a year, and no doubt which number is the day.
  private(set) var isCertain = false

  /// - Parameter text: `1.9.2026`, `1. September 2026`, `2026/9/1`, `9/2026`; blanks around it do not count.
  init(_ text: String) {
    var text = text.trimmed
    for end in [" 00:00:00", "T00:00:00", " 00:00", " 0:00"] where text.hasSuffix(end) { text.removeLast(end.count) }
    let signs = Set(text.filter { !$0.isLetter && !$0.isNumber && $0 != " " })
    guard text.utf8.count <= 40, signs.isSubset(of: [".", "/", "-"]), signs.count <= 1 else { return }
    let words = text.split { $0 == " " || signs.contains($0) }
    switch words.count {
    case 2: readMonth(words)
    case 3: readDay(words, isGerman: signs == ["."])
    default: break
    }
  }

  private mutating func readMonth(_ words: [Substring]) {
    let (month, year) =
      words[0].utf8.count == 4 && Int(digits: words[0]) != nil ? (words[1], words[0]) : (words[0], words[1])
    guard let number = Self.month(month), year.utf8.count == 4, let year = Int(digits: year),
      let day = CalendarDate(year: year, month: number, day: 1)
    else { return }
    readings = [String(day.iso.dropLast(3))]
    isCertain = true
  }

  private mutating func readDay(_ words: [Substring], isGerman: Bool) {
    if words[0].utf8.count == 4 { return take([day(words[2], words[1], words[0])], isCertain: true) }
    guard let year = Int(digits: words[2]) else { return }
    switch words[2].utf8.count {
    case 4:
      let named = Int(digits: words[1]) == nil
      // With a slash or a hyphen the month may stand in front, as in America.
      let isSure = isGerman || named
      take([day(words[0], words[1], words[2])] + (isSure ? [] : [day(words[1], words[0], words[2])]), isCertain: true)
    case 2 where isGerman: take([day(words[0], words[1], "\(2000 + year)")], isCertain: false)
    default: break
    }
  }

  private mutating func take(_ days: [CalendarDate?], isCertain: Bool) {
    for day in days.compactMap(\.self) where !readings.contains(day.iso) { readings.append(day.iso) }
    self.isCertain = isCertain && readings.count == 1
  }

  private func day(_ day: Substring, _ month: Substring, _ year: Substring) -> CalendarDate? {
    guard let day = Int(digits: day), let month = Self.month(month), let year = Int(digits: year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    Int(digits: word) ?? SpreadsheetDate.month(word)
  }
}
