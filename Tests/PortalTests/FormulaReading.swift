import ContentModel
import Diagnostics

extension Formula {
  /// A formula from nowhere; nil where it has a fault.
  init?(reading text: String) {
    var diagnostics: [Diagnostic] = []
    self.init(text, at: SourcePosition(file: ""), diagnostics: &diagnostics)
  }
}
