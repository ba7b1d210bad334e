import Diagnostics

/// What a finding is recognised by from run to run: readable, unique in its report, and the same after
/// lines or rows were inserted above it, on another machine and in another language.
///
/// It is made of code, file, column of a table, what the row is about, summary, and which of several
/// equal ones it is: `SR0207 kennzahlen/werte.csv [wert: gemeinde:teltow, 2025] „12x“ ist keine Zahl #1`.
/// A summary that is cut loses nothing of that: those that are then equal have different numbers.
enum Fingerprint {
  private static let longestSummary = 120
  private static let longestName = 60

  /// One for each finding, in their order.
  ///
  /// Complexity: O(length of what they are made of).
  static func all(of findings: [Diagnostic], _ paths: ReportPaths) -> [String] {
    var occurrences = Occurrences()
    return findings.map { finding in
      let file = visibleText(paths.name(of: finding.position.file, for: finding.code))
      let summary = withoutLines(visibleText(finding.summary.german, limit: longestSummary))
      let key = [finding.code.id, file, cell(of: finding), summary].compactMap(\.self).joined(separator: " ")
      return "\(key) #\(occurrences.next(key))"
    }
  }

  private static func cell(of finding: Diagnostic) -> String? {
    guard let cell = finding.position.cell else { return nil }
    let parts = [cell.header, cell.rowName].compactMap(\.self).filter { !$0.isEmpty }
    guard !parts.isEmpty else { return nil }
    return "[\(parts.map { visibleText($0, limit: longestName) }.joined(separator: ": "))]"
  }

  /// Some sentences name a line, which moves: `Zeile 12 hat 3 Zellen` becomes `Zeile hat 3 Zellen`.
  private static func withoutLines(_ text: String) -> String {
    // To look for a byte is cheap, and most sentences have none.
    guard text.utf8.contains(UInt8(ascii: "Z")), text.contains("Zeile ") else { return text }
    return text.replacing(/\bZeile [0-9]+/, with: "Zeile")
  }
}

/// Counts equal texts: which of several equal ones is this?
struct Occurrences {
  private var counts: [String: Int] = [:]

  /// 1 for the first of its kind.
  mutating func next(_ key: String) -> Int {
    counts[key, default: 0] += 1
    return counts[key, default: 1]
  }
}
