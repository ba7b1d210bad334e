import Diagnostics

extension FindingReport {
  /// Workflow commands for GitHub Actions, one a line.
  ///
  /// GitHub shows ten annotations of each kind in a step and drops the rest without a word. So the gravest come
  /// first, each cause once, and the last place is kept for how many more there are.
  func gitHubReport() -> [UInt8] {
    let causes = Cause.all(of: shownFindings)
    var lines: [String] = []
    var rest: [Message] = []
    for severity in Severity.allCases {
      let ofSeverity = causes.filter { $0.finding.severity == severity }
      let room = severity == .note ? Self.annotations - 1 : Self.annotations
      lines += ofSeverity.prefix(room).map(annotation)
      let more = ofSeverity.dropFirst(room).reduce(0) { $0 + $1.count }
      if more > 0 { rest.append(severity.counted(more)) }
    }
    if !rest.isEmpty {
      let counts = rest.joined(separator: ", ")
      lines.append(
        Self.command(
          "notice", [("title", say(Message("Nicht alles ist zu sehen", en: "Not everything is shown")))],
          say(
            Message("Außerdem: ", en: "Besides: ") + counts
              + Message(
                ". GitHub zeigt zehn je Schritt; alle stehen in der Zusammenfassung.",
                en: ". GitHub shows ten a step; the summary has all of them."))))
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// What GitHub shows of one kind in one step.
  private static let annotations = 10

  private func annotation(_ cause: Cause) -> String {
    let finding = cause.finding
    let path = path(of: finding)
    var properties: [(String, String)] = []
    var message = headline(for: finding)
    if paths.isInRepository(path, for: finding.code) {
      properties.append(("file", path))
      let range = TextRange(finding.position)
      properties.append(("line", String(range?.line ?? 1)))
      if let start = range?.start, let end = range?.end {
        properties += [("col", String(start)), ("endColumn", String(end))]
      }
    } else {
      message += " (\(visibleText(path)))"
    }
    properties.append(("title", "\(finding.code.id) \(title(of: finding.code))"))
    if let cell = finding.position.cell { message += "\n" + say(cell.words) }
    let help = visibleText(say(finding.help), limit: Self.longestText)
    if !help.isEmpty { message += "\n" + help }
    if cause.count > 1 {
      let others = cause.count - 1
      message +=
        "\n"
        + say(
          others == 1
            ? Message("Auch an 1 anderen Stelle.", en: "Also in 1 other place.")
            : Message("Auch an \(others) anderen Stellen.", en: "Also in \(others) other places."))
    }
    return Self.command(finding.severity.command, properties, message)
  }

  /// `::error file=a.md,line=3::message`, escaped as the runner reads it.
  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\(escaped($1, ["%", "\r", "\n", ":", ","]))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escaped(message, ["%", "\r", "\n"]))"
  }

  private static func escaped(_ text: String, _ signs: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if signs.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
