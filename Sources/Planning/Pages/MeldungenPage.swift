import ContentModel
import Diagnostics

/// What checking has found. All of it is for the internal edition only.
extension Planner {
  func meldungenPage() -> Page {
    // What is worst comes first.
    let sorted = Dictionary(grouping: findings, by: \.code).sorted {
      (rank($0.value), $0.key.id) < (rank($1.value), $1.key.id)
    }
    let groups = sorted.map { code, own -> Component in
      let severities = Set(own.map(\.severity))
      let word = severities.count == 1 ? severities.first.map { "\($0.name.german): " } ?? "" : ""
      return .group(
        Group(
          id: "meldung-\(code.id.lowercased())",
          title: "\(word)\(code.explanation.title.german) (\(code.id)), \(own.count)-mal",
          components: [shortTable(own, caption: "\(code.id), \(code.explanation.title.german)", isMixed: word.isEmpty)])
      )
    }
    let counts = Severity.allCases.map { severity in
      Fact(severity.name.german, "\(findings.count { $0.severity == severity })")
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
                "Alles, was die Prüfung in den Dateien dieses Portals gefunden hat, das Schwerste zuerst. Jede Meldung sagt, was zu tun ist und wo."
              )), .facts(counts),
          ]),
        section(
          "meldungen", "Alle Meldungen nach Art", groups,
          otherwise: .plain("Die Prüfung hat nichts gefunden. Alles ist in Ordnung.")),
      ],
      colophon: [Fact("Stand der Prüfung", [date(portal.stand)])])
  }

  private func rank(_ findings: [Diagnostic]) -> Int {
    Severity.allCases.firstIndex { severity in findings.contains { $0.severity == severity } } ?? 0
  }

  /// Of one kind: few columns, so that a phone can show them.
  private func shortTable(_ findings: [Diagnostic], caption: String, isMixed: Bool) -> Component {
    .table(
      DataTable(
        caption: caption, columns: [.init("Meldung"), .init("Was zu tun ist, und wo")],
        rows: findings.map { finding in
          let word = isMixed ? "\(finding.severity.name.german): " : ""
          return .init(
            header: .plain(word + finding.summary.german),
            cells: [.rich(.plain("\(finding.help.german) Wo: \(finding.position.description)"))])
        }))
  }

  func findingTable(_ findings: [Diagnostic], caption: String) -> Component {
    let columns = ["Meldung", "Wie schwer", "Was zu tun ist", "Wo", "Art"]
    return .table(
      DataTable(
        caption: caption, columns: columns.map { .init($0) },
        rows: findings.map { finding in
          let cells = [
            finding.severity.name.german, finding.help.german, finding.position.description,
            "\(finding.code.id), \(finding.code.explanation.title.german)",
          ]
          return .init(header: .plain(finding.summary.german), cells: cells.map { .rich(.plain($0)) })
        }))
  }
}
