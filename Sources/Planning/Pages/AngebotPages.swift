import ContentModel
import Portal
import Reading

/// Ages as citizens look for them.
struct AgeGroup: Sendable {
  var slug: String
  var title: String
  var from: Int
  /// Nil = no upper end.
  var to: Int?

  static let all = [
    AgeGroup(slug: "0-bis-2", title: "Babys und Kleinkinder, 0 bis 2 Jahre", from: 0, to: 2),
    AgeGroup(slug: "3-bis-5", title: "Kita-Kinder, 3 bis 5 Jahre", from: 3, to: 5),
    AgeGroup(slug: "6-bis-11", title: "Schulkinder, 6 bis 11 Jahre", from: 6, to: 11),
    AgeGroup(slug: "12-bis-17", title: "Jugendliche, 12 bis 17 Jahre", from: 12, to: 17),
    AgeGroup(slug: "18-bis-26", title: "Junge Erwachsene, 18 bis 26 Jahre", from: 18, to: 26),
    AgeGroup(slug: "27-bis-59", title: "Erwachsene, 27 bis 59 Jahre", from: 27, to: 59),
    AgeGroup(slug: "ab-60", title: "Ältere Menschen, ab 60 Jahren", from: 60, to: nil),
  ]
}

extension Planner {
  func angebotPages() -> [Page] {
    let perGemeinde = portal.gemeinden.map { gemeinde in
      listPage(
        path: Address.angebote(inGemeinde: gemeinde.id), title: "Angebote in \(gemeinde.titel)",
        kicker: "Angebote nach Ort",
        lead: "Was es in \(gemeinde.titel) gibt.", portal.relations.angeboteOfGemeinde[gemeinde.id] ?? [],
        otherwise: [
          .text(
            "In \(gemeinde.titel) ist im Moment kein Angebot eingetragen. Was es in der Nähe gibt, steht auf der Seite "
          ),
          link(gemeinde.key), .text("."),
        ])
    }
    let perThema = portal.themen.map { thema in
      listPage(
        path: "angebote/themen/\(thema.id).html", title: thema.titel, kicker: "Angebote nach Thema",
        lead: thema.text ?? thema.common.kurz, portal.relations.angeboteOfThema[thema.id] ?? [],
        otherwise: .plain("Zu diesem Thema ist im Moment kein Angebot eingetragen."))
    }
    let perAge = AgeGroup.all.map { group in
      listPage(
        path: Address.angebote(ofAge: group.slug), title: group.title, kicker: "Angebote nach Alter",
        lead: "Angebote für dieses Alter, auch solche für jedes Alter.",
        portal.angebote.filter { $0.alter?.overlaps(group.from, group.to) ?? false },
        otherwise: .plain("Für dieses Alter ist im Moment kein Angebot eingetragen."))
    }
    let perDay = Schedule.weekdayNames.enumerated().map { index, name in
      listPage(
        path: Address.angebote(onDay: slug(name)), title: "Angebote am \(name)", kicker: "Angebote nach Wochentag",
        lead: "Was am \(name) stattfindet. Achten Sie auf Hinweise zu den Ferien.",
        portal.angebote.filter { angebot in angebot.zeiten.contains { $0.weekdays.contains(index + 1) } },
        otherwise: .plain("Am \(name) ist im Moment kein Angebot eingetragen."))
    }
    return [angebotIndex()] + perGemeinde + perThema + perAge + perDay + portal.angebote.map { angebotPage($0) }
  }

  private func angebotIndex() -> Page {
    let places = portal.gemeinden.compactMap { gemeinde -> Link? in
      let count = (portal.relations.angeboteOfGemeinde[gemeinde.id] ?? []).count
      return count == 0 ? nil : Link("\(gemeinde.titel) (\(count))", page: Address.angebote(inGemeinde: gemeinde.id))
    }
    let topics = portal.themen.compactMap { thema in
      entry(thema, facts: [Fact("Angebote", "\((portal.relations.angeboteOfThema[thema.id] ?? []).count)")])
    }
    return Page(
      path: Address.angebote, template: .liste, title: "Angebote",
      lead:
        "Treffpunkte, Kurse, Beratung: \(portal.angebote.count) Angebote. Suchen Sie nach Thema, Ort, Alter oder Tag.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "themen", "Nach Thema", [.entries(topics)], otherwise: .plain("Noch ist kein Thema eingetragen.")),
        section(
          "orte", "Nach Ort", places.isEmpty ? [] : [.linkColumns(places)],
          otherwise: .plain("Noch sind keine Angebote eingetragen.")),
        PageSection(
          id: "alter", title: "Nach Alter",
          components: [.linkColumns(AgeGroup.all.map { Link($0.title, page: Address.angebote(ofAge: $0.slug)) })]),
        PageSection(
          id: "tage", title: "Nach Wochentag",
          components: [.linkColumns(Schedule.weekdayNames.map { Link($0, page: Address.angebote(onDay: slug($0))) })]),
        section(
          "alle", "Alle Angebote", portal.angebote.isEmpty ? [] : [.entries(entries(portal.angebote))],
          otherwise: .plain("Noch sind keine Angebote eingetragen.")),
      ])
  }

  private func listPage(
    path: String, title: String, kicker: String, lead: String?, _ angebote: [Angebot], otherwise reason: RichText
  ) -> Page {
    Page(
      path: path, template: .liste, title: title, kicker: kicker, lead: lead,
      breadcrumbs: breadcrumbs(("Angebote", Address.angebote)),
      sections: [
        PageSection(
          id: "liste", title: nil, components: angebote.isEmpty ? [.empty(reason)] : [.entries(entries(angebote))])
      ])
  }

  private func angebotPage(_ angebot: Angebot) -> Page {
    let gemeinde = portal.gemeinden[angebot.gemeinde]
    var facts: [Fact] = []
    if !angebot.zeiten.isEmpty { facts.append(Fact("Wann", angebot.zeiten.map { [.text($0.text)] })) }
    switch (angebot.beginn, angebot.ende) {
    case (let first?, let last?): facts.append(Fact("Zeitraum", [date(first), .text(" bis "), date(last)]))
    case (let first?, nil): facts.append(Fact("Ab", [date(first)]))
    case (nil, let last?): facts.append(Fact("Bis", [date(last)]))
    default: break
    }
    if let ort = angebot.ort {
      facts.append(Fact("Wo", text(ort, in: gemeinde)))
    } else if let gemeinde {
      facts.append(Fact("Wo", [link(gemeinde.key)]))
    }
    if let alter = angebot.alter { facts.append(Fact("Alter", alter.german)) }
    if !angebot.zielgruppen.isEmpty {
      facts.append(Fact("Für", angebot.zielgruppen.map(\.name).joined(separator: ", ")))
    }
    facts.append(Fact("Kosten", angebot.kosten))
    facts += angebot.zugang.map { self.facts($0) } ?? []

    var about: [Fact] = []
    if portal.traeger[angebot.traeger] != nil { about.append(Fact("Träger", [link(angebot.traeger.key)])) }
    if let zentrum = angebot.familienzentrum, portal.familienzentren[zentrum] != nil {
      about.append(Fact("Familienzentrum", [link(zentrum.key)]))
    }
    about.append(Fact("Themen", links(angebot.themen)))
    about.append(Fact("Ziele", links(angebot.ziele)))
    if let dimension = angebot.zieldimension, portal.zieldimensionen[dimension] != nil {
      about.append(Fact("Wirkt vor allem für", [link(dimension.key)]))
    }
    if !angebot.standards.isEmpty { about.append(Fact("Standards", links(angebot.standards))) }

    var sections = [
      PageSection(id: "worum-es-geht", title: nil, components: [.facts(facts)] + prose(angebot, headingLevel: 2))
    ]
    if let kontakt = angebot.kontakt {
      sections.append(PageSection(id: "kontakt", title: "Kontakt", components: [.facts(self.facts(kontakt))]))
    }
    sections.append(PageSection(id: "einordnung", title: "Wer dahintersteht", components: [.facts(about)]))
    if let evidence = evidenceSection(of: angebot) { sections.append(evidence) }
    return Page(
      path: "angebote/\(angebot.id).html", template: .eintrag, title: angebot.titel, kicker: "Angebot",
      lead: angebot.common.kurz,
      badges: badges(angebot.common),
      breadcrumbs: breadcrumbs(("Angebote", Address.angebote))
        + (gemeinde.map { [Link($0.titel, page: Address.angebote(inGemeinde: $0.id))] } ?? []),
      sections: sections, colophon: colophon(angebot.common))
  }
}
