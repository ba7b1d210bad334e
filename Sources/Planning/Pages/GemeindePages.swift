import ContentModel
import Portal

extension Planner {
  func gemeindePages() -> [Page] {
    [gemeindeIndex()] + portal.gemeinden.map { gemeindePage($0) }
  }

  private func gemeindeIndex() -> Page {
    let groups = portal.planregionen.map { planregion -> Component in
      let gemeinden = (portal.relations.sozialraeumeOfPlanregion[planregion.id] ?? []).flatMap {
        portal.relations.gemeindenOfSozialraum[$0.id] ?? []
      }
      let entries = gemeinden.sorted { germanSortKey($0.titel) < germanSortKey($1.titel) }.compactMap {
        entry($0, kicker: portal.sozialraeume[$0.sozialraum]?.titel)
      }
      return .group(Group(id: planregion.id, title: planregion.titel, components: [.entries(entries)]))
    }
    return Page(
      path: Address.gemeinden, template: .liste, title: names.gemeinde.mehrzahl, kicker: nil,
      lead:
        "\(portal.gemeinden.count) \(portal.gemeinden.count == 1 ? names.gemeinde.einzahl : names.gemeinde.mehrzahl) \(portal.gemeinden.count == 1 ? "gehört" : "gehören") \(names.landkreis.zumEinzahl). Suchen Sie sich heraus, wo Sie leben.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "von-a-bis-z", "Von A bis Z", [.linkColumns(portal.gemeinden.compactMap { pageLink($0.key) })],
          otherwise: .plain("Noch ist \(names.gemeinde.keinEinzahl) eingetragen.")),
        section(
          "nach-planregionen", "Nach \(names.planregion.dativ)", groups,
          otherwise: .plain("Noch ist \(names.planregion.keinEinzahl) eingetragen.")),
      ])
  }

  private func gemeindePage(_ gemeinde: Gemeinde) -> Page {
    let sozialraum = portal.sozialraeume[gemeinde.sozialraum]
    var facts = [Fact("Art", gemeinde.art.name)]
    if let sozialraum {
      facts.append(Fact(names.sozialraum.einzahl, [link(sozialraum.key)]))
      if portal.planregionen[sozialraum.planregion] != nil {
        facts.append(Fact(names.planregion.einzahl, [link(sozialraum.planregion.key)]))
      }
      facts.append(Fact("Verwaltung", sozialraum.verwaltungseinheit.name))
    }
    if let density = gemeinde.verstaedterung { facts.append(Fact("Besiedlung", density.name)) }
    if !gemeinde.plz.isEmpty { facts.append(Fact("Postleitzahl", gemeinde.plz.joined(separator: ", "))) }
    if !gemeinde.ortsteile.isEmpty { facts.append(Fact("Ortsteile", gemeinde.ortsteile.joined(separator: ", "))) }
    facts.append(Fact("Gemeindeschlüssel", gemeinde.ags))
    if let web = gemeinde.webseite { facts.append(Fact("Internet", [.link(Link(web, to: .external(web)))])) }

    return Page(
      path: "gemeinden/\(gemeinde.id).html", template: .eintrag, title: gemeinde.titel, kicker: gemeinde.art.name,
      lead: gemeinde.common.kurz, badges: badges(gemeinde.common),
      breadcrumbs: breadcrumbs((names.gemeinde.mehrzahl, Address.gemeinden)),
      sections: [
        PageSection(
          id: "was-es-hier-gibt", title: "Was es hier gibt",
          components: prose(gemeinde, headingLevel: 3) + [.facts(facts)]),
        placeSection(gemeinde.key),
        familienzentrumSection(of: sozialraum.map { [$0] } ?? [], place: gemeinde.titel),
        angeboteSection(of: gemeinde, sozialraum),
        coordinationSection(coordination(of: gemeinde.key)),
      ] + figuresSections(gemeinde.key) + [
        contractSection(sozialraum?.key, listsOpen: false),
        bodiesSection(gemeinde.key),
        decisionsSection([gemeinde.key] + (sozialraum.map { [$0.key] } ?? [])),
      ], colophon: colophon(gemeinde.common))
  }

  /// Own Angebote, then those of the rest of the Sozialraum, then those of the neighbours.
  private func angeboteSection(of gemeinde: Gemeinde, _ sozialraum: Sozialraum?) -> PageSection {
    var components: [Component] = []
    let own = entries(portal.relations.angeboteOfGemeinde[gemeinde.id] ?? [])
    components.append(
      .group(
        Group(
          id: "angebote-hier", title: "In \(gemeinde.titel)",
          components: own.isEmpty
            ? [.empty(.plain("In \(gemeinde.titel) selbst ist im Moment kein Angebot eingetragen."))] : [.entries(own)])
      ))
    guard let sozialraum else { return PageSection(id: "angebote", title: "Angebote", components: components) }
    let others = (portal.relations.angeboteOfSozialraum[sozialraum.id] ?? []).filter { $0.gemeinde.id != gemeinde.id }
    let isAlone = (portal.relations.gemeindenOfSozialraum[sozialraum.id] ?? []).count == 1
    if !isAlone {
      let entries = entries(others)
      components.append(
        .group(
          Group(
            id: "angebote-im-sozialraum", title: "\(names.sozialraum.imEinzahl.uppercasedFirst) \(sozialraum.titel)",
            components: entries.isEmpty
              ? [.empty(.plain("In den anderen \(names.gemeinde.dativ) ist im Moment kein Angebot eingetragen."))]
              : [.entries(entries)])))
    }
    let neighbours = (portal.relations.neighbours[sozialraum.key] ?? []).flatMap { neighbour in
      (portal.relations.angeboteOfSozialraum[neighbour.gebiet.id] ?? []).compactMap { angebot -> RichText? in
        guard portal.gemeinden[angebot.gemeinde] != nil else { return nil }
        let times = angebot.zeiten.map(\.text).joined(separator: "; ")
        return [link(angebot.key), .text(", "), link(angebot.gemeinde.key), .text(times.isEmpty ? "" : ": \(times)")]
      }
    }
    components.append(
      .group(
        Group(
          id: "angebote-in-der-nachbarschaft", title: "In der Nachbarschaft",
          components: neighbours.isEmpty
            ? [.empty(.plain("Auch nebenan ist im Moment kein Angebot eingetragen."))]
            : [.list(neighbours, isOrdered: false)])))
    return PageSection(id: "angebote", title: "Angebote", components: components)
  }

  /// Coordination of a territory and of those that it lies in.
  func coordination(of gebiet: EntityKey) -> [(place: EntityKey, contacts: [Kontakt])] {
    ([gebiet] + portal.containers(of: gebiet)).compactMap { place in
      switch place.kind {
      case .sozialraum:
        guard let sozialraum = portal.sozialraeume[id: place.id] else { return nil }
        let administration = sozialraum.verwaltungseinheit.kontakt.map { [$0] } ?? []
        return (place, sozialraum.koordination + administration)
      case .planregion: return portal.planregionen[id: place.id].map { (place, $0.koordination) }
      default: return nil
      }
    }
  }
}
