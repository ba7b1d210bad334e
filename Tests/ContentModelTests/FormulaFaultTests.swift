import Diagnostics
import Testing

@testable import ContentModel

@Suite struct FormulaFaultTests {
  /// Findings at each `▶`, in order.
  @discardableResult
  private func expectFaults(
    _ marked: String, _ summaries: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    var columns: [Int] = []
    var text = ""
    for scalar in marked.unicodeScalars {
      if scalar == "▶" {
        columns.append(9 + text.unicodeScalars.count)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    var found: [Diagnostic] = []
    #expect(Formula(text, at: formulaPosition(text), diagnostics: &found) == nil, sourceLocation: sourceLocation)
    #expect(found.map(\.position.column) == columns, sourceLocation: sourceLocation)
    #expect(found.map(\.summary.german) == summaries, sourceLocation: sourceLocation)
    for finding in found {
      #expect(finding.code == .badFormula, sourceLocation: sourceLocation)
      #expect(!finding.summary.german.hasSuffix("."), sourceLocation: sourceLocation)
      #expect(".?".contains(finding.help.german.suffix(1)), "\(finding.help.german)", sourceLocation: sourceLocation)
    }
    return found
  }

  @Test(arguments: [
    ("a ▶% b", "%", "Für Prozent schreiben Sie ans Ende „je 100“."),
    ("a ÷ b × 100▶%", "%", "Für Prozent schreiben Sie ans Ende „je 100“."),
    ("a ▶— b", "—", "Meinten Sie „−“ mit Leerzeichen davor und dahinter?"),
    ("a ▶➗ b", "➗", "Meinten Sie „÷“?"),
    ("a ▶• b", "•", "Meinten Sie „×“?"),
    ("x ▶= a", "=", "Schreiben Sie nur, was hinter dem Gleichheitszeichen steht."),
    ("a ▶; b", ";", nil),
    ("a▶, b", ",", nil),
    ("a ▶== b", "==", "Schreiben Sie nur, was hinter dem Gleichheitszeichen steht."),
    ("a ▶😀 b", "😀", nil),
  ])
  func unknownSign(_ text: String, _ sign: String, _ help: String?) {
    let found = expectFaults(text, "Das Zeichen „\(sign)“ kenne ich in einer Formel nicht")
    let general = "Möglich sind Kennungen von Kennzahlen, Zahlen, +, −, ×, ÷, Klammern und „je 100“."
    #expect(found.first?.help.german == help ?? general)
  }

  @Test(arguments: [
    ("▶Kinder ÷ a", "Kinder", "kinder"), ("a + ▶kinder_u3", "kinder_u3", "kinder-u3"),
    ("a ÷ ▶bevölkerung", "bevölkerung", "bevoelkerung"), ("▶a--b", "a--b", "a-b"), ("▶größe + 1", "größe", "groesse"),
  ])
  func notAnID(_ text: String, _ word: String, _ better: String) {
    let found = expectFaults(text, "„\(word)“ ist keine Kennung")
    #expect(found.first?.help.german.hasPrefix("Meinten Sie „\(better)“?") == true)
    #expect(found.first?.position.length == word.unicodeScalars.count)
  }

  @Test func aWordWithoutLatinLetters() {
    let found = expectFaults("a + ▶дети", "„дети“ ist keine Kennung")
    #expect(found.first?.help.german == "Kennungen haben nur kleine Buchstaben a–z, Ziffern und Bindestriche.")
  }

  @Test(arguments: [
    ("a ▶x b", "x", "×"), ("a ▶X b", "X", "×"), ("a ▶mal b", "mal", "×"), ("a ▶plus b", "plus", "+"),
    ("a ▶minus b", "minus", "−"), ("a ▶durch b", "durch", "÷"), ("a ▶pro 100", "pro", "je"), ("a ▶Je 100", "Je", "je"),
  ])
  func wordForASign(_ text: String, _ word: String, _ sign: String) {
    let found = expectFaults(text, "Statt „\(word)“ wird das Zeichen „\(sign)“ erwartet")
    #expect(found.first?.help.german == (sign == "je" ? "Schreiben Sie „je 100“." : "Schreiben Sie „a \(sign) b“."))
  }

  @Test(arguments: [
    ("aa ▶-bb", "aa − bb"), ("aa▶- bb", "aa − bb"), ("aa▶−bb", "aa − bb"), ("aa▶– bb", "aa − bb"),
    ("aa ▶−bb-c", "aa − bb-c"), ("2▶-1", "2 − 1"), ("10▶-20-30", "10 − 20-30"), ("(a + b)▶-c", "a − b"),
    ("(a + b) ▶-c", "a − b"), ("aa▶-(b + c)", "a − b"), ("a-b▶-- c", "a-b − c"),
  ])
  func minusWithoutBlanks(_ text: String, _ example: String) {
    let found = expectFaults(text, "Vor und hinter einem Minus wird ein Leerzeichen erwartet")
    #expect(
      found.first?.help.german == "Ohne Leerzeichen gehört „-“ zur Kennung. Zum Abziehen schreiben Sie „\(example)“.")
  }

  @Test(arguments: ["1,2,3", "1.234,5", "1,", "1234567890123456", "1.", ",5,"])
  func notANumber(_ word: String) { expectFaults("a × ▶\(word)", "„\(word)“ ist keine Zahl") }

  @Test func otherDigits() { expectFaults("a × ▶½ + ▶٧", "„½“ ist keine Kennung", "„٧“ ist keine Kennung") }

  @Test(arguments: [("1.000", "1000", "1,000"), ("100.000", "100000", "100,000")])
  func ambiguousNumber(_ word: String, _ thousands: String, _ fraction: String) {
    let found = expectFaults("a ÷ b je ▶\(word)", "„\(word)“ ist mehrdeutig: \(thousands) oder \(fraction)?")
    #expect(found.first?.help.german == "Schreiben Sie \(thousands), wenn es Tausender sind, sonst \(fraction).")
  }

  @Test func per() {
    expectFaults("a ÷ b ▶je", "Hinter „je“ fehlt die Zahl")
    expectFaults("a ▶je b", "Hinter „je“ fehlt die Zahl")
    expectFaults("a ▶je -100", "Hinter „je“ fehlt die Zahl")
    expectFaults("a je ▶0", "„je 0“ ergibt keinen Sinn")
    expectFaults("a je ▶0,0", "„je 0,0“ ergibt keinen Sinn")
    expectFaults("a ÷ b ▶je100", "Zwischen „je“ und „100“ fehlt ein Leerzeichen")
    expectFaults("▶je 100", "Vor „je“ fehlt eine Kennzahl oder eine Zahl")
  }

  @Test func missingOperand() {
    expectFaults("a ▶+", "Hinter „+“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("a ▶-", "Hinter „-“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("▶÷ a", "Vor „÷“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("▶+ a", "Vor „+“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("a + ▶× b", "Zwischen „+“ und „×“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("(▶× b)", "Vor „×“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("(a ▶÷)", "Hinter „÷“ fehlt eine Kennzahl oder eine Zahl")
    expectFaults("▶−", "Hinter „−“ fehlt eine Kennzahl oder eine Zahl")
  }

  @Test func missingOperator() {
    expectFaults("a ▶b", "Zwischen „a“ und „b“ fehlt ein Rechenzeichen")
    expectFaults("(a) ▶(b)", "Zwischen „)“ und „(“ fehlt ein Rechenzeichen")
    expectFaults("2▶(a + b)", "Zwischen „2“ und „(“ fehlt ein Rechenzeichen")
    expectFaults("(a ▶b", "Zwischen „a“ und „b“ fehlt ein Rechenzeichen")
    expectFaults("a je 100 ▶b", "Zwischen „100“ und „b“ fehlt ein Rechenzeichen")
    let found = expectFaults("a ÷ b je 10 ▶000", "Zwischen „10“ und „000“ fehlt ein Rechenzeichen")
    #expect(found.first?.help.german == "Eine Zahl hat keine Leerzeichen: schreiben Sie 10000.")
  }

  @Test func parentheses() {
    expectFaults("▶(a + b", "Die Klammer „(“ wird nicht geschlossen")
    expectFaults("▶(a + (b × c)", "Die Klammer „(“ wird nicht geschlossen")
    expectFaults("▶(", "Die Klammer „(“ wird nicht geschlossen")
    expectFaults("a + ▶(", "Die Klammer „(“ wird nicht geschlossen")
    expectFaults("a + b▶)", "Die Klammer „)“ wird nirgends geöffnet")
    expectFaults("▶)", "Die Klammer „)“ wird nirgends geöffnet")
    expectFaults("a + ▶()", "In den Klammern steht nichts")
  }

  @Test func empty() {
    expectFaults("▶", "Die Formel ist leer")
    expectFaults("▶  ", "Die Formel ist leer")
  }

  @Test func limits() throws {
    let long = Array(repeating: "a", count: 100).joined(separator: " + ")
    _ = try formula(long)
    _ = try formula("-" + long)
    expectFaults("- " + long + " ▶+ a", "Die Formel hat mehr als 200 Wörter und Zeichen")
    _ = try formula(String(repeating: "(", count: 20) + "a" + String(repeating: ")", count: 20))
    expectFaults(
      String(repeating: "(", count: 20) + "▶(a" + String(repeating: ")", count: 21),
      "Hier stecken mehr als 20 Klammern oder Vorzeichen ineinander")
    expectFaults(
      String(repeating: "- ", count: 20) + "▶- a", "Hier stecken mehr als 20 Klammern oder Vorzeichen ineinander")
    expectFaults(
      String(repeating: "(", count: 200) + "▶" + String(repeating: "(", count: 100_000),
      "Die Formel hat mehr als 200 Wörter und Zeichen")
  }

  @Test func severalFaultsAreToldAtOnce() {
    expectFaults(
      "▶Kinder ▶% ▶Familien", "„Kinder“ ist keine Kennung", "Das Zeichen „%“ kenne ich in einer Formel nicht",
      "„Familien“ ist keine Kennung")
  }

  @Test func aSentenceIsNotReportedWordByWord() {
    var found: [Diagnostic] = []
    let text = "Die Zahl der Kinder, geteilt durch die Zahl der Familien."
    #expect(Formula(text, at: formulaPosition(text), diagnostics: &found) == nil)
    #expect(found.count == 3)
  }
}
