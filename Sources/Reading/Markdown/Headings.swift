internal import CMarkGFM
import Diagnostics

/// Anchors given so far and the level of the last heading.
struct HeadingOutline {
  private var taken: Set<String> = []
  private var reserved: Set<String> = []
  private var explicit: [String: SourcePosition] = [:]
  /// Next number to try for a slug, so that a thousand equal headings cost no million lookups.
  private var next: [String: Int] = [:]
  /// The title of the page is level 1.
  fileprivate var lastLevel = 1

  /// Ids that somebody wrote: a slug made from text gives way to them.
  mutating func reserve(_ ids: Set<String>) { reserved.formUnion(ids) }

  fileprivate mutating func unique(_ slug: String) -> String {
    let base = slug.isEmpty ? "abschnitt" : slug
    var number = next[base, default: 1]
    var id = number == 1 ? base : "\(base)-\(number)"
    while taken.contains(id) || reserved.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    next[base] = number + 1
    taken.insert(id)
    return id
  }

  /// The first place of the id, where it was taken before.
  fileprivate mutating func takeExplicit(_ id: String, at position: SourcePosition) -> SourcePosition? {
    if let first = explicit[id] { return first }
    explicit[id] = position
    taken.insert(id)
    return nil
  }
}

extension MarkdownConverter {
  mutating func heading(_ node: CMarkNode) -> Block? {
    var place = InlinePlace(node, in: self)
    var content = inlines(of: node, at: &place)
    reportMarkers(in: content, at: place.position)
    let level = Int(cmark_node_get_heading_level(node))
    let given = takeExplicitID(from: &content)
    let text = content.plainText
    reportOrder(level: level, text: text, at: place.position)
    return Block(
      .heading(level: level, id: id(given, text: text, at: place.position), content: content), at: place.position)
  }

  private mutating func reportOrder(level: Int, text: String, at position: SourcePosition) {
    if text.allSatisfy(\.isWhitespace) {
      report(
        .headingOrder, at: position, Message("Die Überschrift ist leer", en: "The heading is empty"),
        help: Message(
          "Schreiben Sie hinter „\(Self.signs(level))“ den Text der Überschrift, oder löschen Sie die Zeile.",
          en: "Write the text of the heading behind “\(Self.signs(level))”, or delete the line."))
    }
    if level == 1 {
      report(
        .headingOrder, at: position,
        Message(
          "Die Überschrift „\(excerpt(text))“ steht auf der Stufe des Titels",
          en: "The heading “\(excerpt(text))” is on the level of the title"),
        help: Message(
          "Der Titel steht oben bei „titel:“. Überschriften im Text beginnen mit „##“.",
          en: "The title stands at the top, at “titel:”. Headings in the text begin with “##”."))
    } else if level > headings.lastLevel + 1 {
      report(
        .headingOrder, at: position,
        Message(
          "Die Überschrift „\(excerpt(text))“ überspringt eine Stufe: „\(Self.signs(level))“ nach "
            + "„\(Self.signs(headings.lastLevel))“",
          en: "The heading “\(excerpt(text))” skips a level: “\(Self.signs(level))” after "
            + "“\(Self.signs(headings.lastLevel))”"),
        help: Message(
          "Schreiben Sie „\(Self.signs(headings.lastLevel + 1))“.", en: "Write “\(Self.signs(headings.lastLevel + 1))”."
        ))
    }
    headings.lastLevel = level
  }

  private static func signs(_ level: Int) -> String { String(repeating: "#", count: level) }

  private mutating func id(_ given: String?, text: String, at position: SourcePosition) -> String {
    guard let given else { return headings.unique(slug(text)) }
    guard given == slug(given), !given.isEmpty else {
      let allowed = slug(given).isEmpty ? "abschnitt" : slug(given)
      report(
        .nameNotSlug, at: position,
        Message(
          "Der Anker „{#\(excerpt(given))}“ hat Zeichen, die nicht erlaubt sind",
          en: "The anchor “{#\(excerpt(given))}” has characters that are not allowed"),
        help: Message(
          "Schreiben Sie „{#\(allowed)}“: kleine Buchstaben a–z, Ziffern und Bindestriche.",
          en: "Write “{#\(allowed)}”: small letters a–z, digits and hyphens."))
      return headings.unique(slug(given))
    }
    guard let first = headings.takeExplicit(given, at: position) else { return given }
    diagnostics.append(
      Diagnostic(
        .duplicateKey, at: position,
        Message(
          "Den Anker „{#\(given)}“ gibt es in diesem Text zweimal", en: "The anchor “{#\(given)}” is in this text twice"
        ),
        help: Message(
          "Geben Sie einer der beiden Überschriften einen anderen Anker.",
          en: "Give one of the two headings another anchor."),
        notes: [.init(Message("„{#\(given)}“ steht schon hier", en: "“{#\(given)}” is here already"), at: first)]))
    return headings.unique(given)
  }

  /// Takes `{#id}` off the end of a heading.
  private func takeExplicitID(from content: inout [Inline]) -> String? {
    guard case .text(let text)? = content.last?.kind, let (rest, id) = Self.splitID(text) else { return nil }
    if rest.isEmpty { content.removeLast() } else { content[content.count - 1].kind = .text(rest) }
    return id
  }

  private static func splitID(_ text: String) -> (rest: String, id: String)? {
    var end = text[...]
    while let last = end.last, last.isWhitespace { end.removeLast() }
    guard end.last == "}", let open = end.lastIndex(of: "{") else { return nil }
    let inner = end[end.index(after: open)...].dropLast()
    guard inner.first == "#" else { return nil }
    var rest = end[..<open]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return (String(rest), String(inner.dropFirst()))
  }

  /// Ids written in the source, before any heading is converted.
  func explicitIDs(in root: CMarkNode) -> Set<String> {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var ids: Set<String> = []
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator), cmark_node_get_type(node) == CMARK_NODE_HEADING else { continue }
      // The underline of a setext heading is its last line.
      for line in Set([line(of: node), max(line(of: node), endLine(of: node) - 1)]) {
        var text = source.text(ofLine: line)[...]
        while let last = text.last, last.isWhitespace || last == "#" { text.removeLast() }
        if let (_, id) = Self.splitID(String(text)) { ids.insert(id) }
      }
    }
    return ids
  }
}

/// `Öffnungszeiten & Kontakt` as `oeffnungszeiten-kontakt`, `Café` as `cafe`; empty where nothing is left.
public func slug(_ text: String) -> String {
  var result = ""
  var isGap = false
  for scalar in text.lowercased().unicodeScalars {
    let letters: String
    switch scalar {
    case "ä": letters = "ae"
    case "ö": letters = "oe"
    case "ü": letters = "ue"
    case "ß": letters = "ss"
    case "a"..."z", "0"..."9": letters = String(scalar)
    // The combining diaeresis of a decomposed umlaut.
    case "\u{308}": letters = result.last.map { "aou".contains($0) } == true && !isGap ? "e" : ""
    // Other marks over and under letters, when they stand apart.
    case "\u{300}"..."\u{36F}": letters = ""
    case "æ": letters = "ae"
    case "œ", "ø": letters = "oe"
    case "ł": letters = "l"
    default:
      guard let letter = plainLetters[String(scalar)] else {
        isGap = true
        continue
      }
      letters = letter
    }
    if letters.isEmpty { continue }
    if isGap, !result.isEmpty { result += "-" }
    isGap = false
    result += letters
  }
  return result
}

/// `é` → `e`. Strings are equal when they are canonically equivalent, so a letter with a mark behind
/// it is the key for the letter that Unicode has for both.
private let plainLetters: [String: String] = {
  // Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron, comma,
  // cedilla, ogonek: what names from Europe have.
  let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{30A}", "\u{30B}",
    "\u{30C}", "\u{326}", "\u{327}", "\u{328}",
  ]
  var letters: [String: String] = [:]
  for letter in "abcdefghijklmnopqrstuvwxyz" {
    for mark in marks { letters["\(letter)\(mark)"] = String(letter) }
  }
  return letters
}()
