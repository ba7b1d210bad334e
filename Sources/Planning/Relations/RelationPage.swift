import ContentModel
import Portal

extension Planner {
  /// „Wer mit wem?“: every table of relations, each with its gaps.
  func relationPage() -> Page {
    Page(
      path: Address.werMitWem, template: .liste, title: "Wer mit wem?", kicker: "Gremien",
      lead:
        "Wer in welchem Gremium mitarbeitet, welches Gremium für \(names.sozialraum.jedesEinzahl) da ist, und für wen es dort Angebote gibt.",
      breadcrumbs: breadcrumbs(("Gremien", Address.gremien)),
      sections: KarteEmbed.Beziehung.allCases.map { which in
        let relation = relation(which)
        return PageSection(id: which.rawValue, title: relation.title, components: relation.components)
      },
      colophon: [Fact("Stand", [date(portal.stand)])])
  }

  /// A sentence that leads to one of the tables.
  func relationLink(_ which: KarteEmbed.Beziehung) -> RichText {
    [
      .text("Alles auf einen Blick: "), .link(Link("Wer mit wem?", page: Address.werMitWem, fragment: which.rawValue)),
    ]
  }
}
