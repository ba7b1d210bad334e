import ContentModel
import Diagnostics
import Reading

/// Links and pictures in texts lead to records, files and pictures that exist.
///
/// Anchors are checked where pages are planned: only there is known which anchors a page has.
enum LinkRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let index = RecordIndex(input.records)
    let keyOfPath = Dictionary(
      input.records.filter { $0.record.form == .page }.map { ($0.record.path, $0.key) }, uniquingKeysWith: { first, _ in first })
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
          if let finding = index.finding(
            for: EntityKey(kind, id), at: position, isPublic: isPublic, owner: record.key, lost: input.lost)
          {
            findings.append(finding)
          }
        case .file(let file, _):
          if let path = record.record.path.resolving(file), input.assets.contains(path) { return }
          guard let path = record.record.path.resolving(file), let key = keyOfPath[path] else {
            findings.append(deadFile(file, at: position, known: keyOfPath.keys.map(\.description) + input.assets.map(\.description)))
            return
          }
          if let finding = index.finding(for: key, at: position, isPublic: isPublic, owner: record.key, lost: input.lost) {
            findings.append(finding)
          }
        }
      }
      body.forEachImage { target, _, position, _ in
        guard case .file(let file, _) = target else { return }
        guard let path = record.record.path.resolving(file), input.assets.contains(path) else {
          findings.append(missingPicture(file, at: position, input))
          return
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

  private static func deadFile(_ file: String, at position: SourcePosition, known: [String]) -> Diagnostic {
    Diagnostic(
      .deadLink, at: position, "Der Link führt zu „\(file)“, aber diese Datei gibt es nicht",
      help: NearMiss.question(for: file, in: known)
        ?? "Schreiben Sie den Weg von dieser Datei aus, oder verweisen Sie mit Art und Kennung, zum Beispiel (gemeinde:teltow).")
  }

  private static func missingPicture(_ file: String, at position: SourcePosition, _ input: CheckInput) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: position, "Das Bild „\(file)“ gibt es nicht",
      help: NearMiss.question(for: file, in: input.assets.map(\.name))
        ?? "Legen Sie das Bild in den Ordner dieser Datei und schreiben Sie seinen Namen genau so wie dort.")
  }
}
