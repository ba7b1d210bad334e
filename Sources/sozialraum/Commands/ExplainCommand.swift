import ArgumentParser
import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Erklärt eine Meldung.",
    discussion: """
      Beispiele:
        sozialraum explain SR0301
        sozialraum explain sr0301 --language en
        sozialraum explain SR03       alle Meldungen einer Gruppe, jede in einer Zeile
        sozialraum explain            alle Meldungen, jede in einer Zeile
      """, aliases: ["erklaeren", "erklären"])

  @Argument(
    help: ArgumentHelp("Der Code der Meldung, auch klein geschrieben.", valueName: "code"),
    completion: .list(DiagnosticGroup.allCases.map(\.rawValue) + DiagnosticCode.allCases.map(\.id)))
  var code: String?

  @Option(help: ArgumentHelp("Die Sprache der Erklärung: de oder en.", valueName: "sprache"))
  var language = Language.german

  func run() throws {
    guard let code else { return list(DiagnosticCode.allCases) }
    let written = code.uppercased()
    if let known = DiagnosticCode(rawValue: written) {
      print(known.explanation.text(for: known, in: language))
    } else if let group = DiagnosticGroup(rawValue: written) {
      list(DiagnosticCode.allCases.filter { $0.group == group })
    } else {
      Terminal.printError(Self.unknown(code, written).text(in: language))
      throw ExitCode(ExitStatus.usage.rawValue)
    }
  }

  private func list(_ codes: [DiagnosticCode]) {
    for code in codes { print("\(code.id)  \(code.explanation.title.text(in: language))") }
  }

  private static func unknown(_ code: String, _ written: String) -> Message {
    let fact = Message("Den Code „\(code)“ gibt es nicht.", en: "There is no code “\(code)”.")
    let help =
      NearMiss.question(for: written, in: DiagnosticCode.allCases.map(\.id))
      ?? Message("Alle Codes zeigt: sozialraum explain", en: "To see all codes: sozialraum explain")
    return fact + Message(verbatim: " ") + help
  }
}
