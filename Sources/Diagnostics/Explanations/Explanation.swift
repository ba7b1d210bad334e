/// What a code means, in plain words for people who know Excel and not programming.
///
/// Texts are wrapped at about 100 columns; a line break in them means a blank.
public struct Explanation: Hashable, Sendable {
  /// A few words.
  public var title: String
  /// What is wrong when this code appears.
  public var meaning: String
  /// Why it matters, and what to do.
  public var reason: String
  public var wrongExample: String
  public var rightExample: String
  /// The part of the contract that asks for it, and where the content states it.
  public var clause: String?

  init(
    _ title: String, meaning: String, reason: String, wrong: String, right: String, clause: String? = nil
  ) {
    self.title = title
    self.meaning = meaning
    self.reason = reason
    wrongExample = wrong
    rightExample = right
    self.clause = clause
  }

  /// The explanation for a terminal; no line break at the end.
  public func text(for code: DiagnosticCode) -> String {
    var parts = [
      "\(code.severity.word) \(code.id): \(title)", meaning, reason,
      "\(code.severity.wrongHeading):\n" + Self.indented(wrongExample),
      "\(code.severity.rightHeading):\n" + Self.indented(rightExample),
    ]
    if let clause { parts.append("Bezug: \(clause)") }
    return parts.joined(separator: "\n\n")
  }

  private static func indented(_ example: String) -> String {
    example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}

extension Severity {
  /// What stands above the examples: nothing is wrong where a note says only what was found.
  var wrongHeading: String { self == .note ? "Geht auch" : "Falsch" }
  var rightHeading: String { self == .note ? "Üblich" : "Richtig" }
}
