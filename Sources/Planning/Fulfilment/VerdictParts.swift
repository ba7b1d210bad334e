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
    // The field asks for a clause; some write the word before it, some the stop behind it.
    var reason = ausnahme.grund.hasPrefix("weil ") ? String(ausnahme.grund.dropFirst(5)) : ausnahme.grund
    while reason.hasSuffix(".") { reason.removeLast() }
    return "ausgenommen bis \(ausnahme.bis?.german ?? "auf Weiteres"), weil \(reason)"
  }

  func reason(of verdict: Verdict) -> RichText {
    let exception = exceptionRuns(verdict.ausnahme)
    return .plain(verdict.reason) + (exception.isEmpty ? [] : [.text("; ")] + exception)
  }

  /// All verdicts of a rule as a table, what needs work first. The internal edition says what to do and where.
  /// - Parameter showsUnit: names the unit in whose row each counts.
  func verdictTable(_ verdicts: [Verdict], caption: String, showsUnit: Bool) -> Component {
    let sorted = verdicts.enumerated().sorted {
      ($0.element.status.urgency, $0.offset) < ($1.element.status.urgency, $1.offset)
    }.map(\.element)
    let saysWhatToDo = isInternal && verdicts.contains { $0.status.isOpen }
    var columns = ["Um wen oder was es geht", "Ergebnis", "Warum"]
    if showsUnit { columns.append("Zählt bei") }
    if saysWhatToDo { columns.append("Was zu tun ist, und wo") }
    return .table(
      DataTable(
        caption: caption, columns: columns.map { .init($0) },
        rows: sorted.map { verdict in
          var cells: [RichText] = [.plain(verdict.status.label), reason(of: verdict)]
          if showsUnit { cells.append([.link(fulfilmentLink(verdict.unit, regel: verdict.regel))]) }
          if saysWhatToDo { cells.append(whatToDo(verdict)) }
          return .init(header: [link(verdict.subject)], cells: cells.map { .rich($0) })
        }))
  }

  /// What to write, and where; empty for what needs no work. Only for the internal edition.
  private func whatToDo(_ verdict: Verdict) -> RichText {
    guard verdict.status.isOpen else { return [] }
    return .plain(verdict.help.isEmpty ? verdict.position.description : "\(verdict.help) Wo: \(verdict.position)")
  }

  /// What one rule says about one unit or record.
  func verdictFacts(_ verdict: Verdict) -> [Fact] {
    var facts = [Fact("Warum", reason(of: verdict))]
    if isInternal, verdict.status.isOpen {
      if !verdict.help.isEmpty { facts.append(Fact("Was zu tun ist", verdict.help)) }
      facts.append(Fact("Wo", verdict.position.description))
    }
    return facts
  }

  /// All rules with their numbers, as they are in the report.
  func ruleTable(_ regeln: [Regel], caption: String) -> Component {
    let reports = Dictionary(report.regeln.map { ($0.kennung, $0) }, uniquingKeysWith: { first, _ in first })
    return .table(
      DataTable(
        caption: caption,
        columns: ["Regel", "Eingehalten", "Was offen ist", "Wie wichtig", "Stelle im Vertrag"].map { .init($0) },
        rows: regeln.map { regel in
          let numbers = reports[regel.id]
          let open = numbers?.open ?? ""
          return .init(
            header: [link(regel.key)] + badges(regel.common).map { .badge($0) }.flatMap { [.text(" "), $0] },
            cells: [
              .rich(.plain(isInForce(regel) ? numbers?.kept ?? "" : "gilt im Moment nicht")),
              .rich(.plain(open.isEmpty ? "nichts" : open)), .rich(.plain(regel.schwere.word)),
              .rich(.plain(regel.klausel)),
            ])
        }))
  }

  func isInForce(_ regel: Regel) -> Bool { regel.holds(on: portal.stand) && regel.parameterFaults.isEmpty }

  /// „Vertrag“ on the page of a unit: how many rules are kept, and the way to all of them.
  func contractSection(_ unit: EntityKey?) -> PageSection {
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
    let open = fulfilment.verdicts(in: unit).count { $0.status.isOpen }
    let title = portal.title(of: unit) ?? unit.id
    return PageSection(
      id: "vertrag", title: "Vertrag",
      components: [
        .paragraph([
          .text("Was der Vertrag für \(title) verlangt: \(numbers.kept), \(open) offen. "),
          .link(fulfilmentLink(unit, "Vertragserfüllung \(title)")), .text("."),
        ])
      ])
  }
}
