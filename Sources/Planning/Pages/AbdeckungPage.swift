import ContentModel
import Contract
import Portal

extension Planner {
  /// Which Angebote there are in which Sozialraum for which Zieldimension, and where there is none.
  func abdeckungPage() -> Page {
    let coverage = Coverage(portal)
    let dimensions = Array(portal.zieldimensionen)
    let units = portal.sozialraeume.filter { !$0.id.isEmpty }
    let gaps = units.map { unit in
      (unit: unit, gaps: dimensions.filter { coverage.angebote(in: unit.key, for: $0.id).isEmpty })
    }
    let matrix = Matrix(
      caption: "Angebote nach \(names.sozialraum.dativ) und Zieldimensionen, Stand \(portal.stand.german)",
      corner: names.sozialraum.einzahl,
      columns: dimensions.map(\.titel),
      rows: units.map { unit in
        ([link(unit.key)], dimensions.map { coverageCell(unit, coverage.angebote(in: unit.key, for: $0.id).count) })
      },
      notes: [[.text("Mehr dazu: ")] + joined(dimensions.map { link($0.key) })])
    let without = gaps.filter { !$0.gaps.isEmpty }
    return Page(
      path: Address.abdeckung, template: .liste, title: "Wo es welche Angebote gibt",
      kicker: "Vertragserfüllung",
      lead: "Für wen es in \(names.sozialraum.jedemEinzahl) Angebote gibt, und für wen noch keines eingetragen ist.",
      breadcrumbs: breadcrumbs(("Vertrag", Address.vertrag), ("Vertragserfüllung", Address.erfuellung)),
      sections: [
        PageSection(
          id: "lesen", title: nil,
          components: [
            .paragraph(.plain(introduction)),
            .facts([
              Fact(names.sozialraum.mehrzahl, "\(units.count), davon \(units.count - without.count) ohne Lücke"),
              Fact(
                "Lücken", "\(without.reduce(0) { $0 + $1.gaps.count }) von \(units.count * dimensions.count) Feldern"),
            ]),
          ]),
        section(
          "tabelle", "Angebote für jede Zieldimension", matrix.tables(),
          otherwise: .plain("\(names.sozialraum.mehrzahl) oder Zieldimensionen sind noch nicht eingetragen.")),
        section(
          "luecken", "Wo noch ein Angebot fehlt",
          without.isEmpty
            ? []
            : [
              .facts(
                without.map { unit, gaps in
                  Fact(
                    unit.titel, [.text("kein Angebot für ")] + joined(gaps.map { link($0.key) }, separator: " und für ")
                  )
                })
            ],
          otherwise: .plain(
            units.isEmpty || dimensions.isEmpty
              ? "Hier gibt es noch nichts zu vergleichen."
              : "Lücken gibt es nicht: Überall gibt es für alle ein Angebot.")),
      ],
      colophon: [Fact("Stand", [date(portal.stand)])])
  }

  private var introduction: String {
    "Die Tabelle zählt die Angebote, die auf diesem Portal stehen. „Keines“ heißt: Hier ist für diese Zieldimension keines eingetragen. Vielleicht gibt es trotzdem eines, oder eines nebenan hilft auch. Eine Lücke ist ein Anlass, miteinander zu reden."
      + (isInternal ? "" : " Angebote nur für Fachkräfte zählen hier nicht mit, wenn sie nicht öffentlich sind.")
  }

  private func coverageCell(_ unit: Sozialraum, _ count: Int) -> DataTable.Cell {
    guard count > 0 else { return .rich(.plain("keines")) }
    let text = count == 1 ? "1 Angebot" : "\(count) Angebote"
    return .rich([.link(Link(text, page: "sozialraeume/\(unit.id).html", fragment: "angebote"))])
  }
}
