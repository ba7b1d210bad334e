import ArgumentParser
import ContentModel
import Contract
import Diagnostics
import Editions
import Exporting
import Pipeline
import Portal

struct ListCommand: ParsableCommand {
  /// How a report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, excel, json }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Zeigt, was im Ordner mit den Inhalten steht, und wie der Vertrag erfüllt ist.",
    discussion: """
      Ohne Art: wie viel es von jeder Art gibt. Mit Art: jede Kennung mit Titel und Datei.
      Mit --bericht: wie weit der Vertrag erfüllt ist, mit denselben Zahlen wie auf den Seiten.

      Beispiele:
        sozialraum list
        sozialraum list angebot
        sozialraum list --bericht
        sozialraum list --bericht --format excel --ausgabe intern > bericht.csv
      """, aliases: ["liste"])

  @OptionGroup var shared: ContentOptions

  @OptionGroup var findings: FindingOptions

  @Argument(help: ArgumentHelp("Die Art, zum Beispiel angebot, gemeinde, kennzahl.", valueName: "art"))
  var art: Kind?

  @Flag(help: "Der Bericht über die Erfüllung des Vertrags, zum Beispiel für den Kreistag.")
  var bericht = false

  @Option(help: ArgumentHelp("Form des Berichts: text, csv, excel oder json.", valueName: "form"))
  var format = Format.text

  @Option(help: ArgumentHelp("Was der Bericht wissen darf: oeffentlich oder intern.", valueName: "ausgabe"))
  var ausgabe = Edition.oeffentlich

  func validate() throws {
    if bericht, art != nil { throw ValidationError("Nennen Sie entweder eine Art oder --bericht.") }
    if !bericht, format != .text { throw ValidationError("--format gehört zu --bericht.") }
  }

  func run() throws {
    var options = try shared.runOptions(findings.language)
    options.editions = bericht ? [ausgabe] : []
    let run = check(Folders(content: shared.content, theme: shared.theme, output: ""), options: options)
    let portal = bericht ? run.portals[ausgabe] : run.portal
    guard let portal else {
      findings.show(findings.report(on: run, shared), of: run, shared)
      Terminal.exit(run.diagnostics.exitCode(strict: findings.strict))
    }
    if bericht {
      Terminal.print(reportBytes(Report(portal, Fulfilment(of: portal))))
      // Numbers made from faulty content are not for the Kreistag: say so.
      findings.show(findings.report(on: run, shared), of: run, shared)
      Terminal.exit(run.diagnostics.exitCode(strict: findings.strict))
    }
    if let art {
      for line in portal.inventory(of: art) {
        let visibility = line.isPublic ? "öffentlich" : "intern"
        print("\(line.id)\t\(line.title)\t\(visibility)\t\(shared.content)/\(line.file)")
      }
    } else {
      for kind in Kind.allCases {
        let count = portal.inventory(of: kind).count
        if count > 0 { print("\(kind.rawValue)\t\(count)") }
      }
    }
  }

  private func reportBytes(_ report: Report) -> [UInt8] {
    switch format {
    case .text: Array((report.text + "\n").utf8)
    case .csv: report.table.bytes(.csv)
    case .excel: report.table.bytes(.excel)
    case .json: report.json
    }
  }
}
