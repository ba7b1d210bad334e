import ContentModel
import Diagnostics

/// What checking has found. All of it is for the internal edition only.
extension Planner {
  func meldungenPage() -> Page {
    let groups = Dictionary(grouping: findings, by: \.code).sorted { $0.key.id < $1.key.id }.map {
      code, own -> Component in
      .group(
        Group(
          id: "meldung-\(code.id.lowercased())", title: "\(code.id): \(code.explanation.title) (\(own.count))",
          components: [findingTable(own, caption: "\(code.id), \(code.explanation.title)", showsCode: false)]))
    }
    let counts = Severity.allCases.map { severity in
      Fact(severity.word, "\(findings.count { $0.severity == severity })")
    }
    return Page(
      path: Address.meldungen, template: .liste, title: "Meldungen der Prüfung", badges: [Badge("nur intern", .intern)],
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Vertragserfüllung", Address.erfuellung)),
      sections: [
        PageSection(
          id: "wie-viele", title: nil,
          components: [
            .paragraph(
              .plain(
                "Alles, was die Prüfung an den Dateien dieses Portals gefunden hat, nach Art. Jede Meldung sagt, was zu tun ist und wo."
              )), .facts(counts),
          ]),
        section(
          "meldungen", "Alle Meldungen nach Art", groups,
          otherwise: .plain("Die Prüfung hat nichts gefunden. Alles ist in Ordnung.")),
      ],
      colophon: [Fact("Stand der Prüfung", [date(portal.stand)])])
  }

  func findingTable(_ findings: [Diagnostic], caption: String, showsCode: Bool) -> Component {
    var columns = ["Meldung", "Wie schwer", "Was zu tun ist", "Wo"]
    if showsCode { columns.append("Art") }
    return .table(
      DataTable(
        caption: caption, columns: columns.map { .init($0) },
        rows: findings.map { finding in
          var cells = [finding.severity.word, finding.help, finding.position.description]
          if showsCode { cells.append("\(finding.code.id), \(finding.code.explanation.title)") }
          return .init(header: .plain(finding.summary), cells: cells.map { .rich(.plain($0)) })
        }))
  }
}
