import Diagnostics

@testable import Reporting

/// A report about files in memory, in a repository whose content lies in `content`.
func report(
  _ findings: [Diagnostic], _ files: [String: String] = [:], content: String = "content", language: Language = .german,
  showsNotes: Bool = true, isStrict: Bool = false
) -> FindingReport {
  FindingReport(
    findings, paths: paths(content: content), language: language, showsNotes: showsNotes, isStrict: isStrict
  ) { files[$0] }
}

func paths(content: String = "content") -> ReportPaths {
  ReportPaths(content: content, theme: "themes/portal", current: "/work", hasRepository: { $0 == "/work" })
}

/// A handful of findings that have all that a finding can have.
enum Sample {
  static let files = [
    "gemeinden/nord.md": "---\ntitel: Nord\ngeminde: nord\nsozialraum: nrod\n---\n",
    "kennzahlen/werte.csv": "gebiet,kennzahl,jahr,wert\ngemeinde:nord,bevoelkerung,2025,zwölf\n",
    "seiten/a b#ü.md": "---\ntitel: \"A <&> | ::error\"\n---\n",
    "themes/portal/seite.mustache": "<p>{{titl}}</p>\n",
  ]

  static var findings: [Diagnostic] {
    let key = SourcePosition(file: "gemeinden/nord.md", line: 3, column: 1, length: 7)
    var cell = SourcePosition.Cell(row: 2, column: 4, header: "wert")
    cell.rowName = "gemeinde:nord, bevoelkerung, 2025"
    let value = SourcePosition(file: "kennzahlen/werte.csv", line: 2, column: 33, length: 5, cell: cell)
    return [
      Diagnostic(
        .unknownKey, at: key, Message("Das Feld „geminde“ gibt es nicht", en: "There is no field “geminde”"),
        help: Message("Meinten Sie „gemeinde“?", en: "Did you mean “gemeinde”?"),
        solutions: [
          Solution(
            Message("„geminde“ durch „gemeinde“ ersetzen", en: "Replace “geminde” with “gemeinde”"),
            [Replacement(at: key, with: "gemeinde")].compactMap(\.self), isCertain: true)
        ]),
      Diagnostic(
        .danglingReference, at: SourcePosition(file: "gemeinden/nord.md", line: 4, column: 13, length: 4),
        Message("„nrod“ gibt es nicht (Sozialraum)", en: "There is no “nrod” (Sozialraum)"),
        help: Message("Nennen Sie einen Sozialraum, den es gibt.", en: "Name a Sozialraum that exists."),
        notes: [
          .init(
            Message("ähnlich heißt dieser", en: "this one has a similar name"),
            at: SourcePosition(file: "sozialraeume/nord.md", line: 2, column: 1, length: 5))
        ],
        solutions: [
          Solution(
            Message("„nrod“ durch „nord“ ersetzen", en: "Replace “nrod” with “nord”"),
            [
              Replacement(
                file: "gemeinden/nord.md", from: .init(line: 4, column: 13), to: .init(line: 4, column: 17),
                with: "nord")
            ], isCertain: false)
        ]),
      Diagnostic(
        .badDecimal, at: value, Message("„zwölf“ ist keine Zahl", en: "“zwölf” is no number"),
        help: Message("Schreiben Sie die Zahl mit Ziffern.", en: "Write the number in digits.")),
      Diagnostic(
        .emptyValue, at: SourcePosition(file: "kennzahlen/werte.csv"),
        Message(
          "Die Tabelle endet 100 %,\nohne Zeilenende: \u{1B}[31m",
          en: "The table ends 100 %,\nwithout a line break: \u{1B}[31m"),
        help: Message("Fügen Sie eines an.", en: "Add one.")),
      Diagnostic(
        .csvDialect, at: SourcePosition(file: "seiten/a b#ü.md", line: 2),
        Message("Gelesen als <Text> & „mehr“ | sonst nichts", en: "Read as <text> & “more” | nothing else"),
        help: .empty),
      Diagnostic(
        .smallCount, at: value, Message("Eine kleine Zahl wäre öffentlich", en: "A small number would be public"),
        help: Message("Nennen Sie sie nicht.", en: "Do not give it.")),
      Diagnostic(
        .themeUnknownName, at: SourcePosition(file: "themes/portal/seite.mustache", line: 1, column: 4, length: 8),
        Message("Den Namen „titl“ kennt die Vorlage nicht", en: "The template does not know the name “titl”"),
        help: Message("Meinten Sie „titel“?", en: "Did you mean “titel”?")),
      Diagnostic(
        .contentMissing, at: SourcePosition(file: "/nirgends/content"),
        Message("Der Ordner lässt sich nicht lesen", en: "The folder cannot be read"),
        help: Message("Prüfen Sie den Ort.", en: "Check the place.")),
      Diagnostic(
        .builtDeadLink, at: SourcePosition(file: "oeffentlich/index.html", line: 7, column: 3),
        Message("Der Link führt ins Leere", en: "The link leads nowhere"),
        help: Message("Prüfen Sie die Vorlage.", en: "Check the template.")),
    ]
  }
}
