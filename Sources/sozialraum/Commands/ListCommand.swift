import ArgumentParser
import ContentModel
import Contract
import Diagnostics
import Editions
import Exporting
import Pipeline
import Portal
import Querying

struct ListCommand: ParsableCommand {
  /// How an answer or a report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, excel, json }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Beantwortet Fragen nach den Inhalten, und wie der Vertrag erfüllt ist.",
    discussion: """
      Ohne Art: wie viel es von jeder Art gibt. Mit Art: jede Kennung mit Titel und Datei; Bedingungen wählen aus,
      mehrere gelten zusammen. Felder in Gruppen nennen Sie mit Punkt: kontakt.email.
      Mit --bericht: wie weit der Vertrag erfüllt ist, mit denselben Zahlen wie auf den Seiten.

      Beispiele:
        sozialraum list
        sozialraum list angebote --nicht-seit geprueft=2025       was seit 2025 nicht geprüft wurde
        sozialraum list angebote --gleich gemeinde=teltow --ohne kontakt.telefon
        sozialraum list wert --gleich gebiet=gemeinde:teltow --ab jahr=2019 --spalten kennzahl,jahr,wert
        sozialraum list angebote --mit zeiten --spalten traeger,zeiten --format excel > angebote.csv
        sozialraum list --bericht --format excel --ausgabe intern > bericht.csv
      """, aliases: ["liste"])

  @OptionGroup var shared: ContentOptions

  @OptionGroup var findings: FindingOptions

  @Argument(help: ArgumentHelp("Die Art, zum Beispiel angebot, gemeinde, kennzahl.", valueName: "art"))
  var art: Kind?

  @Option(help: ArgumentHelp("Nur, was dieses Feld nicht ausfüllt.", valueName: "feld"))
  var ohne: [String] = []

  @Option(help: ArgumentHelp("Nur, was dieses Feld ausfüllt.", valueName: "feld"))
  var mit: [String] = []

  @Option(help: ArgumentHelp("Nur, wo das Feld diesen Wert hat, bei Listen: unter anderem.", valueName: "feld=wert"))
  var gleich: [String] = []

  @Option(help: ArgumentHelp("Nur, wo der Text des Feldes das enthält.", valueName: "feld=text"))
  var enthaelt: [String] = []

  @Option(help: ArgumentHelp("Nur, wo Datum oder Zahl davor liegt.", valueName: "feld=wert"))
  var vor: [String] = []

  @Option(help: ArgumentHelp("Nur, wo Datum oder Zahl mindestens so ist.", valueName: "feld=wert"))
  var ab: [String] = []

  @Option(help: ArgumentHelp("Nur, wo nichts steht oder ein Datum davor.", valueName: "feld=datum"))
  var nichtSeit: [String] = []

  @Option(help: ArgumentHelp("Welche Felder gezeigt werden, mit Komma getrennt.", valueName: "felder"))
  var spalten: String?

  @Flag(help: "Der Bericht über die Erfüllung des Vertrags, zum Beispiel für den Kreistag.")
  var bericht = false

  @Option(help: ArgumentHelp("Form der Antwort: text, csv, excel oder json.", valueName: "form"))
  var format = Format.text

  @Option(help: ArgumentHelp("Was der Bericht wissen darf: oeffentlich oder intern.", valueName: "ausgabe"))
  var ausgabe = Edition.oeffentlich

  func validate() throws {
    let asks = spalten != nil || !(ohne + mit + gleich + enthaelt + vor + ab + nichtSeit).isEmpty
    if bericht, art != nil { throw ValidationError("Nennen Sie entweder eine Art oder --bericht.") }
    if art == nil, asks {
      throw ValidationError("Nennen Sie die Art, nach der Sie fragen, zum Beispiel: list angebote.")
    }
  }

  func run() throws {
    var options = try shared.runOptions(findings.language)
    options.editions = bericht ? [ausgabe] : []
    let run = check(Folders(content: shared.content, theme: shared.theme, output: ""), options: options)
    guard bericht else { return try ask(run) }
    if let portal = run.portals[ausgabe]?.portal { Terminal.print(bytes(of: Report(portal, Fulfilment(of: portal)))) }
    // Numbers made from faulty content are not for the Kreistag: say so.
    findings.show(findings.report(on: run, shared), of: run, shared)
    Terminal.exit(run.diagnostics.exitCode(strict: findings.strict))
  }

  private func ask(_ run: Run) throws {
    guard !run.records.isEmpty else {
      findings.show(findings.report(on: run, shared), of: run, shared)
      Terminal.exit(run.diagnostics.exitCode(strict: findings.strict))
    }
    guard let art else {
      Terminal.print(bytes(of: Query.inventory(of: run.records), hasHeader: false))
      return
    }
    let columns = spalten?.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init) ?? []
    do throws(QueryFault) {
      let query = Query(art, where: try conditions(), columns: columns)
      let answer = try query.answer(from: run.records)
      Terminal.print(bytes(of: answer))
      if answer.rows.isEmpty {
        let nothing = Message("Nichts gefunden.", en: "Nothing found.")
        Terminal.printError(
          findings.say([nothing, query.hint(on: run.records)].compactMap(\.self).joined(separator: " ")))
      }
    } catch {
      Terminal.fail(error.summary, help: error.help, in: findings.language)
    }
    // What could not be read is missing from the answer.
    if run.diagnostics.sorted.contains(where: { $0.group == .reading && $0.severity == .error }) {
      findings.show(findings.report(on: run, shared), of: run, shared)
    }
  }

  private func conditions() throws(QueryFault) -> [Condition] {
    var conditions = ohne.map { Condition($0, .absent) } + mit.map { Condition($0, .stated) }
    let comparisons: [([String], (String) -> Condition.Test)] = [
      (gleich, Condition.Test.equals), (enthaelt, Condition.Test.contains), (vor, Condition.Test.below),
      (ab, Condition.Test.atLeast), (nichtSeit, Condition.Test.notSince),
    ]
    for (texts, test) in comparisons {
      for text in texts { conditions.append(try Condition(parsing: text, test)) }
    }
    return conditions
  }

  private func bytes(of table: ExportTable, hasHeader: Bool = true) -> [UInt8] {
    switch format {
    case .text: table.aligned(hasHeader: hasHeader)
    case .csv: table.bytes(.csv)
    case .excel: table.bytes(.excel)
    case .json: table.json()
    }
  }

  private func bytes(of report: Report) -> [UInt8] {
    switch format {
    case .text: Array((report.text + "\n").utf8)
    case .csv: report.table.bytes(.csv)
    case .excel: report.table.bytes(.excel)
    case .json: report.json
    }
  }
}
