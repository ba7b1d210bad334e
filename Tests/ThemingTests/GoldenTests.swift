import Foundation
import Testing

@testable import Theming

/// Compares with a file of the repository. With `SOZIALRAUM_RECORD=1` the file is written instead,
/// and the test fails, so that nobody records by accident.
private func expect(_ text: String, equals path: String) throws {
  let file = repositoryRoot.appending(path: path)
  if ProcessInfo.processInfo.environment["SOZIALRAUM_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(path)")
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let lines = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let first = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
  #expect(
    text == expected,
    "\(path), line \((first?.offset ?? min(lines.0.count, lines.1.count)) + 1): \(first?.element.0 ?? "")")
}

@Suite struct GoldenTests {
  @Test func documentationIsUpToDate() throws {
    try expect(themeDocumentation(), equals: "docs/theming.md")
  }

  @Test(arguments: ["gemeinden/kleinmachnow.html", "handbuch/rollen/reko.html", "404.html"])
  func samplePage(_ path: String) throws {
    let theme = try #require(loadTheme(repositoryTree("Tests/Samples/theme")).0)
    let file = try #require(render(SamplePlan.plan(.intern), with: theme).first { $0.path == path })
    try expect(
      String(decoding: file.bytes, as: UTF8.self),
      equals: "Tests/Samples/theme/erwartet/\(path.replacing("/", with: "-"))")
  }
}
