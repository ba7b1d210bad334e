import Diagnostics
import Pipeline
import Reporting
import TestSupport
import Testing

/// Expects that people read of these findings what was recorded, word by word, in each language.
func expectMessages(
  _ findings: [Diagnostic], of run: Run, at name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let (texts, themeTexts) = (run.texts, run.themeTexts)
  let paths = ReportPaths(content: "content", theme: "theme", current: "/", hasRepository: { _ in false })
  for language in Language.allCases {
    let report = FindingReport(findings, paths: paths, language: language, showsNotes: true) {
      texts[$0] ?? themeTexts[$0]
    }
    expectRecorded(
      TextFormatter(report).text + "\n", at: "Tests/Samples/messages/\(language.rawValue)/\(name).txt",
      sourceLocation: sourceLocation)
  }
}
