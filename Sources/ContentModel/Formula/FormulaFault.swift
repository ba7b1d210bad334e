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
    Diagnostic(.badFormula, at: source.place(range), reason.summary, help: reason.help)
  }
}

extension FormulaFault.Reason {
  fileprivate var summary: Message {
    switch self {
    case .empty: "Die Formel ist leer"
    case .tooLong: "Die Formel hat mehr als \(Formula.longest) Wörter und Zeichen"
    case .tooDeep: "Hier stecken mehr als \(Formula.deepest) Klammern oder Vorzeichen ineinander"
    case .unknownSign(let sign): "Das Zeichen „\(short(sign))“ kenne ich in einer Formel nicht"
    case .wordForSign(let word, let sign): "Statt „\(word)“ wird das Zeichen „\(sign)“ erwartet"
    case .notAnID(let word): "„\(short(word))“ ist keine Kennung"
    case .notANumber(let word): "„\(short(word))“ ist keine Zahl"
    case .ambiguousNumber(let word, let thousands, let fraction):
      "„\(word)“ ist mehrdeutig: \(thousands) oder \(fraction)?"
    case .minusWithoutBlanks: "Vor und hinter einem Minus wird ein Leerzeichen erwartet"
    case .perWithoutBlank(let number): "Zwischen „je“ und „\(number)“ fehlt ein Leerzeichen"
    case .perWithoutNumber: "Hinter „je“ fehlt die Zahl"
    case .perZero(let number): "„je \(short(number))“ ergibt keinen Sinn"
    case .nothingInFront(let sign): "Vor „\(sign)“ fehlt eine Kennzahl oder eine Zahl"
    case .nothingBehind(let sign): "Hinter „\(sign)“ fehlt eine Kennzahl oder eine Zahl"
    case .nothingBetween(let left, let right):
      "Zwischen „\(left)“ und „\(right)“ fehlt eine Kennzahl oder eine Zahl"
    case .missingSign(let left, let right): "Zwischen „\(short(left))“ und „\(short(right))“ fehlt ein Rechenzeichen"
    case .emptyParentheses: "In den Klammern steht nichts"
    case .unclosedParenthesis: "Die Klammer „(“ wird nicht geschlossen"
    case .unopenedParenthesis: "Die Klammer „)“ wird nirgends geöffnet"
    }
  }

  fileprivate var help: Message {
    switch self {
    case .empty: "Schreiben Sie zum Beispiel: kinder-u3 ÷ bevoelkerung je 100."
    case .tooLong, .tooDeep: "Legen Sie für einen Teil der Formel eine eigene Kennzahl an."
    case .unknownSign(let sign): signHelp(sign)
    case .wordForSign(_, let sign): sign == "je" ? "Schreiben Sie „je 100“." : "Schreiben Sie „a \(sign) b“."
    case .notAnID(let word):
      slug(word).isEmpty
        ? "Kennungen haben nur kleine Buchstaben a–z, Ziffern und Bindestriche."
        : "Meinten Sie „\(short(slug(word)))“? Kennungen haben nur kleine Buchstaben a–z, Ziffern und Bindestriche."
    case .notANumber:
      "Schreiben Sie nur Ziffern und höchstens ein Komma oder einen Punkt, zum Beispiel 1000 oder 0,5."
    case .ambiguousNumber(_, let thousands, let fraction):
      "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(fraction)."
    case .minusWithoutBlanks(let left, let right):
      "Ohne Leerzeichen gehört „-“ zur Kennung. Zum Abziehen schreiben Sie „\(example(left, right))“."
    case .perWithoutBlank(let number): "Schreiben Sie „je \(number)“."
    case .perWithoutNumber: "Schreiben Sie zum Beispiel „je 100“ oder „je 1000“."
    case .perZero: "Schreiben Sie eine Zahl, die größer als null ist, zum Beispiel „je 100“."
    case .nothingInFront, .nothingBehind, .nothingBetween:
      "Schreiben Sie die Kennung einer Kennzahl oder eine Zahl an diese Stelle, oder löschen Sie das Zeichen."
    case .missingSign(let left, let right):
      if Int(digits: left) != nil, right.utf8.count == 3, Int(digits: right) != nil {
        "Eine Zahl hat keine Leerzeichen: schreiben Sie \(left)\(right)."
      } else {
        "Schreiben Sie +, −, × oder ÷ dazwischen. Die Wörter einer Kennung verbindet ein Bindestrich."
      }
    case .emptyParentheses: "Schreiben Sie etwas in die Klammern, oder löschen Sie sie."
    case .unclosedParenthesis: "Schreiben Sie „)“ dorthin, wo sie endet, oder löschen Sie sie."
    case .unopenedParenthesis: "Schreiben Sie „(“ dorthin, wo sie beginnt, oder löschen Sie sie."
    }
  }

  private func example(_ left: String, _ right: String) -> String {
    left.isEmpty || right.isEmpty || left == ")" ? "a − b" : "\(short(left)) − \(short(right))"
  }

  private func signHelp(_ sign: String) -> Message {
    switch sign.unicodeScalars.first {
    case "—", "―", "‐", "‑", "‒", "﹣", "－", "➖": "Meinten Sie „−“ mit Leerzeichen davor und dahinter?"
    case "＋", "➕": "Meinten Sie „+“?"
    case "•", "●", "✗", "✘", "❌": "Meinten Sie „×“?"
    case "➗", "\\", "|", "：", "／": "Meinten Sie „÷“?"
    case "[", "{", "（": "Meinten Sie „(“?"
    case "]", "}", "）": "Meinten Sie „)“?"
    case "%", "％": "Für Prozent schreiben Sie ans Ende „je 100“."
    case "‰": "Für Promille schreiben Sie ans Ende „je 1000“."
    case "=", "≈": "Schreiben Sie nur, was hinter dem Gleichheitszeichen steht."
    case "^": "Schreiben Sie die Kennzahl mehrmals, mit × dazwischen."
    case "„", "“", "”", "\"", "'", "‚", "‘", "’", "»", "«": "Schreiben Sie Kennungen ohne Anführungszeichen."
    default: "Möglich sind Kennungen von Kennzahlen, Zahlen, +, −, ×, ÷, Klammern und „je 100“."
    }
  }

  /// At most 40 characters of what an editor wrote.
  private func short(_ text: String) -> String { text.count <= 40 ? text : text.prefix(39) + "…" }
}
