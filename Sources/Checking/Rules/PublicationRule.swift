import ContentModel
import Diagnostics
import Portal
import Reading

/// A publication has nothing made up in it (DESIGN law 10).
enum PublicationRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard input.isPublication, input.portal.settings.beispiele == .zeigen else { return [] }
    let rows = input.records.filter { $0.record.form == .row }
    let tables = Dictionary(grouping: rows, by: \.record.path).map { tableFinding($0, $1) }
    return tables.compactMap(\.self)
      + input.records.filter { $0.record.form != .row }.flatMap { record -> [Diagnostic] in
        var places = record.record.fields.positionsOfExamples
        record.record.body?.forEachCallout { callout, position in
          if callout == .beispiel { places.append(position) }
        }
        return places.map { place in
          Diagnostic(
            .exampleInPublication, at: place,
            Message(
              "„\(record.key)“ enthält ein erfundenes Beispiel", en: "“\(record.key)” has a made-up example in it"),
            help: help)
        }
      }
  }

  /// One finding for a table: its rows are mended in one go.
  private static func tableFinding(_ file: ContentPath, _ rows: [IdentifiedRecord]) -> Diagnostic? {
    let places = rows.compactMap { row in
      row.record.fields.entries?.first { $0.key == "beispiel" && $0.value.isYes }?.value.position
    }.sorted()
    guard let first = places.first else { return nil }
    return Diagnostic(
      .exampleInPublication, at: first,
      places.count == 1
        ? Message("In „\(file)“ steht ein erfundenes Beispiel", en: "“\(file)” has a made-up example in it")
        : Message(
          "In „\(file)“ stehen \(places.count) erfundene Beispiele",
          en: "“\(file)” has \(places.count) made-up examples in it"),
      help: help,
      notes: places.dropFirst().suffix(1).map {
        .init(
          Message("das ist die letzte von \(places.count) Zeilen", en: "this is the last of \(places.count) rows"),
          at: $0)
      })
  }

  private static let help = Message(
    "Ersetzen Sie es durch belegte Angaben, löschen Sie es, oder setzen Sie in portal.yaml „beispiele: verbergen“.",
    en: "Put proven facts in its place, delete it, or write “beispiele: verbergen” in portal.yaml.")
}

extension Node {
  /// Where `beispiel: ja` stands, at every depth.
  fileprivate var positionsOfExamples: [SourcePosition] {
    switch content {
    case .scalar: []
    case .sequence(let items): items.flatMap(\.positionsOfExamples)
    case .mapping(let entries):
      entries.flatMap { entry in
        entry.key == "beispiel" && entry.value.isYes ? [entry.keyPosition] : entry.value.positionsOfExamples
      }
    }
  }
}
