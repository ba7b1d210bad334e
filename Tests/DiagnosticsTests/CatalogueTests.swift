import Diagnostics
import TestSupport
import Testing

struct CatalogueTests {
  @Test func documentationIsUpToDate() {
    expectRecorded(DiagnosticCatalogue.markdown, at: "docs/meldungen.md")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeIsExplained(_ code: DiagnosticCode) {
    let explanation = code.explanation
    #expect((3...80).contains(explanation.title.count))
    #expect(!explanation.title.hasSuffix("."))
    for text in [explanation.meaning, explanation.reason] {
      #expect(text.count > 40)
      #expect(text.hasSuffix("."))
    }
    #expect(!explanation.wrongExample.isEmpty)
    #expect(!explanation.rightExample.isEmpty)
    #expect(explanation.wrongExample != explanation.rightExample)
  }

  @Test func titlesTellCodesApart() {
    let titles = DiagnosticCode.allCases.map(\.explanation.title)
    #expect(Set(titles).count == titles.count)
  }

  @Test func linesFitATerminal() {
    for code in DiagnosticCode.allCases {
      for line in code.explanation.text(for: code).split(separator: "\n") {
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

  @Test func clauseIsNamedWhereThereIsOne() {
    let text = DiagnosticCode.wrongLevel.explanation.text(for: .wrongLevel)
    #expect(text.hasSuffix("Bezug: Festlegung der Kennzahlen: vertrag/kennzahlen.yaml, „ebenen“"))
  }

  @Test func markdownHasOneHeadingForEachCode() {
    let headings = DiagnosticCatalogue.markdown.split(separator: "\n").filter { $0.hasPrefix("### SR") }
    #expect(headings.count == DiagnosticCode.allCases.count)
    #expect(headings == headings.sorted())
  }
}
