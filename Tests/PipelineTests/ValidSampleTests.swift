import Diagnostics
import Editions
import Pipeline
import TestSupport
import Testing

@testable import Planning

/// The valid samples build without any finding, into the recorded bytes.
@Suite struct ValidSampleTests {
  @Test(arguments: validSites) func hasNoFindings(_ site: String) throws {
    #expect(try run(content(of: site)).diagnostics.sorted.map(shown) == [])
  }

  @Test(arguments: validSites) func golden(_ site: String) throws {
    let run = try run(content(of: site))
    #expect(run.sites.map(\.edition) == Edition.allCases)
    for built in run.sites {
      expectRecorded(built.files, in: "Tests/Samples/valid/\(site)/golden/\(built.edition.rawValue)")
    }
  }

  /// The audit runs inside `run`; here nothing can be left out.
  @Test(arguments: Edition.allCases) func everyPagePassesTheAudit(_ edition: Edition) throws {
    let run = try run(content(of: "kleiner-kreis")) { $0.editions = [edition] }
    let site = try #require(run.sites.first)
    #expect(audited(site).map(shown) == [])
    #expect(site.files.count { $0.path.hasSuffix(".html") } == site.pageCount)
  }

  /// A section without anything says why, on every page of every sample.
  @Test(arguments: validSites) func noSectionIsEmpty(_ site: String) throws {
    for edition in Edition.allCases {
      for page in try plan(of: content(of: site), edition).pages {
        for section in page.sections where section.title != nil {
          #expect(!section.components.saysNothing, "\(edition) \(page.path)#\(section.id)")
        }
        #expect(page.sections.contains { !$0.components.saysNothing }, "\(edition) \(page.path)")
      }
    }
  }

  /// DESIGN section 8: every unit has its page, with the same sections in the same order.
  @Test(arguments: Edition.allCases, ["gemeinden/", "sozialraeume/", "planregionen/"])
  func unitPagesHaveTheSameSections(_ edition: Edition, _ folder: String) throws {
    for site in ["kleiner-kreis", "zweiter-kreis"] {
      let pages = try plan(of: content(of: site), edition).pages.filter {
        $0.path.hasPrefix(folder) && $0.template == .eintrag
      }
      let first = try #require(pages.first)
      for page in pages {
        #expect(page.sections.map(\.title) == first.sections.map(\.title), "\(page.path)")
      }
      let units = content(of: site).filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".md") }
      #expect(pages.count == units.count)
    }
  }
}
