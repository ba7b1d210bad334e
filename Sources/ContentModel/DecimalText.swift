import FoundationEssentials

/// What stands in a field for a number: a number in house or German form, or something that a
/// person or a spreadsheet made of one. Nothing is guessed; what has two readings says so.
enum DecimalText: Equatable {
  case number(NumberDigits)
  /// `1.234`: thousands, or three digits behind the sign. The digits are those of the latter.
  case ambiguous(NumberDigits)
  /// `1,234.5`, `1,234,567`.
  case english(NumberDigits)
  /// `1,2E+05`, with the number as far as it is known.
  case scientific(NumberDigits?)
  /// `01. Mai`.
  case date(SpreadsheetDate)
  /// `12 %`, `3 Mio.`: what stands beside the number, and the number, where it is worth repeating.
  indirect case withUnit(String, DecimalText?)
  case tooLong
  /// Nothing that looks like a number.
  case unreadable

  /// Longest text that is looked at, in scalars.
  private static let longest = 200

  /// Blanks around the text do not count. Complexity: O(length).
  init(_ text: String) {
    let scalars = Array(text.trimmed.unicodeScalars)
    guard scalars.count <= Self.longest else {
      self = .tooLong
      return
    }
    self =
      Self.numeral(scalars[...]) ?? Self.shortened(scalars[...]) ?? SpreadsheetDate(scalars).map(Self.date)
      ?? Self.besideUnit(scalars) ?? .unreadable
  }

  // MARK: Numerals

  /// Signs that stand between digits; kinds of blanks count as one.
  private enum Mark: Equatable {
    case point, comma, blank, apostrophe

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case ".": self = .point
      case ",": self = .comma
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": self = .blank
      case "'", "\u{2019}": self = .apostrophe
      default: return nil
      }
    }
  }

  /// Nil where this is no numeral.
  private static func numeral(_ scalars: ArraySlice<Unicode.Scalar>) -> DecimalText? {
    let (isNegative, rest) = sign(of: scalars)
    var groups = [""]
    var marks: [Mark] = []
    for scalar in rest {
      if scalar.isDigit {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if let mark = Mark(scalar) {
        marks.append(mark)
        groups.append("")
      } else {
        return nil
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    return reading(of: groups, marks, isNegative: isNegative).map(\.withinBounds)
  }

  private static func sign(
    of scalars: ArraySlice<Unicode.Scalar>
  ) -> (isNegative: Bool, rest: ArraySlice<Unicode.Scalar>) {
    switch scalars.first {
    case "-", "\u{2212}": (true, scalars.dropFirst())
    case "+": (false, scalars.dropFirst())
    default: (false, scalars)
    }
  }

  private static func reading(of groups: [String], _ marks: [Mark], isNegative: Bool) -> DecimalText? {
    guard let first = marks.first, let last = marks.last else {
      return .number(NumberDigits(isNegative: isNegative, whole: groups[0]))
    }
    if marks.count == 1, first == .point || first == .comma {
      let digits = NumberDigits(isNegative: isNegative, whole: groups[0], fraction: groups[1])
      let mayBeThousands = groups[1].utf8.count == 3 && groups[0].utf8.count <= 3 && groups[0] != "0"
      return first == .point && mayBeThousands ? .ambiguous(digits) : .number(digits)
    }
    let hasFraction = last != first
    let thousands = hasFraction ? groups.dropLast() : groups[...]
    guard marks.dropLast(hasFraction ? 1 : 0).allSatisfy({ $0 == first }), isGrouped(thousands) else { return nil }
    let digits = NumberDigits(
      isNegative: isNegative, whole: thousands.joined(), fraction: hasFraction ? groups[groups.count - 1] : "")
    switch (first, last) {
    case (.comma, .comma), (.comma, .point): return .english(digits)
    case (.blank, .point), (.apostrophe, .point):
      // Whoever mixes signs may have meant thousands by the point as well.
      return digits.fraction.utf8.count == 3 ? .ambiguous(digits) : .number(digits)
    case (.point, .point), (.point, .comma), (.blank, .blank), (.blank, .comma), (.apostrophe, .apostrophe),
      (.apostrophe, .comma):
      return .number(digits)
    default: return nil
    }
  }

  /// One to three digits without a leading zero, then groups of three.
  private static func isGrouped(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first, first.utf8.count <= 3, !first.hasPrefix("0") else { return false }
    return groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  private var withinBounds: DecimalText {
    switch self {
    case .number(let digits), .ambiguous(let digits), .english(let digits): digits.isExact ? self : .tooLong
    default: self
    }
  }

  // MARK: What spreadsheets and people make of numbers

  /// `1,2E+05`.
  private static func shortened(_ scalars: ArraySlice<Unicode.Scalar>) -> DecimalText? {
    guard let place = scalars.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return nil }
    let (isNegative, digits) = sign(of: scalars[(place + 1)...])
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit), let mantissa = numeral(scalars[..<place])
    else { return nil }
    let exponent = digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    switch mantissa {
    case .number(let number), .ambiguous(let number):
      let shifted = number.shifted(by: isNegative ? -exponent : exponent)
      return .scientific(exponent <= 15 && shifted.isExact ? shifted : nil)
    default: return nil
    }
  }

  /// Words that make a number larger: `3 Mio.` is not 3.
  private static let multipliers = ["mio", "mill", "mrd", "tsd", "tausend", "t€", "teur"]

  /// A number with something in front of it or behind.
  private static func besideUnit(_ scalars: [Unicode.Scalar]) -> DecimalText? {
    guard var start = scalars.firstIndex(where: \.isDigit), let end = scalars.lastIndex(where: \.isDigit) else {
      return nil
    }
    if start > 0, sign(of: scalars[(start - 1)...]).rest.startIndex == start { start -= 1 }
    let isUnit: (Unicode.Scalar) -> Bool = { $0.properties.isAlphabetic || "%‰€$£°§~≈".unicodeScalars.contains($0) }
    let before = scalars[..<start]
    let after = scalars[(end + 1)...]
    guard before.contains(where: isUnit) || after.contains(where: isUnit), !before.contains("("),
      let number = numeral(scalars[start...end])
    else { return nil }
    let words = [before, after].map { String(String.UnicodeScalarView($0)).trimmed }.filter { !$0.isEmpty }
    let isMultiplied = words.contains { word in multipliers.contains { word.lowercased().hasPrefix($0) } }
    return .withUnit(words.joined(separator: " … "), isMultiplied ? nil : number)
  }
}

/// The digits of a number as they were written, without marks.
struct NumberDigits: Equatable {
  var isNegative = false
  /// At least one digit.
  var whole: String
  var fraction = ""

  private var significantWhole: Substring { whole.drop { $0 == "0" } }

  private var significantFraction: Substring {
    var rest = fraction[...]
    while rest.last == "0" { rest.removeLast() }
    return rest
  }

  /// Whether `Decimal` keeps every digit: it has 38 of them. More than 15 in front of the comma is a
  /// slip in any table of a district.
  var isExact: Bool {
    significantWhole.utf8.count <= 15 && significantWhole.utf8.count + significantFraction.utf8.count <= 38
  }

  /// Exact; nil where it cannot be.
  var decimal: Decimal? {
    guard isExact else { return nil }
    let digits = significantWhole + significantFraction
    // `Decimal(string: "-0")` is not a number on every platform.
    if digits.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) { return 0 }
    let text = (isNegative ? "-" : "") + (significantWhole.isEmpty ? "0" : significantWhole)
    guard let number = Decimal(string: significantFraction.isEmpty ? text : text + "." + significantFraction),
      !number.isNaN
    else { return nil }
    return number
  }

  /// The number as an integer where nothing stands behind the comma.
  var integer: Int? { significantFraction.isEmpty ? signed(significantWhole) : nil }

  /// The number that it is when what stands behind the mark are thousands.
  var withoutMark: NumberDigits { NumberDigits(isNegative: isNegative, whole: whole + fraction) }

  private func signed(_ digits: Substring) -> Int? {
    (digits.isEmpty ? 0 : Int(digits: digits)).map { isNegative ? -$0 : $0 }
  }

  /// `1234,5`.
  var german: String { written(with: ",") }
  /// `1234.5`.
  var plain: String { written(with: ".") }

  private func written(with mark: String) -> String {
    (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : mark + fraction)
  }

  /// Times ten to the power of `exponent`.
  func shifted(by exponent: Int) -> NumberDigits {
    var digits = whole + fraction
    var place = whole.utf8.count + exponent
    if place < 1 {
      digits = String(repeating: "0", count: 1 - place) + digits
      place = 1
    }
    if place > digits.utf8.count { digits += String(repeating: "0", count: place - digits.utf8.count) }
    let whole = digits.prefix(place).drop { $0 == "0" }
    var result = NumberDigits(
      isNegative: isNegative, whole: whole.isEmpty ? "0" : String(whole), fraction: String(digits.dropFirst(place)))
    result.fraction = String(result.significantFraction)
    return result
  }
}

extension Unicode.Scalar {
  /// Only 0 to 9.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
