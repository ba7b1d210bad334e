#if canImport(Glibc) || canImport(Musl)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif
  import Reading

  /// The folders that inotify watches for us, and what its events mean for them.
  ///
  /// inotify knows single folders only: what is created below one has to be added, what is moved away
  /// has to be let go. The parent of each root is watched too, so that a root may vanish and come back.
  struct WatchedFolders {
    private struct Folder {
      var path: String
      /// False for the parent of a root: only the root itself counts there.
      var isInside: Bool
    }

    let queue: InotifyQueue
    private let roots: [String]
    private var folders: [Int32: Folder] = [:]
    private var change = FolderChange()

    /// - Parameter roots: folders that exist.
    init(roots: [String]) throws(WatchingError) {
      queue = try InotifyQueue()
      // Events name folders by their number, and a link is another name for the folder it leads to.
      self.roots = roots.map { Self.resolved($0) ?? $0 }
      watchRoots()
    }

    /// Everything that has happened since the last call; nil where it is of no interest.
    mutating func takeChange() -> FolderChange? {
      while let events = queue.read() {
        for event in events {
          if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { change.isUncertain = true }
          note(event)
        }
      }
      if change.isUncertain { rewatch() }
      defer { change = FolderChange() }
      return change == FolderChange() ? nil : change
    }

    // MARK: Events

    private mutating func note(_ event: InotifyQueue.Event) {
      if event.mask & UInt32(IN_IGNORED) != 0 { folders[event.watch] = nil }
      guard let folder = folders[event.watch], !event.name.isEmpty else { return }
      let path = folder.path == "/" ? "/" + event.name : "\(folder.path)/\(event.name)"
      guard folder.isInside ? !EditorLeftover.isName(event.name) : roots.contains(path) else { return }
      let hasCome = event.mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0
      let hasGone = event.mask & (UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)) != 0
      if hasGone { forget(path) }
      if hasCome, event.mask & UInt32(IN_ISDIR) != 0 { watch(path) }
      change.paths.insert(path)
    }

    // MARK: Folders

    private static let mask = [
      IN_CREATE, IN_CLOSE_WRITE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_ONLYDIR,
    ].reduce(UInt32(0)) { $0 | UInt32($1) }

    private mutating func watchRoots() {
      for root in roots {
        let parent = Self.parent(of: root)
        if !folders.values.contains(where: { $0.path == parent }), parent != root { add(parent, isInside: false) }
        watch(root)
      }
    }

    /// Watches a folder and all folders in it. What is created meanwhile is seen, since each folder is
    /// watched before it is listed.
    private mutating func watch(_ folder: String) {
      var open = [(path: folder, depth: 0)]
      while let (path, depth) = open.popLast() {
        guard add(path, isInside: true), depth < Limits.folderDepth else { continue }
        open += Self.folders(in: path).map { ("\(path)/\($0)", depth + 1) }
      }
    }

    @discardableResult
    private mutating func add(_ path: String, isInside: Bool) -> Bool {
      // Only roots may be links, and theirs are resolved.
      let watch = inotify_add_watch(queue.descriptor, path, Self.mask | UInt32(IN_DONT_FOLLOW))
      guard watch >= 0 else {
        if errno == ENOSPC { change.unwatched.insert(path) }
        return false
      }
      let wasInside = folders[watch]?.isInside ?? false
      folders[watch] = Folder(path: path, isInside: isInside || wasInside)
      return true
    }

    /// Lets go of a folder and all folders in it; their paths are no longer theirs.
    private mutating func forget(_ folder: String) {
      for (watch, other) in folders where other.isInside && (other.path == folder || other.path.hasPrefix(folder + "/"))
      {
        inotify_rm_watch(queue.descriptor, watch)
        folders[watch] = nil
      }
    }

    private mutating func rewatch() {
      for watch in folders.keys { inotify_rm_watch(queue.descriptor, watch) }
      folders = [:]
      watchRoots()
    }

    // MARK: Paths

    /// Names of the folders in a folder, without links and without those that begin with a dot.
    private static func folders(in path: String) -> [String] {
      guard let stream = opendir(path) else { return [] }
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        let name = String(decoding: bytes, as: UTF8.self)
        guard !EditorLeftover.isName(name) else { continue }
        var status = stat()
        guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
        names.append(name)
      }
      return names
    }

    private static func resolved(_ path: String) -> String? {
      guard let pointer = realpath(path, nil) else { return nil }
      defer { free(pointer) }
      return String(cString: pointer)
    }

    private static func parent(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
      return String(path[..<slash])
    }
  }
#endif
