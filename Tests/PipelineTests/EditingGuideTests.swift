import Diagnostics
import Pipeline
import Reading
import TestSupport
import Testing

/// The worked example of docs/editing.md holds: its file has the findings that the page quotes, `--fix` mends what it
/// says, and one word later the content is in order.
@Suite struct EditingGuideTests {
  private static let path = "angebote/teltow/krabbelgruppe.md"
  private static let guide =
    repositoryFiles("docs").first { $0.path == "editing.md" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""

  /// The first indented block of the page.
  private static let example =
    guide.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("    ") }
    .prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) + "\n" }.joined()

  private func content(_ text: some StringProtocol) -> [SiteFile] {
    repositoryFiles("content") + [SiteFile(path: Self.path, bytes: Array(String(text).utf8))]
  }

  private func faults(_ run: Run) -> [Diagnostic] { run.diagnostics.sorted.filter { $0.severity == .error } }

  @Test func theMessagesAreThoseOfTheProgram() throws {
    let found = faults(try run(content(Self.example)))
    let joined = Self.guide.split(separator: "\n").joined(separator: " ")
    let quoted = joined.matches(of: /(?:fragt es|steht): „(.+?[.?])“/).map { String($0.output.1) }
    #expect(quoted.count == 4)
    #expect(found.count == quoted.count, "\(found.map(shown))")
    for quote in quoted {
      #expect(found.contains { $0.position.file == Self.path && $0.help.german.contains(quote) }, "\(quote)")
    }
  }

  @Test func fixLeavesOneQuestion() throws {
    let tree = MemoryTree(content(Self.example))
    let (after, fixes) = fix(tree, theme: MemoryTree(tinyTheme), themeName: "theme", options: try options())
    #expect(fixes.files.map(\.path.description) == [Self.path])
    #expect(faults(after).map(\.code) == [.danglingReference])
    let mended = try #require(fixes.files.first.map { String(decoding: $0.new, as: UTF8.self) })
    #expect(Self.guide.contains("`ziele: [familien-staerken]`"))
    let done = mended.replacing("ziele: [begegnung]", with: "ziele: [familien-staerken]")
    #expect(faults(try run(content(done))).map(shown) == [])
  }
}
