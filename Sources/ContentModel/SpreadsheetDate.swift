import Diagnostics

/// A date that a spreadsheet made of a number: of `1.5` it makes `01. Mai`, of `5.32` `Mai 32`.
struct SpreadsheetDate: Equatable {
  /// The two numbers around the sign, as the editor probably typed them: `1` and `5`.
  private var first: String
  private var second: String
  /// True for day and month, false for month and year.
  private var hasDay: Bool
  /// Where four digits say it.
  var year: Int?

  /// Nil where this is no date.
  init?(_ scalars: [Unicode.Scalar]) {
    guard scalars.count <= 30, let words = Self.words(scalars) else { return nil }
    switch words.count {
    case 2: self.init(pair: words, endsWithPoint: scalars.last == ".")
    case 3: self.init(triple: words)
    default: return nil
    }
  }

  /// What the editor may have typed: `1.5 oder 1,5 (vielleicht 1,05)`.
  var numbers: Message {
    let number = Message("\(first).\(second) oder \(first),\(second)", en: "\(first).\(second) or \(first),\(second)")
    guard mayHaveZero else { return number }
    return number + Message(" (vielleicht \(first),0\(second))", en: " (perhaps \(first),0\(second))")
  }

  /// The same as numbers for a file, the likeliest first.
  var readings: [String] {
    let number = "\(first).\(second)"
    return mayHaveZero ? [number, "\(first).0\(second)"] : [number]
  }

  /// Of `1.05` a spreadsheet makes what it makes of `1.5`.
  private var mayHaveZero: Bool { hasDay && second.utf8.count == 1 }

  private init?(pair words: [Substring], endsWithPoint: Bool) {
    if let month = Self.month(words[0]) {
      guard [1, 2, 4].contains(words[1].utf8.count), let year = Int(digits: words[1]) else { return nil }
      self.init(
        first: "\(month)", second: String(words[1]), hasDay: false, year: words[1].utf8.count == 4 ? year : nil)
      return
    }
    // `01.05.` without a year has a point at its end; `1.5` is a number.
    guard let day = Int(digits: words[0]),
      let month = Self.month(words[1]) ?? (endsWithPoint ? Int(digits: words[1]) : nil)
    else { return nil }
    self.init(day: day, month: month, year: nil)
  }

  private init?(triple words: [Substring]) {
    let isISO = words[0].utf8.count == 4
    guard let day = Int(digits: isISO ? words[2] : words[0]), let month = Self.month(words[1]) ?? Int(digits: words[1]),
      let year = Int(digits: isISO ? words[0] : words[2]), isISO || [2, 4].contains(words[2].utf8.count)
    else { return nil }
    self.init(day: day, month: month, year: year < 100 ? nil : year)
  }

  private init?(day: Int, month: Int, year: Int?) {
    // A leap year, so that there is a 29 February.
    guard CalendarDate(year: year ?? 2024, month: month, day: day) != nil else { return nil }
    self.init(first: "\(day)", second: "\(month)", hasDay: true, year: year)
  }

  private init(first: String, second: String, hasDay: Bool, year: Int?) {
    self.first = first
    self.second = second
    self.hasDay = hasDay
    self.year = year
  }

  /// The text cut at blanks, points and hyphens, without a time of day; nil where another sign stands in it.
  private static func words(_ scalars: [Unicode.Scalar]) -> [Substring]? {
    var text = ""
    for scalar in scalars {
      switch scalar {
      case _ where scalar.properties.isWhitespace: text += " "
      case _ where scalar.properties.isAlphabetic, _ where scalar.isDigit, ".", "-", ":":
        text.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    for end in [" 00:00:00", "T00:00:00", " 00:00", " 0:00"] where text.hasSuffix(end) { text.removeLast(end.count) }
    guard let first = text.unicodeScalars.first, first.isDigit || first.properties.isAlphabetic, !text.contains(":")
    else { return nil }
    return text.split { $0 == " " || $0 == "." || $0 == "-" }
  }

  /// 1 to 12; German and English names, whole or cut short as spreadsheets do.
  static func month(_ word: Substring) -> Int? {
    switch word.lowercased() {
    case "jan", "jän", "januar", "jänner", "january": 1
    case "feb", "februar", "february": 2
    case "mrz", "mär", "märz", "mar", "march": 3
    case "apr", "april": 4
    case "mai", "may": 5
    case "jun", "juni", "june": 6
    case "jul", "juli", "july": 7
    case "aug", "august": 8
    case "sep", "sept", "september": 9
    case "okt", "oktober", "oct", "october": 10
    case "nov", "november": 11
    case "dez", "dezember", "dec", "december": 12
    default: nil
    }
  }
}
