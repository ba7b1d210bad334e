import Diagnostics

/// No public text names a person, unless the field is made for it or the name is released.
enum PersonNameRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.personalData.findings(of: .name).map { finding in
      Diagnostic(
        .personName, at: finding.position,
        Message(
          "„\(finding.words)“ sieht aus wie der Name einer Person",
          en: "“\(finding.words)” looks like the name of a person"),
        help: Message(
          "Schreiben Sie die Aufgabe oder die Stelle. Wer genannt werden darf, steht in portal.yaml unter „freigaben“.",
          en: "Write the task or the office. Those who may be named stand in portal.yaml under “freigaben”."))
    }
  }
}
