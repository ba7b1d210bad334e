import ContentModel
import Diagnostics

/// A field of a file in the making: filled, or there to be uncommented.
struct FieldText {
  /// What stands behind a key.
  indirect enum Value {
    /// A scalar as it stands in YAML.
    case single(String)
    /// - Parameter isShort: on one line, in brackets.
    case list([Value], isShort: Bool)
    case group([FieldText])
  }

  var key: String
  /// What to write, in one line.
  var help: String
  var value: Value
  var isComment = false

  /// Fields as lines of YAML: the filled ones, then the others as comments.
  ///
  /// Help begins with `##`, what can be uncommented with `# `: an editor takes the two signs away from
  /// a line or from a whole group.
  /// - Parameter note: what stands between the two, if there are both.
  static func lines(_ fields: [FieldText], hasHelp: Bool, indent: String = "", note: String = "") -> [String] {
    var lines: [String] = []
    for field in fields where !field.isComment {
      if hasHelp { lines.append("\(indent)## \(field.help)") }
      lines += body(field, hasHelp: hasHelp).map { indent + $0 }
    }
    guard hasHelp else { return lines }
    if !note.isEmpty, fields.contains(where: \.isComment) { lines += ["", "\(indent)## \(note)"] }
    for field in fields where field.isComment {
      lines.append("\(indent)## \(field.help)")
      lines += body(field, hasHelp: true).map { "\(indent)# \($0)" }
    }
    return lines
  }

  /// Fields as an item of a list: a dash before the first of them.
  static func item(_ fields: [FieldText], hasHelp: Bool, indent: String, note: String = "") -> [String] {
    var lines = lines(fields, hasHelp: hasHelp, indent: indent + "  ", note: note)
    guard let first = lines.firstIndex(where: { !$0.drop { $0 == " " }.hasPrefix("#") }) else { return lines }
    lines[first] = indent + "- " + lines[first].dropFirst(indent.count + 2)
    // Comments in front of the dash stand where the dash stands.
    for index in lines[..<first].indices { lines[index] = indent + lines[index].dropFirst(indent.count + 2) }
    return lines
  }

  private static func body(_ field: FieldText, hasHelp: Bool) -> [String] {
    switch field.value {
    case .single(let text): return ["\(field.key): \(text)"]
    case .group(let fields): return ["\(field.key):"] + lines(fields, hasHelp: hasHelp, indent: "  ")
    case .list(let items, let isShort):
      if isShort { return ["\(field.key): [\(items.compactMap(\.text).joined(separator: ", "))]"] }
      return ["\(field.key):"]
        + items.flatMap { item in
          switch item {
          case .group(let fields): Self.item(fields, hasHelp: hasHelp, indent: "  ")
          case .single, .list: [item.text.map { "  - \($0)" }].compactMap(\.self)
          }
        }
    }
  }
}

extension FieldText.Value {
  fileprivate var text: String? {
    if case .single(let text) = self { return text }
    return nil
  }
}
