import ArgumentParser
import Diagnostics
import Pipeline
import Reporting

/// How findings count and how people see them.
struct FindingOptions: ParsableArguments {
  @Option(
    name: [.customLong("language"), .customLong("sprache")],
    help: ArgumentHelp("Sprache der Meldungen: de oder en.", valueName: "sprache"))
  var language = Language.german

  @Flag(help: "Auch Warnungen gelten als Fehler (Rückgabewert 4).")
  var strict = false

  @Flag(
    help: "Zeigt auch Hinweise: was der Vertrag als Ziel nennt und noch nicht da ist, und wie Tabellen gelesen wurden.")
  var hinweise = false

  @Flag(
    name: [.customLong("alle"), .customLong("all")],
    help: "Zeigt alle Meldungen, auch wenn eine Datei mehr als zehn von derselben Art hat.")
  var alle = false

  func say(_ message: Message) -> String { message.text(in: language) }

  /// The findings of a run with all that is needed to write them.
  /// - Parameter offersFix: false where `--fix` has done already what it can.
  func report(on run: Run, _ content: ContentOptions, offersFix: Bool = true) -> FindingReport {
    let (texts, themeTexts) = (run.texts, run.themeTexts)
    var report = FindingReport(
      run.diagnostics.sorted, paths: content.paths, language: language, showsNotes: hinweise, isStrict: strict
    ) { texts[$0] ?? themeTexts[$0] }
    report.offersFix = offersFix
    return report
  }

  /// Prints the findings for people, and the times if asked for. Notes ask nobody to act, so they are only
  /// counted unless somebody wants to see them.
  func show(_ report: FindingReport, of run: Run, _ content: ContentOptions) {
    Terminal.printError(TextFormatter(report, usesColour: Terminal.usesColour, showsAll: alle).text)
    let hidden = hinweise ? 0 : report.count(of: .note)
    if hidden > 0 {
      Terminal.printError(
        say(
          hidden == 1
            ? Message(
              "Dazu 1 Hinweis; mit --hinweise ist er zu sehen.", en: "And 1 note; --hinweise shows it.")
            : Message(
              "Dazu \(hidden) Hinweise; mit --hinweise sind sie zu sehen.",
              en: "And \(hidden) notes; --hinweise shows them.")))
    }
    if content.timings { Terminal.printError(run.timings.table) }
  }
}
