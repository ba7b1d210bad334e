import ArgumentParser
import Diagnostics
import Dispatch
import Editions
import Pipeline
import Serving

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Zeigt die Seiten im Browser und lädt sie nach jedem Speichern neu.",
    discussion: """
      Die Vorschau ist nur auf diesem Rechner zu sehen; in den Ausgabeordner schreibt sie nichts.
      Solange in den Dateien ein Fehler steht, bleibt die letzte Fassung ohne Fehler zu sehen. Was zu tun ist, \
      steht dann im Browser und hier. Strg+C beendet die Vorschau.

      Beispiele:
        sozialraum serve
        sozialraum vorschau --ausgabe oeffentlich
        sozialraum serve --port 9000
      """, aliases: ["vorschau"])

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      "Port der ersten Ausgabe; die zweite hat den nächsten. Ohne Angabe: die ersten freien ab 8080.",
      valueName: "port"))
  var port: UInt16?

  @Option(help: ArgumentHelp("Nur diese Ausgabe: oeffentlich oder intern.", valueName: "ausgabe"))
  var ausgabe: Edition?

  private static let usualPort: UInt16 = 8080

  func validate() throws {
    if let port, !(1..<UInt16.max).contains(port) {
      throw ValidationError("Einen Port \(port) gibt es hier nicht. Nennen Sie einen zwischen 1024 und 65534.")
    }
  }

  func run() throws {
    var options = try shared.runOptions()
    if let ausgabe { options.editions = [ausgabe] }
    let folders = Folders(content: shared.content, theme: shared.theme, output: "")
    let preview = Preview(folders, options: options, isStrict: shared.strict, language: .german)
    let reporter = PreviewReporter(shared)
    let choice = port.map(PortChoice.exactly) ?? .firstFree(from: Self.usualPort)
    Terminal.onInterrupt { Terminal.exit(.clean) }
    Task { [editions = options.editions] in
      do throws(ServingFailure) {
        // The session serves as long as somebody holds it.
        let session = try await PreviewSession(preview, editions: editions, folders: folders, on: choice) {
          reporter.tell($0)
        }
        reporter.keep(session)
      } catch {
        Terminal.printError(error.message.german)
        Terminal.exit(.usage)
      }
    }
    dispatchMain()
  }
}
