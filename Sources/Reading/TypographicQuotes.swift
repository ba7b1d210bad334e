import Diagnostics

/// Quotation marks that a word processor has put around a value.
struct TypographicQuotes {
  /// The value without them.
  let inner: String

  private static let signs = Set("„“”‟‚‘’‛«»‹›".unicodeScalars)

  /// Nil where the text as a whole does not stand in such marks: „A“ und „B“ are two words in marks.
  init?(around text: String) {
    let scalars = text.unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last, Self.signs.contains(first),
      Self.signs.contains(last)
    else { return nil }
    let inner = scalars.dropFirst().dropLast()
    guard !inner.contains(where: Self.signs.contains) else { return nil }
    self.inner = String(String.UnicodeScalarView(inner)).trimmed
  }

  /// One finding for a text, however many of its values stand in such marks. Complexity: O(values).
  static func diagnostic(about values: [(quotes: TypographicQuotes, position: SourcePosition)]) -> Diagnostic? {
    guard let first = values.first else { return nil }
    let (count, quoted) = (values.count, excerpt(first.quotes.quoted))
    let replacements = values.compactMap { Replacement(at: $0.position, with: $0.quotes.quoted) }
    return Diagnostic(
      .typographicQuotes, at: first.position,
      count == 1
        ? Message(
          "Um den Wert stehen die Anführungszeichen „ “ aus der Textverarbeitung",
          en: "The value stands in the quotation marks “ ” of a word processor")
        : Message(
          "Um \(count) Werte stehen die Anführungszeichen „ “ aus der Textverarbeitung",
          en: "\(count) values stand in the quotation marks “ ” of a word processor"),
      help: Message(
        "Schreiben Sie \(quoted) mit geraden Anführungszeichen, oder lassen Sie sie weg.",
        en: "Write \(quoted) with straight quotation marks, or leave them out."),
      notes: values.dropFirst().map { .init(Message("auch hier", en: "here as well"), at: $0.position) },
      solutions: replacements.count < count
        ? []
        : [
          Solution(
            Message("Gerade Anführungszeichen setzen", en: "Put straight quotation marks"), replacements,
            isCertain: true)
        ])
  }

  /// The value as YAML keeps it together.
  private var quoted: String {
    "\"" + inner.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
