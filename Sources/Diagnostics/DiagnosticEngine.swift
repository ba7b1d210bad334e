/// Collects the findings of all rooms, keeps each once, and owns order, severity and exit code.
public struct DiagnosticEngine: Sendable {
  private var seen: Set<Diagnostic> = []

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) { seen.insert(diagnostic) }

  public mutating func add(_ diagnostics: some Sequence<Diagnostic>) { seen.formUnion(diagnostics) }

  /// All findings in the order of file, line, column, code and text: the same on every run.
  public var sorted: [Diagnostic] {
    seen.sorted { left, right in
      if left.position != right.position, left.position < right.position || right.position < left.position {
        return left.position < right.position
      }
      if (left.code.id, left.summary) != (right.code.id, right.summary) {
        return (left.code.id, left.summary) < (right.code.id, right.summary)
      }
      return Self.remainder(of: left) < Self.remainder(of: right)
    }
  }

  /// What still tells two findings apart, so that no order is left to the hash seed. Rarely needed.
  private static func remainder(of finding: Diagnostic) -> String {
    let cell = finding.position.cell.map { "\($0.row) \($0.column) \($0.header)" } ?? ""
    let notes = finding.notes.map { "\($0.position) \($0.text)" }
    return ([finding.severity.rawValue, cell, finding.help] + notes).joined(separator: "\n")
  }

  public var hasErrors: Bool { seen.contains { $0.severity == .error } }

  public func count(of severity: Severity) -> Int { seen.count { $0.severity == severity } }

  /// What the process says at its end (DESIGN section 9).
  public func exitCode(strict: Bool) -> ExitStatus {
    if hasErrors {
      let programOnly = seen.allSatisfy { $0.severity != .error || $0.code.id.hasPrefix("SR10") }
      return programOnly ? .usage : .findings
    }
    if strict, count(of: .warning) > 0 { return .warnings }
    return .clean
  }
}

/// Exit codes of the program.
public enum ExitStatus: Int32, Sendable {
  case clean = 0
  case findings = 1
  /// Usage or configuration: a folder is missing, an argument makes no sense.
  case usage = 2
  /// Something internal would have become public.
  case leak = 3
  /// Warnings under `--strict`.
  case warnings = 4
  /// A fault of the program itself.
  case fault = 70
}
