import Diagnostics
import Reading

extension Node {
  /// Where `beispiel: ja` stands, at every depth.
  var positionsOfExamples: [SourcePosition] {
    switch content {
    case .scalar: []
    case .sequence(let items): items.flatMap(\.positionsOfExamples)
    case .mapping(let entries):
      entries.flatMap { entry -> [SourcePosition] in
        if entry.key == "beispiel", entry.value.text == "ja" || entry.value.text == "true" {
          return [entry.keyPosition]
        }
        return entry.value.positionsOfExamples
      }
    }
  }
}
