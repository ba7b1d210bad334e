import ContentModel
import Portal

extension Planner {
  // MARK: Seiten

  /// Pages that other planners make with the text of the editors.
  private static let placedElsewhere: Set<String> = ["start", "vertrag", "handbuch"]

  func textPages() -> [Page] {
    portal.seiten.filter { !Self.placedElsewhere.contains($0.id) }.map { seite in
      Page(
        path: "seiten/\(seite.id).html", template: .text, title: seite.titel, lead: seite.common.kurz,
        badges: badges(seite.common),
        breadcrumbs: breadcrumbs(),
        sections: [PageSection(id: "text", title: nil, components: prose(seite, headingLevel: 2))],
        colophon: colophon(seite.common))
    }
  }

  func startPage() -> Page {
    let seite = portal.seiten[id: "start"]
    let coming = portal.termine.filter { ($0.bis ?? $0.datum ?? portal.stand) >= portal.stand }.prefix(4)
    let overview = [
      Entry(
        Link("Familienzentren", page: Address.familienzentren), summary: "Offene Häuser für alle von 0 bis 100 Jahren."),
      Entry(
        Link("Angebote", page: Address.angebote),
        summary: "Treffpunkte, Kurse und Beratung, nach Thema, Ort, Alter und Tag."),
      Entry(
        Link("Kennzahlen", page: Address.kennzahlen),
        summary: "Wie viele Menschen wo leben, und mehr. Jede Zahl mit Quelle."),
      Entry(
        Link(portal.vertrag?.kurzname ?? "Vertrag", page: Address.vertrag),
        summary: "Was alle gemeinsam vereinbart haben, die hier Verantwortung tragen."),
      Entry(
        Link("Vertragserfüllung", page: Address.erfuellung),
        summary: "Was der Vertrag verlangt, und wo die \(names.sozialraum.mehrzahl) stehen."),
    ]
    var sections = [
      section(
        "ort", "Was gibt es in Ihrem Ort?", [.linkColumns(portal.gemeinden.compactMap { pageLink($0.key) })],
        otherwise: .plain("Noch ist \(names.gemeinde.keinEinzahl) eingetragen.")),
      section(
        "thema", "Worum geht es Ihnen?", [.linkColumns(portal.themen.compactMap { pageLink($0.key) })],
        otherwise: .plain("Noch ist kein Thema eingetragen.")),
      PageSection(
        id: "alter", title: "Für welches Alter?",
        components: [.linkColumns(AgeGroup.all.map { Link($0.title, page: Address.angebote(ofAge: $0.slug)) })]),
      PageSection(id: "willkommen", title: nil, components: seite.map { prose($0, headingLevel: 2) } ?? []),
      section(
        "termine", "Nächste Termine", coming.isEmpty ? [] : [.entries(coming.compactMap { entry($0) })],
        otherwise: .plain("Im Moment ist kein Termin eingetragen.")),
      PageSection(id: "mehr", title: "Mehr entdecken", components: [.entries(overview)]),
    ]
    if isInternal {
      sections.insert(
        PageSection(
          id: "handbuch", title: "Für Fachkräfte",
          components: [
            .entries([
              Entry(
                Link("Handbuch", page: Address.handbuch),
                summary: "Arbeitshilfen, Abläufe und Vorlagen für die gemeinsame Arbeit.")
            ])
          ]), at: 0)
    }
    return Page(
      path: Address.start, template: .start, title: title,
      lead: subtitle,
      sections: sections, colophon: seite.map { colophon($0.common) } ?? [])
  }

  var title: String { portal.key.flatMap { portal.settings.titelIntern.revealed(by: $0) } ?? portal.settings.titel }

  /// The line below the title; each edition has its own.
  var subtitle: String? {
    guard let key = portal.key else { return portal.settings.untertitel }
    return portal.settings.untertitelIntern.revealed(by: key)
  }

  func notFoundPage() -> Page {
    Page(
      path: Address.notFound, template: .fehler, title: "Diese Seite gibt es nicht",
      lead: "Vielleicht hat sich die Adresse geändert, oder es ist ein Tippfehler darin.", breadcrumbs: breadcrumbs(),
      sections: [
        PageSection(
          id: "weiter", title: "So geht es weiter",
          components: [
            .linkColumns([
              Link("Startseite", page: Address.start), Link(names.gemeinde.mehrzahl, page: Address.gemeinden),
              Link("Angebote", page: Address.angebote),
              Link("Alles von A bis Z", page: Address.aToZ),
            ])
          ])
      ])
  }

  // MARK: Glossar, Quellen, A–Z

  func glossarPage() -> Page {
    let terms = portal.glossar.map { term -> Component in
      var parts: [Component] = [.paragraph(.plain(term.text))]
      var facts: [Fact] = []
      if let short = term.abkuerzung { facts.append(Fact("Abkürzung", short)) }
      if !term.common.synonyme.isEmpty { facts.append(Fact("Auch", term.common.synonyme.joined(separator: ", "))) }
      let related = links(term.siehe)
      if !related.isEmpty { facts.append(Fact("Siehe auch", related)) }
      let sources = links(term.common.quellen)
      if !sources.isEmpty { facts.append(Fact("Quelle", sources)) }
      if !facts.isEmpty { parts.append(.facts(facts)) }
      return .group(Group(id: term.id, title: term.titel, components: parts))
    }
    return Page(
      path: Address.glossar, template: .text, title: "Glossar",
      lead: "Wörter aus unserer Arbeit, einfach erklärt.",
      breadcrumbs: breadcrumbs(),
      sections: [
        // No id of a record has an underscore, so none can be called like the section.
        section(
          "glossar_woerter", "Wörter von A bis Z", terms, otherwise: .plain("Noch sind keine Wörter eingetragen."))
      ])
  }

  func quellenPage() -> Page {
    let sources = portal.quellen.map { quelle -> Component in
      var facts: [Fact] = []
      if let herausgeber = quelle.herausgeber { facts.append(Fact("Herausgeber", herausgeber)) }
      if let url = quelle.url { facts.append(Fact("Internet", [.link(Link(url, to: .external(url)))])) }
      if let lizenz = quelle.lizenz { facts.append(Fact("Lizenz", lizenz)) }
      if let day = quelle.abgerufen { facts.append(Fact("Gelesen am", [date(day)])) }
      if let trust = quelle.verlaesslichkeit { facts.append(Fact("Verlässlichkeit", trust.rawValue)) }
      if let hinweis = quelle.hinweis { facts.append(Fact("Hinweis", hinweis)) }
      return .group(Group(id: quelle.id, title: quelle.titel, components: facts.isEmpty ? [] : [.facts(facts)]))
    }
    return Page(
      path: Address.quellen, template: .text, title: "Quellen", lead: "Woher die Angaben auf diesen Seiten stammen.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section("quellen_liste", "Alle Quellen", sources, otherwise: .plain("Noch sind keine Quellen eingetragen."))
      ])
  }

  func aToZPage() -> Page {
    var found: [(text: String, key: EntityKey, destination: Link.Destination)] = []
    func add(_ entity: some Entity) {
      guard let destination = Address.of(entity.key) else { return }
      for word in [entity.titel] + entity.common.synonyme {
        found.append((word == entity.titel ? word : "\(word) (siehe \(entity.titel))", entity.key, destination))
      }
    }
    portal.forEachText { add($0) }
    for entity in portal.traeger { add(entity) }
    for entity in portal.themen { add(entity) }
    for entity in portal.ziele { add(entity) }
    for entity in portal.zieldimensionen { add(entity) }
    for entity in portal.kennzahlen { add(entity) }
    for entity in portal.regeln { add(entity) }
    for entity in portal.glossar { add(entity) }
    // Two links with one text must not lead to two places: a Sozialraum may be called like its Gemeinde.
    let count = Dictionary(found.map { ($0.text, 1) }, uniquingKeysWith: +)
    let links = found.map { text, key, destination in
      let name = count[text, default: 1] > 1 ? "\(text) (\(singular(key.kind)))" : text
      return (key: germanSortKey(name) + "\u{0}" + key.description, link: Link(name, to: destination))
    }.sorted { $0.key < $1.key }
    var letters: [(letter: String, links: [Link])] = []
    for (key, link) in links {
      let first = key.unicodeScalars.first.map { String(Character($0)).uppercased() } ?? ""
      let letter = ("A"..."Z").contains(first) ? first : "0–9"
      if letters.last?.letter == letter {
        letters[letters.count - 1].links.append(link)
      } else {
        letters.append((letter, [link]))
      }
    }
    return Page(
      path: Address.aToZ, template: .liste, title: "Alles von A bis Z",
      lead: "Orte, Angebote, Wörter: alles, was auf diesen Seiten steht.",
      breadcrumbs: breadcrumbs(),
      sections: letters.isEmpty
        ? [PageSection(id: "liste", title: nil, components: [.empty(.plain("Noch ist nichts eingetragen."))])]
        : letters.map { letter, links in
          PageSection(
            id: letter == "0–9" ? "ziffern" : "buchstabe-\(letter.lowercased())", title: letter,
            components: [.linkColumns(links)])
        })
  }

  // MARK: Handbuch

  /// Chapters in their order, each with its pages.
  private var chapters: [(title: String, summary: String?, pages: [HandbuchSeite])] {
    var folders: [String: [HandbuchSeite]] = [:]
    for page in portal.handbuch {
      let folder = page.id.split(separator: "/").dropLast().joined(separator: "/")
      folders[folder, default: []].append(page)
    }
    return folders.map { folder, pages in
      let ordner = portal.ordner[folder.isEmpty ? "handbuch" : "handbuch/\(folder)"]
      return (order: ordner?.reihenfolge ?? 1000, title: ordner?.titel ?? folder, summary: ordner?.kurz, pages: pages)
    }.sorted { ($0.order, $0.title) < ($1.order, $1.title) }.map { ($0.title, $0.summary, $0.pages) }
  }

  func handbuchPages() -> [Page] {
    guard isInternal || !portal.handbuch.isEmpty else { return [] }
    let chapters = chapters
    let sidebar = chapters.map { chapter in
      SidebarGroup(title: chapter.title, links: chapter.pages.compactMap { pageLink($0.key) })
    }
    let seite = portal.seiten[id: "handbuch"]
    let text = seite.map { prose($0, headingLevel: 2) } ?? []
    let introduction = text.isEmpty && chapters.isEmpty ? [.empty(.plain("Noch ist keine Seite eingetragen."))] : text
    let index = Page(
      path: Address.handbuch, template: .handbuch, title: seite?.titel ?? "Handbuch", kicker: "Handbuch",
      lead: seite?.common.kurz,
      breadcrumbs: breadcrumbs(),
      sections: [PageSection(id: "einfuehrung", title: nil, components: introduction)]
        + chapters.enumerated().map { index, chapter in
          PageSection(
            id: "kapitel-\(index + 1)", title: chapter.title,
            components: (chapter.summary.map { [.paragraph(.plain($0))] } ?? []) + [
              .entries(chapter.pages.compactMap { entry($0) })
            ])
        }, sidebar: sidebar)
    let ordered = chapters.flatMap { chapter in chapter.pages.map { (chapter.title, $0) } }
    let pages = ordered.enumerated().map { position, item in
      let (chapter, page) = item
      var facts = [Fact("Status", page.status.name)]
      facts += colophon(page.common)
      return Page(
        path: "handbuch/\(page.id).html", template: .handbuch, title: page.titel, kicker: chapter,
        lead: page.common.kurz,
        badges: (page.status == .gueltig ? [] : [Badge(page.status.name, .achtung)])
          + badges(page.common).filter { $0.tone != .intern },
        breadcrumbs: breadcrumbs(("Handbuch", Address.handbuch)),
        sections: [PageSection(id: "text", title: nil, components: prose(page, headingLevel: 2))], sidebar: sidebar,
        previous: position > 0 ? pageLink(ordered[position - 1].1.key) : nil,
        next: position + 1 < ordered.count ? pageLink(ordered[position + 1].1.key) : nil, colophon: facts)
    }
    return [index] + pages
  }
}
