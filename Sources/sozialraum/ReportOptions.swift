import ArgumentParser
import Diagnostics
import Pipeline
import Reporting

/// Findings for machines, and findings that somebody lives with for now (docs/formats.md).
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Form der Meldungen: text, json, sarif, gitlab, github oder junit.", valueName: "form"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Schreibt die Meldungen auch in eine Datei, zum Beispiel gitlab:gl.json. Darf mehrmals stehen.",
      valueName: "form:datei"),
    transform: ReportTarget.init)
  var report: [ReportTarget] = []

  @Option(
    help: ArgumentHelp("Die Meldungen in dieser Datei sind bekannt und zählen nicht.", valueName: "datei"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  /// The file of `--baseline`. Wrong usage where it is missing or broken.
  func accepted(_ language: Language) throws -> Baseline? {
    guard let baseline else { return nil }
    guard let bytes = LocalFile.bytes(of: baseline) else {
      let message = Message(
        "„\(baseline)“ lässt sich nicht lesen. Mit „sozialraum check --write-baseline \(baseline)“ legen Sie die Datei an.",
        en: "“\(baseline)” cannot be read. “sozialraum check --write-baseline \(baseline)” makes it.")
      throw ValidationError(message.text(in: language))
    }
    do {
      return try Baseline(bytes)
    } catch {
      let message =
        Message(verbatim: "\(baseline): ") + error.message
        + Message(
          ". Mit „sozialraum check --write-baseline \(baseline)“ schreiben Sie sie neu.",
          en: ". “sozialraum check --write-baseline \(baseline)” writes it anew.")
      throw ValidationError(message.text(in: language))
    }
  }

  /// Takes what the baseline accepts from the findings, and says so.
  func apply(_ accepted: Baseline, to engine: inout DiagnosticEngine, acceptsErrors: Bool, _ shared: Shared) {
    let file = baseline ?? ""
    let verdict = accepted.verdict(on: engine.sorted, paths: shared.content.paths, acceptsErrors: acceptsErrors)
    engine.accept(verdict.accepted)
    func tell(_ count: Int, _ one: Message, _ several: Message) {
      if count > 0 { Terminal.printError(shared.findings.say(count == 1 ? one : several)) }
    }
    let (known, refused, outdated) = (verdict.accepted.count, verdict.refused.count, verdict.outdated.count)
    tell(
      known,
      Message("1 Meldung steht in „\(file)“ und zählt nicht.", en: "1 finding is in “\(file)” and does not count."),
      Message(
        "\(known) Meldungen stehen in „\(file)“ und zählen nicht.",
        en: "\(known) findings are in “\(file)” and do not count."))
    tell(
      refused,
      Message(
        "1 Fehler steht in „\(file)“ und zählt trotzdem: Veröffentlicht wird nur ohne Fehler.",
        en: "1 error is in “\(file)” and counts all the same: only what has no errors is published."),
      Message(
        "\(refused) Fehler stehen in „\(file)“ und zählen trotzdem: Veröffentlicht wird nur ohne Fehler.",
        en: "\(refused) errors are in “\(file)” and count all the same: only what has no errors is published."))
    tell(
      outdated,
      Message(
        "1 Eintrag in „\(file)“ kommt nicht mehr vor; die Datei kann kürzer werden:",
        en: "1 entry of “\(file)” no longer occurs; the file can be shorter:"),
      Message(
        "\(outdated) Einträge in „\(file)“ kommen nicht mehr vor; die Datei kann kürzer werden:",
        en: "\(outdated) entries of “\(file)” no longer occur; the file can be shorter:"))
    for entry in verdict.outdated.prefix(10) { Terminal.printError("  \(entry.fingerprint)") }
    if outdated > 10 { Terminal.printError("  …") }
  }

  /// Writes the findings of a run: to people or to the standard output, to the files that were asked for, and
  /// to the summary of a job on GitHub.
  /// - Returns: whether all of them could be written.
  func publish(_ run: Run, _ shared: Shared, offersFix: Bool = true) -> Bool {
    let findings = shared.findings
    let report = findings.report(on: run, shared.content, offersFix: offersFix)
    if format == .text {
      findings.show(report, of: run, shared.content)
    } else {
      Terminal.print(report.bytes(format))
      if shared.content.timings { Terminal.printError(run.timings.table) }
    }
    var isWritten = true
    for target in self.report where !LocalFile.write(report.bytes(target.format), to: target.file) {
      isWritten = false
      Terminal.printError(
        findings.say(Message("„\(target.file)“ lässt sich nicht schreiben.", en: "“\(target.file)” cannot be written."))
      )
    }
    if format == .github || self.report.contains(where: { $0.format == .github }) { summarise(report) }
    return isWritten
  }

  /// GitHub names a file for the summary; what stands there already counts against its limit.
  private func summarise(_ report: FindingReport) {
    guard let file = Terminal.environment("GITHUB_STEP_SUMMARY") else { return }
    let room = FindingReport.gitHubSummaryLimit - LocalFile.size(of: file)
    // Where nothing fits, GitHub would drop what others have written.
    guard room > 1000 else { return }
    _ = LocalFile.write(report.gitHubSummary(limit: room), to: file, appending: true)
  }

  /// The program's own words: beside findings for people, and out of the way of those for machines.
  func say(_ message: Message, _ shared: Shared) {
    let text = shared.findings.say(message)
    if format == .text { Terminal.print(Array((text + "\n").utf8)) } else { Terminal.printError(text) }
  }

  /// What the other groups of options say.
  struct Shared {
    let content: ContentOptions
    let findings: FindingOptions
  }
}

/// A file for findings and its format: `junit:bericht.xml`.
struct ReportTarget: Equatable, Sendable {
  let format: ReportFormat
  let file: String

  init(_ argument: String) throws {
    let parts = argument.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let format = ReportFormat(rawValue: String(parts[0])) else {
      throw ValidationError(
        "„\(argument)“: Nennen Sie Form und Datei, zum Beispiel --report gitlab:gl.json. Formen sind "
          + ReportFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    self.format = format
    file = String(parts[1])
  }
}
