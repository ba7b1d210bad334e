import ContentModel
import Diagnostics
import Reading

/// Links and pictures in texts lead to records, files and pictures that exist.
///
/// Anchors are checked where pages are planned: only there is known which anchors a page has.
enum LinkRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let files = KnownFiles(input)
    var findings: [Diagnostic] = []
    for record in input.records {
      guard let body = record.record.body else { continue }
      body.forEachLink { target, position, isInternal in
        let isPublic = record.isPublic && !isInternal
        switch target {
        case .external, .anchor: break
        case .entity(let word, let id, _):
          guard let kind = Kind(rawValue: word), Kind.linkable.contains(kind) else {
            findings.append(unknownKind(word, id: id, at: position))
            return
          }
          if let finding = files.index.finding(
            for: EntityKey(kind, id), at: position, isPublic: isPublic)
          {
            findings.append(finding)
          }
        case .file(let file, _):
          let path = record.record.path.resolving(file)
          if let path, input.lost.contains(path) { return }
          if let path, input.assets.contains(path) {
            if isPublic, let finding = files.internalFolder(of: path, at: position) { findings.append(finding) }
            return
          }
          guard let path, let key = files.pages[path] else {
            findings.append(files.deadFile(file, path, at: position, input))
            return
          }
          if let finding = files.index.finding(
            for: key, at: position, isPublic: isPublic)
          {
            findings.append(finding)
          }
        }
      }
      body.forEachImage { target, _, position, isInternal in
        guard case .file(let file, _) = target else { return }
        let path = record.record.path.resolving(file)
        if let path, input.lost.contains(path) { return }
        guard let path, input.assets.contains(path) else {
          findings.append(missingPicture(file, at: position, input))
          return
        }
        if record.isPublic, !isInternal, let finding = files.internalFolder(of: path, at: position) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private static func unknownKind(_ word: String, id: String, at position: SourcePosition) -> Diagnostic {
    let words = Kind.linkable.map(\.rawValue)
    return Diagnostic(
      .deadLink, at: position, "Die Art „\(word)“ in „\(word):\(id)“ kenne ich nicht",
      help: NearMiss.question(for: word, in: words) ?? "Möglich sind: \(words.joined(separator: ", ")).")
  }

  private static func missingPicture(_ file: String, at position: SourcePosition, _ input: CheckInput) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: position, "Das Bild „\(file)“ gibt es nicht",
      help: NearMiss.question(for: file, in: input.assets.map(\.name))
        ?? "Legen Sie das Bild in den Ordner dieser Datei und schreiben Sie seinen Namen genau so wie dort.")
  }
}

/// What a path in a text can lead to.
private struct KnownFiles {
  let index: RecordIndex
  /// Files that have a page of their own.
  private(set) var pages: [ContentPath: EntityKey] = [:]
  /// Files whose records have to be named by kind and id.
  private var others: [ContentPath: EntityKey] = [:]
  private var folders: [String: IdentifiedRecord] = [:]

  init(_ input: CheckInput) {
    index = input.index
    for record in input.records {
      if record.key.kind == .ordner { folders[record.key.id] = record }
      if record.record.form == .page {
        pages[record.record.path] = record.key
      } else if Kind.linkable.contains(record.key.kind), others[record.record.path] == nil {
        others[record.record.path] = record.key
      }
    }
  }

  /// A picture or document is as visible as its folder. Nil where the public edition may have it.
  func internalFolder(of path: ContentPath, at position: SourcePosition) -> Diagnostic? {
    var segments = path.folders
    while folders[segments.joined(separator: "/")] == nil, !segments.isEmpty { segments = segments.dropLast() }
    guard let folder = folders[segments.joined(separator: "/")], !folder.isPublic else { return nil }
    return Diagnostic(
      .publicRefersToInternal, at: position,
      "Hier wird öffentlich „\(path)“ gezeigt, aber sein Ordner ist intern",
      help: "Legen Sie die Datei in einen öffentlichen Ordner, oder setzen Sie den Absatz in > [!INTERN].",
      notes: [.init("hier steht, wer den Ordner sehen darf", at: folder.record.fields.position)])
  }

  func deadFile(
    _ file: String, _ path: ContentPath?, at position: SourcePosition, _ input: CheckInput
  ) -> Diagnostic {
    if let path, let key = others[path] {
      return Diagnostic(
        .deadLink, at: position, "Auf die Datei „\(file)“ kann kein Link führen",
        help: "Nennen Sie Art und Kennung, zum Beispiel [Text](\(key)).")
    }
    let known = pages.keys.map(\.description) + input.assets.map(\.description)
    return Diagnostic(
      .deadLink, at: position, "Der Link führt zu „\(file)“, aber diese Datei gibt es nicht",
      help: NearMiss.question(for: path?.description ?? file, in: known)
        ?? "Schreiben Sie den Weg von dieser Datei aus, oder verweisen Sie mit Art und Kennung, zum Beispiel [Text](gemeinde:teltow)."
    )
  }
}
