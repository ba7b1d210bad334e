import Diagnostics
import Editions
import Foundation
import Pipeline
import TestSupport
import Testing

/// What is internal stands in no byte of the public edition, and in the internal one it stands
/// (DESIGN law 2). `kleiner-kreis` has one unmistakable word in every place that can be internal.
@Suite struct CanaryTests {
  /// Place → the word that the internal edition shows.
  static let canaries: [(place: String, word: String)] = [
    ("field", "KANARIE-FELD"),
    ("field of portal.yaml", "KANARIE-PORTALTITEL"),
    ("nested field", "09900 0012345"),
    ("field two groups deep", "09910 0067890"),
    ("field in a list", "kanarie-postfach@example.org"),
    ("field of a contract", "KANARIE-AKTE-17"),
    ("field of a Familienzentrum", "09910 0099887"),
    ("field of a Träger", "kanarie-verein@example.org"),
    ("internal list", "KANARIE-VERSCHACHTELT"),
    ("file", "KANARIE-DATEI"),
    ("name of a file", "kanarie-angebot"),
    ("list item", "KANARIE-LISTENEINTRAG"),
    ("id of a list item", "kanarie-wort"),
    ("institution", "KANARIE-INSTITUTION"),
    ("body", "KANARIE-GREMIUM"),
    ("passage", "KANARIE-ABSATZ"),
    ("passage in a list", "KANARIE-LISTE:"),
    ("passage in a footnote", "KANARIE-FUSSNOTE"),
    ("figure by row", "777.123"),
    ("figure by indicator", "888.321"),
    ("indicator", "KANARIE-KENNZAHL"),
    ("bytes of a picture", "KANARIE-ASSET"),
    ("name of a picture", "kanarie-bild.png"),
    ("handbook page", "KANARIE-HANDBUCHSEITE"),
    ("folder", "KANARIE-ORDNER"),
    ("text of the handbook's first page", "KANARIE-EINLEITUNG"),
  ]

  /// Everything above, however it is written.
  static let traces = ["kanarie", "0012345", "0067890", "0099887", "777123", "777.123", "888321", "888.321"]

  /// With the real theme, which shows more of a page than the tiny one.
  private static let theme = repositoryFiles("themes/portal")
  private static let sites = try? run(content(of: "kleiner-kreis"), theme: theme).sites
  private static let haystacks = Dictionary(
    (sites ?? []).map { ($0.edition, Haystack($0.files)) }, uniquingKeysWith: { first, _ in first })

  @Test(arguments: traces) func nothingInThePublicEdition(_ trace: String) throws {
    #expect(try #require(Self.haystacks[.oeffentlich]).places(of: trace) == [])
  }

  @Test(arguments: canaries.map(\.word)) func everythingInTheInternalEdition(_ word: String) throws {
    #expect(try #require(Self.haystacks[.intern]).places(of: word) != [])
  }

  /// Building one edition alone cuts in the same way.
  @Test func publicEditionAlone() throws {
    let run = try run(content(of: "kleiner-kreis"), theme: Self.theme) { $0.editions = [.oeffentlich] }
    #expect(run.sites.count == 1)
    #expect(run.sites.first?.files == Self.sites?.first { $0.edition == .oeffentlich }?.files)
  }

  /// `beispiele: verbergen` hides what is made up from both editions, its names too.
  @Test(arguments: Edition.allCases) func hiddenExamples(_ edition: Edition) throws {
    let run = try run(content(of: "zweiter-kreis"), theme: Self.theme)
    let site = Haystack(try #require(run.sites.first { $0.edition == edition }).files)
    for trace in ["attrappe", "424242", "424.242"] { #expect(site.places(of: trace) == []) }
    #expect(site.places(of: "Wind und Wetter") != [])
  }
}

/// The paths and bytes of a site, capitals made small.
private struct Haystack {
  private let files: [(path: String, text: Data)]

  init(_ files: [SiteFile]) {
    self.files = files.map { file in
      let bytes = Array(file.path.utf8) + [0] + file.bytes
      return (file.path, Data(bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }))
    }
  }

  /// Files that have the text in their path or bytes.
  func places(of needle: String) -> [String] {
    let needle = Data(needle.lowercased().utf8)
    return files.filter { $0.text.range(of: needle) != nil }.map(\.path)
  }
}
