internal import CMarkGFM
import Diagnostics

/// Code blocks and embeds.
extension MarkdownConverter {
  mutating func codeBlock(_ node: CMarkNode) -> Block? {
    let position = position(of: node)
    let literal = CMark.literal(of: node)
    codeLines.append(line(of: node)...endLine(of: node))
    var length: Int32 = 0
    var indentation: Int32 = 0
    var sign: CChar = 0
    guard cmark_node_get_fenced(node, &length, &indentation, &sign) != 0 else {
      reportMarkers(inIndentedCode: literal, at: position)
      return Block(.code(language: "", text: literal), at: position)
    }
    if !isClosed(node, sign: UInt8(bitPattern: sign), length: Int(length)) {
      let fence = String(
        repeating: Character(Unicode.Scalar(UInt8(bitPattern: sign))), count: min(Int(length), 10))
      report(
        .unclosedFence, at: position,
        Message(
          "Der Block, der hier mit „\(fence)“ beginnt, wird nicht geschlossen",
          en: "The block that begins here with “\(fence)” is not closed"),
        help: Message(
          "Schreiben Sie dieselben Zeichen in eine eigene Zeile hinter den Block. Sonst verschluckt er den Rest des "
            + "Textes.",
          en: "Write the same characters on a line of their own behind the block. Otherwise it swallows the rest of "
            + "the text."))
    }
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let words = info.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let word = words.first else { return Block(.code(language: "", text: literal), at: position) }
    if let kind = Embed.Kind(rawValue: word) {
      if words.count > 1 {
        report(
          .badEmbed, at: place(of: words[1], on: position),
          Message(
            "Hinter „\(word)“ steht noch „\(excerpt(words[1]))“",
            en: "Behind “\(word)” there is also “\(excerpt(words[1]))”"),
          help: Message(
            "Schreiben Sie die Angaben in die Zeilen darunter, jede als „feld: Wert“.",
            en: "Write the fields on the lines below, each as “field: value”."))
      }
      return embed(kind, node, literal: literal, at: position)
    }
    if let question = NearMiss.question(for: word, in: Embed.Kind.allCases.map(\.rawValue)) {
      report(
        .badEmbed, at: place(of: word, on: position),
        Message(
          "Einen Baustein „\(excerpt(word))“ gibt es nicht", en: "There is no block “\(excerpt(word))”"),
        help: question)
    }
    return Block(.code(language: Self.language(word), text: literal), at: position)
  }

  /// A word of the opening line, or that line where the word is written in another way.
  private func place(of word: String, on position: SourcePosition) -> SourcePosition {
    guard let found = source.find(word, from: position), found.line == position.line else { return position }
    return found
  }

  /// Only what may stand in a class name.
  private static func language(_ word: String) -> String {
    let allowed = word.lowercased().utf8.filter {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    return String(decoding: allowed.prefix(30), as: UTF8.self)
  }

  /// cmark closes an open fence at the end of its container and does not tell.
  private func isClosed(_ node: CMarkNode, sign: UInt8, length: Int) -> Bool {
    let first = line(of: node)
    let last = endLine(of: node)
    guard last > first else { return false }
    let start = source.range(ofLine: first).lowerBound
    let quotes = source.bytes[start..<offset(of: node)].count { $0 == UInt8(ascii: ">") }
    var bytes = source.bytes[source.range(ofLine: last)]
    var found = 0
    while let byte = bytes.first, byte == 0x20 || byte == 0x09 || (byte == UInt8(ascii: ">") && found < quotes) {
      if byte == UInt8(ascii: ">") { found += 1 }
      bytes = bytes.dropFirst()
    }
    let run = bytes.prefix { $0 == sign }
    return found == quotes && run.count >= length
      && bytes.dropFirst(run.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func embed(
    _ kind: Embed.Kind, _ node: CMarkNode, literal: String, at position: SourcePosition
  ) -> Block? {
    let bytes = Array(literal.utf8)
    guard bytes.count <= Limits.frontMatter else {
      let (size, limit) = (Limits.size(bytes.count), Limits.size(Limits.frontMatter))
      report(
        .frontMatterTooLarge, at: position,
        Message(
          "Die Angaben des Bausteins sind \(size) groß, mehr als \(limit)",
          en: "The fields of the block take \(size), more than \(limit)"),
        help: Message(
          "Ein Baustein braucht nur wenige Zeilen „feld: Wert“.",
          en: "A block needs only a few lines “field: value”."))
      return nil
    }
    let firstLine = line(of: node) + 1
    let place = YAMLPlace(source: source, firstLine: firstLine, shifts: shifts(of: bytes, from: firstLine))
    let yaml = YAMLReader.read(bytes[...], at: place)
    diagnostics += yaml.diagnostics
    guard let root = yaml.root else {
      if yaml.diagnostics.isEmpty {
        report(
          .badEmbed, at: position,
          Message("Der Baustein „\(kind.rawValue)“ ist leer", en: "The block “\(kind.rawValue)” is empty"),
          help: Message(
            "Schreiben Sie zwischen die beiden Zeilen mit ``` Angaben wie „kennzahl: …“.",
            en: "Write fields such as “kennzahl: …” between the two lines with ```."))
      }
      return nil
    }
    guard root.entries != nil else {
      report(
        .badEmbed, at: root.position,
        Message(
          "Im Baustein „\(kind.rawValue)“ stehen keine Felder",
          en: "There are no fields in the block “\(kind.rawValue)”"),
        help: YAMLReader.fieldsHelp)
      return nil
    }
    return Block(.embed(Embed(kind: kind, parameters: root)), at: position)
  }

  /// How many scalars cmark took off the front of each line.
  private func shifts(of literal: [UInt8], from firstLine: Int) -> [Int] {
    let inner = SourceText(file: source.file, bytes: literal)
    return (1...inner.lineCount).map { line in
      let text = literal[inner.range(ofLine: line)]
      let written = source.range(ofLine: firstLine + line - 1)
      guard !text.isEmpty, written.count >= text.count, source.bytes[written].suffix(text.count).elementsEqual(text)
      else { return 0 }
      return source.scalars(in: written.lowerBound..<(written.upperBound - text.count))
    }
  }
}
