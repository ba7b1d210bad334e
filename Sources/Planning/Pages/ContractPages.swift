import ContentModel
import Portal

extension Planner {
  // MARK: Vertrag

  func vertragPages() -> [Page] {
    let intro = portal.seiten[id: "vertrag"]
    guard let vertrag = portal.vertrag else {
      return [
        Page(
          path: Address.vertrag, template: .text, title: "Vertrag", breadcrumbs: breadcrumbs(),
          sections: [
            PageSection(
              id: "vertrag", title: nil, components: [.empty(.plain("Der Vertrag ist noch nicht eingetragen."))])
          ])
      ]
    }
    var facts: [Fact] = []
    if let datum = vertrag.datum { facts.append(Fact("Vom", [date(datum)])) }
    if !vertrag.parteien.isEmpty { facts.append(Fact("Wer beteiligt ist", vertrag.parteien.map { .plain($0) })) }
    if !vertrag.unterzeichnetDurch.isEmpty {
      facts.append(Fact("Unterschrieben von", vertrag.unterzeichnetDurch.joined(separator: ", ")))
    }
    if let laufzeit = vertrag.laufzeit {
      if let beginn = laufzeit.beginn { facts.append(Fact("Beginn", [date(beginn)])) }
      if let ende = laufzeit.ende { facts.append(Fact("Ende", [date(ende)])) }
      if let hinweis = laufzeit.hinweis { facts.append(Fact("Laufzeit", hinweis)) }
    }
    let introduction = intro.map { prose($0, headingLevel: 2) } ?? []
    let sections = [
      PageSection(
        id: "worum-es-geht", title: nil,
        components: introduction + (vertrag.text.map { [.paragraph(.plain($0))] } ?? []) + [.facts(facts)]),
      fulfilmentSection(),
      section(
        "ziele", "Ziele", portal.ziele.isEmpty ? [] : [.entries(portal.ziele.compactMap { entry($0) })],
        otherwise: .plain("Ziele sind noch nicht eingetragen.")),
      section(
        "zieldimensionen", "Für wen es wirken soll",
        portal.zieldimensionen.isEmpty
          ? [] : [.entries(portal.zieldimensionen.compactMap { entry($0, summary: $0.text) })],
        otherwise: .plain("Zieldimensionen sind noch nicht eingetragen.")),
      section(
        "grundsaetze", "Grundsätze",
        vertrag.grundsaetze.isEmpty
          ? [] : [.facts(vertrag.grundsaetze.map { Fact($0.titel, .plain($0.text ?? "") + sourceRuns($0.quellen)) })],
        otherwise: .plain("Grundsätze sind noch nicht eingetragen.")),
      section(
        "paragraphen", "Was geregelt ist",
        vertrag.paragraphen.isEmpty
          ? [] : [.facts(vertrag.paragraphen.map { Fact($0.nummer, .plain($0.inhalt) + sourceRuns($0.quellen)) })],
        otherwise: .plain("Paragraphen sind noch nicht eingetragen.")),
      section("anlagen", "Anlagen", annexes(vertrag), otherwise: .plain("Anlagen sind noch nicht eingetragen.")),
      section(
        "massstaebe", "Maßstäbe für gute Arbeit", massstaebe(vertrag),
        otherwise: .plain("Maßstäbe sind noch nicht eingetragen.")),
      section("fassungen", "Fassungen", versions(vertrag), otherwise: .plain("Andere Fassungen sind nicht belegt.")),
      section(
        "beitritte", "Wer beigetreten ist", accessions(vertrag),
        otherwise: .plain("Beitritte sind noch nicht eingetragen.")),
      decisionsSection([vertrag.key]),
    ]
    return [
      Page(
        path: Address.vertrag, template: .eintrag, title: vertrag.kurzname ?? vertrag.titel, kicker: "Vertrag",
        lead: vertrag.common.kurz ?? vertrag.titel, badges: badges(vertrag.common), breadcrumbs: breadcrumbs(),
        sections: sections,
        colophon: colophon(vertrag.common))
    ]
  }

  private func sourceRuns(_ sources: [Ref<Quelle>]) -> RichText {
    let known = sources.filter { portal.quellen[$0] != nil }
    guard !known.isEmpty else { return [] }
    return [.text(" (Quelle: ")] + joined(known.map { link($0.key) }, separator: "; ") + [.text(")")]
  }

  private func versions(_ vertrag: Vertrag) -> [Component] {
    guard !vertrag.fassungen.isEmpty else { return [] }
    return [
      .table(
        DataTable(
          caption: "Fassungen des Vertrags",
          columns: [.init("Fassung"), .init("Gilt ab"), .init("Gilt bis"), .init("Hinweis")],
          rows: vertrag.fassungen.map { version in
            .init(
              header: .plain(version.nummer),
              cells: [
                .rich(version.gueltigAb.map { [date($0)] } ?? .plain("nicht belegt")),
                .rich(version.gueltigBis.map { [date($0)] } ?? .plain("nicht belegt")),
                .rich(.plain(version.hinweis ?? "")),
              ])
          }))
    ]
  }

  private func accessions(_ vertrag: Vertrag) -> [Component] {
    guard !vertrag.beitritte.isEmpty else { return [] }
    return [
      .table(
        DataTable(
          caption: "Beitritt der Verwaltungen",
          columns: [.init(names.sozialraum.einzahl), .init("Beitritt"), .init("Beschluss"), .init("Hinweis")],
          rows: vertrag.beitritte.map { beitritt in
            .init(
              header: [link(beitritt.sozialraum.key)],
              cells: [
                .rich(.plain(beitritt.status.name) + (beitritt.datum.map { [.text(", "), date($0)] } ?? [])),
                .rich(
                  beitritt.beschluss.flatMap { portal.beschluesse[$0] }.map { [link($0.key)] } ?? .plain("nicht belegt")
                ),
                .rich(.plain(beitritt.hinweis ?? "")),
              ])
          }))
    ]
  }

  // MARK: Ziele und Zieldimensionen

  func zielPages() -> [Page] {
    let index = Page(
      path: Address.ziele, template: .liste, title: "Ziele",
      lead: "Was der Vertrag erreichen will, und für wen.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag)),
      sections: [
        section(
          "ziele", "Ziele", portal.ziele.isEmpty ? [] : [.entries(portal.ziele.compactMap { entry($0) })],
          otherwise: .plain("Ziele sind noch nicht eingetragen.")),
        section(
          "zieldimensionen", "Zieldimensionen",
          portal.zieldimensionen.isEmpty
            ? [] : [.entries(portal.zieldimensionen.compactMap { entry($0, summary: $0.text) })],
          otherwise: .plain("Zieldimensionen sind noch nicht eingetragen.")),
      ])
    let ziele = portal.ziele.map { ziel in
      goalPage(
        ziel, kicker: "Ziel", text: ziel.text, clause: ziel.klausel, portal.relations.angeboteOfZiel[ziel.id] ?? [])
    }
    let dimensionen = portal.zieldimensionen.map { dimension in
      goalPage(
        dimension, kicker: "Zieldimension", text: dimension.text, clause: nil,
        portal.relations.angeboteOfZieldimension[dimension.id] ?? [])
    }
    return [index] + ziele + dimensionen
  }

  private func goalPage(_ entity: some Entity, kicker: String, text: String?, clause: String?, _ angebote: [Angebot])
    -> Page
  {
    let path = if case .page(let path, _)? = Address.of(entity.key) { path } else { Address.ziele }
    return Page(
      path: path, template: .eintrag, title: entity.titel, kicker: kicker, lead: entity.common.kurz,
      badges: badges(entity.common),
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Ziele", Address.ziele)),
      sections: [
        PageSection(
          id: "was-gemeint-ist", title: "Was gemeint ist",
          components: (text.map { [.paragraph(.plain($0))] } ?? [])
            + (clause.map { [.facts([Fact("Grundlage", $0)])] } ?? [])),
        section(
          "angebote", "Angebote dazu", angebote.isEmpty ? [] : [.entries(entries(angebote))],
          otherwise: .plain("Dazu ist im Moment kein Angebot eingetragen.")),
      ], colophon: colophon(entity.common))
  }
}
