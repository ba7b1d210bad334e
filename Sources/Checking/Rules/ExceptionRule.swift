import ContentModel
import Contract
import Diagnostics
import Portal

/// Exceptions are needed, in force, and about something that their rule looks at.
enum ExceptionRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    var findings: [Diagnostic] = []
    var first: [String: Ausnahme] = [:]
    for (exception, uses) in input.fulfilment.exceptions {
      // A mistyped rule or unit is reported where it stands.
      guard let regel = portal.regeln[exception.regel], let fuer = exception.fuer, let end = exception.bis,
        portal.title(of: fuer.key) != nil, regel.parameterFaults.isEmpty
      else { continue }
      let name = "\(exception.regel.id) \(fuer.key)"
      let isOver = end < portal.stand
      if !isOver, let earlier = first.updateValue(exception, forKey: name) {
        findings.append(
          Diagnostic(
            .exceptionMisplaced, at: exception.common.source,
            Message(
              "Für „\(regel.titel)“ und \(fuer.key) steht schon eine Ausnahme da",
              en: "There is already an Ausnahme for “\(regel.titel)” and \(fuer.key)"),
            help: Message("Löschen Sie eine der beiden.", en: "Delete one of the two."),
            notes: [.init(.firstTime, at: earlier.common.source)]))
        continue
      }
      if isOver {
        findings.append(
          Diagnostic(
            .exceptionExpired, at: input.position(of: exception, "bis"),
            Message(
              "Die Ausnahme „\(exception.titel)“ galt bis \(end.german)",
              en: "The Ausnahme “\(exception.titel)” held until \(end.iso)"),
            help: Message(
              "Löschen Sie sie, oder tragen Sie die neue Entscheidung ein.", en: "Delete it, or enter the new decision."
            )))
      } else if !input.fulfilment.verdicts(of: regel.id).contains(where: { exception.covers($0, portal) }) {
        // A rule that does not hold today judges nobody.
        guard regel.holds(on: portal.stand) else { continue }
        findings.append(
          Diagnostic(
            .exceptionMisplaced, at: fuer.position,
            Message(
              "Die Regel „\(regel.titel)“ prüft nichts bei \(fuer.key)",
              en: "The Regel “\(regel.titel)” checks nothing at \(fuer.key)"),
            help: Message(
              "Nennen Sie unter „fuer“ eine Einheit, für die die Regel gilt.",
              en: "Name under “fuer” a unit that the Regel is about.")))
      } else if uses == 0, exception.holds(on: portal.stand) {
        let isExempt = input.fulfilment.verdicts(of: regel.id).contains {
          exception.covers($0, portal) && $0.status == .ausgenommen
        }
        findings.append(
          Diagnostic(
            .exceptionUnused, at: exception.common.source,
            Message(
              "Die Ausnahme „\(exception.titel)“ braucht niemand: ",
              en: "Nobody needs the Ausnahme “\(exception.titel)”: ")
              + (isExempt
                ? Message("Eine andere Ausnahme gilt dort schon", en: "another Ausnahme already holds there")
                : Message("Die Regel ist dort eingehalten", en: "the Regel is kept there")),
            help: Message("Löschen Sie den Eintrag.", en: "Delete the entry.")))
      }
    }
    return findings
  }
}
