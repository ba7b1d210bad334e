import ContentModel
import Diagnostics
import SampleContent
import Testing

/// A text with the replacements of a solution made by hand.
func applying(_ solution: Solution, to text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
  for replacement in solution.replacements.sorted(by: { $0.start > $1.start }) {
    guard replacement.start.line == replacement.end.line else {
      Issue.record("a replacement over several lines")
      continue
    }
    let range = (replacement.start.column - 1)..<(replacement.end.column - 1)
    lines[replacement.start.line - 1].replaceSubrange(range, with: Array(replacement.text.unicodeScalars))
  }
  return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
}

/// Expects one finding in a probe, with solutions that make these texts of it, and that none of them has the
/// finding any more.
func expectMended(
  _ yaml: String, certain: [String] = [], offered: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try decoded(yaml, sourceLocation).1.diagnostics
  #expect(found.count == 1, "\(found.map(\.summary.german))", sourceLocation: sourceLocation)
  let finding = try #require(found.first, sourceLocation: sourceLocation)
  expectBothLanguages(finding, sourceLocation: sourceLocation)
  let texts = { (isCertain: Bool) in
    finding.solutions.filter { $0.isCertain == isCertain }.map { applying($0, to: yaml) }
  }
  #expect(texts(true) == certain, sourceLocation: sourceLocation)
  #expect(texts(false) == offered, sourceLocation: sourceLocation)
  for text in certain + offered {
    let left = try decoded(text, sourceLocation).1.diagnostics
    #expect(!left.contains { $0.code == finding.code }, "\(text): \(left)", sourceLocation: sourceLocation)
  }
}

extension Sample {
  /// What identifying and decoding find.
  var ownDiagnostics: [Diagnostic] {
    let (records, diagnostics) = identify(sources)
    var engine = DiagnosticEngine()
    engine.add(sources.diagnostics + diagnostics + decode(records, expectsInternalFields: true).diagnostics)
    return engine.sorted
  }
}

/// Expects one finding in a file of a sample, with solutions that make these texts of the file, and that none of
/// them has the finding any more.
func expectMended(
  _ sample: Sample, _ path: String, certain: [String] = [], offered: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = sample.ownDiagnostics.filter { $0.severity != .note }
  #expect(found.count == 1, "\(found.map(\.summary.german))", sourceLocation: sourceLocation)
  let finding = try #require(found.first, sourceLocation: sourceLocation)
  expectBothLanguages(finding, sourceLocation: sourceLocation)
  let text = try #require(sample.files[path], sourceLocation: sourceLocation)
  for isCertain in [true, false] {
    let texts = finding.solutions.filter { $0.isCertain == isCertain }.map { applying($0, to: text) }
    #expect(texts == (isCertain ? certain : offered), sourceLocation: sourceLocation)
  }
  for text in certain + offered {
    let left = sample.with(path, text).ownDiagnostics
    #expect(!left.contains { $0.code == finding.code }, "\(left)", sourceLocation: sourceLocation)
  }
}
