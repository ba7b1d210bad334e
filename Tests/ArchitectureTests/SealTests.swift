import Foundation
import TestSupport
import Testing

/// What must not compile: no code that makes pages can reach what the public edition may not know (DESIGN law 2).
///
/// Every snippet is checked by the compiler against the modules that this test run was built from.
@Suite struct SealTests {
  struct Snippet: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    /// Part of what the compiler says; nil where it has nothing to say.
    let complaint: String?

    init(_ name: String, _ source: String, complaint: String?) {
      (testDescription, self.source, self.complaint) = (name, source, complaint)
    }
  }

  private static let imports = ["ContentModel", "Editions", "Planning", "Portal", "Protecting", "Reading"]
    .map { "import \($0)\n" }.joined()

  static let snippets = [
    Snippet(
      "the way that is meant",
      """
      func plan(_ records: [IdentifiedRecord], stand: CalendarDate) -> SitePlan {
        plan(protect(resolve(cut(records, for: .oeffentlich), stand: stand).portal), assets: []).plan
      }
      func note(_ zentrum: Familienzentrum, _ key: InternalKey) -> String? { zentrum.common.notiz.revealed(by: key) }
      """, complaint: nil),
    Snippet(
      "an internal value without a key", "func note(_ zentrum: Familienzentrum) -> String? { zentrum.common.notiz }",
      complaint: "cannot convert return expression of type 'Internal<String?>'"),
    Snippet(
      "an internal value past its key",
      "func note(_ zentrum: Familienzentrum) -> String? { zentrum.common.notiz.value }",
      complaint: "'value' is inaccessible due to '@_spi' protection level"),
    Snippet("a key of one's own", "let key = InternalKey()", complaint: "inaccessible due to 'fileprivate'"),
    Snippet(
      "records past the cut",
      "func open(_ records: [IdentifiedRecord]) -> EditionRecords { EditionRecords(edition: .oeffentlich, records: records) }",
      complaint: "inaccessible due to 'fileprivate'"),
    Snippet(
      "a portal past the cut",
      "func open(_ records: [IdentifiedRecord], stand: CalendarDate) -> Portal { resolve(records, stand: stand).portal }",
      complaint: "expected argument type 'EditionRecords'"),
    Snippet(
      "pages of unprotected numbers", "func open(_ portal: Portal) -> SitePlan { plan(portal, assets: []).plan }",
      complaint: "expected argument type 'ProtectedPortal'"),
    Snippet(
      "protection of one's own",
      "func open(_ portal: Portal, _ report: ProtectionReport) -> ProtectedPortal { ProtectedPortal(portal: portal, report: report) }",
      complaint: "inaccessible due to 'fileprivate'"),
    Snippet(
      "a filter of the cut left out",
      "func open(_ records: [IdentifiedRecord]) { _ = cut(records, for: .oeffentlich, examples: .zeigen, leavingOut: nil) }",
      complaint: "error:"),
  ]

  @Test(arguments: snippets) func compiles(_ snippet: Snippet) throws {
    let said = try Self.compiler(on: Self.imports + snippet.source)
    if let complaint = snippet.complaint {
      #expect(said.contains(complaint), "\(said)")
    } else {
      #expect(!said.contains("error:"), "\(said)")
    }
  }

  /// Only the room that hands out the key looks inside without one.
  @Test func theSealIsOpenedInOnePlace() {
    let openers = ArchitectureTests.files.filter {
      $0.path.hasPrefix("Sources/") && $0.text.contains("@_spi(Uncut) import")
    }
    #expect(openers.map(\.path) == ["Sources/Editions/Cut.swift"])
  }

  /// A field that is declared internal is kept behind the seal.
  @Test func internalFieldsAreSealed() {
    var sealed = 0
    for file in ArchitectureTests.files where file.path.hasPrefix("Sources/ContentModel/") {
      for match in file.text.matches(of: /Field\(\s*(?:required: )?"([a-z_]+)",\s*\\\.([A-Za-z.]+),([^"]*)"/)
      where match.output.3.contains(".intern") {
        #expect(match.output.2.hasSuffix(".value"), "\(file.path): \(match.output.1)")
        sealed += 1
      }
    }
    #expect(sealed >= 7)
  }

  /// What the compiler says of a source text.
  private static func compiler(on source: String) throws -> String {
    var products = Bundle(for: Marker.self).bundleURL
    if products.pathExtension == "xctest" { products.deleteLastPathComponent() }
    let scratch = products.deletingLastPathComponent().deletingLastPathComponent()
    let sources = repositoryRoot.appending(path: "Sources")
    let headers = [
      products.appending(path: "Modules"), scratch.appending(path: "checkouts/Yams/Sources/CYaml/include"),
      sources.appending(path: "CMarkGFM"), sources.appending(path: "CLibXML2"), sources.appending(path: "CClp"),
      sources.appending(path: "CZlib"), sources.appending(path: "CSystemCalls/include"),
    ]
    let folder = FileManager.default.temporaryDirectory.appending(path: "seal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, log) = (folder.appending(path: "snippet.swift"), folder.appending(path: "log"))
    try Data(source.utf8).write(to: file)
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swiftc", "-typecheck", "-swift-version", "6"] + headers.flatMap { ["-I", $0.path] } + [file.path]
    let handle = try FileHandle(forWritingTo: log)
    process.standardError = handle
    process.standardOutput = handle
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: log, encoding: .utf8)
  }

  private final class Marker {}
}
