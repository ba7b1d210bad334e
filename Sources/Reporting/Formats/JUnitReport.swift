import Diagnostics

extension FindingReport {
  /// JUnit XML as GitLab and Jenkins read it: a suite for each group of codes, a failed case for each finding.
  ///
  /// A group without findings has one case that passed, so that no report is empty. Warnings fail only where they
  /// count as errors, otherwise they are skipped cases with their text: a green run has no failures.
  func junitReport() -> [UInt8] {
    let suites = Dictionary(grouping: shownFindings, by: \.group)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let failures = shownFindings.count(where: isFailure)
    let cases = DiagnosticGroup.allCases.reduce(0) { $0 + max(1, suites[$1, default: []].count) }
    text += "<testsuites name=\"sozialraum\" tests=\"\(cases)\" failures=\"\(failures)\" errors=\"0\">\n"
    let formatter = TextFormatter(self)
    var lines = SourceLines(source: self.text)
    for group in DiagnosticGroup.allCases {
      let findings = suites[group, default: []]
      let failures = findings.count(where: isFailure)
      let name = XMLText.attribute("\(group.id) \(say(group.title))")
      text += "  <testsuite name=\"\(name)\" tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\" "
      text += "skipped=\"\(findings.count - failures)\" time=\"0\">\n"
      if findings.isEmpty {
        let passed = XMLText.attribute(say(Message("Nichts gefunden", en: "Nothing found")))
        text += "    <testcase classname=\"sozialraum.\(group.id)\" name=\"\(passed)\" time=\"0\"/>\n"
      }
      var occurrences = Occurrences()
      for finding in findings {
        text += testCase(finding, &occurrences, formatter.text(for: finding, &lines))
      }
      text += "  </testsuite>\n"
    }
    return Array((text + "</testsuites>\n").utf8)
  }

  private func isFailure(_ finding: Diagnostic) -> Bool {
    switch finding.severity {
    case .error: true
    case .warning: isStrict
    case .note: false
    }
  }

  /// Platforms compare runs by suite, class and name: none of them has a line in it.
  private func testCase(_ finding: Diagnostic, _ occurrences: inout Occurrences, _ text: String) -> String {
    let path = path(of: finding)
    let column = finding.position.cell.map { " [\($0.header)\($0.rowName.map { ": \($0)" } ?? "")]" } ?? ""
    let headline = headline(for: finding)
    let key = "\(path)\(visibleText(column)): \(headline)"
    let count = occurrences.next("\(finding.code.id) \(key)")
    let name = XMLText.attribute(count == 1 ? key : "\(key) (\(count))")
    let message = XMLText.attribute(headline)
    let tag = isFailure(finding) ? "failure" : "skipped"
    let type = isFailure(finding) ? " type=\"\(finding.code.id)\"" : ""
    return """
          <testcase classname="sozialraum.\(finding.code.id)" name="\(name)" file="\(XMLText.attribute(path))" time="0">
            <\(tag) message="\(message)"\(type)>\(XMLText.content(text))</\(tag)>
          </testcase>

      """
  }
}

/// Text inside of XML 1.0. Characters that no document may have, even escaped, become `U+FFFD`.
enum XMLText {
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where isAttribute: result += "&quot;"
      // A parser would make blanks of them.
      case "\n" where isAttribute: result += "&#10;"
      case "\t" where isAttribute: result += "&#9;"
      case "\r": result += "&#13;"
      case "\n", "\t", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: result += "\u{FFFD}"
      }
    }
    return result
  }
}
