import ContentModel
import Portal

/// The sections that every unit of the district has, in the same order on all its pages. A section
/// with nothing in it says why.
extension Planner {
  func section(_ id: String, _ title: String, _ components: [Component], otherwise reason: RichText) -> PageSection {
    PageSection(id: id, title: title, components: components.saysNothing ? [.empty(reason)] : components)
  }

  /// „Familienzentrum“: those for the Sozialräume given.
  func familienzentrumSection(of sozialraeume: [Sozialraum], place: String) -> PageSection {
    let zentren = sozialraeume.flatMap { portal.relations.familienzentrenOfSozialraum[$0.id] ?? [] }
    let entries = zentren.compactMap { zentrum -> Entry? in
      var facts: [Fact] = []
      if zentrum.betrieb != .belegt { facts.append(Fact("Betrieb", zentrum.betrieb.name)) }
      facts.append(Fact("Orte", zentrum.orte.map { text($0, in: nil, isShort: true) }))
      if !zentrum.oeffnungszeiten.isEmpty {
        facts.append(Fact("Geöffnet", zentrum.oeffnungszeiten.map { [.text($0.text)] }))
      }
      return entry(zentrum, kicker: portal.sozialraeume[zentrum.sozialraum]?.titel, facts: facts)
    }
    return section(
      "familienzentrum", "Familienzentrum", entries.isEmpty ? [] : [.entries(entries)],
      otherwise: [
        .text("Für \(place) ist kein Familienzentrum belegt. "),
        .link(Link("Alle Familienzentren \(names.landkreis.imEinzahl)", page: Address.familienzentren)), .text("."),
      ])
  }

  /// „Wer koordiniert“.
  func coordinationSection(_ contacts: [(place: EntityKey, contacts: [Kontakt])]) -> PageSection {
    var components: [Component] = []
    for (index, (place, contacts)) in contacts.enumerated() where !contacts.isEmpty {
      components.append(
        .group(
          Group(
            id: "koordination-\(index + 1)", title: "Für \(portal.title(of: place) ?? place.id)",
            components: contacts.map { .facts(facts($0)) })))
    }
    return section(
      "koordination", "Wer koordiniert", components,
      otherwise: .plain("Wer hier koordiniert, ist noch nicht eingetragen. Fragen Sie bitte in der Verwaltung nach."))
  }

  /// „Zahlen“ beside those of larger territories, and „Entwicklung“ through the years.
  func figuresSections(_ gebiet: EntityKey) -> [PageSection] {
    let charts = comparisonCharts(of: gebiet)
    let pictures =
      charts.isEmpty ? [] : [Component.group(Group(id: "vergleich", title: "Im Vergleich", components: charts))]
    return [
      PageSection(id: "zahlen", title: "Zahlen", components: comparison(of: gebiet) + pictures),
      developmentSection(gebiet),
    ]
  }

  /// „Gremien und Termine“ of the territory and of those it lies in.
  func bodiesSection(_ gebiet: EntityKey) -> PageSection {
    let places = [gebiet] + portal.containers(of: gebiet)
    var components: [Component] = []
    let gremien = places.flatMap { portal.relations.gremienOfGebiet[$0] ?? [] }
    let bodies = gremien.compactMap { gremium in
      entry(gremium, kicker: "\(gremium.art.name) · \(gremium.gebiet.flatMap { portal.title(of: $0.key) } ?? "")")
    }
    if !bodies.isEmpty {
      components.append(.group(Group(id: "gremien", title: "Gremien", components: [.entries(bodies)])))
    }
    let inside = Set(places + portal.parts(of: gebiet) + portal.parts(of: gebiet).flatMap { portal.parts(of: $0) })
    let termine = portal.termine.filter { termin in
      guard let place = termin.gebiet?.key, let day = termin.bis ?? termin.datum else { return false }
      return day >= portal.stand && (inside.contains(place) || termin.ort?.gemeinde?.key == gebiet)
    }
    let dates = termine.prefix(12).compactMap { entry($0) }
    if !dates.isEmpty {
      components.append(.group(Group(id: "termine", title: "Nächste Termine", components: [.entries(dates)])))
    } else if !components.isEmpty {
      components.append(
        .empty([.text("Im Moment ist kein Termin eingetragen. "), .link(Link("Alle Termine", page: Address.termine))]))
    }
    let overview = gebiet.kind == .sozialraum ? relationLink(.sozialraeumeGremien) : []
    if !components.isEmpty, !overview.isEmpty { components.append(.paragraph(overview)) }
    return section(
      "gremien-und-termine", "Gremien und Termine", components,
      otherwise: .plain("Für dieses Gebiet sind keine Gremien und keine Termine eingetragen.")
        + (overview.isEmpty ? [] : [.text(" ")] + overview))
  }

  func decisionsSection(_ gebiete: [EntityKey]) -> PageSection {
    var seen: Set<String> = []
    let beschluesse = gebiete.flatMap { portal.relations.beschluesseAbout[$0] ?? [] }.filter {
      seen.insert($0.id).inserted
    }
    let entries = beschluesse.compactMap { entry($0) }
    return section(
      "beschluesse", "Beschlüsse", entries.isEmpty ? [] : [.entries(entries)],
      otherwise: [
        .text("Dazu ist kein Beschluss belegt. "),
        .link(Link("Alle Beschlüsse", page: Address.beschluesse)), .text("."),
      ])
  }

  func entry(_ beschluss: Beschluss) -> Entry? {
    var facts: [Fact] = []
    if let nummer = beschluss.nummer { facts.append(Fact("Nummer", nummer)) }
    if let datum = beschluss.datum { facts.append(Fact("Datum", [date(datum)])) }
    return entry(beschluss, kicker: beschluss.organ, facts: facts)
  }

  func breadcrumbs(_ links: (String, String)...) -> [Link] {
    [Link("Start", page: Address.start)] + links.map { Link($0.0, page: $0.1) }
  }
}

extension [Component] {
  /// Whether there is nothing to read: only lists without entries. A group has at least its title.
  var saysNothing: Bool {
    allSatisfy { component in
      switch component {
      case .facts(let facts): facts.isEmpty
      case .list(let items, _): items.isEmpty
      case .entries(let entries): entries.isEmpty
      case .linkColumns(let links): links.isEmpty
      default: false
      }
    }
  }
}
