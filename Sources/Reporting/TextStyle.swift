import Diagnostics

/// ANSI colours, or none. Colour repeats what a word says already.
struct TextStyle {
  let usesColour: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }

  func faint(_ text: String) -> String { wrap(text, "34") }

  func colour(_ text: String, of severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
