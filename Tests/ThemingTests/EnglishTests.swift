import Diagnostics
import TestSupport
import Testing

/// What a theme is told, it is told in German and in English.
@Suite struct EnglishTests {
  @Test(arguments: [
    "{{titl}}", "{{portal.titl}}", "{{xyz}}", "{{#vorspann}}{{x}}{{/vorspann}}", "{{{titel}}}", "{{inhalt}}",
    "{{navigation}}", "{{portal}}", "{{>fehlt}}", "{{.}}", "\u{7}", "{{titel", "{{{titel", "{{=<% %>=}}", "{{<a}}",
    "{{%x}}", "{{*x}}", "{{}}", "{{a b}}", "{{/a}}", "{{#navigation}}{{/portal}}", "{{#navigation}}",
  ])
  func templates(text: String) {
    let findings = TinyTheme.findings(text: text)
    #expect(!findings.isEmpty)
    expectBothLanguages(findings)
  }

  @Test func partsAndDepth() {
    expectBothLanguages(
      TinyTheme.findings(["templates/text.mustache": "{{>a}}{{>b}}", "templates/teile/a.mustache": "{{>a}}"]))
    expectBothLanguages(TinyTheme.findings(text: String(repeating: "{{#navigation}}", count: 40)))
  }

  @Test(arguments: [
    "", "- a\n", "name: x\n  stile: [\n", "name: [x]\nstile: []\n", "name: x\nstile: klein.css\n", "stil: []\n",
    "name: x\nstile: [x.txt]\n", "name: x\nstile: [klein.css, klein.css]\n", "name: x\nname: y\nstile: []\n",
    "name: x\nstile: [[[[[[[[[[[[[[[[[[[[[[[]", "name: x\nstile: [kleim.css]\n", "name: x\nstile: [xyz.css]\n",
  ])
  func settings(text: String) {
    let findings = TinyTheme.findings(["theme.yaml": text])
    #expect(!findings.isEmpty)
    expectBothLanguages(findings)
  }

  @Test func files() {
    expectBothLanguages(TinyTheme.findings(["theme.yaml": nil]))
    expectBothLanguages(TinyTheme.findings(text: String(repeating: "x", count: 200_000)))
  }
}
