import ContentModel
import Diagnostics
import Reading

/// What `new` put into a draft does not become public as if somebody had written it.
enum PlaceholderRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    // A draft of a table has no rows.
    input.records.filter { $0.record.form != .row }.flatMap { record in
      let found = FoundPlaceholders(in: record)
      // Where nothing can be marked as made up, a draft is no error.
      let canBeMarked = record.key.kind != .ordner
      return [
        finding(
          for: found.stated, severity: canBeMarked ? .error : .warning, help: canBeMarked ? replaceOrMark : replace),
        finding(for: found.madeUp, severity: .note, help: replaceThenUnmark),
      ].compactMap(\.self)
    }
  }

  private static func finding(
    for places: [FoundPlaceholders.Place], severity: Severity, help: Message
  ) -> Diagnostic? {
    guard let first = places.first else { return nil }
    let text = first.text
    let more = places.count - 1
    return Diagnostic(
      .placeholder, at: first.position,
      more == 0
        ? Message("Hier steht noch ein Platzhalter: „\(text)“", en: "There is still a placeholder here: “\(text)”")
        : Message(
          "Hier stehen noch \(places.count) Platzhalter, der erste ist „\(text)“",
          en: "There are still \(places.count) placeholders here, the first is “\(text)”"),
      help: help,
      notes: places.dropFirst().map { place in
        .init(Message("hier steht noch „\(place.text)“", en: "here it still says “\(place.text)”"), at: place.position)
      }, severity: severity)
  }

  private static let replaceOrMark = Message(
    "Schreiben Sie dort, was stimmt, oder löschen Sie die Zeile, wenn die Angabe freiwillig ist. Solange etwas fehlt, gehört „beispiel: ja“ zu den Angaben.",
    en:
      "Write there what is right, or delete the line if the field is optional. As long as something is missing, “beispiel: ja” belongs with the fields."
  )

  private static let replace = Message("Schreiben Sie dort, was stimmt.", en: "Write there what is right.")

  private static let replaceThenUnmark = Message(
    "Schreiben Sie dort, was stimmt. Löschen Sie die Zeile „beispiel: ja“ erst, wenn kein Platzhalter mehr da ist.",
    en: "Write there what is right. Delete the line “beispiel: ja” only when no placeholder is left.")
}

/// The placeholders of a record: those that pass for facts, and those in what says that it is made up.
private struct FoundPlaceholders {
  struct Place {
    var text: String
    var position: SourcePosition
  }

  private(set) var stated: [Place] = []
  private(set) var madeUp: [Place] = []
  private let title: String

  init(in record: IdentifiedRecord) {
    title = PlaceholderText.title(of: record.key.kind)
    let fields = record.record.fields
    let isExample = fields.isExample
    if let node = fields["titel"], node.text == title { add(title, at: node.position, isExample) }
    look(at: fields, isExample)
    record.record.body?.forEachText { text, position in
      if PlaceholderText.beginsPassage(text) { add(text, at: position, isExample) }
    }
  }

  private mutating func look(at node: Node, _ isExample: Bool) {
    switch node.content {
    case .scalar(let text): if PlaceholderText.isValue(text) { add(text, at: node.position, isExample) }
    case .sequence(let items): for item in items { look(at: item, isExample) }
    case .mapping(let entries):
      let isExample = isExample || node.isExample
      for entry in entries { look(at: entry.value, isExample) }
    }
  }

  private mutating func add(_ text: String, at position: SourcePosition, _ isExample: Bool) {
    let place = Place(text: text, position: position)
    if isExample { madeUp.append(place) } else { stated.append(place) }
  }
}

extension Node {
  /// Whether `beispiel: ja` stands in this mapping.
  fileprivate var isExample: Bool { self["beispiel"]?.isYes ?? false }
}
