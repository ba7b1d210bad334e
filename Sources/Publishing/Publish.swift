import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What publishing did.
public struct PublishReport: Hashable, Sendable {
  /// How the new site took its place.
  public enum Swap: String, Hashable, Sendable {
    /// The old site has the same files with the same bytes: nothing was touched.
    case unchanged
    /// There was no site before: one rename.
    case first
    /// Old and new changed places in one step.
    case exchange
    /// The system cannot exchange folders: the old site was moved aside, then the new one moved in.
    /// Between the two there is no site for some microseconds.
    case twoRenames
  }

  public var swap: Swap
  /// Files whose bytes were written.
  public var written = 0
  /// Files that were taken over from the old site as they are.
  public var linked = 0
  /// Files, and folders as a whole, of the old site that the new one does not have.
  public var removed = 0
  /// Bytes of the files written.
  public var bytesWritten = 0
  /// A folder that could not be deleted; the next run tries again. Nil where all is clean.
  public var leftover: String?

  public var isUnchanged: Bool { swap == .unchanged }
}

/// Puts a finished site in the place of the one before: at every instant, also when the process is
/// killed or the disk is full, a reader finds the whole old site or the whole new one.
///
/// The new site is written into a folder beside the target and exchanged with it in one step. Files
/// that did not change are shared with the old site, not written. The target holds a marker file,
/// `.sozialraum-site`; a folder with other content and no marker is never touched.
/// - Parameters:
///   - files: the site, each path once, relative, segments joined by `/`.
///   - directory: the folder that is to hold it, created if need be. It and its surroundings are on
///     one file system.
///   - edition: name of the edition. A folder that holds another edition is refused.
///   - audience: who may see it. For insiders, folders that servers show are refused.
///   - seconds: how long to wait while another run publishes beside the same folder.
/// - Throws: `PublishingError`; the old site is then as it was.
/// - Complexity: reads the old site once, writes what differs.
public func publish(
  _ files: [SiteFile], to directory: String, edition: String, for audience: Audience = .insiders,
  waitingAtMost seconds: Int = 30
) throws(PublishingError) -> PublishReport {
  try verifyPlace(directory, for: audience)
  return try publish(
    files, to: directory, edition: edition, waitingAtMost: seconds, exchange: SystemDoor.exchange,
    step: { _ throws(PublishingError) in })
}

/// Whether a site for that audience may stand there at all, before anything is written.
/// - Throws: `.refusedTarget` inside a site of ours, `.publicPlace` for insiders' sites where others look.
public func verifyPlace(_ directory: String, for audience: Audience) throws(PublishingError) {
  try Surroundings.verify(directory, for: audience)
}

/// The moments of a run, for tests that let it fail or die there.
enum PublishingStep: Hashable, Sendable {
  case locked, begun
  /// Before the file of that number.
  case file(Int)
  case written, synced, swapped, movedAside
  /// With two renames: the old site is aside, the new one not yet in.
  case between
}

func publish(
  _ files: [SiteFile], to directory: String, edition: String, waitingAtMost seconds: Int,
  exchange: (String, String) -> Bool, step: (PublishingStep) throws(PublishingError) -> Void
) throws(PublishingError) -> PublishReport {
  let layout = try SiteLayout(files)
  let target = try Target(directory)
  _ = try target.state(for: edition)
  let lock = try PublishingLock(beside: target, waitingAtMost: seconds)
  defer { lock.release() }
  try step(.locked)

  Leftovers.clear(beside: target)
  // Again: another run may have been here while we waited, or its old site has come back.
  let state = try target.state(for: edition)
  var comparison = Comparison(count: files.count)
  if state == .site, let site = target.parent.folder(at: target.name) {
    comparison = Comparison(files, layout, with: site)
    if comparison.isEmpty { return PublishReport(swap: .unchanged) }
  }

  let new = Leftovers.name(.new, of: target)
  do throws(PublishingError) {
    let staging = try Staging(
      files, layout, comparison, marker: Marker(edition: edition), into: new, beside: target, step: step)
    try step(.synced)
    var report = PublishReport(
      swap: .first, written: staging.written, linked: staging.linked, removed: comparison.removed,
      bytesWritten: staging.bytesWritten)
    let (swap, replaced) = try swapIn(new, at: target, state, exchange: exchange, step: step)
    report.swap = swap
    if let replaced {
      try? step(.movedAside)
      if !TreeRemover.remove(replaced, in: target.parent) { report.leftover = target.path(of: replaced) }
    }
    return report
  } catch {
    _ = TreeRemover.remove(new, in: target.parent)
    throw error
  }
}

/// Puts the new folder in the place of the target.
/// - Returns: how, and the name of the folder that now holds the old site.
/// - Throws: `.system`; the old site is then at its place.
private func swapIn(
  _ new: String, at target: Target, _ state: Target.State, exchange: (String, String) -> Bool,
  step: (PublishingStep) throws(PublishingError) -> Void
) throws(PublishingError) -> (PublishReport.Swap, replaced: String?) {
  let parent = target.parent.raw
  guard state == .site else {
    // A rename replaces an empty folder, and fails where it has been filled meanwhile.
    guard renameat(parent, new, parent, target.name) == 0 else { throw .system(target.directory, doing: .replace) }
    return (.first, nil)
  }
  let old = Leftovers.name(.old, of: target)
  if exchange(target.path(of: new), target.path(of: target.name)) {
    // The new site stands: from here on nothing may fail any more.
    try? step(.swapped)
    let isMoved = renameat(parent, new, parent, old) == 0
    return (.exchange, isMoved ? old : new)
  }
  guard SystemDoor.exchangeIsUnsupported else { throw .system(target.directory, doing: .replace) }
  guard renameat(parent, target.name, parent, old) == 0 else { throw .system(target.directory, doing: .replace) }
  do throws(PublishingError) {
    try step(.between)
    guard renameat(parent, new, parent, target.name) == 0 else { throw .system(target.directory, doing: .replace) }
  } catch {
    _ = renameat(parent, old, parent, target.name)
    throw error
  }
  return (.twoRenames, old)
}
