extension DiagnosticCatalogue {
  /// A content file that the program writes itself.
  public struct HandbookPage: Sendable {
    /// Below the folder of the content: `handbuch/meldungen/sr02.md`.
    public var path: String
    /// Front matter and Markdown; ends with a line break.
    public var text: String
  }

  /// The chapter of the handbook to look findings up in: an overview, and a page for each group,
  /// since all codes on one page would print on forty sheets.
  public static var handbookPages: [HandbookPage] {
    [overview] + DiagnosticGroup.allCases.enumerated().map { page($1, order: $0 + 2) }
  }

  /// The day on which somebody last read all explanations. Set anew by whoever reads them again.
  private static let reviewed = "2026-11-21"
  private static let nextReview = "2027-11-21"

  private static var overview: HandbookPage {
    var lines = frontMatter(
      "Alle Meldungen und was sie bedeuten",
      summary: "Zum Nachschlagen: alle Meldungen nach ihrer Kennung, mit Erklärung, falschem und richtigem Beispiel.",
      order: 1)
    lines += [
      "Jede Meldung beginnt mit ihrer Schwere und einer Kennung, zum Beispiel „Fehler SR0301“. Suchen Sie die Kennung "
        + "in den Listen unten; der Link führt zur Erklärung. Wie man eine Meldung liest, steht unter "
        + "[Was bedeutet eine Meldung?](handbuch:portal/meldungen).",
      "",
      "- **\(Severity.error.names.german)** verhindern, dass neue Seiten veröffentlicht werden.",
      "- **\(Severity.warning.names.german)** verhindern das nicht, außer es wird streng geprüft (`--strict`). Sehen "
        + "Sie nach, ob etwas nicht stimmt.",
      "- **\(Severity.note.names.german)** sagen nur, was noch fehlt oder wie etwas gelesen wurde. Sie halten nichts "
        + "auf.",
      "",
      "> [!HINWEIS]",
      "> Die Seiten dieses Kapitels schreibt das Programm selbst. Ändern Sie sie nicht von Hand: Ihre Änderung ginge "
        + "verloren. Ist eine Erklärung falsch oder schwer zu verstehen, sagen Sie es der Redaktion.",
    ]
    for group in DiagnosticGroup.allCases {
      lines += [
        "", "## \(group.chapterTitle) {#\(group.slug)}", "", "| Kennung | Was nicht stimmt | Schwere |",
        "| --- | --- | --- |",
      ]
      for code in codes(of: group) {
        let link = "[\(code.id)](handbuch:meldungen/\(group.slug)#\(code.slug))"
        lines.append("| \(link) | \(escaped(code.explanation.title.german)) | \(code.severityInList) |")
      }
    }
    return HandbookPage(path: "handbuch/meldungen/uebersicht.md", text: lines.joined(separator: "\n") + "\n")
  }

  private static func page(_ group: DiagnosticGroup, order: Int) -> HandbookPage {
    let codes = codes(of: group)
    var lines = frontMatter(group.chapterTitle, summary: summary(of: codes), order: order)
    lines.append("Alle Meldungen auf einen Blick zeigt die [Übersicht](handbuch:meldungen/uebersicht#\(group.slug)).")
    for code in codes {
      lines += ["", "## \(code.id) \(escaped(code.explanation.title.german)) {#\(code.slug)}", ""] + section(code)
    }
    return HandbookPage(path: "handbuch/meldungen/\(group.slug).md", text: lines.joined(separator: "\n") + "\n")
  }

  private static func summary(of codes: [DiagnosticCode]) -> String {
    let range = [codes.first, codes.last].compactMap(\.?.id)
    return "Was die Meldungen \(range.joined(separator: " bis ")) bedeuten, und was Sie dann tun."
  }

  private static func frontMatter(_ title: String, summary: String, order: Int) -> [String] {
    [
      "---", "# Vom Programm geschrieben: nicht von Hand ändern.", "titel: \"\(title)\"", "kurz: \"\(summary)\"",
      "beispiel: nein", "reihenfolge: \(order)", "status: gueltig", "geprueft: \(reviewed)",
      "naechste_pruefung: \(nextReview)", "verantwortlich: Redaktion des Portals", "---",
    ]
  }
}

extension DiagnosticGroup {
  fileprivate var slug: String { id.lowercased() }
  fileprivate var chapterTitle: String { "\(id) – \(title.german)" }
}

extension DiagnosticCode {
  fileprivate var slug: String { id.lowercased() }
  fileprivate var severityInList: String { isRuleOfContract ? "steht bei der Regel" : severity.name.german }
}
