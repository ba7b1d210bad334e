import ArgumentParser
import Diagnostics
import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prüft die Inhalte; ändert nur mit --fix etwas.",
    discussion: """
      Beispiele:
        sozialraum check
        sozialraum check --content content --strict
        sozialraum check --fix --dry-run      zeigen, was sich von selbst beheben lässt
        sozialraum check --fix                es beheben
      """, aliases: ["pruefen"])

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Behebt, was eindeutig ist: Tippfehler in Namen von Angaben, Schreibweise von Tagen und Zahlen, Ordnung.")
  var fix = false

  @Flag(help: "Mit --fix: zeigt die Änderungen als Unterschied (diff) und schreibt nichts.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix {
      throw ValidationError("--dry-run gehört zu --fix. Schreiben Sie: sozialraum check --fix --dry-run")
    }
  }

  func run() throws {
    let options = try shared.runOptions()
    let folders = Folders(content: shared.content, theme: shared.theme, output: "")
    let run =
      fix
      ? FixRun(folders: folders, options: options, isDryRun: dryRun, language: .german).run()
      : check(folders, options: options)
    shared.report(run)
    let status = run.diagnostics.exitCode(strict: shared.strict)
    // The standard output of a dry run is the difference alone.
    if status == .clean, !dryRun { print("Geprüft in \(seconds(run.timings.total)) Sekunden: kein Fehler.") }
    Terminal.exit(status)
  }
}
