import ContentModel
import Contract
import FoundationEssentials
import Portal

extension Planner {
  func kennzahlPages() -> [Page] {
    let index = Page(
      path: Address.kennzahlen, template: .liste, title: "Kennzahlen",
      lead: "Zahlen über \(names.landkreis.dasEinzahl) und die \(names.gemeinde.mehrzahl), jede mit Quelle und Stand.",
      breadcrumbs: breadcrumbs(),
      sections: [
        section(
          "liste", "Alle Kennzahlen",
          byBereich(Array(portal.kennzahlen)).enumerated().map { index, field in
            .group(
              Group(
                id: "bereich-\(index + 1)", title: field.title,
                components: [.entries(field.kennzahlen.compactMap { entry($0, kicker: $0.einheit) })]))
          },
          otherwise: .plain("Kennzahlen sind noch nicht eingetragen."))
      ])
    return [index] + portal.kennzahlen.flatMap { [kennzahlPage($0)] + yearPages($0) }
  }

  /// Indicators by their field, in the order in which the fields first come.
  func byBereich(_ kennzahlen: [Kennzahl]) -> [(title: String, kennzahlen: [Kennzahl])] {
    var fields: [(title: String, kennzahlen: [Kennzahl])] = []
    for kennzahl in kennzahlen {
      let title = kennzahl.bereich ?? "Weitere Kennzahlen"
      if let index = fields.firstIndex(where: { $0.title == title }) {
        fields[index].kennzahlen.append(kennzahl)
      } else {
        fields.append((title, [kennzahl]))
      }
    }
    return fields
  }

  private func kennzahlPage(_ kennzahl: Kennzahl) -> Page {
    let unit = kennzahl.einheit + (kennzahl.einheitKurz.map { " (\($0))" } ?? "")
    let hasFigures = hasFigures(kennzahl)
    var sections = [
      PageSection(
        id: "was-gezaehlt-wird", title: "Was gezählt wird",
        components: [.paragraph(.plain(kennzahl.definition)), .facts([Fact("Einheit", unit)])])
    ]
    let values =
      [
        section(
          "landkreis", names.landkreis.imEinzahl.uppercasedFirst, seriesOfDistrict(kennzahl),
          otherwise: .plain("Für \(names.landkreis.dasEinzahl) als Ganzes liegt keine Zahl vor."))
      ] + territorySections(kennzahl, year: nil)
    // Where there is no number at all, that is said once.
    sections += hasFigures ? values : [PageSection(id: "gebiete", title: "Zahlen", components: [silence(of: kennzahl)])]
    if hasFigures, !kennzahl.merkmale.isEmpty {
      sections.append(
        section(
          "gruppen", "Nach Gruppen", breakdownTables(kennzahl),
          otherwise: .plain("Zahlen für einzelne Gruppen liegen noch nicht vor.")))
    }
    sections += [
      PageSection(
        id: "berechnung", title: "Wie gezählt und gerechnet wird", components: [.facts(countingFacts(kennzahl))]),
      PageSection(
        id: "einordnung", title: "Wie die Zahl zu verstehen ist", components: [.facts(judgingFacts(kennzahl))]),
      section(
        "regeln", "Regeln dazu", askingRules(kennzahl),
        otherwise: .plain("Keine Regel verlangt diese Zahl.")),
    ]
    if hasFigures {
      sections.append(
        PageSection(
          id: "herunterladen", title: "Herunterladen",
          components: [
            .paragraph(.plain("Alle Werte dieser Kennzahl, jeder mit Einheit, Status, Quelle und Stand.")),
            downloadList(kennzahl.titel) { Address.werte(ofKennzahl: kennzahl.id, $0) },
          ]))
    }
    return Page(
      path: "kennzahlen/\(kennzahl.id).html", template: .eintrag, title: kennzahl.titel, kicker: "Kennzahl",
      lead: kennzahl.common.kurz, badges: badges(kennzahl.common),
      breadcrumbs: breadcrumbs(("Kennzahlen", Address.kennzahlen)), sections: sections,
      colophon: colophon(kennzahl.common))
  }

  // MARK: What it is

  /// Why there is no number, and when there will be.
  private func silence(of kennzahl: Kennzahl) -> Component {
    var words = "Noch liegt keine Zahl vor. Darum gibt es auch keine Karte und nichts zum Herunterladen."
    if let from = kennzahl.gueltigAb, let first = from.earliest, first > portal.stand {
      words += " Die Kennzahl gibt es erst ab \(from.german)."
      if let due = kennzahl.dueDate(of: first.year) {
        words += " Die ersten Zahlen sollen bis \(due.german) da sein."
      }
    }
    return .empty(.plain(words))
  }

  private func countingFacts(_ kennzahl: Kennzahl) -> [Fact] {
    var facts = [Fact("Was für eine Zahl", kennzahl.art.name)]
    if case .formel(let formula) = kennzahl.aggregation { facts.append(Fact("Berechnung", words(of: formula))) }
    if let zaehler = kennzahl.zaehler { facts.append(Fact("Geteilt wird", zaehler)) }
    if let nenner = kennzahl.nenner { facts.append(Fact("Geteilt wird durch", nenner)) }
    switch kennzahl.aggregation {
    case .summe: facts.append(Fact("Größere Gebiete", "Summe ihrer Teile"))
    case .formel: facts.append(Fact("Größere Gebiete", "für jedes Gebiet neu berechnet, nie gemittelt"))
    case .gewichtet(let weight):
      facts.append(
        Fact("Größere Gebiete", [.text("Durchschnitt ihrer Teile, gewichtet nach "), link(weight.key)]))
    case .keine: facts.append(Fact("Größere Gebiete", "wird nicht zusammengezählt"))
    }
    facts.append(
      Fact("Für welche Gebiete", listed(kennzahl.ebenen.map { $0 == .landkreis ? singular($0.kind) : plural($0.kind) }))
    )
    facts += kennzahl.merkmale.map { merkmal in
      let partial = merkmal.vollstaendig ? "" : "; zusammen ergeben sie nicht das Ganze"
      return Fact(
        "Aufgeteilt nach", "\(merkmal.titel): \(listed(merkmal.auspraegungen.map(\.titel)))\(partial)")
    }
    if let turnus = kennzahl.turnus { facts.append(Fact("Erhoben", turnus.text)) }
    if let due = dueWords(kennzahl) { facts.append(Fact("Frist", due)) }
    if let source = kennzahl.quelleText { facts.append(Fact("Quelle", source)) }
    if let owner = kennzahl.common.verantwortlich { facts.append(Fact("Wer sich kümmert", owner)) }
    return facts
  }

  private func dueWords(_ kennzahl: Kennzahl) -> String? {
    guard let months = kennzahl.fristMonate else { return nil }
    let year = max(portal.stand.year - 1, kennzahl.gueltigAb?.earliest?.year ?? 0)
    let example = kennzahl.dueDate(of: year).map { ". Für \(year): bis \($0.german)" } ?? ""
    switch months {
    case 0: return "am Ende des Jahres" + example
    case 1: return "einen Monat nach dem Ende des Jahres" + example
    default: return "\(months) Monate nach dem Ende des Jahres" + example
    }
  }

  /// How to read the number, what is plausible and what is wanted.
  private func judgingFacts(_ kennzahl: Kennzahl) -> [Fact] {
    func number(_ value: Decimal) -> String {
      "\(GermanNumber.text(value, decimals: kennzahl.dezimalen)) \(kennzahl.einheitKurz ?? kennzahl.einheit)"
    }
    var facts = [Fact("Wertung", kennzahl.richtung.name)]
    if let target = kennzahl.zielwert {
      facts.append(
        Fact("Ziel", number(target) + (kennzahl.zieljahr.map { " bis \($0)" } ?? "") + ": " + reached(kennzahl, target))
      )
    }
    switch (kennzahl.minimum, kennzahl.maximum) {
    case (let low?, let high?): facts.append(Fact("Möglich sind", "\(number(low)) bis \(number(high))"))
    case (let low?, nil): facts.append(Fact("Möglich sind", "\(number(low)) und mehr"))
    case (nil, let high?): facts.append(Fact("Möglich sind", "höchstens \(number(high))"))
    case (nil, nil): break
    }
    if let change = kennzahl.groessteAenderung {
      let percent = change.description.replacing(".", with: ",")
      facts.append(
        Fact(
          "Üblich ist", "höchstens \(percent) % Änderung von einem Jahr zum nächsten. Bei mehr fragt die Prüfung nach.")
      )
    }
    let places = kennzahl.dezimalen
    facts.append(
      Fact(
        "Genauigkeit",
        places == 0
          ? "ganze Zahlen" : places == 1 ? "eine Stelle hinter dem Komma" : "\(places) Stellen hinter dem Komma"))
    if !kennzahl.klassen.isEmpty {
      facts.append(Fact("Grenzen der Klassen auf Karten", listed(kennzahl.klassen.map(number))))
    } else if kennzahl.mayColourMap {
      facts.append(
        Fact(
          "Klassen auf Karten",
          "höchstens \(kennzahl.klassenzahl), für alle Jahre dieselben: \(kennzahl.klassenverfahren.name)"))
    }
    if kennzahl.mayColourMap, kennzahl.farbreihe == .gegenlaeufig, let middle = kennzahl.farbmitte {
      facts.append(Fact("Mitte der Farben auf Karten", number(middle)))
    }
    facts.append(Fact("Schutz kleiner Zahlen", protection(kennzahl.schutz)))
    switch (kennzahl.gueltigAb, kennzahl.gueltigBis) {
    case (let from?, let to?): facts.append(Fact("Gibt es", [date(from), .text(" bis "), date(to)]))
    case (let from?, nil): facts.append(Fact("Gibt es", [.text("ab "), date(from)]))
    case (nil, let to?): facts.append(Fact("Gibt es", [.text("bis "), date(to)]))
    case (nil, nil): break
    }
    if let clause = kennzahl.klausel { facts.append(Fact("Grundlage", clause)) }
    if let reason = kennzahl.begruendung { facts.append(Fact("Warum es sie gibt", reason)) }
    return facts
  }

  private func protection(_ schutz: Schutz?) -> [RichText] {
    var words: [String] = []
    if let minimum = schutz?.mindestzahl {
      words.append(
        "Zahlen unter \(minimum) bleiben geheim, außer null. Dahinter könnte man einzelne Menschen erkennen.")
    }
    if let hint = schutz?.hinweis { words.append(hint) }
    return words.isEmpty ? [.plain("nicht eingetragen")] : words.map { .plain($0) }
  }

  /// Which units with a value have reached the target.
  private func reached(_ kennzahl: Kennzahl, _ target: Decimal) -> String {
    let parts = Kind.territories.reversed().compactMap { level -> String? in
      guard kennzahl.isMeasured(at: level) else { return nil }
      let values = portal.territories(of: level).compactMap { portal.figures.latest(kennzahl.id, $0)?.value }
      guard !values.isEmpty else { return nil }
      let met = values.count { kennzahl.meetsTarget($0) == true }
      if level == .landkreis { return "\(names.landkreis.imEinzahl)\(met == 1 ? "" : " noch nicht") erreicht" }
      return "in \(met) von \(values.count) \(portal.name(of: level).dativ) mit einem Wert erreicht"
    }
    return parts.isEmpty ? "Werte liegen noch nicht vor" : listed(parts)
  }

  /// The formula in words, each indicator a link.
  func words(of formula: Formula) -> RichText {
    formula.words.map { word in
      switch word {
      case .kennzahl(let ref): link(ref.key)
      case .text(let text): .text(text)
      }
    }
  }

  // MARK: Values

  private func seriesOfDistrict(_ kennzahl: Kennzahl) -> [Component] {
    let series = series(of: kennzahl, portal.landkreis.key)
    let newest = portal.figures.latest(kennzahl.id, portal.landkreis.key)
    guard let newest, let trend = trend(of: newest, kennzahl) else { return series }
    return [.paragraph(.plain("\(kennzahl.titel) \(newest.jahr), in \(kennzahl.einheit): \(trend.words)."))] + series
  }

  private func askingRules(_ kennzahl: Kennzahl) -> [Component] {
    let asking = portal.regeln.filter { $0.vorgaben.kennzahl?.id == kennzahl.id }
    return asking.isEmpty
      ? []
      : [ruleTable(Array(asking), caption: "Regeln zu „\(kennzahl.titel)“, Stand \(portal.stand.german)")]
  }

  /// Each breakdown on each level that has figures for it.
  private func breakdownTables(_ kennzahl: Kennzahl) -> [Component] {
    kennzahl.merkmale.flatMap { merkmal in
      [Kind.landkreis, .planregion, .sozialraum, .gemeinde].flatMap { breakdown(kennzahl, merkmal, level: $0) }
    }
  }

  private func breakdown(_ kennzahl: Kennzahl, _ merkmal: Merkmal, level: Kind) -> [Component] {
    let units = portal.territories(of: level)
    let groups = merkmal.auspraegungen.map { Gliederung(merkmal: merkmal.id, auspraegung: $0.id) }
    let observed = units.flatMap { unit in
      groups.flatMap { portal.figures.series(kennzahl.id, unit, $0) }.filter { $0.status != .prognose }
    }
    guard let year = observed.map(\.jahr).max() else { return [] }
    func cell(_ unit: EntityKey, _ group: Gliederung?) -> DataTable.Cell {
      .figure(
        portal.figures.figure(kennzahl.id, unit, year: year, group)?
          .view(of: kennzahl, in: portal, withUnit: false, withStand: false) ?? .notCollected)
    }
    let stand = observed.filter { $0.jahr == year }.commonStand
    return Matrix(
      caption: ["\(kennzahl.titel) \(year) nach \(merkmal.titel)", levelName(level), "in \(kennzahl.einheit)", stand]
        .compactMap(\.self).joined(separator: ", "),
      corner: singular(level), columns: merkmal.auspraegungen.map(\.titel) + ["Zusammen"],
      rows: units.map { unit in ([link(unit)], groups.map { cell(unit, $0) } + [cell(unit, nil)]) },
      notes: sourceNotes(of: observed.filter { $0.jahr == year })
    ).tables(width: 6, isNumeric: true)
  }
}
