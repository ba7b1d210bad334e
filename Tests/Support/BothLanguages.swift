import Diagnostics
import Testing

/// Expects that findings say all they say in German and in English, each in its own words.
public func expectBothLanguages(
  _ findings: some Sequence<Diagnostic>, sourceLocation: SourceLocation = #_sourceLocation
) {
  for finding in findings {
    for text in [finding.summary, finding.help] + finding.notes.map(\.text) + finding.solutions.map(\.summary) {
      #expect(!text.english.isEmpty, "\(text.german)", sourceLocation: sourceLocation)
      #expect(text.english != text.german, "\(text.german)", sourceLocation: sourceLocation)
      // A German quotation mark is opened low, an English sentence has none.
      #expect(!text.english.contains("„"), "\(text.english)", sourceLocation: sourceLocation)
    }
    #expect(!finding.summary.english.hasSuffix("."), "\(finding.summary.english)", sourceLocation: sourceLocation)
    #expect(
      finding.help.english.last.map { ".?)".contains($0) } == true, "\(finding.help.english)",
      sourceLocation: sourceLocation)
  }
}
