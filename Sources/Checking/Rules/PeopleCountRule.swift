import Diagnostics

/// No public sentence counts people so few that others know who is meant.
enum PeopleCountRule: EditionRule {
  static func findings(in input: CheckInput, published: PublishedContract) -> [Diagnostic] {
    published.personalData.findings(of: .smallCount).map { finding in
      Diagnostic(
        .fewPeople, at: finding.position,
        Message(
          "„\(finding.words)“: Bei so wenigen Menschen wissen andere, wer gemeint ist",
          en: "“\(finding.words)”: with so few people, others know who is meant"),
        help: Message(
          "Schreiben Sie „einige“ statt der Zahl, oder nennen Sie den Ort nicht.",
          en: "Write “einige” instead of the number, or do not name the place."))
    }
  }
}
