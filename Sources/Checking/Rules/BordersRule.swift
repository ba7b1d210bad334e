import ContentModel
import Diagnostics
import Drawing
import Portal

/// The borders for drawn maps can be drawn, and are those of the Gemeinden.
enum BordersRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard let file = input.sources.borders else { return [] }
    let gemeinden = input.portal.gemeinden
    let units = gemeinden.map { Geometry.Unit(id: $0.id, ags: $0.ags) }
    let (geometry, faults) = Geometry.read(file.bytes, units: units)
    func position(_ line: Int, _ column: Int) -> SourcePosition {
      SourcePosition(file: file.path.description, line: line, column: column)
    }
    if let geometry, DrawnMap(geometry) == nil {
      return [
        Diagnostic(
          .badBorders, at: position(1, 1),
          Message(
            "Die Karte würde größer als \(DrawnMap.byteLimit / 1000) kB, auch ganz vereinfacht",
            en: "The map would be larger than \(DrawnMap.byteLimit / 1000) kB, however simple"),
          help: Message(
            "Nehmen Sie kleine Inseln und Löcher aus der Datei heraus.",
            en: "Take small islands and holes out of the file."))
      ]
    }
    return faults.map { fault in
      let words = words(for: fault.kind, input)
      return Diagnostic(
        .badBorders, at: position(fault.line, fault.column), words.summary, help: words.help)
    }
  }

  private static func words(for fault: GeometryFault.Kind, _ input: CheckInput) -> (summary: Message, help: Message) {
    let gemeinden = input.portal.gemeinden
    func title(_ id: String) -> String { gemeinden[id: id]?.titel ?? id }
    switch fault {
    case .noJSON:
      return (
        Message("Ab dieser Stelle ist die Datei kein JSON", en: "From this place on, the file is no JSON"),
        Message(
          "Speichern Sie die Grenzen noch einmal als GeoJSON, oder prüfen Sie hier Klammern und Kommas.",
          en: "Save the borders as GeoJSON again, or check brackets and commas here.")
      )
    case .noFeatureCollection:
      return (
        Message("Die Datei ist keine „FeatureCollection“", en: "The file is no “FeatureCollection”"),
        Message(
          "Speichern Sie die Grenzen aller Gemeinden zusammen als GeoJSON.",
          en: "Save the borders of all Gemeinden together as GeoJSON.")
      )
    case .noPolygon:
      return (
        Message("Hier steht keine Fläche", en: "There is no area here"),
        Message(
          "Jede Gemeinde ist ein „Polygon“ oder „MultiPolygon“ aus Punkten mit Länge und Breite.",
          en: "Each Gemeinde is a “Polygon” or “MultiPolygon” of points with longitude and latitude.")
      )
    case .ringNotClosed:
      return (
        Message("Diese Grenze ist nicht geschlossen", en: "This border is not closed"),
        Message(
          "Ihr letzter Punkt muss derselbe sein wie ihr erster.", en: "Its last point has to be the same as its first.")
      )
    case .tooFewPoints:
      return (
        Message("Diese Grenze hat zu wenige Punkte für eine Fläche", en: "This border has too few points for an area"),
        Message(
          "Nötig sind vier, und der letzte ist derselbe wie der erste.",
          en: "Four are needed, and the last is the same as the first.")
      )
    case .outside(let longitude, let latitude):
      return (
        Message(
          "Länge \(longitude) und Breite \(latitude) gibt es nicht",
          en: "There is no longitude \(longitude) with latitude \(latitude)"),
        Message(
          "Speichern Sie die Grenzen in Grad (WGS 84, EPSG:4326), nicht in Metern; zuerst die Länge.",
          en: "Save the borders in degrees (WGS 84, EPSG:4326), not in metres; the longitude first.")
      )
    case .unnamed:
      return (
        Message(
          "Hier steht nicht, zu welcher Gemeinde die Grenzen gehören", en: "It does not say whose borders these are"),
        Message(
          "Ergänzen Sie unter „properties“ die „id“ oder den „ags“ der Gemeinde.",
          en: "Add the “id” or the “ags” of the Gemeinde under “properties”.")
      )
    case .unknownUnit(let name):
      let ids = gemeinden.map(\.id)
      return (
        Message("Die Gemeinde „\(name)“ gibt es nicht", en: "There is no Gemeinde “\(name)”"),
        NearMiss.question(for: name, in: ids)
          ?? Message(
            "Die Datei darf nur die Gemeinden des Portals enthalten. Löschen Sie diese, oder prüfen Sie „id“ und „ags“.",
            en: "The file may hold only the Gemeinden of the portal. Delete this one, or check “id” and “ags”.")
      )
    case .unitTwice(let id):
      return (
        Message(
          "Die Grenzen von „\(title(id))“ stehen zweimal da", en: "The borders of “\(title(id))” are there twice"),
        Message(
          "Löschen Sie eine davon, oder fassen Sie beide zu einem „MultiPolygon“ zusammen.",
          en: "Delete one of them, or put both together into a “MultiPolygon”.")
      )
    case .unitsMissing(let ids):
      let shown = ids.prefix(5).map { Message("„\(title($0))“", en: "“\(title($0))”") }
      let rest = ids.count - shown.count
      let names = listed(shown + (rest > 0 ? [Message("\(rest) weiteren", en: "\(rest) more")] : []))
      return (
        Message("Es fehlen die Grenzen von ", en: "Missing are the borders of ") + names,
        Message(
          "Ergänzen Sie sie, oder löschen Sie die Datei: Ohne sie wird keine Karte gezeichnet.",
          en: "Add them, or delete the file: without it no map is drawn.")
      )
    }
  }
}
