/// Collects the findings of all rooms, keeps each once, and owns order, severity and exit code.
public struct DiagnosticEngine: Sendable {
  private var seen: Set<Diagnostic> = []
  /// How grave findings count for this portal.
  public var policy = SeverityPolicy()
  private var rowNames: [TableRow: String] = [:]

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) { seen.insert(diagnostic) }

  public mutating func add(_ diagnostics: some Sequence<Diagnostic>) { seen.formUnion(diagnostics) }

  /// All findings as they count, in the order of file, line, column, code and text: the same on every run.
  ///
  /// Complexity: O(n log n). A finding is large, so places in the list are sorted instead.
  public var sorted: [Diagnostic] {
    let findings = seen.map(judged)
    let files = Dictionary(grouping: findings.indices) { findings[$0].position.file }
    var result: [Diagnostic] = []
    result.reserveCapacity(findings.count)
    for (_, indices) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let keys = indices.map { SortingKey(findings[$0].position, index: $0) }
      for key in keys.sorted(by: { $0.precedes($1) ?? Self.text(findings[$0.index], precedes: findings[$1.index]) }) {
        result.append(findings[key.index])
      }
    }
    return result
  }

  /// What decides the order of nearly all findings of a file.
  private struct SortingKey {
    var line: Int
    var column: Int
    var length: Int
    var index: Int

    init(_ position: SourcePosition, index: Int) {
      (line, column, length) = (position.line, position.column, position.length)
      self.index = index
    }

    /// Nil where both stand at one place.
    func precedes(_ other: SortingKey) -> Bool? {
      if line != other.line { return line < other.line }
      if column != other.column { return column < other.column }
      return length == other.length ? nil : length < other.length
    }
  }

  private static func text(_ left: Diagnostic, precedes right: Diagnostic) -> Bool {
    if left.code != right.code { return left.code.id < right.code.id }
    if left.summary.german != right.summary.german { return left.summary.german < right.summary.german }
    return remainder(of: left) < remainder(of: right)
  }

  /// What still tells two findings apart, so that no order is left to the hash seed. Rarely needed.
  private static func remainder(of finding: Diagnostic) -> String {
    let cell = finding.position.cell.map { "\($0.row) \($0.column) \($0.header)" } ?? ""
    let notes = finding.notes.map { "\($0.position) \($0.text.german)" }
    let solutions = finding.solutions.map { "\($0)" }
    return ([finding.severity.rawValue, cell, finding.help.german] + notes + solutions).joined(separator: "\n")
  }

  /// Leaves out findings that somebody accepts: they no longer count and are no longer shown.
  /// - Parameter findings: as `sorted` gives them.
  public mutating func accept(_ findings: some Sequence<Diagnostic>) {
    let accepted = Set(findings)
    guard !accepted.isEmpty else { return }
    seen = seen.filter { !accepted.contains(judged($0)) }
  }

  /// A finding with the severity that counts, and the name of its row.
  private func judged(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    finding.severity = policy.severity(of: finding)
    if let row = TableRow(finding.position) { finding.position.cell?.rowName = rowNames[row] }
    return finding
  }

  /// The rows of tables that findings are about. Complexity: O(findings).
  public var rows: Set<TableRow> { Set(seen.lazy.compactMap { TableRow($0.position) }) }

  /// Tells what rows are about, in words of their files: „gemeinde:teltow, bevoelkerung, 2019“.
  public mutating func name(_ rows: [TableRow: String]) { rowNames.merge(rows) { $1 } }

  public var hasErrors: Bool { seen.contains { policy.severity(of: $0) == .error } }

  public func count(of severity: Severity) -> Int { seen.count { policy.severity(of: $0) == severity } }

  /// What the process says at its end (DESIGN section 9).
  public func exitCode(strict: Bool) -> ExitStatus {
    if seen.contains(where: { $0.code.isLeak && policy.severity(of: $0) == .error }) { return .leak }
    if hasErrors {
      let programOnly = seen.allSatisfy { policy.severity(of: $0) != .error || $0.group == .program }
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
