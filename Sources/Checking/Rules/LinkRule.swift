import ContentModel
import Diagnostics
import Reading

/// Links and pictures in texts lead to records, files and pictures that exist.
///
/// Anchors are checked where pages are planned: only there is known which anchors a page has.
enum LinkRule: Rule {
  static func findings(in input: CheckInput) -> [Diagnostic] {
    let files = KnownFiles(input)
    return input.records.flatMap { record -> [Diagnostic] in
      guard let body = record.record.body else { return [] }
      return links(in: body, of: record, files, input) + pictures(in: body, of: record, files, input)
        + unmadeLinks(in: body, of: record, input)
    }
  }

  private static func links(
    in body: MarkdownDocument, of record: IdentifiedRecord, _ files: KnownFiles, _ input: CheckInput
  ) -> [Diagnostic] {
    var findings: [Diagnostic?] = []
    // Cut into lines once for a text, and only where there is something to mend.
    lazy var text = SourceLines(input.texts[record.record.path.description] ?? "")
    body.forEachLink { target, position, isInternal in
      let isPublic = record.isPublic && !isInternal
      switch target {
      case .external, .anchor: break
      case .entity(let word, let id, _):
        guard let kind = Kind(rawValue: word), Kind.linkable.contains(kind) else {
          findings.append(unknownKind(word, id: id, at: position, text))
          return
        }
        let key = EntityKey(kind, id)
        var finding = input.index.finding(for: key, at: .link(position), isPublic: isPublic)
        if finding?.code == .danglingReference {
          finding?.solutions = input.index.solutions(
            for: key, idAt: text.place(of: id, between: word + ":", and: "", in: position))
        }
        findings.append(finding)
      case .file(let file, _):
        findings.append(files.finding(for: file, in: record, at: position, isPublic: isPublic, input))
      }
    }
    return findings.compactMap(\.self)
  }

  /// What looks like a link and is none, because there is a blank in its target: pages would show the brackets.
  private static func unmadeLinks(
    in body: MarkdownDocument, of record: IdentifiedRecord, _ input: CheckInput
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    lazy var lines = SourceLines(input.texts[record.record.path.description] ?? "")
    body.forEachText { text, position in
      var rest = text[...]
      while let start = rest.firstRange(of: "](") {
        let target = rest[start.upperBound...].prefix { $0 != ")" }
        rest = rest[target.endIndex...]
        // Brackets that are escaped in the file are meant as they are.
        guard target.contains(" "), !rest.isEmpty,
          let place = lines.place(of: "](\(target))", line: position.line, in: position.file)
        else { continue }
        findings.append(
          Diagnostic(
            .deadLink, at: place,
            Message(
              "Hieraus wird kein Link: Im Ziel „\(target)“ steht ein Leerzeichen",
              en: "This becomes no link: there is a space in the target “\(target)”"),
            help: helpForBlank(in: String(target), input)))
      }
    }
    return findings
  }

  /// The id of a record that is called so, or else how a name with blanks is written.
  private static func helpForBlank(in target: String, _ input: CheckInput) -> Message {
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let kind = Kind(rawValue: NearMiss.folded(parts[0])) {
      let title = NearMiss.folded(parts[1])
      let ids = input.records.filter { $0.key.kind == kind }.compactMap { record in
        NearMiss.folded(record.record.fields["titel"]?.text ?? "") == title ? record.key.id : nil
      }
      let known = ids.first ?? title.replacing(" ", with: "-")
      return Message(
        "Nennen Sie die Kennung, ohne Leerzeichen: [Text](\(kind.rawValue):\(known)).",
        en: "Name the id, without spaces: [text](\(kind.rawValue):\(known)).")
    }
    return Message(
      "Setzen Sie einen Dateinamen mit Leerzeichen in spitze Klammern: [Text](<\(target)>).",
      en: "Put the name of a file with spaces into angle brackets: [text](<\(target)>).")
  }

  private static func pictures(
    in body: MarkdownDocument, of record: IdentifiedRecord, _ files: KnownFiles, _ input: CheckInput
  ) -> [Diagnostic] {
    var findings: [Diagnostic?] = []
    body.forEachImage { target, _, position, isInternal in
      guard case .file(let file, _) = target else { return }
      let path = record.record.path.resolving(file)
      if let path, input.lost.contains(path) { return }
      guard let path, input.assets.contains(path) else {
        findings.append(missingPicture(file, at: position, input))
        return
      }
      if record.isPublic, !isInternal { findings.append(files.internalFolder(of: path, at: position)) }
    }
    return findings.compactMap(\.self)
  }

  private static func unknownKind(
    _ word: String, id: String, at position: SourcePosition, _ text: SourceLines
  ) -> Diagnostic {
    let words = Kind.linkable.map(\.rawValue)
    let list = words.joined(separator: ", ")
    return Diagnostic(
      .deadLink, at: position,
      Message(
        "Die Art „\(word)“ in „\(word):\(id)“ kenne ich nicht", en: "The kind “\(word)” in “\(word):\(id)” is not known"
      ),
      help: NearMiss.question(for: word, in: words)
        ?? Message("Möglich sind: \(list).", en: "Possible are: \(list)."),
      solutions: WordChoice(word, among: words).solutions(
        at: text.place(of: word, between: "", and: ":" + id, in: position)))
  }

  private static func missingPicture(_ file: String, at position: SourcePosition, _ input: CheckInput) -> Diagnostic {
    Diagnostic(
      .missingAsset, at: position,
      Message("Das Bild „\(file)“ gibt es nicht", en: "There is no picture “\(file)”"),
      help: NearMiss.question(for: file, in: input.assets.map(\.name))
        ?? Message(
          "Legen Sie das Bild in den Ordner dieser Datei und schreiben Sie seinen Namen genau so wie dort.",
          en: "Put the picture into the folder of this file, and write its name exactly as it is there."))
  }
}

/// What a path in a text can lead to.
private struct KnownFiles {
  /// Files that have a page of their own.
  private var pages: [ContentPath: EntityKey] = [:]
  /// Files whose records have to be named by kind and id.
  private var others: [ContentPath: EntityKey] = [:]
  private var folders: [String: IdentifiedRecord] = [:]

  init(_ input: CheckInput) {
    for record in input.records {
      if record.key.kind == .ordner { folders[record.key.id] = record }
      if record.record.form == .page {
        pages[record.record.path] = record.key
      } else if Kind.linkable.contains(record.key.kind), others[record.record.path] == nil {
        others[record.record.path] = record.key
      }
    }
  }

  /// Nil where a link to a file is sound.
  func finding(
    for file: String, in record: IdentifiedRecord, at position: SourcePosition, isPublic: Bool, _ input: CheckInput
  ) -> Diagnostic? {
    let path = record.record.path.resolving(file)
    if let path, input.lost.contains(path) { return nil }
    if let path, input.assets.contains(path) { return isPublic ? internalFolder(of: path, at: position) : nil }
    guard let path, let key = pages[path] else {
      return deadFile(file, path, from: record, at: position, input)
    }
    return input.index.finding(for: key, at: .link(position), isPublic: isPublic)
  }

  /// A picture or document is as visible as its folder. Nil where the public edition may have it.
  func internalFolder(of path: ContentPath, at position: SourcePosition) -> Diagnostic? {
    var segments = path.folders
    while folders[segments.joined(separator: "/")] == nil, !segments.isEmpty { segments = segments.dropLast() }
    guard let folder = folders[segments.joined(separator: "/")], !folder.isPublic else { return nil }
    return Diagnostic(
      .publicRefersToInternal, at: position,
      Message(
        "Hier wird öffentlich „\(path)“ gezeigt, aber sein Ordner ist intern",
        en: "“\(path)” is shown to the public here, but its folder is internal"),
      help: Message(
        "Legen Sie die Datei in einen öffentlichen Ordner, oder setzen Sie den Absatz in > [!INTERN].",
        en: "Put the file into a public folder, or set the paragraph into > [!INTERN]."),
      notes: [
        .init(
          Message("hier steht, wer den Ordner sehen darf", en: "this says who may see the folder"),
          at: folder.record.fields.position)
      ])
  }

  private func deadFile(
    _ file: String, _ path: ContentPath?, from record: IdentifiedRecord, at position: SourcePosition,
    _ input: CheckInput
  ) -> Diagnostic {
    if let path, let key = others[path] {
      return Diagnostic(
        .deadLink, at: position,
        Message("Auf die Datei „\(file)“ kann kein Link führen", en: "No link can lead to the file “\(file)”"),
        help: Message(
          "Nennen Sie Art und Kennung, zum Beispiel [Text](\(key)).",
          en: "Name the kind and the id, for instance [text](\(key))."))
    }
    let summary = Message(
      "Der Link führt zu „\(file)“, aber diese Datei gibt es nicht",
      en: "The link leads to “\(file)”, but there is no such file")
    if let whole = ContentPath(file), pages[whole] != nil || input.assets.contains(whole) {
      let way = whole.relative(from: record.record.path)
      return Diagnostic(
        .deadLink, at: position, summary,
        help: Message(
          "Wege beginnen bei der Datei, in der sie stehen. Schreiben Sie [Text](\(way)).",
          en: "Paths begin at the file in which they stand. Write [text](\(way))."))
    }
    // The id alone, without its kind.
    let named = input.records.map(\.key).filter { $0.id == file && Kind.linkable.contains($0.kind) }
    if let key = named.first {
      let words = named.map { "„\($0)“" }.joined(separator: " oder ")
      let english = named.map { "“\($0)”" }.joined(separator: " or ")
      return Diagnostic(
        .deadLink, at: position, summary,
        help: Message(
          "Nennen Sie auch die Art: \(words), also [Text](\(key)).",
          en: "Name the kind as well: \(english), that is [text](\(key))."))
    }
    let known = (Array(pages.keys) + input.assets).map { $0.relative(from: record.record.path) }
    return Diagnostic(
      .deadLink, at: position, summary,
      help: NearMiss.question(for: file, in: known)
        ?? Message(
          "Schreiben Sie den Weg von dieser Datei aus, oder verweisen Sie mit Art und Kennung, zum Beispiel [Text](gemeinde:teltow).",
          en: "Write the way from this file, or refer by kind and id, for instance [text](gemeinde:teltow)."))
  }
}
