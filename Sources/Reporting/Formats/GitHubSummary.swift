import Diagnostics

extension FindingReport {
  /// The summary of a job on GitHub: Markdown with the counts and a table of all causes.
  /// - Parameter limit: bytes it may have. GitHub refuses a summary above 1 MiB as a whole, so rows that do not
  ///   fit are counted instead.
  public func gitHubSummary(limit: Int = gitHubSummaryLimit) -> [UInt8] {
    let findings = shownFindings
    var text = "## sozialraum\n\n\(say(TextFormatter.summary(of: findings)))\n"
    guard !findings.isEmpty else { return Array(text.utf8) }
    let causes = Cause.all(of: findings)
    text += say(
      Message(
        "\n| | Code | Was ist | Wo | Anzahl |\n| --- | --- | --- | --- | --: |\n",
        en: "\n| | Code | What | Where | Count |\n| --- | --- | --- | --- | --: |\n"))
    var size = text.utf8.count
    var rows: [String] = []
    for cause in causes {
      let row = row(cause)
      // The last line needs its room, too.
      guard size + row.utf8.count + 200 <= limit else { break }
      size += row.utf8.count
      rows.append(row)
    }
    text += rows.joined()
    let left = causes.count - rows.count
    if left > 0 {
      text += say(
        Message(
          "\nHier ist kein Platz für \(left) weitere Zeilen.\n", en: "\nThere is no room here for \(left) more rows.\n")
      )
    }
    return Array(text.utf8)
  }

  /// What GitHub takes for one step: 1 MiB.
  public static let gitHubSummaryLimit = 1 << 20

  private func row(_ cause: Cause) -> String {
    let finding = cause.finding
    var place = finding.position
    place.file = path(of: finding)
    let cell = finding.position.cell.map { " (\($0.name))" } ?? ""
    let help = visibleText(say(finding.help), limit: Self.longestText)
    let what = Self.escaped(headline(for: finding)) + (help.isEmpty ? "" : "<br>" + Self.escaped(help))
    return "| \(say(finding.severity.name)) | \(finding.code.id) | \(what) "
      + "| \(Self.escaped(visibleText(place.description) + cell)) | \(cause.count) |\n"
  }

  /// Nothing of a file means anything in Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
