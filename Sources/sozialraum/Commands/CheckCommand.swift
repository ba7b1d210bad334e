import ArgumentParser
import Diagnostics
import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prüft die Inhalte und schreibt nichts.",
    discussion: """
      Beispiele:
        sozialraum check
        sozialraum check --content content --strict
      """, aliases: ["pruefen"])

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try shared.runOptions()
    let run = check(Folders(content: shared.content, theme: shared.theme, output: ""), options: options)
    shared.report(run)
    let status = run.diagnostics.exitCode(strict: shared.strict)
    if status == .clean { print("Geprüft in \(seconds(run.timings.total)) Sekunden: kein Fehler.") }
    Terminal.exit(status)
  }
}
