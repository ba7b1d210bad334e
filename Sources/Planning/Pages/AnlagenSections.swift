import ContentModel
import Portal

/// What stands for the Anlagen of the contract, whose text is not public.
extension Planner {
  func annexes(_ vertrag: Vertrag) -> [Component] {
    vertrag.anlagen.enumerated().map { index, anlage in
      var parts: [Component] = []
      if let inhalt = anlage.inhalt { parts.append(.paragraph(.plain(inhalt))) }
      var facts = [Fact("Wortlaut", anlage.belegt ? "liegt vor" : "liegt nicht vor")]
      if !anlage.umfasst.isEmpty {
        facts.append(Fact("Auf diesem Portal", anlage.umfasst.map { [.link(link($0, vertrag))] }))
      }
      if !anlage.belegt, let begruendung = anlage.begruendung {
        facts.append(Fact("Was an seiner Stelle steht", begruendung))
      }
      if let hinweis = anlage.hinweis { facts.append(Fact("Hinweis", hinweis)) }
      parts.append(.facts(facts))
      return .group(
        Group(id: "anlage-\(index + 1)", title: "Anlage \(anlage.nummer): \(anlage.titel)", components: parts))
    }
  }

  /// „10 fachliche Standards“ with the way to them.
  private func link(_ gegenstand: Anlage.Gegenstand, _ vertrag: Vertrag) -> Link {
    let (count, path, fragment): (Int, String, String?) =
      switch gegenstand {
      case .ziele: (portal.ziele.count, Address.ziele, nil)
      case .angebote: (portal.angebote.count, Address.angebote, nil)
      case .standards: (portal.standards.count, Address.standards, nil)
      case .kennzahlen: (portal.kennzahlen.count, Address.kennzahlen, nil)
      case .massstaebe: (vertrag.massstaebe.count, Address.vertrag, "massstaebe")
      case .regeln: (portal.regeln.count, Address.regeln, nil)
      }
    return Link("\(gegenstand.name) (\(count))", page: path, fragment: fragment)
  }

  /// The measures of quality: what good work is measured by.
  func massstaebe(_ vertrag: Vertrag) -> [Component] {
    vertrag.massstaebe.enumerated().map { index, massstab in
      var parts: [Component] = []
      let mark: RichText = massstab.beispiel ? [.badge(Badge("Beispiel", .beispiel)), .text(" ")] : []
      if let text = massstab.text {
        parts.append(.paragraph(mark + [.text(text)]))
      } else if !mark.isEmpty {
        parts.append(.paragraph(mark))
      }
      if !massstab.woran.isEmpty {
        parts += [
          .paragraph(.plain("Woran man es sieht:")), .list(massstab.woran.map { .plain($0) }, isOrdered: false),
        ]
      }
      var facts: [Fact] = []
      let standards = massstab.standards.filter { portal.standards[$0] != nil }
      if !standards.isEmpty { facts.append(Fact("Standards dazu", standards.map { [link($0.key)] })) }
      if let begruendung = massstab.begruendung { facts.append(Fact("Warum er hier steht", begruendung)) }
      let sources = links(massstab.quellen)
      if !sources.isEmpty { facts.append(Fact("Quelle", sources)) }
      if !facts.isEmpty { parts.append(.facts(facts)) }
      return .group(Group(id: "massstab-\(index + 1)", title: massstab.titel, components: parts))
    }
  }

  /// How far the contract is kept, in three numbers.
  func fulfilmentSection() -> PageSection {
    let rules = report.regeln
    guard !rules.isEmpty else {
      return PageSection(
        id: "erfuellung", title: "Wo wir stehen",
        components: [.empty(.plain("Regeln, mit denen sich der Vertrag prüfen lässt, sind noch nicht eingetragen."))])
    }
    let kept = rules.count { $0.isKeptEverywhere }
    let made = portal.regeln.count { $0.common.beispiel }
    let proposals = made == 0 ? "" : made == 1 ? "1 davon ist ein Vorschlag. " : "\(made) davon sind Vorschläge. "
    return PageSection(
      id: "erfuellung", title: "Wo wir stehen",
      components: [
        .paragraph([
          .text(rules.count == 1 ? "1 Regel prüft" : "\(rules.count) Regeln prüfen"),
          .text(
            ", wie weit der Vertrag eingehalten ist. \(kept) davon \(kept == 1 ? "ist" : "sind") überall eingehalten. \(proposals)"
          ),
          .link(Link("Vertragserfüllung", page: Address.erfuellung)), .text(", "),
          .link(Link("alle Regeln", page: Address.regeln)), .text("."),
        ])
      ])
  }
}
