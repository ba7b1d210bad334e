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
      report(
        .unclosedFence, at: position,
        "Der Block, der hier mit "
          + "„\(String(repeating: Character(Unicode.Scalar(UInt8(bitPattern: sign))), count: min(Int(length), 10)))“ beginnt, wird nicht geschlossen",
        help:
          "Schreiben Sie dieselben Zeichen in eine eigene Zeile hinter den Block. Sonst verschluckt er den Rest des "
          + "Textes."
      )
    }
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let words = info.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let word = words.first else { return Block(.code(language: "", text: literal), at: position) }
    if let kind = Embed.Kind(rawValue: word) {
      if words.count > 1 {
        report(
          .badEmbed, at: position, "Hinter „\(word)“ steht noch „\(excerpt(words[1]))“",
          help: "Schreiben Sie die Angaben in die Zeilen darunter, jede als „feld: Wert“.")
      }
      return embed(kind, node, literal: literal, at: position)
    }
    if let near = NearMiss.suggestions(for: word, in: Embed.Kind.allCases.map(\.rawValue)).first {
      report(
        .badEmbed, at: position, "Einen Baustein „\(excerpt(word))“ gibt es nicht", help: "Meinten Sie „\(near)“?")
    }
    return Block(.code(language: Self.language(word), text: literal), at: position)
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
      report(
        .frontMatterTooLarge, at: position,
        "Die Angaben des Bausteins sind \(Limits.size(bytes.count)) groß, mehr als \(Limits.size(Limits.frontMatter))",
        help: "Ein Baustein braucht nur wenige Zeilen „feld: Wert“.")
      return nil
    }
    let firstLine = line(of: node) + 1
    let place = YAMLPlace(source: source, firstLine: firstLine, shifts: shifts(of: bytes, from: firstLine))
    let yaml = YAMLReader.read(bytes[...], at: place)
    diagnostics += yaml.diagnostics
    guard let root = yaml.root else {
      if yaml.diagnostics.isEmpty {
        report(
          .badEmbed, at: position, "Der Baustein „\(kind.rawValue)“ ist leer",
          help: "Schreiben Sie zwischen die beiden Zeilen mit ``` Angaben wie „kennzahl: …“.")
      }
      return nil
    }
    guard root.entries != nil else {
      report(
        .badEmbed, at: root.position, "Im Baustein „\(kind.rawValue)“ stehen keine Felder",
        help: "Schreiben Sie jede Angabe als „feld: Wert“ in eine eigene Zeile, mit Leerzeichen hinter dem Doppelpunkt."
      )
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
