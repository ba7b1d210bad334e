import ArgumentParser
import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Erklärt eine Meldung.",
    discussion: """
      Beispiele:
        sozialraum explain SR0301
        sozialraum explain            alle Meldungen in einer Zeile
      """, aliases: ["erklaeren"])

  @Argument(help: ArgumentHelp("Der Code der Meldung.", valueName: "code"))
  var code: String?

  func run() throws {
    guard let code else {
      for code in DiagnosticCode.allCases { print("\(code.id)  \(code.explanation.title)") }
      return
    }
    guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
      let question = NearMiss.question(for: code.uppercased(), in: DiagnosticCode.allCases.map(\.id))?.german
      throw ValidationError(["Den Code „\(code)“ gibt es nicht.", question].compactMap(\.self).joined(separator: " "))
    }
    print(known.explanation.text(for: known))
  }
}
