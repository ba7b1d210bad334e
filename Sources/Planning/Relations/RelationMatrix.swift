import ContentModel
import Portal

/// The records of one kind in a table of relations: the names of its rows or of its columns.
struct RelationSide {
  struct Item {
    var header: RichText
    /// The name without links, for the head of a column.
    var column: String
    /// How many of the other side it has to do with.
    var total: DataTable.Cell
  }

  /// „Gremium“
  var title: String
  /// „Gremien zusammen“
  var together: String
  var items: [Item]
  /// Where the names lead, for when they stand in heads of columns.
  var note: RichText
}

extension Planner {
  /// The table of two sides. The longer side makes the rows: a phone shows many rows, but few columns.
  ///
  /// - Parameter all: in the corner where the totals of both meet.
  /// - Parameter cell: how the item of the first side and that of the second are related.
  func matrix(
    _ which: KarteEmbed.Beziehung, _ caption: String, _ first: RelationSide, _ second: RelationSide,
    all: DataTable.Cell, cell: (Int, Int) -> DataTable.Cell
  ) -> [Component] {
    guard !first.items.isEmpty, !second.items.isEmpty else { return [] }
    let isTurned = second.items.count > first.items.count
    let (rows, columns) = isTurned ? (second, first) : (first, second)
    let lines = rows.items.indices.map { row -> (header: RichText, cells: [DataTable.Cell]) in
      let cells = columns.items.indices.map { isTurned ? cell($0, row) : cell(row, $0) }
      return (rows.items[row].header, cells + [rows.items[row].total])
    }
    return Matrix(
      caption: "\(caption), Stand \(portal.stand.german)", corner: rows.title,
      columns: columns.items.map(\.column) + [columns.together],
      rows: lines + [(.plain(rows.together), columns.items.map(\.total) + [all])],
      notes: columns.note.isEmpty ? [] : [columns.note], isRelation: true, file: Address.tabelle(of: which)
    ).tables()
  }

  /// The Sozialräume with their totals.
  func sozialraumSide(_ totals: [DataTable.Cell]) -> RelationSide {
    RelationSide(
      title: names.sozialraum.einzahl, together: "\(names.sozialraum.mehrzahl) zusammen",
      items: zip(portal.sozialraeume, totals).map { item($0, total: $1) }, note: list(portal.sozialraeume))
  }

  /// The Gremien with their totals.
  func gremiumSide(_ gremien: [Gremium], _ totals: [DataTable.Cell]) -> RelationSide {
    RelationSide(
      title: "Gremium", together: "Gremien zusammen", items: zip(gremien, totals).map { item($0, total: $1) },
      note: list(gremien))
  }

  func item(_ entity: some Entity, name: Run? = nil, total: DataTable.Cell) -> RelationSide.Item {
    let badges = badges(entity.common)
    // Some titles say by themselves that they are made up.
    let marks = badges.map(\.text).filter { !entity.titel.contains("(\($0))") }
    return RelationSide.Item(
      header: [name ?? link(entity.key)] + badges.flatMap { [.text(" "), .badge($0)] },
      column: marks.isEmpty ? entity.titel : "\(entity.titel) (\(marks.joined(separator: ", ")))", total: total)
  }

  func list(_ entities: some Sequence<some Entity>) -> RichText {
    [.text("Mehr dazu: ")] + joined(entities.map { link($0.key) })
  }

  /// „1 Gremium“, „9 Gremien“.
  func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

  func counted(_ count: Int, _ one: String, _ many: String) -> DataTable.Cell {
    .measure(.plain(counted(count, one, many)), number: "\(count)")
  }
}
