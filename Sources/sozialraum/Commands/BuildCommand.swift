import ArgumentParser
import ContentModel
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
        sozialraum build --vorschau https://vorschau.example.org/
      """, aliases: ["bauen"])

  @OptionGroup var content: ContentOptions

  @OptionGroup var findings: FindingOptions

  @OptionGroup var reports: ReportOptions

  @Option(help: ArgumentHelp("Ordner für die fertigen Seiten.", valueName: "ordner"), completion: .directory)
  var output = "output"

  @Option(help: ArgumentHelp("Nur diese Ausgabe: oeffentlich oder intern.", valueName: "ausgabe"))
  var ausgabe: Edition?

  @Option(
    help: ArgumentHelp(
      "Nur zum Ansehen: jede Seite sagt, dass sie eine Vorschau ist, und bittet Suchmaschinen, sie auszulassen.",
      valueName: "adresse"))
  var vorschau: String?

  func run() throws {
    let shared = ReportOptions.Shared(content: content, findings: findings)
    var options = try content.runOptions(findings.language)
    options.preview = try preview()
    if let ausgabe { options.editions = [ausgabe] }
    let accepted = try reports.accepted(findings.language)
    let folders = Folders(content: content.content, theme: content.theme, output: output)
    let (run, published) = build(folders, options: options, isStrict: findings.strict) { engine in
      if let accepted { reports.apply(accepted, to: &engine, acceptsErrors: false, shared) }
    }
    let isReported = reports.publish(run, shared)
    for site in published { reports.say(words(for: site), shared) }
    let status = run.diagnostics.exitCode(strict: findings.strict)
    if status == .clean {
      let total = run.timings.total
      reports.say(
        Message(
          "Fertig in \(seconds(total, in: .german)) Sekunden.", en: "Done in \(seconds(total, in: .english)) seconds."),
        shared)
    } else {
      Terminal.printError(
        findings.say(
          Message(
            "Nicht gebaut: Die bisherigen Seiten in „\(output)“ sind unverändert.",
            en: "Not built: the sites in “\(output)” are as they were.")))
    }
    Terminal.exit(status == .clean && !isReported ? .usage : status)
  }

  private func preview() throws -> WebAddress? {
    guard let vorschau else { return nil }
    func wrong(_ message: Message) -> ValidationError { ValidationError(message.text(in: findings.language)) }
    if content.veroeffentlichung {
      throw wrong(
        Message(
          "Entweder --vorschau oder --veroeffentlichung: Eine Vorschau wird nicht veröffentlicht.",
          en: "Either --vorschau or --veroeffentlichung: a preview is not published."))
    }
    guard let address = WebAddress(vorschau) else {
      throw wrong(
        Message(
          "„\(vorschau)“ ist keine Internetadresse. Schreiben Sie zum Beispiel --vorschau https://vorschau.example.org/.",
          en: "“\(vorschau)” is no web address. Write for instance --vorschau https://vorschau.example.org/."))
    }
    return address
  }

  private func words(for site: PublishedSite) -> Message {
    let state =
      site.report.isUnchanged
      ? Message("unverändert", en: "unchanged")
      : Message(
        "\(site.report.written) Dateien geschrieben, \(site.report.linked) übernommen",
        en: "\(site.report.written) files written, \(site.report.linked) kept")
    return Message(
      "\(site.edition.rawValue): \(site.pageCount) Seiten, ", en: "\(site.edition.rawValue): \(site.pageCount) pages, ")
      + state + Message(verbatim: " → \(site.folder)/index.html")
  }
}
