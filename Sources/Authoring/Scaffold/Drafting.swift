import ContentModel
import Diagnostics
import Reading

/// A new record as a file, or as an entry behind the others of its file, with help for every field.
///
/// What comes out is read again before it is handed over: it has no faulty field, and the records that
/// were there are still the same.
/// - Throws: `DraftRefusal` with all reasons, where the record is there already, or where something
///   cannot be known and was not said.
public func draft(_ request: NewRecord, in content: some FileTree) throws(DraftRefusal) -> Draft {
  let sources = read(content)
  let records = identify(sources).records
  let existing = Set(content.list().files.map(\.description))
  let drafting = Drafting(request: request, candidates: Candidates(records), existing: existing)
  switch request.kind.location {
  case .rows, .rowsOfFolder: return try drafting.table()
  case .items(let file): return try drafting.item(in: file, of: content)
  case .document, .files, .folderFile: return try drafting.file()
  }
}

private struct Drafting {
  let request: NewRecord
  let candidates: Candidates
  /// Files of the content folder.
  let existing: Set<String>

  private var kind: Kind { request.kind }

  // MARK: Files

  func file() throws(DraftRefusal) -> Draft {
    let (path, id, folder): (String, String, String?)
    do {
      (path, id, folder) = try place()
    } catch {
      // What else was said may be wrong too; the folder that was named is right as such.
      let folder = request.relations.first { $0.kind == kind.folderKind }?.id
      throw DraftRefusal(
        error.reasons + FieldChooser(request, candidates, folder: folder).reasons.filter { !error.reasons.contains($0) }
      )
    }
    if existing.contains(path) { throw taken(path) }
    var chooser = FieldChooser(request, candidates, folder: folder)
    let lines = FieldText.lines(chooser.fields(id: id), hasHelp: request.hasHelp, note: note)
    if !chooser.reasons.isEmpty { throw DraftRefusal(chooser.reasons) }
    var text = lines.joined(separator: "\n") + "\n"
    if path.hasSuffix(".md") {
      text = "---\n\(text)---\n"
      if kind.bodyRule == .required { text += PlaceholderText.body.text(in: request.language) + "\n" }
    }
    try expectNoFaults(in: read(MemoryTree([(path, Array(text.utf8))])))
    return Draft(path: path, text: text, isAppended: false, nextStep: kind.nextStep(id))
  }

  private var note: String {
    Message(
      "Ab hier ist alles freiwillig. Löschen Sie „# “ vor einer Angabe, um sie zu nutzen.",
      en: "From here on everything is optional. Delete “# ” in front of a field to use it."
    ).text(in: request.language)
  }

  /// Where the file of the record belongs, its id, and the folder that it shares with its neighbours.
  private func place() throws(DraftRefusal) -> (path: String, id: String, folder: String?) {
    switch kind.location {
    case .document(let file): return (file, kind.statesOwnID ? try slugOfRequest() : kind.rawValue, nil)
    case .folderFile:
      guard let folder = request.id else {
        throw DraftRefusal(
          Message("Es fehlt, für welchen Ordner die Datei ist", en: "The folder of the file is missing"),
          help: Message(
            "Schreiben Sie zum Beispiel: sozialraum new ordner handbuch/grundlagen",
            en: "Write for example: sozialraum new ordner handbuch/grundlagen"))
      }
      try expectSlugs(folder)
      return ("\(folder)/_ordner.yaml", folder, nil)
    case .files(let folder, let ending, let depth):
      let id = try slugOfRequest()
      guard depth == 1 else { return ("\(folder)/\(id).\(ending)", id, nil) }
      let inside = id.split(separator: "/").map(String.init)
      let parent = try inside.count > 1 ? known(inside[0]) : parentFolder(near: id)
      let name = inside.last ?? id
      return ("\(folder)/\(parent)/\(name).\(ending)", "\(parent)/\(name)", parent)
    case .items, .rows, .rowsOfFolder: return ("", "", nil)
    }
  }

  /// The folder of an Angebot is its Gemeinde: the one that was named, or the only one.
  private func parentFolder(near id: String) throws(DraftRefusal) -> String {
    let parent = kind.folderKind ?? .gemeinde
    if let named = request.relations.first(where: { $0.kind == parent }) { return try known(named.id) }
    let all = candidates.ids(of: parent)
    guard all.count == 1, let only = all.first else {
      throw DraftRefusal([
        candidates.undecided([parent], field: parent.rawValue, near: id, option: "--\(parent.rawValue) ")
      ])
    }
    return only
  }

  private func known(_ id: String) throws(DraftRefusal) -> String {
    let key = EntityKey(kind.folderKind ?? .gemeinde, id)
    guard candidates.contains(key) else {
      throw DraftRefusal([candidates.unknown(key, option: "--\(key.kind.rawValue) ")])
    }
    return id
  }

  // MARK: Lists

  func item(in file: String, of content: some FileTree) throws(DraftRefusal) -> Draft {
    let id = try slugOfRequest()
    if candidates.contains(EntityKey(kind, id)) {
      throw DraftRefusal(
        Message(
          "\(kind.singular) „\(id)“ gibt es schon in „\(file)“",
          en: "\(kind.singular) “\(id)” exists already in “\(file)”"), help: Self.otherName)
    }
    var chooser = FieldChooser(request, candidates, folder: nil)
    let fields = chooser.fields(id: id)
    if !chooser.reasons.isEmpty { throw DraftRefusal(chooser.reasons) }
    let old: [UInt8]
    if existing.contains(file), let path = ContentPath(file) {
      guard let bytes = try? content.bytes(of: path, limit: Limits.yamlFile) else { throw unextendable(file) }
      old = bytes
    } else {
      old = []
    }
    let list = ListFile(file, old)
    let lines = FieldText.item(fields, hasHelp: request.hasHelp, indent: list.indent, note: note)
    let addition = list.addition(lines)
    let sources = read(MemoryTree([(file, old + Array(addition.utf8))]))
    guard sources.records.count == list.records.count + 1, sources.records.starts(with: list.records),
      sources.unreadable.isEmpty
    else { throw unextendable(file) }
    try expectNoFaults(in: sources, from: list.records.count)
    return Draft(path: file, text: addition, isAppended: !old.isEmpty, nextStep: kind.nextStep(id))
  }

  private func unextendable(_ file: String) -> DraftRefusal {
    DraftRefusal(
      Message(
        "An die Liste in „\(file)“ lässt sich nichts anhängen", en: "Nothing can be added to the list in “\(file)”"),
      help: Message(
        "Beginnen Sie jeden Eintrag mit „- id: …“ in einer eigenen Zeile, ohne eckige Klammern um die ganze Liste.",
        en: "Begin every entry with “- id: …” on a line of its own, without brackets around the whole list."))
  }

  // MARK: Tables

  /// Rows are written in a spreadsheet, and nothing in them may be made up: a draft of a table is its
  /// header.
  func table() throws(DraftRefusal) -> Draft {
    let path: String
    switch kind.location {
    case .rows(let file): path = file
    case .rowsOfFolder(let folder):
      guard request.id != nil else {
        throw DraftRefusal(
          Message("Es fehlt, wie die Tabelle heißen soll", en: "The name of the table is missing"),
          help: Message(
            "Schreiben Sie zum Beispiel: sozialraum new \(kind.rawValue) bevoelkerung-\(request.stand.year)",
            en: "Write for example: sozialraum new \(kind.rawValue) bevoelkerung-\(request.stand.year)"))
      }
      path = "\(folder)/\(try slugOfRequest()).csv"
    default: path = kind.location.description
    }
    let columns = kind.declarations.map { column in
      let need = column.isRequired ? Message(" (nötig)", en: " (required)") : .empty
      return Message(verbatim: "\n  \(column.key)") + need + Message(verbatim: ": ") + column.help
    }.joined()
    let howTo =
      Message(
        "Öffnen Sie die Tabelle in Excel oder LibreOffice und schreiben Sie neue Zeilen unter die letzte. Die Spalten:",
        en: "Open the table in a spreadsheet and write new rows below the last one. The columns:") + columns
    if !request.answers.isEmpty || !request.relations.isEmpty {
      throw DraftRefusal(
        Message("Zeilen einer Tabelle legt „new“ nicht an", en: "“new” does not make rows of a table"), help: howTo)
    }
    if existing.contains(path) {
      throw DraftRefusal(
        Message("Die Tabelle „\(path)“ gibt es schon", en: "The table “\(path)” exists already"), help: howTo)
    }
    let header = kind.declarations.map(\.key).joined(separator: ",") + "\n"
    return Draft(path: path, text: header, isAppended: false, nextStep: howTo)
  }

  // MARK: Ids

  /// The id that was asked for, else one made from the title.
  private func slugOfRequest() throws(DraftRefusal) -> String {
    if let id = request.id {
      try expectSlugs(id)
      return id
    }
    let title =
      request.answers.last { $0.key == "titel" }?.value ?? Placeholder.text(
        for: "titel", of: kind, stand: request.stand, candidates) ?? ""
    let made = slug(title)
    guard isSlug(made) else {
      throw DraftRefusal(
        Message("Aus „\(title)“ lässt sich keine Kennung machen", en: "No id can be made of “\(title)”"),
        help: Message(
          "Schreiben Sie die Kennung hinter die Art: sozialraum new \(kind.rawValue) meine-kennung",
          en: "Write the id behind the kind: sozialraum new \(kind.rawValue) meine-kennung"))
    }
    return made
  }

  /// Angebote and pages of the handbook lie in folders, which are part of their id.
  private func expectSlugs(_ id: String) throws(DraftRefusal) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let most: Int =
      switch kind.location {
      case .files(_, _, let depth): depth.map { $0 + 1 } ?? Limits.folderDepth
      case .folderFile: Limits.folderDepth
      default: 1
      }
    if parts.count <= most, parts.allSatisfy({ isSlug($0) }) { return }
    let better = parts.map { slug($0) }.filter { !$0.isEmpty }.suffix(most).joined(separator: "/")
    if parts.count == 1, !better.isEmpty, id.contains(where: { $0.isUppercase || $0.isWhitespace || !$0.isASCII }),
      kind.declarations.contains(where: { $0.key == "titel" }),
      !request.answers.contains(where: { $0.key == "titel" })
    {
      throw DraftRefusal(
        Message(
          "„\(id)“ ist keine Kennung, sondern wohl der Titel", en: "“\(id)” is no id, but probably the title"),
        help: Message(
          "Schreiben Sie --titel davor: --titel \"\(id)\". Die Kennung „\(better)“ entsteht von selbst.",
          en: "Write --titel in front of it: --titel \"\(id)\". The id “\(better)” is made of it."))
    }
    throw DraftRefusal(
      Message(
        "„\(id)“ ist keine Kennung: erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche",
        en: "“\(id)” is no id: small letters a–z, digits and hyphens are allowed"),
      help: better.isEmpty
        ? Message("Wählen Sie einen anderen Namen.", en: "Choose another name.")
        : Message("Schreiben Sie zum Beispiel „\(better)“.", en: "Write for example “\(better)”."))
  }

  private func taken(_ path: String) -> DraftRefusal {
    let isOnlyOne: Bool =
      switch kind.location {
      case .document, .folderFile: true
      case .files, .items, .rows, .rowsOfFolder: false
      }
    return DraftRefusal(
      Message("Die Datei „\(path)“ gibt es schon", en: "The file “\(path)” exists already"),
      help: isOnlyOne ? Message("Ändern Sie diese Datei.", en: "Change that file.") : Self.otherName)
  }

  private static let otherName = Message(
    "Ändern Sie den Eintrag, oder geben Sie mit --titel oder hinter der Art einen anderen Namen an.",
    en: "Change the entry, or give another name with --titel or behind the kind.")

  // MARK: Reading again

  /// What was said may not fit its field: too long, no date, not one of the words.
  private func expectNoFaults(in sources: Sources, from first: Int = 0) throws(DraftRefusal) {
    let records = identify(Sources(records: Array(sources.records.dropFirst(first)))).records
    let findings = sources.diagnostics + decode(records, expectsInternalFields: true).diagnostics
    let faults = findings.filter { $0.severity == .error }
    if faults.isEmpty { return }
    throw DraftRefusal(faults.map { DraftRefusal.Reason($0.summary, help: $0.help) })
  }
}

/// A YAML file whose root is a list, as it is.
private struct ListFile {
  let records: [Record]
  /// Blanks in front of the dashes.
  let indent: String
  private let endsWithLineBreak: Bool
  private let lineBreak: String

  init(_ file: String, _ bytes: [UInt8]) {
    let sources = read(MemoryTree([(file, bytes)]))
    records = sources.records
    let text = String(decoding: bytes, as: UTF8.self)
    endsWithLineBreak = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
    lineBreak = text.utf8.firstIndex(of: UInt8(ascii: "\r")) == nil ? "\n" : "\r\n"
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    let line = records.last.map { $0.fields.position.line - 1 } ?? 0
    let last = lines.indices.contains(line) ? String(lines[line]) : ""
    let blanks = last.prefix { $0 == " " }
    // Where the entry does not begin behind a dash, there is nothing to go by.
    indent = last.dropFirst(blanks.count).hasPrefix("-") ? String(blanks) : ""
  }

  /// The text to be put behind the file.
  func addition(_ lines: [String]) -> String {
    (endsWithLineBreak ? "" : lineBreak) + lines.map { $0 + lineBreak }.joined()
  }
}

extension Kind {
  /// What a new record needs elsewhere, so that the whole has no gap.
  fileprivate func nextStep(_ id: String) -> Message {
    switch self {
    case .planregion:
      Message(
        "Schreiben Sie nun „planregion: \(id)“ in die Sozialräume, die dazugehören.",
        en: "Now write “planregion: \(id)” into the Sozialräume that belong to it.")
    case .gemeinde:
      Message(
        "Verlangt der Vertrag Kennzahlen für jede Gemeinde, tragen Sie nun ihre Werte im Ordner kennzahlen ein.",
        en: "Where the contract wants Kennzahlen of every Gemeinde, now enter its values in the folder kennzahlen.")
    case .sozialraum:
      Message(
        "Schreiben Sie nun „sozialraum: \(id)“ in die Gemeinden, die dazugehören, und tragen Sie den Sozialraum in vertrag/vertrag.yaml unter „beitritte“ ein.",
        en:
          "Now write “sozialraum: \(id)” into the Gemeinden that belong to it, and enter the Sozialraum in vertrag/vertrag.yaml under “beitritte”."
      )
    case .traeger, .institution, .thema, .ziel, .zieldimension, .quelle, .standard:
      Message(
        "Tragen Sie „\(id)“ nun dort ein, wo es hingehört: Bis dahin verweist nichts darauf, und „check“ sagt das.",
        en: "Now enter “\(id)” where it belongs: until then nothing refers to it, and “check” says so.")
    default: .empty
    }
  }
}
