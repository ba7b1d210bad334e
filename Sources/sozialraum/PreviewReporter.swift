import Diagnostics
import Editions
import Pipeline
import Reporting
import Serving
import Synchronization

/// Says in the terminal what a preview does.
final class PreviewReporter: Sendable {
  private let content: ContentOptions
  private let options: FindingOptions
  private let state = Mutex(State())

  private struct State {
    var hasBuilt = false
    /// Whether there has been anything to see.
    var hasShown = false
    /// What has been printed last, so that nothing is said twice.
    var findings: [Diagnostic] = []
  }

  init(_ content: ContentOptions, _ options: FindingOptions) {
    self.content = content
    self.options = options
  }

  /// Calls must not overlap.
  func tell(_ news: PreviewNews) {
    switch news {
    case .serving(let ports, let wanted): tellAddresses(ports, wanted)
    case .built(let run, let changed): tellBuilt(run, changed)
    case .audited(let run): report(run)
    case .unwatched(let reason):
      Terminal.printError(
        options.say(
          Message("Änderungen werden nicht von selbst gesehen. ", en: "Changes are not seen by themselves. ") + reason
            + Message(
              " Starten Sie die Vorschau nach dem Speichern neu.", en: " Start the preview anew after you have saved."))
      )
    }
  }

  private func tellAddresses(_ ports: [(edition: Edition, port: UInt16)], _ wanted: UInt16) {
    var lines = [Message("Vorschau, nur auf diesem Rechner zu sehen:", en: "Preview, to be seen on this machine only:")]
    for (edition, port) in ports {
      lines.append(Message(verbatim: "  ") + edition.words + Message(verbatim: ": http://127.0.0.1:\(port)/"))
    }
    if ports.enumerated().contains(where: { Int($0.element.port) != Int(wanted) + $0.offset }) {
      lines.append(
        Message(
          "Andere Programme benutzen schon Ports ab \(wanted); darum sind es diese.",
          en: "Other programs use ports from \(wanted) on; that is why it is these."))
    }
    lines.append(Message("Strg+C beendet die Vorschau.", en: "Ctrl-C ends the preview."))
    say(lines.joined(separator: "\n"))
  }

  private func tellBuilt(_ run: Run, _ changed: [String]) {
    let status = run.diagnostics.exitCode(strict: options.strict)
    let (isFirst, hasShown) = state.withLock { state in
      defer {
        state.hasBuilt = true
        state.hasShown = state.hasShown || status == .clean
      }
      return (!state.hasBuilt, state.hasShown)
    }
    if !changed.isEmpty { say(Message(verbatim: "\n") + names(changed)) }
    report(run)
    // There is nothing to wait for: the folders are not where somebody said.
    if isFirst, status == .usage { Terminal.exit(status) }
    let (german, english) = (seconds(run.timings.total, in: .german), seconds(run.timings.total, in: .english))
    switch (status, isFirst) {
    case (.clean, true):
      say(Message("Fertig in \(german) Sekunden.", en: "Done in \(english) seconds."))
    case (.clean, false):
      say(Message("Neu gebaut in \(german) Sekunden.", en: "Built anew in \(english) seconds."))
    default:
      say(
        hasShown
          ? Message(
            "Nicht übernommen: Zu sehen bleibt die letzte Fassung ohne Fehler.",
            en: "Not taken over: what you see remains the last version without errors.")
          : Message(
            "Noch nichts zu sehen: Sobald die Fehler behoben sind, erscheinen die Seiten.",
            en: "Nothing to see yet: as soon as the errors are mended, the pages appear."))
    }
  }

  private func report(_ run: Run) {
    let found = run.diagnostics.sorted
    let isNew = state.withLock { state in
      defer { state.findings = found }
      return state.findings != found
    }
    if isNew {
      options.show(options.report(on: run, content), of: run, content)
    } else if content.timings {
      Terminal.printError(run.timings.table)
    }
  }

  /// The first few, relative to the current folder.
  private func names(_ paths: [String]) -> Message {
    let folder = LocalFile.currentFolder + "/"
    let shown = paths.prefix(3).map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0 }
    let more = paths.count - shown.count
    return Message("Geändert: ", en: "Changed: ")
      + Message(verbatim: shown.map { visibleText($0) }.joined(separator: ", "))
      + (more > 0 ? Message(" und \(more) weitere", en: " and \(more) more") : .empty)
  }

  private func say(_ message: Message) { Terminal.print(Array((options.say(message) + "\n").utf8)) }
}
