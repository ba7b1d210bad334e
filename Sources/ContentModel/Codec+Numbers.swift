import Diagnostics
import FoundationEssentials

extension Codec where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Codec {
    Codec(shape: .integer(range)) { text, position, decoding in
      // Nearly all values are bare digits.
      guard let number = Int(digits: text) ?? signedInteger(text) else {
        let (readings, isCertain) = DecimalText(text).integers(in: range)
        decoding.report(
          .badInteger, at: position,
          Message("„\(cut(text))“ ist keine ganze Zahl", en: "“\(cut(text))” is not a whole number"),
          help: integerHelp(readings, isCell: position.cell != nil),
          solutions: readings.compactMap {
            Solution(replacing: text, at: position, with: "\($0)", isCertain: isCertain)
          })
        return nil
      }
      guard range.contains(number) else {
        decoding.report(
          .outOfBounds, at: position,
          Message(
            "\(number) liegt außerhalb von \(range.lowerBound) bis \(range.upperBound)",
            en: "\(number) lies outside \(range.lowerBound) to \(range.upperBound)"),
          help: checkNumber)
        return nil
      }
      return number
    }
  }
}

/// Digits with a minus, and blanks around them.
private func signedInteger(_ text: String) -> Int? {
  let trimmed = text.trimmed
  let isNegative = trimmed.hasPrefix("-") || trimmed.hasPrefix("\u{2212}")
  return Int(digits: isNegative ? trimmed.dropFirst() : trimmed[...]).map { isNegative ? -$0 : $0 }
}

private let checkNumber = Message("Prüfen Sie die Zahl.", en: "Check the number.")

extension Codec where Value == Decimal {
  static func decimal(min: Decimal? = nil, max: Decimal? = nil) -> Codec {
    Codec(shape: .decimal(min: min, max: max)) { text, position, decoding in
      let number: Decimal
      if let plain = Int(digits: text) {
        number = Decimal(plain)
      } else {
        let reading = DecimalText(text)
        if decoding.isWholeCount, let count = reading.misreadCount(in: text) {
          decoding.report(
            .badDecimal, at: position, count.summary, help: count.help,
            solutions: .offering(count.readings, for: text, at: position))
          return nil
        }
        guard case .number(let digits) = reading, let exact = digits.decimal else {
          let fault = reading.fault(in: text, isCell: position.cell != nil)
          decoding.report(
            .badDecimal, at: position, fault.summary, help: fault.help,
            solutions: reading.solutions(for: text, at: position))
          return nil
        }
        number = exact
      }
      if let min, number < min {
        decoding.report(
          .outOfBounds, at: position,
          Message("\(text) ist kleiner als \(min)", en: "\(text) is less than \(min)"), help: checkNumber)
        return nil
      }
      if let max, number > max {
        decoding.report(
          .outOfBounds, at: position,
          Message("\(text) ist größer als \(max)", en: "\(text) is more than \(max)"), help: checkNumber)
        return nil
      }
      return number
    }
  }
}

extension DecimalText {
  /// What is wrong with a count that has a mark before its last three digits. Digits behind the comma can then not
  /// be meant, unless they are zeros: `27,000` would silently be 27. Nil where there is no such doubt.
  fileprivate func misreadCount(in text: String) -> (summary: Message, help: Message, readings: [String])? {
    let text = cut(text)
    switch self {
    case .ambiguous(let digits):
      let number = digits.withoutMark.plain
      return (
        Message(
          "„\(text)“ hat einen Punkt, eine Anzahl ist aber eine ganze Zahl",
          en: "“\(text)” has a point, but a count is a whole number"),
        Message(
          "Sind es Tausender, schreiben Sie \(number), ohne Punkt.",
          en: "If these are thousands, write \(number), without a point."), [number]
      )
    case .number(let digits) where digits.mayBeGrouped && digits.integer != nil && digits.whole != "0":
      let (thousands, whole) = (digits.withoutMark.plain, digits.integer.map { "\($0)" } ?? "")
      return (
        Message(
          "„\(text)“ ist mehrdeutig: \(thousands) oder \(whole)?",
          en: "“\(text)” is ambiguous: \(thousands) or \(whole)?"),
        Message(
          "Eine Anzahl hat nichts hinter dem Komma. Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(whole).",
          en: "A count has nothing behind the comma. Write \(thousands) if these are thousands, otherwise \(whole)."),
        [thousands, whole]
      )
    case .withUnit(_, let number?):
      return number.misreadCount(in: text).map { (fault(in: text, isCell: true).summary, $0.help, $0.readings) }
    default: return nil
    }
  }

  /// What is wrong with the text, and what to write instead.
  /// - Parameter isCell: in a table a bare comma could begin the next cell.
  fileprivate func fault(in text: String, isCell: Bool) -> (summary: Message, help: Message) {
    let text = cut(text)
    switch self {
    case .ambiguous(let digits):
      let (thousands, fraction) = (digits.withoutMark.german, digits.german)
      let quotes =
        isCell
        ? Message(
          " (in Anführungszeichen, wenn die Datei mit Komma trennt)",
          en: " (in quotation marks, if the file separates with commas)")
        : .empty
      return (
        Message(
          "„\(text)“ ist mehrdeutig: \(thousands) oder \(fraction)?",
          en: "“\(text)” is ambiguous: \(thousands) or \(fraction)?"),
        Message(
          "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(fraction)\(quotes.german).",
          en: "Write \(thousands) if these are thousands, otherwise \(fraction)\(quotes.english).")
      )
    case .english(let digits):
      return (
        Message("„\(text)“ ist englisch geschrieben", en: "“\(text)” is written the English way"),
        write(digits.written(inCell: isCell))
      )
    case .scientific(let digits):
      let about = digits.map { number in
        let text = number.written(inCell: isCell)
        return Message(", hier ungefähr \(text)", en: ", here about \(text)")
      }
      return (
        Message("„\(text)“ ist eine gekürzte Zahl", en: "“\(text)” is a shortened number"),
        Message(
          "So kürzt Excel lange Zahlen\(about?.german ?? ""). Formatieren Sie die Spalte als Zahl und schreiben Sie alle Ziffern aus.",
          en:
            "This is how Excel shortens long numbers\(about?.english ?? ""). Format the column as a number and write out all digits."
        )
      )
    case .date(let date):
      let numbers = date.numbers
      return (
        Message(
          "„\(text)“ ist ein Datum, hier gehört eine Zahl hin", en: "“\(text)” is a date, and a number belongs here"),
        Message(
          "Excel macht aus Zahlen gern ein Datum; gemeint war wohl \(numbers.german). ",
          en: "Excel likes to make a date of a number; this was probably meant as \(numbers.english). ")
          + formatAsText
      )
    case .withUnit(let unit, let number):
      return (
        Message(
          "Bei „\(text)“ steht neben der Zahl noch „\(unit)“", en: "In “\(text)” there is “\(unit)” beside the number"),
        Self.help(withoutUnit: number, isCell: isCell)
      )
    case .tooLong:
      return (
        Message("„\(text)“ hat zu viele Stellen", en: "“\(text)” has too many digits"),
        Message(
          "Möglich sind 15 Stellen vor dem Komma und zusammen 38. Runden Sie die Zahl.",
          en: "15 digits are possible before the decimal sign, and 38 in all. Round the number.")
      )
    case .number, .unreadable:
      let hasDigit = text.unicodeScalars.contains(where: \.isDigit)
      return (
        Message("„\(text)“ ist keine Zahl", en: "“\(text)” is not a number"),
        isCell && !hasDigit
          ? Message(
            "Schreiben Sie eine Zahl. Gibt es keine, lassen Sie die Zelle leer; warum, sagt die Spalte „status“.",
            en: "Write a number. If there is none, leave the cell empty; the column “status” says why.")
          : Message(
            "Schreiben Sie nur Ziffern und höchstens ein Komma oder einen Punkt, ohne Einheit, zum Beispiel 29,1.",
            en: "Write only digits and at most one comma or point, without a unit, for example 29.1.")
      )
    }
  }

  private static func help(withoutUnit number: DecimalText?, isCell: Bool) -> Message {
    let start = Message(
      "Schreiben Sie nur die Zahl, ohne Einheit und Zusatz",
      en: "Write only the number, without a unit or anything else")
    switch number {
    case .number(let digits), .english(let digits):
      return start + Message(verbatim: ": \(digits.written(inCell: isCell)).")
    case .ambiguous(let digits):
      let (thousands, fraction) = (digits.withoutMark.german, digits.german)
      return start
        + Message(
          ": \(thousands), wenn es Tausender sind, sonst \(fraction).",
          en: ": \(thousands) if these are thousands, otherwise \(fraction).")
    default:
      return Message(
        "Schreiben Sie die ganze Zahl in Ziffern aus, ohne Einheit und Zusatz.",
        en: "Write out the whole number in digits, without a unit or anything else.")
    }
  }

  /// Certain only for the English notation: two different marks leave no other reading. Of a unit nobody knows
  /// here whether it is the one of the number that is asked for.
  fileprivate func solutions(for text: String, at position: SourcePosition) -> [Solution] {
    if case .english(let digits) = self {
      let number = digits.written(inCell: position.cell != nil)
      return .replacing(text, at: position, with: number, isCertain: true)
    }
    return .offering(readings(inCell: position.cell != nil), for: text, at: position)
  }

  /// The numbers that may be meant, as they can be written. A shortened number has none: its digits are lost.
  private func readings(inCell isCell: Bool) -> [String] {
    switch self {
    case .ambiguous(let digits): [digits.withoutMark.plain, digits.german]
    case .number(let digits), .english(let digits): [digits.written(inCell: isCell)]
    case .withUnit(_, let number): number?.readings(inCell: isCell) ?? []
    case .date(let date): date.readings
    case .scientific, .tooLong, .unreadable: []
    }
  }

  /// The integers of a range that may be meant, each once, and whether there is no doubt: where only the way of
  /// writing is unusual (`12 000`, `1,234,567`, `5,0`). A single mark before three digits can be a slip.
  fileprivate func integers(in range: ClosedRange<Int>) -> (readings: [Int], isCertain: Bool) {
    var readings: [Int] = []
    for number in integers where range.contains(number) && !readings.contains(number) { readings.append(number) }
    switch self {
    case .number(let digits): return (readings, digits.integer != nil && !digits.mayBeGrouped)
    case .english(let digits): return (readings, digits.integer != nil)
    default: return (readings, false)
    }
  }

  private var integers: [Int] {
    switch self {
    case .number(let digits):
      // `2,019` is how an English spreadsheet writes 2019.
      return [digits.integer, digits.mayBeGrouped ? digits.withoutMark.integer : nil].compactMap(\.self)
    case .ambiguous(let digits): return [digits.withoutMark.integer, digits.integer].compactMap(\.self)
    case .english(let digits): return [digits.integer].compactMap(\.self)
    case .scientific(let digits): return [digits?.integer].compactMap(\.self)
    case .date(let date): return [date.year].compactMap(\.self)
    case .withUnit(_, let number): return number?.integers ?? []
    case .tooLong, .unreadable: return []
    }
  }
}

private func write(_ text: String) -> Message { Message("Schreiben Sie \(text).", en: "Write \(text).") }

private let formatAsText = Message(
  "Formatieren Sie die Spalte in Excel als Text und tippen Sie die Zahl neu ein.",
  en: "Format the column in Excel as text and type the number again.")

private func integerHelp(_ readings: [Int], isCell: Bool) -> Message {
  guard let first = readings.first else {
    return Message(
      "Schreiben Sie nur Ziffern, ohne Punkt, Komma und Einheit, zum Beispiel 1250.",
      en: "Write only digits, without point, comma or unit, for example 1250.")
  }
  let help =
    readings.count > 1
    ? Message(
      "Schreiben Sie \(first) oder \(readings[1]), je nachdem, was gemeint ist.",
      en: "Write \(first) or \(readings[1]), whichever is meant.")
    : write("\(first)")
  guard isCell else { return help }
  return help
    + Message(
      " Formatieren Sie die Spalte in Excel als Text, dann bleibt es dabei.",
      en: " Format the column in Excel as text, and it will stay so.")
}

extension NumberDigits {
  fileprivate var mayBeGrouped: Bool { fraction.utf8.count == 3 && whole.utf8.count <= 3 }

  /// As it can stand without quotes in any table, and as people write it elsewhere.
  fileprivate func written(inCell isCell: Bool) -> String {
    isCell && !(mayBeGrouped && whole != "0") ? plain : german
  }
}
