import Diagnostics

extension FindingReport {
  /// A few words for a code.
  func title(of code: DiagnosticCode) -> String { say(code.explanation.title) }

  /// What is wrong when a code appears, as one line.
  func meaning(of code: DiagnosticCode) -> String { say(code.explanation.meaning).replacing("\n", with: " ") }

  /// All that `explain` says.
  func explanation(of code: DiagnosticCode) -> String { code.explanation.text(for: code, in: language) }

  /// A finding as one line for places that show no more than a line: what, in which cell, what to write instead.
  func sentence(for finding: Diagnostic) -> String {
    let cell = finding.position.cell.map { " – \(say($0.words))" } ?? ""
    let help = visibleText(say(finding.help), limit: Self.longestText)
    return "\(headline(for: finding))\(cell)\(help.isEmpty ? "" : ". \(help)")"
  }

  /// What is wrong, without line breaks and control characters.
  func headline(for finding: Diagnostic) -> String { visibleText(say(finding.summary), limit: Self.longestText) }

  /// Texts may quote a value from a file; a value has no bounds.
  static let longestText = 1000
}

/// Findings with one code and one summary: mended in one way, shown once where room is scarce.
struct Cause {
  /// The first of them.
  let finding: Diagnostic
  private(set) var count = 1

  /// The gravest first, otherwise in the order of the findings.
  static func all(of findings: [Diagnostic]) -> [Cause] {
    struct Key: Hashable {
      let code: DiagnosticCode
      let severity: Severity
      let summary: Message
    }
    var places: [Key: Int] = [:]
    var causes: [Cause] = []
    for finding in findings {
      let key = Key(code: finding.code, severity: finding.severity, summary: finding.summary)
      if let place = places[key] {
        causes[place].count += 1
      } else {
        places[key] = causes.count
        causes.append(Cause(finding: finding))
      }
    }
    return Severity.allCases.flatMap { severity in causes.filter { $0.finding.severity == severity } }
  }
}
