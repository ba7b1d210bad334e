import ArgumentParser
import Diagnostics
import Pipeline
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prüft die Inhalte; ändert nur mit --fix etwas.",
    discussion: """
      Beispiele:
        sozialraum check
        sozialraum check --content content --strict
        sozialraum check --fix --dry-run      zeigen, was sich von selbst beheben lässt
        sozialraum check --fix                es beheben
        sozialraum check --report gitlab:gl.json --report junit:junit.xml
        sozialraum check --baseline bekannt.json     nur neue Meldungen zählen
      """, aliases: ["pruefen", "prüfen"])

  @OptionGroup var content: ContentOptions

  @OptionGroup var findings: FindingOptions

  @OptionGroup var reports: ReportOptions

  @Option(
    name: [.customLong("write-baseline"), .customLong("baseline-schreiben")],
    help: ArgumentHelp("Schreibt die heutigen Meldungen in diese Datei, für --baseline.", valueName: "datei"))
  var writeBaseline: String?

  @Flag(help: "Behebt, was eindeutig ist: Tippfehler in Namen von Angaben, Schreibweise von Tagen und Zahlen, Ordnung.")
  var fix = false

  @Flag(help: "Mit --fix: zeigt die Änderungen als Unterschied (diff) und schreibt nichts.")
  var dryRun = false

  func validate() throws {
    if writeBaseline != nil, reports.baseline != nil {
      throw ValidationError("Nennen Sie entweder --baseline oder --write-baseline.")
    }
    if dryRun, !fix {
      throw ValidationError("--dry-run gehört zu --fix. Schreiben Sie: sozialraum check --fix --dry-run")
    }
    // Both would stand on the standard output.
    if dryRun, reports.format != .text {
      throw ValidationError(
        "Mit --dry-run schreiben Sie die Meldungen in eine Datei, zum Beispiel --report json:x.json.")
    }
  }

  func run() throws {
    let shared = ReportOptions.Shared(content: content, findings: findings)
    let options = try content.runOptions(findings.language)
    let accepted = try reports.accepted(findings.language)
    let folders = Folders(content: content.content, theme: content.theme, output: "")
    var run =
      fix
      ? FixRun(folders: folders, options: options, isDryRun: dryRun, language: findings.language).run()
      : check(folders, options: options)
    if let accepted { reports.apply(accepted, to: &run.diagnostics, acceptsErrors: true, shared) }
    let isSaved = writeBaseline.map { save(&run, to: $0) } ?? true
    let isReported = reports.publish(run, shared, offersFix: !fix)
    let status = run.diagnostics.exitCode(strict: findings.strict)
    // The standard output of a dry run is the difference alone.
    if status == .clean, !dryRun {
      let total = run.timings.total
      reports.say(
        Message(
          "Geprüft in \(seconds(total, in: .german)) Sekunden: kein Fehler.",
          en: "Checked in \(seconds(total, in: .english)) seconds: no errors."), shared)
    }
    Terminal.exit(status == .clean && !(isSaved && isReported) ? .usage : status)
  }

  /// Writes the findings of a run to a baseline; from then on they do not count.
  private func save(_ run: inout Run, to file: String) -> Bool {
    let found = run.diagnostics.sorted
    let baseline = Baseline(of: found, paths: content.paths)
    guard LocalFile.write(baseline.bytes, to: file) else {
      Terminal.printError(
        findings.say(Message("„\(file)“ lässt sich nicht schreiben.", en: "“\(file)” cannot be written.")))
      return false
    }
    run.diagnostics.accept(baseline.verdict(on: found, paths: content.paths, acceptsErrors: true).accepted)
    let count = baseline.entries.count
    Terminal.printError(
      findings.say(
        count == 1
          ? Message("1 Meldung steht jetzt in „\(file)“.", en: "1 finding is now in “\(file)”.")
          : Message("\(count) Meldungen stehen jetzt in „\(file)“.", en: "\(count) findings are now in “\(file)”.")))
    return true
  }
}
