/// A word or a number of a text.
struct Token {
  var range: Range<Int>
  var isNumber: Bool
  var isCapitalised: Bool
  /// What stands between it and the token before.
  var gap: Gap
  var classes: WordClass
  var hasHyphen: Bool
}

/// What stands between two tokens.
struct Gap: OptionSet {
  let rawValue: UInt8

  static let blank = Gap(rawValue: 1)
  /// A full stop.
  static let stop = Gap(rawValue: 2)
  static let comma = Gap(rawValue: 4)
  static let colon = Gap(rawValue: 8)
  /// A parenthesis opens.
  static let open = Gap(rawValue: 16)
  /// A parenthesis closes.
  static let close = Gap(rawValue: 32)
  static let star = Gap(rawValue: 64)
  /// Quotes, dashes, slashes, exclamation marks.
  static let other = Gap(rawValue: 128)
}

/// A text as tokens, made in one pass.
struct TextScan {
  let bytes: [UInt8]
  let lexicon: Lexicon
  private(set) var tokens: [Token] = []
  /// What stands behind the last token.
  private(set) var lastGap: Gap = []
  /// Where `@` stands.
  private(set) var ats: [Int] = []

  init(_ bytes: [UInt8], _ lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(bytes.count / 6)
    var index = 0
    var gap: Gap = []
    // The word in small letters, for the lexicon.
    var folded: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit {
        let end = endOfNumber(from: index)
        tokens.append(
          Token(range: index..<end, isNumber: true, isCapitalised: false, gap: gap, classes: [], hasHyphen: false))
        (index, gap) = (end, [])
      } else if isLetter(at: index) {
        let start = index
        var hasHyphen = false
        folded.removeAll(keepingCapacity: true)
        while index < bytes.count {
          if isLetter(at: index) || bytes[index].isDigit || bytes[index] & 0xC0 == 0x80 {
            folded.append([UInt8].folded(bytes[index], after: index > start ? bytes[index - 1] : 0))
          } else if bytes[index] == 0x2D, index + 1 < bytes.count, isLetter(at: index + 1) {
            hasHyphen = true
            folded.append(0x2D)
          } else {
            break
          }
          index += 1
        }
        var classes = lexicon.classes(of: folded[...])
        if hasHyphen, classes.isEmpty { classes = Self.classes(ofCompound: folded, lexicon) }
        tokens.append(
          Token(
            range: start..<index, isNumber: false, isCapitalised: isCapital(at: start), gap: gap, classes: classes,
            hasHyphen: hasHyphen))
        gap = []
      } else {
        if byte == 0x40 { ats.append(index) }
        let (part, width) = gapPart(at: index)
        gap.formUnion(part)
        index += width
      }
    }
    lastGap = gap
  }

  /// `Anna-Lena` is a first name, `Schulze-Meier` a family name; `Rosa-Luxemburg-Straße` is neither.
  private static func classes(ofCompound folded: [UInt8], _ lexicon: Lexicon) -> WordClass {
    let parts = folded.split(separator: 0x2D)
    guard parts.count == 2 else { return [] }
    let both = lexicon.classes(of: parts[0]).intersection(lexicon.classes(of: parts[1]))
    return both.intersection([.firstName, .surname])
  }

  // MARK: Bytes

  /// Digits, and points, commas and hyphens between them: `3.4.2015`, `12,5`, `2026-09-01`.
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let isInside =
        (bytes[end] == 0x2E || bytes[end] == 0x2C || bytes[end] == 0x2D) && end + 1 < bytes.count
        && bytes[end + 1].isDigit
      if !bytes[end].isDigit && !isInside { break }
      end += 1
    }
    return end
  }

  /// Whether a letter begins here. Signs outside of ASCII are letters but for Latin-1 signs and punctuation.
  private func isLetter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
    if byte == 0xC3 { return index + 1 < bytes.count && bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7 }
    return byte > 0xC3 && byte != 0xE2 && byte != 0xEF && byte < 0xF0
  }

  private func isCapital(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte <= 0x5A }
    guard index + 1 < bytes.count else { return false }
    return [UInt8].folded(bytes[index + 1], after: byte) != bytes[index + 1]
      || (byte == 0xC4 && bytes[index + 1] == 0xB0)
  }

  private func gapPart(at index: Int) -> (Gap, width: Int) {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return (.blank, 1)
    case 0x2E: return (.stop, 1)
    case 0x2C: return (.comma, 1)
    case 0x3A: return (.colon, 1)
    case 0x28: return (.open, 1)
    case 0x29: return (.close, 1)
    case 0x2A: return (.star, 1)
    case 0xC2: return (index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? .blank : .other, 2)
    case 0xE2:
      // Thin and narrow blanks.
      let isBlank = index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x89, 0xAF].contains(bytes[index + 2])
      return (isBlank ? .blank : .other, 3)
    default: return (.other, 1)
    }
  }

  // MARK: Words

  /// What stands behind a token.
  func gap(after index: Int) -> Gap { index + 1 < tokens.count ? tokens[index + 1].gap : lastGap }

  /// One of these words, whatever its case.
  func isWord(_ index: Int, _ words: StaticString...) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let range = tokens[index].range
    return words.contains { word in
      word.utf8CodeUnitCount == range.count && word.withUTF8Buffer { matches($0, at: range.lowerBound) }
    }
  }

  func hasEnding(_ index: Int, _ endings: [StaticString]) -> Bool {
    let range = tokens[index].range
    return endings.contains { ending in
      let count = ending.utf8CodeUnitCount
      return count < range.count && ending.withUTF8Buffer { matches($0, at: range.upperBound - count) }
    }
  }

  func hasBeginning(_ index: Int, _ beginnings: [StaticString]) -> Bool {
    let range = tokens[index].range
    return beginnings.contains { beginning in
      beginning.utf8CodeUnitCount <= range.count && beginning.withUTF8Buffer { matches($0, at: range.lowerBound) }
    }
  }

  private func matches(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in 0..<word.count {
      let before = start + offset > 0 ? bytes[start + offset - 1] : 0
      if [UInt8].folded(bytes[start + offset], after: before) != word[offset] { return false }
    }
    return true
  }

  /// The tokens of the sentence that a token is in, at most 60 to each side: so that all is linear.
  func sentence(around index: Int) -> Range<Int> {
    var start = index
    while start > max(0, index - 60), !isSentenceStart(start) { start -= 1 }
    var end = index + 1
    while end < min(tokens.count, index + 60), !isSentenceStart(end) { end += 1 }
    return start..<end
  }

  /// Behind a full stop that belongs neither to a number („am 3. Mai“) nor to an abbreviation („z. B.“, „Dr. Weber“).
  func isSentenceStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let (token, before) = (tokens[index], tokens[index - 1])
    guard token.gap.contains(.stop), token.gap.contains(.blank), token.isCapitalised || token.isNumber else {
      return false
    }
    if before.isNumber { return before.range.count > 2 }
    return before.range.count > 2 && before.classes.isDisjoint(with: [.title, .month])
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// A letter of ASCII or a part of one outside of it.
  var isLetterOfWord: Bool { self >= 0x80 || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) }
}
