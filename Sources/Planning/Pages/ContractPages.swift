import ContentModel
import Portal

extension Planner {
  // MARK: Vertrag

  func vertragPages() -> [Page] {
    let intro = portal.seiten[id: "vertrag"]
    guard let vertrag = portal.vertrag else {
      return [
        Page(
          path: Address.vertrag, template: .text, title: "Sozialraumvertrag", breadcrumbs: breadcrumbs(),
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

  private func annexes(_ vertrag: Vertrag) -> [Component] {
    vertrag.anlagen.enumerated().map { index, anlage in
      var parts: [Component] = []
      if let inhalt = anlage.inhalt { parts.append(.paragraph(.plain(inhalt))) }
      parts.append(
        .facts(
          [Fact("Wortlaut", anlage.belegt ? "liegt vor" : "liegt nicht vor")]
            + (anlage.hinweis.map { [Fact("Hinweis", $0)] } ?? [])))
      return .group(
        Group(id: "anlage-\(index + 1)", title: "Anlage \(anlage.nummer): \(anlage.titel)", components: parts))
    }
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
          columns: [.init("Sozialraum"), .init("Beitritt"), .init("Beschluss"), .init("Hinweis")],
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
      lead: "Was der Sozialraumvertrag erreichen will, und für wen.",
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

  // MARK: Standards

  func standardPages() -> [Page] {
    let index = Page(
      path: Address.standards, template: .liste, title: "Fachliche Standards",
      lead: "Woran man gute Arbeit im Sozialraum erkennt.",
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
        section(
          "angebote", "Wer danach arbeitet", angebote.isEmpty ? [] : [.entries(angebote)],
          otherwise: .plain("Noch nennt kein Angebot diesen Standard.")),
      ], colophon: colophon(standard.common))
  }

  // MARK: Kennzahlen

  func kennzahlPages() -> [Page] {
    let index = Page(
      path: Address.kennzahlen, template: .liste, title: "Kennzahlen",
      lead: "Zahlen über den Landkreis und seine Gemeinden, jede mit Quelle und Stand.", breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "liste", "Alle Kennzahlen",
          portal.kennzahlen.isEmpty ? [] : [.entries(portal.kennzahlen.compactMap { entry($0, kicker: $0.einheit) })],
          otherwise: .plain("Kennzahlen sind noch nicht eingetragen."))
      ])
    return [index] + portal.kennzahlen.map { kennzahlPage($0) }
  }

  private func kennzahlPage(_ kennzahl: Kennzahl) -> Page {
    var facts = [Fact("Einheit", kennzahl.einheit)]
    switch kennzahl.aggregation {
    case .summe: facts.append(Fact("Größere Gebiete", "Summe ihrer Teile"))
    case .quotient:
      if let top = kennzahl.zaehler, let bottom = kennzahl.nenner {
        var formula: RichText = [link(top.key), .text(" geteilt durch "), link(bottom.key)]
        if kennzahl.faktor != 1 { formula.append(.text(", mal \(GermanNumber.text(kennzahl.faktor, decimals: 0))")) }
        facts.append(Fact("Berechnung", formula))
      }
    case .keine: facts.append(Fact("Größere Gebiete", "wird nicht zusammengezählt"))
    }
    if let turnus = kennzahl.turnus { facts.append(Fact("Erhoben", turnus.text)) }
    if let source = kennzahl.quelleText { facts.append(Fact("Woher", source)) }
    if let clause = kennzahl.klausel { facts.append(Fact("Grundlage", clause)) }

    let levels = kennzahl.ebenen.map(\.kind)
    var maps: [Component] = []
    for level in [Kind.gemeinde, .sozialraum] where levels.contains(level) {
      if let map = gridMap(of: kennzahl, level: level, year: nil) { maps.append(.gridMap(map)) }
    }
    let tables = [Kind.planregion, .sozialraum, .gemeinde].filter(levels.contains).compactMap {
      levelTable(kennzahl, level: $0, year: nil, byValue: true)
    }
    return Page(
      path: "kennzahlen/\(kennzahl.id).html", template: .eintrag, title: kennzahl.titel, kicker: "Kennzahl",
      lead: kennzahl.common.kurz, badges: badges(kennzahl.common),
      breadcrumbs: breadcrumbs(("Kennzahlen", Address.kennzahlen)),
      sections: [
        PageSection(
          id: "was-gezaehlt-wird", title: "Was gezählt wird",
          components: [.paragraph(.plain(kennzahl.definition)), .facts(facts)]),
        section(
          "landkreis", "Im Landkreis", seriesTable(kennzahl, portal.landkreis.key).map { [.table($0)] } ?? [],
          otherwise: .plain("Für den ganzen Landkreis liegt keine Zahl vor.")),
        section(
          "karte", "Karte als Tabelle", maps,
          otherwise: .plain("Für Gemeinden und Sozialräume liegen keine Zahlen vor. Darum gibt es keine Karte.")),
        section(
          "gebiete", "Alle Gebiete, der höchste Wert zuerst", tables.map { .table($0) },
          otherwise: .plain("Für einzelne Gebiete liegen keine Zahlen vor.")),
      ], colophon: colophon(kennzahl.common))
  }
}
