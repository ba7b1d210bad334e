import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

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

  /// Also in groups inside groups. Names alone can be the same in both languages.
  @Test func everyFieldSpeaksBothLanguages() {
    func check(_ declaration: FieldDeclaration) {
      for message in [declaration.help, declaration.shape.description] {
        #expect(!message.english.isEmpty && !message.english.contains("„"), "\(declaration.key): \(message.english)")
        #expect(!message.german.contains("”"), "\(declaration.key): \(message.german)")
      }
      #expect(declaration.help.english != declaration.help.german, "\(declaration.key)")
      for language in Language.allCases {
        #expect(".?…".contains(declaration.help.text(in: language).suffix(1)), "\(declaration.key)")
      }
      declaration.shape.fields.forEach(check)
    }
    Kind.allCases.flatMap(\.declarations).forEach(check)
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

extension Shape {
  /// The fields of a group, or of the groups in a list.
  fileprivate var fields: [FieldDeclaration] {
    switch self {
    case .object(let fields): fields
    case .list(let item, _): item.fields
    default: []
    }
  }
}
