import Diagnostics
import Editions
import Exporting

/// The findings as the overlay in the browser shows them, with all of its words.
struct FindingsDocument: Encodable {
  let edition: String
  let language: String
  /// True where the pages are older than the files, because something in the files is wrong.
  let isOld: Bool
  let counts: Counts
  let findings: [Finding]
  /// What there is beyond `findings`.
  let hidden: Int
  let words: [String: String]

  struct Counts: Encodable {
    let error: Int
    let warning: Int
    let note: Int
  }

  struct Finding: Encodable {
    let code: String
    let severity: String
    /// „Fehler SR0301“.
    let title: String
    let summary: String
    let place: String
    let excerpt: Excerpt?
    let help: String
    let notes: [Note]
  }

  struct Note: Encodable {
    let text: String
    let place: String
  }

  /// A line of a file. The mark is a second line of blanks and carets.
  struct Excerpt: Encodable {
    let line: Int
    let text: String
    let mark: String
  }

  /// More findings than anybody mends between two saves would only make the page slow.
  static let most = 100
}

extension FindingsDocument {
  /// - Parameter state: what is wrong, and whether the pages are older than that.
  init(_ state: PreviewState, _ edition: Edition, _ language: Language) {
    func say(_ message: Message) -> String { message.text(in: language) }
    self.edition = edition.rawValue
    self.language = language.rawValue
    isOld = state.isOld
    let shown = state.findings.filter { $0.severity != .note }.sorted { $0.severity < $1.severity }
    counts = Counts(
      error: state.findings.count { $0.severity == .error }, warning: state.findings.count { $0.severity == .warning },
      note: state.findings.count { $0.severity == .note })
    hidden = max(0, shown.count - Self.most)
    findings = shown.prefix(Self.most).map { finding in
      Finding(
        code: finding.code.id, severity: finding.severity.rawValue,
        title: "\(finding.severity.word) \(finding.code.id)",
        summary: say(finding.summary), place: finding.position.description, excerpt: nil, help: say(finding.help),
        notes: finding.notes.map { Note(text: say($0.text), place: $0.position.description) })
    }
    words = Self.words(state, shown, edition).mapValues(say)
  }

  private static func words(_ state: PreviewState, _ shown: [Diagnostic], _ edition: Edition) -> [String: Message] {
    let summary = Message(verbatim: TextFormatter.summary(of: shown))
    var words: [String: Message] = [
      "banner": Message("Vorschau – nicht veröffentlicht", en: "Preview – not published") + Message(verbatim: " · ")
        + edition.words,
      "status": summary, "title": summary, "open": Message("Meldungen zeigen", en: "Show findings"),
      "close": Message("Schließen", en: "Close"),
    ]
    if state.isOld, !state.sites.isEmpty {
      words["old"] = Message(
        "Zu sehen ist die letzte Fassung ohne Fehler.", en: "What you see is the last version without errors.")
    }
    let hidden = shown.count - most
    if hidden > 0 {
      words["more"] = Message(
        "Dazu \(hidden) weitere. Alle stehen im Terminal.", en: "And \(hidden) more. All of them are in the terminal.")
    }
    return words
  }
}

extension Edition {
  /// As the preview names it.
  public var words: Message {
    switch self {
    case .oeffentlich: Message("öffentliche Ausgabe", en: "public edition")
    case .intern: Message("interne Ausgabe", en: "internal edition")
    }
  }
}
