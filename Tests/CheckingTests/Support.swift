import Diagnostics
import SampleContent
import Testing

extension Sample {
  private static let list = "vertrag/kennzahlen.yaml"

  /// Rows added to the table of values: territory, indicator, year, value, status, source, Stand.
  func with(rows: String) -> Sample { adding(rows, to: "kennzahlen/werte.csv") }

  /// A line added to the indicator `menschen`.
  func with(menschen line: String) -> Sample {
    replacing("- id: menschen\n", with: "- id: menschen\n  \(line)\n", in: Self.list)
  }

  /// An indicator `neu` of the Gemeinden.
  func with(indicator extra: String, einheit: String = "Personen", art: String = "anteil") -> Sample {
    adding(
      "- {id: neu, titel: Neu, definition: n, einheit: \(einheit), art: \(art), additiv: nein, ebenen: [gemeinde], \(extra)}",
      to: Self.list)
  }

  static let withoutRules = Sample.district.without("vertrag/regeln.yaml").without("vertrag/ausnahmen.yaml")

  /// One rule of the contract: its kind and its parameters in YAML.
  func with(rule art: String, _ vorgaben: String?, schwere: String = "fehler") -> Sample {
    let parameters = vorgaben.map { "\n  vorgaben: {\($0)}" } ?? ""
    return adding(
      """
      - id: regel
        titel: Die Regel
        art: \(art)
        klausel: § 9 Absatz 2
        schwere: \(schwere)
        text: Was gelten soll.\(parameters)
      """, to: "vertrag/regeln.yaml")
  }

  /// An exception from that rule.
  func with(exceptionFor fuer: String, until bis: String = "2027-12-31", id: String = "ausnahme") -> Sample {
    adding(
      """
      - id: \(id)
        titel: Ausnahme
        regel: regel
        fuer: \(fuer)
        grund: es noch dauert
        entschieden_von: Kreistag
        entschieden_am: 2026-05-01
        bis: \(bis)
      """, to: "vertrag/ausnahmen.yaml")
  }

  /// What becomes of the files when a solution is applied.
  func applying(_ solution: Solution?, sourceLocation: SourceLocation = #_sourceLocation) throws -> Sample {
    let solution = try #require(solution, sourceLocation: sourceLocation)
    var sample = self
    for file in Set(solution.replacements.map(\.file)) {
      var lines = (sample.files[file] ?? "").replacing("▶", with: "").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { Array($0.unicodeScalars) }
      for replacement in solution.replacements.filter({ $0.file == file }).sorted(by: { $0.start > $1.start }) {
        #expect(replacement.start.line == replacement.end.line, sourceLocation: sourceLocation)
        lines[replacement.start.line - 1].replaceSubrange(
          (replacement.start.column - 1)..<(replacement.end.column - 1), with: Array(replacement.text.unicodeScalars))
      }
      let text = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
      sample = sample.with(file, text)
    }
    return sample
  }

  /// The line of a file in which a text stands.
  func line(_ part: String, of file: String) -> String? {
    files[file]?.split(separator: "\n").map(String.init).first { $0.contains(part) }
  }
}

// MARK: Pictures and documents

extension Sample {
  /// A picture without colours, which can be typed.
  static let picture = "GIF89a       ;"

  static let pageWithFiles = "seiten/start.md"

  /// A document that a public page links to.
  static func document(_ properties: String, _ objects: String = "", trailer: String = "") -> Sample {
    Sample.district.with(
      "seiten/konzept.pdf",
      "%PDF-1.7\n1 0 obj\n<<\(properties)>>\nendobj\n\(objects)\n"
        + "trailer\n<</Size 2/Root 2 0 R/Info 1 0 R\(trailer)>>\n%%EOF\n"
    ).writing("[Das Konzept](konzept.pdf)", in: pageWithFiles)
  }

  /// What is found about the files themselves.
  func metadataFindings() throws -> [Diagnostic] {
    try diagnostics().filter { [.documentMetadata, .unreadableMetadata, .metadataRemoved].contains($0.code) }
  }
}
