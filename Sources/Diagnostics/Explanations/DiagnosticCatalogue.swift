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
    var group = ""
    for code in DiagnosticCode.allCases.sorted(by: { $0.id < $1.id }) {
      if code.group != group {
        group = code.group
        lines += ["", "## \(group)"]
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

extension DiagnosticCode {
  /// The group of the first four letters of the code, as a heading.
  fileprivate var group: String {
    switch id.prefix(4) {
    case "SR01": "SR01: Dateien lesen"
    case "SR02": "SR02: Angaben"
    case "SR03": "SR03: Verweise"
    case "SR04": "SR04: Vertrag"
    case "SR05": "SR05: Werte"
    case "SR06": "SR06: Ausgaben und Sichtbarkeit"
    case "SR07": "SR07: Seiten und Links"
    case "SR08": "SR08: Barrierefreiheit und Sprache"
    case "SR09": "SR09: Thema"
    default: "SR10: Programm"
    }
  }
}
