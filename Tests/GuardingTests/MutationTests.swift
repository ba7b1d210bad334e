import ContentModel
import Diagnostics
import Foundation
import Pipeline
import Reading
import SampleContent
import TestSupport
import Testing

@testable import Editions
@testable import Guarding

/// Nothing internal gets through the cut; and whichever filter of the cut is broken, it is seen.
@Suite struct MutationTests {
  /// What the whole way takes, and what only the steps from the cut on take.
  static let canaries = Canaries(isSound: true)
  static let sources = read(Canaries(isSound: false).tree)
  static let secrets = Secrets(of: sources, theme: theme)

  private static func run() throws -> Run {
    Pipeline.run(
      content: canaries.tree, theme: MemoryTree(theme), options: RunOptions(stand: try #require(stand)), goal: .sites)
  }

  /// Names and bytes of a site one after the other, capitals made small.
  private static func bytes(of run: Run, _ edition: Edition) throws -> Data {
    var all = Data()
    for file in try #require(run.sites.first { $0.edition == edition }).files {
      all.append(contentsOf: file.path.utf8)
      all.append(10)
      for byte in file.bytes { all.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
      all.append(10)
    }
    return all
  }

  @Test func theWholeCutLetsNothingThrough() throws {
    let run = try Self.run()
    let errors = run.diagnostics.sorted.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code.id) \($0.position) \($0.summary.german)" } == [])
    let open = try Self.bytes(of: run, .oeffentlich)
    let found = Self.canaries.all.filter { open.range(of: Data($0.lowercased().utf8)) != nil }
    #expect(found == [])
    #expect(open.range(of: Data("zkanar".utf8)) == nil)
    for asset in Self.canaries.assets where asset.path.contains("zkanar") {
      #expect(!(run.sites.first { $0.edition == .oeffentlich }?.files.contains { $0.bytes == asset.bytes } ?? true))
    }
    // They are there: the internal edition has most of them.
    let intern = try Self.bytes(of: run, .intern)
    let shown = Self.canaries.all.count { intern.range(of: Data($0.lowercased().utf8)) != nil }
    #expect(shown > 50)
  }

  /// What is public does not depend on anything internal: not its order, its counts, its dates.
  @Test func internalContentChangesNoByteOfThePublicEdition() throws {
    let with = try MutatedSite(Self.sources, leavingOut: nil).files
    let without = try MutatedSite(Self.secrets.openPart, leavingOut: nil).files
    #expect(with.map(\.path) == without.map(\.path))
    for (left, right) in zip(with, without) where left.bytes != right.bytes {
      Issue.record("\(left.path) knows of something internal")
    }
  }

  @Test func wholeCutHasNoFindings() throws {
    let site = try MutatedSite(Self.sources, leavingOut: nil)
    #expect(Self.secrets.leaks(in: site).map { "\($0.position) \($0.summary.german)" } == [])
    #expect(Self.secrets.leaks(in: site.records, of: "oeffentlich").map(\.summary.german) == [])
  }

  /// Every filter, one after the other. Where what has slipped through stands on a page, the bytes betray it; where no
  /// page of the public edition shows such a thing, the records do.
  @Test(arguments: CutFilter.all) func everyMutationIsSeen(_ filter: CutFilter) throws {
    let site = try MutatedSite(Self.sources, leavingOut: filter)
    let bytes = Data(site.files.flatMap { Array($0.path.utf8) + $0.bytes })
    let isInBytes = bytes.range(of: Data("zkanar".utf8)) != nil
    let isSeenInBytes = !Self.secrets.leaks(in: site).isEmpty
    #expect(isSeenInBytes || !isInBytes)
    #expect(!Self.secrets.leaks(in: site.records, of: "oeffentlich").isEmpty)
    if ProcessInfo.processInfo.environment["SHOW"] == "1" {
      print(isSeenInBytes ? "bytes and records" : "records only", filter, separator: ": ")
    }
  }

  /// What is most often internal is also most often shown.
  @Test func mostMutationsShowInTheBytes() throws {
    for filter: CutFilter in [
      .ownVisibility(.page), .ownVisibility(.document), .ownVisibility(.item), .ownVisibility(.row), .folderVisibility,
      .internalPassages, .examplePassages, .exampleRecords,
    ] {
      let site = try MutatedSite(Self.sources, leavingOut: filter)
      #expect(!Self.secrets.leaks(in: site).isEmpty, "\(filter)")
    }
  }

  @Test func unusedPicturesAreSeen() throws {
    let site = try MutatedSite(Self.sources, leavingOut: nil, withAllAssets: true)
    let found = Self.secrets.leaks(in: site).map(\.notes[0].position.file)
    #expect(found.contains("bilder/zkanarbild.png") && found.contains("bilder/zkanarunbenutzt.png"))
  }
}
