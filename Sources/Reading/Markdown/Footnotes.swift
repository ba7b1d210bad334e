internal import CMarkGFM
import Diagnostics

/// Footnotes, and what cmark does with definitions behind our back: it collects them from anywhere,
/// also from internal callouts, and forgets the second of two equal ones.
extension MarkdownConverter {
  mutating func footnote(_ node: CMarkNode) -> Footnote {
    Footnote(name: footnoteName(node), blocks: blocks(of: node), position: footnotePosition(node))
  }

  func footnoteName(_ definition: CMarkNode) -> String {
    var length = 0
    guard let start = sozialraum_footnote_name(definition, &length), length > 0 else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// cmark's column is that of the text; the definition begins at the bracket.
  private func footnotePosition(_ node: CMarkNode) -> SourcePosition {
    let start = source.range(ofLine: line(of: node)).lowerBound
    let end = offset(of: node)
    let mark = Array("[^\(footnoteName(node))]:".utf8)
    var index = end - mark.count
    while index >= start {
      if source.bytes[index..<(index + mark.count)].elementsEqual(mark) {
        return source.position(of: index..<(index + mark.count - 1))
      }
      index -= 1
    }
    return position(of: node)
  }

  /// The footnotes in the order of their first reference, without those that nothing refers to. One
  /// that stands in an internal callout and is referred to from outside is closed in again.
  mutating func confined(_ footnotes: [Footnote], referencedFrom blocks: [Block]) -> [Footnote] {
    var document = MarkdownDocument(blocks: blocks, footnotes: footnotes)
    document.orderFootnotes()
    let known = document.publicFootnotes
    for (index, footnote) in document.footnotes.enumerated() where known.contains(footnote.name) {
      guard internalLines.contains(where: { $0.contains(footnote.position.line) }) else { continue }
      let name = excerpt(footnote.name)
      report(
        .unknownCallout, at: footnote.position,
        Message(
          "Die Fußnote „[^\(name)]“ steht in einem internen Kasten, aber Text außerhalb verweist auf sie",
          en: "The footnote “[^\(name)]” stands in an internal box, but text outside refers to it"),
        help: Message(
          "Schreiben Sie die Fußnote außerhalb des Kastens, oder löschen Sie den Verweis im öffentlichen Text.",
          en: "Write the footnote outside the box, or delete the reference in the public text."))
      document.footnotes[index].blocks = [Block(.callout(.intern, footnote.blocks), at: footnote.position)]
    }
    return document.footnotes
  }

  /// `[^name]` that stayed text, because nothing defines it.
  mutating func reportMissingFootnotes(in content: [Inline]) {
    for inline in content {
      switch inline.kind {
      case .text(let text) where text.utf8.contains(UInt8(ascii: "^")):
        for piece in text.split(separator: "[^", omittingEmptySubsequences: false).dropFirst() {
          guard let close = piece.firstIndex(of: "]"), close != piece.startIndex else { continue }
          let name = piece[..<close]
          guard !name.contains(where: \.isWhitespace) else { continue }
          report(
            .deadAnchor, at: source.find("[^\(name)]", from: inline.position) ?? inline.position,
            Message(
              "Zur Fußnote „[^\(excerpt(name))]“ gibt es keinen Text",
              en: "There is no text for the footnote “[^\(excerpt(name))]”"),
            help: Message(
              "Schreiben Sie unten in die Datei eine Zeile „[^\(excerpt(name))]: …“, oder löschen Sie den Verweis.",
              en: "Write a line “[^\(excerpt(name))]: …” at the end of the file, or delete the reference."))
        }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner):
        reportMissingFootnotes(in: inner)
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference: break
      }
    }
  }

  // MARK: Definitions in the source

  /// What cmark takes out of the text without a trace: definitions of links and of footnotes.
  mutating func reportDefinitions() {
    guard firstLine <= source.lineCount else { return }
    var first: [String: SourcePosition] = [:]
    for line in firstLine...source.lineCount {
      guard let (label, position) = definition(on: line), !codeLines.contains(where: { $0.contains(line) }) else {
        continue
      }
      let shown = excerpt(label)
      switch label.first {
      case "^":
        guard let other = first[label.lowercased()] else {
          first[label.lowercased()] = position
          continue
        }
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: position,
            Message("Die Fußnote „[\(shown)]“ gibt es zweimal", en: "The footnote “[\(shown)]” is there twice"),
            help: Message(
              "Geben Sie einer der beiden einen anderen Namen.", en: "Give one of the two another name."),
            notes: [.init(Message("„[\(shown)]“ steht schon hier", en: "“[\(shown)]” is here already"), at: other)]))
      case "!":
        guard !diagnostics.contains(where: { $0.code == .unknownCallout && $0.position.line == line }) else { continue }
        diagnostics.append(
          Self.unknownMarker("[\(label)]:", word: String(label.filter(\.isLetter)), at: position))
      default:
        guard internalLines.contains(where: { $0.contains(line) }) else { continue }
        report(
          .unknownCallout, at: position,
          Message(
            "Das Linkziel „[\(shown)]:“ steht in einem internen Kasten und gilt doch für den ganzen Text",
            en: "The link target “[\(shown)]:” stands in an internal box, yet holds for the whole text"),
          help: Message(
            "Schreiben Sie die Adresse im Kasten direkt in den Link: [Text](https://…).",
            en: "Inside the box, write the address in the link itself: [text](https://…)."))
      }
    }
  }

  /// The label of a line that reads `[label]: …`, behind blanks, quote and list signs.
  private func definition(on line: Int) -> (label: String, position: SourcePosition)? {
    let range = source.range(ofLine: line)
    let signs = Array(" \t>-*+0123456789.)".utf8)
    guard let open = source.bytes[range].firstIndex(where: { !signs.contains($0) }),
      source.bytes[open] == UInt8(ascii: "["),
      let close = source.bytes[open..<range.upperBound].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < range.upperBound, source.bytes[close + 1] == UInt8(ascii: ":"), close > open + 1
    else { return nil }
    return (String(decoding: source.bytes[(open + 1)..<close], as: UTF8.self), source.position(of: open..<(close + 1)))
  }
}
