import Diagnostics

/// Prints findings for people: what, where, the line itself with the place marked, what to do.
///
/// Shows nothing of a file as it is: control characters are made visible, so that no content can
/// steer a terminal.
public struct TextFormatter {
  private let report: FindingReport
  private let style: TextStyle
  private let showsAll: Bool

  /// So many findings of one code in one file are shown; the rest is counted.
  static let mostOfOneCode = 10

  /// - Parameters:
  ///   - usesColour: whether ANSI colours are written. Only for terminals.
  ///   - showsAll: also shows the eleventh and further findings of one code in one file.
  public init(_ report: FindingReport, usesColour: Bool = false, showsAll: Bool = false) {
    self.report = report
    self.showsAll = showsAll
    style = TextStyle(usesColour: usesColour)
  }

  /// All findings in the order given, a blank line between them, and at the end how many there are
  /// and where to read more. No line break at the end; empty where there is nothing to show.
  ///
  /// Complexity: O(findings + length of the files named + findings shown × length of their lines).
  public var text: String {
    let findings = report.shownFindings
    guard !findings.isEmpty else { return "" }
    var lines = SourceLines(source: report.text)
    var blocks: [String] = []
    var (file, counts): (String?, [DiagnosticCode: Int]) = (nil, [:])
    for finding in findings {
      if finding.position.file != file {
        blocks += hiddenLines(counts, in: file)
        (file, counts) = (finding.position.file, [:])
      }
      counts[finding.code, default: 0] += 1
      if showsAll || counts[finding.code, default: 0] <= Self.mostOfOneCode {
        blocks.append(text(for: finding, &lines))
      }
    }
    blocks += hiddenLines(counts, in: file)
    blocks.append(conclusion(of: findings))
    return blocks.joined(separator: "\n\n")
  }

  /// One finding without a summary; no line break at the end.
  public func text(for finding: Diagnostic) -> String {
    var lines = SourceLines(source: report.text)
    return self.text(for: finding, &lines)
  }

  /// `3 Fehler, 1 Warnung.`
  public static func summary(of findings: some Sequence<Diagnostic>) -> Message {
    var counts: [Severity: Int] = [:]
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    let parts = Severity.allCases.compactMap { severity in counts[severity].map(severity.counted) }
    guard !parts.isEmpty else { return Message("Keine Fehler, keine Warnungen.", en: "No errors, no warnings.") }
    return parts.joined(separator: ", ") + Message(verbatim: ".")
  }

  // MARK: Around the findings

  /// What is not shown of a file's findings, one paragraph for each code.
  private func hiddenLines(_ counts: [DiagnosticCode: Int], in file: String?) -> [String] {
    guard let file, !showsAll else { return [] }
    return counts.filter { $0.value > Self.mostOfOneCode }.sorted { $0.key.id < $1.key.id }.map { code, count in
      let more = count - Self.mostOfOneCode
      let path = visibleText(report.paths.path(of: file, for: code))
      return report.say(
        Message(
          "Dazu \(more) weitere \(more == 1 ? "Meldung" : "Meldungen") \(code.id) in \(path) (--alle zeigt sie)",
          en: "And \(more) more \(code.id) in \(path) (--all shows them)"))
    }
  }

  private func conclusion(of findings: [Diagnostic]) -> String {
    var lines = [style.bold(report.say(Self.summary(of: findings)))]
    let certain = report.offersFix ? findings.count { $0.solutions.contains(where: \.isCertain) } : 0
    if certain > 0 {
      lines.append(
        report.say(
          certain == 1
            ? Message("1 davon behebt: sozialraum check --fix", en: "1 of them is mended by: sozialraum check --fix")
            : Message(
              "\(certain) davon behebt: sozialraum check --fix",
              en: "\(certain) of them are mended by: sozialraum check --fix")))
    }
    if let code = Self.mostFrequentCode(of: findings) {
      lines.append(
        report.say(
          Message(
            "Mehr zu einer Meldung: sozialraum explain \(code.id)",
            en: "More about a finding: sozialraum explain \(code.id)")
        ))
    }
    return lines.joined(separator: "\n")
  }

  /// Among the gravest; of several the one that comes first in the alphabet.
  private static func mostFrequentCode(of findings: [Diagnostic]) -> DiagnosticCode? {
    let gravest = findings.map(\.severity).min()
    var counts: [DiagnosticCode: Int] = [:]
    for finding in findings where finding.severity == gravest { counts[finding.code, default: 0] += 1 }
    return counts.min { ($1.value, $0.key.id) < ($0.value, $1.key.id) }?.key
  }

  // MARK: One finding

  func text(for finding: Diagnostic, _ lines: inout SourceLines) -> String {
    let places = [finding.position] + finding.notes.map(\.position)
    // All excerpts of a finding share one gutter.
    let gutter = places.map { String(max(0, $0.line)).count }.max() ?? 1
    let indentation = String(repeating: " ", count: gutter + 1)
    let paint: (String) -> String = { style.colour($0, of: finding.severity) }
    func remark(_ word: Message, _ text: Message, _ addition: String = "") -> String {
      "\(indentation)\(style.faint("=")) \(report.say(word)): \(shown(text))\(addition)"
    }

    var block = [
      "\(paint("\(report.say(finding.severity.name)) \(finding.code.id)")): \(style.bold(shown(finding.summary)))"
    ]
    block += place(finding.position, of: finding, gutter: gutter, &lines, mark: "^", paint: paint)
    if !finding.help.isEmpty { block.append(remark(Message("Hilfe", en: "Help"), finding.help)) }
    // All of them or none: one alone would look like the one that is right.
    let isAllSaid = finding.solutions.allSatisfy { isSaid($0, by: finding) }
    for solution in finding.solutions where !isAllSaid {
      block.append(
        remark(
          Message("Vorschlag", en: "Suggestion"), solution.summary,
          solution.isCertain ? " (sozialraum check --fix)" : ""))
    }
    for note in finding.notes {
      block.append(remark(Message("Dazu", en: "See"), note.text))
      block += place(note.position, of: finding, gutter: gutter, &lines, mark: "-", paint: style.faint)
    }
    return block.joined(separator: "\n")
  }

  /// Whether the help names all that a solution would write.
  private func isSaid(_ solution: Solution, by finding: Diagnostic) -> Bool {
    let help = report.say(finding.help)
    return solution.replacements.allSatisfy { replacement in
      let words = replacement.text.trimmed
      return !words.isEmpty && help.contains(words)
    }
  }

  private func shown(_ text: Message) -> String { visibleText(report.say(text), limit: FindingReport.longestText) }

  private func place(
    _ position: SourcePosition, of finding: Diagnostic, gutter: Int, _ lines: inout SourceLines, mark: Character,
    paint: (String) -> String
  ) -> [String] {
    let pad = String(repeating: " ", count: gutter)
    let place = ShownPlace(position, of: finding, in: report, &lines)
    var block = ["\(pad)\(style.faint("-->")) \(place.words)"]
    guard let excerpt = place.excerpt else { return block }
    let number = String(excerpt.line)
    let bar = style.faint("|")
    block.append("\(pad) \(bar)")
    let gap = String(repeating: " ", count: max(0, gutter - number.count))
    block.append("\(gap)\(style.faint(number)) \(bar)\(excerpt.text.isEmpty ? "" : " " + excerpt.text)")
    if excerpt.markWidth > 0 {
      let blanks = String(repeating: " ", count: excerpt.markOffset)
      block.append("\(pad) \(bar) \(blanks)\(paint(String(repeating: mark, count: excerpt.markWidth)))")
    }
    return block
  }
}
