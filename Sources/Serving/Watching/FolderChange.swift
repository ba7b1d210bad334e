import Diagnostics

/// What a burst of changes in watched folders came to.
struct FolderChange: Sendable, Hashable {
  /// Files and folders, absolute.
  var paths: Set<String> = []
  /// True where the system lost count: then anything else may have changed too.
  var isUncertain = false
  /// Folders that the system does not watch for us: it has no room for more.
  var unwatched: Set<String> = []

  mutating func add(_ other: FolderChange) {
    paths.formUnion(other.paths)
    isUncertain = isUncertain || other.isUncertain
    unwatched.formUnion(other.unwatched)
  }
}

/// Why folders cannot be watched.
struct WatchingError: Error, Hashable {
  var reason: Message
}
