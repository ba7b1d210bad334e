import Foundation
import TestSupport
import Testing

/// `sozialraum audit`: a folder is judged before it is uploaded, whoever made it.
@Suite struct AuditCommandTests {
  private func site(_ name: String) -> [String] {
    let root = repositoryRoot.appending(path: "Tests/Samples")
    return [
      "--content", root.appending(path: "valid/\(name)/content").path, "--theme", root.appending(path: "theme").path,
      "--stand", "2026-11-21",
    ]
  }

  private func built() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    #expect(try run(["build"] + site("kleiner-kreis") + ["--output", folder.path]).status == 0)
    return folder
  }

  @Test func publicSiteIsClean() throws {
    let folder = try built()
    let result = try run(["audit", folder.path + "/oeffentlich"] + site("kleiner-kreis"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("nichts Internes"))
  }

  @Test func internalSiteIsALeak() throws {
    let folder = try built()
    let result = try run(["nachpruefen", folder.path + "/intern/", "--format", "json"] + site("kleiner-kreis"))
    #expect(result.status == 3)
    #expect(result.output.contains("SR0611"))
    #expect(result.output.contains("SR0612"))
    #expect(result.output.contains("handbuch/kanarie-bild.png"))
    #expect(result.errors.contains("nicht hoch"))
  }

  /// A file that somebody adds by hand is seen too, even where its name begins with a dot.
  @Test func addedFileIsSeen() throws {
    let folder = try built()
    try folder.write("Anruf 09910-0099887", to: "oeffentlich/.notiz.txt")
    let result = try run(
      ["audit", folder.path + "/oeffentlich", "--language", "en"] + site("kleiner-kreis"))
    #expect(result.status == 3)
    #expect(result.errors.contains(".notiz.txt:1:7"))
    #expect(result.errors.contains("familienzentren/birkental.md"))
  }

  @Test func missingAndEmptyFoldersAreWrongUsage() throws {
    let folder = TemporaryFolder()
    let missing = try run(["audit", folder.path] + site("kleiner-kreis"))
    #expect(missing.status == 2)
    #expect(missing.errors.contains("lässt sich nicht lesen"))
    try folder.create()
    let empty = try run(["audit", folder.path] + site("kleiner-kreis"))
    #expect(empty.status == 2)
    #expect(empty.errors.contains("ist leer"))
  }
}
