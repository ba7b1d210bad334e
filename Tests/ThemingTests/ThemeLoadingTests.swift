import Diagnostics
import Reading
import Testing
import Theming

@Suite struct ThemeLoadingTests {
  @Test func aSoundThemeLoads() {
    let (theme, findings) = loadTheme(TinyTheme.tree())
    #expect(theme?.name == "Klein")
    #expect(theme?.description == "Für Tests")
    #expect(findings.isEmpty)
  }

  @Test func findingsCarryTheNameOfTheTheme() {
    #expect(
      TinyTheme.findings(["templates/start.mustache": nil]).map(\.position.file) == [
        "themes/klein/templates/start.mustache"
      ])
    #expect(TinyTheme.findings(["templates/start.mustache": nil]).map(\.code) == [.themeFileMissing])
  }

  @Test func aMissingStylesheetIsReportedWhereItIsNamed() {
    let findings = TinyTheme.findings(["theme.yaml": "name: x\nstile:\n  - kleim.css\n"])
    #expect(findings.first?.code == .themeFileMissing)
    #expect(findings.first?.position == SourcePosition(file: "themes/klein/theme.yaml", line: 3, column: 5))
    #expect(findings.first?.help.german == "Meinten Sie „klein.css“?")
  }

  @Test(arguments: [
    ("", 0), ("- a\n", 1), ("name: x\n  stile: [\n", 2), ("name: [x]\nstile: []\n", 1),
    ("name: x\nstile: klein.css\n", 2),
    ("name: x\nstyle: []\nstile: []\n", 2), ("name: x\nstile: [../x.css]\n", 2), ("name: x\nstile: [x.txt]\n", 2),
    ("name: x\nstile: [Ä.css]\n", 2), ("stile: [klein.css]\n", 0), ("name: x\nstile: [klein.css, klein.css]\n", 2),
    ("name: x\nstile: [[[[[[[[[[[[[[[[[[[[[[[]", 0), ("name: x\nname: y\nstile: []\n", 2),
    ("name: &a x\nstile: *b\n", 2),
  ])
  func badSettingsAreReported(_ text: String, line: Int) {
    let findings = TinyTheme.findings(["theme.yaml": text])
    #expect(findings.contains { $0.code == .themeSettings })
    if line > 0 { #expect(findings.first?.position.line == line) }
  }

  @Test func anUnknownSettingGetsASuggestion() {
    let findings = TinyTheme.findings(["theme.yaml": "name: x\nstil: [klein.css]\nstile: [klein.css]\n"])
    #expect(findings.first?.help.german.hasPrefix("Meinten Sie „stile“?") == true)
  }

  @Test func missingSettingsAreReportedOnce() {
    #expect(TinyTheme.findings(["theme.yaml": nil]).map(\.code) == [.themeFileMissing])
  }

  @Test func hugeAndForeignFilesAreRefused() {
    let huge = String(repeating: "x", count: 200_000)
    #expect(TinyTheme.findings(text: huge).map(\.code) == [.themeSyntax])
    let tree = MemoryTree([("theme.yaml", Array(TinyTheme.settings.utf8)), ("templates/text.mustache", [0xFF, 0xFE])])
    #expect(loadTheme(tree).1.contains { $0.summary.german.contains("UTF-8") })
  }
}
