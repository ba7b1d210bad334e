import ContentModel
import Contract
import Diagnostics
import Portal

extension Planner {
  /// What the contract asks of one Sozialraum, Planregion or the Landkreis, and where it stands.
  func erfuellungPage(of unit: EntityKey, previous: EntityKey?, next: EntityKey?) -> Page {
    let title = portal.title(of: unit) ?? unit.id
    let verdicts = Dictionary(grouping: fulfilment.verdicts(in: unit), by: \.regel)
    let regeln = portal.regeln.filter { verdicts[$0.id] != nil }
    var sections = [
      PageSection(id: "ueberblick", title: nil, components: overview(unit, title)),
      section(
        "offen", "Was offen ist", openRules(unit, regeln, verdicts),
        otherwise: .plain(
          regeln.isEmpty
            ? "Hier gibt es nichts zu prüfen."
            : "Nichts ist offen: Alles, was sich prüfen lässt, ist eingehalten oder ausgenommen.")),
      section(
        "alle-regeln", "Alle Regeln im Einzelnen", regeln.map { ruleGroup($0, unit, verdicts[$0.id] ?? []) },
        otherwise: .plain("Im Moment verlangt keine Regel etwas von \(title). Regeln stehen in der Liste aller Regeln.")
      ),
      section(
        "kennzahlen", "Kennzahlen", indicatorTables(unit),
        otherwise: .plain("Kennzahlen für solche Gebiete sind noch nicht eingetragen.")),
    ]
    let parts = portal.parts(of: unit).filter { $0.kind != .gemeinde }
    if unit.kind != .sozialraum {
      sections.append(
        section(
          "teile", "Die \(unit.kind == .landkreis ? names.planregion.mehrzahl : names.sozialraum.mehrzahl)",
          partsTable(parts),
          otherwise: .plain("Gebiete, die dazugehören, sind noch nicht eingetragen.")))
    }
    if isInternal { sections.append(findingsSection(unit)) }
    return Page(
      path: Address.erfuellung(of: unit), template: .eintrag, title: "Vertragserfüllung \(title)",
      kicker: singular(unit.kind), lead: "Was der Vertrag von uns verlangt, und wo wir stehen.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Vertragserfüllung", Address.erfuellung)),
      sections: sections, previous: previous.map { fulfilmentLink($0) }, next: next.map { fulfilmentLink($0) },
      colophon: [Fact("Stand der Prüfung", [date(portal.stand)])])
  }

  private func overview(_ unit: EntityKey, _ title: String) -> [Component] {
    let counts = Dictionary(grouping: fulfilment.verdicts(in: unit), by: \.status).mapValues(\.count)
    let statuses = Verdict.Status.allCases.filter { counts[$0] != nil }.sorted { $0.urgency < $1.urgency }
    var facts = [Fact(singular(unit.kind), [link(unit)])]
    facts.append(Fact("Einzelne Prüfungen", reportOfUnit[unit]?.kept ?? "noch keine"))
    if !statuses.isEmpty {
      facts.append(Fact("Im Einzelnen", statuses.map { .plain("\($0.label): \(counts[$0] ?? 0)") }))
    }
    return [
      .facts(facts),
      .linkColumns([
        Link("Was die Zeichen bedeuten", page: Address.erfuellung, fragment: "zeichen"),
        Link("Alle Regeln", page: Address.regeln),
      ]),
    ]
  }

  // MARK: Rules

  /// The most urgent first: what is not kept before what is not known, duty before aim.
  private func openRules(_ unit: EntityKey, _ regeln: [Regel], _ verdicts: [String: [Verdict]]) -> [Component] {
    let open = regeln.enumerated().compactMap { offset, regel -> (order: (Int, Int, Int), text: RichText)? in
      let own = (verdicts[regel.id] ?? []).filter(\.status.isOpen)
      guard let worst = own.map(\.status).min(by: { $0.urgency < $1.urgency }) else { return nil }
      let text: RichText = [
        .badge(worst.badge), .text(" "), .link(fulfilmentLink(unit, regel.titel, regel: regel.id)),
        .text(own.count > 1 ? ": \(own.count) offen" : ": \(own[0].reason)"),
      ]
      return ((Regel.Schwere.allCases.firstIndex(of: regel.schwere) ?? 0, worst.urgency, offset), text)
    }
    return open.isEmpty ? [] : [.list(open.sorted { $0.order < $1.order }.map(\.text), isOrdered: false)]
  }

  private func ruleGroup(_ regel: Regel, _ unit: EntityKey, _ verdicts: [Verdict]) -> Component {
    let cell = fulfilment.cell(unit, regel.id)
    let status = cell?.status ?? .giltNicht
    var marks: RichText = [.badge(status.badge)]
    if let cell, cell.judged > 1 { marks.append(.text(" \(cell.kept) von \(cell.judged) eingehalten")) }
    for badge in badges(regel.common) { marks += [.text(" "), .badge(badge)] }
    var facts = [
      Fact("Stelle im Vertrag", regel.klausel), Fact("Wie wichtig", regel.schwere.word),
      Fact("Die Regel", [link(regel.key)]),
    ]
    var components: [Component] = [.paragraph(marks), .paragraph(.plain(regel.text))]
    let subjects = verdicts.map { link($0.subject) }
    if let first = verdicts.first, verdicts.allSatisfy({ $0.reason == first.reason && $0.status == .erfuellt }) {
      // The same good news of all need not be said of each.
      facts.insert(contentsOf: verdictFacts(first), at: 0)
      if first.subject != unit {
        facts.insert(Fact(plural(first.subject.kind), joined(subjects, separator: "; ")), at: 0)
      }
      components.append(.facts(facts))
    } else if let only = verdicts.first, verdicts.count == 1 {
      facts.insert(contentsOf: verdictFacts(only), at: 0)
      if only.subject != unit { facts.insert(Fact(singular(only.subject.kind), joined(subjects)), at: 0) }
      components.append(.facts(facts))
    } else {
      let kind = verdicts.first?.subject.kind ?? unit.kind
      components += [
        .facts(facts),
        verdictTable(verdicts, caption: "\(plural(kind)): \(portal.title(of: unit) ?? unit.id)", showsUnit: false),
      ]
    }
    return .group(Group(id: "regel-\(regel.id)", title: regel.titel, components: components))
  }

  // MARK: Indicators

  private func indicatorTables(_ unit: EntityKey) -> [Component] {
    let own = portal.kennzahlen.filter { kennzahl in
      kennzahl.ebenen.contains { $0.kind == unit.kind } || portal.figures.latest(kennzahl.id, unit) != nil
    }
    var silent: [Kennzahl] = []
    var components: [Component] = []
    for field in byBereich(own) {
      let lines = field.kennzahlen.map { ($0, fulfilment.standing(of: unit, $0, in: portal)) }
      silent += lines.filter { $0.1.figure == nil && $0.1.demanded == nil }.map(\.0)
      let spoken = lines.filter { $0.1.figure != nil || $0.1.demanded != nil }
      if !spoken.isEmpty {
        components.append(indicatorTable(spoken, caption: "\(field.title): \(portal.title(of: unit) ?? unit.id)"))
      }
    }
    if !silent.isEmpty {
      components.append(
        .group(
          Group(
            id: "ohne-zahl", title: Standing.Status.nichtErhoben.label,
            components: [.linkColumns(silent.compactMap { pageLink($0.key) })])))
    }
    return components
  }

  private func indicatorTable(_ lines: [(Kennzahl, Standing)], caption: String) -> Component {
    let trends = lines.map { kennzahl, standing in standing.figure.flatMap { trend(of: $0, kennzahl) } }
    let hasTrends = trends.contains { $0 != nil }
    var columns: [DataTable.Column] = [
      .init("Kennzahl"), .init("Status"), .init("Neuester Wert", isNumeric: true), .init("Jahr"),
      .init("Vom Vertrag verlangt"),
    ]
    if hasTrends { columns.append(.init("Veränderung")) }
    return .table(
      DataTable(
        caption: caption, columns: columns,
        rows: zip(lines, trends).map { line, trend in
          let (kennzahl, standing) = line
          let view = standing.figure?.view(of: kennzahl, in: portal, withUnit: true)
          var cells: [DataTable.Cell] = [
            .rich(.plain(standing.status.label)), .figure(view ?? .notCollected),
            .rich(.plain(standing.figure.map { "\($0.jahr)" } ?? "keines")),
            .rich(.plain(standing.demanded.map { "ja: \($0.label)" } ?? "nein")),
          ]
          if hasTrends { cells.append(.rich(.plain(trend ?? "kein Vergleich"))) }
          return .init(header: [link(kennzahl.key)], cells: cells)
        },
        notes: sourceNotes(of: lines.compactMap(\.1.figure))))
  }

  // MARK: Parts and findings

  private func partsTable(_ parts: [EntityKey]) -> [Component] {
    guard !parts.isEmpty else { return [] }
    return [
      .table(
        DataTable(
          caption: "Wie weit sie sind, Stand \(portal.stand.german)",
          columns: [.init("Gebiet"), .init("Einzelne Prüfungen"), .init("Davon offen", isNumeric: true)],
          rows: parts.map { part in
            .init(
              header: [.link(fulfilmentLink(part))],
              cells: [
                .rich(.plain(reportOfUnit[part]?.kept ?? "noch keine")),
                .rich(.plain("\(fulfilment.verdicts(in: part).count { $0.status.isOpen })")),
              ])
          }))
    ]
  }

  /// What checking has found in the files of a unit. Only in the internal edition.
  private func findingsSection(_ unit: EntityKey) -> PageSection {
    let files = files(of: unit)
    let own = findings.filter { files.contains($0.position.file) }
    return section(
      "meldungen", "Meldungen der Prüfung",
      own.isEmpty
        ? []
        : [
          findingTable(
            own, caption: "Meldungen zu den Dateien von \(portal.title(of: unit) ?? unit.id)", showsCode: true)
        ],
      otherwise: [
        .text("Zu den Dateien dieses Gebietes gibt es keine Meldung. "),
        .link(Link("Alle Meldungen", page: Address.meldungen)), .text("."),
      ])
  }

  /// Files in which a unit is described: its own, for a Sozialraum also those of what lies in it.
  private func files(of unit: EntityKey) -> Set<String> {
    func file(_ entity: some Entity) -> String { entity.common.source.file }
    switch unit.kind {
    case .landkreis: return [file(portal.landkreis)]
    case .planregion: return Set([portal.planregionen[id: unit.id]].compactMap(\.self).map { file($0) })
    default:
      let relations = portal.relations
      return Set([portal.sozialraeume[id: unit.id]].compactMap(\.self).map { file($0) })
        .union((relations.gemeindenOfSozialraum[unit.id] ?? []).map { file($0) })
        .union((relations.familienzentrenOfSozialraum[unit.id] ?? []).map { file($0) })
        .union((relations.angeboteOfSozialraum[unit.id] ?? []).map { file($0) })
    }
  }
}
