import ContentModel
import Contract
import Portal

extension Planner {
  /// For whom there are Angebote in each Sozialraum, and by how many Standards they work. The Sozialräume are the rows:
  /// there are many of them and few Zieldimensionen, so the table fits on a phone.
  func dimensionsAndTerritories() -> Relation {
    let coverage = Coverage(portal)
    let dimensions = Array(portal.zieldimensionen)
    let sozialraeume = Array(portal.sozialraeume)
    func angebote(_ sozialraum: Sozialraum, _ dimension: Zieldimension) -> [Angebot] {
      coverage.angebote(in: sozialraum.key, for: dimension.id)
    }
    let rows = sozialraeume.map { sozialraum -> (header: RichText, cells: [DataTable.Cell]) in
      let found = dimensions.map { angebote(sozialraum, $0) }
      let list = Link.Destination.page("sozialraeume/\(sozialraum.id).html", fragment: "angebote")
      return (header(of: sozialraum), (found + [found.flatMap(\.self)]).map { cell($0, list) })
    }
    let perDimension = dimensions.map { dimension in sozialraeume.flatMap { angebote($0, dimension) } }
    let last =
      zip(dimensions, perDimension).map { cell($1, Address.of($0.key)) }
      + [cell(perDimension.flatMap(\.self), .page(Address.angebote, fragment: nil))]

    let empty = sozialraeume.filter { sozialraum in dimensions.allSatisfy { angebote(sozialraum, $0).isEmpty } }
    let gaps = sozialraeume.reduce(0) { sum, sozialraum in
      sum + dimensions.count { angebote(sozialraum, $0).isEmpty }
    }
    var sentences: [RichText] = [
      .plain(
        "Gezählt sind die Angebote auf diesem Portal und die fachlichen Standards, die sie nennen. Jeder Standard zählt in einem Feld einmal."
      )
    ]
    if gaps == 0 {
      sentences.append(.plain("Lücken gibt es nicht: Überall gibt es für alle ein Angebot."))
    } else {
      sentences.append([
        .text(
          "Ohne Angebot \(gaps == 1 ? "ist" : "sind") \(gaps) von \(sozialraeume.count * dimensions.count) Feldern. "),
        .link(Link("Wo noch ein Angebot fehlt", page: Address.abdeckung, fragment: "luecken")),
      ])
    }
    if !empty.isEmpty {
      sentences.append([.text("Für niemanden ein Angebot: ")] + joined(empty.map { link($0.key) }))
    }
    return Relation(
      which: .zieldimensionenSozialraeume, title: "Für wen es wo etwas gibt", sentences: sentences,
      tables: sozialraeume.isEmpty || dimensions.isEmpty
        ? []
        : matrix(
          .zieldimensionenSozialraeume, "Zieldimensionen nach \(names.sozialraum.dativ): Angebote und Standards",
          corner: names.sozialraum.einzahl, columns: dimensions.map(\.titel) + ["Zusammen"],
          rows: rows + [(.plain("\(names.sozialraum.mehrzahl) zusammen"), last)],
          notes: [[.text("Mehr dazu: ")] + joined(dimensions.map { link($0.key) })]),
      reason: .plain("\(names.sozialraum.mehrzahl) oder Zieldimensionen sind noch nicht eingetragen."))
  }

  /// „3 Angebote, 2 Standards“.
  private func cell(_ angebote: [Angebot], _ list: Link.Destination?) -> DataTable.Cell {
    guard !angebote.isEmpty else { return .rich(.plain("kein Angebot")) }
    let standards = Set(angebote.flatMap { $0.standards.filter { portal.standards[$0] != nil }.map(\.id) })
    let words: String = counted(angebote.count, "Angebot", "Angebote")
    let number: RichText = list.map { [.link(Link(words, to: $0))] } ?? .plain(words)
    let rest: String = standards.isEmpty ? "kein Standard" : counted(standards.count, "Standard", "Standards")
    return .rich(number + [.text(", \(rest)")])
  }
}
