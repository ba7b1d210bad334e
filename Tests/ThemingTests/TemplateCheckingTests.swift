import Diagnostics
import Testing

@Suite struct TemplateCheckingTests {
  @Test func anUnknownNameIsReportedWithPlaceSuggestionAndList() {
    let findings = TinyTheme.findings(text: "<p>ä\n {{titl}}</p>")
    #expect(findings.count == 1)
    #expect(findings.first?.code == .themeUnknownName)
    #expect(
      findings.first?.position
        == SourcePosition(file: "themes/klein/templates/text.mustache", line: 2, column: 2, length: 8))
    #expect(findings.first?.help.german.hasPrefix("Meinten Sie „titel“?") == true)
    #expect(findings.first?.help.german.contains("Hier gibt es: sprache, portal") == true)
  }

  @Test func aSectionHasItsOwnNames() {
    #expect(
      TinyTheme.findings(text: "{{#navigation}}{{adresse}} {{ist_seite}}{{/navigation}}").first?.code == .themeSyntax)
    #expect(
      TinyTheme.findings(text: "{{#navigation}}{{text}}{{#ist_seite}}x{{/ist_seite}}{{titel}}{{/navigation}}").isEmpty)
    let finding = TinyTheme.findings(text: "{{#navigation}}{{adrese}}{{/navigation}}").first
    #expect(finding?.summary.german == "Den Namen „adrese“ gibt es in „navigation“ nicht")
    #expect(finding?.help.german.hasPrefix("Meinten Sie „adresse“?") == true)
    #expect(TinyTheme.findings(text: "{{adresse}}").first?.code == .themeUnknownName)
  }

  @Test func dottedNamesAreFollowed() {
    #expect(TinyTheme.findings(text: "{{portal.titel}}{{#portal}}{{stand}}{{/portal}}").isEmpty)
    let finding = TinyTheme.findings(text: "{{portal.titl}}").first
    #expect(finding?.code == .themeUnknownName)
    #expect(finding?.summary.german.contains("„portal“") == true)
    #expect(TinyTheme.findings(text: "{{titel.laenge}}").first?.code == .themeUnknownName)
    #expect(TinyTheme.findings(text: "{{navigation.text}}").first?.code == .themeUnknownName)
  }

  @Test func escapingCannotBeSwitchedOff() {
    for source in ["{{{titel}}}", "{{&titel}}", "{{#vorspann}}{{{.}}}{{/vorspann}}"] {
      #expect(TinyTheme.findings(text: source).map(\.code) == [.themeSyntax])
    }
    #expect(TinyTheme.findings(text: "{{{inhalt}}}{{&inhalt}}{{#kolophon}}{{{.}}}{{/kolophon}}").isEmpty)
  }

  @Test func htmlIsNotEscapedAgain() {
    #expect(
      TinyTheme.findings(text: "{{inhalt}}").first?.help.german == "Schreiben Sie „{{{inhalt}}}“ mit drei Klammern.")
  }

  @Test func whatIsNoTextCannotBePrinted() {
    for name in ["navigation", "portal", "intern"] {
      #expect(TinyTheme.findings(text: "{{\(name)}}").map(\.code) == [.themeSyntax])
    }
    #expect(TinyTheme.findings(text: "{{.}}").first?.code == .themeSyntax)
    #expect(TinyTheme.findings(text: "{{#navigation}}{{.}}{{/navigation}}").first?.code == .themeSyntax)
  }

  @Test func aNameOfOneTemplateIsUnknownInAnother() {
    #expect(TinyTheme.findings(["templates/handbuch.mustache": "{{#seitenleiste}}{{titel}}{{/seitenleiste}}"]).isEmpty)
    #expect(TinyTheme.findings(text: "{{#seitenleiste}}{{titel}}{{/seitenleiste}}").map(\.code) == [.themeUnknownName])
  }

  @Test func anUnknownPartIsReported() {
    let findings = TinyTheme.findings(["templates/text.mustache": "{{>kopff}}", "templates/teile/kopf.mustache": "x"])
    #expect(findings.map(\.code) == [.themeFileMissing])
    #expect(findings.first?.help.german == "Meinten Sie „kopf“?")
  }

  @Test func aPartIsCheckedWhereItIsUsed() {
    let part = "{{text}}"
    #expect(
      TinyTheme.findings([
        "templates/text.mustache": "{{#navigation}}{{>teil}}{{/navigation}}", "templates/teile/teil.mustache": part,
      ]).isEmpty)
    let findings = TinyTheme.findings([
      "templates/text.mustache": "{{>teil}}", "templates/liste.mustache": "{{>teil}}",
      "templates/teile/teil.mustache": part,
    ])
    #expect(findings.map(\.position.file) == ["themes/klein/templates/teile/teil.mustache"])
  }

  @Test func partsMustNotContainThemselves() {
    let findings = TinyTheme.findings([
      "templates/text.mustache": "{{>a}}", "templates/teile/a.mustache": "{{>b}}",
      "templates/teile/b.mustache": "x {{>a}}",
    ])
    #expect(findings.map(\.code) == [.themeSyntax])
    #expect(findings.first?.summary.german == "Der Teil „a“ setzt sich selbst ein (a → b → a)")
    #expect(findings.first?.position.column == 3)
  }

  @Test func aFaultInAnUnusedPartIsStillAFault() {
    #expect(TinyTheme.findings(["templates/teile/a.mustache": "{{#x}}"]).map(\.code) == [.themeSyntax])
  }
}
