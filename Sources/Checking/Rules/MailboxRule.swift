import Diagnostics

/// No public text has the mailbox of a person: functional addresses are the rule.
enum MailboxRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.personalData.findings(of: .mailbox).map { finding in
      Diagnostic(
        .personalMailbox, at: finding.position,
        Message(
          "„\(finding.words)“ sieht aus wie das Postfach einer Person",
          en: "“\(finding.words)” looks like the mailbox of a person"),
        help: Message(
          "Schreiben Sie ein Postfach der Stelle, zum Beispiel familienzentrum@…; eine Ausnahme tragen Sie in portal.yaml unter „freigaben“ ein.",
          en:
            "Write a mailbox of the office, for example familienzentrum@…; enter an exception in portal.yaml under “freigaben”."
        ))
    }
  }
}
