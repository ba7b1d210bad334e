import Diagnostics

extension Replacement {
  /// Another text for a key or a value, written so that the file stays readable: between the quotes that stand there,
  /// or in new ones where the text needs them.
  ///
  /// Nil where the place is not known exactly, as with a value over several lines.
  /// - Parameters:
  ///   - old: the text as it was read.
  ///   - position: where it stands, quotes included.
  init?(of old: String, at position: SourcePosition, with new: String) {
    let count = old.unicodeScalars.count
    let isCell = position.cell != nil
    if position.length == count + 2, count > 0, !new.contains("\""), !new.contains("'"), !new.contains("\\") {
      // Quotes were put around the text and nothing else: they stay.
      var inside = position
      inside.column += 1
      inside.length = count
      self.init(at: inside, with: new)
    } else {
      let isBare = position.length == count && (isCell ? isBareCell(new) : isBareScalar(new, in: old))
      self.init(at: position, with: isBare ? new : quoted(new, inCell: isCell))
    }
  }
}

/// Whether a text needs no quotes in a table, whatever separates its cells.
private func isBareCell(_ text: String) -> Bool {
  !text.contains { $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\"" || $0.isNewline }
}

/// Whether a text needs no quotes where another stood without any in YAML, be it between brackets or not: it has
/// harmless signs, and those that the other had.
private func isBareScalar(_ text: String, in old: String) -> Bool {
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first.isDigit || first == "-" else {
    return false
  }
  let known = Set(old.unicodeScalars)
  let isKnown = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || scalar.isDigit || " -_.–/:".unicodeScalars.contains(scalar)
      || known.contains(scalar)
  }
  return isKnown && !text.contains(": ") && !text.contains(" #") && !text.hasPrefix("- ") && text != "-"
    && text.last != ":" && text.trimmed == text
}

/// In double quotes, which YAML and tables have in common.
private func quoted(_ text: String, inCell isCell: Bool) -> String {
  let inner =
    isCell
    ? text.replacing("\"", with: "\"\"") : text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  return "\"\(inner)\""
}

extension Solution {
  /// „„geminde“ durch „gemeinde“ ersetzen“; nil where the place is not known exactly.
  init?(replacing old: String, at position: SourcePosition, with new: String, isCertain: Bool) {
    guard let replacement = Replacement(of: old, at: position, with: new) else { return nil }
    self.init(Self.order(old, new), [replacement], isCertain: isCertain)
  }

  /// For a part of a value, whose quotes are not touched.
  init?(replacingPart old: String, at position: SourcePosition, with new: String, isCertain: Bool) {
    guard let replacement = Replacement(at: position, with: new) else { return nil }
    self.init(Self.order(old, new), [replacement], isCertain: isCertain)
  }

  private static func order(_ old: String, _ new: String) -> Message {
    if new.isEmpty { return Message("„\(cut(old))“ löschen", en: "Delete “\(cut(old))”") }
    return Message("„\(cut(old))“ durch „\(cut(new))“ ersetzen", en: "Replace “\(cut(old))” with “\(cut(new))”")
  }
}

extension [Solution] {
  /// The one reading of a text, or nothing where its place is not known exactly.
  static func replacing(_ old: String, at position: SourcePosition, with new: String, isCertain: Bool) -> Self {
    [Solution(replacing: old, at: position, with: new, isCertain: isCertain)].compactMap(\.self)
  }

  /// One for each reading, for a person to choose from.
  static func offering(_ readings: [String], for old: String, at position: SourcePosition) -> Self {
    readings.compactMap { Solution(replacing: old, at: position, with: $0, isCertain: false) }
  }
}

/// A value for a message; it may be as long as a cell.
func cut(_ text: String) -> String {
  let scalars = text.unicodeScalars
  return scalars.count <= 60 ? text : String(scalars.prefix(59)) + "…"
}
