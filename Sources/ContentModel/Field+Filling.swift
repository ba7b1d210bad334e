import Diagnostics
import Reading

extension Decoding {
  /// Decodes a mapping into `owner` and reports unknown, missing and empty keys.
  /// - Parameter place: what holds the fields, in words that follow „in“: „dieser Tabelle“, „„kontakt““.
  /// - Returns: fields that are there under a misspelt key.
  @discardableResult
  mutating func fill<Owner>(
    _ owner: inout Owner, from mapping: Node, fields: [Field<Owner>], place: Message
  ) -> Set<String> {
    guard let entries = mapping.entries else {
      let example = fields.first?.declaration.key ?? "titel"
      report(
        .wrongShape, at: mapping.position,
        Message(
          "In \(place.german) werden Angaben der Form „schlüssel: wert“ erwartet",
          en: "Fields of the form “key: value” are expected in \(place.english)"),
        help: Message(
          "Schreiben Sie jede Angabe in eine eigene Zeile, zum Beispiel „\(example): …“.",
          en: "Write each field on a line of its own, for example “\(example): …”."))
      return []
    }
    var unknown: [Node.Entry] = []
    for entry in entries {
      guard let field = fields.first(where: { $0.declaration.key == entry.key }) else {
        unknown.append(entry)
        continue
      }
      if entry.value.isBlank {
        // A CSV row has every column, so an empty cell is not an empty key.
        if entry.keyPosition.cell == nil, !field.declaration.isRequired {
          reportEmpty(entry, field.declaration)
        }
        continue
      }
      let wasInside = isInsideInternalField
      if field.declaration.visibility == .intern { isInsideInternalField = true }
      field.decode(entry.value, &owner, &self)
      isInsideInternalField = wasInside
    }
    let misspelt =
      unknown.isEmpty
      ? [] : reportUnknown(unknown, among: entries, known: fields.map(\.declaration.key), place: place)
    var absent: [FieldDeclaration] = []
    for field in fields where field.declaration.isRequired {
      if field.declaration.visibility == .intern, !expectsInternalFields { continue }
      let entry = entries.first { $0.key == field.declaration.key }
      if let entry, !entry.value.isBlank { continue }
      // It is there under another name, and that is one finding.
      if misspelt.contains(field.declaration.key) { continue }
      if let entry {
        reportBlank(field.declaration, entry: entry, place: place)
      } else {
        absent.append(field.declaration)
      }
    }
    if !absent.isEmpty { reportMissing(absent, in: mapping, place: place) }
    return misspelt
  }

  private mutating func reportEmpty(_ entry: Node.Entry, _ declaration: FieldDeclaration) {
    report(
      .emptyValue, at: entry.keyPosition, Message("„\(entry.key)“ hat keinen Wert", en: "“\(entry.key)” has no value"),
      help: Message(
        "Schreiben Sie einen Wert dahinter oder löschen Sie die Zeile. ",
        en: "Write a value after it, or delete the line. ") + declaration.help)
  }

  /// Returns the fields that an unknown key is a misspelling of.
  private mutating func reportUnknown(
    _ unknown: [Node.Entry], among entries: [Node.Entry], known: [String], place: Message
  ) -> Set<String> {
    let present = Set(entries.map(\.key))
    let nearest = unknown.map { NearMiss.nearest(to: $0.key, in: known) }
    for (entry, near) in zip(unknown, nearest) {
      var solutions: [Solution] = []
      if let near, !present.contains(near.text) {
        let isOnlyOne = nearest.count { $0?.text == near.text } == 1
        solutions = .replacing(
          entry.key, at: entry.keyPosition, with: near.text,
          isCertain: near.isSlip && isOnlyOne && !mayPublish(entry, renamedTo: near.text))
      }
      let key = cut(entry.key)
      let possible = known.joined(separator: ", ")
      report(
        .unknownKey, at: entry.keyPosition,
        entry.keyPosition.cell == nil
          ? Message(
            "Die Angabe „\(key)“ gibt es in \(place.german) nicht", en: "There is no field “\(key)” in \(place.english)"
          )
          : Message(
            "Die Spalte „\(key)“ gibt es in \(place.german) nicht",
            en: "There is no column “\(key)” in \(place.english)"),
        help: NearMiss.question(for: entry.key, in: known)
          ?? Message("Möglich sind: \(possible).", en: "Possible are: \(possible)."),
        solutions: solutions)
    }
    return Set(nearest.compactMap { $0?.text }).subtracting(present)
  }

  /// Whether a key put right could make something public that is not. The rows of a table share their header, so
  /// there nobody can tell.
  private func mayPublish(_ entry: Node.Entry, renamedTo key: String) -> Bool {
    key == Common.sichtbarkeit.declaration.key
      && (entry.keyPosition.cell != nil || entry.value.text != Visibility.intern)
  }

  private mutating func reportBlank(_ declaration: FieldDeclaration, entry: Node.Entry, place: Message) {
    let key = declaration.key
    report(
      .missingKey, at: entry.keyPosition.cell == nil ? entry.keyPosition : entry.value.position,
      Message("„\(key)“ ist in \(place.german) leer", en: "“\(key)” is empty in \(place.english)"),
      help: declaration.help + Self.expected(declaration))
  }

  /// What is missing in one place is one finding.
  private mutating func reportMissing(_ absent: [FieldDeclaration], in mapping: Node, place: Message) {
    // A missing column is missing once, in the header, and not in every row.
    let isRow = mapping.position.cell != nil
    let whole = isRow ? SourcePosition(file: mapping.position.file, line: 1) : mapping.position
    guard absent.count > 1, let last = absent.last else {
      for declaration in absent {
        report(
          .missingKey, at: whole,
          Message(
            "In \(place.german) fehlt „\(declaration.key)“", en: "“\(declaration.key)” is missing in \(place.english)"),
          help: declaration.help + Self.expected(declaration))
      }
      return
    }
    let german = absent.dropLast().map { "„\($0.key)“" }.joined(separator: ", ") + " und „\(last.key)“"
    let english = absent.dropLast().map { "“\($0.key)”" }.joined(separator: ", ") + " and “\(last.key)”"
    let shapes = absent.map { declaration in
      Message(verbatim: "\(declaration.key) (") + declaration.shape.description + Message(verbatim: ")")
    }.joined(separator: ", ")
    report(
      .missingKey, at: whole,
      Message("In \(place.german) fehlen \(german)", en: "\(english) are missing in \(place.english)"),
      help: isRow
        ? Message("Ergänzen Sie diese Spalten: ", en: "Add these columns: ") + shapes + Message(verbatim: ".")
        : Message("Schreiben Sie jede in eine eigene Zeile: ", en: "Write each on a line of its own: ") + shapes
          + Message(verbatim: "."))
  }

  private static func expected(_ declaration: FieldDeclaration) -> Message {
    let shape = declaration.shape.description
    return Message(" Erwartet wird: \(shape.german).", en: " Expected: \(shape.english).")
  }
}
