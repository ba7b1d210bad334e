import ContentModel
import Portal

extension Planner {
  func regionPages() -> [Page] {
    [planregionIndex(), landkreisPage()] + portal.planregionen.map { planregionPage($0) }
  }

  private func planregionIndex() -> Page {
    let entries = portal.planregionen.compactMap { planregion -> Entry? in
      let sozialraeume = portal.relations.sozialraeumeOfPlanregion[planregion.id] ?? []
      return entry(planregion, facts: [Fact(names.sozialraum.mehrzahl, joined(sozialraeume.map { link($0.key) }))])
    }
    return Page(
      path: Address.planregionen, template: .liste, title: names.planregion.mehrzahl,
      lead:
        "Wo mehrere \(names.sozialraum.mehrzahl) zusammenarbeiten.",
      breadcrumbs: breadcrumbs(),
      sections: [
        PageSection(
          id: "liste", title: nil,
          components: entries.isEmpty
            ? [.empty(.plain("Noch ist \(names.planregion.keinEinzahl) eingetragen."))] : [.entries(entries)])
      ])
  }

  private func planregionPage(_ planregion: Planregion) -> Page {
    let sozialraeume = portal.relations.sozialraeumeOfPlanregion[planregion.id] ?? []
    let angebote = sozialraeume.map { sozialraum -> RichText in
      let count = (portal.relations.angeboteOfSozialraum[sozialraum.id] ?? []).count
      return [
        link(sozialraum.key), .text(": \(count == 1 ? "1 Angebot" : "\(count) Angebote")"),
      ]
    }
    let gemeinden = sozialraeume.flatMap { portal.relations.gemeindenOfSozialraum[$0.id] ?? [] }
    return Page(
      path: "planregionen/\(planregion.id).html", template: .eintrag, title: planregion.titel,
      kicker: names.planregion.einzahl,
      lead: planregion.common.kurz, badges: badges(planregion.common),
      breadcrumbs: breadcrumbs((names.planregion.mehrzahl, Address.planregionen)),
      sections: [
        PageSection(
          id: "was-es-hier-gibt", title: "Was es hier gibt",
          components: prose(planregion, headingLevel: 3) + [
            .facts([
              Fact(names.sozialraum.mehrzahl, sozialraeume.map { [link($0.key)] }),
              Fact(names.gemeinde.mehrzahl, joined(gemeinden.map { link($0.key) })),
            ])
          ]),
        placeSection(planregion.key),
        familienzentrumSection(of: sozialraeume, place: names.planregion.diesesEinzahl),
        section(
          "angebote", "Angebote", angebote.isEmpty ? [] : [.list(angebote, isOrdered: false)],
          otherwise: .plain("Hier ist im Moment kein Angebot eingetragen.")),
        coordinationSection(
          [(planregion.key, planregion.koordination)] + sozialraeume.map { ($0.key, $0.koordination) }),
      ] + figuresSections(planregion.key) + [
        contractSection(planregion.key),
        bodiesSection(planregion.key),
        decisionsSection([planregion.key] + sozialraeume.map(\.key) + gemeinden.map(\.key)),
      ], colophon: colophon(planregion.common))
  }

  private func landkreisPage() -> Page {
    let landkreis = portal.landkreis
    var facts = [Fact("Bundesland", landkreis.land), Fact("Kreisschlüssel", landkreis.schluessel)]
    if let kuerzel = landkreis.kuerzel { facts.append(Fact("Kürzel", kuerzel)) }
    if let stand = landkreis.gebietsstand { facts.append(Fact("Gebietsstand", [date(stand)])) }
    facts.append(Fact(names.planregion.mehrzahl, portal.planregionen.map { [link($0.key)] }))
    let contact = landkreis.kontakt.map { [$0] } ?? []
    return Page(
      path: Address.landkreis, template: .eintrag, title: landkreis.titel, kicker: names.landkreis.einzahl,
      lead: landkreis.common.kurz,
      badges: badges(landkreis.common), breadcrumbs: breadcrumbs(),
      sections: [
        PageSection(
          id: "was-es-hier-gibt", title: "Was es hier gibt",
          components: (landkreis.text.map { [.paragraph(.plain($0))] } ?? []) + [.facts(facts)]),
        familienzentrumSection(of: Array(portal.sozialraeume), place: names.landkreis.dasEinzahl),
        section(
          "angebote", "Angebote",
          portal.angebote.isEmpty
            ? []
            : [
              .paragraph([
                .text("\(portal.angebote.count) Angebote sind eingetragen. "),
                .link(Link("Alle Angebote", page: Address.angebote)),
              ])
            ],
          otherwise: .plain("Im Moment ist kein Angebot eingetragen.")),
        coordinationSection([(landkreis.key, contact)] + portal.planregionen.map { ($0.key, $0.koordination) }),
      ] + figuresSections(landkreis.key) + [
        contractSection(landkreis.key),
        bodiesSection(landkreis.key),
        decisionsSection([landkreis.key] + (portal.vertrag.map { [$0.key] } ?? [])),
      ], colophon: colophon(landkreis.common))
  }
}
