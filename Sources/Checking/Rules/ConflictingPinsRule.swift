import ContentModel
import Diagnostics
import Placing
import Portal

/// A cell that is fixed for the map as a table is free and not far outside.
enum ConflictingPinsRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let portal = input.portal
    return findings(portal.gemeinden, { $0.rasterfeld }, in: input)
      + findings(portal.sozialraeume, { $0.rasterfeld }, in: input)
  }

  private static func findings<E: Entity>(
    _ entities: EntityList<E>, _ pin: (E) -> Rasterfeld?, in input: CheckInput
  ) -> [Diagnostic] {
    let largest = GridLayout.largestPin(among: input.portal.gridUnits(of: E.kind).map(\.coordinate))
    var owners: [GridCell: E] = [:]
    // The layout gives a cell to the first by id.
    return entities.sorted { $0.id < $1.id }.compactMap { entity in
      // A number that cannot be read is reported as that.
      guard let cell = pin(entity)?.cell, cell.row > 0, cell.column > 0 else { return nil }
      let position = input.position(of: entity, "rasterfeld")
      if let owner = owners[cell] {
        return Diagnostic(
          .conflictingPins, at: position,
          Message(
            "„\(entity.titel)“ soll in Zeile \(cell.row), Spalte \(cell.column) stehen, aber da steht schon „\(owner.titel)“",
            en:
              "“\(entity.titel)” is to be in row \(cell.row), column \(cell.column), but “\(owner.titel)” is already there"
          ),
          help: Message(
            "Geben Sie einer der beiden ein anderes Feld, oder löschen Sie ein „rasterfeld“: Dann wird der Platz berechnet.",
            en: "Give one of the two another cell, or delete one “rasterfeld”: the place is then computed."),
          notes: [
            .init(
              Message("hier steht das Feld von „\(owner.titel)“", en: "the cell of “\(owner.titel)” is here"),
              at: input.position(of: owner, "rasterfeld"))
          ])
      }
      owners[cell] = entity
      guard cell.row > largest.row || cell.column > largest.column else { return nil }
      return Diagnostic(
        .conflictingPins, at: position,
        Message(
          "Zeile \(cell.row), Spalte \(cell.column) liegt weit außerhalb der Karte",
          en: "Row \(cell.row), column \(cell.column) lies far outside the map"),
        help: Message(
          "Die Karte hat höchstens \(largest.row) Zeilen und \(largest.column) Spalten. Wählen Sie ein Feld darin.",
          en: "The map has at most \(largest.row) rows and \(largest.column) columns. Choose a cell within."))
    }
  }
}
