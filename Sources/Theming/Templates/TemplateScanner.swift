import Diagnostics

/// Reads the tags of a mustache template with their places. The text between them does not matter
/// here: it is checked as HTML when the finished page is read back.
///
/// Supported is what the documentation for themes names. Everything else is refused rather than
/// passed on, because nobody could check it: other delimiters, inheritance, lambdas, pragmas.
struct TemplateScanner {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  private var diagnostics: [Diagnostic] = []
  private var tags: [TemplateTag] = []

  /// Sections inside each other; more is no page anyone reads.
  private static let deepest = 32

  /// The tree of the template. It is complete only where there are no findings.
  static func scan(_ text: String, file: String) -> (nodes: [TemplateNode], diagnostics: [Diagnostic]) {
    var scanner = TemplateScanner(text, file: file)
    scanner.readTags()
    let nodes = scanner.nest()
    return (nodes, scanner.diagnostics)
  }

  private init(_ text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  // MARK: Tags

  private mutating func readTags() {
    while index < scalars.count {
      if scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{" {
        guard readTag() else { return }
      } else {
        checkControl()
        advance()
      }
    }
  }

  private mutating func checkControl() {
    let value = scalars[index].value
    if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D {
      report(
        line, column, 1,
        Message(
          "Die Vorlage enthält ein unsichtbares Steuerzeichen",
          en: "The template contains an invisible control character"),
        help: Message("Löschen Sie das Zeichen an dieser Stelle.", en: "Delete the character in this place."))
    }
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count where index < scalars.count {
      if scalars[index] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }
  }

  /// False where the rest of the template cannot be read.
  private mutating func readTag() -> Bool {
    let start = index
    let (startLine, startColumn) = (line, column)
    let isTriple = start + 2 < scalars.count && scalars[start + 2] == "{"
    let open = isTriple ? 3 : 2
    guard let close = closing(from: start + open, braces: open) else {
      let close = isTriple ? "}}}" : "}}"
      report(
        startLine, startColumn, open,
        Message("Hier beginnt ein Platzhalter, der nicht endet", en: "A placeholder begins here that does not end"),
        help: Message("Schließen Sie ihn mit „\(close)“.", en: "Close it with “\(close)”."))
      return false
    }
    let content = scalars[start + open..<close]
    let length = close + open - start
    advance(by: length)
    read(content, isTriple: isTriple, line: startLine, column: startColumn, length: length)
    return true
  }

  private func closing(from start: Int, braces: Int) -> Int? {
    var position = start
    while position + braces <= scalars.count {
      if scalars[position..<position + braces].allSatisfy({ $0 == "}" }) { return position }
      // `{{{name}}` must not swallow the rest of the file.
      if braces == 3, scalars[position] == "{" { return nil }
      position += 1
    }
    return nil
  }

  private mutating func read(
    _ content: ArraySlice<Unicode.Scalar>, isTriple: Bool, line: Int, column: Int, length: Int
  ) {
    var rest = content
    var kind = isTriple ? TemplateTag.Kind.html : .text
    if !isTriple, let sign = rest.first {
      switch sign {
      case "!": return
      case "#": kind = .section
      case "^": kind = .inverted
      case "/": kind = .end
      case ">": kind = .partial
      case "&": kind = .html
      case "=", "<", "$", "%", "*":
        report(
          line, column, length,
          Message("„{{\(sign)“ wird in Vorlagen nicht unterstützt", en: "“{{\(sign)” is not supported in templates"),
          help: Self.refusal(of: sign))
        return
      default: break
      }
      if kind != .text { rest = rest.dropFirst() }
    }
    let name = String(String.UnicodeScalarView(rest)).trimmed
    guard Self.isName(name, isPartial: kind == .partial) else {
      let written = String(String.UnicodeScalarView(content.prefix(60)))
      report(
        line, column, length,
        name.isEmpty
          ? Message("Hier fehlt der Name zwischen den Klammern", en: "The name between the braces is missing here")
          : Message("„\(written)“ ist kein Name", en: "“\(written)” is no name"),
        help: Message(
          "Namen bestehen aus Kleinbuchstaben, Ziffern und Unterstrich, dazwischen Punkte. Funktionen gibt es nicht.",
          en: "Names are made of small letters, digits and underscores, with dots between. There are no functions."))
      return
    }
    tags.append(TemplateTag(kind: kind, name: name, line: line, column: column, length: length))
  }

  private static func refusal(of sign: Unicode.Scalar) -> Message {
    switch sign {
    case "=":
      .init("Lassen Sie die Klammern „{{“ und „}}“, wie sie sind.", en: "Leave the braces “{{” and “}}” as they are.")
    case "<", "$":
      .init(
        "Setzen Sie gemeinsame Stücke mit „{{>name}}“ aus „templates/teile“ ein.",
        en: "Insert common pieces with “{{>name}}” from “templates/teile”.")
    case "%":
      .init("Löschen Sie die Anweisung; Vorlagen sind immer HTML.", en: "Delete the pragma; templates are always HTML.")
    default:
      .init(
        "Schreiben Sie den Namen des Teils fest in die Vorlage.", en: "Write the name of the part into the template."
      )
    }
  }

  private static func isName(_ name: String, isPartial: Bool) -> Bool {
    if name == "." { return !isPartial }
    return name.utf8.count <= 100
      && name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            switch $0 {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): true
            default: false
            }
          }
      }
  }

  // MARK: Nesting

  private mutating func nest() -> [TemplateNode] {
    var open: [TemplateTag] = []
    var levels: [[TemplateNode]] = [[]]
    for tag in tags {
      switch tag.kind {
      case .text, .html: levels[levels.count - 1].append(.value(tag))
      case .partial: levels[levels.count - 1].append(.partial(tag))
      case .section, .inverted:
        open.append(tag)
        levels.append([])
        if open.count > Self.deepest {
          report(
            tag,
            Message(
              "Hier liegen mehr als \(Self.deepest) Abschnitte ineinander",
              en: "More than \(Self.deepest) sections lie inside each other here"),
            help: Message(
              "Teilen Sie die Vorlage in Teile unter „templates/teile“ auf.",
              en: "Split the template into parts below “templates/teile”."))
          return []
        }
      case .end:
        guard let section = open.last else {
          report(
            tag,
            Message(
              "„{{/\(tag.name)}}“ schließt einen Abschnitt, der nicht offen ist",
              en: "“{{/\(tag.name)}}” closes a section that is not open"),
            help: Message(
              "Löschen Sie die Zeile oder öffnen Sie den Abschnitt davor mit „{{#\(tag.name)}}“.",
              en: "Delete the line or open the section before it with “{{#\(tag.name)}}”."))
          return []
        }
        guard section.name == tag.name else {
          report(
            tag,
            Message(
              "„{{/\(tag.name)}}“ steht, wo „{{/\(section.name)}}“ stehen muss",
              en: "“{{/\(tag.name)}}” stands where “{{/\(section.name)}}” must stand"),
            help: Message(
              "Abschnitte schließen in umgekehrter Reihenfolge.", en: "Sections close in reverse order."),
            notes: [
              .init(
                Message("Hier beginnt „\(section.name)“", en: "“\(section.name)” begins here"),
                at: position(of: section))
            ])
          return []
        }
        open.removeLast()
        let inner = levels.removeLast()
        levels[levels.count - 1].append(.section(section, inner))
      }
    }
    for section in open {
      report(
        section,
        Message(
          "Der Abschnitt „\(section.name)“ wird nicht geschlossen", en: "The section “\(section.name)” is not closed"),
        help: Message(
          "Schreiben Sie „{{/\(section.name)}}“ an sein Ende.", en: "Write “{{/\(section.name)}}” at its end."))
    }
    return open.isEmpty ? levels[0] : []
  }

  // MARK: Findings

  private func position(of tag: TemplateTag) -> SourcePosition {
    SourcePosition(file: file, line: tag.line, column: tag.column, length: tag.length)
  }

  private mutating func report(
    _ tag: TemplateTag, _ summary: Message, help: Message, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.themeSyntax, at: position(of: tag), summary, help: help, notes: notes))
  }

  private mutating func report(_ line: Int, _ column: Int, _ length: Int, _ summary: Message, help: Message) {
    let position = SourcePosition(file: file, line: line, column: column, length: length)
    diagnostics.append(Diagnostic(.themeSyntax, at: position, summary, help: help))
  }
}
