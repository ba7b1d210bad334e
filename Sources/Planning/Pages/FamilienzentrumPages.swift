import ContentModel
import Contract
import Portal

extension Planner {
  func familienzentrumPages() -> [Page] {
    [familienzentrumIndex(), erreichbarkeitPage()] + portal.familienzentren.map { familienzentrumPage($0) }
  }

  private func familienzentrumIndex() -> Page {
    let entries = portal.familienzentren.compactMap { zentrum -> Entry? in
      var facts = [Fact("Orte", zentrum.orte.map { text($0, in: nil, isShort: true) })]
      if let seit = zentrum.seit { facts.append(Fact("Seit", [date(seit)])) }
      if zentrum.betrieb != .belegt { facts.append(Fact("Betrieb", zentrum.betrieb.name)) }
      return entry(zentrum, kicker: portal.sozialraeume[zentrum.sozialraum]?.titel, facts: facts)
    }
    let without = portal.sozialraeume.filter { portal.relations.familienzentrenOfSozialraum[$0.id] == nil }
    var sections = [
      section(
        "liste", "Die Familienzentren", entries.isEmpty ? [] : [.entries(entries)],
        otherwise: .plain("Noch ist kein Familienzentrum eingetragen.")),
      PageSection(
        id: "wege", title: "Wie weit es ist",
        components: [
          .paragraph([
            .link(Link(Self.erreichbarkeitTitle, page: Address.erreichbarkeit)),
            .text(" Eine Tabelle für \(names.gemeinde.jedesEinzahl)."),
          ])
        ]),
    ]
    if !without.isEmpty {
      sections.append(
        PageSection(
          id: "ohne-beleg", title: "Wo wir noch nichts wissen",
          components: [
            .paragraph(
              .plain(
                "Für diese \(names.sozialraum.mehrzahl) ist kein Familienzentrum belegt. Vielleicht gibt es trotzdem eines: Fragen Sie bitte in der Verwaltung nach."
              )),
            .linkColumns(without.compactMap { pageLink($0.key) }),
          ]))
    }
    return Page(
      path: Address.familienzentren, template: .liste, title: "Familienzentren",
      lead: "Familienzentren sind offene Häuser für alle von 0 bis 100 Jahren.", breadcrumbs: breadcrumbs(),
      sections: sections)
  }

  private func familienzentrumPage(_ zentrum: Familienzentrum) -> Page {
    var facts: [Fact] = [Fact(zentrum.orte.count == 1 ? "Ort" : "Orte", zentrum.orte.map { text($0, in: nil) })]
    facts.append(
      zentrum.oeffnungszeiten.isEmpty
        ? Fact("Geöffnet", "Die Zeiten sind noch nicht eingetragen.")
        : Fact("Geöffnet", zentrum.oeffnungszeiten.map { [.text($0.text)] }))
    if zentrum.betrieb != .belegt { facts.append(Fact("Betrieb", zentrum.betrieb.name)) }
    if zentrum.mobil { facts.append(Fact("Mobil", "Das Familienzentrum fährt von Ort zu Ort.")) }
    if !zentrum.zielgruppen.isEmpty {
      facts.append(Fact("Für", zentrum.zielgruppen.map(\.name).joined(separator: ", ")))
    }
    facts += zentrum.zugang.map { self.facts($0) } ?? []
    if portal.sozialraeume[zentrum.sozialraum] != nil {
      facts.append(Fact(names.sozialraum.einzahl, [link(zentrum.sozialraum.key)]))
    }
    if let traeger = zentrum.traeger, portal.traeger[traeger] != nil {
      facts.append(Fact("Träger", [link(traeger.key)]))
    } else {
      facts.append(Fact("Träger", "nicht belegt"))
    }
    if let seit = zentrum.seit { facts.append(Fact("Gibt es seit", [date(seit)])) }
    if let staff = zentrum.stellenumfang { facts.append(Fact("Arbeitszeit", staff)) }

    let angebote = entries(portal.relations.angeboteOfFamilienzentrum[zentrum.id] ?? [])
    return Page(
      path: "familienzentren/\(zentrum.id).html", template: .eintrag, title: zentrum.titel, kicker: "Familienzentrum",
      lead: zentrum.common.kurz, badges: badges(zentrum.common),
      breadcrumbs: breadcrumbs(("Familienzentren", Address.familienzentren)),
      sections: [
        PageSection(id: "besuch", title: "Ihr Besuch", components: [.facts(facts)] + prose(zentrum, headingLevel: 3)),
        section(
          "kontakt", "Kontakt", zentrum.kontakt.map { [.facts(self.facts($0))] } ?? [],
          otherwise: .plain("Telefon und E-Mail sind noch nicht eingetragen.")),
        section(
          "angebote", "Angebote", angebote.isEmpty ? [] : [.entries(angebote)],
          otherwise: [
            .text("Für dieses Familienzentrum ist noch kein Angebot eingetragen. "),
            .link(Link("Alle Angebote", page: Address.angebote)), .text("."),
          ]),
        section(
          "vertrag", "Vertrag über das Familienzentrum", contract(zentrum),
          otherwise: .plain("Ein Vertrag zwischen \(names.landkreis.einzahl), Kommune und Träger ist nicht belegt.")),
        section("foerderung", "Wer bezahlt", funding(zentrum), otherwise: .plain("Die Finanzierung ist nicht belegt.")),
        evidenceSection(of: zentrum),
        demandSection(zentrum),
        decisionsSection([zentrum.key]),
      ], colophon: colophon(zentrum.common))
  }

  /// What rules say about this Familienzentrum.
  private func demandSection(_ zentrum: Familienzentrum) -> PageSection {
    let unit = EntityKey(.sozialraum, zentrum.sozialraum.id)
    let own = fulfilment.verdicts(in: unit).filter { $0.subject == zentrum.key }
    let sorted = own.enumerated().sorted {
      ($0.element.status.urgency, $0.offset) < ($1.element.status.urgency, $1.offset)
    }.map(\.element)
    let rows = sorted.map { verdict in
      DataTable.Row(
        header: [.link(fulfilmentLink(unit, portal.title(of: EntityKey(.regel, verdict.regel)), regel: verdict.regel))],
        cells: [.rich(result(of: verdict))])
    }
    return section(
      "vertragserfuellung", "Vertragserfüllung",
      rows.isEmpty
        ? []
        : [
          .table(
            DataTable(
              caption: "Regeln für \(zentrum.titel), Stand \(portal.stand.german)",
              columns: [.init("Regel"), .init("Ergebnis und Grund")], rows: rows))
        ],
      otherwise: [
        .text("Im Moment verlangt keine Regel etwas von diesem Familienzentrum. "),
        .link(Link("Alle Regeln", page: Address.regeln)), .text("."),
      ])
  }

  private func contract(_ zentrum: Familienzentrum) -> [Component] {
    guard let vertrag = zentrum.vertrag else { return [] }
    var facts: [Fact] = []
    if !vertrag.partner.isEmpty { facts.append(Fact("Partner", vertrag.partner.map { .plain($0) })) }
    if let day = vertrag.abgeschlossen { facts.append(Fact("Geschlossen", [date(day)])) }
    if let day = vertrag.beginn { facts.append(Fact("Gilt ab", [date(day)])) }
    facts.append(Fact("Gilt bis", vertrag.ende.map { [date($0)] } ?? .plain("nicht belegt")))
    if let hinweis = vertrag.hinweis { facts.append(Fact("Hinweis", hinweis)) }
    if let key = portal.key, let number = vertrag.aktenzeichen.revealed(by: key) {
      facts.append(Fact("Aktenzeichen (intern)", number))
    }
    return
      (vertrag.beispiel
      ? [.paragraph([.badge(Badge("Beispiel", .beispiel)), .text(" Diese Angaben sind erfunden.")])] : [])
      + [.facts(facts)]
  }

  private func funding(_ zentrum: Familienzentrum) -> [Component] {
    guard !zentrum.foerderung.isEmpty else { return [] }
    let sources = Set(zentrum.foerderung.flatMap(\.quellen).map(\.id)).sorted()
    return [
      .table(
        DataTable(
          caption: "Anteile der Finanzierung",
          columns: [
            .init("Wer"), .init("Anteil", isNumeric: true), .init("Euro im Jahr", isNumeric: true), .init("Gültig"),
            .init("Hinweis"),
          ],
          rows: zentrum.foerderung.map { share in
            .init(
              header: .plain(share.geber),
              cells: [
                .rich(.plain(share.anteil.map { GermanNumber.text($0, decimals: 0) + " %" } ?? "nicht belegt")),
                .rich(.plain(share.betrag.map { GermanNumber.text($0, decimals: 0) } ?? "nicht belegt")),
                .rich(validity(share)), .rich(.plain(share.hinweis ?? "")),
              ])
          },
          notes: sources.map { [.text("Quelle: "), link(EntityKey(.quelle, $0))] }))
    ]
  }

  private func validity(_ share: Foerderung) -> RichText {
    switch (share.gueltigAb, share.gueltigBis) {
    case (let from?, let to?): [date(from), .text(" bis "), date(to)]
    case (let from?, nil): [.text("ab "), date(from)]
    case (nil, let to?): [.text("bis "), date(to)]
    default: .plain("nicht belegt")
    }
  }
}
