import Foundation
import TestSupport
import Testing

/// `check --fix` as people and CI call it.
@Suite struct FixTests {
  private let content = TemporaryFolder()

  init() throws {
    try content.copy("Tests/Samples/base")
    try content.write("beispiel: Ja\ntitel: Verein für Nachbarschaft", to: "traeger/verein.yaml")
  }

  private func check(_ arguments: String...) throws -> Result {
    let theme = repositoryRoot.appending(path: "Tests/Samples/theme").path
    return try run(["check", "--content", content.path, "--theme", theme, "--stand", "2026-11-21"] + arguments)
  }

  @Test func filesAreMendedAndNamed() throws {
    #expect(try check().status == 1)
    let before = content.files("")
    let result = try check("--fix")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("traeger/verein.yaml: „Ja“ durch „ja“ ersetzt"))
    #expect(result.errors.contains("traeger/verein.yaml: Zeilenende ergänzt"))
    #expect(result.errors.contains("traeger/verein.yaml: 2 Zeilen umgeordnet"))
    var expected = before
    expected["traeger/verein.yaml"] = Data("titel: Verein für Nachbarschaft\nbeispiel: ja\n".utf8)
    #expect(content.files("") == expected)
    let again = try check("--fix")
    #expect(again.status == 0)
    #expect(again.errors.isEmpty)
    #expect(content.files("") == expected)
  }

  @Test func dryRunShowsTheDifferenceAndWritesNothing() throws {
    let before = content.files("")
    let result = try check("--fix", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("\\ No newline at end of file\n+titel: Verein für Nachbarschaft\n+beispiel: ja\n"))
    #expect(content.files("") == before)
  }

  @Test func whatIsLeftIsSaid() throws {
    try content.write("---\ntitel: Über\n---\n[tot](gemeinde:nirgendwo)\n", to: "seiten/ueber.md")
    let result = try check("--fix")
    #expect(result.status == 1)
    #expect(result.errors.contains("SR0301"))
    #expect(!result.errors.contains("SR0211"))
  }

  @Test func english() throws {
    let result = try check("--fix", "--language", "en")
    #expect(result.errors.contains("traeger/verein.yaml: “Ja” replaced by “ja”"))
  }

  @Test func dryRunBelongsToFix() throws {
    let result = try check("--dry-run")
    #expect(result.status == 2)
    #expect(result.errors.contains("--fix --dry-run"))
  }
}
