import Diagnostics
import Testing

@testable import Reading

@Suite("Kästen und Fußnoten") struct CalloutTests {
  @Test(arguments: Callout.allCases)
  func everyKind(kind: Callout) {
    let document = document("> [!\(kind.rawValue)]  \n> Text\n>\n> - Liste\n")
    guard case .callout(kind, let blocks)? = document.blocks.first?.kind else {
      Issue.record("kein Kasten: \(document.debugDump)")
      return
    }
    #expect(blocks.plainText == "Text\nListe")
    #expect(document.blocks.first?.position.description == "a.md:4:3")
    #expect(findings(page("> [!\(kind.rawValue)]\n> Text\n")) == [])
  }

  @Test func calloutsInListsAndQuotesAndCallouts() {
    let text = "- a\n\n  > [!INTERN]\n  > b\n\n> > [!TIPP]\n> > c\n> >\n> > > [!INTERN]\n> > > d\n"
    #expect(
      document(text).debugDump == """
        list tight @4:1
          item
            paragraph @4:3
              "a"
            callout INTERN @6:5
              paragraph @7:5
                "b"
        quote @9:1
          callout TIPP @9:5
            paragraph @10:5
              "c"
            callout INTERN @12:7
              paragraph @13:7
                "d"

        """)
  }

  @Test func lazyLinesBelongToTheCallout() {
    #expect(document("> [!INTERN]\n> geheim\nauch geheim\n").removing { $0 == .intern }.isEmpty)
  }

  @Test(
    "Vertippte Kennzeichen",
    arguments: [
      "[!INTERNE]", "[!intern]", "[!Intern]", "[! INTERN]", "[!INTERN ]", "[!INTERN] Text", "[!INTERN]:", "[!NOTE]",
      "[!INTERN", "[!]", "[INTERN]", "!INTERN", "INTERN", "Intern:", "**INTERN**", "[!INTERN]\\", "\\[!INTERN]",
      "[ !INTERN]", "{!INTERN}", "[INTREN]", "**[!INTERN]**", "# [!INTERN]", "[!INTERN]: x", "[!INTERN](x.md)",
      "[hinweis]",
      "*[!INTERN]*", "![INTERN]", "- [!INTERN]", "［！INTERN］", "\u{200B}[!INTERN]", "[!INTERN]\u{200B}", "[!ÍNTERN]",
      "(!INTERN)", "[!INTERN]]", "[[!INTERN]]",
      "[!INTERN] <!-- -->",
      "~~[!INTERN]~~", "_[!INTERN]_",
    ])
  func mistyped(marker: String) {
    let text = "> \(marker)\n> geheim\n"
    let sources = read(MemoryTree(["a.md": page(text)]))
    #expect(sources.diagnostics.contains { $0.code == .unknownCallout && $0.position.line == 4 })
    // Even if somebody published in spite of the error, the passage would be gone.
    let rest = sources.records.first?.body?.removing { $0 == .intern }.debugDump ?? ""
    #expect(!rest.contains("geheim"))
  }

  @Test func suggestionNamesTheKind() {
    for (marker, kind) in [("[!INTERNE]", "INTERN"), ("[!intern]", "INTERN"), ("[!HINWIES]", "HINWEIS")] {
      let diagnostic = read(MemoryTree([("a.md", Array(page("> \(marker)\n> x\n").utf8))])).diagnostics.first
      #expect(diagnostic?.help.german.contains("Meinten Sie „[!\(kind)]“?") == true)
      #expect(diagnostic.map(shown) == "SR0604 a.md:4:3+\(marker.count)")
    }
  }

  @Test(
    "Kennzeichen an falscher Stelle",
    arguments: [
      ("[!INTERN]\ngeheim\n", "4:1+2"), ("Text\n[!INTERN]\n", "5:1+2"), ("> Text\n> [!INTERN]\n> x\n", "5:3+2"),
      ("- [!INTERN] x\n", "4:3+2"), ("## [!INTERN]\n", "4:4+2"), ("Text [!INTERN] x\n", "4:6+2"),
      ("Text [!intern] x\n", "4:6+2"), ("| [!INTERN] |\n|---|\n| x |\n", "4:3+2"), ("[!x]\n", "4:1+2"),
      ("    > [!INTERN]\n    > x\n", "4:5+11"), ("> [!INTERN]\n\nText\n", "4:3+9"), ("> [!HINWEIS]\n> \n", "4:3+10"),
      ("> [!INTERN]\n> a\n\n> b\n", "7:1+3"), ("[!INTERN]: x.md\n\nText\n", "4:1+9"),
      ("> [!INTERN]\n> |-|\n> x\n", "4:3+9"), ("**a**\n*[!INTERN]*\n", "5:2+2"),
      ("Text\n    > [!INTRN]\n    > x\n", "5:7+2"), ("\t> [!INTERN]\n", "4:2+11"), ("[![!INTERN]](b.md)\n", "4:1+2"),
    ])
  func misplaced(body: String, place: String) {
    #expect(findings(page(body)) == ["SR0604 a.md:\(place)"])
  }

  @Test func aMarkerThatBecameAHeading() {
    #expect(findings(page("> [!INTERN]\n> ===\n> x\n")) == ["SR0802 a.md:4:3+9", "SR0604 a.md:4:3+9"])
    #expect(document("> [!INTERN]\n> ===\n> x\n").removing { $0 == .intern }.isEmpty)
  }

  @Test(
    "Harmloses",
    arguments: [
      "> Zitat\n", "> Hinweis: Text\n", "`[!INTERN]`\n", "```\n> [!INTERN]\n```\n", "> ![Bild](b.png)\n",
      "Wow! [Link](b.md)\n",
      "> Das ist intern.\n", "> [Hinweis](b.md)\n", "> `[!INTERN]` ist ein Kennzeichen\n", "> Tipp\n", "> [a]\n",
      "> [!INTERN]\n> a\n\nText\n\n> b\n", "> [!INTERN]\n> a\n\n> [!HINWEIS]\n> b\n", "- [ ] offen\n- [x] fertig\n",
    ])
  func harmless(body: String) {
    #expect(findings(page(body)) == [])
  }

  @Test func aDefinitionCannotTurnMarkersIntoLinks() {
    let sources = read(MemoryTree(["a.md": page("> [!INTERN]\n> geheim\n\n[!INTERN]: https://x.example\n")]))
    #expect(findings(sources) == ["SR0604 a.md:7:1+9"])
    #expect(sources.records.first?.body?.removing { $0 == .intern }.isEmpty == true)
  }

  @Test(arguments: ["Text\n", "| a |\n|---|\n| b |\n", "- a\n", "## a\n", "***\n", "[^1]: a\n", "Text  \n"])
  func aCalloutNeedsNoEmptyLineBeforeIt(before: String) {
    let text = before + "> [!INTERN]\n> geheim\n"
    #expect(!document(text).removing { $0 == .intern }.debugDump.contains("geheim"))
    #expect(findings(page(text)) == [])
  }

  // MARK: Footnotes

  @Test func footnotesInOrderOfReference() {
    let text = "[^n]: Note[^m]\n[^m]: Zweite[^n]\n[^frei]: niemand\n[^z]: Letzte\n\nText[^z] und [^n].\n"
    #expect(
      document(text).debugDump == """
        paragraph @9:1
          "Text"
          footnote "z" @9:5
          " und "
          footnote "n" @9:14
          "."
        footnote "z" @7:1
          paragraph @7:7
            "Letzte"
        footnote "n" @4:1
          paragraph @4:7
            "Note"
            footnote "m" @4:11
        footnote "m" @5:1
          paragraph @5:7
            "Zweite"
            footnote "n" @5:13

        """)
  }

  @Test func caseOfFootnoteNamesDoesNotMatter() {
    #expect(document("a[^X]\n\n[^x]: n\n").debugDump.contains("footnote \"x\" @4:2"))
  }

  @Test(
    "Fußnoten",
    arguments: [
      ("Text[^a] ü[^b]\n\n[^a]: x\n", "SR0703 a.md:4:11+4"), ("a[^1]\n\n[^1]: x\n[^1]: y\n", "SR0107 a.md:7:1+4"),
      ("a[^1]\n\n> [!INTERN]\n> b\n>\n> [^1]: geheim\n", "SR0604 a.md:9:3+4"),
      ("a [x]\n\n> [!INTERN]\n> [y]\n>\n> [x]: https://x.example\n", "SR0604 a.md:9:3+3"),
    ])
  func footnoteFindings(body: String, expected: String) {
    #expect(findings(page(body)) == [expected])
  }

  @Test func footnoteFromAnInternalCalloutStaysThere() {
    let text = "öffentlich[^1]\n\n> [!INTERN]\n> b[^2]\n>\n> [^1]: geheim\n> [^2]: auch geheim\n"
    let rest = document(text).removing { $0 == .intern }
    #expect(rest.debugDump == "paragraph @4:1\n  \"öffentlich\"\n")
    #expect(document(text).footnotes.count == 2)
  }

  @Test func duplicateFootnotesInCodeAreNone() {
    #expect(findings(page("a[^1]\n\n[^1]: x\n\n```\n[^1]: y\n```\n")) == [])
  }
}
