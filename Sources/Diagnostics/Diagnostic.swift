/// One finding: what is wrong, where, and what to write instead (DESIGN law 3).
///
/// Whoever makes one states a fact; how grave it counts in the end is the engine's to say.
public struct Diagnostic: Hashable, Sendable {
  public var code: DiagnosticCode
  /// How grave the fact is before the portal's settings are asked.
  public var severity: Severity
  public var position: SourcePosition
  /// What is wrong, in one sentence and in the words of the editor's file. No full stop at the end.
  public var summary: Message
  /// What to write instead: one or two sentences.
  public var help: Message
  /// Other places that belong to the finding.
  public var notes: [Note]
  /// Changes that would mend it, the likeliest first.
  public var solutions: [Solution]

  /// Another place that belongs to a finding, and what is there.
  public struct Note: Hashable, Sendable {
    public var position: SourcePosition
    public var text: Message

    public init(_ text: Message, at position: SourcePosition) {
      self.text = text
      self.position = position
    }
  }

  /// A finding with the severity that its code has by default, unless a rule of the contract states one.
  public init(
    _ code: DiagnosticCode, at position: SourcePosition, _ summary: Message, help: Message, notes: [Note] = [],
    solutions: [Solution] = [], severity: Severity? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.position = position
    self.summary = summary
    self.help = help
    self.notes = notes
    self.solutions = solutions
  }

  public var group: DiagnosticGroup { code.group }

  /// What the code means, why it matters, and examples.
  public var explanation: Explanation { code.explanation }
}

/// A change of source text that would mend a finding.
public struct Solution: Hashable, Sendable {
  /// What it does, as an order: „„geminde“ durch „gemeinde“ ersetzen“.
  public var summary: Message
  /// All of one file or of several; they do not overlap.
  public var replacements: [Replacement]
  /// Whether it keeps what the editor meant in every case, so that it may be applied unasked.
  public var isCertain: Bool

  public init(_ summary: Message, _ replacements: [Replacement], isCertain: Bool) {
    self.summary = summary
    self.replacements = replacements
    self.isCertain = isCertain
  }
}

/// Text that takes the place of a range of a file.
public struct Replacement: Hashable, Sendable {
  /// A place between two Unicode scalars. Line and column count from 1.
  public struct Place: Hashable, Sendable, Comparable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  public var file: String
  public var start: Place
  /// Behind the last scalar that goes; equal to `start` where text is only inserted.
  public var end: Place
  public var text: String

  public init(file: String, from start: Place, to end: Place, with text: String) {
    self.file = file
    self.start = start
    self.end = end
    self.text = text
  }

  /// What stands at a position is replaced; nil where its length is not known.
  public init?(at position: SourcePosition, with text: String) {
    guard position.line > 0, position.column > 0, position.length > 0 else { return nil }
    file = position.file
    start = Place(line: position.line, column: position.column)
    end = Place(line: position.line, column: position.column + position.length)
    self.text = text
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
