/// Dates on which somebody was born. Days before which children were born to go to school are none.
extension TextScan {
  func datesOfBirth() -> [Detection] {
    var found: [Detection] = []
    for index in tokens.indices {
      let token = tokens[index]
      if token.isNumber {
        if let range = starred(index) { found.append(Detection(.dateOfBirth, range)) }
        continue
      }
      guard token.range.count >= 3, bytes[token.range.lowerBound] | 0x20 == 0x67,
        isWord(index, "geb", "geboren", "geborene", "geborener", "geborenen", "geburtsdatum", "geburtstag")
      else { continue }
      if let range = dateBehind(index) ?? dateBefore(index) { found.append(Detection(.dateOfBirth, range)) }
    }
    return found
  }

  /// `geb. am 3.4.2015`, `Geburtsdatum: 03.04.2015`.
  private func dateBehind(_ trigger: Int) -> Range<Int>? {
    if isWord(trigger, "geb") && !gap(after: trigger).contains(.stop) { return nil }
    if isWord(trigger, "geburtstag") && !gap(after: trigger).contains(.colon) { return nil }
    var next = trigger + 1
    while isWord(next, "am", "den", "ist", "der") { next += 1 }
    if isWord(trigger, "geburtstag"), next > trigger + 1 { return nil }
    return date(at: next).map { tokens[trigger].range.lowerBound..<$0 }
  }

  /// `am 7.8.2016 geboren`, `am 2. März 2012 in Linthe geboren`.
  private func dateBefore(_ trigger: Int) -> Range<Int>? {
    guard isWord(trigger, "geboren", "geborene", "geborener", "geborenen") else { return nil }
    for start in stride(from: trigger - 1, through: max(1, trigger - 6), by: -1) where isWord(start - 1, "am") {
      guard tokens[start].isNumber, let end = date(at: start) else { continue }
      let between = tokens.indices.filter { tokens[$0].range.lowerBound >= end && $0 < trigger }
      let isPlace = between.allSatisfy { tokens[$0].isCapitalised || isWord($0, "in") }
      return isPlace ? tokens[start - 1].range.lowerBound..<tokens[trigger].range.upperBound : nil
    }
    return nil
  }

  /// `(*12.05.2011)`, `(*2019)`. A star alone begins a list or points to a note.
  private func starred(_ index: Int) -> Range<Int>? {
    let gap = tokens[index].gap
    guard gap.contains(.star), !gap.isDisjoint(with: [.open, .comma]) else { return nil }
    var start = tokens[index].range.lowerBound
    while start > 0, bytes[start] != 0x2A { start -= 1 }
    if let end = date(at: index) { return start..<end }
    let isYear = number(index) >= 1920 && tokens[index].range.count == 4 && self.gap(after: index).contains(.close)
    return isYear ? start..<tokens[index].range.upperBound : nil
  }

  /// The end of a whole date that begins with a token, in this century or in most of the last; nil otherwise.
  private func date(at index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].isNumber else { return nil }
    let parts = bytes[tokens[index].range].split { $0 == 0x2E || $0 == 0x2D }
    if parts.count == 3 {
      let numbers = parts.map(Self.value)
      let (day, month, year) =
        parts[0].count == 4 ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
      let isRecent = year < 100 || (1920...2100).contains(year)
      return (1...31).contains(day) && (1...12).contains(month) && isRecent ? tokens[index].range.upperBound : nil
    }
    guard parts.count == 1, index + 2 < tokens.count, (1...31).contains(number(index)),
      tokens[index + 1].classes.contains(.month), tokens[index + 1].gap.contains(.stop),
      (1920...2100).contains(number(index + 2))
    else { return nil }
    return tokens[index + 2].range.upperBound
  }

  private func number(_ index: Int) -> Int { tokens[index].isNumber ? Self.value(bytes[tokens[index].range]) : 0 }

  /// Nothing that is longer than a year is asked for.
  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    guard digits.count <= 4, digits.allSatisfy(\.isDigit) else { return 0 }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
