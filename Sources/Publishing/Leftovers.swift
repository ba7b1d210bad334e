#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders beside the target that a run needs for a while: `.neu-<name>-<process>` is being
/// written, `.alt-<name>-<process>` was replaced.
enum Leftovers {
  enum Kind: String, CaseIterable {
    case new = ".neu-"
    case old = ".alt-"
  }

  static func name(_ kind: Kind, of target: Target) -> String {
    "\(kind.rawValue)\(target.name)-\(getpid())"
  }

  /// Puts things right after runs that were killed: a site that was moved aside and not replaced
  /// comes back, the rest is deleted. Call it with the lock held.
  static func clear(beside target: Target) {
    // A name that is no UTF-8 is not one of ours: what stands for it will not be found.
    let names = (target.parent.names() ?? []).map { name in
      String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    for name in names.sorted() {
      guard let (kind, site, process) = parse(name), isOver(process), isOurs(name, in: target.parent) else { continue }
      if kind == .old, target.parent.status(of: site) == nil {
        // The only copy of a site: ours comes back, another one waits for its own run.
        if site == target.name { _ = renameat(target.parent.raw, name, target.parent.raw, site) }
        continue
      }
      _ = TreeRemover.remove(name, in: target.parent)
    }
  }

  private static func parse(_ name: String) -> (Kind, site: String, process: pid_t)? {
    guard let kind = Kind.allCases.first(where: { name.hasPrefix($0.rawValue) }), let dash = name.lastIndex(of: "-"),
      let process = pid_t(name[name.index(after: dash)...]), process > 0
    else { return nil }
    let start = name.index(name.startIndex, offsetBy: kind.rawValue.count)
    guard start < dash else { return nil }
    return (kind, String(name[start..<dash]), process)
  }

  /// True for dead processes. Our own number belongs to a dead one, too: we hold the lock and have
  /// not begun.
  private static func isOver(_ process: pid_t) -> Bool {
    process == getpid() || kill(process, 0) != 0 && errno == ESRCH
  }

  /// The marker is the first file of a new site and the last to be deleted. What it says does not
  /// matter here: a run can die before it has written it.
  private static func isOurs(_ name: String, in parent: Descriptor) -> Bool {
    guard let folder = parent.folder(at: name), let names = folder.names() else { return false }
    return names.isEmpty || folder.status(of: Marker.name)?.isRegularFile == true
  }
}
