import Diagnostics
import FoundationEssentials
import Reading

/// The text of a formula and where each part of it stands in the file.
struct FormulaSource {
  let scalars: [Unicode.Scalar]
  let position: SourcePosition
  /// Scalars between the place of the value and its first character; nil where the text in the file
  /// is not the text of the value, so that only the whole can be pointed at.
  private let offset: Int?

  init(_ text: String, at position: SourcePosition) {
    scalars = Array(text.unicodeScalars)
    self.position = position
    // A value on one line has its length in the file: as long as the text when plain, two longer when
    // only quotes were added. Anything else has escapes in it or goes over several lines.
    switch position.length - scalars.count {
    case 0 where position.column > 0: offset = 0
    case 2 where position.column > 0: offset = 1
    default: offset = nil
    }
  }

  /// The place of a part, or of the whole where that of the part is not known.
  func place(_ range: Range<Int>) -> SourcePosition { exactPlace(range) ?? position }

  func exactPlace(_ range: Range<Int>) -> SourcePosition? {
    guard let offset else { return nil }
    var place = position
    place.column += offset + range.lowerBound
    place.length = range.count
    return place
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }
}

struct FormulaToken {
  enum Kind: Equatable {
    case number(Decimal)
    case id(String)
    case plus, minus, times, dividedBy
    /// `je`
    case per
    case open, close
  }

  var kind: Kind
  var range: Range<Int>

  /// Whether a value ends here, so that an operator may follow.
  var endsValue: Bool {
    switch kind {
    case .number, .id, .close: true
    default: false
    }
  }

  /// Whether a value begins here; a minus may.
  var beginsValue: Bool {
    switch kind {
    case .number, .id, .open: true
    default: false
    }
  }
}

/// Cuts a formula into signs and words. Goes on after a fault, so that all of them are told at once.
struct FormulaLexer {
  private let source: FormulaSource
  private(set) var tokens: [FormulaToken] = []
  private(set) var faults: [FormulaFault] = []
  private var index = 0

  /// A sentence in place of a formula has one fault and not one for each word.
  private static let mostFaults = 3

  init(_ source: FormulaSource) { self.source = source }

  mutating func run() {
    let scalars = source.scalars
    while index < scalars.count, faults.count < Self.mostFaults {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
        continue
      }
      if tokens.count == Formula.longest {
        faults.append(FormulaFault(.tooLong, at: index..<(index + 1)))
        return
      }
      if let kind = Self.sign(scalar) {
        if kind == .minus { checkBlanks(aroundMinusAt: index) }
        take(kind, to: index + 1)
      } else if scalar.isPartOfWord || isDecimalSign(at: index) {
        takeWord()
      } else {
        takeUnknown()
      }
    }
  }

  /// Look-alikes of the same sign count as the sign: word processors put them there unasked.
  private static func sign(_ scalar: Unicode.Scalar) -> FormulaToken.Kind? {
    switch scalar {
    case "+": .plus
    case "-", "−", "–": .minus
    case "×", "*", "·", "⋅", "∙", "∗", "✕", "✖", "⨯": .times
    case "÷", "/", ":", "∕", "⁄", "∶": .dividedBy
    case "(": .open
    case ")": .close
    default: nil
    }
  }

  private mutating func take(_ kind: FormulaToken.Kind, to end: Int) {
    tokens.append(FormulaToken(kind: kind, range: index..<end))
    index = end
  }

  // MARK: Minus

  /// Between two values a minus has blanks around it: without them nobody sees at once whether it
  /// belongs to an id.
  private mutating func checkBlanks(aroundMinusAt place: Int) {
    guard let last = tokens.last, last.endsValue else { return }
    let scalars = source.scalars
    let isFree = { (index: Int) in !scalars.indices.contains(index) || scalars[index].properties.isWhitespace }
    if isFree(place - 1), isFree(place + 1) { return }
    faults.append(
      FormulaFault(
        .minusWithoutBlanks(left: source.text(last.range), right: word(behind: place)), at: place..<(place + 1)))
  }

  /// The word that follows a sign, for an example in a message.
  private func word(behind place: Int) -> String {
    let rest = source.scalars[(place + 1)...].drop { $0.properties.isWhitespace }
    return source.text(rest.startIndex..<(rest.firstIndex { !$0.isPartOfWord && $0 != "-" } ?? rest.endIndex))
  }

  // MARK: Words

  private func isDecimalSign(at index: Int) -> Bool {
    let scalars = source.scalars
    return (scalars[index] == "," || scalars[index] == ".") && index + 1 < scalars.count && scalars[index + 1].isDigit
  }

  private mutating func takeWord() {
    let scalars = source.scalars
    var end = index
    var isNumber = true
    while end < scalars.count {
      if scalars[end] == "," || scalars[end] == "." {
        guard isNumber else { break }
      } else if scalars[end].isPartOfWord || (end > index && scalars[end] == "-") {
        isNumber = isNumber && scalars[end].isDigit
      } else {
        break
      }
      end += 1
    }
    let range = index..<end
    let word = source.text(range)
    if let prefix = kindInFront(word, range) {
      faults.append(FormulaFault(.kindInFront(self.word(behind: end)), at: prefix))
      index = prefix.upperBound
      return
    }
    if isNumber {
      takeNumber(word, range)
    } else if let sign = Self.signForWord[word.lowercased()], tokens.last?.endsValue == true {
      if word == "je" { return take(.per, to: end) }
      faults.append(FormulaFault(.wordForSign(word, sign), at: range))
      take(.times, to: end)
    } else if word == "je" {
      take(.per, to: end)
    } else {
      if let fault = fault(inWord: word, range) { faults.append(fault) }
      take(.id(word), to: end)
    }
  }

  /// `kennzahl:`, as other fields ask for it, right before an id. Here the colon is a sign for dividing, and no
  /// indicator is called so.
  private func kindInFront(_ word: String, _ range: Range<Int>) -> Range<Int>? {
    let end = range.upperBound
    guard word.lowercased() == Kind.kennzahl.rawValue, end + 1 < source.scalars.count, source.scalars[end] == ":",
      source.scalars[end + 1].isPartOfWord, !source.scalars[end + 1].isDigit
    else { return nil }
    return range.lowerBound..<(end + 1)
  }

  /// What people write for a sign. In place of a value such a word can be an id.
  private static let signForWord = [
    "x": "×", "mal": "×", "plus": "+", "minus": "−", "geteilt": "÷", "durch": "÷", "pro": "je", "per": "je",
    "je": "je",
  ]

  private func fault(inWord word: String, _ range: Range<Int>) -> FormulaFault? {
    if word.hasSuffix("-") {
      var left = word
      while left.hasSuffix("-") { left.removeLast() }
      let sign = range.lowerBound + left.unicodeScalars.count
      return FormulaFault(
        .minusWithoutBlanks(left: left, right: self.word(behind: range.upperBound - 1)), at: sign..<range.upperBound)
    }
    guard isSlug(word) else { return FormulaFault(.notAnID(word), at: range) }
    if word.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }) {
      let left = String(word.prefix { $0 != "-" })
      let sign = range.lowerBound + left.unicodeScalars.count
      let right = String(word.dropFirst(left.count + 1))
      return FormulaFault(.minusWithoutBlanks(left: left, right: right), at: sign..<(sign + 1))
    }
    if word.hasPrefix("je"), Int(digits: word.dropFirst(2)) != nil {
      return FormulaFault(.perWithoutBlank(String(word.dropFirst(2))), at: range)
    }
    return nil
  }

  /// Reads `100`, `0,5`, `0.5`. As in every field, a point before exactly three digits is not guessed.
  private mutating func takeNumber(_ word: String, _ range: Range<Int>) {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    var number: Decimal?
    if (1...2).contains(parts.count), parts.allSatisfy({ Int(digits: $0) != nil }) {
      number = Decimal(string: parts.joined(separator: "."))
    }
    if number == nil {
      faults.append(FormulaFault(.notANumber(word), at: range))
    } else if parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0",
      word.contains(".")
    {
      faults.append(
        FormulaFault(.ambiguousNumber(word, thousands: parts.joined(), fraction: "\(parts[0]),\(parts[1])"), at: range))
    }
    take(.number(number ?? 0), to: range.upperBound)
  }

  // MARK: Everything else

  private mutating func takeUnknown() {
    let scalars = source.scalars
    var end = index + 1
    // A sign of several scalars, or a run of the same one, is one fault.
    while end < scalars.count, scalars[end] == scalars[index] || scalars[end].continuesSign { end += 1 }
    faults.append(FormulaFault(.unknownSign(source.text(index..<end)), at: index..<end))
    index = end
  }
}

extension Unicode.Scalar {
  /// Letters and digits of any script, so that a word with umlauts is one word in its message.
  fileprivate var isPartOfWord: Bool {
    if isASCII { return isDigit || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || self == "_" }
    // A vulgar fraction or an exponent is read as a word and then refused as one.
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  /// Variation selectors, joiners and skin tones of an emoji.
  fileprivate var continuesSign: Bool { properties.isVariationSelector || value == 0x200D }
}
