internal import CMarkGFM
import Diagnostics

/// Where the inlines of a block stand. cmark counts the columns of every line as if it were indented
/// like the first; the place knows what really stands in front of each line.
struct InlinePlace {
  /// The block itself: for what cmark gives no place.
  let position: SourcePosition
  fileprivate let line: Int
  fileprivate let column: Int
  /// Quote signs in front of a line of this block.
  fileprivate let quoteDepth: Int
  fileprivate let end: Int
  /// Everything before this byte has been converted.
  fileprivate var cursor: Int
  /// The last place that was asked for, so that a long line is not counted from its start each time.
  private var known = (line: 0, offset: 0, column: 0)

  init(_ block: CMarkNode, in converter: MarkdownConverter) {
    let source = converter.source
    let start = converter.offset(of: block)
    line = converter.line(of: block)
    column = max(1, Int(cmark_node_get_start_column(block)))
    let lineStart = source.range(ofLine: line).lowerBound
    quoteDepth = source.bytes[lineStart..<start].count { $0 == UInt8(ascii: ">") }
    end = max(start, source.range(ofLine: converter.endLine(of: block)).upperBound)
    position = converter.position(of: block)
    cursor = start
  }

  /// As `SourceText.position(of:)`, for a line that is known.
  fileprivate mutating func position(of range: Range<Int>, line: Int, in source: SourceText) -> SourcePosition {
    let bounds = source.range(ofLine: line)
    let start = min(max(range.lowerBound, bounds.lowerBound), bounds.upperBound)
    if known.line != line || known.offset > start { known = (line, bounds.lowerBound, 1) }
    known.column += source.scalars(in: known.offset..<start)
    known.offset = start
    let length = range.upperBound <= bounds.upperBound ? source.scalars(in: start..<max(start, range.upperBound)) : 0
    return SourcePosition(file: source.file, line: line, column: known.column, length: length)
  }

  /// First byte of an inline; nil where cmark gives none.
  fileprivate func offset(line: Int, column: Int, in source: SourceText) -> Int? {
    guard column > 0, line >= self.line, line <= source.lineCount else { return nil }
    let range = source.range(ofLine: line)
    guard line > self.line else { return min(range.lowerBound + column - 1, range.upperBound) }
    let start = contentStart(range, in: source)
    return min(max(start, start + column - self.column), range.upperBound)
  }

  /// The nearest byte at or before `offset`, as far as the line is indented, that is one of `signs`.
  /// In lazy continuation lines cmark counts the indentation, in others it does not.
  fileprivate func nearest(_ signs: [UInt8], at offset: Int, line: Int, in source: SourceText) -> Int? {
    let range = source.range(ofLine: line)
    let indentation = line > self.line ? contentStart(range, in: source) - range.lowerBound : 0
    return (0...indentation).lazy.map { offset - $0 }.first {
      $0 >= range.lowerBound && $0 < range.upperBound && signs.contains(source.bytes[$0])
    }
  }

  private func contentStart(_ range: Range<Int>, in source: SourceText) -> Int {
    var start = range.lowerBound
    var quotes = 0
    while start < range.upperBound {
      let byte = source.bytes[start]
      if byte == UInt8(ascii: ">"), quotes < quoteDepth {
        quotes += 1
      } else if byte != 0x20, byte != 0x09 {
        break
      }
      start += 1
    }
    return start
  }
}

extension MarkdownConverter {
  mutating func inlines(of parent: CMarkNode, at place: inout InlinePlace) -> [Inline] {
    var result: [Inline] = []
    for node in CMark.children(of: parent) {
      let position = position(of: node, at: &place)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: append(CMark.literal(of: node), at: position, to: &result)
      case CMARK_NODE_SOFTBREAK: result.append(Inline(.softBreak, at: position))
      case CMARK_NODE_LINEBREAK: result.append(Inline(.lineBreak, at: position))
      case CMARK_NODE_CODE: result.append(Inline(.code(CMark.literal(of: node)), at: position))
      case CMARK_NODE_HTML_INLINE: reportHTML(node, at: place)
      case CMARK_NODE_EMPH: result.append(Inline(.emphasis(inlines(of: node, at: &place)), at: position))
      case CMARK_NODE_STRONG: result.append(Inline(.strong(inlines(of: node, at: &place)), at: position))
      case CMark.strikethrough:
        result.append(Inline(.strikethrough(inlines(of: node, at: &place)), at: position))
      case CMARK_NODE_LINK: result += link(node, at: &place)
      case CMARK_NODE_IMAGE: result += image(node, at: &place)
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        if let definition = sozialraum_footnote_definition(node) {
          result.append(Inline(.footnoteReference(name: footnoteName(definition)), at: position))
        }
      default: result += inlines(of: node, at: &place)
      }
    }
    return result
  }

  /// cmark cuts text at every sign that might mean something; here it is whole again.
  private func append(_ text: String, at position: SourcePosition, to result: inout [Inline]) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = result.last?.kind {
      result[result.count - 1].kind = .text(before + text)
    } else {
      result.append(Inline(.text(text), at: position))
    }
  }

  /// The place that cmark gives, or the block where it gives none.
  private func position(of node: CMarkNode, at place: inout InlinePlace) -> SourcePosition {
    guard let offset = offset(of: node, at: place) else { return place.position }
    let line = Int(cmark_node_get_start_line(node)) + firstLine - 1
    return place.position(of: offset..<offset, line: line, in: source)
  }

  private func offset(of node: CMarkNode, at place: InlinePlace) -> Int? {
    let line = Int(cmark_node_get_start_line(node))
    guard line > 0 else { return nil }
    return place.offset(line: line + firstLine - 1, column: Int(cmark_node_get_start_column(node)), in: source)
  }

  /// The place of a link, an image or a tag.
  ///
  /// cmark's place counts if `text` begins there, behind all that came before; below a definition
  /// cmark is a line off. Otherwise it is the next place in the block where `text` stands, then
  /// cmark's place if only its first sign is right (`text` is decoded), then where `inner` stands.
  private func verified(
    _ node: CMarkNode, text: String, inner: String = "", at place: inout InlinePlace
  ) -> SourcePosition {
    let text = Array(text.utf8)
    let told = toldRange(of: node, text: text, at: place)
    let end = max(place.cursor, min(place.end, place.cursor + 4096))
    let window = source.bytes[place.cursor..<end]
    var range = told.flatMap { source.bytes[$0.lowerBound...].starts(with: text) ? $0 : nil }
    range = range ?? Self.range(of: text, in: window).map { $0.lowerBound..<endOfBrackets($0) }
    range = range ?? told ?? Self.range(of: Array(inner.utf8), in: window)
    guard let range else { return place.position }
    place.cursor = range.lowerBound + 1
    return place.position(of: range, line: source.line(at: range.lowerBound), in: source)
  }

  private func toldRange(of node: CMarkNode, text: [UInt8], at place: InlinePlace) -> Range<Int>? {
    let line = Int(cmark_node_get_start_line(node)) + firstLine - 1
    guard let told = offset(of: node, at: place),
      let start = place.nearest(Array(text.prefix(1)), at: told, line: line, in: source), start >= place.cursor
    else { return nil }
    let isOneLine = cmark_node_get_end_line(node) == cmark_node_get_start_line(node)
    let width = Int(cmark_node_get_end_column(node) - cmark_node_get_start_column(node)) + 1
    return start..<max(start, isOneLine ? min(start + width, place.end) : start)
  }

  private static func range(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard !needle.isEmpty, bytes.count >= needle.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - needle.count) where bytes[start] == needle[0] {
      let range = start..<(start + needle.count)
      if bytes[range].elementsEqual(needle) { return range }
    }
    return nil
  }

  /// Where a link or image ends whose text is found: behind its target, or at the end of the line.
  private func endOfBrackets(_ found: Range<Int>) -> Int {
    let bytes = source.bytes
    let end = source.range(ofLine: source.line(at: found.lowerBound)).upperBound
    var index = bytes[found.lowerBound] == UInt8(ascii: "!") ? found.lowerBound + 1 : found.lowerBound
    guard bytes[index] == UInt8(ascii: "[") else { return found.upperBound }
    while index < end, bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: "(") {
      let open = bytes[index]
      let close = open == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
      var depth = 0
      repeat {
        switch bytes[index] {
        case UInt8(ascii: "\\"): index += 1
        case open: depth += 1
        case close: depth -= 1
        default: break
        }
        index += 1
      } while index < end && depth > 0
      if close == UInt8(ascii: ")") { break }
    }
    return min(index, end)
  }

  private mutating func reportHTML(_ node: CMarkNode, at place: InlinePlace) {
    let literal = CMark.literal(of: node)
    var place = place
    let position = verified(node, text: literal, at: &place)
    report(
      .rawHTML, at: position, Self.htmlSummary(literal),
      help: Message(
        "Schreiben Sie Markdown statt HTML. Ein „<“, das Sie meinen, schreiben Sie „\\<“ oder in `…`.",
        en: "Write Markdown instead of HTML. A “<” that you mean is written “\\<” or in `…`."))
  }

  // MARK: Links and images

  private mutating func link(_ node: CMarkNode, at place: inout InlinePlace) -> [Inline] {
    let url = string(cmark_node_get_url(node))
    let shown = cmark_node_first_child(node).map { CMark.literal(of: $0) } ?? ""
    let position = verified(node, text: "[" + shown, inner: shown, at: &place)
    let title = string(cmark_node_get_title(node))
    let content = inlines(of: node, at: &place)
    if content.plainText.allSatisfy(\.isWhitespace) {
      report(
        .emptyLinkText, at: position,
        Message("Der Link auf „\(excerpt(url))“ hat keinen Text", en: "The link to “\(excerpt(url))” has no text"),
        help: Message(
          "Schreiben Sie in die eckigen Klammern, wohin der Link führt: [Familienzentrum Kleinmachnow](…).",
          en: "Write in the square brackets where the link leads: [Familienzentrum Kleinmachnow](…)."))
    }
    switch LinkTargetReader.read(url, in: path) {
    case .success(let target): return [Inline(.link(target, title: title, content: content), at: position)]
    case .failure(let fault):
      report(.dangerousLink, at: position, fault.summary, help: fault.help)
      return content
    }
  }

  private mutating func image(_ node: CMarkNode, at place: inout InlinePlace) -> [Inline] {
    let url = string(cmark_node_get_url(node))
    let position = verified(node, text: "![", at: &place)
    let content = inlines(of: node, at: &place)
    let alternative = content.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if alternative.isEmpty {
      report(
        .imageWithoutAlternative, at: position,
        Message(
          "Das Bild „\(excerpt(url))“ hat keine Beschreibung", en: "The picture “\(excerpt(url))” has no description"),
        help: Message(
          "Schreiben Sie in die eckigen Klammern, was zu sehen ist: ![Kinder malen am Tisch](…).",
          en: "Write in the square brackets what there is to see: ![Children painting at a table](…)."))
    }
    switch LinkTargetReader.read(url, in: path) {
    case .success(.file(let file, fragment: nil)):
      let title = string(cmark_node_get_title(node))
      return [Inline(.image(source: .file(file, fragment: nil), title: title, alternative: alternative), at: position)]
    case .success:
      report(
        .dangerousLink, at: position,
        Message(
          "Das Bild „\(excerpt(url))“ liegt nicht im Inhaltsordner",
          en: "The picture “\(excerpt(url))” is not in the content folder"),
        help: Message(
          "Legen Sie die Bilddatei im Inhaltsordner ab und nennen Sie den Weg zu ihr; fremde Bilder verraten, wer "
            + "die Seite liest.",
          en: "Put the picture in the content folder and give the path to it; pictures from elsewhere tell who reads "
            + "the page."))
    case .failure(let fault): report(.dangerousLink, at: position, fault.summary, help: fault.help)
    }
    return alternative.isEmpty ? [] : [Inline(.text(alternative), at: position)]
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
