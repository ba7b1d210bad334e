import Diagnostics
import Editions
import Foundation
import Pipeline
import Reading
import TestSupport
import Testing

@testable import Serving

/// The sites that are shown, from change to change.
@Suite struct PreviewTests {
  private func text(_ preview: Preview, _ path: String, _ edition: Edition = .oeffentlich) -> String? {
    preview.state.sites[edition]?.bytes(at: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func changesAreSeen() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    let before = preview.versions(of: preview.state)
    try workshop.append("\nEin neuer Satz.\n", to: "content/gemeinden/birkental.md")
    #expect(preview.rebuild().run.diagnostics.exitCode(strict: false) == .clean)
    #expect(text(preview, "gemeinden/birkental.html")?.contains("Ein neuer Satz.") == true)
    #expect(preview.versions(of: preview.state).site != before.site)
  }

  @Test func newAndRemovedFilesAreSeen() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    #expect(text(preview, "seiten/neu.html") == nil)
    try workshop.write("---\ntitel: Neu\nbeispiel: ja\n---\nGanz neu.\n", to: "content/seiten/neu.md")
    _ = preview.rebuild()
    #expect(text(preview, "seiten/neu.html")?.contains("Ganz neu.") == true)
    try workshop.remove("content/seiten/neu.md")
    _ = preview.rebuild()
    #expect(text(preview, "seiten/neu.html") == nil)
  }

  @Test func theThemeIsSeen() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    let template = "theme/templates/eintrag.mustache"
    try workshop.write(try workshop.text(template).replacing("</body>", with: "<p>Fußnote</p></body>"), to: template)
    _ = preview.rebuild()
    #expect(text(preview, "gemeinden/birkental.html")?.contains("<p>Fußnote</p></body>") == true)
  }

  @Test func theLastGoodSiteStays() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    let good = try workshop.text("content/gemeinden/birkental.md")
    let before = preview.versions(of: preview.state)
    let page = text(preview, "gemeinden/birkental.html")

    try workshop.append("\n[tot](gemeinde:nirgends)\n", to: "content/gemeinden/birkental.md")
    _ = preview.rebuild()
    let broken = preview.state
    #expect(broken.isOld)
    #expect(broken.findings.map(\.code) == [.danglingReference])
    #expect(text(preview, "gemeinden/birkental.html") == page)
    #expect(preview.versions(of: broken).site == before.site)
    #expect(preview.versions(of: broken).findings != before.findings)

    try workshop.write(good, to: "content/gemeinden/birkental.md")
    _ = preview.rebuild()
    #expect(!preview.state.isOld)
    #expect(preview.state.findings == [])
  }

  @Test func warningsCountForTheStrict() throws {
    for isStrict in [false, true] {
      let workshop = try Workshop()
      try workshop.write("titel: Übrig\nbeispiel: ja\n", to: "content/traeger/uebrig.yaml")
      let preview = try workshop.preview(isStrict: isStrict)
      _ = preview.rebuild()
      #expect(preview.state.findings.map(shown) == ["SR0302 traeger/uebrig.yaml:1:1"])
      #expect(preview.state.sites.isEmpty == isStrict)
    }
  }

  @Test func foldersMayGoAndComeBack() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    _ = preview.rebuild()
    let page = text(preview, "index.html")
    try workshop.move("content", to: "weg")
    #expect(preview.rebuild().run.diagnostics.exitCode(strict: false) == .usage)
    #expect(text(preview, "index.html") == page)
    try workshop.move("weg", to: "content")
    #expect(preview.rebuild().run.diagnostics.exitCode(strict: false) == .clean)
  }

  @Test func oneEditionAlone() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview([.intern])
    _ = preview.rebuild()
    #expect(Array(preview.state.sites.keys) == [.intern])
  }

  /// Editors leave files beside those they write.
  @Test(arguments: ["birkental.md~", ".birkental.md.swp", "birkental.md.tmp", "4913", ".#birkental.md"])
  func whatEditorsLeaveIsNoContent(_ name: String) throws {
    let workshop = try Workshop()
    try workshop.write("nichts", to: "content/gemeinden/\(name)")
    let preview = try workshop.preview()
    _ = preview.rebuild()
    #expect(preview.state.findings == [])
  }

  // MARK: Auditing

  @Test func auditingFindsNothingInAGoodSite() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    let build = preview.rebuild()
    #expect(build.run.plans.count == 2)
    #expect(preview.audited(build) == nil)
    #expect(preview.state.findings == [])
  }

  @Test func auditingTellsWhatItFinds() throws {
    let workshop = try Workshop()
    let template = "theme/templates/eintrag.mustache"
    try workshop.write(
      try workshop.text(template).replacing("</body>", with: "<img src=\"nirgends.png\"></body>"), to: template)
    let preview = try workshop.preview()
    let build = preview.rebuild()
    #expect(build.run.diagnostics.sorted == [])
    let before = preview.versions(of: preview.state)
    let audited = try #require(preview.audited(build))
    #expect(audited.diagnostics.hasErrors)
    #expect(preview.state.findings == audited.diagnostics.sorted)
    #expect(preview.versions(of: preview.state).findings != before.findings)
    // The page is the one with the fault: to see it is the way to mend it.
    #expect(preview.versions(of: preview.state).site == before.site)
  }

  @Test func auditingOfAnOldRunIsGivenUp() throws {
    let workshop = try Workshop()
    let preview = try workshop.preview()
    let template = "theme/templates/eintrag.mustache"
    let good = try workshop.text(template)
    try workshop.write(good.replacing("</body>", with: "<img src=\"nirgends.png\"></body>"), to: template)
    let build = preview.rebuild()
    try workshop.write(good, to: template)
    _ = preview.rebuild()
    #expect(preview.audited(build) == nil)
    #expect(preview.state.findings == [])
    #expect(text(preview, "gemeinden/birkental.html")?.contains("nirgends.png") == false)
  }
}

/// A page of the preview is, byte by byte, what `build` makes of the same files.
@Suite struct IdentityTests {
  /// Every file of every edition, after one change after another with what was read before in memory.
  private func expectIdentity(_ workshop: Workshop, _ changes: [(Workshop) throws -> Void]) throws {
    let preview = try workshop.preview()
    for change in [{ _ in }] + changes {
      try change(workshop)
      let run = preview.rebuild().run
      let built = check(workshop.folders, options: try options(), goal: .sites)
      #expect(run.diagnostics.hasErrors || preview.state.sites.count == built.sites.count)
      guard !run.diagnostics.hasErrors else { continue }
      for site in built.sites {
        let shown = try #require(preview.state.sites[site.edition])
        for file in site.files {
          #expect(shown.bytes(at: file.path) == file.bytes, "\(site.edition) \(file.path)")
        }
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func afterAnyChange(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    try expectIdentity(try Workshop(), changes(8, &generator))
  }

  @Test func ofTheDistrict() throws {
    var generator = SeededGenerator(seed: 11)
    try expectIdentity(try Workshop("content", theme: "themes/portal"), changes(1, &generator))
  }

  private func changes(_ count: Int, _ generator: inout SeededGenerator) -> [(Workshop) throws -> Void] {
    (0..<count).map { _ in
      let seed = generator.next()
      return { workshop in
        var generator = SeededGenerator(seed: seed)
        try Self.change(workshop, &generator)
      }
    }
  }

  /// Something that an editor may do: write, take away, move a line, add and remove a page.
  private static func change(_ workshop: Workshop, _ generator: inout SeededGenerator) throws {
    let names = FileManager.default.enumerator(atPath: workshop.path("content"))?.compactMap { $0 as? String } ?? []
    let pages = names.filter { $0.hasSuffix(".md") }.sorted()
    let tables = names.filter { $0.hasSuffix(".csv") }.sorted()
    guard let page = pages.randomElement(using: &generator), let table = tables.randomElement(using: &generator)
    else { return }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      try workshop.append(
        "\nEin Satz mehr, Nummer \(Int.random(in: 0..<1000, using: &generator)).\n", to: "content/\(page)")
    case 1:
      let text = try workshop.text("content/\(page)")
      try workshop.write(text.replacing("titel: ", with: "titel: Neues "), to: "content/\(page)")
    case 2:
      var lines = try workshop.text("content/\(table)").split(separator: "\n", omittingEmptySubsequences: false)
      if lines.count > 3 { lines.swapAt(1, 2) }
      try workshop.write(lines.joined(separator: "\n"), to: "content/\(table)")
    case 3:
      let number = Int.random(in: 0..<3, using: &generator)
      try workshop.write(
        "---\ntitel: Zugabe \(number)\nbeispiel: ja\n---\n## Mehr\n\nEin Text.\n",
        to: "content/seiten/zugabe-\(number).md")
    default:
      guard let added = pages.first(where: { $0.hasPrefix("seiten/zugabe-") }) else { return }
      try workshop.remove("content/\(added)")
    }
  }
}
