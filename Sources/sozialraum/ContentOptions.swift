import ArgumentParser
import ContentModel
import Diagnostics
import Pipeline
import Reporting

/// Options of all commands that read content.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ordner mit den Inhalten.", valueName: "ordner"), completion: .directory)
  var content = "content"

  @Option(help: ArgumentHelp("Ordner mit der Gestaltung.", valueName: "ordner"), completion: .directory)
  var theme = "themes/portal"

  @Option(help: ArgumentHelp("Tag, für den gebaut wird, als Jahr-Monat-Tag. Ohne Angabe: heute.", valueName: "datum"))
  var stand: String?

  @Flag(help: "Erfundene Beispiele sind nicht erlaubt.")
  var veroeffentlichung = false

  @Flag(help: "Zeigt, wie lange jeder Schritt gedauert hat.")
  var timings = false

  func runOptions(_ language: Language) throws -> RunOptions { options(try Self.day(stand, language)) }

  /// The day that `--stand` names; today where it names none.
  static func day(_ stand: String?, _ language: Language) throws -> CalendarDate {
    guard let text = stand else {
      guard let today = Terminal.today else {
        let message = Message(
          "Das heutige Datum ist nicht bekannt. Nennen Sie es mit --stand, zum Beispiel --stand 2026-09-01.",
          en: "Today's date is not known. Give it with --stand, for instance --stand 2026-09-01.")
        throw ValidationError(message.text(in: language))
      }
      return today
    }
    guard let date = CalendarDate(iso: text) else {
      let message = Message(
        "„\(text)“ ist kein Datum. Schreiben Sie zum Beispiel --stand 2026-09-01.",
        en: "“\(text)” is no date. Write for instance --stand 2026-09-01.")
      throw ValidationError(message.text(in: language))
    }
    return date
  }

  private func options(_ stand: CalendarDate) -> RunOptions {
    var options = RunOptions(stand: stand)
    options.isPublication = veroeffentlichung
    return options
  }

  var paths: ReportPaths {
    ReportPaths(
      content: content, theme: theme, current: LocalFile.currentFolder,
      hasRepository: { LocalFile.exists($0 == "/" ? "/.git" : $0 + "/.git") })
  }
}
