import Diagnostics
import Editions
import Reporting

/// The findings as the overlay in the browser shows them, with all of its words.
struct FindingsDocument: Encodable {
  let edition: String
  let language: String
  /// True where the pages are older than the files, because something in the files is wrong.
  let isOld: Bool
  let counts: Counts
  let findings: [Finding]
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

  /// A line of a file, and a second line of blanks and carets below it.
  struct Excerpt: Encodable {
    let line: Int
    let text: String
    let mark: String
  }

  /// More findings than anybody mends between two saves would only make the page slow.
  static let most = 100

  /// - Parameter report: what is wrong with the files of the state.
  init(_ report: FindingReport, _ state: PreviewState, _ edition: Edition) {
    self.edition = edition.rawValue
    language = report.language.rawValue
    isOld = state.isOld
    counts = Counts(
      error: report.count(of: .error), warning: report.count(of: .warning), note: report.count(of: .note))
    findings = report.shown(limit: Self.most).map(Finding.init)
    words = Self.words(report, state, edition).mapValues { $0.text(in: report.language) }
  }

  private static func words(_ report: FindingReport, _ state: PreviewState, _ edition: Edition) -> [String: Message] {
    let acted = report.findings.filter { $0.severity != .note }
    let summary = TextFormatter.summary(of: acted)
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
    let hidden = acted.count - most
    if hidden > 0 {
      words["more"] = Message(
        "Dazu \(hidden) weitere. Alle stehen im Terminal.", en: "And \(hidden) more. All of them are in the terminal.")
    }
    return words
  }
}

extension FindingsDocument.Finding {
  init(_ finding: ShownFinding) {
    self.init(
      code: finding.code.id, severity: finding.severity.rawValue, title: finding.title, summary: finding.summary,
      place: finding.place.words, excerpt: finding.place.excerpt.map(FindingsDocument.Excerpt.init),
      help: finding.help, notes: finding.notes.map { .init(text: $0.text, place: $0.place.words) })
  }
}

extension FindingsDocument.Excerpt {
  init(_ excerpt: ShownPlace.Excerpt) {
    self.init(
      line: excerpt.line, text: excerpt.text,
      mark: excerpt.markWidth == 0
        ? "" : String(repeating: " ", count: excerpt.markOffset) + String(repeating: "^", count: excerpt.markWidth))
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
