import Drawing
import Portal

/// The borders of the units of a map, in the colours of its table. It says nothing that the table does not say.
public struct DrawnMapView: Sendable, Hashable {
  public struct Unit: Sendable, Hashable {
    /// For the attribute `d`.
    public var path: String
    /// Nil where the unit has no class.
    public var colour: ClassColour?
    /// `geheim`, `fehlt` or `null`, as `FigureView.mark`.
    public var mark: String?

    public init(path: String, colour: ClassColour?, mark: String?) {
      self.path = path
      self.colour = colour
      self.mark = mark
    }
  }

  public var width: Int
  public var height: Int
  /// In the order of ids.
  public var units: [Unit]
  /// What it is, what patterns mean, whose borders these are.
  public var caption: RichText

  public init(width: Int, height: Int, units: [Unit], caption: RichText) {
    self.width = width
    self.height = height
    self.units = units
    self.caption = caption
  }
}

extension Planner {
  /// The drawn map beside a map as a table, with its classes; nil where there are no borders, and where nothing in the
  /// table is coloured, since there is nothing to see then.
  ///
  /// - Parameter cells: of all Gemeinden by id.
  func drawnMap(_ cells: [String: GridMap.Cell]) -> DrawnMapView? {
    guard let drawing, cells.values.contains(where: { $0.colour != nil }) else { return nil }
    let units = drawing.shapes.compactMap { shape in
      cells[shape.id].map { DrawnMapView.Unit(path: shape.path, colour: $0.colour, mark: $0.figure.mark) }
    }
    return DrawnMapView(
      width: drawing.width, height: drawing.height, units: units, caption: drawnMapCaption(Set(units.map(\.mark))))
  }

  private func drawnMapCaption(_ marks: Set<String?>) -> RichText {
    var words = "Gezeichnete Karte zum Vergleich. Alle Angaben stehen in der Tabelle darüber."
    switch (marks.contains("geheim"), marks.contains("fehlt")) {
    case (true, true): words += " Wo die Zahl geheim ist, sind Streifen; wo sie fehlt, Punkte."
    case (true, false): words += " Wo die Zahl geheim ist, sind Streifen."
    case (false, true): words += " Wo die Zahl fehlt, sind Punkte."
    case (false, false): break
    }
    guard let quelle = portal.quellen[portal.landkreis.grenzenQuelle] else { return .plain(words) }
    return [
      .text("\(words) Quelle der Grenzen: "), link(quelle.key),
      .text((quelle.lizenz.map { ", Lizenz \($0)" } ?? "") + ", vereinfacht."),
    ]
  }
}
