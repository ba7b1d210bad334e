import Diagnostics
import Testing

@testable import Theming

@Suite struct TemplateScannerTests {
  private func findings(_ text: String) -> [Diagnostic] { TemplateScanner.scan(text, file: "t.mustache").diagnostics }

  @Test func tagsAreReadWithTheirPlaces() throws {
    let nodes = TemplateScanner.scan("ä {{titel}}\n {{#a.b}}{{{ c }}}{{&d}}{{/a.b}}{{>teil}}{{! nichts }}", file: "t")
      .nodes
    #expect(nodes.count == 3)
    guard case .value(let title) = nodes[0], case .section(let section, let inner) = nodes[1],
      case .partial(let part) = nodes[2]
    else {
      Issue.record("wrong tree: \(nodes)")
      return
    }
    #expect(title == TemplateTag(kind: .text, name: "titel", line: 1, column: 3, length: 9))
    #expect(section == TemplateTag(kind: .section, name: "a.b", line: 2, column: 2, length: 8))
    #expect(inner.count == 2)
    #expect(inner.first == .value(TemplateTag(kind: .html, name: "c", line: 2, column: 10, length: 9)))
    #expect(part.name == "teil")
  }

  @Test(arguments: ["{{titel", "{{{titel}}", "{{! offen", "{{#a}}{{/a", "x {{"])
  func anOpenTagIsAFinding(_ text: String) {
    #expect(findings(text).first?.code == .themeSyntax)
  }

  @Test(arguments: [
    "{{=<% %>=}}", "{{<haupt}}{{/haupt}}", "{{$block}}x{{/block}}", "{{%CONTENT_TYPE:TEXT}}", "{{>*teil}}", "{{*x}}",
    "{{upper(titel)}}", "{{}}", "{{ }}", "{{.a}}", "{{a..b}}", "{{a b}}", "{{#}}{{/}}", "{{größe}}", "{{>../x}}",
  ])
  func whatIsNotSupportedIsRefused(_ text: String) {
    #expect(findings(text).first?.code == .themeSyntax)
    #expect(findings(text).first?.position.line == 1)
  }

  @Test func anUnclosedSectionIsReportedWhereItBegins() {
    let finding = findings("x\n  {{#navigation}}y").first
    #expect(finding?.summary.german == "Der Abschnitt „navigation“ wird nicht geschlossen")
    #expect(finding?.position == SourcePosition(file: "t.mustache", line: 2, column: 3, length: 15))
  }

  @Test func crossedSectionsAreReportedWithBothPlaces() {
    let finding = findings("{{#a}}{{#b}}{{/a}}{{/b}}").first
    #expect(finding?.position.column == 13)
    #expect(finding?.notes.first?.position.column == 7)
  }

  @Test func anEndWithoutBeginningIsAFinding() {
    #expect(findings("{{/a}}").first?.summary.german == "„{{/a}}“ schließt einen Abschnitt, der nicht offen ist")
  }

  @Test func controlCharactersAreRefused() {
    #expect(findings("a\u{1}1\u{2}").count == 2)
    #expect(findings("a\tb\r\nc").isEmpty)
  }

  @Test func depthHasALimit() {
    let text = String(repeating: "{{#a}}", count: 5000)
    #expect(findings(text).contains { $0.summary.german.contains("ineinander") })
  }

  @Test func loneBracesAreText() {
    #expect(findings("a { b } c }} {").isEmpty)
  }
}
