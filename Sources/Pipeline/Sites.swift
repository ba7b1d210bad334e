import Auditing
import Checking
import ContentModel
import Contract
import Diagnostics
import Dividing
import Drawing
import Editions
import Planning
import Portal
import Protecting
import Reading
import Theming

/// What a run is asked to do, apart from where its files are.
public struct RunOptions: Sendable {
  public var editions: [Edition] = Edition.allCases
  /// The day as of which everything holds. The only date that a run knows.
  public var stand: CalendarDate
  /// Made-up content is refused (DESIGN law 10).
  public var isPublication = false
  /// Where a draft will stand that is to be looked at before it is published; nil for the real thing.
  public var preview: WebAddress?

  public init(stand: CalendarDate) { self.stand = stand }
}

/// A planned edition, whose files are made when somebody asks for them.
public struct PlannedSite: Sendable {
  public let edition: Edition
  let renderer: SiteRenderer

  /// The bytes of a file as `build` would write it; nil where the edition has no such file.
  ///
  /// Complexity: O(size of the file and of its template).
  public func bytes(at path: String) -> [UInt8]? { renderer.bytes(at: path) }
}

/// A finished edition in memory.
public struct BuiltSite: Sendable {
  public var edition: Edition
  public var files: [SiteFile]
  public var pageCount: Int
}

/// What came of a run.
public struct Run: Sendable {
  public var diagnostics = DiagnosticEngine()
  /// With the goals `plans` and `sites`, where content and theme are sound.
  public var plans: [PlannedSite] = []
  /// With the goal `sites`.
  public var sites: [BuiltSite] = []
  public var timings = Timings()
  /// Source texts by path, for the excerpts in messages.
  public var texts: [String: String] = [:]
  /// Texts of the theme that findings are about, by the path that the findings name.
  public var themeTexts: [String: String] = [:]
  /// The uncut records, for questions about the content.
  public var records: [IdentifiedRecord] = []
  /// The uncut portal.
  public var portal: Portal?
  /// What can look for leaks in the public edition, where content and theme are sound.
  public var leakAudit: LeakAudit?
  /// What each edition that was asked for may know.
  public var portals: [Edition: ProtectedPortal] = [:]
}

/// How far a run goes.
public enum Goal: Sendable {
  /// Findings only: nothing is rendered.
  case check
  /// Sites whose files can be asked for; what auditing would find is not known.
  case plans
  /// Finished, audited sites.
  case sites
}

/// The way of the data from files to finished sites, phase by phase (DESIGN section 3).
///
/// Findings never stop the run early: all that can be said is said. Sites are only worth publishing
/// where no finding is an error; `build` sees to that.
/// - Parameter memory: what an earlier run has read; it makes the run faster and changes nothing else.
public func run(
  content: some FileTree, theme themeTree: some FileTree, themeName: String = "", options: RunOptions, goal: Goal,
  memory: ReadMemory? = nil
) -> Run {
  var run = Run()
  var clock = Stopwatch()

  let sources = read(content, memory: memory)
  run.texts = sources.texts
  run.diagnostics.add(sources.diagnostics)
  run.timings.note("read", clock.lap())

  let (records, identification) = identify(sources)
  run.diagnostics.add(identification)
  run.records = records
  run.timings.note("identify", clock.lap())

  let examples = ExamplePolicy(in: records)
  let earlier = EarlierFigures(in: records)
  // Neither edition knows of the other.
  let (uncut, open) = together(
    { resolve(cut(records, for: .intern), stand: options.stand) },
    {
      options.editions.contains(.oeffentlich)
        ? EditionState(records, .oeffentlich, examples, earlier: earlier, stand: options.stand) : nil
    })
  run.diagnostics.add(uncut.diagnostics)
  run.portal = uncut.portal
  run.diagnostics.policy = uncut.portal.settings.severityPolicy
  run.timings.note("cut and resolve", clock.lap())

  let input = CheckInput(sources: sources, records: records, resolution: uncut, isPublication: options.isPublication)
  let (ruleFindings, inside) = together(
    { check(input) },
    {
      options.editions.contains(.intern) && examples == .zeigen
        ? EditionState(uncut.portal, input.fulfilment, earlier: earlier) : nil
    })
  run.diagnostics.add(ruleFindings)
  run.diagnostics.nameRows(of: sources.records)
  run.timings.note("check", clock.lap())

  let (theme, themeFindings) = loadTheme(themeTree, name: themeName)
  run.diagnostics.add(themeFindings)
  run.themeTexts = texts(behind: themeFindings, in: themeTree, name: themeName)
  run.timings.note("theme", clock.lap())

  let borders = borders(in: sources, of: uncut.portal)
  // Both editions may say the same of one place, each with suggestions of its own.
  var said: Set<String> = []
  // Broken content makes broken pages; auditing those would only repeat what is known.
  var isSound = !run.diagnostics.hasErrors
  for edition in options.editions {
    let state: EditionState
    switch edition {
    case .oeffentlich:
      state = open ?? EditionState(records, edition, examples, earlier: earlier, stand: options.stand)
      run.diagnostics.add(checkEditions(input, published: state.portal, state.fulfilment, records: state.records))
    case .intern: state = inside ?? EditionState(records, edition, examples, earlier: earlier, stand: options.stand)
    }
    run.portals[edition] = state.portal
    run.timings.note("contract", edition, clock.lap())

    let findings = edition == .intern ? run.diagnostics.sorted : []
    let (plan, planFindings) = plan(
      state.portal, state.fulfilment, assets: sources.assets, borders: borders, findings: findings,
      preview: options.preview)
    run.diagnostics.add(
      planFindings.filter { said.insert("\($0.code.id) \($0.position) \($0.summary.german)").inserted })
    run.timings.note("plan", edition, clock.lap())

    if planFindings.contains(where: { $0.severity == .error }) { isSound = false }
    guard goal != .check, let theme, isSound else { continue }
    run.plans.append(PlannedSite(edition: edition, renderer: SiteRenderer(plan, with: theme)))
    if edition == .oeffentlich {
      run.leakAudit = LeakAudit(
        sources: sources, theme: theme, themeFiles: files(of: themeTree), stand: options.stand, records: state.records)
    }
  }

  // After all plans: what a page says of the findings must not depend on which edition was audited before.
  for planned in run.plans where goal == .sites {
    let site = finish(planned)
    run.timings.note("render", site.edition, clock.lap())

    run.diagnostics.add(audit(site))
    run.timings.note("audit", site.edition, clock.lap())
    if let leakAudit = run.leakAudit, site.edition == .oeffentlich {
      run.diagnostics.add(leakAudit.findings(in: site))
      run.timings.note("leak audit", site.edition, clock.lap())
    }
    run.sites.append(site)
  }
  return run
}

/// The borders for drawn maps; nil where the content has none, and where they are faulty, which checking reports.
///
/// - Parameter portal: with every Gemeinde that the file tells of.
func borders(in sources: Sources, of portal: Portal) -> Geometry? {
  sources.borders.flatMap { file in
    Geometry.read(file.bytes, units: portal.gemeinden.map { Geometry.Unit(id: $0.id, ags: $0.ags) }).0
  }
}

/// What an edition may know, and how far it keeps the contract as far as it knows.
struct EditionState {
  let portal: ProtectedPortal
  let fulfilment: Fulfilment
  /// What the cut has left; empty for the uncut edition.
  let records: [IdentifiedRecord]

  /// The internal edition of content in which nothing is cut.
  init(_ uncut: Portal, _ fulfilment: Fulfilment, earlier: EarlierFigures) {
    portal = protect(uncut, earlier: earlier)
    // Verdicts speak of numbers: those that are taken out of this edition too are not theirs to tell.
    self.fulfilment = portal.report.lines.isEmpty ? fulfilment : Fulfilment(of: portal.portal)
    records = []
  }

  init(
    _ records: [IdentifiedRecord], _ edition: Edition, _ examples: ExamplePolicy, earlier: EarlierFigures,
    stand: CalendarDate
  ) {
    let cut = cut(records, for: edition, examples: examples)
    self.records = cut.records
    portal = protect(resolve(cut, stand: stand).portal, earlier: earlier)
    fulfilment = Fulfilment(of: portal.portal)
  }
}

/// All files of a planned edition.
public func finish(_ planned: PlannedSite) -> BuiltSite {
  let (plan, theme) = (planned.renderer.plan, planned.renderer.theme)
  return BuiltSite(edition: planned.edition, files: render(plan, with: theme), pageCount: plan.pages.count)
}

/// What is wrong with the pages of a finished edition.
public func audit(_ site: BuiltSite) -> [Diagnostic] { audit(site.files, edition: site.edition.rawValue) }

/// The texts of a theme's files that findings point into. Few are ever needed, so only these are read again.
private func texts(behind findings: [Diagnostic], in theme: some FileTree, name: String) -> [String: String] {
  let prefix = name.isEmpty ? "" : name + "/"
  var texts: [String: String] = [:]
  for file in Set(findings.map(\.position.file)) where file.hasPrefix(prefix) {
    guard let path = ContentPath(String(file.dropFirst(prefix.count))),
      let bytes = try? theme.bytes(of: path, limit: Limits.asset)
    else { continue }
    texts[file] = String(decoding: bytes, as: UTF8.self)
  }
  return texts
}
