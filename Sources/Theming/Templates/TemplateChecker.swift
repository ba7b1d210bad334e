import Diagnostics

/// Holds templates against the declared names: every name is known where it stands, and what is
/// text is escaped. Follows mustache: the innermost section that has a name gives it.
struct TemplateChecker {
  /// A template or part that has been scanned.
  struct Source: Sendable {
    var file: String
    var nodes: [TemplateNode]
  }

  /// What a section makes current.
  private struct Scope {
    /// How authors reach it, for messages: `navigation`.
    var path: String
    var names: [ViewName]
    /// What `{{.}}` stands for; nil where it stands for nothing that can be printed.
    var own: ViewName.Kind?
  }

  private let partials: [String: Source]
  private var found: [Diagnostic] = []
  private var seen: Set<SourcePosition> = []
  /// Parts that have been checked in a context already.
  private var done: Set<String> = []
  private var open: [String] = []

  init(partials: [String: Source]) { self.partials = partials }

  /// The findings of a page template and of the parts it uses. A part that several templates use
  /// is reported once.
  mutating func check(_ source: Source, names: [ViewName]) {
    done = []
    check(source.nodes, of: source.file, [Scope(path: "", names: names, own: nil)])
  }

  var diagnostics: [Diagnostic] { found }

  private mutating func check(_ nodes: [TemplateNode], of file: String, _ scopes: [Scope]) {
    for node in nodes {
      switch node {
      case .value(let tag): checkValue(tag, file, scopes)
      case .section(let tag, let inner): checkSection(tag, inner, file, scopes)
      case .partial(let tag): checkPartial(tag, file, scopes)
      }
    }
  }

  // MARK: Values

  private mutating func checkValue(_ tag: TemplateTag, _ file: String, _ scopes: [Scope]) {
    guard let kind = resolve(tag, file, scopes) else { return }
    switch (kind, tag.kind) {
    case (.text, .text), (.html, .html): return
    case (.text, _):
      report(
        .themeSyntax, tag, file,
        Message(
          "„\(tag.name)“ ist Text und darf nicht ohne Maskierung eingesetzt werden",
          en: "“\(tag.name)” is text and must not be inserted without escaping"),
        help: Message(
          "Schreiben Sie „{{\(tag.name)}}“ mit zwei Klammern.", en: "Write “{{\(tag.name)}}” with two braces."))
    case (.html, _):
      report(
        .themeSyntax, tag, file,
        Message(
          "„\(tag.name)“ ist fertiges HTML und erschiene hier als Quelltext",
          en: "“\(tag.name)” is finished HTML and would appear here as source text"),
        help: Message(
          "Schreiben Sie „{{{\(tag.name)}}}“ mit drei Klammern.", en: "Write “{{{\(tag.name)}}}” with three braces."))
    case (.flag, _), (.object, _), (.list, _):
      let phrase = Self.phrase(kind)
      report(
        .themeSyntax, tag, file,
        Message(
          "„\(tag.name)“ ist kein Text, sondern \(phrase.german)", en: "“\(tag.name)” is no text but \(phrase.english)"),
        help: Message(
          "Schreiben Sie „{{#\(tag.name)}}…{{/\(tag.name)}}“.", en: "Write “{{#\(tag.name)}}…{{/\(tag.name)}}”."))
    }
  }

  private static func phrase(_ kind: ViewName.Kind) -> Message {
    switch kind {
    case .text: .init("ein Text", en: "a text")
    case .html: .init("fertiges HTML", en: "finished HTML")
    case .flag: .init("eine Ja/Nein-Angabe", en: "a yes/no field")
    case .object: .init("ein Objekt mit eigenen Namen", en: "an object with names of its own")
    case .list: .init("eine Liste", en: "a list")
    }
  }

  // MARK: Sections

  private mutating func checkSection(_ tag: TemplateTag, _ inner: [TemplateNode], _ file: String, _ scopes: [Scope]) {
    // Inside a section whose name is unknown nothing can be said about names.
    guard let kind = resolve(tag, file, scopes) else { return }
    if tag.kind == .inverted {
      check(inner, of: file, scopes)
      return
    }
    let path = tag.name == "." ? scopes[scopes.count - 1].path : tag.name
    switch kind {
    case .flag: check(inner, of: file, scopes)
    case .text, .html: check(inner, of: file, scopes + [Scope(path: path, names: [], own: kind)])
    case .object(let names), .list(let names):
      check(inner, of: file, scopes + [Scope(path: path, names: names, own: nil)])
    }
  }

  // MARK: Parts

  private mutating func checkPartial(_ tag: TemplateTag, _ file: String, _ scopes: [Scope]) {
    guard let partial = partials[tag.name] else {
      let question = NearMiss.question(for: tag.name, in: partials.keys)
      report(
        .themeFileMissing, tag, file,
        Message("Den Teil „\(tag.name)“ gibt es nicht", en: "There is no part “\(tag.name)”"),
        help: question
          ?? Message(
            "Legen Sie „templates/teile/\(tag.name).mustache“ an oder löschen Sie „{{>\(tag.name)}}“.",
            en: "Create “templates/teile/\(tag.name).mustache” or delete “{{>\(tag.name)}}”."))
      return
    }
    if open.contains(tag.name) {
      let way = (open.drop { $0 != tag.name } + [tag.name]).joined(separator: " → ")
      report(
        .themeSyntax, tag, file,
        Message(
          "Der Teil „\(tag.name)“ setzt sich selbst ein (\(way))",
          en: "The part “\(tag.name)” inserts itself (\(way))"),
        help: Message("Löschen Sie eine der Einsetzungen.", en: "Delete one of the insertions."))
      return
    }
    let context = tag.name + "|" + scopes.map(\.path).joined(separator: "|")
    guard done.insert(context).inserted else { return }
    open.append(tag.name)
    check(partial.nodes, of: partial.file, scopes)
    open.removeLast()
  }

  // MARK: Names

  /// The kind of what a name stands for here; nil, with a finding, where it stands for nothing.
  private mutating func resolve(_ tag: TemplateTag, _ file: String, _ scopes: [Scope]) -> ViewName.Kind? {
    if tag.name == "." {
      if let own = scopes[scopes.count - 1].own { return own }
      report(
        .themeSyntax, tag, file,
        Message("„{{.}}“ steht hier für keinen Text", en: "“{{.}}” stands for no text here"),
        help: Message(
          "„{{.}}“ gilt nur in einem Abschnitt, dessen Name Text oder HTML ist. ",
          en: "“{{.}}” holds only in a section whose name is text or HTML. ") + Self.list(scopes))
      return nil
    }
    let parts = tag.name.split(separator: ".").map(String.init)
    var candidates = scopes
    var kind: ViewName.Kind?
    for (depth, part) in parts.enumerated() {
      guard let name = candidates.reversed().lazy.flatMap(\.names).first(where: { $0.name == part }) else {
        reportUnknown(part, in: tag, file, candidates, isNested: depth > 0)
        return nil
      }
      kind = name.kind
      switch name.kind {
      case .object(let names): candidates = [Scope(path: part, names: names, own: nil)]
      // A list has no names of its own: mustache finds nothing behind the dot.
      case .list, .text, .html, .flag: candidates = [Scope(path: part, names: [], own: nil)]
      }
    }
    return kind
  }

  private mutating func reportUnknown(
    _ part: String, in tag: TemplateTag, _ file: String, _ scopes: [Scope], isNested: Bool
  ) {
    let known = scopes.reversed().flatMap(\.names).map(\.name)
    let question = NearMiss.question(for: part, in: known)
    let place = scopes.last.map(\.path) ?? ""
    report(
      .themeUnknownName, tag, file,
      isNested || !place.isEmpty
        ? Message("Den Namen „\(part)“ gibt es in „\(place)“ nicht", en: "There is no name “\(part)” in “\(place)”")
        : Message("Den Namen „\(part)“ gibt es nicht", en: "There is no name “\(part)”"),
      help: [question, Self.list(scopes)].compactMap { $0 }.joined(separator: " "))
  }

  private static func list(_ scopes: [Scope]) -> Message {
    var names: [String] = []
    for name in scopes.reversed().flatMap(\.names).map(\.name) where !names.contains(name) { names.append(name) }
    let all = names.joined(separator: ", ")
    return names.isEmpty
      ? Message("Hier gibt es keine weiteren Namen.", en: "There are no other names here.")
      : Message("Hier gibt es: \(all).", en: "The names here are: \(all).")
  }

  private mutating func report(
    _ code: DiagnosticCode, _ tag: TemplateTag, _ file: String, _ summary: Message, help: Message
  ) {
    let position = SourcePosition(file: file, line: tag.line, column: tag.column, length: tag.length)
    if seen.insert(position).inserted { found.append(Diagnostic(code, at: position, summary, help: help)) }
  }
}

extension [TemplateNode] {
  /// First parts of all names used, with those of the parts: what need not be filled is not in it.
  func usedNames(partials: [String: TemplateChecker.Source]) -> Set<String> {
    var names: Set<String> = []
    var visited: Set<String> = []
    func visit(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .value(let tag): names.insert(tag.firstName)
        case .section(let tag, let inner):
          names.insert(tag.firstName)
          visit(inner)
        case .partial(let tag): if visited.insert(tag.name).inserted { visit(partials[tag.name]?.nodes ?? []) }
        }
      }
    }
    visit(self)
    return names
  }
}

extension TemplateTag {
  fileprivate var firstName: String { String(name.prefix { $0 != "." }) }
}
