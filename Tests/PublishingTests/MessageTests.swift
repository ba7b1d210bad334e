import Diagnostics
import Reporting
import TestSupport
import Testing

@testable import Publishing

/// What people read when a site cannot be put into its place.
struct MessageTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func aFolderOfSomebodyElse() throws {
    try folder.makeFolder("oeffentlich/fremd")
    try expectMessages(at: "sr1002-fremder-ordner")
  }

  @Test func anotherRunIsAtWork() throws {
    let lock = try PublishingLock(beside: Target(folder.target), waitingAtMost: 0)
    defer { lock.release() }
    try expectMessages(at: "sr1004-anderer-lauf")
  }

  @Test func theInternalEditionWhereServersLook() throws {
    try expectMessages(at: "sr0612-oeffentlicher-ort", in: folder.path + "/public/intern")
  }

  /// The place of the folder is the machine's, so it is left out.
  private func expectMessages(
    at name: String, in target: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let error = #expect(throws: PublishingError.self, sourceLocation: sourceLocation) {
      try publish(versionedSite(1), to: target ?? folder.target, edition: "oeffentlich", waitingAtMost: 0)
    }
    let finding = try #require(error?.diagnostic)
    let place = folder.target.dropLast("/oeffentlich".count)
    let paths = ReportPaths(content: "content", theme: "theme", current: "/", hasRepository: { _ in false })
    for language in Language.allCases {
      let text = TextFormatter(FindingReport([finding], paths: paths, language: language) { _ in nil }).text
      expectRecorded(
        text.replacing(place, with: "output").replacing(place.dropFirst(), with: "output") + "\n",
        at: "Tests/Samples/messages/\(language.rawValue)/\(name).txt",
        sourceLocation: sourceLocation)
    }
  }
}
