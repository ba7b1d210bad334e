import Exporting

/// A text as a YAML scalar that every reader of YAML takes for that text.
enum YAMLText {
  /// - Parameters:
  ///   - isText: whether it stays text for readers that know numbers and truth values: `01234`, `true`
  ///     and `null` then stand in quotes. Dates and `ja` are text to all that know YAML 1.2.
  ///   - isInBrackets: whether it stands in a list on one line.
  static func scalar(_ text: String, isText: Bool, isInBrackets: Bool) -> String {
    isPlain(text, isInBrackets: isInBrackets) && !(isText && meansMore(text)) ? text : quoted(text)
  }

  /// Whether the text can stand without quotes.
  private static func isPlain(_ text: String, isInBrackets: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard first.properties.isAlphabetic || first.properties.numericType != nil || "…§/(".unicodeScalars.contains(first),
      last != " ", last != ":"
    else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || "\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
        return false
      }
      if isInBrackets, "[]{},".unicodeScalars.contains(scalar) { return false }
      if scalar == " ", before == ":" { return false }
      if scalar == "#", before == " " { return false }
      before = scalar
    }
    return true
  }

  /// Whether YAML 1.2 sees something else than text.
  private static func meansMore(_ text: String) -> Bool {
    if ["true", "false", "null", "~"].contains(text.lowercased()) { return true }
    let isNumeric = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eExXoabcdfABCDF_".utf8.contains($0) }
    return isNumeric && text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// YAML ends a line in more places than JSON does.
  private static func quoted(_ text: String) -> String {
    [Unicode.Scalar]("\u{85}\u{2028}\u{2029}".unicodeScalars).reduce(JSONValue.quoted(text)) {
      $0.replacing(String($1), with: JSONValue.escaped($1))
    }
  }
}
