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
    let ruled = Dictionary(
      grouping: byUrgency(regeln, unit), by: { part(of: fulfilment.cell(unit, $0.id)?.status ?? .giltNicht) })
    func groups(_ part: Part) -> [Component] {
      (ruled[part] ?? []).map { ruleGroup($0, unit, verdicts[$0.id] ?? []) }
    }
    var sections = [
      PageSection(id: "ueberblick", title: nil, components: overview(unit, title, regeln)),
      section(
        "offen", "Was offen ist", groups(.open),
        otherwise: .plain(
          regeln.isEmpty
            ? "Hier gibt es nichts zu prüfen."
            : "Nichts ist offen: Alles, was sich prüfen lässt, ist eingehalten oder ausgenommen.")),
    ]
    if ruled[.exempt] != nil {
      sections.append(PageSection(id: "ausgenommen", title: "Was ausgenommen ist", components: groups(.exempt)))
    }
    sections.append(
      section(
        "eingehalten", "Was eingehalten ist", groups(.kept),
        otherwise: regeln.isEmpty
          ? [
            .text("Im Moment verlangt keine Regel etwas von \(title). "),
            .link(Link("Alle Regeln", page: Address.regeln)), .text("."),
          ] : .plain("Noch ist keine Regel eingehalten.")))
    if ruled[.silent] != nil {
      sections.append(
        PageSection(id: "nicht-zu-pruefen", title: "Was sich hier nicht prüfen lässt", components: groups(.silent)))
    }
    let parts = portal.parts(of: unit).filter { $0.kind != .gemeinde }
    if unit.kind != .sozialraum {
      sections.append(
        section(
          "teile", "Die \(unit.kind == .landkreis ? names.planregion.mehrzahl : names.sozialraum.mehrzahl)",
          unitTable(parts).map { [$0] } ?? [],
          otherwise: .plain("Gebiete, die dazugehören, sind noch nicht eingetragen.")))
    }
    sections.append(
      section(
        "kennzahlen", "Kennzahlen", indicatorTables(unit),
        otherwise: .plain("Kennzahlen für solche Gebiete sind noch nicht eingetragen.")))
    if isInternal { sections.append(findingsSection(unit)) }
    return Page(
      path: Address.erfuellung(of: unit), template: .eintrag, title: "Vertragserfüllung \(title)",
      kicker: singular(unit.kind), lead: "Was da ist, was fehlt und warum.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Vertragserfüllung", Address.erfuellung)),
      sections: sections, previous: previous.map { fulfilmentLink($0) }, next: next.map { fulfilmentLink($0) },
      colophon: [Fact("Stand der Prüfung", [date(portal.stand)])])
  }

  private func overview(_ unit: EntityKey, _ title: String, _ regeln: [Regel]) -> [Component] {
    let counts = Dictionary(grouping: fulfilment.verdicts(in: unit), by: \.status).mapValues(\.count)
    let statuses = Verdict.Status.allCases.filter { counts[$0] != nil }.sorted { $0.urgency < $1.urgency }
    var facts = [Fact(singular(unit.kind), [link(unit)])]
    facts.append(Fact("Einzelne Prüfungen", reportOfUnit[unit]?.kept ?? "noch keine"))
    if !statuses.isEmpty {
      facts.append(Fact("Im Einzelnen", statuses.map { .plain("\($0.label): \(counts[$0] ?? 0)") }))
    }
    let whole = whole(unit)
    if unit.kind != .sozialraum, whole.geprueft > 0 {
      facts.append(Fact("Mit allen \(names.sozialraum.dativ)", "\(whole.kept) eingehalten"))
    }
    var components: [Component] = [.facts(facts)]
    if counts[.unbelegt] != nil { components.append(.paragraph(.plain(Self.notKnown))) }
    let made = regeln.count { $0.common.beispiel }
    if made > 0 {
      let share =
        made == regeln.count
        ? "Alle Regeln hier sind" : "\(made) von \(regeln.count) Regeln hier \(made == 1 ? "ist" : "sind")"
      let rest = made == 1 && made < regeln.count ? "ein Vorschlag" : "Vorschläge"
      components.append(
        .paragraph(
          .plain("\(share) \(rest) und als Beispiel gekennzeichnet. Das ist nicht der Wortlaut des Vertrags.")))
    }
    components.append(
      .linkColumns([
        Link("Was die Zeichen bedeuten", page: Address.erfuellung, fragment: "zeichen"),
        Link("Alle Regeln", page: Address.regeln),
      ]))
    return components
  }

  /// Said wherever „nicht belegt“ counts.
  static let notKnown = "„Nicht belegt“ heißt: Wir wissen es nicht. Oft fehlt nur ein Eintrag oder ein Dokument."

  // MARK: Rules

  /// Under which heading a rule stands.
  private enum Part { case open, exempt, kept, silent }

  private func part(of status: Verdict.Status) -> Part {
    switch status {
    case .nichtErfuellt, .unbelegt, .laeuftAb: .open
    case .ausgenommen: .exempt
    case .erfuellt: .kept
    case .nochNichtFaellig, .giltNicht: .silent
    }
  }

  /// Duty before aim, then what is not kept before what is not known.
  private func byUrgency(_ regeln: [Regel], _ unit: EntityKey) -> [Regel] {
    regeln.enumerated().map { offset, regel in
      let status = fulfilment.cell(unit, regel.id)?.status ?? .giltNicht
      let weight = Regel.Schwere.allCases.firstIndex(of: regel.schwere) ?? 0
      return (order: (status.isOpen ? weight : 0, status.urgency, offset), regel: regel)
    }.sorted { $0.order < $1.order }.map(\.regel)
  }

  /// So many subjects are named; of more only the number is said, and the page of the rule has them all.
  private static let mostNames = 8

  private func ruleGroup(_ regel: Regel, _ unit: EntityKey, _ verdicts: [Verdict]) -> Component {
    let cell = fulfilment.cell(unit, regel.id)
    let status = cell?.status ?? .giltNicht
    var marks: RichText = [.badge(status.badge)]
    if let cell, cell.judged > 1 { marks.append(.text(" \(cell.kept) von \(cell.judged) eingehalten")) }
    for badge in badges(regel.common) { marks += [.text(" "), .badge(badge)] }
    var components: [Component] = [.paragraph(marks)]
    // What is kept needs few words; what is open needs all.
    if status.isOpen { components.append(.paragraph(.plain(regel.text))) }
    let (facts, table) = reasons(verdicts, of: unit)
    let basis =
      status.isOpen ? [Fact("Grundlage", regel.klausel), Fact("Wie wichtig", regel.schwere.word)] : []
    components.append(.facts(facts + basis + [Fact("Mehr dazu", [link(regel.key, "Regel „\(regel.titel)“")])]))
    if let table { components.append(table) }
    return .group(Group(id: "regel-\(regel.id)", title: regel.titel, components: components))
  }

  /// Why a rule stands as it does: in facts where few words do, as a table where several subjects differ.
  private func reasons(_ verdicts: [Verdict], of unit: EntityKey) -> (facts: [Fact], table: Component?) {
    guard let first = verdicts.first else { return ([], nil) }
    if verdicts.count == 1 || verdicts.allSatisfy({ $0.reason == first.reason && $0.status == .erfuellt }) {
      let isNamed = first.subject != unit && verdicts.count <= Self.mostNames
      let subjects = !isNamed ? [] : [Fact(noun(verdicts), names(of: verdicts))]
      return (subjects + verdictFacts(first), nil)
    }
    // The same good news of all need not be said of each.
    let good = verdicts.filter { $0.status == .erfuellt }
    let others = verdicts.filter { $0.status != .erfuellt }
    if others.isEmpty, verdicts.count > Self.mostNames { return ([], nil) }
    let shown = good.count > Self.mostNames ? others : verdicts
    let rest = shown.count < verdicts.count ? [Fact("Eingehalten", names(of: good))] : []
    let caption = "\(plural(first.subject.kind)): \(portal.title(of: unit) ?? unit.id), Stand \(portal.stand.german)"
    return (rest, verdictTable(shown, caption: caption, showsUnit: false))
  }

  private func noun(_ verdicts: [Verdict]) -> String {
    let kind = verdicts.first?.subject.kind ?? .landkreis
    return verdicts.count == 1 ? singular(kind) : plural(kind)
  }

  private func names(of verdicts: [Verdict]) -> RichText {
    verdicts.count > Self.mostNames
      ? .plain("\(verdicts.count) weitere \(noun(verdicts))")
      : joined(verdicts.map { link($0.subject) }, separator: "; ")
  }

  // MARK: Indicators

  private func indicatorTables(_ unit: EntityKey) -> [Component] {
    let own = portal.kennzahlen.filter { kennzahl in
      kennzahl.isMeasured(at: unit.kind) || portal.figures.latest(kennzahl.id, unit) != nil
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
    guard !own.isEmpty else { return [] }
    let withNumber = own.count { portal.figures.latest($0.id, unit)?.value != nil }
    let asked = own.count { fulfilment.standing(of: unit, $0, in: portal).demanded != nil }
    components.insert(
      .paragraph(
        .plain(
          "\(withNumber) von \(own.count) Kennzahlen \(withNumber == 1 ? "hat" : "haben") hier eine Zahl. "
            + (asked == 0 ? "Keine Regel verlangt eine." : "\(asked) von ihnen verlangt eine Regel."))), at: 0)
    if !silent.isEmpty {
      components.append(
        .group(
          Group(
            id: "ohne-zahl", title: "\(Standing.Status.nichtErhoben.label): \(silent.count)",
            components: [.linkColumns(silent.compactMap { pageLink($0.key) })])))
    }
    return components
  }

  private func indicatorTable(_ lines: [(Kennzahl, Standing)], caption: String) -> Component {
    let trends = lines.map { kennzahl, standing in standing.figure.flatMap { trend(of: $0, kennzahl) } }
    let hasTrends = trends.contains { $0 != nil }
    var columns: [DataTable.Column] = [
      .init("Kennzahl"), .init("Neuester Wert", isNumeric: true), .init("Jahr"), .init("Status"),
    ]
    let isAsked = lines.contains { $0.1.demanded != nil }
    if isAsked { columns.append(.init("Von einer Regel verlangt")) }
    if hasTrends { columns.append(.init("Veränderung")) }
    return .table(
      DataTable(
        caption: caption, columns: columns,
        rows: zip(lines, trends).map { line, trend in
          let (kennzahl, standing) = line
          let view = standing.figure?.view(of: kennzahl, in: portal, withUnit: true)
          var cells: [DataTable.Cell] = [
            .figure(view ?? .notCollected), .rich(.plain(standing.figure.map { "\($0.jahr)" } ?? "keines")),
            .rich(.plain(standing.status.label)),
          ]
          if isAsked { cells.append(.rich(.plain(standing.demanded.map { "ja: \($0.label)" } ?? "nein"))) }
          if hasTrends { cells.append(.rich(.plain(trend?.words ?? "kein Vergleich"))) }
          return .init(header: [link(kennzahl.key)], cells: cells)
        },
        notes: sourceNotes(of: lines.compactMap(\.1.figure))))
  }

  // MARK: Findings

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
            own, caption: "Meldungen zu den Dateien: \(portal.title(of: unit) ?? unit.id)")
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
