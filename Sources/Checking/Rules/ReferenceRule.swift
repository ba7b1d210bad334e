import ContentModel
import Diagnostics
import Reading

/// A reference leads to a record that exists and that those may see who see the reference.
enum ReferenceRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let texts = firstEmbeds(input.records)
    return input.references.compactMap { reference in
      // A figure is as visible as its indicator: the cut takes it away with it.
      let isHidden = reference.owner.kind == .wert && reference.target.kind == .kennzahl
      let position = reference.position
      let isEmbed = texts[reference.owner].map { $0 <= position.line } ?? false
      return input.index.finding(
        for: reference.target, at: isEmbed ? .embed(position) : .field(position),
        isPublic: reference.isPublic && !isHidden)
    } + folderFindings(input)
  }

  /// The line of the first embed in the text of a record; its fields stand above.
  private static func firstEmbeds(_ records: [IdentifiedRecord]) -> [EntityKey: Int] {
    var lines: [EntityKey: Int] = [:]
    for record in records {
      record.record.body?.forEachEmbed { _, position, _ in
        lines[record.key] = min(lines[record.key] ?? .max, position.line)
      }
    }
    return lines
  }

  /// The folder of an Angebot is a reference as well, however many files lie in it.
  private static func folderFindings(_ input: CheckInput) -> [Diagnostic] {
    var folders: Set<EntityKey> = []
    return input.portal.angebote.compactMap { angebot in
      guard folders.insert(angebot.gemeinde.key).inserted || input.index.has(angebot.gemeinde.key) else { return nil }
      let place = SourcePosition(file: angebot.common.source.file)
      var finding = input.index.finding(
        for: angebot.gemeinde.key, at: .folder(place), isPublic: angebot.common.isPublic)
      if finding?.code == .danglingReference {
        finding?.summary = Message(
          "Der Ordner „\(angebot.gemeinde.id)“ heißt nicht wie eine Gemeinde",
          en: "The folder “\(angebot.gemeinde.id)” is not named like a Gemeinde")
      }
      return finding
    }
  }
}
