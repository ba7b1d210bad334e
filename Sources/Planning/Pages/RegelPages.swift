import ContentModel
import Contract
import Portal

extension Planner {
  func regelPages() -> [Page] { [regelIndex()] + portal.regeln.map { regelPage($0) } }

  private func regelIndex() -> Page {
    let sections = Regel.Schwere.allCases.compactMap { schwere -> PageSection? in
      let own = portal.regeln.filter { $0.schwere == schwere }
      guard !own.isEmpty else { return nil }
      return PageSection(
        id: schwere.rawValue, title: schwere.word,
        components: [
          .paragraph(.plain(schwere.explanation)),
          ruleTable(
            own, caption: "\(schwere.word): Regeln und wie oft sie eingehalten sind, Stand \(portal.stand.german)",
            showsWeight: false),
        ])
    }
    return Page(
      path: Address.regeln, template: .liste, title: "Regeln des Vertrags",
      lead: "Was nach dem Vertrag da sein soll, so genau, dass man nachsehen kann.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Vertragserfüllung", Address.erfuellung)),
      sections: sections.isEmpty
        ? [PageSection(id: "liste", title: nil, components: [.empty(.plain("Regeln sind noch nicht eingetragen."))])]
        : sections, colophon: [Fact("Stand der Prüfung", [date(portal.stand)])])
  }

  private func regelPage(_ regel: Regel) -> Page {
    let verdicts = fulfilment.verdicts(of: regel.id)
    let counts = fulfilment.counts(of: regel.id)
    let exceptions = portal.ausnahmen.filter { $0.regel.id == regel.id }
    let numbers = Verdict.Status.allCases.sorted { $0.urgency < $1.urgency }.compactMap { status in
      counts[status].map { Fact(status.label, "\($0)") }
    }
    let unknown: [Component] = counts[.unbelegt] == nil ? [] : [.paragraph(.plain(Self.notKnown))]
    let madeUp: [Component] =
      regel.common.beispiel
      ? [.paragraph(.plain("Diese Regel ist ein Vorschlag. So steht sie nicht im Vertrag."))] : []
    let total = fulfilment.total(of: regel.id).map { cell in
      Component.paragraph([.strong("\(cell.kept) von \(cell.judged) eingehalten")])
    }
    return Page(
      path: "vertrag/regeln/\(regel.id).html", template: .eintrag, title: regel.titel, kicker: "Regel",
      lead: regel.common.kurz, badges: badges(regel.common),
      breadcrumbs: breadcrumbs(
        ("Vertrag", Address.vertrag), ("Vertragserfüllung", Address.erfuellung), ("Regeln", Address.regeln)),
      sections: [
        PageSection(
          id: "was-sie-verlangt", title: "Was die Regel verlangt",
          components: [.paragraph(.plain(regel.text))] + madeUp),
        section(
          "zahlen", "Wie oft sie eingehalten ist", (total.map { [$0] } ?? []) + [.facts(numbers)] + unknown,
          otherwise: .plain(silence(of: regel))),
        section(
          "wer", "Alle Ergebnisse", results(verdicts, of: regel), otherwise: .plain(silence(of: regel))),
        section(
          "ausnahmen", "Ausnahmen",
          exceptions.isEmpty
            ? []
            : [
              .list(
                exceptions.map { ausnahme in
                  (ausnahme.fuer.map { [link($0.key), .text(": ")] } ?? []) + exceptionRuns(ausnahme.id)
                }, isOrdered: false)
            ], otherwise: .plain("Von dieser Regel gibt es keine Ausnahme.")),
        PageSection(id: "einzelheiten", title: "Einzelheiten zur Regel", components: [.facts(facts(of: regel))]),
      ], colophon: colophon(regel.common))
  }

  /// Of so many subjects or more the same good news is said once.
  private static let many = 20

  /// What the rule says of each: as a table, and where many keep it for the same reason, as a list of them.
  private func results(_ verdicts: [Verdict], of regel: Regel) -> [Component] {
    guard !verdicts.isEmpty else { return [] }
    let caption = "\(regel.titel), Stand \(portal.stand.german)"
    let good = Dictionary(grouping: verdicts.filter { $0.status == .erfuellt }, by: \.reason)
    let reason = good.filter { $0.value.count >= Self.many }.max { $0.value.count < $1.value.count }?.key
    let listed = reason.flatMap { good[$0] } ?? []
    let told = Set(listed.map(\.subject))
    let others = verdicts.filter { !told.contains($0.subject) }
    let showsUnit = others.contains { $0.subject != $0.unit }
    var components: [Component] = []
    if !others.isEmpty { components.append(verdictTable(others, caption: caption, showsUnit: showsUnit)) }
    if let reason, let kind = listed.first?.subject.kind {
      components.append(
        .group(
          Group(
            id: "eingehalten", title: "\(Verdict.Status.erfuellt.label): \(listed.count) \(plural(kind))",
            components: [
              .paragraph(.plain("\(reason.german). Stand \(portal.stand.german).")),
              .linkColumns(listed.compactMap { pageLink($0.subject) }),
            ])))
    }
    return components
  }

  /// Why a rule says nothing.
  private func silence(of regel: Regel) -> String {
    if !regel.parameterFaults.isEmpty { return "Bei dieser Regel fehlen noch Angaben. Darum wird sie nicht geprüft." }
    if !regel.holds(on: portal.stand) { return "Die Regel gilt im Moment nicht. Darum wird sie nicht geprüft." }
    return "Im Moment gibt es nichts, worum es in dieser Regel gehen könnte."
  }

  private func facts(of regel: Regel) -> [Fact] {
    var facts = [
      Fact("Grundlage", regel.klausel), Fact("Wie wichtig", "\(regel.schwere.word): \(regel.schwere.explanation)"),
      Fact("Art der Regel", regel.art.name),
    ]
    facts += parameterFacts(regel)
    switch (regel.gueltigAb, regel.gueltigBis) {
    case (let from?, let to?): facts.append(Fact("Gilt", [date(from), .text(" bis "), date(to)]))
    case (let from?, nil): facts.append(Fact("Gilt ab", [date(from)]))
    case (nil, let to?): facts.append(Fact("Gilt bis", [date(to)]))
    default: break
    }
    if let begruendung = regel.begruendung { facts.append(Fact("Warum es sie gibt", begruendung)) }
    return facts
  }

  /// „jeden Sozialraum“: all of a level, behind „für“.
  private func each(_ kind: Kind) -> String {
    guard Kind.territories.contains(kind) else { return "jedes \(singular(kind))" }
    return kind == .landkreis ? names.landkreis.dasEinzahl : portal.name(of: kind).jedesEinzahl
  }

  /// The parameters in words.
  private func parameterFacts(_ regel: Regel) -> [Fact] {
    let vorgaben = regel.vorgaben
    var facts: [Fact] = []
    if let je = vorgaben.je { facts.append(Fact("Für", each(je))) }
    if let was = vorgaben.was { facts.append(Fact("Geprüft werden", plural(was))) }
    if let mindestens = vorgaben.mindestens { facts.append(Fact("Mindestens", "\(mindestens)")) }
    if !vorgaben.felder.isEmpty { facts.append(Fact("Diese Angaben", fieldWords(vorgaben))) }
    if !vorgaben.auf.isEmpty { facts.append(Fact("Genannt sein soll", listed(vorgaben.auf.map(singular)))) }
    if let kennzahl = vorgaben.kennzahl { facts.append(Fact("Kennzahl", [link(kennzahl.key)])) }
    switch (vorgaben.vonJahr, vorgaben.bisJahr) {
    case (let from?, let to?):
      facts.append(Fact(from == to ? "Jahr" : "Jahre", from == to ? "\(from)" : "\(from) bis \(to)"))
    case (let from?, nil): facts.append(Fact("Jahre", "ab \(from), bis zum letzten Jahr, dessen Frist vorbei ist"))
    case (nil, let to?): facts.append(Fact("Jahr", "\(to)"))
    case (nil, nil) where regel.art == .kennzahl: facts.append(Fact("Jahr", "das letzte, dessen Frist vorbei ist"))
    default: break
    }
    if let months = vorgaben.standHoechstensMonate {
      facts.append(Fact("Stand der Zahl", "höchstens \(months == 1 ? "einen Monat" : "\(months) Monate") alt"))
    }
    if !vorgaben.standards.isEmpty {
      facts.append(Fact("Standards", links(vorgaben.standards)))
    } else if regel.art == .nachweis {
      facts.append(
        Fact("Standards", [.text("alle, die dafür gelten: "), .link(Link("Standards", page: Address.standards))]))
    }
    if let turnus = vorgaben.turnus { facts.append(Fact("Wie oft", turnus.text)) }
    if let art = vorgaben.terminArt { facts.append(Fact("Was stattfindet", art.name)) }
    if let art = vorgaben.gremiumArt { facts.append(Fact("Welches Gremium", art.name)) }
    if let days = vorgaben.warnungTage {
      facts.append(Fact("Erinnerung", days == 1 ? "einen Tag vorher" : "\(days) Tage vorher"))
    }
    return facts
  }

  /// Fields by what stands in them; the internal edition adds their keys.
  private func fieldWords(_ vorgaben: Vorgaben) -> [RichText] {
    let declarations = vorgaben.was?.declarations ?? []
    return vorgaben.felder.map { key in
      // What follows „Kennung“ is for editors only.
      let help = declarations.first { $0.key == key }?.help.german ?? key
      let words = isInternal ? help : help.split(separator: ": Kennung").first.map { "\($0)" } ?? help
      return .plain(isInternal && words != key ? "\(words) („\(key)“)" : words)
    }
  }
}
