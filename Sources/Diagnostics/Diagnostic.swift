/// One finding: what is wrong, where, and what to write instead (DESIGN law 3).
public struct Diagnostic: Hashable, Sendable {
  public var code: DiagnosticCode
  public var severity: Severity
  public var position: SourcePosition
  /// What is wrong, in one sentence and in the words of the editor's file. No full stop at the end.
  public var summary: String
  /// What to write instead: one or two sentences.
  public var help: String
  /// Other places that belong to the finding.
  public var notes: [Note]

  /// Another place that belongs to a finding, and what is there.
  public struct Note: Hashable, Sendable {
    public var position: SourcePosition
    public var text: String

    public init(_ text: String, at position: SourcePosition) {
      self.text = text
      self.position = position
    }
  }

  /// A finding with the severity that its code has by default.
  public init(
    _ code: DiagnosticCode, at position: SourcePosition, _ summary: String, help: String, notes: [Note] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.position = position
    self.summary = summary
    self.help = help
    self.notes = notes
  }
}

/// How grave a finding is. An error stops publishing.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case error
  case warning
  case note

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
