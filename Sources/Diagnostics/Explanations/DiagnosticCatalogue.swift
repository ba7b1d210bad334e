/// All codes with their explanations, in German: docs/meldungen.md and a chapter of the handbook.
public enum DiagnosticCatalogue {
  /// docs/meldungen.md; ends with a line break.
  public static var markdown: String {
    var lines = [
      "# Meldungen", "",
      "Jede Meldung hat einen Code. Diese Seite erklärt alle; eine einzelne zeigt `sozialraum explain SR0301`.",
      "Ein Fehler verhindert, dass neue Seiten veröffentlicht werden; eine Warnung nicht, außer mit `--strict`.",
      "Ein Hinweis sagt nur, was gelesen wurde, und hält nichts auf.", "",
      "Diese Datei ist erzeugt. Geändert wird in `Sources/Diagnostics/Explanations`, danach `RECORD=1 swift test`.",
    ]
    for group in DiagnosticGroup.allCases {
      lines += ["", "## \(group.id): \(group.title.german)"]
      for code in codes(of: group) {
        lines += ["", "### \(code.id) \(escaped(code.explanation.title.german))", ""] + section(code)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func codes(of group: DiagnosticGroup) -> [DiagnosticCode] {
    DiagnosticCode.allCases.filter { $0.group == group }.sorted { $0.id < $1.id }
  }

  /// Everything about a code below its heading.
  static func section(_ code: DiagnosticCode) -> [String] {
    let explanation = code.explanation
    var lines = ["**\(code.severityWords):** \(paragraph(explanation.meaning))", "", paragraph(explanation.reason)]
    if let remark = code.severityRemark { lines += ["", paragraph(remark)] }
    lines += ["", "\(code.wrongHeading.german):", ""] + fenced(explanation.wrongExample)
    lines += ["", "\(code.rightHeading.german):", ""] + fenced(explanation.rightExample)
    if let clause = explanation.clause { lines += ["", "\(Message.clauseHeading.german): \(paragraph(clause))"] }
    return lines
  }

  /// Four ticks, since examples contain three.
  private static func fenced(_ example: Message) -> [String] { ["````text", example.german, "````"] }

  /// On one line, so that no line of it begins like a list.
  private static func paragraph(_ text: Message) -> String {
    escaped(text.german.split(separator: "\n").joined(separator: " "))
  }

  /// Explanations speak about signs that mean something in Markdown. Marks in square brackets become
  /// code: `[!INTERN]` and `[^1]` are looked for even behind a backslash.
  static func escaped(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "[":
        let inner = rest.prefix { $0 != "]" && $0 != "`" }
        if inner.endIndex < rest.endIndex, rest[inner.endIndex] == "]" {
          result += "`[\(Substring(inner))]`"
          rest = rest[inner.endIndex...].dropFirst()
          continue
        }
        result += "\\"
      case "\\", "`", "*", "_", "<", ">", "#", "&", "|", "~": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension DiagnosticCode {
  /// `Fehler`, or all severities that a rule may state.
  var severityWords: String {
    guard isRuleOfContract else { return severity.name.german }
    let words = Severity.allCases.map(\.name.german)
    return words.dropLast().joined(separator: ", ") + " oder " + (words.last ?? "")
  }
}
