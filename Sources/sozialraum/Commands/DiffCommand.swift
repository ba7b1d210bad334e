import ArgumentParser
import Comparing
import Diagnostics
import Editions
import Pipeline
import Reading

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Zeigt, was sich für die Menschen ändert, die die Seiten lesen.",
    discussion: """
      Verglichen wird der Ordner mit den Inhalten mit einem früheren Stand: einem Stand in git (Zweig, Marke,
      Commit) oder einem anderen Ordner. Seiten, die kommen, gehen oder umziehen; geänderte Inhalte; was sich am
      Stand des Vertrags ändert; Zahlen mit altem und neuem Wert und dem Grund aus der Spalte „hinweis“.

      Beispiele:
        sozialraum diff main
        sozialraum diff HEAD~1 --ausgabe intern
        sozialraum diff ../content-alt --format json
        sozialraum diff origin/main --format markdown > kommentar.md
      """, aliases: ["vergleich"])

  @OptionGroup var shared: ContentOptions

  @Option(
    name: [.customLong("language"), .customLong("sprache")],
    help: ArgumentHelp("Sprache der Ausgabe: de oder en.", valueName: "sprache"))
  var language = Language.german

  @Argument(
    help: ArgumentHelp("Ein Stand in git oder ein Ordner mit Inhalten.", valueName: "stand-oder-ordner"),
    completion: .directory)
  var before: String

  @Option(help: ArgumentHelp("Welche Ausgabe: oeffentlich oder intern.", valueName: "ausgabe"))
  var ausgabe = Edition.oeffentlich

  @Option(help: ArgumentHelp("Form: text, markdown oder json.", valueName: "form"))
  var format = Comparison.Form.text

  func run() async throws {
    var options = try shared.runOptions(language)
    options.editions = [ausgabe]
    let theme = try tree(shared.theme)
    let new = state(of: try tree(shared.content), theme, options, named: shared.content)
    let old: ContentState?
    // A folder that is there is meant before a revision of the same name.
    if let folder = try? DiskTree(root: before) {
      old = state(of: folder, theme, options, named: before)
    } else {
      do throws(GitTree.Failure) {
        let tree = try await GitTree(revision: before, folder: shared.content)
        old = state(of: tree, theme, options, named: before)
      } catch {
        Terminal.fail(error.summary, help: error.help, in: language)
      }
    }
    guard let old, let new else { return }
    Terminal.print(compare(old, with: new).bytes(as: format, in: language))
  }

  private func state(
    of content: some FileTree, _ theme: DiskTree, _ options: RunOptions, named name: String
  ) -> ContentState? {
    ContentState(
      Pipeline.run(content: content, theme: theme, options: options, goal: .check), of: ausgabe, named: name)
  }

  private func tree(_ folder: String) throws -> DiskTree {
    do {
      return try DiskTree(root: folder)
    } catch {
      Terminal.fail(
        Message("Der Ordner „\(folder)“ lässt sich nicht lesen", en: "The folder “\(folder)” cannot be read"),
        help: Message("Prüfen Sie den Ort und die Rechte.", en: "Check the place and the rights."), in: language)
    }
  }
}

extension Comparison.Form: ExpressibleByArgument {}
