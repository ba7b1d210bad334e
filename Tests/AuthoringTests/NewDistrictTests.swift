import Authoring
import ContentModel
import Diagnostics
import Editions
import TestSupport
import Testing

/// `new portal`: a district that begins without a finding.
@Suite struct NewDistrictTests {
  private static func content(_ day: CalendarDate?, title: String? = nil) throws -> [SiteFile] {
    let files = try newDistrict(title: title, stand: #require(day))
    return files.filter { $0.path.hasPrefix("content/") }.map {
      SiteFile(path: String($0.path.dropFirst("content/".count)), bytes: Array($0.text.utf8))
    }
  }

  /// Not even a note, in both editions, on any day.
  @Test(arguments: ["2026-11-21", "2028-02-29", "2027-01-01", "2031-12-31"])
  func buildsWithoutAFinding(_ day: String) throws {
    let day = CalendarDate(iso: day)
    let run = try run(Self.content(day), on: day, goal: .sites)
    #expect(run.diagnostics.sorted.map(shown) == [])
    #expect(run.sites.map(\.edition) == Edition.allCases)
    for site in run.sites { #expect(site.pageCount > 30, "\(site.edition)") }
  }

  @Test func holdsOfEverythingThatItPromises() throws {
    let portal = try #require(try run(Self.content(stand)).portal)
    #expect(portal.planregionen.count == 2)
    #expect(portal.sozialraeume.count == 3)
    #expect(portal.gemeinden.count == 5)
    #expect(portal.familienzentren.count == 1)
    #expect(portal.angebote.count == 2)
    #expect(portal.kennzahlen.count == 2)
    #expect(portal.regeln.count == 1)
    #expect(portal.standards.count == 1)
    #expect(portal.handbuch.count == 1)
    #expect(
      Set(["impressum", "datenschutz", "barrierefreiheit", "leichte-sprache"]).isSubset(of: portal.seiten.map(\.id)))
  }

  /// Law 10: what is made up says so, and does not get through to publication.
  @Test func everyRecordIsAnExample() throws {
    for file in try Self.content(stand) where file.path.hasSuffix(".md") {
      #expect(String(decoding: file.bytes, as: UTF8.self).contains("\nbeispiel: ja\n"), "\(file.path)")
    }
  }

  @Test func nothingIsLeftToFillIn() throws {
    for (path, text) in try newDistrict(stand: #require(stand)) {
      #expect(!path.contains("⟦") && !text.contains("⟦"), "\(path)")
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
    }
  }

  @Test func readMeStandsBesideTheContent() throws {
    let files = try newDistrict(stand: #require(stand))
    let readMe = try #require(files.first { $0.path == "README.md" }?.text)
    #expect(readMe.contains("sozialraum build --content"))
    #expect(Set(files.map(\.path)).count == files.count)
  }

  @Test(arguments: ["Lebensräume Ahornwald", "Wir: \"zusammen\" #1", "2027"])
  func titleIsThatOfTheEditor(_ title: String) throws {
    let run = try run(Self.content(stand, title: title))
    #expect(run.diagnostics.sorted.map(shown) == [])
    #expect(run.portal?.settings.titel == title)
  }

  @Test(arguments: ["", " ", String(repeating: "x", count: 121)]) func titleMustBeOne(_ title: String) throws {
    #expect(throws: DraftRefusal.self) { try newDistrict(title: title, stand: #require(stand)) }
  }
}
