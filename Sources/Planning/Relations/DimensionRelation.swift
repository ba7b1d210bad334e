import ContentModel
import Contract
import Portal

extension Planner {
  /// For whom there are Angebote in each Sozialraum, and by how many Standards they work.
  func dimensionsAndTerritories() -> Relation {
    let coverage = Coverage(portal)
    let dimensions = Array(portal.zieldimensionen)
    let sozialraeume = Array(portal.sozialraeume)
    let angebote = sozialraeume.map { sozialraum in
      dimensions.map { coverage.angebote(in: sozialraum.key, for: $0.id) }
    }
    let lists = sozialraeume.map { Link.Destination.page("sozialraeume/\($0.id).html", fragment: "angebote") }
    let totals = zip(angebote, lists).map { cell($0.flatMap(\.self), $1) }
    let perDimension = dimensions.indices.map { dimension in angebote.flatMap { $0[dimension] } }
    let dimensionSide = RelationSide(
      title: "Zieldimension", together: "Zusammen",
      items: zip(dimensions, perDimension).map { item($0, total: cell($1, Address.of($0.key))) },
      note: list(dimensions))

    let gaps = angebote.reduce(0) { $0 + $1.count(where: \.isEmpty) }
    let empty = zip(sozialraeume, angebote).filter { $0.1.allSatisfy(\.isEmpty) }.map(\.0)
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
          "Ohne Angebot \(gaps == 1 ? "ist" : "sind") \(gaps) von \(sozialraeume.count * dimensions.count) Feldern: "),
        .link(Link("Wo noch ein Angebot fehlt", page: Address.abdeckung, fragment: "luecken")),
      ])
    }
    if !empty.isEmpty {
      sentences.append([.text("Für niemanden ein Angebot: ")] + joined(empty.map { link($0.key) }))
    }
    return Relation(
      title: "Für wen es wo etwas gibt", sentences: sentences,
      tables: matrix(
        .zieldimensionenSozialraeume, "Angebote und Standards nach \(names.sozialraum.dativ) und Zieldimensionen",
        sozialraumSide(totals), dimensionSide,
        all: cell(perDimension.flatMap(\.self), .page(Address.angebote, fragment: nil))
      ) { sozialraum, dimension in cell(angebote[sozialraum][dimension], lists[sozialraum]) },
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
