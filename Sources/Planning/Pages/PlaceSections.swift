import ContentModel
import Portal

/// „Wo das liegt“: what a map tells of a territory, in words.
extension Planner {
  /// Direction in the Landkreis, neighbours, the nearest Familienzentren, and what there is beyond the border.
  func placeSection(_ gebiet: EntityKey) -> PageSection {
    var facts = neighbourFacts(gebiet)
    let term = "Lage \(names.landkreis.imEinzahl)"
    guard let place = nearness.place(of: gebiet) else {
      let reason =
        gebiet.kind == .gemeinde
        ? "Die Koordinaten fehlen noch." : "Hier ist noch \(names.gemeinde.keinEinzahl) eingetragen."
      facts.insert(Fact(term, "Nicht bekannt. \(reason)"), at: 0)
      return PageSection(id: "wo-das-liegt", title: "Wo das liegt", components: [.facts(facts)])
    }
    facts.insert(Fact(term, place.name), at: 0)
    var measure = "Alle Entfernungen sind Luftlinie, zwischen den Mitten der Orte."
    if gebiet.kind != .gemeinde {
      measure += " Gemessen wird von der Mitte aller \(names.gemeinde.mehrzahl), die dazugehören."
    }
    return PageSection(
      id: "wo-das-liegt", title: "Wo das liegt",
      components: [
        .facts(facts), .paragraph(.plain(measure)), .group(nearFamilienzentren(gebiet)),
        .group(beyondTheBorder(gebiet)),
      ])
  }

  // MARK: Neighbours

  private func neighbourFacts(_ gebiet: EntityKey) -> [Fact] {
    if gebiet.kind == .planregion { return regionNeighbourFacts(gebiet) }
    let neighbours = portal.relations.neighbours[gebiet] ?? []
    guard neighbours.isEmpty else { return [Fact("Grenzt an", descriptions(neighbours))] + sources(of: gebiet) }
    let level = portal.name(of: gebiet.kind)
    let hasBorders = !portal.neighbourPairs(of: gebiet.kind).isEmpty
    let reason =
      hasBorders
      ? "Für \(level.diesesEinzahl) ist noch keine Grenze eingetragen."
      : "Zwischen \(level.dativ) sind noch keine Grenzen eingetragen."
    var facts = [Fact("Grenzt an", reason)]
    let sozialraum = gebiet.kind == .gemeinde ? portal.sozialraeume[portal.gemeinden[id: gebiet.id]?.sozialraum] : nil
    if let sozialraum, let known = portal.relations.neighbours[sozialraum.key], !known.isEmpty {
      facts.append(Fact("\(named(sozialraum.key)) grenzt an", descriptions(known)))
      facts += sources(of: sozialraum.key)
    }
    return facts
  }

  /// Planregionen touch where their Sozialräume do.
  private func regionNeighbourFacts(_ planregion: EntityKey) -> [Fact] {
    let sozialraeume = portal.parts(of: planregion)
    var certainty: [EntityKey: Nachbarschaft.Sicherheit] = [:]
    for (neighbour, sicherheit) in sozialraeume.flatMap({ portal.relations.neighbours[$0] ?? [] }) {
      guard let other = portal.containers(of: neighbour).first, other.kind == .planregion, other != planregion,
        certainty[other] != .belegt
      else { continue }
      certainty[other] = sicherheit
    }
    let neighbours = portal.planregionen.compactMap { other in certainty[other.key].map { (other.key, $0) } }
    guard !neighbours.isEmpty else {
      return [
        Fact(
          "Grenzt an",
          "Zwischen den \(names.sozialraum.dativ) hier und anderswo ist noch keine Grenze eingetragen.")
      ]
    }
    return [
      Fact("Grenzt an", descriptions(neighbours)),
      Fact("Woher wir das wissen", "Das folgt aus den Grenzen der \(names.sozialraum.mehrzahl)."),
    ]
  }

  private func descriptions(_ neighbours: [(EntityKey, Nachbarschaft.Sicherheit)]) -> [RichText] {
    neighbours.map { gebiet, sicherheit in
      [link(gebiet)] + (sicherheit == .wahrscheinlich ? [.text(" (vermutlich)")] : [])
    }
  }

  private func sources(of gebiet: EntityKey) -> [Fact] {
    var seen: Set<String> = []
    let quellen = portal.nachbarschaften.compactMap { pair -> EntityKey? in
      guard pair.gebietA?.key == gebiet || pair.gebietB?.key == gebiet, let quelle = portal.quellen[pair.quelle],
        seen.insert(quelle.id).inserted
      else { return nil }
      return quelle.key
    }
    return quellen.isEmpty ? [] : [Fact("Quelle der Grenzen", quellen.map { [link($0)] })]
  }

  // MARK: What is near

  private func nearFamilienzentren(_ gebiet: EntityKey) -> Group {
    let lines = nearness.familienzentren(from: gebiet).prefix(3).map { reach in
      [link(reach.zentrum.key), .text(" ")] + site(of: reach) + [
        .text(distance(of: reach))
      ]
    }
    return Group(
      id: "naechste-familienzentren", title: "Die nächsten Familienzentren",
      components: [
        lines.isEmpty
          ? .empty(.plain("Im Moment ist kein Familienzentrum in Betrieb eingetragen."))
          : .list(lines, isOrdered: true),
        .paragraph([.link(Link(Self.erreichbarkeitTitle, page: Address.erreichbarkeit))]),
      ])
  }

  private func distance(of reach: Nearness.Reach) -> String {
    if reach.isHere { return ": im Ort" }
    guard reach.isRough else { return ": \(reach.way.words)" }
    // The middle of a territory that it is somewhere in says nothing.
    return reach.way.direction == nil ? "" : ": etwa \(reach.way.words)"
  }

  /// „in Beelitz“.
  private func site(of reach: Nearness.Reach) -> RichText {
    let gebiet = reach.site.gebiet
    guard reach.isRough else { return [.text("in "), link(gebiet)] }
    return [.text("in "), link(gebiet, named(gebiet)), .text(" (genauer Ort nicht eingetragen)")]
  }

  /// „Sozialraum Beelitz“: a Sozialraum and a Gemeinde may have one name.
  private func named(_ gebiet: EntityKey) -> String {
    let (level, title) = (singular(gebiet.kind), portal.title(of: gebiet) ?? gebiet.id)
    return title.contains(level) ? title : "\(level) \(title)"
  }

  private func beyondTheBorder(_ gebiet: EntityKey) -> Group {
    let beyond = nearness.angeboteBeyond(gebiet)
    let unknown = nearness.withoutAngebot
    var components: [Component] = []
    if !beyond.isEmpty {
      components = [
        .paragraph(.plain("Zu diesen Themen ist hier kein Angebot eingetragen. Das nächste gibt es dort:")),
        .facts(
          beyond.map { line in
            Fact(
              line.thema.titel,
              [
                link(line.angebot.key), .text(" in "), link(line.angebot.gemeinde.key), .text(": \(line.way.words)"),
              ])
          }),
      ]
    }
    if !unknown.isEmpty {
      components.append(
        .paragraph(
          [.text("\(names.landkreis.imEinzahl.uppercasedFirst) ist noch kein Angebot eingetragen zu: ")]
            + joined(unknown.map { link($0.key) }) + [.text(".")]))
    }
    return Group(
      id: "angebote-jenseits-der-grenze", title: "Angebote jenseits der Grenze",
      components: components.isEmpty ? [.empty(.plain("Zu allen Themen ist hier etwas eingetragen."))] : components)
  }
}
