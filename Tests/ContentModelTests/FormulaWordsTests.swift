import Testing

@testable import ContentModel

@Suite struct FormulaWordsTests {
  @Test(arguments: [
    ("a", "A"),
    ("a ÷ b", "A geteilt durch B"),
    ("a ÷ b je 100", "A geteilt durch B, gerechnet je 100"),
    ("a ÷ b × 100", "A geteilt durch B, mal 100"),
    ("a × b ÷ c ÷ d", "A mal B, geteilt durch C, geteilt durch D"),
    ("(a + b) ÷ c × 100", "die Summe aus A und B, geteilt durch C, mal 100"),
    ("(a + b + c) ÷ d", "die Summe aus A, B und C, geteilt durch D"),
    ("a ÷ (b + c) × 1000", "A geteilt durch die Summe aus B und C, mal 1.000"),
    ("(a − b) ÷ c", "die Differenz aus A und B, geteilt durch C"),
    ("(a − b + c) ÷ d", "(A minus B plus C), geteilt durch D"),
    ("(a + b × c) ÷ d", "(A plus (B mal C)), geteilt durch D"),
    ("a ÷ (b ÷ c)", "A geteilt durch (B geteilt durch C)"),
    ("a + b", "A plus B"),
    ("a − b + c", "A minus B plus C"),
    ("a − (b + c)", "A minus (B plus C)"),
    ("a + b ÷ c", "A plus (B geteilt durch C)"),
    ("a ÷ b + c", "(A geteilt durch B) plus C"),
    ("100 − a", "100 minus A"),
    ("-a", "minus A"),
    ("-(a + b)", "minus (A plus B)"),
    ("-a + b", "minus A plus B"),
    ("a × -b", "A mal (minus B)"),
    ("-a × b", "(minus A), mal B"),
    ("a − -b", "A minus (minus B)"),
    ("0,5 × a", "0,5 mal A"),
    ("a je 1000 je 10", "A, gerechnet je 1.000, gerechnet je 10"),
    ("(a + b) je 100", "die Summe aus A und B, gerechnet je 100"),
    ("(a ÷ b) × (c ÷ d)", "A geteilt durch B, mal (C geteilt durch D)"),
    ("1234567,5 × a", "1.234.567,5 mal A"),
  ])
  func words(_ text: String, _ expected: String) throws {
    let words = try formula(text).words
    let spoken = words.map { word in
      switch word {
      case .kennzahl(let ref): ref.id.uppercased()
      case .text(let text): text
      }
    }
    #expect(spoken.joined() == expected)
    for (word, next) in zip(words, words.dropFirst()) {
      if case (.text, .text) = (word, next) { Issue.record("two texts: \(words)") }
    }
  }
}
