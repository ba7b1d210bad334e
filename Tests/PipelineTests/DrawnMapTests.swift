import Diagnostics
import Editions
import Pipeline
import TestSupport
import Testing

/// A file of borders beside the content of a sample.
@Suite struct DrawnMapTests {
  private static let gemeinden = ["birkental", "erlenbach", "eschenau", "lindenau"]

  private func content(with borders: String, source: String = "grenzen_quelle: kreisatlas\n") -> [SiteFile] {
    PipelineTests.content(of: "kleiner-kreis").map { file in
      guard file.path == "landkreis.yaml" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("kontakt:\n", with: source + "kontakt:\n")
      return SiteFile(path: file.path, bytes: Array(text.utf8))
    } + [SiteFile(path: "gemeinden.geojson", bytes: Array(borders.utf8))]
  }

  private func drawnPages(_ site: BuiltSite) -> [String] {
    site.files.filter { $0.path.hasSuffix(".html") && isDrawn($0) }.map(\.path)
  }

  private func isDrawn(_ file: SiteFile) -> Bool {
    String(decoding: file.bytes, as: UTF8.self).contains("<figure class=\"drawn\">")
  }

  /// The pages pass every audit, and nothing but the drawing is new.
  @Test func bordersAreDrawnAndChangeNothingElse() throws {
    let plain = try run(PipelineTests.content(of: "kleiner-kreis"))
    let drawn = try run(content(with: madeUpBorders(of: Self.gemeinden)))
    #expect(drawn.diagnostics.sorted.map(shown) == [])
    for (before, after) in zip(plain.sites, drawn.sites) {
      #expect(drawnPages(before) == [])
      #expect(!drawnPages(after).isEmpty, "\(after.edition)")
      #expect(before.files.map(\.path) == after.files.map(\.path))
      for (old, new) in zip(before.files, after.files) {
        let text = String(decoding: new.bytes, as: UTF8.self)
        let without = text.replacing(/(?s)<figure class="drawn">.*?<\/figure>\n/, with: "")
        #expect(without == String(decoding: old.bytes, as: UTF8.self), "\(new.path)")
      }
    }
  }

  @Test func faultyBordersAreAFindingAndNoMap() throws {
    let run = try run(content(with: madeUpBorders(of: Array(Self.gemeinden.dropLast()))))
    #expect(run.diagnostics.sorted.map(shown) == ["SR0131 gemeinden.geojson:1:1"])
    #expect(run.sites.flatMap(drawnPages) == [])
  }

  @Test func bordersWithoutSourceAreAFinding() throws {
    let run = try run(content(with: madeUpBorders(of: Self.gemeinden), source: ""))
    #expect(run.diagnostics.sorted.map(shown) == ["SR0401 landkreis.yaml:1:1"])
  }
}
