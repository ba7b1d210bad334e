import ArgumentParser
import Diagnostics
import Pipeline

@main
struct Sozialraum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sozialraum",
    abstract: "Baut und prüft das Portal und das Handbuch eines Landkreises.",
    discussion: """
      Beispiele:
        sozialraum build                      beide Ausgaben nach output/ bauen
        sozialraum check                      nur prüfen, nichts schreiben
        sozialraum audit output/oeffentlich   vor dem Hochladen nach Internem suchen
        sozialraum serve                      die Seiten im Browser zeigen, während Sie schreiben
        sozialraum list angebote              zeigen, was es gibt
        sozialraum diff main                  was sich gegenüber einem früheren Stand ändert
        sozialraum explain SR0301             eine Meldung erklären
        sozialraum new angebot                etwas Neues anlegen

      Rückgabewerte: 0 alles in Ordnung · 1 Fehler gefunden · 2 falscher Aufruf oder Ordner ·
      3 Internes würde öffentlich · 4 Warnungen mit --strict · 70 Fehler des Programms
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, AuditCommand.self, CheckCommand.self, ServeCommand.self, ListCommand.self, ExplainCommand.self,
      DiffCommand.self,
      NewCommand.self, SchemaCommand.self,
    ], helpNames: [.short, .long, .customLong("hilfe")])

  /// Wrong usage is 2 (DESIGN section 9), where ArgumentParser would say 64.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = words(of: fullMessage(for: error))
      if code == .success {
        if !message.isEmpty { print(message) }
        exit(withStatus: .clean)
      }
      if !message.isEmpty { Terminal.printError(message) }
      exit(withStatus: code == .validationFailure ? .usage : ExitStatus(rawValue: code.rawValue) ?? .fault)
    }
  }

  private static func words(of message: String) -> String {
    guard UsageWords.language(of: CommandLine.arguments) == .german else { return message }
    let commands = configuration.subcommands.flatMap { command in
      command.configuration.aliases + [command.configuration.commandName].compactMap(\.self)
    }
    return UsageWords.german(message, commands: commands)
  }

  private static func exit(withStatus status: ExitStatus) -> Never { Terminal.exit(status) }
}
