import Diagnostics
import Dispatch
import Synchronization

#if canImport(Glibc) || canImport(Musl)
  /// Says when something in some folders has changed. Nothing is looked at unless the system says so.
  ///
  /// A save is several events: an editor writes beside, renames, changes rights. So a change is told
  /// when it has been quiet for a moment, or at last when it never gets quiet.
  final class FolderWatcher: Sendable {
    /// Between the last event of a save and the word about it.
    private static let quiet = DispatchTimeInterval.milliseconds(15)
    /// The longest wait while events keep coming, in nanoseconds.
    private static let patience: UInt64 = 500_000_000

    private struct State {
      var folders: WatchedFolders
      var pending: FolderChange?
      /// When the first event came of those that are pending, on the monotonic clock in nanoseconds.
      var since: UInt64 = 0
      /// Number of the last batch of events: a later one restarts the wait for quiet.
      var batch = 0
    }

    private let queue = DispatchQueue(label: "sozialraum.watcher")
    /// Dispatch objects may be used from everywhere; the protocol does not say so.
    private nonisolated(unsafe) let source: any DispatchSourceRead
    private let state: Mutex<State>
    private let onChange: @Sendable (FolderChange) -> Void

    /// - Parameters:
    ///   - folders: watched with everything in them, new folders too. They exist.
    ///   - onChange: called on a queue of the watcher; events that come meanwhile wait.
    init(_ folders: [String], onChange: @escaping @Sendable (FolderChange) -> Void) throws(WatchingError) {
      let folders = try WatchedFolders(roots: folders)
      let events = folders.queue
      source = DispatchSource.makeReadSource(fileDescriptor: events.descriptor, queue: queue)
      state = Mutex(State(folders: folders))
      self.onChange = onChange
      source.setEventHandler { [weak self] in self?.takeEvents() }
      // The source may look at the descriptor until it is cancelled.
      source.setCancelHandler { withExtendedLifetime(events) {} }
      source.activate()
      // Folders that could not be watched from the start.
      queue.async { [weak self] in self?.takeEvents() }
    }

    deinit { source.cancel() }

    private func takeEvents() {
      let now = DispatchTime.now().uptimeNanoseconds
      let (batch, isLong) = state.withLock { state -> (Int?, Bool) in
        guard let change = state.folders.takeChange() else { return (nil, false) }
        if state.pending == nil { state.since = now }
        var pending = state.pending ?? FolderChange()
        pending.add(change)
        state.pending = pending
        state.batch += 1
        return (state.batch, now - state.since > Self.patience)
      }
      guard let batch else { return }
      if isLong { return tell() }
      queue.asyncAfter(deadline: .now() + Self.quiet) { [weak self] in
        guard let self, self.state.withLock({ $0.batch == batch }) else { return }
        self.tell()
      }
    }

    private func tell() {
      let change = state.withLock { state in
        defer { state.pending = nil }
        return state.pending
      }
      if let change { onChange(change) }
    }
  }
#else
  /// Without inotify there is nobody who says that a file has changed.
  final class FolderWatcher: Sendable {
    init(_ folders: [String], onChange: @escaping @Sendable (FolderChange) -> Void) throws(WatchingError) {
      throw WatchingError(
        reason: Message(
          "Dieses Betriebssystem meldet Änderungen nicht auf dem Weg, den das Programm kennt (inotify).",
          en: "This operating system does not report changes in the way that the program knows (inotify)."))
    }
  }
#endif
