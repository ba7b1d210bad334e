import ArgumentParser
import Diagnostics
import Pipeline
import Reading

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Prüft einen fertigen Ordner, bevor er hochgeladen wird.",
    discussion: """
      Sucht in jeder Datei nach allem, was in den Inhalten nur intern ist, auch in Namen, Tabellen, gepackten Dateien
      und Dokumenten, und prüft Links, Auszeichnung und Barrierefreiheit der Seiten. Ändert nichts.

      Beispiele:
        sozialraum audit output/oeffentlich
        sozialraum audit /srv/upload --content content --strict
        sozialraum audit output/oeffentlich --report gitlab:gl.json
      """, aliases: ["nachpruefen"])

  @Argument(help: ArgumentHelp("Der Ordner, der hochgeladen werden soll.", valueName: "ordner"), completion: .directory)
  var folder: String

  @OptionGroup var content: ContentOptions

  @OptionGroup var findings: FindingOptions

  @OptionGroup var reports: ReportOptions

  func run() throws {
    let shared = ReportOptions.Shared(content: content, findings: findings)
    let options = try content.runOptions(findings.language)
    let accepted = try reports.accepted(findings.language)
    let upload = try tree()
    let folders = Folders(content: content.content, theme: content.theme, output: "")
    var run = audit(upload, named: name, against: folders, options: options)
    if let accepted { reports.apply(accepted, to: &run.diagnostics, acceptsErrors: false, shared) }
    let isReported = reports.publish(run, shared)
    let status = run.diagnostics.exitCode(strict: findings.strict)
    if status == .clean {
      reports.say(
        Message(
          "„\(folder)“ ist geprüft: nichts Internes, kein Fehler.",
          en: "“\(folder)” is checked: nothing internal, no errors."),
        shared)
    } else {
      Terminal.printError(
        findings.say(
          Message("Laden Sie „\(folder)“ so nicht hoch.", en: "Do not upload “\(folder)” as it is.")))
    }
    Terminal.exit(status == .clean && !isReported ? .usage : status)
  }

  /// The folder without a slash at its end.
  private var name: String {
    var name = folder[...]
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    return String(name)
  }

  private func tree() throws -> DiskTree {
    let tree: DiskTree
    do throws(FileTreeError) {
      tree = try DiskTree(root: folder, includesHidden: true)
    } catch {
      let reason: Message = if case .unreadable(let reason) = error { reason } else { .empty }
      Terminal.fail(
        Message("Der Ordner „\(folder)“ lässt sich nicht lesen", en: "The folder “\(folder)” cannot be read"),
        help: reason,
        in: findings.language)
    }
    guard !tree.list().files.isEmpty else {
      Terminal.fail(
        Message("Der Ordner „\(folder)“ ist leer", en: "The folder “\(folder)” is empty"),
        help: Message(
          "Nennen Sie den Ordner mit den fertigen Seiten, zum Beispiel output/oeffentlich.",
          en: "Name the folder with the finished pages, for instance output/oeffentlich."),
        in: findings.language)
    }
    return tree
  }
}
