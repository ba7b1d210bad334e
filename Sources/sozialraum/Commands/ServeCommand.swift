import ArgumentParser
import Diagnostics
import Editions
import Pipeline
import Serving

struct ServeCommand: AsyncParsableCommand {
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

  @OptionGroup var content: ContentOptions

  @OptionGroup var findings: FindingOptions

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
      throw ValidationError(
        findings.say(
          Message(
            "Den Port \(port) gibt es nicht. Nennen Sie einen zwischen 1024 und 65534.",
            en: "There is no port \(port). Name one between 1024 and 65534.")))
    }
  }

  func run() async throws {
    var options = try content.runOptions(findings.language)
    if let ausgabe { options.editions = [ausgabe] }
    let folders = Folders(content: content.content, theme: content.theme, output: "")
    let preview = Preview(
      folders, options: options, isStrict: findings.strict, paths: content.paths, language: findings.language)
    let reporter = PreviewReporter(content, findings)
    let choice = port.map(PortChoice.exactly) ?? .firstFree(from: Self.usualPort)
    let (interrupts, interrupt) = AsyncStream.makeStream(of: Void.self)
    Terminal.onInterrupt { interrupt.yield() }
    do {
      let session = try await PreviewSession(preview, editions: options.editions, folders: folders, on: choice) {
        reporter.tell($0)
      }
      for await _ in interrupts { break }
      session.stop()
    } catch {
      Terminal.printError(findings.say(error.message))
      Terminal.exit(.usage)
    }
  }
}
