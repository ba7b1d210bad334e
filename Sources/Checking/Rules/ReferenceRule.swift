import ContentModel
import Diagnostics
import Reading

/// A reference leads to a record that exists and that those may see who see the reference.
enum ReferenceRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let index = input.index
    return input.references.compactMap { reference in
      // A figure is as visible as its indicator: the cut takes it away with it.
      let isHidden = reference.owner.kind == .wert && reference.target.kind == .kennzahl
      return index.finding(
        for: reference.target, at: reference.position, isPublic: reference.isPublic && !isHidden)
    } + folderFindings(input, index)
  }

  /// The folder of an Angebot is a reference as well.
  private static func folderFindings(_ input: CheckInput, _ index: RecordIndex) -> [Diagnostic] {
    input.portal.angebote.compactMap { angebot in
      guard
        let finding = index.finding(
          for: angebot.gemeinde.key, at: SourcePosition(file: angebot.common.source.file),
          isPublic: angebot.common.isPublic)
      else { return nil }
      var better = finding
      better.summary = "Der Ordner „\(angebot.gemeinde.id)“ heißt nicht wie eine Gemeinde"
      if finding.code == .danglingReference { return better }
      return finding
    }
  }
}

/// All records by key, with what references to them need to know.
struct RecordIndex {
  private var records: [EntityKey: (internalAt: SourcePosition?, position: SourcePosition)] = [:]
  private var ids: [Kind: [String]] = [:]
  private var lost: LostRecords?

  /// Nothing, until the records are known.
  init() {}

  init(_ input: CheckInput) {
    lost = input.lost
    for record in input.records {
      records[record.key] = (
        record.isPublic ? nil : input.placeOfInternal(record), record.record.fields.position
      )
      ids[record.key.kind, default: []].append(record.key.id)
    }
  }

  /// Nil where the reference is sound.
  func finding(for target: EntityKey, at position: SourcePosition, isPublic: Bool) -> Diagnostic? {
    guard let record = records[target] else {
      return lost?.contains(target) == true ? nil : dangling(target, at: position)
    }
    // What counts as internal only because nobody says anything readable is reported there.
    guard isPublic, let place = record.internalAt, lost?.touches(.ordner) != true else { return nil }
    return Diagnostic(
      .publicRefersToInternal, at: position,
      "Hier wird öffentlich auf „\(target)“ verwiesen, das nur in der internen Ausgabe steht",
      help:
        "Nehmen Sie den Verweis heraus, setzen Sie ihn in einen Absatz mit > [!INTERN], oder machen Sie „\(target.id)“ öffentlich.",
      notes: [
        Diagnostic.Note("das ist „\(target)“", at: record.position), Diagnostic.Note("hier steht „intern“", at: place),
      ])
  }

  private func dangling(_ target: EntityKey, at position: SourcePosition) -> Diagnostic {
    let known = ids[target.kind] ?? []
    var help: Message
    let isKnown = { (id: String) in records[EntityKey(.kennzahl, id)] != nil }
    if target.kind == .kennzahl, let hyphen = Formula.hyphenHelp(for: target.id, isKnown: isKnown) {
      help = hyphen
    } else if let question = NearMiss.question(for: target.id, in: known) {
      help = question
    } else if let other = otherKind(of: target.id, than: target.kind) {
      help = "Es gibt nur „\(other.rawValue):\(target.id)“. Hier wird etwas anderes erwartet: \(target.kind.singular)."
    } else if known.isEmpty {
      help = "Es gibt noch nichts dieser Art. Der Platz dafür: \(target.kind.location.description)."
    } else if known.count <= 20 {
      help = "Es gibt: \(known.sorted().joined(separator: ", "))."
    } else {
      let place = target.kind.location.description
      help =
        target.kind.folder == nil
        ? "Kennungen stehen hinter „- id:“ in \(place)."
        : "Die Kennung ist der Dateiname ohne Endung. Der Platz dafür: \(place)."
    }
    return Diagnostic(
      .danglingReference, at: position, "„\(target.id)“ gibt es nicht (\(target.kind.singular))", help: help)
  }

  private func otherKind(of id: String, than kind: Kind) -> Kind? {
    Kind.linkable.first { $0 != kind && records[EntityKey($0, id)] != nil }
  }
}
