import Diagnostics
import TestSupport
import Testing

struct CatalogueTests {
  @Test func documentationIsUpToDate() {
    expectRecorded(DiagnosticCatalogue.markdown, at: "docs/meldungen.md")
  }

  @Test(arguments: Language.allCases) func everyCodeIsExplained(in language: Language) {
    for code in DiagnosticCode.allCases {
      let explanation = code.explanation
      let title = explanation.title.text(in: language)
      #expect((3...80).contains(title.count), "\(code.id): \(title)")
      #expect(!title.hasSuffix("."), "\(code.id): \(title)")
      for message in [explanation.meaning, explanation.reason] {
        let text = message.text(in: language)
        #expect(text.count > 30, "\(code.id): \(text)")
        #expect(text.hasSuffix("."), "\(code.id): \(text)")
      }
      let wrong = explanation.wrongExample.text(in: language)
      let right = explanation.rightExample.text(in: language)
      #expect(!wrong.isEmpty && !right.isEmpty && wrong != right, "\(code.id)")
    }
  }

  /// German where English belongs would pass every other test.
  @Test func bothLanguagesAreWritten() {
    for code in DiagnosticCode.allCases {
      let explanation = code.explanation
      let texts = [explanation.title, explanation.meaning, explanation.reason, explanation.clause].compactMap(\.self)
      for text in texts { #expect(text.german != text.english, "\(code.id): \(text.german)") }
      for text in texts { #expect(!text.english.contains("„"), "\(code.id): \(text.english)") }
      for text in texts { #expect(!text.german.contains("”"), "\(code.id): \(text.german)") }
    }
  }

  /// What stands in a file, or is shown as standing there, is the same in both languages.
  @Test func bothLanguagesNameTheSameFilesAndFields() {
    for code in DiagnosticCode.allCases {
      let explanation = code.explanation
      for text in [explanation.meaning, explanation.reason, explanation.clause].compactMap(\.self) {
        #expect(fileNames(text.german) == fileNames(text.english), "\(code.id): \(text.english)")
      }
    }
  }

  private func fileNames(_ text: String) -> Set<Substring> {
    let words = text.split { $0.isWhitespace || ",;:()".contains($0) }.map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    return Set(
      words.filter { word in [".yaml", ".csv", ".md"].contains { word.hasSuffix($0) && word.count > $0.count } })
  }

  @Test(arguments: Language.allCases) func titlesTellCodesApart(in language: Language) {
    let titles = DiagnosticCode.allCases.map { $0.explanation.title.text(in: language) }
    #expect(Set(titles).count == titles.count)
  }

  @Test(arguments: Language.allCases) func linesFitATerminal(in language: Language) {
    for code in DiagnosticCode.allCases {
      for line in code.explanation.text(for: code, in: language).split(separator: "\n") {
        #expect(line.count <= 110, "\(code.id): \(line)")
      }
    }
  }

  @Test func codesFollowTheirForm() {
    for code in DiagnosticCode.allCases {
      #expect(code.id.utf8.count == 6)
      #expect(code.id.hasPrefix("SR"))
      #expect(Int(code.id.dropFirst(2)) != nil)
    }
  }

  @Test func explanationReadsLikeAPage() {
    #expect(
      DiagnosticCode.badBoolean.explanation.text(for: .badBoolean) == """
        Fehler SR0211: Weder ja noch nein

        Dieses Feld kennt nur zwei Antworten: ja und nein, klein geschrieben.

        Aus „ja, nach Absprache“ kann das Portal keine verlässliche Auskunft machen. Einschränkungen gehören in
        das Feld „hinweis“ daneben.

        Falsch:
            mobil: manchmal

        Richtig:
            mobil: ja
        """)
  }

  @Test func explanationReadsLikeAPageInEnglish() {
    #expect(
      DiagnosticCode.wrongLevel.explanation.text(for: .wrongLevel, in: .english) == """
        Error SR0504: Kennzahl does not exist on this level

        For each Kennzahl it is defined whether it is reported for Gemeinden, Sozialräume, Planregionen or the
        Landkreis. The territory in this row belongs to another level.

        Some numbers are not collected for small territories, or mean little there. If the territory is right,
        its level has to be added to the Kennzahl.

        Whether this counts as an error, a warning or a note can be changed in portal.yaml under “meldungen”.

        Wrong:
            gemeinde:musterdorf,jugendquotient,2024,31

        Right:
            sozialraum:amt-muster,jugendquotient,2024,31

        Reference: Definition of the Kennzahlen: vertrag/kennzahlen.yaml, “ebenen”
        """)
  }

  @Test func clauseIsNamedWhereThereIsOne() {
    let text = DiagnosticCode.wrongLevel.explanation.text(for: .wrongLevel)
    #expect(text.hasSuffix("Bezug: Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „ebenen“"))
  }

  /// The word in front and the sentence about it do not contradict each other.
  @Test(arguments: DiagnosticCode.allCases) func severityIsExplained(_ code: DiagnosticCode) {
    let german = code.explanation.text(for: code)
    let english = code.explanation.text(for: code, in: .english)
    #expect(german.contains("lässt sich in portal.yaml unter „meldungen“ ändern") == code.isAdjustable)
    #expect(english.contains("can be changed in portal.yaml under “meldungen”") == code.isAdjustable)
    #expect(german.contains("vertrag/regeln.yaml, „schwere“") == code.isRuleOfContract)
    #expect(english.contains("vertrag/regeln.yaml, “schwere”") == code.isRuleOfContract)
    #expect(german.hasPrefix(code.isRuleOfContract ? "Meldung " : code.severity.name.german + " "))
    #expect(english.hasPrefix(code.isRuleOfContract ? "Finding " : code.severity.name.english + " "))
  }

  @Test func nothingIsWrongWhereANoteOnlyTells() {
    let german = DiagnosticCode.csvDialect.explanation.text(for: .csvDialect)
    #expect(german.contains("\nGeht auch:\n") && german.contains("\nÜblich:\n") && !german.contains("Falsch"))
    let english = DiagnosticCode.csvDialect.explanation.text(for: .csvDialect, in: .english)
    #expect(english.contains("\nWorks, too:\n") && english.contains("\nUsual:\n") && !english.contains("Wrong"))
  }

  @Test func remarksInExamplesAreTranslated() {
    let english = DiagnosticCode.exceptionUnused.explanation.text(for: .exceptionUnused, in: .english)
    #expect(english.contains("    The entry is deleted."))
    #expect(english.contains("    - {regel: familienzentrum, fuer: sozialraum:musterstadt, bis: 2028-12-31}"))
  }

  @Test func markdownHasOneHeadingForEachCode() {
    let headings = DiagnosticCatalogue.markdown.split(separator: "\n").filter { $0.hasPrefix("### SR") }
    #expect(headings.count == DiagnosticCode.allCases.count)
    #expect(headings == headings.sorted())
  }
}
