import ArgumentParser
import ContentModel
import Diagnostics
import Pipeline

/// Options of all commands that read content.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ordner mit den Inhalten.", valueName: "ordner"))
  var content = "content"

  @Option(help: ArgumentHelp("Ordner mit der Gestaltung.", valueName: "ordner"))
  var theme = "themes/portal"

  @Option(help: ArgumentHelp("Tag, für den gebaut wird, als Jahr-Monat-Tag. Ohne Angabe: heute.", valueName: "datum"))
  var stand: String?

  @Flag(help: "Auch Warnungen gelten als Fehler (Rückgabewert 4).")
  var strict = false

  @Flag(help: "Erfundene Beispiele sind nicht erlaubt.")
  var veroeffentlichung = false

  @Flag(
    help: "Zeigt auch Hinweise: was der Vertrag als Ziel nennt und noch nicht da ist, und wie Tabellen gelesen wurden.")
  var hinweise = false

  @Flag(help: "Zeigt, wie lange jeder Schritt gedauert hat.")
  var timings = false

  func runOptions() throws -> RunOptions {
    guard let text = stand else {
      guard let today = Terminal.today else {
        throw ValidationError(
          "Das heutige Datum ist nicht bekannt. Nennen Sie es mit --stand, zum Beispiel --stand 2026-09-01.")
      }
      return options(today)
    }
    guard let date = CalendarDate(iso: text) else {
      throw ValidationError("„\(text)“ ist kein Datum. Schreiben Sie zum Beispiel --stand 2026-09-01.")
    }
    return options(date)
  }

  private func options(_ stand: CalendarDate) -> RunOptions {
    var options = RunOptions(stand: stand)
    options.isPublication = veroeffentlichung
    return options
  }

  /// Prints all findings, sorted, and the times if asked for. Notes ask nobody to act, so they are
  /// only counted unless somebody wants to see them.
  func report(_ run: Run) {
    let all = run.diagnostics.sorted
    let findings = hinweise ? all : all.filter { $0.severity != .note }
    if !findings.isEmpty {
      let formatter = TextFormatter(
        source: { run.texts[$0] ?? run.themeTexts[$0] },
        display: { [content] file in run.texts[file] == nil ? file : "\(content)/\(file)" },
        usesColour: Terminal.usesColour)
      Terminal.printError(formatter.text(for: findings))
    }
    let hidden = all.count - findings.count
    if hidden > 0 {
      Terminal.printError(
        hidden == 1
          ? "Dazu 1 Hinweis; mit --hinweise ist er zu sehen."
          : "Dazu \(hidden) Hinweise; mit --hinweise sind sie zu sehen.")
    }
    if timings { Terminal.printError(run.timings.table) }
  }
}
