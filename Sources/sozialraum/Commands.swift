import ArgumentParser
import ContentModel
import Contract
import Diagnostics
import Editions
import Exporting
import Pipeline
import Portal

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

  @OptionGroup var shared: SharedOptions

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
    var options = try shared.runOptions()
    options.editions = bericht ? [ausgabe] : []
    let run = check(Folders(content: shared.content, theme: shared.theme, output: ""), options: options)
    let portal = bericht ? run.portals[ausgabe] : run.portal
    guard let portal else {
      shared.report(run)
      Terminal.exit(run.diagnostics.exitCode(strict: shared.strict))
    }
    if bericht {
      Terminal.print(reportBytes(Report(portal, Fulfilment(of: portal))))
      // Numbers made from faulty content are not for the Kreistag: say so.
      shared.report(run)
      Terminal.exit(run.diagnostics.exitCode(strict: shared.strict))
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
      let question = NearMiss.question(for: code.uppercased(), in: DiagnosticCode.allCases.map(\.id))
      throw ValidationError(["Den Code „\(code)“ gibt es nicht.", question].compactMap(\.self).joined(separator: " "))
    }
    print(known.explanation.text(for: known))
  }
}

extension Edition: ExpressibleByArgument {}

extension Kind: ExpressibleByArgument {
  /// Singular or the name of the folder: `angebot`, `angebote`.
  public init?(argument: String) {
    let word = argument.lowercased()
    guard let kind = Kind.allCases.first(where: { $0.rawValue == word || $0.folder == word }) else { return nil }
    self = kind
  }
}

/// `0,42`.
private func seconds(_ duration: Duration) -> String {
  let hundredths =
    (duration.components.attoseconds / 1_000_000_000_000 + duration.components.seconds * 1_000_000 + 5_000) / 10_000
  let rest = hundredths % 100
  return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
}
