import Diagnostics
import Portal
import Reading

/// A picture or document that the public edition has.
struct PublicFile: Sendable {
  var asset: Sources.Asset
  /// The first text that shows it or links to it.
  var use: SourcePosition

  var position: SourcePosition { SourcePosition(file: asset.path.description) }
  var isDocument: Bool { asset.path.ending == "pdf" }

  /// Where it is used, for whoever does not know the file.
  var notes: [Diagnostic.Note] {
    [.init(Message("hier zeigt ein öffentlicher Text darauf", en: "a public text points to it here"), at: use)]
  }

  /// In the order of their paths.
  static func all(of published: Portal, _ input: CheckInput) -> [PublicFile] {
    let uses = published.filesInTexts
    return input.sources.assets.compactMap { asset in uses[asset.path].map { PublicFile(asset: asset, use: $0) } }
  }
}
