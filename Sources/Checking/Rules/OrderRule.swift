import ContentModel
import Diagnostics
import Portal

/// What ends does not end before it begins.
enum OrderRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    var findings: [Diagnostic] = []
    func compare(
      _ first: CalendarDate?, _ last: CalendarDate?, _ names: (String, String), at position: SourcePosition
    ) {
      guard let first, let last, last < first else { return }
      findings.append(
        Diagnostic(
          .wrongOrder, at: position,
          Message(
            "„\(names.1)“ (\(last.iso)) liegt vor „\(names.0)“ (\(first.iso))",
            en: "“\(names.1)” (\(last.iso)) is before “\(names.0)” (\(first.iso))"),
          help: Message(
            "Prüfen Sie die beiden Angaben. Vielleicht sind sie vertauscht.",
            en: "Check the two. Perhaps they are swapped.")))
    }
    for angebot in portal.angebote {
      compare(angebot.beginn, angebot.ende, ("beginn", "ende"), at: input.position(of: angebot, "ende"))
    }
    for termin in portal.termine {
      compare(termin.datum, termin.bis, ("datum", "bis"), at: input.position(of: termin, "bis"))
      if let from = termin.beginn, let to = termin.ende, termin.bis == nil, to.minutes <= from.minutes {
        findings.append(
          Diagnostic(
            .wrongOrder, at: input.position(of: termin, "ende"),
            Message(
              "Das Ende (\(to.german)) liegt nicht nach dem Anfang (\(from.german))",
              en: "The end (\(to.iso)) is not after the beginning (\(from.iso))"),
            help: Message(
              "Prüfen Sie „beginn“ und „ende“. Geht es über Mitternacht, schreiben Sie den zweiten Tag in „bis“.",
              en: "Check “beginn” and “ende”. If it goes past midnight, write the second day in “bis”.")))
      }
    }
    for zentrum in portal.familienzentren {
      compare(
        zentrum.vertrag?.beginn, zentrum.vertrag?.ende, ("beginn", "ende"),
        at: input.position(of: zentrum, "vertrag", "ende"))
      for (index, share) in zentrum.foerderung.enumerated() {
        compare(
          share.gueltigAb?.earliest, share.gueltigBis?.latest, ("gueltig_ab", "gueltig_bis"),
          at: input.position(of: zentrum, "foerderung", "\(index)", "gueltig_bis"))
      }
    }
    for regel in portal.regeln {
      compare(
        regel.gueltigAb?.earliest, regel.gueltigBis?.latest, ("gueltig_ab", "gueltig_bis"),
        at: input.position(of: regel, "gueltig_bis"))
    }
    for ausnahme in portal.ausnahmen {
      compare(
        ausnahme.entschiedenAm, ausnahme.bis, ("entschieden_am", "bis"), at: input.position(of: ausnahme, "bis"))
    }
    for row in portal.nachweise {
      compare(
        row.values.datum, row.values.gueltigBis, ("datum", "gueltig_bis"),
        at: row.cells["gueltig_bis"] ?? row.position)
    }
    func compareReviews(_ entity: some Entity) {
      compare(
        entity.common.geprueft, entity.common.naechstePruefung, ("geprueft", "naechste_pruefung"),
        at: input.position(of: entity, "naechste_pruefung"))
    }
    for page in portal.handbuch { compareReviews(page) }
    for standard in portal.standards { compareReviews(standard) }
    for beschluss in portal.beschluesse {
      var earlier: CalendarDate?
      for (index, step) in beschluss.beratungsfolge.enumerated() {
        guard let day = step.datum else { continue }
        if let earlier, day < earlier {
          findings.append(
            Diagnostic(
              .wrongOrder, at: input.position(of: beschluss, "beratungsfolge", "\(index)", "datum"),
              Message(
                "Diese Beratung (\(day.iso)) steht hinter einer späteren (\(earlier.iso))",
                en: "This Beratung (\(day.iso)) stands behind a later one (\(earlier.iso))"),
              help: Message(
                "Ordnen Sie die Stationen nach ihrem Tag, oder prüfen Sie das Datum.",
                en: "Put the steps in the order of their days, or check the date.")))
        }
        earlier = day
      }
    }
    return findings
  }
}
