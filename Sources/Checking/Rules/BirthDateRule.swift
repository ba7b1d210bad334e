import Diagnostics

/// No public text says on which day somebody was born.
enum BirthDateRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.personalData.findings(of: .dateOfBirth).map { finding in
      Diagnostic(
        .dateOfBirth, at: finding.position,
        Message(
          "„\(finding.words)“ nennt den Tag, an dem jemand geboren ist",
          en: "“\(finding.words)” says on which day somebody was born"),
        help: Message(
          "Schreiben Sie eine Altersgruppe, zum Beispiel „im Grundschulalter“, oder lassen Sie die Angabe weg.",
          en: "Write an age group, for example “im Grundschulalter”, or leave it out."))
    }
  }
}
