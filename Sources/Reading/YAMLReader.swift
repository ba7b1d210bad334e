internal import CYaml
import Diagnostics

/// Where a YAML text stands in its file: every line of it may be indented by something that does
/// not belong to it (a quote, a list).
struct YAMLPlace {
  let source: SourceText
  /// Line of the file on which the YAML text begins.
  let firstLine: Int
  /// Scalars in front of each line of the YAML text; empty where there are none.
  var shifts: [Int] = []

  /// - Parameters: line and column (in scalars), both counted from 1 in the YAML text.
  func position(line: Int, column: Int, length: Int = 0) -> SourcePosition {
    let shift = line >= 1 && line <= shifts.count ? shifts[line - 1] : 0
    return source.position(line: firstLine + line - 1, column: column + shift, length: length)
  }

  /// - Parameter length: `.max` for all up to the end of the line.
  func position(_ mark: yaml_mark_t, length: Int = 0) -> SourcePosition {
    position(line: mark.line + 1, column: mark.column + 1, length: length)
  }

  /// What begins with `sign` at a mark or behind it, up to the next blank or bracket: `&name`.
  func word(_ sign: Unicode.Scalar, at mark: yaml_mark_t) -> (text: String, position: SourcePosition)? {
    let line = Array(text(ofLine: mark.line + 1).unicodeScalars)
    guard mark.column <= line.count, let start = line[mark.column...].firstIndex(of: sign) else { return nil }
    let word = line[start...].prefix { $0 != " " && $0 != "\t" && !",[]{}".unicodeScalars.contains($0) }
    let position = position(line: mark.line + 1, column: start + 1, length: word.count)
    return (String(String.UnicodeScalarView(word)), position)
  }

  /// A value that begins with `#` directly behind its key, so that YAML takes it for a remark; nil where there
  /// is none. A remark for people has a blank behind the sign.
  func hiddenValue(at mark: yaml_mark_t) -> (text: String, position: SourcePosition)? {
    let line = Array(text(ofLine: mark.line + 1).unicodeScalars)
    guard mark.column <= line.count, let start = line[mark.column...].firstIndex(where: { $0 != " " }), start > 0,
      line[start] == "#", start + 1 < line.count, line[start + 1] != "#", !line[start + 1].properties.isWhitespace
    else { return nil }
    var value = line[start...]
    while value.last?.properties.isWhitespace == true { value.removeLast() }
    guard !value.contains("\"") else { return nil }
    return (
      String(String.UnicodeScalarView(value)),
      position(line: mark.line + 1, column: start + 1, length: value.count)
    )
  }

  /// A line of the YAML text, without what stands in front of it.
  func text(ofLine line: Int) -> String {
    let text = source.text(ofLine: firstLine + line - 1)
    guard line >= 1, line <= shifts.count, shifts[line - 1] > 0 else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(shifts[line - 1])))
  }
}

/// What came of a YAML text.
struct YAMLResult {
  /// Nil where the text is empty or cannot be used.
  var root: Node?
  var diagnostics: [Diagnostic] = []
  /// Values in the quotation marks of a word processor, read without them.
  var quoted: [(quotes: TypographicQuotes, position: SourcePosition)] = []
}

/// YAML to nodes.
///
/// Built on the events of libyaml (the C module inside Yams): they tell where a value ends, how it
/// is quoted, and of an anchor before anything is made of it; Yams' own nodes do not. libyaml keeps
/// its state on the heap, so that the depth is checked event by event and no text overflows a stack.
enum YAMLReader {
  /// Where something else stands than fields.
  static let fieldsHelp = Message(
    "Schreiben Sie jede Angabe als „feld: Wert“ in eine eigene Zeile, mit Leerzeichen hinter dem Doppelpunkt.",
    en: "Write every field as “field: value” on a line of its own, with a space behind the colon.")

  static func read(_ bytes: ArraySlice<UInt8>, at place: YAMLPlace) -> YAMLResult {
    var result = parse(bytes, at: place, recovers: true)
    result.diagnostics += TypographicQuotes.diagnostic(about: result.quoted).map { [$0] } ?? []
    return result
  }

  /// Without the finding about `quoted`, so that the parts of a text share one.
  /// - Parameter recovers: whether all faults are looked for, and not only the first, behind which libyaml is lost.
  static func parse(_ bytes: ArraySlice<UInt8>, at place: YAMLPlace, recovers: Bool) -> YAMLResult {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return YAMLResult() }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    var builder = YAMLBuilder(place: place)
    bytes.withUnsafeBufferPointer { buffer in
      // libyaml wants a pointer also for an empty text.
      withUnsafePointer(to: 0 as UInt8) { nothing in
        yaml_parser_set_input_string(parser, buffer.baseAddress ?? nothing, buffer.count)
        builder.run(parser)
      }
    }
    let result = YAMLResult(
      root: builder.isRefused ? nil : builder.root, diagnostics: builder.diagnostics, quoted: builder.quoted)
    return builder.isRefused && recovers ? allFaults(in: bytes, at: place) ?? result : result
  }
}

/// Builds the tree from events, with its own stack.
private struct YAMLBuilder {
  private struct Frame {
    var isMapping: Bool
    var position: SourcePosition
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var places: [String: SourcePosition] = [:]
    var key: (text: String, position: SourcePosition)?
  }

  let place: YAMLPlace
  var root: Node?
  var diagnostics: [Diagnostic] = []
  /// Set by a finding after which the tree means nothing.
  var isRefused = false
  /// Values in the quotation marks of a word processor.
  private(set) var quoted: [(quotes: TypographicQuotes, position: SourcePosition)] = []
  private var stack: [Frame] = []
  private var documents = 0

  init(place: YAMLPlace) { self.place = place }

  mutating func run(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    var event = yaml_event_t()
    while !isRefused {
      guard yaml_parser_parse(parser, &event) == 1 else {
        return refuse(YAMLFault(parser.pointee).diagnostic(at: place))
      }
      let isEnd = event.type == YAML_STREAM_END_EVENT
      take(event)
      yaml_event_delete(&event)
      if isEnd { return }
    }
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isRefused = true
  }

  private mutating func refuse(_ forbidden: YAMLForbidden, _ sign: Unicode.Scalar, _ event: yaml_event_t, name: String)
  {
    let word = place.word(sign, at: event.start_mark)
    refuse(
      forbidden.diagnostic(at: word?.position ?? place.position(event.start_mark), word: word?.text ?? "\(sign)\(name)")
    )
  }

  private mutating func take(_ event: yaml_event_t) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: startDocument(event)
    case YAML_ALIAS_EVENT: refuse(.alias, "*", event, name: name(event.data.alias.anchor))
    case YAML_SCALAR_EVENT: takeScalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      open(event, isMapping: false, anchor: data.anchor, tag: data.tag)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      open(event, isMapping: true, anchor: data.anchor, tag: data.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: closeFrame()
    default: break
    }
  }

  private mutating func startDocument(_ event: yaml_event_t) {
    let data = event.data.document_start
    documents += 1
    if data.version_directive != nil || data.tag_directives.start != data.tag_directives.end {
      refuse(YAMLForbidden.directive.diagnostic(at: place.position(event.start_mark, length: .max)))
    } else if documents > 1 {
      refuse(YAMLForbidden.secondDocument.diagnostic(at: place.position(event.start_mark, length: .max)))
    }
  }

  /// False, and a finding, where the value carries an anchor or a tag.
  private mutating func isPlainValue(
    _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    if let anchor {
      refuse(.anchor, "&", event, name: name(anchor))
    } else if let tag {
      refuse(.tag, "!", event, name: name(tag))
    }
    return anchor == nil && tag == nil
  }

  private func name(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
    guard let pointer else { return "" }
    return String(decoding: UnsafeBufferPointer(start: pointer, count: strlen(pointer)), as: UTF8.self)
  }

  private func strlen(_ pointer: UnsafeMutablePointer<yaml_char_t>) -> Int {
    var count = 0
    while pointer[count] != 0 { count += 1 }
    return count
  }

  private mutating func open(
    _ event: yaml_event_t, isMapping: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) {
    guard isPlainValue(event, anchor: anchor, tag: tag) else { return }
    let position = place.position(event.start_mark)
    guard stack.count < Limits.yamlDepth else {
      return refuse(YAMLFault.tooDeep(at: position))
    }
    if let frame = stack.last, frame.isMapping, frame.key == nil {
      return refuse(
        Diagnostic(
          .yamlSyntax, at: place.position(event.start_mark, length: 1),
          Message(
            "Hier wird der Name eines Feldes erwartet, aber es steht eine Klammer oder eine Liste da",
            en: "The name of a field is expected here, but there is a bracket or a list"),
          help: Message(
            "Schreiben Sie „feld: Wert“. Beginnt der Text selbst mit „[“ oder „{“, setzen Sie ihn in Anführungszeichen.",
            en: "Write “field: value”. If the text itself begins with “[” or “{”, put it in quotation marks.")))
    }
    stack.append(Frame(isMapping: isMapping, position: position))
  }

  private mutating func closeFrame() {
    guard let frame = stack.popLast() else { return }
    attach(Node(frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), at: frame.position))
  }

  private mutating func takeScalar(_ event: yaml_event_t) {
    let data = event.data.scalar
    guard isPlainValue(event, anchor: data.anchor, tag: data.tag) else { return }
    let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    let position = position(of: event, style: data.style)
    if let frame = stack.last, frame.isMapping, frame.key == nil {
      takeKey(text, at: position, isPlain: data.style == YAML_PLAIN_SCALAR_STYLE)
    } else {
      let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
      attach(Node(.scalar(isPlain ? withoutSlips(text, at: position, event) : text), at: position))
    }
  }

  /// The value that was meant where Word's quotation marks or a `#` hide it, with a finding.
  private mutating func withoutSlips(_ text: String, at position: SourcePosition, _ event: yaml_event_t) -> String {
    if let quoted = TypographicQuotes(around: text) {
      self.quoted.append((quoted, position))
      return quoted.inner
    }
    guard text.isEmpty, let hidden = place.hiddenValue(at: event.start_mark) else { return text }
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, at: hidden.position,
        Message(
          "Was hinter „#“ steht, wird nicht gelesen: „\(excerpt(hidden.text))“",
          en: "What stands behind “#” is not read: “\(excerpt(hidden.text))”"),
        help: Message(
          "Lassen Sie das Zeichen „#“ weg, oder setzen Sie den Wert in gerade Anführungszeichen: \"\(hidden.text)\".",
          en: "Leave out the sign “#”, or put the value into straight quotation marks: \"\(hidden.text)\".")))
    return hidden.text
  }

  /// A value on one line gets its length; a block scalar stands where its first line of text does.
  private func position(of event: yaml_event_t, style: yaml_scalar_style_t) -> SourcePosition {
    let start = event.start_mark
    let end = event.end_mark
    if style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE {
      var line = start.line + 2
      let last = end.column == 0 ? end.line : end.line + 1
      while line <= last, place.firstLine + line - 1 <= place.source.lineCount {
        let text = place.text(ofLine: line)
        if let first = text.unicodeScalars.firstIndex(where: { $0 != " " }) {
          let column = text.unicodeScalars.distance(from: text.startIndex, to: first) + 1
          return place.position(line: line, column: column)
        }
        line += 1
      }
      return place.position(start)
    }
    return place.position(start, length: start.line == end.line ? end.column - start.column : 0)
  }

  private mutating func takeKey(_ text: String, at position: SourcePosition, isPlain: Bool) {
    if text == "<<", isPlain { return refuse(YAMLForbidden.mergeKey.diagnostic(at: position)) }
    if text.isEmpty {
      diagnostics.append(
        Diagnostic(
          .yamlSyntax, at: position,
          Message(
            "Vor dem Doppelpunkt fehlt der Name des Feldes", en: "The name of the field before the colon is missing"),
          help: Message(
            "Schreiben Sie „feld: Wert“, oder löschen Sie die Zeile.", en: "Write “field: value”, or delete the line."))
      )
    }
    stack[stack.count - 1].key = (text, position)
  }

  private mutating func attach(_ node: Node) {
    guard let index = stack.indices.last else {
      root = node
      return
    }
    guard stack[index].isMapping else {
      stack[index].items.append(node)
      return
    }
    guard let key = stack[index].key else { return }
    stack[index].key = nil
    if let first = stack[index].places[key.text] {
      let name = excerpt(key.text)
      diagnostics.append(
        Diagnostic(
          .duplicateKey, at: key.position,
          Message("Das Feld „\(name)“ steht hier ein zweites Mal", en: "The field “\(name)” is here a second time"),
          help: Message(
            "Löschen Sie eine der beiden Angaben. Mehrere Werte gehören in eine Liste unter ein Feld.",
            en: "Delete one of the two. Several values belong in a list under one field."),
          notes: [.init(Message("„\(name)“ steht schon hier", en: "“\(name)” is here already"), at: first)]))
      return
    }
    stack[index].places[key.text] = key.position
    stack[index].entries.append(Node.Entry(key: key.text, keyPosition: key.position, value: node))
  }
}

/// What YAML has and content may not use: each hides what a file says from its reader.
private enum YAMLForbidden {
  case anchor
  case alias
  case tag
  case mergeKey
  case directive
  case secondDocument

  /// - Parameter word: what stands in the file, where that differs from case to case.
  func diagnostic(at position: SourcePosition, word: String = "") -> Diagnostic {
    let shown = excerpt(word)
    let summary: Message
    let help: Message
    switch self {
    case .anchor:
      summary = Message(
        "„\(shown)“ ist ein YAML-Anker; Anker sind hier nicht erlaubt",
        en: "“\(shown)” is a YAML anchor; anchors are not allowed here")
      help = Message(
        "Setzen Sie einen Text, der mit „&“ beginnt, in Anführungszeichen. Wiederholte Angaben schreiben Sie aus.",
        en: "Put a text that begins with “&” in quotation marks. Write repeated fields out.")
    case .alias:
      summary = Message(
        "„\(shown)“ ist ein YAML-Verweis; Verweise sind hier nicht erlaubt",
        en: "“\(shown)” is a YAML alias; aliases are not allowed here")
      help = Message(
        "Setzen Sie einen Text, der mit „*“ beginnt, in Anführungszeichen. Wiederholte Angaben schreiben Sie aus.",
        en: "Put a text that begins with “*” in quotation marks. Write repeated fields out.")
    case .tag:
      summary = Message(
        "„\(shown)“ ist eine YAML-Typangabe; Typangaben sind hier nicht erlaubt",
        en: "“\(shown)” is a YAML tag; tags are not allowed here")
      help = Message(
        "Löschen Sie sie. Einen Text, der mit „!“ beginnt, setzen Sie in Anführungszeichen.",
        en: "Delete it. Put a text that begins with “!” in quotation marks.")
    case .mergeKey:
      summary = Message(
        "„<<“ fügt Angaben von anderswo ein; das ist hier nicht erlaubt",
        en: "“<<” inserts fields from elsewhere; that is not allowed here")
      help = Message("Schreiben Sie die Angaben an dieser Stelle aus.", en: "Write the fields out in this place.")
    case .directive:
      summary = Message(
        "Eine Zeile mit „%“ am Anfang steuert YAML; das ist hier nicht erlaubt",
        en: "A line that begins with “%” controls YAML; that is not allowed here")
      help = Message(
        "Löschen Sie die Zeile. Einen Text, der mit „%“ beginnt, setzen Sie in Anführungszeichen.",
        en: "Delete the line. Put a text that begins with “%” in quotation marks.")
    case .secondDocument:
      summary = Message(
        "Hier beginnt ein zweites YAML-Dokument in derselben Datei",
        en: "A second YAML document begins here in the same file")
      help = Message(
        "Löschen Sie die Zeile „---“ oder „...“, oder verteilen Sie den Inhalt auf zwei Dateien.",
        en: "Delete the line “---” or “...”, or put the content in two files.")
    }
    return Diagnostic(.yamlForbidden, at: position, summary, help: help)
  }
}
