import Diagnostics

/// No public text has a mobile number that nobody has released.
enum MobileNumberRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.personalData.findings(of: .mobileNumber).map { finding in
      Diagnostic(
        .mobileNumber, at: finding.position,
        Message(
          "„\(finding.words)“ ist eine Mobilnummer",
          en: "“\(finding.words)” is a mobile number"),
        help: Message(
          "Schreiben Sie die Festnetznummer der Stelle. Ein Diensthandy tragen Sie in portal.yaml unter „freigaben“ ein.",
          en: "Write the landline number of the office. Enter a phone for work in portal.yaml under “freigaben”."))
    }
  }
}
