import Diagnostics
import Pipeline
import TestSupport
import Testing

/// Every invalid sample has exactly the findings that stand at its end.
@Suite struct InvalidSampleTests {
  static let folder = "Tests/Samples/invalid"
  static let samples = repositoryFiles(folder).filter { $0.path.hasSuffix(".txtar") }.map(Sample.init)
  static let base = repositoryFiles("Tests/Samples/base")

  static func isContent(_ path: String) -> Bool {
    !path.hasPrefix("theme/") && path != "expected" && path != "options"
  }

  /// Shown by its name.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: Txtar

    init(_ file: SiteFile) {
      name = file.path
      text = Txtar(String(decoding: file.bytes, as: UTF8.self))
    }

    var testDescription: String { name }
  }

  @Test(arguments: samples) func sample(_ file: Sample) throws {
    let sample = file.text
    let content = sample.laid(over: Self.base, where: Self.isContent)
    let theme = sample.laid(over: tinyTheme, where: { $0.hasPrefix("theme/") }, dropping: "theme/")
    let run = try run(content, theme: theme) {
      $0.isPublication = sample["options"]?.contains("veroeffentlichung") ?? false
    }
    // Samples are put together from pieces; only those about tidiness are about tidiness.
    let isAboutTidiness = ["sr0123", "sr0223"].contains(file.name.prefix(6))
    let found = run.diagnostics.sorted.filter { isAboutTidiness || ![.finalNewline, .keyOrder].contains($0.code) }
    let findings = found.map { shown($0) + "\n" }.joined()
    expectRecorded(sample.replacing("expected", with: findings), at: "\(Self.folder)/\(file.name)")
    #expect(!findings.isEmpty, "the sample is valid")
    expectMessages(found, of: run, at: String(file.name.dropLast(".txtar".count)))
    for finding in run.diagnostics.sorted {
      #expect(!finding.summary.german.hasSuffix("."), "\(finding.summary.german)")
      #expect(
        finding.help.german.hasSuffix(".") || finding.help.german.hasSuffix("?") || finding.help.german.hasSuffix(")"),
        "\(finding.help.german)")
      // A message about a template shows its line.
      if finding.code.id.hasPrefix("SR09"), finding.position.line > 0 {
        #expect(run.themeTexts[finding.position.file] != nil, "\(finding.position)")
      }
    }
  }

  @Test func baseIsValid() throws {
    #expect(try run(Self.base).diagnostics.sorted.map(shown) == [])
  }

  @Test func thereAreEnough() { #expect(Self.samples.count >= 60) }

  /// Codes that no sample can trigger, and the suite that does.
  private static let triggeredElsewhere: [DiagnosticCode: String] = [
    .unsafePath: "DiskTests: a symbolic link",
    .unreadableFile: "DiskTests: a tree that fails",
    .contentMissing: "DiskTests, CommandLineTests: no such folder",
    .builtLeak: "MutationTests, DisguiseTests: the cut lets nothing through that a sample could show",
    .internalInPublicPlace: "PublishingTests, AuditCommandTests: a folder that servers show",
    .outputNotWritable: "needs a broken disk; PublishingTests",
    .publishingBusy: "needs a second process; PublishingTests",
    .contentNotWritable: "needs a file that cannot be written; FixingTests",
  ]

  /// DESIGN law 3: a test triggers every code.
  @Test func everyCodeIsTriggered() {
    let expected = Self.samples.flatMap { sample in
      (sample.text["expected"] ?? "").split(separator: "\n").compactMap {
        DiagnosticCode(rawValue: String($0.prefix(6)))
      }
    }
    let silent = Set(DiagnosticCode.allCases).subtracting(expected)
    #expect(silent.map(\.id).sorted() == Self.triggeredElsewhere.keys.map(\.id).sorted())
  }
}
