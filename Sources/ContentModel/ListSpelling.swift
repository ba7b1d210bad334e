/// Lists as people write them who do not know YAML: `a, b`, `a; b` or a line each with a dash.
enum ListSpelling {
  /// What the entries would be.
  static func entries(of text: String, as item: Shape) -> [String] {
    let text = text.trimmed
    // A dash between words may be one of the words; only a text that begins with a bullet is a list of them.
    let parts =
      text.first.map { "-–•*".contains($0) } == true ? text.split(separator: " \(text.prefix(1)) ") : [text[...]]
    let separators: Set<Character> = item.mayHoldCommas ? [";", "\n"] : [",", ";", "\n"]
    return parts.flatMap { $0.split(whereSeparator: separators.contains) }.map { part in
      let entry = String(part).trimmed
      return entry.first.map { "-–•*".contains($0) } == true ? String(entry.dropFirst()).trimmed : entry
    }.filter { !$0.isEmpty }
  }

  /// As YAML has it on one line.
  static func list(_ entries: [String]) -> String {
    let shown = entries.prefix(4).map { entry in
      let isPlain = entry.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-–:._ ".unicodeScalars.contains($0)
      }
      return isPlain && !entry.contains(": ") ? entry : "\"\(cut(entry))\""
    }
    return "[" + (shown + (entries.count > 4 ? ["…"] : [])).joined(separator: ", ") + "]"
  }
}
