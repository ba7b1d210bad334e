import Diagnostics
import Editions
import Fixing
import Foundation
import Pipeline
import Reading
import TestSupport
import Testing

/// From folders on disk to folders on disk.
@Suite struct DiskTests {
  /// A folder of its own with content, theme and a place for the output.
  final class Workshop: Sendable {
    let root: URL
    var folders: Folders {
      Folders(content: path("content"), theme: path("theme"), output: path("output"))
    }

    init(_ content: [SiteFile]) throws {
      root = FileManager.default.temporaryDirectory.appending(path: "sozialraum-\(UUID().uuidString)")
      for file in content { try write(file.bytes, to: "content/\(file.path)") }
      for file in tinyTheme { try write(file.bytes, to: "theme/\(file.path)") }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func path(_ relative: String) -> String { root.appending(path: relative).path }

    func write(_ bytes: [UInt8], to relative: String) throws {
      let file = root.appending(path: relative)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }

    /// Path → bytes of everything below a folder.
    func files(_ relative: String) -> [String: Data] {
      let folder = root.appending(path: relative)
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        names.compactMap { name in (try? Data(contentsOf: folder.appending(path: name))).map { (name, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func bothEditionsArePublished() throws {
    let workshop = try Workshop(content(of: "kleiner-kreis"))
    let (run, published) = build(workshop.folders, options: try options(), isStrict: true)
    #expect(run.diagnostics.sorted.map(shown) == [])
    #expect(published.map(\.edition) == Edition.allCases)
    for site in run.sites {
      let onDisk = workshop.files("output/\(site.edition.rawValue)")
      for file in site.files { #expect(onDisk[file.path] == Data(file.bytes), "\(file.path)") }
    }
  }

  @Test func anErrorLeavesTheOldSiteUntouched() throws {
    let workshop = try Workshop(content(of: "kleiner-kreis"))
    _ = build(workshop.folders, options: try options(), isStrict: false)
    let before = workshop.files("output")
    #expect(before.count > 100)
    try workshop.write(Array("---\ntitel: Neu\n---\n[tot](gemeinde:nirgends)\n".utf8), to: "content/seiten/neu.md")
    let (run, published) = build(workshop.folders, options: try options(), isStrict: false)
    #expect(run.diagnostics.exitCode(strict: false) == .findings)
    #expect(published.isEmpty)
    #expect(workshop.files("output") == before)
  }

  @Test func aWarningStopsOnlyTheStrict() throws {
    let workshop = try Workshop(content(of: "kleiner-kreis"))
    try workshop.write(Array("titel: Übrig\nbeispiel: ja\n".utf8), to: "content/traeger/uebrig.yaml")
    let (strict, nothing) = build(workshop.folders, options: try options(), isStrict: true)
    #expect(strict.diagnostics.sorted.map(shown) == ["SR0302 traeger/uebrig.yaml:1:1"])
    #expect(strict.diagnostics.exitCode(strict: true) == .warnings)
    #expect(nothing.isEmpty)
    #expect(workshop.files("output").isEmpty)
    let (lenient, published) = build(workshop.folders, options: try options(), isStrict: false)
    #expect(lenient.diagnostics.exitCode(strict: false) == .clean)
    #expect(published.count == 2)
  }

  @Test func missingFoldersAreNamedBoth() throws {
    let folders = Folders(content: "/nirgends/content", theme: "/nirgends/theme", output: "/nirgends/output")
    let run = check(folders, options: try options())
    #expect(run.diagnostics.sorted.map(shown) == ["SR1001 /nirgends/content", "SR1001 /nirgends/theme"])
    expectMessages(run.diagnostics.sorted, of: run, at: "sr1001-kein-ordner")
    #expect(run.diagnostics.exitCode(strict: false) == .usage)
  }

  @Test func whatChangedMeanwhileIsNotMended() throws {
    let workshop = try Workshop(content(of: "leerer-kreis"))
    let tree = try DiskTree(root: workshop.path("content"))
    let path = try #require(ContentPath("landkreis.yaml"))
    let fixed = FixedFile(path: path, old: Array("alt".utf8), new: Array("neu".utf8), changes: [])
    let findings = write([fixed], to: tree)
    #expect(findings.map(shown) == ["SR1005 landkreis.yaml"])
    expectMessages(findings, of: check(workshop.folders, options: try options()), at: "sr1005-geaendert")
  }

  @Test func anInternalTitleInAFolderForUpload() throws {
    let workshop = try Workshop(content(of: "kleiner-kreis"))
    try workshop.write(Array("Siehe KANARIE-HANDBUCHSEITE.\n".utf8), to: "upload/hinweise.txt")
    let upload = try DiskTree(root: workshop.path("upload"))
    let run = audit(upload, named: "upload", against: workshop.folders, options: try options())
    #expect(run.diagnostics.sorted.map(shown) == ["SR0611 upload/hinweise.txt:1:7"])
    #expect(run.diagnostics.exitCode(strict: false) == .leak)
    expectMessages(run.diagnostics.sorted, of: run, at: "sr0611-interner-titel")
  }

  @Test func linksAreNotFollowed() throws {
    let workshop = try Workshop(content(of: "leerer-kreis"))
    try FileManager.default.createSymbolicLink(
      atPath: workshop.path("content/seiten.md"), withDestinationPath: "/etc/hostname")
    let run = check(workshop.folders, options: try options())
    #expect(run.diagnostics.sorted.map(shown) == ["SR0113 seiten.md"])
    expectMessages(run.diagnostics.sorted, of: run, at: "sr0113-verweis")
  }

  @Test func publicationRefusesExamples() throws {
    let run = try run(content(of: "leerer-kreis")) { $0.isPublication = true }
    #expect(run.diagnostics.sorted.map(shown) == ["SR0603 landkreis.yaml:3:1"])
    #expect(run.sites.isEmpty)
    // Hidden examples are in no edition, so nothing stands in the way.
    #expect(try self.publication(of: "zweiter-kreis").sites.count == 2)
  }

  private func publication(of site: String) throws -> Run {
    try run(content(of: site)) { $0.isPublication = true }
  }

  /// A tree whose files cannot be read.
  private struct BrokenTree: FileTree {
    let whole: MemoryTree

    func list() -> (files: [ContentPath], diagnostics: [Diagnostic]) { whole.list() }

    func bytes(of path: ContentPath, limit: Int) throws(FileTreeError) -> [UInt8] {
      if path.ending == "csv" { throw .unreadable(reason: "Ein Lesefehler.") }
      return try whole.bytes(of: path, limit: limit)
    }
  }

  @Test func unreadableFilesAreNamed() throws {
    let run = Pipeline.run(
      content: BrokenTree(whole: MemoryTree(content(of: "zweiter-kreis"))), theme: MemoryTree(tinyTheme),
      themeName: "theme", options: try options(), goal: .check)
    #expect(run.diagnostics.sorted.map(shown) == ["SR0118 kennzahlen/werte.csv"])
    expectMessages(run.diagnostics.sorted, of: run, at: "sr0118-unlesbar")
  }
}
