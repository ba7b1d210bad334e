import Diagnostics
import Fixing
import Pipeline
import Reading
import TestSupport
import Testing

/// Certain solutions on whole content folders.
@Suite struct FixTests {
  private func fixed(_ content: [SiteFile], theme: [SiteFile] = tinyTheme) throws -> (run: Run, fixes: Fixes) {
    fix(MemoryTree(content), theme: MemoryTree(theme), themeName: "theme", options: try options())
  }

  private func after(_ fixes: Fixes, on content: [SiteFile]) -> [SiteFile] {
    var content = content
    for file in fixes.files {
      for index in content.indices where content[index].path == file.path.description {
        content[index].bytes = file.new
      }
    }
    return content
  }

  /// What is said of each file, without the place.
  private func said(_ run: Run) -> [String] {
    run.diagnostics.sorted.map { "\($0.code.id) \($0.position.file) \($0.summary.german)" }
  }

  /// Law: a fix takes findings away and adds none, and a second one changes nothing.
  @Test(arguments: InvalidSampleTests.samples) func everyInvalidSample(_ sample: InvalidSampleTests.Sample) throws {
    let content = sample.text.laid(over: InvalidSampleTests.base, where: InvalidSampleTests.isContent)
    let theme = sample.text.laid(over: tinyTheme, where: { $0.hasPrefix("theme/") }, dropping: "theme/")
    let before = Pipeline.run(
      content: MemoryTree(content), theme: MemoryTree(theme), themeName: "theme", options: try options(), goal: .check)
    let (after, fixes) = try fixed(content, theme: theme)
    var rest = said(before)
    for line in said(after) {
      guard let index = rest.firstIndex(of: line) else {
        Issue.record("new: \(line)")
        continue
      }
      rest.remove(at: index)
    }
    let again = try fixed(self.after(fixes, on: content), theme: theme)
    #expect(again.fixes.files == [])
    #expect(said(again.run) == said(after))
    let isLeft = after.diagnostics.sorted.contains {
      [.finalNewline, .keyOrder].contains($0.code) && !$0.solutions.isEmpty
    }
    #expect(!isLeft || !fixes.withheld.isEmpty)
  }

  @Test(arguments: validSites) func validSitesAreTidy(_ site: String) throws {
    #expect(try fixed(content(of: site)).fixes.files == [])
  }

  private func base(_ files: [String: String]) -> [SiteFile] {
    InvalidSampleTests.base.filter { files[$0.path] == nil }
      + files.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  private static let angebot = """
    ---
    # Bitte vor dem Sommer durchsehen

    titel:   "Offener Treff"   # so steht es am Haus
    beispiel: JA
    familienzentrum: 'nord'
    # Vertrag läuft bis 2027

    traegr: verein
    themen: [begegnugn]   # eines reicht
    ziele:
    - staerken
    zieldimension: betroffene
    alter: alle
    zeiten:
        - jeden Dienstag 09:30–11:30
    kosten: kostenfrei
    standards: [offene-tuer]
    geprueft: 1.9.2026    # mit der Leitung
    ---
    Kommen Sie vorbei:  traegr, JA, 1.9.2026.

    """

  @Test(arguments: ["\n", "\r\n"]) func onlyTheFaultsChange(_ end: String) throws {
    let path = "angebote/nord/treff.md"
    let text = Self.angebot.replacing("\n", with: end)
    let content = base([path: text])
    let (run, fixes) = try fixed(content)
    let mended =
      text.replacing("beispiel: JA", with: "beispiel: ja").replacing("traegr:", with: "traeger:")
      .replacing("[begegnugn]", with: "[begegnung]").replacing("geprueft: 1.9.2026", with: "geprueft: 2026-09-01")
    let file = after(fixes, on: content).first { $0.path == path }
    #expect(file.map { String(decoding: $0.bytes, as: UTF8.self) } == mended)
    #expect(run.diagnostics.sorted.map(shown) == [])
    #expect(fixes.withheld == [])
  }
}
