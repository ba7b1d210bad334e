import ContentModel
import Diagnostics
import Reading

extension Node {
  /// Where `beispiel: ja` stands, at every depth.
  var positionsOfExamples: [SourcePosition] {
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
