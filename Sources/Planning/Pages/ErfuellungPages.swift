import ContentModel
import Contract
import Portal

extension Planner {
  /// „Vertragserfüllung“: the whole, each unit, coverage, and in the internal edition the findings.
  func erfuellungPages() -> [Page] {
    let units = unitsOfContract
    let pages = units.enumerated().map { index, unit in
      erfuellungPage(
        of: unit, previous: index > 0 ? units[index - 1] : nil, next: index + 1 < units.count ? units[index + 1] : nil)
    }
    return [erfuellungIndex(), abdeckungPage()] + pages + (isInternal ? [meldungenPage()] : [])
  }

  private func erfuellungIndex() -> Page {
    Page(
      path: Address.erfuellung, template: .liste, title: "Vertragserfüllung",
      lead: "Was da ist, was fehlt und warum: für jeden Ort und jede Regel.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag)),
      sections: [
        PageSection(id: "lesen", title: nil, components: introduction() + standIns()),
        section(
          "ueberblick", "Alle \(names.sozialraum.mehrzahl) im Überblick", unitTable(sozialraeume).map { [$0] } ?? [],
          otherwise: .plain("Noch ist \(names.sozialraum.keinEinzahl) eingetragen.")),
        section(
          "regeln", "Alle Regeln im Überblick",
          portal.regeln.isEmpty
            ? [] : [ruleTable(Array(portal.regeln), caption: "Alle Regeln, Stand \(portal.stand.german)")],
          otherwise: .plain("Regeln sind noch nicht eingetragen.")),
        section(
          "sozialraeume", "Welche Regel wo eingehalten ist", ruleMatrices(),
          otherwise: .plain(
            "Für \(names.sozialraum.mehrzahl) ist noch keine Regel eingetragen, oder es gibt noch keine.")),
        section(
          "grosse-gebiete", "\(names.planregion.mehrzahl) und \(names.landkreis.einzahl)", regionMatrix(),
          otherwise: .plain(
            "Für \(names.planregion.mehrzahl) und \(names.landkreis.dasEinzahl) ist noch keine Regel eingetragen.")),
        section(
          "kennzahlen", "Welche Kennzahl wo vorliegt", indicatorMatrices(),
          otherwise: .plain("Kennzahlen für \(names.sozialraum.mehrzahl) sind noch nicht eingetragen.")),
        section(
          "ausnahmen", "Ausnahmen", exceptionGroups(),
          otherwise: .plain("Ausnahmen gibt es nicht: Alle Regeln gelten für alle.")),
        PageSection(id: "zeichen", title: "Was die Zeichen bedeuten", components: legend()),
        PageSection(
          id: "herunterladen", title: "Herunterladen",
          components: [
            .paragraph(
              .plain("Jede Zeile ist eine Prüfung: für wen, nach welcher Regel, mit welchem Ergebnis und warum.")),
            downloadList("Vertragserfüllung") { Address.bericht($0) },
          ]),
      ],
      colophon: [Fact("Stand der Prüfung", [date(portal.stand)])])
  }

  // MARK: What it is

  private func introduction() -> [Component] {
    let rules = report.regeln
    let kept = rules.count { $0.isKeptEverywhere }
    let judged = rules.reduce(0) { $0 + $1.geprueft }
    let good = rules.reduce(0) { $0 + $1.eingehalten }
    let open = Verdict.Status.allCases.filter(\.isOpen).sorted { $0.urgency < $1.urgency }.map { status in
      RichText.plain("\(status.label): \(rules.reduce(0) { $0 + $1.count(status) })")
    }
    let granted = portal.ausnahmen.count { $0.holds(on: portal.stand) }
    var more = [
      Link("Was die Zeichen bedeuten", page: Address.erfuellung, fragment: "zeichen"),
      Link("Alle Regeln im Einzelnen", page: Address.regeln),
      Link("Wo es welche Angebote gibt", page: Address.abdeckung),
    ]
    more +=
      unitsOfContract.first.map { [fulfilmentLink($0, "Vertragserfüllung \(portal.title(of: $0) ?? $0.id)")] } ?? []
    if isInternal { more.append(Link("Meldungen der Prüfung", page: Address.meldungen)) }
    return [
      .paragraph(
        .plain(
          "Regeln sagen, was nach dem Vertrag da sein soll. Das Portal vergleicht sie mit seinen eigenen Angaben. \(Self.notKnown)"
        )),
      .facts([
        Fact("Regeln", rules.isEmpty ? "noch keine" : "\(rules.count), davon \(kept) überall eingehalten"),
        Fact("Einzelne Prüfungen", judged == 0 ? "noch keine" : "\(judged), davon \(good) eingehalten"),
        Fact("Davon offen", open),
        Fact("Ausnahmen, die heute gelten", "\(granted)"),
      ]),
      .linkColumns(more),
    ]
      + (isInternal
        ? []
        : [
          .paragraph(.plain("Manche Regeln stützen sich auf interne Angaben. Sie stehen nur in der internen Ausgabe."))
        ])
  }

  /// What stands in the place of a text that is not public (DESIGN law 10).
  private func standIns() -> [Component] {
    let made = portal.regeln.count { $0.common.beispiel }
    guard made > 0 else { return [] }
    let silent = (portal.vertrag?.anlagen ?? []).filter { !$0.belegt }.map(\.nummer)
    let annexes =
      silent.isEmpty
      ? "" : "Der Wortlaut der \(silent.count == 1 ? "Anlage" : "Anlagen") \(listed(silent)) ist nicht öffentlich. "
    let rules = "\(made) von \(portal.regeln.count) Regeln \(made == 1 ? "ist ein Vorschlag" : "sind Vorschläge")"
    return [
      .notice(
        .beispiel, title: "Vorschläge an Stelle des Wortlauts",
        [
          .paragraph([
            .text(
              annexes
                + "\(rules) und als Beispiel gekennzeichnet. Was sie zeigen, sagt nichts darüber, ob jemand den Vertrag verletzt. "
            ),
            .link(Link("Was in den Anlagen steht", page: Address.vertrag, fragment: "anlagen")), .text("."),
          ])
        ])
    ]
  }

  private func legend() -> [Component] {
    let numbers = Fact("3 von 5", "Bei 3 von 5 ist die Regel eingehalten. Davor steht das schlechteste Ergebnis.")
    return [
      .group(
        Group(
          id: "zeichen-regeln", title: "Bei Regeln",
          components: [.facts(Verdict.Status.allCases.map { Fact($0.label, $0.explanation) } + [numbers])])),
      .group(
        Group(
          id: "zeichen-kennzahlen", title: "Bei Kennzahlen",
          components: [
            .facts(
              Standing.Status.allCases.map { Fact($0.label, $0.explanation) } + [
                Fact(Self.missingMark.text, "Eine Regel verlangt die Zahl, und sie fehlt.")
              ])
          ])),
    ]
  }

  // MARK: Matrices

  private static let missingMark = Badge("! verlangt", .achtung)

  private var sozialraeume: [EntityKey] { portal.territories(of: .sozialraum).filter { !$0.id.isEmpty } }

  /// Sozialräume × rules, the rules by what they are about.
  private func ruleMatrices() -> [Component] {
    let units = Set(sozialraeume)
    var kinds: [Kind] = []
    var rules: [Kind: [Regel]] = [:]
    for regel in portal.regeln {
      let verdicts = fulfilment.verdicts(of: regel.id)
      guard let kind = verdicts.first?.subject.kind, verdicts.contains(where: { units.contains($0.unit) }) else {
        continue
      }
      if rules[kind] == nil { kinds.append(kind) }
      rules[kind, default: []].append(regel)
    }
    guard !kinds.isEmpty, !sozialraeume.isEmpty else { return [] }
    return [.paragraph(.plain("Jedes Ergebnis führt zu seiner Begründung."))]
      + kinds.map { kind in
        let own = rules[kind] ?? []
        let matrix = Matrix(
          caption: kind == .sozialraum
            ? "Regeln für \(plural(kind)), Stand \(portal.stand.german)"
            : "Regeln für \(plural(kind)), nach \(names.sozialraum.dativ), Stand \(portal.stand.german)",
          corner: names.sozialraum.einzahl,
          columns: own.map { $0.kurzname ?? $0.titel },
          rows: sozialraeume.map { unit in ([.link(fulfilmentLink(unit))], own.map { matrixCell(unit, $0) }) },
          notes: [[.text("Die Regeln im Wortlaut: ")] + joined(own.map { link($0.key) }, separator: "; ")])
        return .group(
          Group(id: "matrix-\(kind.rawValue)", title: "Regeln für \(plural(kind))", components: matrix.tables()))
      }
  }

  /// Rules × Planregionen and Landkreis: few units, so the rules are the rows.
  private func regionMatrix() -> [Component] {
    let units = unitsOfContract.filter { $0.kind != .sozialraum && reportOfUnit[$0] != nil }
    let own = portal.regeln.filter { regel in units.contains { fulfilment.cell($0, regel.id) != nil } }
    return Matrix(
      caption:
        "Regeln für \(names.planregion.mehrzahl) und \(names.landkreis.dasEinzahl), Stand \(portal.stand.german)",
      corner: "Regel",
      columns: units.map { portal.title(of: $0) ?? $0.id },
      rows: own.map { regel in ([link(regel.key)], units.map { matrixCell($0, regel) }) },
      notes: [
        .plain(
          "Was zu keinem Ort gehört, zum Beispiel eine Kennzahl oder der Vertrag selbst, zählt für \(names.landkreis.dasEinzahl)."
        )
      ]
    ).tables(width: 6)
  }

  /// Sozialräume × indicators, by their field. An indicator that nobody asks for and nobody has is
  /// named below: a column of nothing would say no more.
  private func indicatorMatrices() -> [Component] {
    var components: [Component] = []
    var silent: [Kennzahl] = []
    for (index, field) in byBereich(portal.kennzahlen.filter { $0.ebenen.contains(.sozialraum) }).enumerated() {
      let shown = field.kennzahlen.filter { kennzahl in
        sozialraeume.contains { unit in
          let standing = fulfilment.standing(of: unit, kennzahl, in: portal)
          return standing.figure != nil || standing.demanded != nil
        }
      }
      let ids = Set(shown.map(\.id))
      silent += field.kennzahlen.filter { !ids.contains($0.id) }
      let tables = Matrix(
        caption: "\(field.title): Kennzahlen nach \(names.sozialraum.dativ), Stand \(portal.stand.german)",
        corner: names.sozialraum.einzahl,
        columns: shown.map { $0.kurzname ?? $0.titel },
        rows: sozialraeume.map { unit in ([.link(fulfilmentLink(unit))], shown.map { indicatorCell(unit, $0) }) },
        notes: [[.text("Mehr dazu: ")] + joined(shown.map { link($0.key) }, separator: "; ")]
      ).tables(width: 7)
      if !tables.isEmpty {
        components.append(
          .group(Group(id: "matrix-kennzahlen-\(index + 1)", title: field.title, components: tables)))
      }
    }
    let others = portal.kennzahlen.filter { !$0.ebenen.contains(.sozialraum) }
    if !silent.isEmpty, !sozialraeume.isEmpty {
      components.append(indicatorNames(silent, "matrix-ohne-zahl", "Noch nirgends erhoben"))
    }
    if !others.isEmpty, !components.isEmpty {
      components.append(
        indicatorNames(others, "matrix-nicht-vorgesehen", "Für \(names.sozialraum.mehrzahl) nicht vorgesehen"))
    }
    return components
  }

  private func indicatorNames(_ kennzahlen: [Kennzahl], _ id: String, _ title: String) -> Component {
    .group(Group(id: id, title: title, components: [.linkColumns(kennzahlen.compactMap { pageLink($0.key) })]))
  }

  private func indicatorCell(_ unit: EntityKey, _ kennzahl: Kennzahl) -> DataTable.Cell {
    let standing = fulfilment.standing(of: unit, kennzahl, in: portal)
    let path = "kennzahlen/\(kennzahl.id).html"
    var runs: RichText = [.link(Link(standing.status.label, page: path, fragment: "gebiete"))]
    if standing.demanded?.isOpen == true { runs += [.text(" "), .badge(Self.missingMark)] }
    return .rich(runs)
  }

  // MARK: Exceptions

  private func exceptionGroups() -> [Component] {
    fulfilment.exceptions.filter { portal.regeln[$0.ausnahme.regel] != nil }.map { ausnahme, uses in
      var facts = [
        Fact("Regel", [link(ausnahme.regel.key)]),
        Fact("Für", ausnahme.fuer.map { [link($0.key)] } ?? .plain("nicht eingetragen")),
        Fact("Entschieden von", ausnahme.entschiedenVon),
        Fact("Entschieden am", ausnahme.entschiedenAm.map { [date($0)] } ?? .plain("nicht eingetragen")),
      ]
      if let beschluss = portal.beschluesse[ausnahme.beschluss] {
        facts.append(Fact("Beschluss", [link(beschluss.key)]))
      } else {
        facts.append(Fact("Beschluss", "nicht eingetragen"))
      }
      facts.append(
        Fact(
          "Heute",
          !ausnahme.holds(on: portal.stand)
            ? "✗ abgelaufen: Die Regel gilt hier wieder."
            : uses == 0
              ? "Sie wird im Moment nicht gebraucht."
              : "○ gilt, \(uses == 1 ? "für eine Prüfung" : "für \(uses) Prüfungen")"))
      let marks: RichText = badges(ausnahme.common).flatMap { [.badge($0), .text(" ")] }
      return .group(
        Group(
          id: "ausnahme-\(ausnahme.id)", title: ausnahme.titel,
          components: [.paragraph(marks + [.text(words(of: ausnahme).uppercasedFirst + ".")]), .facts(facts)]))
    }
  }
}
