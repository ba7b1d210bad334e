import Diagnostics
import Dispatch
import Editions
import Pipeline
import Synchronization

/// What a preview has to say while it runs.
public enum PreviewNews: Sendable {
  /// The ports in the order of the editions, and the first that was asked for.
  case serving([(edition: Edition, port: UInt16)], wanted: UInt16)
  /// A first build, or a build after changes. The paths are absolute; none where it is the first.
  case built(Run, changed: [String])
  /// The pages of the last build have been judged, and there is more to say than before.
  case audited(Run)
  /// Changes cannot be seen: somebody has to start the preview anew after a save.
  case unwatched(reason: Message)
}

/// Which ports a preview may take.
public enum PortChoice: Sendable, Hashable {
  /// The first free one from here on, for each edition.
  case firstFree(from: UInt16)
  /// This one for the first edition, the next for the second, or none at all.
  case exactly(UInt16)
}

/// Why a preview cannot be served.
public enum ServingFailure: Error, Hashable, Sendable {
  case portTaken(UInt16)
  case noPortFree(from: UInt16)
  case portRefused(UInt16, reason: String)

  public var message: Message {
    switch self {
    case .portTaken(let port):
      Message(
        "Den Port \(port) benutzt schon ein anderes Programm. Nennen Sie mit --port einen anderen, oder lassen Sie --port weg.",
        en: "Port \(port) is used by another program. Name another one with --port, or leave --port out.")
    case .noPortFree(let port):
      Message(
        "Von Port \(port) an ist keiner frei. Nennen Sie mit --port einen anderen.",
        en: "No port is free from \(port) on. Name another one with --port.")
    case .portRefused(let port, let reason):
      Message(
        "Der Port \(port) lässt sich nicht benutzen (\(reason)). Nennen Sie mit --port einen zwischen 1024 und 65534.",
        en: "Port \(port) cannot be used (\(reason)). Name one between 1024 and 65534 with --port.")
    }
  }
}

/// A preview that is being served: builds anew when a file changes, and tells the browsers.
public final class PreviewSession: Sendable {
  private let servers: [PreviewServer]
  private let rebuilding: Rebuilding
  private let heartbeat: Task<Void, Never>

  /// How many ports are tried before giving up.
  private static let portsTried: UInt16 = 100

  /// Builds once, then serves until `stop`.
  ///
  /// - Parameters:
  ///   - folders: content and theme, as the preview has them.
  ///   - tell: called from queues of the session, one call at a time.
  public init(
    _ preview: Preview, editions: [Edition], folders: Folders, on choice: PortChoice,
    tell: @escaping @Sendable (PreviewNews) -> Void
  ) async throws(ServingFailure) {
    let rebuilding = Rebuilding(preview, tell: tell)
    let hub = rebuilding.hub
    let first =
      switch choice {
      case .firstFree(let port), .exactly(let port): port
      }
    servers = try await Self.servers(editions, from: first, choice) { edition, port throws(PreviewServer.Failure) in
      try await PreviewServer.start(edition, port: port, preview: preview, hub: hub)
    }
    self.rebuilding = rebuilding
    rebuilding.say(.serving(servers.map { ($0.edition, $0.port) }, wanted: first))
    heartbeat = Task {
      while (try? await Task.sleep(for: .seconds(15))) != nil { hub.beat() }
    }
    // Watched before it is read: no change is lost between the two.
    rebuilding.start(watching: [folders.content, folders.theme])
  }

  /// Ends serving and watching.
  public func stop() {
    heartbeat.cancel()
    for server in servers { server.stop() }
  }

  private static func servers(
    _ editions: [Edition], from first: UInt16, _ choice: PortChoice,
    _ start: (Edition, UInt16) async throws(PreviewServer.Failure) -> PreviewServer
  ) async throws(ServingFailure) -> [PreviewServer] {
    var servers: [PreviewServer] = []
    var port = first
    for edition in editions {
      while true {
        do {
          servers.append(try await start(edition, port))
          port &+= 1
          break
        } catch {
          // What has been started must not go on alone.
          func failing(_ failure: ServingFailure) -> ServingFailure {
            for server in servers { server.stop() }
            return failure
          }
          switch (error, choice) {
          case (.refused(let reason), _): throw failing(.portRefused(port, reason: reason))
          case (.taken, .exactly): throw failing(.portTaken(port))
          case (.taken, .firstFree):
            guard port < UInt16.max, port - first < Self.portsTried else { throw failing(.noPortFree(from: first)) }
            port += 1
          }
        }
      }
    }
    return servers
  }
}

/// Builds anew when a file has changed: one build at a time, pages judged beside it.
private final class Rebuilding: Sendable {
  let hub: EventHub
  private let preview: Preview
  private let tell: @Sendable (PreviewNews) -> Void
  private let building = DispatchQueue(label: "sozialraum.preview.build", qos: .userInitiated)
  private let auditing = DispatchQueue(label: "sozialraum.preview.audit", qos: .utility)
  /// News from both queues come one after another.
  private let telling = DispatchQueue(label: "sozialraum.preview.news")
  private let pending = Mutex<FolderChange?>(nil)
  private let watcher = Mutex<FolderWatcher?>(nil)

  init(_ preview: Preview, tell: @escaping @Sendable (PreviewNews) -> Void) {
    self.preview = preview
    self.tell = tell
    hub = EventHub(preview.versions(of: preview.state))
  }

  func start(watching folders: [String]) {
    do {
      let watcher = try FolderWatcher(folders) { [weak self] change in self?.note(change) }
      self.watcher.withLock { $0 = watcher }
    } catch {
      say(.unwatched(reason: error.reason))
    }
    building.async { self.build([]) }
  }

  private func note(_ change: FolderChange) {
    if !change.unwatched.isEmpty {
      say(
        .unwatched(
          reason: Message(
            "Das Betriebssystem überwacht schon so viele Ordner, wie es darf (fs.inotify.max_user_watches).",
            en: "The operating system already watches as many folders as it may (fs.inotify.max_user_watches).")))
    }
    pending.withLock { pending in
      var sum = pending ?? FolderChange()
      sum.add(change)
      pending = sum
    }
    building.async {
      // What came while another build was running is built once.
      guard
        let change = self.pending.withLock({ pending in
          defer { pending = nil }
          return pending
        })
      else { return }
      self.build(change.paths.sorted())
    }
  }

  private func build(_ changed: [String]) {
    let build = preview.rebuild()
    hub.publish(preview.versions(of: preview.state))
    say(.built(build.run, changed: changed))
    // The browser that has just been told needs the cores first.
    auditing.asyncAfter(deadline: .now() + .milliseconds(300)) {
      guard let run = self.preview.audited(build) else { return }
      self.hub.publish(self.preview.versions(of: self.preview.state))
      self.say(.audited(run))
    }
  }

  func say(_ news: PreviewNews) { telling.async { self.tell(news) } }
}
