import ContentModel
import Editions
import Portal

extension Planner {
  func sozialraumPages() -> [Page] {
    [sozialraumIndex()] + portal.sozialraeume.map { sozialraumPage($0) }
  }

  private func sozialraumIndex() -> Page {
    let groups = portal.planregionen.map { planregion -> Component in
      let entries = (portal.relations.sozialraeumeOfPlanregion[planregion.id] ?? []).compactMap {
        entry($0, kicker: $0.verwaltungseinheit.art.name)
      }
      return .group(Group(id: planregion.id, title: planregion.titel, components: [.entries(entries)]))
    }
    return Page(
      path: Address.sozialraeume, template: .liste, title: names.sozialraum.mehrzahl,
      lead:
        "Was es vor Ort gibt, wer zusammenarbeitet und was verabredet ist: \(portal.sozialraeume.count) \(portal.sozialraeume.count == 1 ? names.sozialraum.einzahl : names.sozialraum.mehrzahl).",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "nach-planregionen", "Nach \(names.planregion.dativ)", groups,
          otherwise: .plain("Noch ist \(names.sozialraum.keinEinzahl) eingetragen."))
      ])
  }

  private func sozialraumPage(_ sozialraum: Sozialraum) -> Page {
    let gemeinden = portal.relations.gemeindenOfSozialraum[sozialraum.id] ?? []
    var facts = [
      Fact("Verwaltung", "\(sozialraum.verwaltungseinheit.name) (\(sozialraum.verwaltungseinheit.art.name))")
    ]
    if portal.planregionen[sozialraum.planregion] != nil {
      facts.append(Fact(names.planregion.einzahl, [link(sozialraum.planregion.key)]))
    }
    facts.append(
      Fact(
        gemeinden.count == 1 ? names.gemeinde.einzahl : names.gemeinde.mehrzahl, joined(gemeinden.map { link($0.key) }))
    )

    let angebote = gemeinden.compactMap { gemeinde -> Component? in
      let entries = entries(portal.relations.angeboteOfGemeinde[gemeinde.id] ?? [])
      guard !entries.isEmpty else { return nil }
      return .group(
        Group(id: "angebote-\(gemeinde.id)", title: "In \(gemeinde.titel)", components: [.entries(entries)]))
    }
    var sections = [
      PageSection(
        id: "was-es-hier-gibt", title: "Was es hier gibt",
        components: prose(sozialraum, headingLevel: 3) + [.facts(facts)]),
      placeSection(sozialraum.key),
      familienzentrumSection(of: [sozialraum], place: names.sozialraum.diesesEinzahl),
      section("angebote", "Angebote", angebote, otherwise: .plain("Hier ist im Moment kein Angebot eingetragen.")),
      coordinationSection(coordination(of: sozialraum.key)),
    ]
    sections += figuresSections(sozialraum.key)
    sections += [
      contractSection(sozialraum.key),
      bodiesSection(sozialraum.key),
      decisionsSection([sozialraum.key] + gemeinden.map(\.key)),
      swotSection(sozialraum), conferenceSection(sozialraum), agreementSection(sozialraum),
    ]
    if let key = portal.key { sections.append(budgetSection(sozialraum, key)) }
    return Page(
      path: "sozialraeume/\(sozialraum.id).html", template: .eintrag, title: sozialraum.titel,
      kicker: names.sozialraum.einzahl,
      lead: sozialraum.common.kurz, badges: badges(sozialraum.common),
      breadcrumbs: breadcrumbs((names.sozialraum.mehrzahl, Address.sozialraeume)), sections: sections,
      colophon: colophon(sozialraum.common))
  }

  /// Says of a part that it is made up.
  private func examples(_ isExample: Bool, _ components: [Component]) -> [Component] {
    guard isExample else { return components }
    return [
      .notice(
        .beispiel, title: "Beispiel",
        [.paragraph(.plain("Diese Angaben sind erfunden. Sie zeigen, wie es aussehen kann."))])
    ]
      + components
  }

  private func swotSection(_ sozialraum: Sozialraum) -> PageSection {
    var components: [Component] = []
    if let swot = sozialraum.swot {
      let parts = [
        ("staerken", "Stärken", swot.staerken), ("schwaechen", "Schwächen", swot.schwaechen),
        ("chancen", "Chancen", swot.chancen), ("risiken", "Risiken", swot.risiken),
      ]
      components = parts.map { id, title, items in
        .group(Group(id: id, title: title, components: [.list(items.map { .plain($0) }, isOrdered: false)]))
      }
      if let stand = swot.stand { components.append(.paragraph([.text("Stand: "), date(stand)])) }
      components = examples(swot.beispiel, components)
    }
    return section(
      "staerken-und-schwaechen", "Stärken, Schwächen, Chancen, Risiken", components,
      otherwise: .plain(
        "Eine Analyse der Stärken und Schwächen ist für \(names.sozialraum.diesesEinzahl) noch nicht eingetragen."))
  }

  private func conferenceSection(_ sozialraum: Sozialraum) -> PageSection {
    let conferences = sozialraum.konferenzen.sorted { ($0.datum?.dayNumber ?? 0) > ($1.datum?.dayNumber ?? 0) }
    let components = conferences.enumerated().map { index, conference -> Component in
      var parts: [Component] = []
      var facts: [Fact] = []
      if let datum = conference.datum { facts.append(Fact("Datum", [date(datum)])) }
      if let count = conference.teilnehmende { facts.append(Fact("Teilnehmende", "\(count)")) }
      parts.append(.facts(facts))
      if !conference.ergebnisse.isEmpty {
        parts.append(.list(conference.ergebnisse.map { .plain($0) }, isOrdered: false))
      }
      return .group(
        Group(id: "konferenz-\(index + 1)", title: conference.thema, components: examples(conference.beispiel, parts)))
    }
    return section(
      "konferenzen", "\(names.sozialraum.einzahl)konferenzen", components,
      otherwise: .plain("Zu Konferenzen ist hier noch nichts eingetragen."))
  }

  private func agreementSection(_ sozialraum: Sozialraum) -> PageSection {
    var components: [Component] = []
    if !sozialraum.verabredungen.isEmpty {
      components = examples(
        sozialraum.verabredungen.contains { $0.beispiel },
        [
          .table(
            DataTable(
              caption: "Was verabredet ist",
              columns: [.init("Verabredung"), .init("Wer sich kümmert"), .init("Bis"), .init("Stand")],
              rows: sozialraum.verabredungen.map { agreement in
                .init(
                  header: .plain(agreement.text),
                  cells: [
                    .rich(.plain(agreement.verantwortlich ?? "noch offen")),
                    .rich(agreement.bis.map { [date($0)] } ?? .plain("ohne Termin")),
                    .rich(.plain(agreement.status.name)),
                  ])
              }))
        ])
    }
    return section(
      "verabredungen", "Verabredungen", components, otherwise: .plain("Verabredungen sind hier noch nicht eingetragen.")
    )
  }

  private func budgetSection(_ sozialraum: Sozialraum, _ key: InternalKey) -> PageSection {
    var components: [Component] = []
    let budgets = sozialraum.sozialraumbudget.revealed(by: key)
    if !budgets.isEmpty {
      components = examples(
        budgets.contains { $0.beispiel },
        [
          .table(
            DataTable(
              caption: "\(names.sozialraum.einzahl)budget",
              columns: [.init("Jahr"), .init("Euro", isNumeric: true), .init("Zweck")],
              rows: budgets.map { budget in
                .init(
                  header: .plain("\(budget.jahr)"),
                  cells: [
                    .rich(.plain(GermanNumber.text(budget.betrag, decimals: 0))),
                    .rich(.plain(budget.zweck ?? "nicht angegeben")),
                  ])
              }))
        ])
    }
    return section(
      "sozialraumbudget", "\(names.sozialraum.einzahl)budget (intern)", components,
      otherwise: .plain("Ein Budget ist nicht eingetragen."))
  }
}
