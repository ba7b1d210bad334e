import Diagnostics
import Testing

@testable import Reporting

struct ReportPathsTests {
  private func path(
    _ file: String = "gemeinden/nord.md", content: String, current: String, root: String?,
    theme: String = "themes/portal",
    code: DiagnosticCode = .badDate
  ) -> String {
    ReportPaths(content: content, theme: theme, current: current, hasRepository: { $0 == root }).path(
      of: file, for: code)
  }

  @Test(arguments: [
    ("content", "/daten"), ("./content/", "/daten"), ("/daten/content", "/elsewhere"), (".", "/daten/content"),
    ("../content", "/daten/scripts"), ("/daten//x/../content", "/"),
  ]) func pathsCountFromTheRepository(_ content: String, _ current: String) {
    #expect(path(content: content, current: current, root: "/daten") == "content/gemeinden/nord.md")
  }

  @Test func theContentMayBeARepositoryItself() {
    #expect(path(content: "content", current: "/daten", root: "/daten/content") == "gemeinden/nord.md")
  }

  @Test func theNearestRepositoryCounts() {
    let paths = ReportPaths(
      content: "kreis/content", theme: "themes/portal", current: "/daten",
      hasRepository: { ["/daten", "/daten/kreis"].contains($0) })
    #expect(paths.path(of: "portal.yaml", for: .badDate) == "content/portal.yaml")
  }

  @Test func withoutARepositoryPathsCountFromTheCurrentFolder() {
    #expect(path(content: "/daten/content", current: "/daten", root: nil) == "content/gemeinden/nord.md")
    #expect(path(content: "../content", current: "/daten", root: nil) == "../content/gemeinden/nord.md")
    #expect(path(content: "/tmp/content", current: "/daten", root: nil) == "/tmp/content/gemeinden/nord.md")
  }

  @Test func filesOfTheThemeAndOfTheProgram() {
    #expect(
      path("themes/portal/a.mustache", content: "content", current: "/daten", root: "/daten", code: .themeSyntax)
        == "themes/portal/a.mustache")
    #expect(
      path(
        "../themes/a.mustache", content: "../content", current: "/daten/x", root: "/daten", theme: "../themes",
        code: .themeSyntax)
        == "themes/a.mustache")
    #expect(
      path("output", content: "/daten/content", current: "/tmp", root: "/daten", code: .outputNotWritable) == "output")
    #expect(
      path("oeffentlich/index.html", content: "content", current: "/daten", root: "/daten", code: .builtDeadLink)
        == "oeffentlich/index.html")
  }

  @Test func onlySourcesAreInTheRepository() {
    let paths = paths()
    #expect(paths.isInRepository("content/a.md", for: .badDate))
    #expect(!paths.isInRepository("/tmp/a.md", for: .badDate))
    #expect(!paths.isInRepository("../a.md", for: .badDate))
    #expect(!paths.isInRepository("oeffentlich/index.html", for: .builtDeadLink))
    #expect(!paths.isInRepository("output", for: .outputNotWritable))
  }

  /// A code about finished pages is named so; a new one must not send people to the content.
  @Test(arguments: DiagnosticCode.allCases) func pagesAreNoContent(_ code: DiagnosticCode) {
    #expect(String(describing: code).hasPrefix("built") == (Origin(of: code) == .site))
  }
}
