import Diagnostics
import TestSupport
import Testing

@testable import Reporting

/// Every format of the same findings, byte by byte. Whether platforms take them, Tests/Judges/formats.py asks.
struct FormatTests {
  private static let names: [ReportFormat: String] = [
    .text: "text.txt", .json: "json.json", .sarif: "sarif.json", .gitlab: "gitlab.json", .github: "github.txt",
    .junit: "junit.xml",
  ]

  private func text(_ format: ReportFormat, _ language: Language, of findings: [Diagnostic] = Sample.findings) -> String
  {
    String(decoding: report(findings, Sample.files, language: language).bytes(format), as: UTF8.self)
  }

  @Test(arguments: ReportFormat.allCases, Language.allCases)
  func golden(_ format: ReportFormat, _ language: Language) throws {
    let name = try #require(Self.names[format])
    expectRecorded(text(format, language), at: "Tests/Samples/reports/\(language.rawValue)/\(name)")
  }

  @Test(arguments: Language.allCases) func goldenSummary(_ language: Language) {
    let summary = report(Sample.findings, Sample.files, language: language).gitHubSummary()
    expectRecorded(
      String(decoding: summary, as: UTF8.self), at: "Tests/Samples/reports/\(language.rawValue)/github-summary.md"
    )
  }

  /// Nothing found is a document, too: platforms complain about empty files.
  @Test(arguments: [ReportFormat.json, .sarif, .gitlab, .junit]) func emptyDocuments(_ format: ReportFormat) throws {
    let name = try #require(Self.names[format])
    expectRecorded(text(format, .german, of: []), at: "Tests/Samples/reports/empty/\(name)")
  }

  @Test(arguments: [ReportFormat.text, .github]) func emptyLists(_ format: ReportFormat) {
    #expect(text(format, .german, of: []).isEmpty)
  }

  @Test(arguments: ReportFormat.allCases) func noControlCharacters(_ format: ReportFormat) {
    let scalars = text(format, .german).unicodeScalars
    #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func notesAreForThoseWhoAsk() {
    let quiet = report(Sample.findings, Sample.files, showsNotes: false)
    for format in [ReportFormat.text, .github, .junit] {
      #expect(!String(decoding: quiet.bytes(format), as: UTF8.self).contains("SR0122"), "\(format)")
    }
    for format in [ReportFormat.json, .sarif, .gitlab] {
      #expect(String(decoding: quiet.bytes(format), as: UTF8.self).contains("SR0122"), "\(format)")
    }
  }

  @Test func warningsFailOnlyTheStrict() {
    let warning = Diagnostic(.emptyValue, at: SourcePosition(file: "a.md"), Message(verbatim: "leer"), help: .empty)
    let lenient = String(decoding: report([warning]).bytes(.junit), as: UTF8.self)
    #expect(lenient.contains("<skipped message=\"leer\">"))
    #expect(!lenient.contains("<failure"))
    #expect(lenient.contains("failures=\"0\" errors=\"0\">"))
    let strict = String(decoding: report([warning], isStrict: true).bytes(.junit), as: UTF8.self)
    #expect(strict.contains("<failure message=\"leer\" type=\"SR0203\">"))
  }

  @Test(arguments: [
    ("<a & \"b\">", "&lt;a &amp; \"b\"&gt;", "&lt;a &amp; &quot;b&quot;&gt;"),
    ("a\nb\tc\rd", "a\nb\tc&#13;d", "a&#10;b&#9;c&#13;d"),
    (
      "\u{0}\u{8}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    ),
    ("ä\u{85}日🎉\u{10FFFF}", "ä\u{85}日🎉\u{10FFFF}", "ä\u{85}日🎉\u{10FFFF}"),
  ]) func xml(_ text: String, _ content: String, _ attribute: String) {
    #expect(XMLText.content(text) == content)
    #expect(XMLText.attribute(text) == attribute)
  }

  @Test(arguments: [
    (0, 0, 0), (-1, -1, -1), (.max, .max, .max), (.min, .min, .min), (1, .max, 1), (1, 1, .max), (1, 0, 5),
  ]) func noPositionCrashes(_ line: Int, _ column: Int, _ length: Int) {
    let position = SourcePosition(
      file: "a.csv", line: line, column: column, length: length,
      cell: .init(row: line, column: min(column, 1000), header: ""))
    let finding = Diagnostic(.badDate, at: position, Message(verbatim: "x"), help: .empty)
    for format in ReportFormat.allCases { #expect(!report([finding], ["a.csv": "x"]).bytes(format).isEmpty) }
  }
}
