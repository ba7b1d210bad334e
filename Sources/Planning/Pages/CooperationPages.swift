import ContentModel
import Portal

extension Planner {
  private func name(of art: Traeger.Art?) -> String? {
    art == .landkreis ? names.landkreis.einzahl : art?.name
  }

  // MARK: Träger

  func traegerPages() -> [Page] {
    let index = Page(
      path: Address.traeger, template: .liste, title: "Träger",
      lead: "Vereine, Verbände und Kommunen, die Familienzentren führen und Angebote machen.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "liste", "Alle Träger",
          portal.traeger.isEmpty ? [] : [.entries(portal.traeger.compactMap { entry($0, kicker: name(of: $0.art)) })],
          otherwise: .plain("Noch ist kein Träger eingetragen."))
      ])
    return [index] + portal.traeger.map { traegerPage($0) }
  }

  private func traegerPage(_ traeger: Traeger) -> Page {
    var facts: [Fact] = []
    if let kurz = traeger.kurzname { facts.append(Fact("Kurzname", kurz)) }
    facts.append(Fact("Art", name(of: traeger.art) ?? "nicht belegt"))
    facts += traeger.kontakt.map { self.facts($0) } ?? []
    let zentren = (portal.relations.familienzentrenOfTraeger[traeger.id] ?? []).compactMap { entry($0) }
    let angebote = entries(portal.relations.angeboteOfTraeger[traeger.id] ?? [])
    return Page(
      path: "traeger/\(traeger.id).html", template: .eintrag, title: traeger.titel, kicker: "Träger",
      lead: traeger.common.kurz,
      badges: badges(traeger.common), breadcrumbs: breadcrumbs(("Träger", Address.traeger)),
      sections: [
        PageSection(
          id: "ueber", title: "Über den Träger",
          components: (traeger.text.map { [.paragraph(.plain($0))] } ?? []) + [.facts(facts)]),
        section(
          "familienzentren", "Familienzentren", zentren.isEmpty ? [] : [.entries(zentren)],
          otherwise: .plain("Ein Familienzentrum dieses Trägers ist nicht eingetragen.")),
        section(
          "angebote", "Angebote", angebote.isEmpty ? [] : [.entries(angebote)],
          otherwise: .plain("Ein Angebot dieses Trägers ist nicht eingetragen.")),
      ], colophon: colophon(traeger.common))
  }

  // MARK: Gremien

  func gremiumPages() -> [Page] {
    let groups = Gremium.Art.allCases.compactMap { art -> Component? in
      let entries = portal.gremien.filter { $0.art == art }.compactMap {
        entry($0, kicker: $0.gebiet.flatMap { portal.title(of: $0.key) })
      }
      return entries.isEmpty ? nil : .group(Group(id: art.rawValue, title: art.name, components: [.entries(entries)]))
    }
    let index = Page(
      path: Address.gremien, template: .liste, title: "Gremien und Netzwerke",
      lead: "Wer mit wem zusammenarbeitet: Beiräte, Teams, Netzwerke und Ausschüsse.", breadcrumbs: breadcrumbs(),
      sections: [
        PageSection(
          id: "ueberblick", title: nil, components: [.paragraph(relationLink(.gremienInstitutionen))]),
        section("liste", "Nach Art", groups, otherwise: .plain("Noch ist kein Gremium eingetragen.")),
        section(
          "institutionen", "Wer in welchen Gremien ist", institutions(),
          otherwise: .plain("Mitglieder sind noch nicht eingetragen.")),
      ])
    return [index] + portal.gremien.map { gremiumPage($0) }
  }

  private func institutions() -> [Component] {
    let rows = portal.institutionen.compactMap { institution -> DataTable.Row? in
      let gremien = portal.relations.gremienOfInstitution[institution.id] ?? []
      guard !gremien.isEmpty else { return nil }
      let name: RichText =
        institution.traeger.flatMap { portal.traeger[$0] }.map { [link($0.key, institution.titel)] }
        ?? .plain(institution.titel)
      return .init(
        header: name + badges(institution.common).flatMap { [.text(" "), .badge($0)] },
        cells: [.rich(joined(gremien.map { link($0.key) }))])
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        DataTable(
          caption: "Institutionen und ihre Gremien", columns: [.init("Institution"), .init("Gremien")], rows: rows))
    ]
  }

  private func gremiumPage(_ gremium: Gremium) -> Page {
    var facts = [Fact("Art", gremium.art.name)]
    if let gebiet = gremium.gebiet, portal.title(of: gebiet.key) != nil {
      facts.append(Fact("Gebiet", [link(gebiet.key)]))
    }
    facts.append(Fact("Trifft sich", gremium.turnus?.text ?? "nicht belegt"))
    let members = gremium.mitglieder.compactMap { member -> DataTable.Row? in
      guard let institution = portal.institutionen[member.institution] else { return nil }
      return .init(
        header: .plain(institution.titel),
        cells: [
          .rich(.plain(member.rolle ?? "Mitglied")), .rich(.plain(member.anzahl.map { "\($0)" } ?? "nicht belegt")),
        ])
    }
    let dates = (portal.relations.termineOfGremium[gremium.id] ?? []).compactMap { entry($0) }
    return Page(
      path: "gremien/\(gremium.id).html", template: .eintrag, title: gremium.titel, kicker: "Gremium",
      lead: gremium.common.kurz,
      badges: badges(gremium.common), breadcrumbs: breadcrumbs(("Gremien", Address.gremien)),
      sections: [
        PageSection(id: "ueber", title: "Worum es geht", components: prose(gremium, headingLevel: 3) + [.facts(facts)]),
        section(
          "aufgaben", "Aufgaben",
          gremium.aufgaben.isEmpty ? [] : [.list(gremium.aufgaben.map { .plain($0) }, isOrdered: false)],
          otherwise: .plain("Die Aufgaben sind noch nicht eingetragen.")),
        section(
          "mitglieder", "Wer dabei ist",
          members.isEmpty
            ? []
            : [
              .table(
                DataTable(
                  caption: "Institutionen im Gremium",
                  columns: [.init("Institution"), .init("Rolle"), .init("Personen", isNumeric: true)],
                  rows: members)),
              .paragraph(relationLink(.gremienInstitutionen)),
            ], otherwise: [.text("Wer dabei ist, ist nicht belegt. ")] + relationLink(.gremienInstitutionen)),
        section(
          "geschaeftsstelle", "Wer einlädt", gremium.geschaeftsstelle.map { [.facts(self.facts($0))] } ?? [],
          otherwise: .plain("Wer einlädt, ist noch nicht eingetragen.")),
        section(
          "termine", "Termine", dates.isEmpty ? [] : [.entries(dates)],
          otherwise: .plain("Im Moment ist kein Termin eingetragen.")),
        decisionsSection([gremium.key]),
      ], colophon: colophon(gremium.common))
  }

  // MARK: Termine

  func terminPages() -> [Page] {
    let coming = portal.termine.filter { ($0.bis ?? $0.datum ?? portal.stand) >= portal.stand }
    let past = portal.termine.filter { ($0.bis ?? $0.datum ?? portal.stand) < portal.stand }.reversed()
    let index = Page(
      path: Address.termine, template: .liste, title: "Termine", lead: "Was kommt, und was war.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "kommend", "Was kommt", coming.isEmpty ? [] : [.entries(coming.compactMap { entry($0) })],
          otherwise: .plain("Im Moment ist kein Termin eingetragen.")),
        section(
          "vergangen", "Was war", past.isEmpty ? [] : [.entries(past.compactMap { entry($0) })],
          otherwise: .plain("Vergangene Termine sind nicht eingetragen.")),
      ])
    return [index] + portal.termine.map { terminPage($0) }
  }

  private func terminPage(_ termin: Termin) -> Page {
    var facts: [Fact] = []
    if let datum = termin.datum { facts.append(Fact("Wann", when(termin, datum))) }
    if let ort = termin.ort { facts.append(Fact("Wo", text(ort, in: nil))) }
    if let gebiet = termin.gebiet, portal.title(of: gebiet.key) != nil { facts.append(Fact("Für", [link(gebiet.key)])) }
    if let gremium = termin.gremium, portal.gremien[gremium] != nil {
      facts.append(Fact("Gremium", [link(gremium.key)]))
    }
    if let host = termin.veranstalter { facts.append(Fact("Veranstaltet von", host)) }
    if let anmeldung = termin.anmeldung { facts.append(Fact("Anmeldung", anmeldung)) }
    return Page(
      path: "termine/\(termin.id).html", template: .eintrag, title: termin.titel, kicker: name(of: termin.art),
      lead: termin.common.kurz,
      badges: badges(termin.common), breadcrumbs: breadcrumbs(("Termine", Address.termine)),
      sections: [
        PageSection(id: "worum-es-geht", title: nil, components: [.facts(facts)] + prose(termin, headingLevel: 2))
      ],
      colophon: colophon(termin.common))
  }

  // MARK: Beschlüsse

  func beschlussPages() -> [Page] {
    let entries = portal.beschluesse.compactMap { entry($0) }
    let index = Page(
      path: Address.beschluesse, template: .liste, title: "Beschlüsse",
      lead: "Was gewählte Gremien beraten und entschieden haben.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "liste", "Alle Beschlüsse", entries.isEmpty ? [] : [.entries(entries)],
          otherwise: .plain("Noch ist kein Beschluss eingetragen."))
      ])
    return [index] + portal.beschluesse.map { beschlussPage($0) }
  }

  private func beschlussPage(_ beschluss: Beschluss) -> Page {
    var facts: [Fact] = []
    facts.append(Fact("Nummer", beschluss.nummer ?? "nicht belegt"))
    if let datum = beschluss.datum { facts.append(Fact("Datum", [date(datum)])) }
    facts.append(Fact("Wer entscheidet", beschluss.organ))
    if let einreicher = beschluss.einreicher { facts.append(Fact("Eingereicht von", einreicher)) }
    let about = ([beschluss.gebiet].compactMap(\.self) + beschluss.bezug).map(\.key).filter {
      portal.title(of: $0) != nil
    }
    if !about.isEmpty { facts.append(Fact("Betrifft", about.map { [link($0)] })) }
    return Page(
      path: "beschluesse/\(beschluss.id).html", template: .eintrag, title: beschluss.titel, kicker: "Beschluss",
      lead: beschluss.common.kurz, badges: badges(beschluss.common),
      breadcrumbs: breadcrumbs(("Beschlüsse", Address.beschluesse)),
      sections: [
        PageSection(
          id: "was-entschieden-wird", title: "Was entschieden wird",
          components: [.list(beschluss.entscheidet.map { .plain($0) }, isOrdered: false)]
            + prose(beschluss, headingLevel: 3) + [.facts(facts)]),
        section(
          "beratungsfolge", "Beratungsfolge", consultations(beschluss),
          otherwise: .plain("In welchen Gremien beraten wurde, ist nicht belegt.")),
      ], colophon: colophon(beschluss.common))
  }

  private func consultations(_ beschluss: Beschluss) -> [Component] {
    guard !beschluss.beratungsfolge.isEmpty else { return [] }
    func votes(_ count: Int?) -> DataTable.Cell { .rich(.plain(count.map { "\($0)" } ?? "nicht belegt")) }
    return [
      .table(
        DataTable(
          caption: "Stationen der Beratung",
          columns: [
            .init("Gremium"), .init("Datum"), .init("Ergebnis"), .init("Ja", isNumeric: true),
            .init("Nein", isNumeric: true),
            .init("Enthaltung", isNumeric: true), .init("Hinweis"),
          ],
          rows: beschluss.beratungsfolge.map { step in
            .init(
              header: .plain(step.organ),
              cells: [
                .rich(
                  (step.datum.map { [date($0)] } ?? .plain("nicht belegt"))
                    + (step.geplant ? [.text(" (geplant)")] : [])),
                .rich(.plain(step.ergebnis.name)), votes(step.ja), votes(step.nein), votes(step.enthaltung),
                .rich(.plain(step.hinweis ?? "")),
              ])
          }))
    ]
  }
}
