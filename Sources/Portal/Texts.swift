import ContentModel
import Diagnostics
import Reading

extension Portal {
  /// All records that carry a text.
  public func forEachText(_ body: (any Entity) -> Void) {
    planregionen.forEach(body)
    sozialraeume.forEach(body)
    gemeinden.forEach(body)
    familienzentren.forEach(body)
    angebote.forEach(body)
    gremien.forEach(body)
    termine.forEach(body)
    beschluesse.forEach(body)
    standards.forEach(body)
    handbuch.forEach(body)
    seiten.forEach(body)
  }
  /// What texts show or link to as a file, with the first place that does. Not every one has to exist.
  ///
  /// Complexity: O(size of the texts).
  public var filesInTexts: [ContentPath: SourcePosition] {
    var files: [ContentPath: SourcePosition] = [:]
    forEachText { entity in
      let folder = ContentPath(entity.common.source.file)
      func note(_ target: LinkTarget, _ position: SourcePosition) {
        guard case .file(let relative, _) = target, let path = folder?.resolving(relative) else { return }
        files[path] = min(files[path] ?? position, position)
      }
      entity.common.body.forEachImage { target, _, position, _ in note(target, position) }
      entity.common.body.forEachLink { target, position, _ in note(target, position) }
    }
    return files
  }
}
