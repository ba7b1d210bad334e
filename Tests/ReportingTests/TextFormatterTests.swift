import Diagnostics
import TestSupport
import Testing

@testable import Reporting

struct TextFormatterTests {
  private func text(
    _ finding: Diagnostic, _ files: [String: String] = [:], content: String = ".", language: Language = .german
  ) -> String {
    TextFormatter(report([finding], files, content: content, language: language)).text(for: finding)
  }

  private func finding(line: Int, column: Int, length: Int) -> Diagnostic {
    Diagnostic(
      .badDate, at: SourcePosition(file: "a.md", line: line, column: column, length: length), .init(verbatim: "falsch"),
      help: .empty)
  }

  /// The lines of the excerpt: source and marks.
  private func excerpt(_ source: String, column: Int, length: Int = 0, line: Int = 1) -> [String] {
    text(finding(line: line, column: column, length: length), ["a.md": source])
      .split(separator: "\n").dropFirst(3).map { String($0.drop { $0 != "|" }.dropFirst(2)) }
  }

  // MARK: Whole findings

  @Test func placeExcerptAndHelp() {
    let finding = Diagnostic(
      .danglingReference, at: SourcePosition(file: "angebote/teltow/x.md", line: 3, column: 10, length: 13),
      .init(verbatim: "„muster-verien“ gibt es nicht (Träger)"), help: .init(verbatim: "Meinten Sie „muster-verein“?"))
    let source = "---\ntitel: Elterncafé\ntraeger: muster-verien\n---\n"
    #expect(
      text(finding, ["angebote/teltow/x.md": source], content: "content") == """
        Fehler SR0301: „muster-verien“ gibt es nicht (Träger)
         --> content/angebote/teltow/x.md:3:10
          |
        3 | traeger: muster-verien
          |          ^^^^^^^^^^^^^
          = Hilfe: Meinten Sie „muster-verein“?
        """)
  }

  @Test func notesHaveTheirOwnPlaceAndShareTheGutter() {
    let finding = Diagnostic(
      .duplicateKey, at: SourcePosition(file: "a.md", line: 12, column: 1, length: 6), .init(verbatim: "Zweimal"),
      help: .init(verbatim: "Löschen."),
      notes: [
        .init(.init(verbatim: "hier zuerst"), at: SourcePosition(file: "a.md", line: 2, column: 1, length: 6)),
        .init(.init(verbatim: "ohne Text"), at: SourcePosition(file: "b.md", line: 1, column: 1)),
      ])
    let source = "---\nthemen: [a]\n" + String(repeating: "\n", count: 9) + "themen: [b]\n"
    #expect(
      text(finding, ["a.md": source]) == """
        Fehler SR0107: Zweimal
          --> a.md:12:1
           |
        12 | themen: [b]
           | ^^^^^^
           = Hilfe: Löschen.
           = Dazu: hier zuerst
          --> a.md:2:1
           |
         2 | themen: [a]
           | ------
           = Dazu: ohne Text
          --> b.md:1:1
        """)
  }

  @Test func tableCellsAreNamedAsASpreadsheetDoes() {
    let finding = Diagnostic(
      .badDecimal,
      at: SourcePosition(
        file: "w.csv", line: 2, column: 15, length: 4, cell: .init(row: 12, column: 4, header: "wert")),
      .init(verbatim: "„12x“ ist keine Zahl"), help: .init(verbatim: "Nur Ziffern."))
    #expect(
      text(finding, ["w.csv": "gebiet,kennzahl,jahr,wert\na:b,c,2024,\"\",12x"]) == """
        Fehler SR0207: „12x“ ist keine Zahl
         --> w.csv:2:15, Zeile 12, Spalte „wert“ (Zelle D12)
          |
        2 | a:b,c,2024,"",12x
          |               ^^^
          = Hilfe: Nur Ziffern.
        """)
  }

  @Test(arguments: [
    (1, "A1"), (26, "Z1"), (27, "AA1"), (52, "AZ1"), (53, "BA1"), (702, "ZZ1"), (703, "AAA1"), (0, "1"), (-5, "1"),
  ])
  func columnsOfCells(_ column: Int, _ name: String) {
    let position = SourcePosition(file: "w.csv", line: 9, cell: .init(row: 1, column: column, header: ""))
    let shown = text(Diagnostic(.csvRowShape, at: position, .init(verbatim: "x"), help: .empty))
    #expect(shown == "Fehler SR0111: x\n --> w.csv:9, Zeile 1, Spalte \(column) (Zelle \(name))")
  }

  @Test func wordsForSeverities() {
    var note = finding(line: 0, column: 0, length: 0)
    note.severity = .note
    let warning = Diagnostic(
      .unusedRecord, at: SourcePosition(file: "a.md"), .init(verbatim: "x"), help: .init(verbatim: "y"))
    #expect(text(warning) == "Warnung SR0302: x\n --> a.md\n  = Hilfe: y")
    #expect(text(note) == "Hinweis SR0209: falsch\n --> a.md")
  }

  @Test func severalFindingsAndASummary() {
    let warning = Diagnostic(
      .emptyValue, at: SourcePosition(file: "b.md", line: 1), .init(verbatim: "leer"), help: .empty)
    let files = ["a.md": "eins", "b.md": "zwei"]
    #expect(
      TextFormatter(report([finding(line: 1, column: 2, length: 2), warning], files, content: ".")).text == """
        Fehler SR0209: falsch
         --> a.md:1:2
          |
        1 | eins
          |  ^^

        Warnung SR0203: leer
         --> b.md:1
          |
        1 | zwei

        1 Fehler, 1 Warnung.
        Mehr zu einer Meldung: sozialraum explain SR0209
        """)
    #expect(TextFormatter(report([])).text == "")
  }

  @Test(arguments: [
    (0, 0, 0, "Keine Fehler, keine Warnungen."), (1, 0, 0, "1 Fehler."), (3, 1, 0, "3 Fehler, 1 Warnung."),
    (0, 2, 1, "2 Warnungen, 1 Hinweis."), (1, 1, 2, "1 Fehler, 1 Warnung, 2 Hinweise."),
  ])
  func summaries(_ errors: Int, _ warnings: Int, _ notes: Int, _ expected: String) {
    var all: [Diagnostic] = []
    for (severity, count) in [(Severity.error, errors), (.warning, warnings), (.note, notes)] {
      for line in 0..<count {
        var one = finding(line: line, column: 0, length: 0)
        one.severity = severity
        all.append(one)
      }
    }
    #expect(TextFormatter.summary(of: all).german == expected)
  }

  @Test func coloursOnlyWhenTold() {
    let report = report([finding(line: 1, column: 1, length: 1)], ["a.md": "eins"])
    let plain = TextFormatter(report).text
    let coloured = TextFormatter(report, usesColour: true).text
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.hasPrefix("\u{1B}[1;31mFehler SR0209\u{1B}[0m: "))
    var stripped = coloured
    for code in ["1", "34", "1;31", "0"] { stripped = stripped.replacing("\u{1B}[\(code)m", with: "") }
    #expect(stripped == plain)
  }

  // MARK: Many findings

  private func many(_ count: Int, _ code: DiagnosticCode = .badDate, file: String = "a.md") -> [Diagnostic] {
    (0..<count).map { line in
      Diagnostic(
        code, at: SourcePosition(file: file, line: line + 1), Message(verbatim: "\(code.id)-\(line)"), help: .empty)
    }
  }

  @Test func tenOfOneCodeInAFileAreShown() {
    let findings = many(12) + many(10, .badKey) + many(11, file: "b.md")
    let report = report(findings)
    let text = TextFormatter(report).text
    #expect(text.split(separator: "\n").count { $0.hasPrefix("Fehler SR0209") } == 20)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("Fehler SR0215") } == 10)
    #expect(
      text.contains("\n\nDazu 2 weitere Meldungen SR0209 in content/a.md (--alle zeigt sie)\n\nFehler SR0209: SR0209-0")
    )
    #expect(text.contains("\n\nDazu 1 weitere Meldung SR0209 in content/b.md (--alle zeigt sie)\n\n33 Fehler."))
    let all = TextFormatter(report, showsAll: true).text
    #expect(all.split(separator: "\n").count { $0.hasPrefix("Fehler ") } == 33)
    #expect(!all.contains("--alle"))
  }

  @Test func theMostFrequentOfTheGravestIsNamedAtTheEnd() {
    let findings = many(2, .badKey) + many(2) + many(1, .unknownKey) + many(5, .emptyValue)
    #expect(TextFormatter(report(findings)).text.hasSuffix("\nMehr zu einer Meldung: sozialraum explain SR0209"))
  }

  @Test func whatCanBeMendedIsCounted() {
    var findings = many(3)
    let change = Replacement(file: "a.md", from: .init(line: 1, column: 1), to: .init(line: 1, column: 2), with: "neu")
    findings[0].solutions = [Solution(Message("ersetzen", en: "replace"), [change], isCertain: true)]
    findings[1].solutions = [Solution(Message("ersetzen", en: "replace"), [change], isCertain: false)]
    let text = TextFormatter(report(findings, language: .english)).text
    #expect(text.contains("3 errors.\n1 of them is mended by: sozialraum check --fix\n"))
    #expect(text.contains("= Suggestion: replace (sozialraum check --fix)\n"))
    #expect(text.contains("= Suggestion: replace\n"))
  }

  @Test func whatTheHelpSaysIsNotSaidAgain() {
    var finding = many(1)[0]
    finding.help = Message("Meinten Sie „neu“?", en: "Did you mean “neu”?")
    let start = Replacement.Place(line: 1, column: 1)
    for (word, isShown) in [("neu", false), (" neu ", false), ("alt", true), ("", true)] {
      let change = Replacement(file: "a.md", from: start, to: start, with: word)
      finding.solutions = [Solution(Message(verbatim: "ändern"), [change], isCertain: false)]
      #expect(text(finding).contains("Vorschlag: ändern") == isShown)
    }
  }

  @Test func rowsSayWhatTheyAreAbout() {
    var cell = SourcePosition.Cell(row: 12, column: 4, header: "wert")
    cell.rowName = "gemeinde:nord, 2025"
    let finding = Diagnostic(
      .badDecimal, at: SourcePosition(file: "w.csv", line: 12, cell: cell), .init(verbatim: "x"), help: .empty)
    #expect(text(finding).hasSuffix("w.csv:12, Zeile 12 (gemeinde:nord, 2025), Spalte „wert“ (Zelle D12)"))
    #expect(
      text(finding, language: .english).hasSuffix("w.csv:12, row 12 (gemeinde:nord, 2025), column “wert” (cell D12)"))
  }

  // MARK: Places

  @Test(arguments: [
    (1, 1, 1), (1, 5, 0), (1, 99, 3), (1, 3, 99), (99, 1, 1), (0, 0, 0), (-1, -1, -1), (1, -4, 2), (1, 2, -9),
    (.max, .max, .max), (.min, .min, .min), (1, .max, .max), (1, 1, .max), (1, .min, .max),
  ])
  func noPositionCrashes(_ line: Int, _ column: Int, _ length: Int) {
    for source in ["", "eins", "eins\n", "\u{301}", "\r\n\r", String(repeating: "x", count: 500)] {
      let shown = text(finding(line: line, column: column, length: length), ["a.md": source])
      #expect(shown.hasPrefix("Fehler SR0209: falsch\n"))
    }
  }

  @Test func placeBehindTheEndIsMarkedThere() {
    #expect(excerpt("eins", column: 5) == ["eins", "    ^"])
    #expect(excerpt("eins", column: 50, length: 7) == ["eins", "    ^"])
    #expect(excerpt("eins", column: 3, length: 50) == ["eins", "  ^^"])
  }

  @Test func unknownLengthMarksOne() {
    #expect(excerpt("eins", column: 2) == ["eins", " ^"])
  }

  @Test func wholeLineHasNoMarks() {
    #expect(excerpt("eins", column: 0) == ["eins"])
  }

  @Test func emptyLinesHaveNoBlankAtTheirEnd() {
    #expect(text(finding(line: 2, column: 1, length: 0), ["a.md": "a\n\nb"]).hasSuffix("\n2 |\n  | ^"))
  }

  @Test(arguments: ["eins\nzwei\ndrei", "eins\r\nzwei\r\ndrei", "eins\rzwei\rdrei", "eins\r\nzwei\ndrei\r"])
  func everyLineEndCounts(_ source: String) {
    #expect(excerpt(source, column: 1, line: 2) == ["zwei", "^"])
    #expect(excerpt(source, column: 1, line: 3) == ["drei", "^"])
  }

  // MARK: Width

  @Test func tabsAreExpanded() {
    #expect(excerpt("\ta\tb", column: 4) == ["    a    b", "         ^"])
    #expect(excerpt("\ta", column: 1) == ["    a", "^^^^"])
  }

  @Test func wideCharactersTakeTwoCells() {
    #expect(excerpt("日本x", column: 3) == ["日本x", "    ^"])
    #expect(excerpt("日本x", column: 2) == ["日本x", "  ^^"])
    #expect(excerpt("🎉 x", column: 3) == ["🎉 x", "   ^"])
  }

  @Test func combiningMarksTakeNone() {
    #expect(excerpt("Cafe\u{301} x", column: 7) == ["Cafe\u{301} x", "     ^"])
    #expect(excerpt("e\u{301}", column: 2) == ["e\u{301}", " ^"])
  }

  @Test func umlautsTakeOne() {
    #expect(excerpt("für Träger", column: 5, length: 6) == ["für Träger", "    ^^^^^^"])
  }

  // MARK: Long lines

  private let long = String(repeating: "0123456789", count: 100)
  private let hundred = String(repeating: "0123456789", count: 10)

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  @Test func longLinesAreCutAroundThePlace() {
    #expect(excerpt(long, column: 501, length: 5) == ["…" + hundred + "…", blanks(31) + "^^^^^"])
    #expect(excerpt(long, column: 1) == [hundred + "…", "^"])
    #expect(excerpt(long, column: 1000) == ["…" + hundred, blanks(100) + "^"])
  }

  @Test func longMarksAreCutToo() {
    let cut = excerpt(long, column: 11, length: 900)
    #expect(cut == [hundred + "…", blanks(10) + String(repeating: "^", count: 90)])
  }

  @Test func linesOfAHundredCellsAreWhole() {
    #expect(excerpt(hundred, column: 100) == [hundred, blanks(99) + "^"])
  }

  @Test func excerptsOfMarksOnlyDoNotGrow() {
    let marks = String(repeating: "a\u{301}", count: 300)
    let cut = excerpt(marks, column: 301, length: 2)
    #expect(cut[1] == blanks(31) + "^")
  }

  // MARK: Hostile text

  @Test func controlCharactersAreVisible() {
    #expect(excerpt("a\u{1B}[31mb\u{7}", column: 2) == ["a<U+001B>[31mb<U+0007>", " ^^^^^^^^"])
    #expect(visibleText("\u{9B}\u{202E}\u{FEFF}") == "<U+009B><U+202E><U+FEFF>")
    #expect(visibleText("\u{2028}\u{7F}\u{0}") == "<U+2028><U+007F><U+0000>")
    #expect(visibleText("a\r\nb\tc") == "a↵b c")
  }

  /// Every scalar is shown as alone, whatever stands beside it: the short way for plain text changes nothing.
  @Test func plainTextIsShownAsItIs() {
    for value in 0x20...UInt32(0x2FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // `<` is long enough to be cut, which is never the short way.
      let long = visibleText("a\(scalar)" + String(repeating: "x", count: 20), limit: 2)
      #expect(visibleText("a\(scalar)") + "…" == long, "U+\(String(value, radix: 16))")
    }
  }

  @Test func joinersStayBetweenForeignLettersOnly() {
    #expect(visibleText("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(visibleText("ja\u{200D}") == "ja<U+200D>")
  }

  @Test func nothingOfAFindingReachesTheTerminalRaw() {
    let evil = "\u{1B}]0;x\u{7}\n\u{202E}"
    let finding = Diagnostic(
      .badDate, at: SourcePosition(file: "a" + evil, line: 1, column: 1, cell: .init(row: 1, column: 1, header: evil)),
      Message(verbatim: evil), help: Message(verbatim: evil),
      notes: [.init(Message(verbatim: evil), at: SourcePosition(file: evil))])
    let shown = text(finding, ["a" + evil: evil])
    let bad = shown.unicodeScalars.filter { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F || $0.value == 0x202E) }
    #expect(bad.isEmpty)
    #expect(shown.split(separator: "\n").count == 8)
  }

  @Test func quotedValuesAreCut() {
    let finding = Diagnostic(
      .badDate, at: SourcePosition(file: "a.md"),
      Message(verbatim: String(repeating: "x", count: 5000)), help: .empty)
    #expect(text(finding).count < 1100)
  }
}
