import ContentModel
import Diagnostics

/// Where a reference stands: that decides how it can be mended.
enum ReferencePlace {
  /// A field, a cell or a formula.
  case field(SourcePosition)
  /// A field of an embed.
  case embed(SourcePosition)
  /// A link in a text.
  case link(SourcePosition)
  /// The name of a folder.
  case folder(SourcePosition)

  var position: SourcePosition {
    switch self {
    case .field(let position), .embed(let position), .link(let position), .folder(let position): position
    }
  }

  /// Whether it can be set into an internal passage.
  var isInText: Bool {
    switch self {
    case .embed, .link: true
    case .field, .folder: false
    }
  }

  /// The place of the id to the letter; nil where only the text of the file tells.
  func idPlace(of target: EntityKey) -> SourcePosition? {
    switch self {
    case .field(let position), .embed(let position): position.place(of: target.id, behind: "\(target.kind.rawValue):")
    case .link, .folder: nil
    }
  }

  /// Whether the kind stands in front of the id: `gemeinde:Teltow`.
  func saysKind(of target: EntityKey) -> Bool {
    switch self {
    case .field(let position), .embed(let position):
      position.length >= target.kind.rawValue.unicodeScalars.count + 1 + target.id.unicodeScalars.count
    case .link: true
    case .folder: false
    }
  }
}

/// All records by key, with what references to them need to know.
struct RecordIndex {
  private var records: [EntityKey: (internalAt: SourcePosition?, position: SourcePosition)] = [:]
  private var ids: [Kind: [String]] = [:]
  private var lost: LostRecords?
  private var choices = IDChoices([])

  /// Nothing, until the records are known.
  init() {}

  init(_ input: CheckInput) {
    lost = input.lost
    choices = IDChoices(input.records)
    for record in input.records {
      records[record.key] = (
        record.isPublic ? nil : input.placeOfInternal(record), record.record.fields.position
      )
      ids[record.key.kind, default: []].append(record.key.id)
    }
  }

  func has(_ key: EntityKey) -> Bool { records[key] != nil }

  /// Nil where the reference is sound.
  func finding(for target: EntityKey, at place: ReferencePlace, isPublic: Bool) -> Diagnostic? {
    guard let record = records[target] else {
      return lost?.contains(target) == true ? nil : dangling(target, at: place)
    }
    // What counts as internal only because nobody says anything readable is reported there.
    guard isPublic, let internalAt = record.internalAt, lost?.touches(.ordner) != true else { return nil }
    return Diagnostic(
      .publicRefersToInternal, at: place.position,
      Message(
        "Hier wird öffentlich auf „\(target)“ verwiesen, das nur in der internen Ausgabe steht",
        en: "This public reference is to “\(target)”, which only the internal edition has"),
      help: place.isInText
        ? Message(
          "Nehmen Sie den Verweis heraus, setzen Sie ihn in einen Absatz mit > [!INTERN], oder machen Sie „\(target.id)“ öffentlich.",
          en:
            "Take the reference out, set it into a paragraph with > [!INTERN], or make “\(target.id)” public.")
        : Message(
          "Nehmen Sie den Verweis heraus, oder machen Sie „\(target.id)“ öffentlich.",
          en: "Take the reference out, or make “\(target.id)” public."),
      notes: [
        .init(Message("das ist „\(target)“", en: "this is “\(target)”"), at: record.position),
        .init(Message("hier steht „intern“", en: "here it says “intern”"), at: internalAt),
      ])
  }

  private func dangling(_ target: EntityKey, at place: ReferencePlace) -> Diagnostic {
    let known = ids[target.kind] ?? []
    let kind = target.kind.singular
    let summary = Message("„\(target.id)“ gibt es nicht (\(kind))", en: "There is no “\(target.id)” (\(kind))")
    let isKnown = { (id: String) in records[EntityKey(.kennzahl, id)] != nil }
    if target.kind == .kennzahl, let hyphen = Formula.hyphenHelp(for: target.id, isKnown: isKnown) {
      return Diagnostic(.danglingReference, at: place.position, summary, help: hyphen)
    }
    let choice = choices.choice(for: target)
    return Diagnostic(
      .danglingReference, at: place.position,
      choice.isName
        ? Message("„\(target.id)“ ist keine Kennung (\(kind))", en: "“\(target.id)” is not an id (\(kind))") : summary,
      help: choice.isName
        ? write(choice.words.near, for: target, at: place) : choice.words.question ?? hint(target, known),
      solutions: solutions(for: target, idAt: place.idPlace(of: target)))
  }

  /// The ids whose titles were written, as they have to stand there: with the kind where that is said as well.
  private func write(_ ids: [String], for target: EntityKey, at place: ReferencePlace) -> Message {
    let prefix = place.saysKind(of: target) ? "\(target.kind.rawValue):" : ""
    let words = ids.map { prefix + $0 }
    let (german, english) = (words.joined(separator: " oder "), words.joined(separator: " or "))
    return Message("Schreiben Sie \(german).", en: "Write \(english).")
  }

  /// Ids that exist in the place of one that does not.
  func solutions(for target: EntityKey, idAt place: SourcePosition?) -> [Solution] {
    guard let place else { return [] }
    return choices.choice(for: target).words.solutions(at: place)
  }

  /// All of them, where they are few enough to be read.
  private func few(_ known: [String]) -> Message? {
    guard !known.isEmpty, known.count <= 20 else { return nil }
    let list = known.sorted().joined(separator: ", ")
    return Message("Es gibt: \(list).", en: "There are: \(list).")
  }

  /// What to say where nothing of the kind has a similar id.
  private func hint(_ target: EntityKey, _ known: [String]) -> Message {
    let (kind, place) = (target.kind.singular, target.kind.location.description)
    if let other = Kind.linkable.first(where: { $0 != target.kind && records[EntityKey($0, target.id)] != nil }) {
      let there = "\(other.rawValue):\(target.id)"
      return Message(
        "Es gibt nur „\(there)“. Hier wird etwas anderes erwartet: \(kind).",
        en: "There is only “\(there)”. Something else is expected here: \(kind).")
        + (few(known).map { Message(verbatim: " ") + $0 } ?? .empty)
    }
    if known.isEmpty {
      return Message(
        "Es gibt noch nichts dieser Art. Der Platz dafür: \(place).",
        en: "There is nothing of this kind yet. The place for it: \(place).")
    }
    if let list = few(known) { return list }
    return target.kind.folder == nil
      ? Message("Kennungen stehen hinter „- id:“ in \(place).", en: "Ids stand behind “- id:” in \(place).")
      : Message(
        "Die Kennung ist der Dateiname ohne Endung. Der Platz dafür: \(place).",
        en: "The id is the name of the file without its ending. The place for it: \(place).")
  }
}
