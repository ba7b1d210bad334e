internal import CMarkGFM
import Diagnostics

extension MarkdownConverter {
  /// With what is written as its anchor, `#` in front; `Anchors` gives it the one that it gets.
  mutating func heading(_ node: CMarkNode) -> Block? {
    var place = InlinePlace(node, in: self)
    var content = inlines(of: node, at: &place)
    reportMarkers(in: content, at: place.position)
    let level = Int(cmark_node_get_heading_level(node))
    let given = takeExplicitID(from: &content)
    let text = content.plainText
    reportOrder(level: level, text: text, at: place.position)
    return Block(.heading(level: level, id: given.map { "#" + $0 } ?? "", content: content), at: place.position)
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
    } else if level > lastLevel + 1 {
      report(
        .headingOrder, at: position,
        Message(
          "Die Überschrift „\(excerpt(text))“ überspringt eine Stufe: „\(Self.signs(level))“ nach "
            + "„\(Self.signs(lastLevel))“",
          en: "The heading “\(excerpt(text))” skips a level: “\(Self.signs(level))” after "
            + "“\(Self.signs(lastLevel))”"),
        help: Message(
          "Schreiben Sie „\(Self.signs(lastLevel + 1))“.", en: "Write “\(Self.signs(lastLevel + 1))”."
        ))
    }
    lastLevel = level
  }

  private static func signs(_ level: Int) -> String { String(repeating: "#", count: level) }

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
