import TestSupport
import Testing

@testable import Theming

@Suite struct GoldenTests {
  @Test func documentationIsUpToDate() {
    expectRecorded(themeDocumentation(), at: "docs/theming.md")
  }

  @Test(arguments: ["gemeinden/kleinmachnow.html", "handbuch/rollen/reko.html", "404.html"])
  func samplePage(_ path: String) throws {
    let theme = try #require(loadTheme(repositoryTree("Tests/Samples/theme")).0)
    let file = try #require(render(SamplePlan.plan(.intern), with: theme).first { $0.path == path })
    expectRecorded(
      String(decoding: file.bytes, as: UTF8.self),
      at: "Tests/Samples/theme/erwartet/\(path.replacing("/", with: "-"))")
  }
}
