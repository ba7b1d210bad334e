import Diagnostics
import FoundationEssentials

extension Codec where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Codec {
    Codec(shape: .integer(range)) { text, position, decoding in
      // Nearly all values are bare digits.
      guard let number = Int(digits: text) ?? signedInteger(text) else {
        decoding.report(
          .badInteger, at: position, "„\(cut(text))“ ist keine ganze Zahl",
          help: DecimalText(text).integerHelp(range, isCell: position.cell != nil))
        return nil
      }
      guard range.contains(number) else {
        decoding.report(
          .outOfBounds, at: position, "\(number) liegt außerhalb von \(range.lowerBound) bis \(range.upperBound)",
          help: "Prüfen Sie die Zahl.")
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

extension Codec where Value == Decimal {
  static func decimal(min: Decimal? = nil, max: Decimal? = nil) -> Codec {
    Codec(shape: .decimal(min: min, max: max)) { text, position, decoding in
      let number: Decimal
      if let plain = Int(digits: text) {
        number = Decimal(plain)
      } else {
        let reading = DecimalText(text)
        guard case .number(let digits) = reading, let exact = digits.decimal else {
          let fault = reading.fault(in: text, isCell: position.cell != nil)
          decoding.report(.badDecimal, at: position, fault.summary, help: fault.help)
          return nil
        }
        number = exact
      }
      if let min, number < min {
        decoding.report(.outOfBounds, at: position, "\(text) ist kleiner als \(min)", help: "Prüfen Sie die Zahl.")
        return nil
      }
      if let max, number > max {
        decoding.report(.outOfBounds, at: position, "\(text) ist größer als \(max)", help: "Prüfen Sie die Zahl.")
        return nil
      }
      return number
    }
  }
}

extension DecimalText {
  /// What is wrong with the text, and what to write instead.
  /// - Parameter isCell: in a table a bare comma could begin the next cell.
  fileprivate func fault(in text: String, isCell: Bool) -> (summary: Message, help: Message) {
    let text = cut(text)
    switch self {
    case .ambiguous(let digits):
      let thousands = digits.withoutMark.german
      let quoted = isCell ? " (in Anführungszeichen, wenn die Datei mit Komma trennt)" : ""
      return (
        "„\(text)“ ist mehrdeutig: \(thousands) oder \(digits.german)?",
        "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(digits.german)\(quoted)."
      )
    case .english(let digits):
      return ("„\(text)“ ist englisch geschrieben", "Schreiben Sie \(digits.written(inCell: isCell)).")
    case .scientific(let digits):
      let about = digits.map { ", hier ungefähr \($0.written(inCell: isCell))" } ?? ""
      return (
        "„\(text)“ ist eine gekürzte Zahl",
        "So kürzt Excel lange Zahlen\(about). Formatieren Sie die Spalte als Zahl und schreiben Sie alle Ziffern aus."
      )
    case .date(let date):
      return (
        "„\(text)“ ist ein Datum, hier gehört eine Zahl hin",
        "Excel macht aus Zahlen gern ein Datum; gemeint war wohl \(date.numbers). \(DecimalText.textHelp)"
      )
    case .withUnit(let unit, let number):
      return ("Bei „\(text)“ steht neben der Zahl noch „\(unit)“", Self.help(withoutUnit: number, isCell: isCell))
    case .tooLong:
      return (
        "„\(text)“ hat zu viele Stellen",
        "Möglich sind 15 Stellen vor dem Komma und zusammen 38. Runden Sie die Zahl."
      )
    case .number, .unreadable:
      let hasDigit = text.unicodeScalars.contains(where: \.isDigit)
      return (
        "„\(text)“ ist keine Zahl",
        isCell && !hasDigit
          ? "Schreiben Sie eine Zahl. Gibt es keine, lassen Sie die Zelle leer; warum, sagt die Spalte „status“."
          : "Schreiben Sie nur Ziffern und höchstens ein Komma oder einen Punkt, ohne Einheit, zum Beispiel 29,1."
      )
    }
  }

  private static func help(withoutUnit number: DecimalText?, isCell: Bool) -> Message {
    switch number {
    case .number(let digits), .english(let digits):
      return "Schreiben Sie nur die Zahl, ohne Einheit und Zusatz: \(digits.written(inCell: isCell))."
    case .ambiguous(let digits):
      return
        "Schreiben Sie nur die Zahl, ohne Einheit und Zusatz: \(digits.withoutMark.german), wenn es Tausender sind, sonst \(digits.german)."
    default: return "Schreiben Sie die ganze Zahl in Ziffern aus, ohne Einheit und Zusatz."
    }
  }

  fileprivate static let textHelp = "Formatieren Sie die Spalte in Excel als Text und tippen Sie die Zahl neu ein."

  fileprivate func integerHelp(_ range: ClosedRange<Int>, isCell: Bool) -> Message {
    let numbers = integers.filter(range.contains)
    guard let first = numbers.first else {
      return "Schreiben Sie nur Ziffern, ohne Punkt, Komma und Einheit, zum Beispiel 1250."
    }
    let other = numbers.dropFirst().first { $0 != first }
    let help: Message =
      other.map { "Schreiben Sie \(first) oder \($0), je nachdem, was gemeint ist." } ?? "Schreiben Sie \(first)."
    return isCell ? help + " Formatieren Sie die Spalte in Excel als Text, dann bleibt es dabei." : help
  }

  /// The integers that may be meant.
  private var integers: [Int] {
    switch self {
    case .number(let digits):
      // `2,019` is how an English spreadsheet writes 2019.
      let isGrouped = digits.fraction.utf8.count == 3 && digits.whole.utf8.count <= 3
      return [digits.integer, isGrouped ? digits.withoutMark.integer : nil].compactMap(\.self)
    case .ambiguous(let digits): return [digits.withoutMark.integer, digits.integer].compactMap(\.self)
    case .english(let digits): return [digits.integer].compactMap(\.self)
    case .scientific(let digits): return [digits?.integer].compactMap(\.self)
    case .date(let date): return [date.year].compactMap(\.self)
    case .withUnit(_, let number): return number?.integers ?? []
    case .tooLong, .unreadable: return []
    }
  }
}

extension NumberDigits {
  /// As it can stand without quotes in any table, and as people write it elsewhere.
  fileprivate func written(inCell isCell: Bool) -> String {
    let isAmbiguous = fraction.utf8.count == 3 && whole.utf8.count <= 3 && whole != "0"
    return isCell && !isAmbiguous ? plain : german
  }
}

/// A value for a message; it may be as long as a cell.
private func cut(_ text: String) -> String {
  let scalars = text.unicodeScalars
  return scalars.count <= 60 ? text : String(scalars.prefix(59)) + "…"
}
