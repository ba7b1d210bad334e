import Diagnostics
import Exporting

extension FindingReport {
  /// The Code Quality report of GitLab, a subset of the Code Climate format.
  func gitLabReport() -> [UInt8] {
    let fingerprints = Fingerprint.all(of: findings, paths)
    return encoded(zip(findings, fingerprints).map { GitLabIssue($0, fingerprint: $1, self) })
  }
}

/// What GitLab reads of an issue. It shows one line of text and drops all but one of equal fingerprints.
private struct GitLabIssue: Encodable {
  struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  struct Lines: Encodable { let begin: Int }

  let checkName: String
  let description: String
  let fingerprint: String
  let severity: String
  let location: Location

  private enum CodingKeys: String, CodingKey {
    case checkName = "check_name"
    case description, fingerprint, severity, location
  }

  init(_ finding: Diagnostic, fingerprint: String, _ report: FindingReport) {
    checkName = finding.code.id
    description = report.sentence(for: finding)
    self.fingerprint = fingerprint
    severity = Self.severity(of: finding)
    location = Location(path: report.path(of: finding), lines: Lines(begin: max(1, finding.position.line)))
  }

  /// An error keeps the site from being published, which is `critical`. `blocker` is kept for what must never
  /// get out: something internal or protected on its way to the public.
  private static func severity(of finding: Diagnostic) -> String {
    switch finding.severity {
    case .error: finding.group == .editions ? "blocker" : "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
