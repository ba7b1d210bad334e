import Diagnostics

/// No public text or file is minutes of a meeting or a note about a case.
enum CaseNoteRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.personalData.findings(of: .caseNote).map { finding in
      Diagnostic(
        .caseNote, at: finding.position,
        Message(
          "„\(finding.words)“ klingt nach einem Protokoll oder einer Notiz zu einem Fall",
          en: "“\(finding.words)” sounds like minutes or a note about a case"),
        help: Message(
          "Schreiben Sie „sichtbarkeit: intern“, setzen Sie die Stelle in einen Kasten [!INTERN], oder nennen Sie nur das Ergebnis.",
          en: "Write “sichtbarkeit: intern”, put the passage into a box [!INTERN], or name only the result."))
    }
  }
}
