/// All codes with their explanations as one page: docs/meldungen.md.
public enum DiagnosticCatalogue {
  /// Markdown; ends with a line break.
  public static var markdown: String {
    var lines = [
      "# Meldungen", "",
      "Jede Meldung hat einen Code. Diese Seite erklärt alle; eine einzelne zeigt `sozialraum explain SR0301`.",
      "Ein Fehler verhindert, dass neue Seiten veröffentlicht werden; eine Warnung nicht, außer mit `--strict`.",
      "Ein Hinweis sagt nur, was gelesen wurde, und hält nichts auf.", "",
      "Diese Datei ist erzeugt. Geändert wird in `Sources/Diagnostics/Explanations`, danach `RECORD=1 swift test`.",
    ]
    var group: DiagnosticGroup?
    for code in DiagnosticCode.allCases.sorted(by: { $0.id < $1.id }) {
      if code.group != group {
        group = code.group
        lines += ["", "## \(code.group.id): \(code.group.title.german)"]
      }
      lines += section(code)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ code: DiagnosticCode) -> [String] {
    let explanation = code.explanation
    var lines = ["", "### \(code.id) \(explanation.title)", ""]
    lines += [code.severity.word + ". " + escaped(explanation.meaning), "", escaped(explanation.reason), ""]
    lines += ["\(code.severity.wrongHeading):", ""] + fenced(explanation.wrongExample)
    lines += ["", "\(code.severity.rightHeading):", ""] + fenced(explanation.rightExample)
    if let clause = explanation.clause { lines += ["", "Bezug: \(escaped(clause))"] }
    return lines
  }

  /// Four ticks, since examples contain three.
  private static func fenced(_ example: String) -> [String] { ["````text", example, "````"] }

  /// Explanations speak about signs that mean something in Markdown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "<", ">", "#", "&": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
