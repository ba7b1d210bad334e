import ContentModel
import Diagnostics
import Portal
import Reading

/// A publication has nothing made up in it (DESIGN law 10).
enum PublicationRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    guard input.isPublication, input.portal.settings.beispiele == .zeigen else { return [] }
    return input.records.flatMap { record -> [Diagnostic] in
      var places = record.record.fields.positionsOfExamples
      record.record.body?.forEachCallout { callout, position in
        if callout == .beispiel { places.append(position) }
      }
      return places.map { place in
        Diagnostic(
          .exampleInPublication, at: place,
          Message("„\(record.key)“ enthält ein erfundenes Beispiel", en: "“\(record.key)” has a made-up example in it"),
          help: Message(
            "Ersetzen Sie es durch belegte Angaben, löschen Sie es, oder setzen Sie in portal.yaml „beispiele: verbergen“.",
            en: "Put proven facts in its place, delete it, or write “beispiele: verbergen” in portal.yaml."))
      }
    }
  }
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
