internal import CMarkGFM
import Diagnostics

/// Quotes that are callouts. A mistyped marker must never publish what was meant to stay inside:
/// everything that looks like one and is not exactly one is an error (SR0604), and the passage is
/// treated as internal.
extension MarkdownConverter {
  mutating func quote(_ node: CMarkNode, isAfterInternal: Bool) -> Block? {
    let position = position(of: node)
    let first = firstLine(ofQuote: node)
    if let kind = Callout.allCases.first(where: { "[!\($0.rawValue)]" == first.text }) {
      return callout(kind, node, at: first.position)
    }
    if let finding = suspicion(about: first.text, at: first.position) {
      internalLines.append(line(of: node)...endLine(of: node))
      let blocks = blocksWithoutMarkers(of: node)
      diagnostics.append(finding)
      return blocks.isEmpty ? nil : Block(.callout(.intern, blocks), at: position)
    }
    if isAfterInternal {
      report(
        .unknownCallout, at: position,
        Message(
          "Auf den Kasten „[!INTERN]“ folgt ein Zitat; es ist unklar, ob es noch dazu gehört",
          en: "A quote follows the box “[!INTERN]”; it is unclear whether it still belongs to it"),
        help: Message(
          "Gehört es dazu, schreiben Sie auch in die leere Zeile dazwischen ein „>“. Sonst beginnen Sie es mit "
            + "einem eigenen Kennzeichen oder setzen einen Satz dazwischen.",
          en:
            "If it does, write a “>” on the empty line between them, too. Otherwise begin it with a mark of its own "
            + "or put a sentence between them."))
      internalLines.append(line(of: node)...endLine(of: node))
    }
    let blocks = blocks(of: node)
    return blocks.isEmpty ? nil : Block(isAfterInternal ? .callout(.intern, blocks) : .quote(blocks), at: position)
  }

  /// What stands behind the quote sign on the first line, without blanks.
  private func firstLine(ofQuote node: CMarkNode) -> (text: String, position: SourcePosition) {
    let end = source.range(ofLine: line(of: node)).upperBound
    var range = min(offset(of: node) + 1, end)..<end
    while let byte = source.bytes[range].first, byte == 0x20 || byte == 0x09 { range = range.dropFirst() }
    while let byte = source.bytes[range].last, byte == 0x20 || byte == 0x09 { range = range.dropLast() }
    return (String(decoding: source.bytes[range], as: UTF8.self), source.position(of: range))
  }

  private mutating func callout(_ kind: Callout, _ node: CMarkNode, at marker: SourcePosition) -> Block? {
    if kind == .intern { internalLines.append(line(of: node)...endLine(of: node)) }
    var blocks = blocksWithoutMarkers(of: node)
    // The marker must be the first line of a paragraph; under `===` it is a heading, over `|-|` a table.
    guard case .paragraph(var content)? = blocks.first?.kind, content.takeFirstLine("[!\(kind.rawValue)]") else {
      report(
        .unknownCallout, at: marker,
        Message(
          "Das Kennzeichen „[!\(kind.rawValue)]“ wird hier nicht als Kasten verstanden",
          en: "The mark “[!\(kind.rawValue)]” is not understood as a box here"),
        help: Message(
          "Schreiben Sie es allein in die erste Zeile des Zitats: „> [!\(kind.rawValue)]“, darunter den Text.",
          en: "Write it alone on the first line of the quote: “> [!\(kind.rawValue)]”, the text below it."))
      internalLines.append(line(of: node)...endLine(of: node))
      return Block(.callout(.intern, blocks), at: marker)
    }
    let place = blocks[0].position
    blocks.removeFirst()
    reportMarkers(in: content, at: place)
    if let start = content.first { blocks.insert(Block(.paragraph(content), at: start.position), at: 0) }
    guard !blocks.isEmpty else {
      report(
        .unknownCallout, at: marker,
        Message("Der Kasten „[!\(kind.rawValue)]“ ist leer", en: "The box “[!\(kind.rawValue)]” is empty"),
        help: Message(
          "Beginnen Sie jede Zeile, die in den Kasten gehört, mit „> “, auch leere Zeilen dazwischen.",
          en: "Begin every line that belongs in the box with “> ”, also empty lines in between."))
      return nil
    }
    return Block(.callout(kind, blocks), at: marker)
  }

  /// The blocks of a callout; what is said about the marker itself is taken back.
  private mutating func blocksWithoutMarkers(of node: CMarkNode) -> [Block] {
    let before = diagnostics.count
    let line = line(of: node)
    let blocks = blocks(of: node)
    let kept = diagnostics[before...].filter { $0.code != .unknownCallout || $0.position.line != line }
    diagnostics.replaceSubrange(before..., with: kept)
    return blocks
  }

  // MARK: What looks like a marker

  /// A finding about the first line of a quote, where it may have been meant as a marker.
  private func suspicion(about line: String, at position: SourcePosition) -> Diagnostic? {
    let opening = line.unicodeScalars.prefix { !$0.properties.isAlphabetic }
    let letters = line.unicodeScalars.filter(\.properties.isAlphabetic)
    let word = String(String.UnicodeScalarView(letters))
    // What stands in a quote or a list inside this quote is looked at there.
    guard !opening.contains(">") else { return nil }
    let isMarker = opening.contains("[") && opening.contains("!") && !opening.contains("`")
    let isOneWord = !word.isEmpty && line.contains(word)
    let isBracketed = isOneWord && (opening.contains("[") || opening.contains("!") || opening.contains("{"))
    let isKnown = isBracketed && (Self.kind(word) != nil || !Self.near(word).isEmpty)
    guard isMarker || isKnown || (isOneWord && word.lowercased() == "intern") else { return nil }
    // An image at the start of a quote also begins with both signs.
    if !isKnown, opening.ends("!["), line.contains("](") { return nil }
    return Self.unknownMarker(line, word: word, at: position)
  }

  static func unknownMarker(_ line: String, word: String, at position: SourcePosition) -> Diagnostic {
    let shown = excerpt(line)
    if let kind = kind(word) ?? Callout.allCases.first(where: { line.contains("[!\($0.rawValue)]") }) {
      return Diagnostic(
        .unknownCallout, at: position,
        Message(
          "„\(shown)“ ist kein gültiges Kennzeichen eines Kastens", en: "“\(shown)” is no valid mark of a box"),
        help: Message(
          "Meinten Sie „[!\(kind.rawValue)]“? Es steht in Großbuchstaben allein in der ersten Zeile: "
            + "„> [!\(kind.rawValue)]“, der Text darunter.",
          en: "Did you mean “[!\(kind.rawValue)]”? It stands in capitals alone on the first line: "
            + "“> [!\(kind.rawValue)]”, the text below it."))
    }
    let question = near(word).first.map { Message("Meinten Sie „[!\($0)]“? ", en: "Did you mean “[!\($0)]”? ") }
    let all = Callout.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .unknownCallout, at: position,
      Message(
        "„\(shown)“ ist kein bekanntes Kennzeichen eines Kastens", en: "“\(shown)” is no known mark of a box"),
      help: (question ?? .empty)
        + Message(
          "Möglich sind \(all), in Großbuchstaben allein in der ersten Zeile: „> [!HINWEIS]“.",
          en: "Possible are \(all), in capitals alone on the first line: “> [!HINWEIS]”."))
  }

  private static func kind(_ word: String) -> Callout? { Callout(rawValue: word.uppercased()) }

  private static func near(_ word: String) -> [String] {
    NearMiss.suggestions(for: word.uppercased(), in: Callout.allCases.map(\.rawValue))
  }

  /// Markers in running text: at the start of a line, or a known kind anywhere.
  mutating func reportMarkers(in content: [Inline], at position: SourcePosition) {
    reportMissingFootnotes(in: content)
    var finder = MarkerFinder()
    finder.visit(content)
    guard let text = finder.found else { return }
    let word = text.drop { !$0.isLetter }.prefix { $0.isLetter }
    var place = finder.position ?? position
    place = source.find("[!", from: place) ?? place
    diagnostics.append(Self.unknownMarker(text, word: String(word), at: place))
  }

  private struct MarkerFinder {
    var found: String?
    var position: SourcePosition?
    private var isLineStart = true

    mutating func visit(_ content: [Inline]) {
      for inline in content where found == nil {
        switch inline.kind {
        case .text(let text):
          look(at: text, inline.position)
          isLineStart = false
        case .softBreak, .lineBreak: isLineStart = true
        case .code, .footnoteReference: isLineStart = false
        case .image(_, _, let alternative):
          look(at: "[" + alternative + "]", inline.position)
          isLineStart = false
        case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
        case .link(_, _, let content):
          look(at: "[" + content.plainText + "]", inline.position)
          if found == nil { visit(content) }
          isLineStart = false
        }
      }
    }

    private mutating func look(at text: String, _ place: SourcePosition) {
      guard text.utf8.contains(UInt8(ascii: "!")) else { return }
      // A quote sign here is one that Markdown did not take for one.
      let start = text.drop { $0.isWhitespace || $0 == ">" }
      if isLineStart, start.hasPrefix("[!") { return take(String(start), place) }
      let upper = text.uppercased()
      for kind in Callout.allCases {
        guard let range = upper.firstRange(of: "[!\(kind.rawValue)") else { continue }
        return take(String(upper[range.lowerBound...]), place)
      }
    }

    private mutating func take(_ text: String, _ place: SourcePosition) {
      found = text
      position = place
    }
  }

  /// An indented code block that would have been a callout with less indentation.
  mutating func reportMarkers(inIndentedCode text: String, at position: SourcePosition) {
    for line in text.split(whereSeparator: \.isNewline) {
      let start = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      guard line.contains(">"), start.hasPrefix("[!") else { continue }
      report(
        .unknownCallout, at: position,
        Message(
          "„\(excerpt(line))“ ist zu weit eingerückt und wird als Programmtext gezeigt statt als Kasten",
          en: "“\(excerpt(line))” is indented too far and shown as program text instead of a box"),
        help: Message(
          "Rücken Sie die Zeilen weniger weit ein: höchstens drei Leerzeichen vor „>“, in einer Liste so weit wie "
            + "deren Text.",
          en: "Indent the lines less: at most three spaces before “>”, in a list as far as its text."))
      return
    }
  }
}

extension Substring.UnicodeScalarView {
  fileprivate func ends(_ text: String) -> Bool { String(String.UnicodeScalarView(self)).hasSuffix(text) }
}

extension [Inline] {
  /// Removes the first line, where it reads `text`; a link of that text (somebody defined
  /// `[!INTERN]: …`) counts as well.
  fileprivate mutating func takeFirstLine(_ text: String) -> Bool {
    let end = firstIndex { $0.kind == .softBreak || $0.kind == .lineBreak } ?? endIndex
    let line = Array(self[..<end]).plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line == text || "[\(line)]" == text else { return false }
    removeSubrange(..<Swift.min(end + 1, endIndex))
    return true
  }
}
