import Diagnostics
import Reading

/// Everything that can be wrong with the text of a formula; here are its sentences.
struct FormulaFault: Error {
  enum Reason {
    case empty
    case tooLong
    case tooDeep
    case unknownSign(String)
    /// A word such as `mal`, and the sign for it.
    case wordForSign(String, String)
    case notAnID(String)
    case notANumber(String)
    case ambiguousNumber(String, thousands: String, fraction: String)
    /// `kennzahl:flaeche`, and the id in it.
    case kindInFront(String)
    case minusWithoutBlanks(left: String, right: String)
    case perWithoutBlank(String)
    case perWithoutNumber
    case perZero(String)
    case nothingInFront(String)
    case nothingBehind(String)
    case nothingBetween(String, String)
    case missingSign(String, String)
    case emptyParentheses
    case unclosedParenthesis
    case unopenedParenthesis
  }

  var reason: Reason
  /// In scalars of the formula.
  var range: Range<Int>

  init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }

  func diagnostic(in source: FormulaSource) -> Diagnostic {
    Diagnostic(
      .badFormula, at: source.place(range), reason.summary, help: reason.help, solutions: solutions(in: source))
  }
}

extension FormulaFault {
  /// What can be put right inside the formula, where its place is known.
  private func solutions(in source: FormulaSource) -> [Solution] {
    guard let place = source.exactPlace(range), let (text, isCertain) = correction else { return [] }
    return [Solution(replacingPart: source.text(range), at: place, with: text, isCertain: isCertain)].compactMap(\.self)
  }

  private var correction: (text: String, isCertain: Bool)? {
    switch reason {
    // „geteilt“ has „durch“ behind it, and one sign takes the place of both.
    case .wordForSign(let word, let sign) where word.lowercased() != "geteilt": (sign, true)
    case .notAnID(let word) where !slug(word).isEmpty: (slug(word), false)
    case .perWithoutBlank(let number): ("je \(number)", true)
    case .kindInFront: ("", true)
    default: nil
    }
  }
}

extension FormulaFault.Reason {
  fileprivate var summary: Message {
    switch self {
    case .empty: Message("Die Formel ist leer", en: "The formula is empty")
    case .tooLong:
      Message(
        "Die Formel hat mehr als \(Formula.longest) Wörter und Zeichen",
        en: "The formula has more than \(Formula.longest) words and signs")
    case .tooDeep:
      Message(
        "Hier stecken mehr als \(Formula.deepest) Klammern oder Vorzeichen ineinander",
        en: "More than \(Formula.deepest) parentheses or minus signs are inside each other here")
    case .unknownSign(let sign):
      Message(
        "Das Zeichen „\(short(sign))“ kenne ich in einer Formel nicht",
        en: "The sign “\(short(sign))” is not known in a formula")
    case .wordForSign(let word, let sign):
      Message(
        "Statt „\(word)“ wird das Zeichen „\(sign)“ erwartet", en: "The sign “\(sign)” is expected instead of “\(word)”"
      )
    case .notAnID(let word): Message("„\(short(word))“ ist keine Kennung", en: "“\(short(word))” is not an id")
    case .notANumber(let word): Message("„\(short(word))“ ist keine Zahl", en: "“\(short(word))” is not a number")
    case .ambiguousNumber(let word, let thousands, let fraction):
      Message(
        "„\(word)“ ist mehrdeutig: \(thousands) oder \(fraction)?",
        en: "“\(word)” is ambiguous: \(thousands) or \(fraction)?")
    case .kindInFront(let id):
      Message(
        "Vor „\(short(id))“ gehört in einer Formel kein „kennzahl:“",
        en: "In a formula no “kennzahl:” belongs in front of “\(short(id))”")
    case .minusWithoutBlanks:
      Message(
        "Vor und hinter einem Minus wird ein Leerzeichen erwartet", en: "A space is expected before and behind a minus")
    case .perWithoutBlank(let number):
      Message(
        "Zwischen „je“ und „\(number)“ fehlt ein Leerzeichen", en: "A space is missing between “je” and “\(number)”")
    case .perWithoutNumber: Message("Hinter „je“ fehlt die Zahl", en: "The number is missing behind “je”")
    case .perZero(let number):
      Message("„je \(short(number))“ ergibt keinen Sinn", en: "“je \(short(number))” makes no sense")
    case .nothingInFront(let sign):
      Message(
        "Vor „\(sign)“ fehlt eine Kennzahl oder eine Zahl", en: "A Kennzahl or a number is missing before “\(sign)”")
    case .nothingBehind(let sign):
      Message(
        "Hinter „\(sign)“ fehlt eine Kennzahl oder eine Zahl", en: "A Kennzahl or a number is missing behind “\(sign)”")
    case .nothingBetween(let left, let right):
      Message(
        "Zwischen „\(left)“ und „\(right)“ fehlt eine Kennzahl oder eine Zahl",
        en: "A Kennzahl or a number is missing between “\(left)” and “\(right)”")
    case .missingSign(let left, let right):
      Message(
        "Zwischen „\(short(left))“ und „\(short(right))“ fehlt ein Rechenzeichen",
        en: "A sign to calculate with is missing between “\(short(left))” and “\(short(right))”")
    case .emptyParentheses: Message("In den Klammern steht nichts", en: "There is nothing in the parentheses")
    case .unclosedParenthesis:
      Message("Die Klammer „(“ wird nicht geschlossen", en: "The parenthesis “(” is not closed")
    case .unopenedParenthesis:
      Message("Die Klammer „)“ wird nirgends geöffnet", en: "The parenthesis “)” is never opened")
    }
  }

  fileprivate var help: Message {
    switch self {
    case .empty:
      Message(
        "Schreiben Sie zum Beispiel: kinder-u3 ÷ bevoelkerung je 100.",
        en: "Write for example: kinder-u3 ÷ bevoelkerung je 100.")
    case .tooLong, .tooDeep:
      Message(
        "Legen Sie für einen Teil der Formel eine eigene Kennzahl an.",
        en: "Make a Kennzahl of its own for a part of the formula.")
    case .unknownSign(let sign): signHelp(sign)
    case .wordForSign(_, let sign):
      sign == "je"
        ? Message("Schreiben Sie „je 100“.", en: "Write “je 100”.")
        : Message("Schreiben Sie „a \(sign) b“.", en: "Write “a \(sign) b”.")
    case .notAnID(let word):
      (slug(word).isEmpty
        ? .empty : Message("Meinten Sie „\(short(slug(word)))“? ", en: "Did you mean “\(short(slug(word)))”? "))
        + Message(
          "Kennungen haben nur kleine Buchstaben a–z, Ziffern und Bindestriche.",
          en: "Ids have only small letters a–z, digits and hyphens.")
    case .notANumber:
      Message(
        "Schreiben Sie nur Ziffern und höchstens ein Komma oder einen Punkt, zum Beispiel 1000 oder 0,5.",
        en: "Write only digits and at most one comma or point, for example 1000 or 0.5.")
    case .ambiguousNumber(_, let thousands, let fraction):
      Message(
        "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(fraction).",
        en: "Write \(thousands) if these are thousands, otherwise \(fraction).")
    case .kindInFront(let id):
      Message("Schreiben Sie nur die Kennung: \(short(id)).", en: "Write only the id: \(short(id)).")
    case .minusWithoutBlanks(let left, let right):
      Message(
        "Ohne Leerzeichen gehört „-“ zur Kennung. Zum Abziehen schreiben Sie „\(example(left, right))“.",
        en: "Without spaces “-” belongs to the id. To subtract, write “\(example(left, right))”.")
    case .perWithoutBlank(let number): Message("Schreiben Sie „je \(number)“.", en: "Write “je \(number)”.")
    case .perWithoutNumber:
      Message("Schreiben Sie zum Beispiel „je 100“ oder „je 1000“.", en: "Write for example “je 100” or “je 1000”.")
    case .perZero:
      Message(
        "Schreiben Sie eine Zahl, die größer als null ist, zum Beispiel „je 100“.",
        en: "Write a number greater than zero, for example “je 100”.")
    case .nothingInFront, .nothingBehind, .nothingBetween:
      Message(
        "Schreiben Sie die Kennung einer Kennzahl oder eine Zahl an diese Stelle, oder löschen Sie das Zeichen.",
        en: "Write the id of a Kennzahl or a number in this place, or delete the sign.")
    case .missingSign(let left, let right):
      if Int(digits: left) != nil, right.utf8.count == 3, Int(digits: right) != nil {
        Message(
          "Eine Zahl hat keine Leerzeichen: schreiben Sie \(left)\(right).",
          en: "A number has no spaces: write \(left)\(right).")
      } else {
        Message(
          "Schreiben Sie +, −, × oder ÷ dazwischen. Die Wörter einer Kennung verbindet ein Bindestrich.",
          en: "Write +, −, × or ÷ between them. The words of an id are joined by a hyphen.")
      }
    case .emptyParentheses:
      Message(
        "Schreiben Sie etwas in die Klammern, oder löschen Sie sie.", en: "Write something in them, or delete them.")
    case .unclosedParenthesis:
      Message(
        "Schreiben Sie „)“ dorthin, wo sie endet, oder löschen Sie sie.", en: "Write “)” where it ends, or delete it.")
    case .unopenedParenthesis:
      Message(
        "Schreiben Sie „(“ dorthin, wo sie beginnt, oder löschen Sie sie.",
        en: "Write “(” where it begins, or delete it.")
    }
  }

  private func example(_ left: String, _ right: String) -> String {
    left.isEmpty || right.isEmpty || left == ")" ? "a − b" : "\(short(left)) − \(short(right))"
  }

  private func signHelp(_ sign: String) -> Message {
    switch sign.unicodeScalars.first {
    case "—", "―", "‐", "‑", "‒", "﹣", "－", "➖":
      Message(
        "Meinten Sie „−“ mit Leerzeichen davor und dahinter?", en: "Did you mean “−” with a space before and behind it?"
      )
    case "＋", "➕": didYouMean("+")
    case "•", "●", "✗", "✘", "❌": didYouMean("×")
    case "➗", "\\", "|", "：", "／": didYouMean("÷")
    case "[", "{", "（": didYouMean("(")
    case "]", "}", "）": didYouMean(")")
    case "%", "％":
      Message("Für Prozent schreiben Sie ans Ende „je 100“.", en: "For percent, write “je 100” at the end.")
    case "‰":
      Message("Für Promille schreiben Sie ans Ende „je 1000“.", en: "For per mille, write “je 1000” at the end.")
    case "=", "≈":
      Message(
        "Schreiben Sie nur, was hinter dem Gleichheitszeichen steht.",
        en: "Write only what stands behind the equals sign.")
    case "^":
      Message(
        "Schreiben Sie die Kennzahl mehrmals, mit × dazwischen.",
        en: "Write the Kennzahl several times, with × between.")
    case "„", "“", "”", "\"", "'", "‚", "‘", "’", "»", "«":
      Message("Schreiben Sie Kennungen ohne Anführungszeichen.", en: "Write ids without quotation marks.")
    default:
      Message(
        "Möglich sind Kennungen von Kennzahlen, Zahlen, +, −, ×, ÷, Klammern und „je 100“.",
        en: "Possible are ids of Kennzahlen, numbers, +, −, ×, ÷, parentheses and “je 100”.")
    }
  }

  private func didYouMean(_ sign: String) -> Message {
    Message("Meinten Sie „\(sign)“?", en: "Did you mean “\(sign)”?")
  }

  /// At most 40 characters of what an editor wrote.
  private func short(_ text: String) -> String { text.count <= 40 ? text : text.prefix(39) + "…" }
}
