import ContentModel
import Diagnostics
import Editions
import Pipeline
import Reading
import TestSupport
import Testing
import Theming

/// Same content, same theme, same day: the same bytes (DESIGN law 4). Time zones, locales and cores
/// are tried with the built program, in `CommandLineTests`.
@Suite struct DeterminismTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func orderOfTheListing(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = content(of: "kleiner-kreis")
    let sorted = try run(files)
    let shuffled = try run(
      files.shuffled(using: &generator), theme: tinyTheme.shuffled(using: &generator))
    #expect(shuffled.sites.map(\.files) == sorted.sites.map(\.files))
  }

  @Test func orderOfTheListingInFindings() throws {
    var generator = SeededGenerator(seed: 7)
    let files = content(of: "kleiner-kreis").enumerated().map { number, file in
      var file = file
      // Each its own target: many links to one that is missing are one finding.
      if file.path.hasSuffix(".md") { file.bytes += Array("\n[ins Leere](gemeinde:nirgends-\(number))\n".utf8) }
      return file
    }
    let sorted = try run(files).diagnostics.sorted
    #expect(sorted.count > 20)
    #expect(try run(files.shuffled(using: &generator)).diagnostics.sorted == sorted)
    for (earlier, later) in zip(sorted, sorted.dropFirst()) { #expect(!(later.position < earlier.position)) }
  }

  @Test(arguments: Edition.allCases) func numberOfThreads(_ edition: Edition) throws {
    let theme = try #require(loadTheme(MemoryTree(tinyTheme), name: "theme").0)
    let plan = try plan(of: content(of: "kleiner-kreis"), edition)
    #expect(render(plan, with: theme, threads: 1) == render(plan, with: theme, threads: 2))
    #expect(render(plan, with: theme, threads: 1) == render(plan, with: theme))
  }

  @Test func sameRunTwice() throws {
    let first = try run(content(of: "kleiner-kreis"))
    let second = try run(content(of: "kleiner-kreis"))
    #expect(first.sites.map(\.files) == second.sites.map(\.files))
  }

  /// The day is the only thing that a run knows of the calendar.
  @Test func dayIsShownAndNothingElseChanges() throws {
    let sites = try run(content(of: "leerer-kreis")).sites
    let later = try run(content(of: "leerer-kreis")) {
      if let day = CalendarDate(iso: "2030-01-01") { $0.stand = day }
    }.sites
    for (site, other) in zip(sites, later) {
      let changed = zip(site.files, other.files).filter { $0 != $1 }.map(\.0.path)
      // A report says as of when its numbers hold.
      #expect(changed == ["vertrag/erfuellung/bericht.json"])
    }
    #expect(sites.map(\.files.count) == later.map(\.files.count))
  }
}
