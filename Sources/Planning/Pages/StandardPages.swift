import ContentModel
import Portal

extension Planner {
  func standardPages() -> [Page] {
    let index = Page(
      path: Address.standards, template: .liste, title: "Fachliche Standards",
      lead: "Woran man gute Arbeit erkennt.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag)),
      sections: [
        section(
          "liste", "Alle Standards",
          portal.standards.isEmpty
            ? []
            : [
              .entries(
                portal.standards.compactMap { entry($0, kicker: $0.nummer, facts: [Fact("Status", $0.status.name)]) })
            ],
          otherwise: .plain("Standards sind noch nicht eingetragen."))
      ])
    return [index] + portal.standards.map { standardPage($0) }
  }

  private func standardPage(_ standard: Standard) -> Page {
    var facts: [Fact] = []
    if let nummer = standard.nummer { facts.append(Fact("Nummer", nummer)) }
    facts.append(Fact("Gilt für", standard.giltFuer.map(\.name).joined(separator: ", ")))
    facts.append(Fact("Status", standard.status.name))
    if let grundlage = standard.grundlage { facts.append(Fact("Grundlage", grundlage)) }
    let angebote = entries(portal.relations.angeboteOfStandard[standard.id] ?? [])
    return Page(
      path: "standards/\(standard.id).html", template: .eintrag, title: standard.titel, kicker: "Standard",
      lead: standard.common.kurz, badges: badges(standard.common),
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Standards", Address.standards)),
      sections: [
        PageSection(
          id: "worum-es-geht", title: "Worum es geht", components: prose(standard, headingLevel: 3) + [.facts(facts)]),
        section(
          "kriterien", "Kriterien",
          standard.kriterien.isEmpty
            ? []
            : [
              .table(
                DataTable(
                  caption: "Was erfüllt sein soll",
                  columns: [.init("Kriterium"), .init("Was gemeint ist"), .init("Woran man es sieht")],
                  rows: standard.kriterien.map {
                    .init(
                      header: .plain($0.titel), cells: [.rich(.plain($0.text ?? "")), .rich(.plain($0.nachweis ?? ""))])
                  }))
            ], otherwise: .plain("Kriterien sind noch nicht eingetragen.")),
        evidenceSection(standard),
        section(
          "angebote", "Wer danach arbeitet", angebote.isEmpty ? [] : [.entries(angebote)],
          otherwise: .plain("Noch nennt kein Angebot diesen Standard.")),
      ], colophon: colophon(standard.common))
  }
}
