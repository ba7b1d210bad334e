import ContentModel
import Portal

/// Evidence that a standard is kept, and how it stands today.
extension Planner {
  /// How evidence stands on the day of the edition; printed as sign and word.
  enum EvidenceStatus {
    case gilt, laeuftAb, abgelaufen, giltNochNicht

    var label: String {
      switch self {
      case .gilt: "✓ gilt"
      case .laeuftAb: "! läuft bald ab"
      case .abgelaufen: "✗ abgelaufen"
      case .giltNochNicht: "… gilt noch nicht"
      }
    }

    var holds: Bool { self == .gilt || self == .laeuftAb }
  }

  /// So many days before its end evidence runs out soon, where no rule says another number.
  private static let usualWarning = 90

  func status(of nachweis: Nachweis) -> EvidenceStatus {
    guard let end = nachweis.gueltigBis, end >= portal.stand else { return .abgelaufen }
    guard let day = nachweis.datum, day <= portal.stand else { return .giltNochNicht }
    let asking = portal.regeln.filter { regel in
      regel.art == .nachweis && regel.vorgaben.was == nachweis.stelle?.key.kind
        && (regel.vorgaben.standards.isEmpty || regel.vorgaben.standards.contains { $0.id == nachweis.standard.id })
    }
    let warning = asking.compactMap(\.vorgaben.warnungTage).max() ?? Self.usualWarning
    return end.dayNumber - portal.stand.dayNumber <= warning ? .laeuftAb : .gilt
  }

  /// „Wer ihn nachgewiesen hat“ on the page of a standard.
  func evidenceSection(_ standard: Standard) -> PageSection {
    let rows = portal.nachweise.map(\.values).filter { $0.standard.id == standard.id }
    var components: [Component] = []
    if !rows.isEmpty {
      let sorted = rows.map { (key: germanSortKey(subjectTitle($0)), row: $0) }.enumerated().sorted {
        ($0.element.key, -$0.offset) < ($1.element.key, -$1.offset)
      }.map(\.element.row)
      components.append(
        evidenceTable(sorted, caption: "Nachweise für „\(standard.titel)“, Stand \(portal.stand.german)", corner: "Wer")
        { row in
          row.stelle.map { [link($0.key)] } ?? .plain("nicht eingetragen")
        })
    }
    let missing = standard.giltFuer.compactMap { missingFact(standard, $0.kind, rows) }
    if !missing.isEmpty {
      components.append(
        .group(Group(id: "ohne-nachweis", title: "Ohne gültigen Nachweis", components: [.facts(missing)])))
    }
    return section(
      "nachweise", "Wer ihn nachgewiesen hat", components,
      otherwise: .plain("Nachweise sind noch nicht eingetragen, und es gibt noch niemanden, für den der Standard gilt.")
    )
  }

  /// „Nachweise“ on the page of a Familienzentrum.
  func evidenceSection(of zentrum: Familienzentrum) -> PageSection {
    let applying = portal.standards.filter { $0.giltFuer.contains(.familienzentrum) && $0.status != .ausserKraft }
    return section(
      "nachweise", "Nachweise", evidence(of: zentrum, applying.map(\.key)),
      otherwise: .plain("Für Familienzentren gilt noch kein Standard. Darum gibt es hier keine Nachweise."))
  }

  /// „Nachweise“ on the page of an Angebot: nil where there is neither evidence nor a rule that asks for it.
  func evidenceSection(of angebot: Angebot) -> PageSection? {
    let asking = portal.regeln.filter { isInForce($0) && $0.art == .nachweis && $0.vorgaben.was == .angebot }
    let isAsked = !asking.isEmpty
    let chosen = asking.flatMap { $0.vorgaben.standards.map(\.id) }
    let isAll = asking.contains { $0.vorgaben.standards.isEmpty }
    let applying = portal.standards.filter {
      $0.giltFuer.contains(.angebot) && $0.status != .ausserKraft && isAsked && (isAll || chosen.contains($0.id))
    }
    let components = evidence(of: angebot, applying.map(\.key))
    return components.isEmpty ? nil : PageSection(id: "nachweise", title: "Nachweise", components: components)
  }

  /// What has been shown, and which of the standards have not.
  private func evidence(of subject: some Entity, _ standards: [EntityKey]) -> [Component] {
    let rows = portal.nachweise.map(\.values).filter { $0.stelle?.key == subject.key }
    let shown = Set(rows.filter { status(of: $0).holds }.map(\.standard.key))
    let missing = standards.filter { !shown.contains($0) }
    var components: [Component] = []
    if !rows.isEmpty {
      components.append(
        evidenceTable(
          rows.reversed(), caption: "Nachweise: \(subject.titel), Stand \(portal.stand.german)", corner: "Standard"
        ) { [link($0.standard.key)] })
    }
    guard !missing.isEmpty else { return components }
    return components + [
      .facts([
        Fact(
          "Ohne gültigen Nachweis",
          [.text("\(missing.count) von \(standards.count) Standards: ")]
            + joined(missing.map { link($0) }, separator: "; "))
      ]),
      .paragraph(
        .plain("Ohne Nachweis heißt nicht, dass der Standard fehlt. Hier ist nur kein gültiger Nachweis eingetragen.")),
    ]
  }

  private func subjectTitle(_ nachweis: Nachweis) -> String {
    nachweis.stelle.map { portal.title(of: $0.key) ?? $0.key.id } ?? ""
  }

  private func evidenceTable(
    _ rows: [Nachweis], caption: String, corner: String, header: (Nachweis) -> RichText
  ) -> Component {
    let showsExample = rows.contains(where: \.beispiel)
    return .table(
      DataTable(
        caption: caption,
        columns: [corner, "Heute", "Gilt bis", "Was vorgelegt wurde", "Wann", "Geprüft von"].map { .init($0) },
        rows: rows.map { row in
          let example: RichText = row.beispiel ? [.text(" "), .badge(Badge("Beispiel", .beispiel))] : []
          return .init(
            header: header(row),
            cells: [
              .rich(.plain(status(of: row).label)),
              .rich(row.gueltigBis.map { [date($0)] } ?? .plain("nicht eingetragen")),
              .rich(.plain(row.nachweis) + example), .rich(row.datum.map { [date($0)] } ?? .plain("nicht eingetragen")),
              .rich(.plain(row.durch)),
            ])
        }, notes: showsExample ? [.plain("Nachweise mit dem Zeichen „Beispiel“ sind erfunden.")] : []))
  }

  /// Who of a kind has nothing valid to show; names only where they are few by nature.
  private func missingFact(_ standard: Standard, _ kind: Kind, _ rows: [Nachweis]) -> Fact? {
    let subjects = portal.entities(of: kind).map(\.key)
    guard !subjects.isEmpty else { return nil }
    let shown = Set(rows.filter { status(of: $0).holds }.compactMap { $0.stelle?.key })
    let missing = subjects.filter { !shown.contains($0) }
    if missing.isEmpty { return Fact(plural(kind), "alle haben einen Nachweis") }
    let count = "\(missing.count) von \(subjects.count)"
    guard kind == .familienzentrum else { return Fact(plural(kind), count) }
    return Fact(plural(kind), [.text("\(count): ")] + joined(missing.map { link($0) }, separator: "; "))
  }
}
