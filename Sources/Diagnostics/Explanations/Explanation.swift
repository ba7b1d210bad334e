/// What a code means, in plain words for people who know Excel and not programming.
///
/// Texts are wrapped at about 100 columns; a line break in them means a blank.
public struct Explanation: Hashable, Sendable {
  /// A few words.
  public var title: Message
  /// What is wrong when this code appears.
  public var meaning: Message
  /// Why it matters, and what to do.
  public var reason: Message
  /// Content as somebody might have written it. Content is German; only remarks about it are translated.
  public var wrongExample: Message
  public var rightExample: Message
  /// The part of the contract that asks for it, and where the content states it.
  public var clause: Message?

  init(
    _ title: Message, meaning: Message, reason: Message, wrong: Message, right: Message, clause: Message? = nil
  ) {
    self.title = title
    self.meaning = meaning
    self.reason = reason
    wrongExample = wrong
    rightExample = right
    self.clause = clause
  }

  /// With examples that are nothing but content, and thus the same in every language.
  init(
    _ title: Message, meaning: Message, reason: Message, wrong: String, right: String, clause: Message? = nil
  ) {
    self.init(
      title, meaning: meaning, reason: reason, wrong: .init(verbatim: wrong), right: .init(verbatim: right),
      clause: clause)
  }

  /// The explanation for a terminal; no line break at the end.
  public func text(for code: DiagnosticCode, in language: Language = .german) -> String {
    var parts = [code.heading + Message(verbatim: " \(code.id): ") + title, meaning, reason]
    if let remark = code.severityRemark { parts.append(remark) }
    parts += [
      code.wrongHeading + Message(verbatim: ":\n") + Self.indented(wrongExample),
      code.rightHeading + Message(verbatim: ":\n") + Self.indented(rightExample),
    ]
    if let clause { parts.append(.clauseHeading + Message(verbatim: ": ") + clause) }
    return parts.joined(separator: "\n\n").text(in: language)
  }

  private static func indented(_ example: Message) -> Message {
    Message(indented(example.german), en: indented(example.english))
  }

  private static func indented(_ example: String) -> String {
    example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }
}

extension DiagnosticCode {
  /// The word in front of the code: its severity, unless every rule states its own.
  var heading: Message { isRuleOfContract ? .init("Meldung", en: "Finding") : severity.name }

  /// A sentence about who decides how grave the finding counts, where the code alone does not.
  var severityRemark: Message? {
    if isRuleOfContract {
      .init(
        "Ob sie als Fehler, Warnung oder Hinweis zählt, steht bei der Regel: vertrag/regeln.yaml, „schwere“.",
        en: "Whether it counts as an error, a warning or a note is stated at the rule: vertrag/regeln.yaml, “schwere”.")
    } else if isAdjustable {
      .init(
        "Ob das als Fehler, Warnung oder Hinweis zählt, lässt sich in portal.yaml unter „meldungen“ ändern.",
        en: "Whether this counts as an error, a warning or a note can be changed in portal.yaml under “meldungen”.")
    } else {
      nil
    }
  }

  /// What stands above the examples: nothing is wrong where a note says only what was found.
  var wrongHeading: Message { severity == .note ? .init("Geht auch", en: "Works, too") : .init("Falsch", en: "Wrong") }
  var rightHeading: Message { severity == .note ? .init("Üblich", en: "Usual") : .init("Richtig", en: "Right") }
}

extension Message {
  static let clauseHeading = Message("Bezug", en: "Reference")
}
