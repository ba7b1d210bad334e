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
    ("content", "/work"), ("./content/", "/work"), ("/work/content", "/elsewhere"), (".", "/work/content"),
    ("../content", "/work/scripts"), ("/work//x/../content", "/"),
  ]) func pathsCountFromTheRepository(_ content: String, _ current: String) {
    #expect(path(content: content, current: current, root: "/work") == "content/gemeinden/nord.md")
  }

  @Test func theContentMayBeARepositoryItself() {
    #expect(path(content: "content", current: "/work", root: "/work/content") == "gemeinden/nord.md")
  }

  @Test func theNearestRepositoryCounts() {
    let paths = ReportPaths(
      content: "kreis/content", theme: "themes/portal", current: "/work",
      hasRepository: { ["/work", "/work/kreis"].contains($0) })
    #expect(paths.path(of: "portal.yaml", for: .badDate) == "content/portal.yaml")
  }

  @Test func withoutARepositoryPathsCountFromTheCurrentFolder() {
    #expect(path(content: "/work/content", current: "/work", root: nil) == "content/gemeinden/nord.md")
    #expect(path(content: "../content", current: "/work", root: nil) == "../content/gemeinden/nord.md")
    #expect(path(content: "/tmp/content", current: "/work", root: nil) == "/tmp/content/gemeinden/nord.md")
  }

  @Test func filesOfTheThemeAndOfTheProgram() {
    #expect(
      path("themes/portal/a.mustache", content: "content", current: "/work", root: "/work", code: .themeSyntax)
        == "themes/portal/a.mustache")
    #expect(
      path(
        "../themes/a.mustache", content: "../content", current: "/work/x", root: "/work", theme: "../themes",
        code: .themeSyntax)
        == "themes/a.mustache")
    #expect(
      path("output", content: "/work/content", current: "/tmp", root: "/work", code: .outputNotWritable) == "output")
    #expect(
      path("oeffentlich/index.html", content: "content", current: "/work", root: "/work", code: .builtDeadLink)
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
