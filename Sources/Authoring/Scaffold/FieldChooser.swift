import ContentModel
import Diagnostics

/// Decides what stands in each field of a new record: what the editor said, what follows from the
/// other records, or a placeholder.
struct FieldChooser {
  private let request: NewRecord
  private let candidates: Candidates
  /// The folder that the new file shares with its neighbours; nil where there is no such folder.
  private let folder: String?
  /// Fields that the contract asks for.
  private let demands: Set<String>
  /// Answers by path; also those that follow from the relations of the request.
  private var answers: [String: [String]] = [:]
  /// Fields in which something stands that nobody said.
  private var placeholders = 0
  private(set) var reasons: [DraftRefusal.Reason] = []

  init(_ request: NewRecord, _ candidates: Candidates, folder: String?) {
    self.request = request
    self.candidates = candidates
    self.folder = folder
    demands = candidates.demands(on: request.kind, at: request.stand)
    takeAnswers()
    takeRelations()
    takeParameters()
  }

  /// All fields of the record.
  /// - Parameter id: its own id, where the file does not say it.
  mutating func fields(id: String) -> [FieldText] {
    var fields = choose(request.kind.declarations, at: "", id: id)
    guard placeholders > 0, let index = fields.firstIndex(where: { $0.key == "beispiel" }) else { return fields }
    // What nobody said is made up, and the page says so.
    fields[index].value = .single("ja")
    fields[index].isComment = false
    fields[index].help =
      Message(
        "Hier stehen noch Platzhalter. Löschen Sie diese Zeile, wenn alles stimmt.",
        en: "There are placeholders in here. Delete this line when everything is right."
      ).text(in: request.language)
    return fields
  }

  // MARK: What was said

  private mutating func takeAnswers() {
    let known = Self.paths(of: request.kind.declarations)
    for answer in request.answers {
      let value = answer.value
      guard known.contains(answer.key) else {
        let question = NearMiss.question(for: answer.key, in: known)
        reasons.append(
          .init(
            Message(
              "„\(answer.key)“ gibt es bei \(request.kind.singular) nicht",
              en: "“\(answer.key)” does not exist in \(request.kind.singular)"),
            help: question
              ?? Message(
                "Möglich sind: \(known.joined(separator: ", ")).", en: "Possible: \(known.joined(separator: ", ")).")))
        continue
      }
      answers[answer.key, default: []].append(value)
    }
  }

  /// Paths of all fields that hold a value: `titel`, `kontakt.email`. Groups in a list have no number:
  /// a new record begins with one.
  private static func paths(of fields: [FieldDeclaration], below prefix: String = "") -> [String] {
    fields.flatMap { field in
      field.shape.fields.map { paths(of: $0, below: "\(prefix)\(field.key).") } ?? [prefix + field.key]
    }
  }

  private mutating func takeRelations() {
    for relation in request.relations {
      let option = "--\(relation.kind.rawValue) "
      guard candidates.contains(relation) else {
        reasons.append(candidates.unknown(relation, option: option))
        continue
      }
      // The folder says it.
      if relation.id == folder, request.kind.folderKind == relation.kind { continue }
      guard let (path, isBare) = Self.place(of: relation.kind, in: request.kind.declarations) else {
        reasons.append(
          .init(
            Message(
              "--\(relation.kind.rawValue) gehört nicht zu \(request.kind.singular)",
              en: "--\(relation.kind.rawValue) does not belong to \(request.kind.singular)"),
            help: Message("Lassen Sie die Angabe weg.", en: "Leave it out.")))
        continue
      }
      if answers[path] == nil { answers[path] = [isBare ? relation.id : "\(relation)"] }
    }
  }

  /// The field that names a record of a kind: one for that kind alone before one for several, one of
  /// the record itself before one of a group.
  private static func place(of kind: Kind, in fields: [FieldDeclaration]) -> (path: String, isBare: Bool)? {
    for field in fields where field.shape.target == [kind] { return (field.key, true) }
    for field in fields where field.shape.target?.contains(kind) == true { return (field.key, false) }
    for field in fields where field.isRequired {
      if let group = field.shape.fields, let (path, isBare) = place(of: kind, in: group) {
        return ("\(field.key).\(path)", isBare)
      }
    }
    return nil
  }

  private mutating func takeParameters() {
    guard request.kind == .regel, let art = Regel.Art(rawValue: answers["art"]?.first ?? Regel.Art.mindestzahl.rawValue)
    else { return }
    for answer in Placeholder.parameters(of: art) where answers[answer.key] == nil {
      answers[answer.key] = [answer.value]
      placeholders += 1
    }
    if art.parameters.required.contains("kennzahl"), answers["vorgaben.kennzahl"] == nil {
      guard let id = chosen(.kennzahl, at: "vorgaben.kennzahl", id: "") else { return }
      answers["vorgaben.kennzahl"] = [id]
    }
  }

  // MARK: Choosing

  private mutating func choose(_ fields: [FieldDeclaration], at prefix: String, id: String) -> [FieldText] {
    fields.map { field in
      let path = prefix + field.key
      var text = FieldText(key: field.key, help: help(for: field), value: .single(""))
      if path == "id" {
        text.value = .single(YAMLText.scalar(id, isText: true, isInBrackets: false))
      } else if let value = said(field.shape, at: path, id: id) {
        text.value = value
      } else if field.isRequired || demands.contains(path) || isTitleOfFolder(path) {
        let before = placeholders
        text.value = needed(field.shape, at: path, id: id)
        if placeholders > before, field.shape.fields == nil { text.help = toBeChecked + text.help }
      } else {
        text.value = example(field.shape, at: path)
        text.isComment = true
      }
      return text
    }
  }

  private var toBeChecked: String {
    Message("Bitte prüfen: ", en: "Please check: ").text(in: request.language)
  }

  /// A file without any field is empty to YAML.
  private func isTitleOfFolder(_ path: String) -> Bool { request.kind == .ordner && path == "titel" }

  /// What the request says about a field; nil where it says nothing.
  private mutating func said(_ shape: Shape, at path: String, id: String) -> FieldText.Value? {
    switch shape {
    case .object(let fields):
      guard answers.keys.contains(where: { $0.hasPrefix(path + ".") }) else { return nil }
      return .group(choose(fields, at: path + ".", id: id))
    case .list(let item, _):
      if item.fields != nil { return said(item, at: path, id: id).map { .list([$0], isShort: false) } }
      guard let values = answers[path] else { return nil }
      // A text may have commas of its own; then each entry is an answer of its own.
      let entries = item.isWord ? values.flatMap { $0.split(separator: ",").map { Self.trimmed($0) } } : values
      return .list(entries.map { .single(scalar($0, item, at: path, isInBrackets: item.isWord)) }, isShort: item.isWord)
    default: return answers[path]?.last.map { .single(scalar($0, shape, at: path, isInBrackets: false)) }
    }
  }

  /// What has to stand there and was not said.
  private mutating func needed(_ shape: Shape, at path: String, id: String) -> FieldText.Value {
    switch shape {
    case .object(let fields):
      var group = choose(fields, at: path + ".", id: id)
      if let first = fields.first, group.allSatisfy(\.isComment) {
        // A group has to hold something.
        group[0].value = needed(first.shape, at: "\(path).\(first.key)", id: id)
        group[0].isComment = false
      }
      return .group(group)
    case .list(let item, _): return .list([needed(item, at: path, id: id)], isShort: item.isWord)
    case .reference(let kind): return .single(chosen(kind, at: path, id: id) ?? "")
    case .anyReference(let kinds):
      let all = kinds.flatMap { kind in candidates.ids(of: kind).map { EntityKey(kind, $0) } }
      if let only = all.first, all.count == 1 { return .single("\(only)") }
      reasons.append(candidates.undecided(kinds, field: path, near: id, option: option(for: path)))
      return .single("")
    default:
      placeholders += 1
      return .single(YAMLText.scalar(placeholder(shape, at: path), isText: shape.isText, isInBrackets: false))
    }
  }

  private func placeholder(_ shape: Shape, at path: String) -> String {
    Placeholder.text(for: path, of: request.kind, stand: request.stand, candidates)
      ?? Placeholder.text(for: shape, stand: request.stand) ?? PlaceholderText.brief
  }

  /// The one record that a field can mean; where that is open, a reason not to go on.
  private mutating func chosen(_ kind: Kind, at path: String, id: String) -> String? {
    let all = candidates.ids(of: kind)
    if let only = all.first, all.count == 1 { return only }
    if let folder, let usual = candidates.usual(path, in: request.kind, below: folder), all.contains(usual) {
      // What the neighbours say is likely right here too.
      placeholders += 1
      return usual
    }
    if kind.isVocabulary, let first = all.first {
      placeholders += 1
      return first
    }
    reasons.append(candidates.undecided([kind], field: path, near: id, option: option(for: path)))
    return nil
  }

  /// How the command line says what a field shall hold.
  private func option(for path: String) -> String {
    NewRecord.relationKinds.contains { $0.rawValue == path } ? "--\(path) " : "--angabe \(path)="
  }

  /// A value as said, checked where it names a record.
  private mutating func scalar(_ text: String, _ shape: Shape, at path: String, isInBrackets: Bool) -> String {
    switch shape {
    case .reference(let kind):
      let prefix = kind.rawValue + ":"
      let key = EntityKey(kind, text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
      if !candidates.contains(key) { reasons.append(candidates.unknown(key, option: option(for: path))) }
    case .anyReference:
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2, let kind = Kind(rawValue: parts[0]), !candidates.contains(EntityKey(kind, parts[1])) {
        reasons.append(candidates.unknown(EntityKey(kind, parts[1]), option: option(for: path) + "\(kind.rawValue):"))
      }
    default: break
    }
    return YAMLText.scalar(text, isText: shape.isText, isInBrackets: isInBrackets)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  // MARK: What stands in comments

  /// A value to be seen by those who uncomment the field: valid, so that they can begin with it.
  private func example(_ shape: Shape, at path: String) -> FieldText.Value {
    switch shape {
    case .object(let fields):
      .group(
        fields.map {
          FieldText(key: $0.key, help: help(for: $0), value: example($0.shape, at: "\(path).\($0.key)"))
        })
    case .list(let item, _): .list([example(item, at: path)], isShort: item.isWord)
    case .reference(let kind): .single(candidates.ids(of: kind).first ?? "kennung")
    case .anyReference(let kinds):
      .single(
        kinds.lazy.compactMap { kind in candidates.ids(of: kind).first.map { "\(kind.rawValue):\($0)" } }.first
          ?? "\(kinds.first?.rawValue ?? ""):kennung")
    case .formula: .single((candidates.ids(of: .kennzahl).first ?? "kennung") + " × 1")
    default:
      .single(
        YAMLText.scalar(
          placeholder(shape, at: path), isText: shape.isText, isInBrackets: false))
    }
  }

  /// As many ids as a line of help names.
  private static let shown = 12

  private func help(for field: FieldDeclaration) -> String {
    guard field.shape.fields == nil else { return field.help.text(in: request.language) }
    let what = Message(verbatim: " (") + field.shape.description + Message(verbatim: ")")
    return (field.help + what).text(in: request.language) + ids(for: field.shape)
  }

  /// The ids that a reference can name.
  private func ids(for shape: Shape) -> String {
    guard let target = shape.target, target.count == 1 else { return "" }
    let ids = candidates.ids(of: target[0])
    guard !ids.isEmpty else { return "" }
    let all = ids.prefix(Self.shown).joined(separator: ", ") + (ids.count > Self.shown ? ", …" : "")
    return Message(" Es gibt: \(all)", en: " There are: \(all)").text(in: request.language)
  }
}

extension NewRecord {
  /// Kinds whose records have an option of their own: `--gemeinde teltow`.
  public static let relationKinds: [Kind] = [.gemeinde, .sozialraum, .traeger, .familienzentrum]
}

extension Kind {
  /// Words of the contract that classify: any of them is a fair beginning.
  fileprivate var isVocabulary: Bool { [.thema, .ziel, .zieldimension].contains(self) }

  /// The kind whose ids are the names of the folders between a kind and its files.
  var folderKind: Kind? {
    if case .files(_, _, depth: 1) = location { return .gemeinde }
    return nil
  }
}

extension Shape {
  /// The fields of a group, or of the groups in a list.
  fileprivate var fields: [FieldDeclaration]? {
    switch self {
    case .object(let fields): fields
    case .list(let item, _): item.fields
    default: nil
    }
  }

  /// The kinds that a reference, or the references of a list, may name.
  var target: [Kind]? {
    switch self {
    case .reference(let kind): [kind]
    case .anyReference(let kinds): kinds
    case .list(let item, _): item.target
    default: nil
    }
  }

  /// Whether values are words without blanks and commas, so that several fit on a line.
  fileprivate var isWord: Bool {
    switch self {
    case .choice, .reference, .anyReference, .digits: true
    default: false
    }
  }

  /// Whether a value stays text for whoever reads the YAML.
  fileprivate var isText: Bool {
    switch self {
    case .text, .digits, .telephone, .choice: true
    default: false
    }
  }
}
