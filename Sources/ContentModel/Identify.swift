import Diagnostics
import Reading

/// A record of which is known what it is, what it is called and who may see it. Its fields are
/// still as written.
public struct IdentifiedRecord: Hashable, Sendable {
  public var key: EntityKey
  /// False unless the file or its folder says `oeffentlich`.
  public var isPublic: Bool
  public var record: Record
}

/// Gives every record its kind, its id and its visibility (DESIGN section 5).
///
/// Visibility has no silent default: where neither the record nor a folder above it states one, the
/// record counts as internal and there is a finding.
/// Complexity: O(records × depth of folders).
public func identify(_ sources: Sources) -> (records: [IdentifiedRecord], diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let folders = folderVisibilities(of: sources)
  var records: [IdentifiedRecord] = []
  var firstOfKey: [EntityKey: SourcePosition] = [:]
  var withoutVisibility: [String: [Record]] = [:]
  var wrongFiles: Set<ContentPath> = []
  let copies = FileCopies(in: sources)

  for record in sources.records {
    guard let kind = Kind.at(record.path) else {
      diagnostics.append(misplaced(record.path))
      continue
    }
    guard kind.location.expects(record.form) else {
      // A list where none belongs is one finding, however many entries it has.
      if wrongFiles.insert(record.path).inserted { diagnostics.append(wrongForm(record, kind: kind)) }
      continue
    }
    let id = id(of: record, kind: kind)
    if let copy = copies.finding(for: record.path) {
      diagnostics.append(copy)
      // What is to be deleted has no other faults. Under a name that can stay it is an entry like any other.
      if copy.severity == .error { continue }
    } else {
      diagnostics += slugFindings(id: id, of: record, kind: kind)
    }
    let key = EntityKey(kind, id)
    // A missing id is reported with the fields; two of them are not the same record.
    if kind.isAddressable, !id.isEmpty {
      let place = record.fields["id"]?.position ?? record.fields.position
      if let first = firstOfKey[key] {
        diagnostics.append(
          Diagnostic(
            .duplicateRecord, at: place,
            Message(
              "Die Kennung „\(id)“ gibt es bei \(kind.singular) zweimal",
              en: "The id “\(id)” occurs twice (\(kind.singular))"),
            help: Message(
              "Geben Sie einem der beiden Einträge eine andere Kennung.", en: "Give one of the two entries another id."),
            notes: [.init(Message("hier steht sie zum ersten Mal", en: "this is where it stands first"), at: first)]))
        continue
      }
      firstOfKey[key] = place
    }
    var isPublic = statedVisibility(of: record)
    if isPublic == nil {
      isPublic = visibility(of: record.path, in: folders)
      if isPublic == nil, kind != .ordner {
        withoutVisibility[record.path.folders.joined(separator: "/"), default: []].append(record)
      }
    }
    records.append(IdentifiedRecord(key: key, isPublic: isPublic ?? false, record: record))
  }
  if withoutVisibility[""] != nil {
    // Nothing is said at the top: that is one omission, however many folders it concerns.
    withoutVisibility = ["": withoutVisibility.values.flatMap(\.self)]
  }
  diagnostics += withoutVisibility.map { visibilityMissing(folder: $0.key, records: $0.value) }
  return (records, diagnostics)
}

/// Own `sichtbarkeit`; nil where nothing stands there. What cannot be read is reported when fields
/// are decoded, and counts as internal: a slip of the pen must not publish anything.
private func statedVisibility(of record: Record) -> Bool? {
  guard let node = record.fields["sichtbarkeit"], !node.isBlank else { return nil }
  return node.text == Visibility.oeffentlich
}

/// What folders say. A folder whose file cannot be read counts as internal.
private func folderVisibilities(of sources: Sources) -> [ArraySlice<String>: Bool] {
  var folders: [ArraySlice<String>: Bool] = [:]
  for path in sources.unreadable where path.name == "_ordner.yaml" { folders[path.folders] = false }
  for record in sources.records where record.path.name == "_ordner.yaml" {
    folders[record.path.folders] = record.form == .document ? statedVisibility(of: record) : false
  }
  return folders
}

/// The nearest folder that says something.
private func visibility(of path: ContentPath, in folders: [ArraySlice<String>: Bool]) -> Bool? {
  var folder = path.folders
  while true {
    if let isPublic = folders[folder] { return isPublic }
    if folder.isEmpty { return nil }
    folder = folder.dropLast()
  }
}

private func visibilityMissing(folder: String, records: [Record]) -> Diagnostic {
  let files = Set(records.map(\.path)).sorted()
  let place = folder.isEmpty ? Message.empty : Message(" in „\(folder)“", en: " in “\(folder)”")
  let which =
    files.count == 1
    ? Message("„\(files[0])“", en: "“\(files[0])”")
    : Message("\(files.count) Dateien", en: "\(files.count) files") + place
  let folderFile = folder.isEmpty ? "_ordner.yaml" : "\(folder)/_ordner.yaml"
  return Diagnostic(
    .visibilityMissing, at: SourcePosition(file: files[0].description, line: 1),
    Message("Es steht nirgends, wer \(which.german) sehen darf", en: "Nothing says who may see \(which.english)"),
    help: Message(
      "Schreiben Sie „sichtbarkeit: oeffentlich“ oder „sichtbarkeit: intern“ in die Datei oder für den ganzen Ordner in \(folderFile).",
      en:
        "Write “sichtbarkeit: oeffentlich” or “sichtbarkeit: intern” in the file, or for the whole folder in \(folderFile)."
    ))
}

private func id(of record: Record, kind: Kind) -> String {
  switch kind.location {
  case .document where !kind.statesOwnID: kind.rawValue
  case .document, .items: record.fields["id"]?.text ?? ""
  case .files:
    (record.path.segments.dropFirst().dropLast() + [record.path.stem]).joined(separator: "/")
  case .rows, .rowsOfFolder:
    "\(record.path):\(record.fields.position.cell?.row ?? record.fields.position.line)"
  case .folderFile: record.path.folders.joined(separator: "/")
  }
}

private func slugFindings(id: String, of record: Record, kind: Kind) -> [Diagnostic] {
  guard kind.isAddressable, !id.isEmpty else { return [] }
  let bad = id.split(separator: "/", omittingEmptySubsequences: false).filter { !isSlug($0) }
  let stated = record.fields["id"]
  return bad.map { segment in
    let better = slug(String(segment))
    var solutions: [Solution] = []
    // Never certain: other records may refer to the id as it is. A file name is not in the file.
    if let stated, segment == id, !better.isEmpty { solutions = .offering([better], for: id, at: stated.position) }
    return Diagnostic(
      .nameNotSlug, at: stated?.position ?? SourcePosition(file: record.path.description),
      Message(
        "„\(cut(String(segment)))“ ist keine Kennung: erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche",
        en: "“\(cut(String(segment)))” is not an id: small letters a–z, digits and hyphens are allowed"),
      help: better.isEmpty
        ? Message("Wählen Sie einen anderen Namen.", en: "Choose another name.")
        : Message("Nennen Sie es zum Beispiel „\(cut(better))“.", en: "Call it for example “\(cut(better))”."),
      solutions: solutions)
  }
}

/// `a–z`, `0–9` and single hyphens inside.
public func isSlug(_ text: some StringProtocol) -> Bool {
  guard !text.isEmpty, !text.hasPrefix("-"), !text.hasSuffix("-") else { return false }
  var wasHyphen = false
  for byte in text.utf8 {
    let isHyphen = byte == 0x2D
    guard (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || isHyphen, !(isHyphen && wasHyphen) else {
      return false
    }
    wasHyphen = isHyphen
  }
  return true
}

private func misplaced(_ path: ContentPath) -> Diagnostic {
  var places: [String] = []
  for kind in Kind.allCases {
    switch kind.location {
    case .document(let file), .items(let file), .rows(let file): places.append(file)
    case .files(let folder, _, _), .rowsOfFolder(let folder): places.append(folder + "/")
    case .folderFile: break
    }
  }
  let first = path.segments.count > 1 ? path.segments[0] + "/" : path.name
  let place = places.first { $0 == first }
  let help: Message
  if let place, let kind = Kind.allCases.first(where: { $0.location.folder == String(place.dropLast()) }) {
    let form = kind.location.description
    help = Message(
      "In „\(place)“ werden Dateien dieser Form erwartet: \(form).",
      en: "In “\(place)” files of this form are expected: \(form).")
  } else {
    // The ending says nothing about what a name is near to.
    // In a folder of single files the name counts, elsewhere the folder.
    let word = places.contains { $0.hasPrefix(first) } ? path.description : first
    let near = NearMiss.suggestions(for: stem(word), in: places.map(stem), limit: 1).first
    let meant = places.first { stem($0) == near }
    let known = Set(places).sorted().joined(separator: ", ")
    help =
      meant.map { Message("Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
      ?? Message("Bekannt sind: \(known).", en: "Known are: \(known).")
  }
  return Diagnostic(
    .unknownFile, at: SourcePosition(file: path.description),
    Message("„\(path)“ gehört zu nichts, was ich kenne", en: "“\(path)” belongs to nothing that is known"), help: help)
}

private func stem(_ place: String) -> String { String(place.prefix { $0 != "." }) }

private func wrongForm(_ record: Record, kind: Kind) -> Diagnostic {
  let summary: Message
  let help: Message
  switch kind.location {
  case .items:
    summary = Message("In „\(record.path)“ wird eine Liste erwartet", en: "A list is expected in “\(record.path)”")
    help = Message(
      "Beginnen Sie jeden Eintrag mit „- id: …“ in einer eigenen Zeile.",
      en: "Begin each entry with “- id: …” on a line of its own.")
  default:
    summary = Message("In „\(record.path)“ wird keine Liste erwartet", en: "No list is expected in “\(record.path)”")
    help = Message(
      "Schreiben Sie Angaben der Form „schlüssel: wert“, ohne „- “ am Anfang.",
      en: "Write fields of the form “key: value”, without “- ” at the beginning.")
  }
  return Diagnostic(.rootShape, at: record.fields.position, summary, help: help)
}

extension Kind {
  /// Whether other records can refer to one of this kind.
  var isAddressable: Bool {
    switch self {
    case .wert, .frueher, .nachbarschaft, .nachweis, .ordner: false
    default: true
    }
  }
}

extension Kind.Location {
  var folder: String? {
    switch self {
    case .files(let folder, _, _), .rowsOfFolder(let folder): folder
    default: nil
    }
  }

  func expects(_ form: Record.Form) -> Bool {
    switch self {
    case .document, .folderFile: form == .document
    case .files(_, let ending, _): form == (ending == "md" ? .page : .document)
    case .items: form == .item
    case .rows, .rowsOfFolder: form == .row
    }
  }
}

/// Records that exist but could not be read: what refers to them is not at fault.
public struct LostRecords: Sendable {
  private let files: Set<ContentPath>
  private var keys: Set<EntityKey> = []
  private var kinds: Set<Kind> = []

  /// Files that could not be read or are built in another way than their kind asks for, and lists
  /// with an entry that has no id.
  public init(_ sources: Sources) {
    files = sources.unreadable
    var paths = sources.unreadable
    for record in sources.records {
      guard let kind = Kind.at(record.path) else { continue }
      let hasNoID = kind.statesOwnID && (record.fields["id"]?.text ?? "").isEmpty
      if hasNoID || !kind.location.expects(record.form) { paths.insert(record.path) }
    }
    for path in paths {
      guard let kind = Kind.at(path) else { continue }
      if case .files = kind.location {
        keys.insert(EntityKey(kind, (path.segments.dropFirst().dropLast() + [path.stem]).joined(separator: "/")))
      } else {
        kinds.insert(kind)
      }
    }
  }

  public func contains(_ key: EntityKey) -> Bool { kinds.contains(key.kind) || keys.contains(key) }

  public func contains(_ file: ContentPath) -> Bool { files.contains(file) }

  /// Whether anything of a kind is missing, so that counting would mislead.
  public func touches(_ kind: Kind) -> Bool { kinds.contains(kind) || keys.contains { $0.kind == kind } }
}
