import ContentModel
import Diagnostics
import Portal

/// What ends does not end before it begins.
enum OrderRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    var findings: [Diagnostic] = []
    func compare(_ entity: some Entity, _ first: CalendarDate?, _ last: CalendarDate?, _ names: String) {
      guard let first, let last, last < first else { return }
      findings.append(
        Diagnostic(
          .wrongOrder, at: entity.common.source, "In „\(entity.titel)“ liegt das Ende vor dem Anfang: \(names) ist \(first.iso) und \(last.iso)",
          help: "Prüfen Sie die beiden Angaben. Vielleicht sind sie vertauscht."))
    }
    for angebot in portal.angebote { compare(angebot, angebot.beginn, angebot.ende, "„beginn“ und „ende“") }
    for termin in portal.termine {
      compare(termin, termin.datum, termin.bis, "„datum“ und „bis“")
      if let from = termin.beginn, let to = termin.ende, termin.bis == nil, to.minutes <= from.minutes {
        findings.append(
          Diagnostic(
            .wrongOrder, at: termin.common.source, "In „\(termin.titel)“ ist das Ende (\(to.german)) nicht nach dem Anfang (\(from.german))",
            help: "Prüfen Sie „beginn“ und „ende“."))
      }
    }
    for zentrum in portal.familienzentren {
      compare(zentrum, zentrum.vertrag?.beginn, zentrum.vertrag?.ende, "„beginn“ und „ende“ des Vertrags")
      for share in zentrum.foerderung {
        compare(zentrum, share.gueltigAb?.earliest, share.gueltigBis?.latest, "„gueltig_ab“ und „gueltig_bis“")
      }
    }
    for page in portal.handbuch { compare(page, page.common.geprueft, page.common.naechstePruefung, "„geprueft“ und „naechste_pruefung“") }
    for standard in portal.standards {
      compare(standard, standard.common.geprueft, standard.common.naechstePruefung, "„geprueft“ und „naechste_pruefung“")
    }
    for beschluss in portal.beschluesse {
      let days = beschluss.beratungsfolge.compactMap(\.datum)
      for (earlier, later) in zip(days, days.dropFirst()) { compare(beschluss, earlier, later, "die Folge der Beratungen") }
    }
    return findings
  }
}
