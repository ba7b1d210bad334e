import ContentModel
import TestSupport
import Testing

@Suite struct FieldReferenceTests {
  @Test func pageIsUpToDate() { expectRecorded(FieldReference.markdown, at: "docs/felder.md") }

  @Test func everyFieldIsOnThePageWithItsHelp() {
    let keys = Set(
      FieldReference.markdown.split(separator: "\n").compactMap { line in
        line.hasPrefix("| `") ? String(line.dropFirst(3).prefix { $0 != "`" }) : nil
      })
    for declaration in Kind.allCases.flatMap(\.declarations) {
      #expect(keys.contains(declaration.key))
      #expect(!declaration.help.isEmpty)
    }
  }

  @Test func everyLinkHasItsHeading() {
    let page = FieldReference.markdown
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-").filter { $0 != ":" && $0 != "," }
    }
    #expect(Set(headings).count == headings.count)
    let links = page.split(separator: "](#").dropFirst().map { String($0.prefix { $0 != ")" }) }
    #expect(links.filter { !headings.contains($0) } == [])
  }

  @Test func pageIsTheSameOnEveryRun() { #expect(FieldReference.markdown == FieldReference.markdown) }
}
