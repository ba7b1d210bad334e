import Diagnostics
import Editions
import Pipeline
import Serving
import Synchronization

/// Says in the terminal what a preview does.
final class PreviewReporter: Sendable {
  private let shared: SharedOptions
  private let state = Mutex(State())

  private struct State {
    var session: PreviewSession?
    var hasBuilt = false
    /// What has been printed last, so that nothing is said twice.
    var findings: [Diagnostic] = []
  }

  init(_ shared: SharedOptions) { self.shared = shared }

  func keep(_ session: PreviewSession) { state.withLock { $0.session = session } }

  /// Calls must not overlap.
  func tell(_ news: PreviewNews) {
    switch news {
    case .serving(let ports, let wanted): tellAddresses(ports, wanted)
    case .built(let run, let changed): tellBuilt(run, changed)
    case .audited(let run): report(run)
    case .unwatched(let reason):
      Terminal.printError(
        "Änderungen werden nicht von selbst gesehen: \(reason.german) Starten Sie die Vorschau nach dem Speichern neu.")
    }
  }

  private func tellAddresses(_ ports: [(edition: Edition, port: UInt16)], _ wanted: UInt16) {
    var lines = ["Vorschau, nur auf diesem Rechner zu sehen:"]
    for (edition, port) in ports { lines.append("  \(edition.words.german): http://127.0.0.1:\(port)/") }
    if ports.enumerated().contains(where: { Int($0.element.port) != Int(wanted) + $0.offset }) {
      lines.append("Andere Programme benutzen schon Ports ab \(wanted); darum sind es diese.")
    }
    lines.append("Strg+C beendet die Vorschau.")
    say(lines.joined(separator: "\n"))
  }

  private func tellBuilt(_ run: Run, _ changed: [String]) {
    let isFirst = state.withLock { state in
      defer { state.hasBuilt = true }
      return !state.hasBuilt
    }
    let status = run.diagnostics.exitCode(strict: shared.strict)
    if !changed.isEmpty { say("\nGeändert: \(names(changed))") }
    report(run)
    // There is nothing to wait for: the folders are not where somebody said.
    if isFirst, status == .usage { Terminal.exit(status) }
    let time = seconds(run.timings.total)
    say(
      status == .clean
        ? (isFirst ? "Fertig in \(time) Sekunden." : "Neu gebaut in \(time) Sekunden.")
        : "Nicht übernommen (\(time) Sekunden): Zu sehen bleibt die letzte Fassung ohne Fehler.")
  }

  private func report(_ run: Run) {
    let findings = run.diagnostics.sorted
    let isNew = state.withLock { state in
      defer { state.findings = findings }
      return state.findings != findings
    }
    if isNew {
      shared.report(run)
    } else if shared.timings {
      Terminal.printError(run.timings.table)
    }
  }

  /// The first few, relative to the current folder.
  private func names(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map { "„\(Terminal.shortened($0))“" }.joined(separator: ", ")
    return paths.count > 3 ? "\(shown) und \(paths.count - 3) weitere" : shown
  }

  private func say(_ text: String) { Terminal.print(Array((text + "\n").utf8)) }
}
