import ContentModel
import Diagnostics
import Portal

/// `laufzeit`: the contract about a Familienzentrum, or the Rahmenvertrag, is in force.
enum Term: RuleKind {
  static func verdicts(_ docket: Docket) -> [Verdict] {
    docket.subjects.compactMap { subject in
      switch subject {
      case let zentrum as Familienzentrum: verdict(of: zentrum, docket)
      case let vertrag as Vertrag:
        verdict(
          vertrag, from: vertrag.laufzeit?.beginn?.earliest, until: vertrag.laufzeit?.ende?.latest, docket)
      default: nil
      }
    }
  }

  private static func verdict(of zentrum: Familienzentrum, _ docket: Docket) -> Verdict {
    guard zentrum.betrieb == .belegt else {
      return docket.verdict(
        zentrum, .giltNicht,
        Message(
          "Ob das Familienzentrum geöffnet ist, ist nicht belegt",
          en: "It is not proven that the Familienzentrum is open"))
    }
    return verdict(zentrum, from: zentrum.vertrag?.beginn, until: zentrum.vertrag?.ende, docket)
  }

  private static func verdict(
    _ subject: any Entity, from begin: CalendarDate?, until end: CalendarDate?, _ docket: Docket
  ) -> Verdict {
    guard let end else {
      return docket.verdict(
        subject, .unbelegt,
        Message("Wann der Vertrag endet, ist nicht eingetragen", en: "It is not entered when the Vertrag ends"),
        help: Message("Tragen Sie Beginn und Ende des Vertrags ein.", en: "Enter when the Vertrag begins and ends."))
    }
    if let begin, begin > docket.stand {
      return docket.verdict(
        subject, .nochNichtFaellig,
        Message("Der Vertrag beginnt erst: \(begin.german)", en: "The Vertrag is yet to begin: \(begin.iso)"))
    }
    return docket.verdict(
      subject, until: end, Message("Der Vertrag gilt bis", en: "The Vertrag holds until"),
      expired: Message("Der Vertrag ist abgelaufen:", en: "The Vertrag has expired:"),
      help: Message("Tragen Sie den neuen Vertrag ein.", en: "Enter the new Vertrag."))
  }
}
