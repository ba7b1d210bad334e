import Diagnostics
import Reading

/// Files that hold what another file of their folder holds: „elterncafe - Kopie.md“.
struct FileCopies {
  private var originals: [ContentPath: ContentPath] = [:]

  /// Complexity: O(files), and O(length) for those that are equally long.
  init(in sources: Sources) {
    let files = sources.records.filter { record in
      if case .files = Kind.at(record.path)?.location { return true }
      return false
    }.map(\.path)
    let length = { (path: ContentPath) in sources.texts[path.description]?.utf8.count ?? 0 }
    let alike = Dictionary(grouping: files) { Place(folder: $0.folders, length: length($0)) }
    for paths in alike.values where paths.count > 1 {
      for copies in Dictionary(grouping: paths, by: { sources.texts[$0.description] }).values where copies.count > 1 {
        guard let original = copies.min(by: Self.isRather) else { continue }
        for copy in copies where copy != original { originals[copy] = original }
      }
    }
  }

  private struct Place: Hashable {
    var folder: ArraySlice<String>
    var length: Int
  }

  /// Copies have longer names, and signs in them that ids do not have.
  private static func isRather(_ left: ContentPath, _ right: ContentPath) -> Bool {
    let (isLeft, isRight) = (isSlug(left.stem), isSlug(right.stem))
    if isLeft != isRight { return isLeft }
    let (long, short) = (left.stem.utf8.count, right.stem.utf8.count)
    return long == short ? left < right : long < short
  }

  /// Nil for a file that is no copy. One whose name would be an error stays an error.
  func finding(for path: ContentPath) -> Diagnostic? {
    originals[path].map { original in
      Diagnostic(
        .fileCopy, at: SourcePosition(file: path.description),
        Message(
          "In „\(path.name)“ steht dasselbe wie in „\(original.name)“",
          en: "“\(path.name)” says the same as “\(original.name)”"),
        help: Message(
          "Löschen Sie die Kopie. Soll ein neuer Eintrag daraus werden, ändern Sie Namen und Inhalt.",
          en: "Delete the copy. If it is to become a new entry, change its name and its content."),
        notes: [.init(Message("das Original", en: "the original"), at: SourcePosition(file: original.description))],
        severity: isSlug(path.stem) ? nil : .error)
    }
  }
}
