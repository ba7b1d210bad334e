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
      return docket.verdict(zentrum, .giltNicht, "Ob das Familienzentrum geöffnet ist, ist nicht belegt")
    }
    return verdict(zentrum, from: zentrum.vertrag?.beginn, until: zentrum.vertrag?.ende, docket)
  }

  private static func verdict(
    _ subject: any Entity, from begin: CalendarDate?, until end: CalendarDate?, _ docket: Docket
  ) -> Verdict {
    let help: Message = "Tragen Sie Beginn und Ende des Vertrags ein."
    guard let end else {
      return docket.verdict(subject, .unbelegt, "Wann der Vertrag endet, ist nicht eingetragen", help: help)
    }
    if let begin, begin > docket.stand {
      return docket.verdict(subject, .nochNichtFaellig, "Der Vertrag beginnt erst: \(begin.german)")
    }
    return docket.verdict(
      subject, until: end, "Der Vertrag gilt bis", expired: "Der Vertrag ist abgelaufen:",
      help: "Tragen Sie den neuen Vertrag ein.")
  }
}
