import ContentModel
import Contract
import Diagnostics
import Portal

/// Rules, verdicts and exceptions as parts of pages.
extension Planner {
  /// Units that have a page about the contract: Landkreis, Planregionen, Sozialräume.
  var unitsOfContract: [EntityKey] {
    [Kind.landkreis, .planregion, .sozialraum].flatMap { portal.territories(of: $0) }.filter { !$0.id.isEmpty }
  }

  /// To the page that says how a unit keeps the contract.
  func fulfilmentLink(_ unit: EntityKey, _ text: String? = nil, regel: String? = nil) -> Link {
    Link(
      text ?? portal.title(of: unit) ?? unit.id, page: Address.erfuellung(of: unit),
      fragment: regel.map { "regel-\($0)" })
  }

  /// A cell of a matrix: status, and the way to its reason.
  func matrixCell(_ unit: EntityKey, _ regel: Regel) -> DataTable.Cell {
    guard let cell = fulfilment.cell(unit, regel.id) else { return .rich(.plain(Verdict.Status.giltNicht.label)) }
    return .rich([.link(fulfilmentLink(unit, cell.label, regel: regel.id))])
  }

  /// „ausgenommen bis 30. Juni 2028, weil …“ as a link to the exception.
  func exceptionRuns(_ id: String?) -> RichText {
    guard let id, let ausnahme = portal.ausnahmen[id: id] else { return [] }
    guard let destination = Address.of(ausnahme.key) else { return .plain(words(of: ausnahme)) }
    return [.link(Link(words(of: ausnahme), to: destination))]
  }

  func words(of ausnahme: Ausnahme) -> String {
    "ausgenommen bis \(ausnahme.bis?.german ?? "auf Weiteres"), weil \(ausnahme.weil)"
  }

  func reason(of verdict: Verdict) -> RichText {
    let exception = exceptionRuns(verdict.ausnahme)
    return .plain(verdict.reason.german) + (exception.isEmpty ? [] : [.text("; ")] + exception)
  }

  /// Verdicts as a table, what needs work first. The internal edition says what to do and where.
  /// Result and reason share a cell, so that the table can be read on a phone.
  /// - Parameter showsUnit: names the unit in whose row each counts.
  func verdictTable(_ verdicts: [Verdict], caption: String, showsUnit: Bool) -> Component {
    let sorted = verdicts.enumerated().sorted {
      ($0.element.status.urgency, $0.offset) < ($1.element.status.urgency, $1.offset)
    }.map(\.element)
    let saysWhatToDo = isInternal && verdicts.contains { $0.status.isOpen }
    var columns = ["Um wen oder was es geht", "Ergebnis und Grund"]
    if showsUnit { columns.append("Zählt bei") }
    if saysWhatToDo { columns.append("Was zu tun ist, und wo") }
    return .table(
      DataTable(
        caption: caption, columns: columns.map { .init($0) },
        rows: sorted.map { verdict in
          var cells: [RichText] = [result(of: verdict)]
          if showsUnit { cells.append([.link(fulfilmentLink(verdict.unit, regel: verdict.regel))]) }
          if saysWhatToDo { cells.append(whatToDo(verdict)) }
          return .init(header: [link(verdict.subject)], cells: cells.map { .rich($0) })
        }))
  }

  /// „✗ nicht erfüllt: Kein Familienzentrum ist eingetragen“.
  func result(of verdict: Verdict) -> RichText {
    [.strong(verdict.status.label), .text(": ")] + reason(of: verdict)
  }

  /// What to write, and where; empty for what needs no work. Only for the internal edition.
  private func whatToDo(_ verdict: Verdict) -> RichText {
    guard verdict.status.isOpen else { return [] }
    return .plain(
      verdict.help.isEmpty ? verdict.position.description : "\(verdict.help.german) Wo: \(verdict.position)")
  }

  /// What one rule says about one unit or record.
  func verdictFacts(_ verdict: Verdict) -> [Fact] {
    var facts = [Fact("Warum", reason(of: verdict))]
    if isInternal, verdict.status.isOpen {
      if !verdict.help.isEmpty { facts.append(Fact("Was zu tun ist", verdict.help.german)) }
      facts.append(Fact("Wo", verdict.position.description))
    }
    return facts
  }

  /// All rules with their numbers, as they are in the report.
  /// - Parameter showsWeight: false where a heading says it for all of them.
  func ruleTable(_ regeln: [Regel], caption: String, showsWeight: Bool = true) -> Component {
    let reports = Dictionary(report.regeln.map { ($0.kennung, $0) }, uniquingKeysWith: { first, _ in first })
    let columns = ["Regel", "Eingehalten", "Was offen ist"] + (showsWeight ? ["Wie wichtig"] : []) + ["Grundlage"]
    return .table(
      DataTable(
        caption: caption, columns: columns.map { .init($0) },
        rows: regeln.map { regel in
          let numbers = reports[regel.id]
          let open = numbers?.open ?? ""
          let cells =
            [isInForce(regel) ? numbers?.kept ?? "" : "gilt im Moment nicht", open.isEmpty ? "nichts" : open]
            + (showsWeight ? [regel.schwere.word] : []) + [regel.klausel]
          return .init(
            header: [link(regel.key)] + badges(regel.common).map { .badge($0) }.flatMap { [.text(" "), $0] },
            cells: cells.map { .rich(.plain($0)) })
        }))
  }

  /// How far each unit is, with what is open and what is excepted; nil without units. Larger units count
  /// with all that lies in them.
  func unitTable(_ units: [EntityKey]) -> Component? {
    guard let kind = units.first?.kind else { return nil }
    // Short words, so that the table fits on a phone.
    let columns = [singular(kind), "Erfüllt", "Was offen ist"]
    let level = kind == .sozialraum ? "" : " mit allen \(names.sozialraum.dativ)"
    return .table(
      DataTable(
        caption: "Wie weit die \(plural(kind))\(level) sind, Stand \(portal.stand.german)",
        columns: columns.map { .init($0) },
        rows: units.map { unit in
          let whole = whole(unit)
          let exempt = whole.count(.ausgenommen)
          let words = [whole.open.isEmpty ? "nichts" : whole.open] + (exempt > 0 ? ["\(exempt) mit Ausnahme"] : [])
          return .init(
            header: [.link(fulfilmentLink(unit))],
            cells: [.rich(.plain(whole.kept)), .rich(.plain(words.joined(separator: "; ")))])
        },
        notes: [.plain("Gezählt sind einzelne Prüfungen: je Regel und je Gebiet, Haus oder Angebot eine.")]))
  }

  /// A unit and all units of the contract that lie in it.
  func withParts(_ unit: EntityKey) -> [EntityKey] {
    [unit] + portal.parts(of: unit).filter { $0.kind != .gemeinde }.flatMap { withParts($0) }
  }

  func whole(_ unit: EntityKey) -> Whole { Whole(withParts(unit).compactMap { reportOfUnit[$0] }) }

  func isInForce(_ regel: Regel) -> Bool { fulfilment.isInForce(regel) }

  /// „Vertrag“ on the page of a unit: how many rules are kept, what is open, and the way to all of them.
  /// - Parameter listsOpen: false on pages of something smaller than the unit.
  func contractSection(_ unit: EntityKey?, listsOpen: Bool = true) -> PageSection {
    guard let unit, !unit.id.isEmpty, let numbers = reportOfUnit[unit] else {
      return PageSection(
        id: "vertrag", title: "Vertrag",
        components: [
          .empty([
            .text("Der Vertrag verlangt hier im Moment nichts, was sich prüfen lässt. "),
            .link(Link("Vertragserfüllung \(names.landkreis.imEinzahl)", page: Address.erfuellung)), .text("."),
          ])
        ])
    }
    let verdicts = fulfilment.verdicts(in: unit)
    let open = verdicts.count { $0.status.isOpen }
    let title = portal.title(of: unit) ?? unit.id
    let count = open == 0 ? "Nichts ist offen" : open == 1 ? "1 ist offen" : "\(open) sind offen"
    var components: [Component] = [
      .paragraph([
        .text(
          "\(singular(unit.kind)) \(title): \(numbers.eingehalten) von \(numbers.geprueft) Prüfungen sind eingehalten. \(count). "
        ),
        .link(fulfilmentLink(unit, "Vertragserfüllung \(title)")), .text("."),
      ])
    ]
    if listsOpen {
      let rules = portal.regeln.compactMap { regel -> (order: Int, text: RichText)? in
        guard let cell = fulfilment.cell(unit, regel.id), cell.status.isOpen else { return nil }
        let marks = badges(regel.common).flatMap { [.text(" "), .badge($0)] as RichText }
        return (cell.status.urgency, [.strong(cell.status.label), .text(": \(regel.titel)")] + marks)
      }
      let sorted = rules.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      if !sorted.isEmpty { components.append(.list(sorted.map(\.element.text), isOrdered: false)) }
      if verdicts.contains(where: { $0.status == .unbelegt }) { components.append(.paragraph(.plain(Self.notKnown))) }
    }
    return PageSection(id: "vertrag", title: "Vertrag", components: components)
  }
}
