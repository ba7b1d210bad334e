import ArgumentParser
import Diagnostics
import Editions
import Pipeline

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Baut die Ausgaben und legt sie in den Ausgabeordner.",
    discussion: """
      Nur wenn kein Fehler gefunden wird, ersetzt die neue Ausgabe die alte, in einem Schritt.

      Beispiele:
        sozialraum build
        sozialraum build --ausgabe oeffentlich --stand 2026-09-01
        sozialraum build --veroeffentlichung --strict
      """, aliases: ["bauen"])

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("Ordner für die fertigen Seiten.", valueName: "ordner"))
  var output = "output"

  @Option(help: ArgumentHelp("Nur diese Ausgabe: oeffentlich oder intern.", valueName: "ausgabe"))
  var ausgabe: Edition?

  func run() throws {
    var options = try shared.runOptions()
    if let ausgabe { options.editions = [ausgabe] }
    let folders = Folders(content: shared.content, theme: shared.theme, output: output)
    let (run, published) = build(folders, options: options, isStrict: shared.strict)
    shared.report(run)
    for site in published {
      let state =
        site.report.isUnchanged
        ? "unverändert" : "\(site.report.written) Dateien geschrieben, \(site.report.linked) übernommen"
      print("\(site.edition.rawValue): \(site.pageCount) Seiten, \(state) → \(site.folder)/index.html")
    }
    let status = run.diagnostics.exitCode(strict: shared.strict)
    if status == .clean {
      print("Fertig in \(seconds(run.timings.total)) Sekunden.")
    } else {
      Terminal.printError("Nicht gebaut: Die bisherigen Seiten in „\(output)“ sind unverändert.")
    }
    Terminal.exit(status)
  }
}
