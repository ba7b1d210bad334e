import Diagnostics
import Dispatch
import Editions
import Pipeline
import Reading
import Reporting
import Synchronization

/// Both editions as their files are now, or as they were when nothing was wrong last.
///
/// Everything stays in memory; nothing is written to a disk. Pages are rendered when somebody looks at them.
public final class Preview: Sendable {
  private let folders: Folders
  private let options: RunOptions
  private let isStrict: Bool
  private let paths: ReportPaths
  let language: Language
  /// Tells this run of the program from others: a page of an earlier one has to be loaded anew.
  private let name = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private let memory = ReadMemory()
  private let current = Mutex(PreviewState())

  /// - Parameters:
  ///   - options: as for a build; `editions` are those that can be looked at.
  ///   - isStrict: whether warnings keep the last good sites too.
  ///   - paths: how files are named in findings.
  ///   - language: of what the preview says in the browser.
  public init(_ folders: Folders, options: RunOptions, isStrict: Bool, paths: ReportPaths, language: Language) {
    self.folders = folders
    self.options = options
    self.isStrict = isStrict
    self.paths = paths
    self.language = language
  }

  /// Reads, checks and plans anew. The sites change if and only if `build` would publish them, as far as
  /// is known before the pages are audited.
  ///
  /// Calls must not overlap. Complexity: as for a build without rendering; files that have not changed
  /// are not parsed again.
  public func rebuild() -> PreviewBuild {
    let run = check(folders, options: options, goal: .plans, memory: memory, leavingOut: EditorLeftover.isName)
    let isGood =
      run.diagnostics.exitCode(strict: isStrict) == .clean && run.plans.map(\.edition) == options.editions
    let (before, version) = current.withLock { state in
      let before = state
      if isGood {
        state.siteVersion += 1
        state.sites = Dictionary(uniqueKeysWithValues: run.plans.map { ($0.edition, PreviewSite($0)) })
      }
      state.isOld = !isGood
      state.take(run)
      return (before, isGood ? state.siteVersion : nil)
    }
    // To take two sites apart takes a while, and somebody waits for the new ones.
    DispatchQueue.global(qos: .utility).async { withExtendedLifetime(before) {} }
    return PreviewBuild(run: run, siteVersion: version)
  }

  /// Renders all pages of a build and judges them, which takes longer than to plan them.
  ///
  /// - Returns: the run with what was found; nil where there is nothing new to say, or where it no longer
  ///   matters: the files have changed meanwhile.
  public func audited(_ build: PreviewBuild) -> Run? {
    func isCurrent(_ state: PreviewState) -> Bool { state.siteVersion == build.siteVersion && !state.isOld }
    var findings: [Diagnostic] = []
    for planned in build.run.plans {
      guard isCurrent(state) else { return nil }
      let site = finish(planned)
      guard isCurrent(state) else { return nil }
      findings += audit(site) + (build.run.leakAudit?.findings(in: site) ?? [])
    }
    guard !findings.isEmpty else { return nil }
    var run = build.run
    run.diagnostics.add(findings)
    return current.withLock { state in
      guard isCurrent(state) else { return nil }
      state.take(run)
      return run
    }
  }

  var state: PreviewState { current.withLock { $0 } }

  /// What is wrong, for the overlay.
  func findings(for edition: Edition) -> FindingsDocument {
    let state = state
    let report = FindingReport(state.findings, paths: paths, language: language) { state.texts[$0] }
    return FindingsDocument(report, state, edition)
  }

  func versions(of state: PreviewState) -> EventHub.Versions {
    EventHub.Versions(site: "\(name)-\(state.siteVersion)", findings: "\(name)-\(state.findingsVersion)")
  }
}

/// What came of building anew.
public struct PreviewBuild: Sendable {
  public let run: Run
  /// Nil where something is wrong, so that the sites are those from before.
  let siteVersion: Int?
}

/// What can be looked at between two changes.
struct PreviewState: Sendable {
  /// The last good sites; none until the first time that nothing was wrong.
  var sites: [Edition: PreviewSite] = [:]
  /// Counts the good sites.
  var siteVersion = 0
  /// True where the files have changed since and something in them is wrong.
  var isOld = false
  /// As the engine orders them.
  private(set) var findings: [Diagnostic] = []
  /// Counts the changes of the findings.
  private(set) var findingsVersion = 0
  /// Texts of the files that findings are about.
  private(set) var texts: [String: String] = [:]

  fileprivate mutating func take(_ run: Run) {
    findings = run.diagnostics.sorted
    findingsVersion += 1
    texts = run.texts.merging(run.themeTexts) { text, _ in text }
  }
}

/// A planned edition whose files are rendered when somebody asks for them, and then kept.
final class PreviewSite: Sendable {
  private let planned: PlannedSite
  private let rendered = Mutex<[String: [UInt8]]>([:])

  init(_ planned: PlannedSite) { self.planned = planned }

  /// The bytes that `build` would write; nil where the edition has no such file.
  func bytes(at path: String) -> [UInt8]? {
    if let known = rendered.withLock({ $0[path] }) { return known }
    guard let bytes = planned.bytes(at: path) else { return nil }
    rendered.withLock { $0[path] = bytes }
    return bytes
  }
}
