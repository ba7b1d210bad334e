import Diagnostics

/// Findings on their way out of the program, with what every format needs to show them.
public struct FindingReport: Sendable {
  /// As the engine ordered them.
  public let findings: [Diagnostic]
  /// Where the files of the findings lie.
  public let paths: ReportPaths
  public let language: Language
  /// Whether somebody asked for notes, or for warnings to count as errors.
  public var showsNotes: Bool
  public var isStrict: Bool
  /// Whether to say what `check --fix` would mend: not where it has just done what it could.
  public var offersFix = true
  private let source: @Sendable (_ file: String) -> String?

  /// - Parameter source: text of the file with the path `position.file`, without a byte order mark;
  ///   nil where there is none, and its findings then have no excerpt.
  public init(
    _ findings: [Diagnostic], paths: ReportPaths, language: Language = .german, showsNotes: Bool = false,
    isStrict: Bool = false, source: @escaping @Sendable (_ file: String) -> String?
  ) {
    self.findings = findings
    self.paths = paths
    self.language = language
    self.showsNotes = showsNotes
    self.isStrict = isStrict
    self.source = source
  }

  public func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }

  func text(of file: String) -> String? { source(file) }

  func path(of finding: Diagnostic) -> String { paths.path(of: finding.position.file, for: finding.code) }

  /// What people act on: without the notes that nobody asked for.
  var shownFindings: [Diagnostic] { showsNotes ? findings : findings.filter { $0.severity != .note } }

  func say(_ message: Message) -> String { message.text(in: language) }

  /// The file of the report in a format. Empty documents are valid documents.
  ///
  /// Complexity: O(findings + length of the files that excerpts are taken from).
  public func bytes(_ format: ReportFormat) -> [UInt8] {
    switch format {
    case .text:
      let text = TextFormatter(self).text
      return text.isEmpty ? [] : Array((text + "\n").utf8)
    case .json: return jsonReport()
    case .sarif: return sarifReport()
    case .gitlab: return gitLabReport()
    case .github: return gitHubReport()
    case .junit: return junitReport()
    }
  }
}

/// How findings are written. All but `text` are for machines (docs/formats.md).
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, sarif, gitlab, github, junit
}
