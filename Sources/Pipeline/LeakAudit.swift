import Auditing
import ContentModel
import Contract
import Diagnostics
import Editions
import Guarding
import Planning
import Portal
import Protecting
import Publishing
import Reading
import Theming

/// Looks in a finished public edition for anything that only the internal one may know.
public struct LeakAudit: Sendable {
  let sources: Sources
  let theme: Theme
  let themeFiles: [SiteFile]
  let stand: CalendarDate
  /// What the cut has left for the public edition; none where a folder is looked at that somebody else made.
  let records: [IdentifiedRecord]

  /// Traces of internal things in a public site; nothing for the internal one.
  ///
  /// Complexity: O(content + bytes of the site). Where something is met, the site is planned once more from content
  /// in which nothing internal ever stood: what that says too is no leak.
  public func findings(in site: BuiltSite) -> [Diagnostic] {
    site.edition == .oeffentlich ? findings(in: site.files, of: site.edition.rawValue) : []
  }

  /// - Parameter name: what stands before the paths of the files in findings.
  func findings(in files: [SiteFile], of name: String) -> [Diagnostic] {
    let secrets = Secrets(of: sources, theme: themeFiles)
    return secrets.leaks(in: records, of: name) + secrets.leaks(in: files, of: name, unlessIn: siteWithoutSecrets)
  }

  /// The public edition of content that knows nothing internal.
  private func siteWithoutSecrets(_ sources: Sources) -> OpenSite {
    let records = identify(sources).records
    let state = EditionState(
      records, .oeffentlich, ExamplePolicy(in: records), earlier: EarlierFigures(in: records), stand: stand)
    let plan = plan(
      state.portal, state.fulfilment, assets: sources.assets, borders: borders(in: sources, of: state.portal.portal)
    ).plan
    let renderer = SiteRenderer(plan, with: theme)
    let paths = plan.pages.map(\.path) + plan.downloads.map(\.path) + plan.assets.map(\.path)
    return OpenSite(paths: paths) { renderer.bytes(at: $0) }
  }
}

/// All files of a theme, as they are on disk.
func files(of theme: some FileTree) -> [SiteFile] {
  theme.list().files.sorted().compactMap { path in
    (try? theme.bytes(of: path, limit: Limits.asset)).map { SiteFile(path: path.description, bytes: $0) }
  }
}

/// Judges a folder that is about to be uploaded, whoever made it: its pages as `build` judges them, and whether
/// anything internal of the content stands in it.
///
/// - Parameters:
///   - upload: the folder with everything in it, names that begin with a dot too.
///   - name: the folder as findings name it.
/// - Returns: what was found. Where content or theme cannot be read, that, and no verdict about leaks.
public func audit(_ upload: DiskTree, named name: String, against folders: Folders, options: RunOptions) -> Run {
  var run = Run()
  var clock = Stopwatch()
  guard let (content, themeTree) = open(folders, &run) else { return run }
  let sources = read(content)
  run.texts = sources.texts
  // Nobody can look for what could not be read.
  run.diagnostics.add(sources.diagnostics.filter { $0.severity == .error })
  let (theme, themeFindings) = loadTheme(themeTree, name: folders.theme)
  run.diagnostics.add(themeFindings)
  run.timings.note("read", clock.lap())

  var files: [SiteFile] = []
  let (paths, refused) = upload.list()
  for finding in refused { run.diagnostics.add(finding.moved(into: name)) }
  for path in paths.sorted() {
    do {
      files.append(SiteFile(path: path.description, bytes: try upload.bytes(of: path, limit: largestFile)))
    } catch {
      run.diagnostics.add(unreadable(path, in: name, error))
    }
  }
  run.diagnostics.add(files.filter(marksSiteForInsiders).map { internalSite($0, in: name) })
  run.timings.note("read the folder", clock.lap())
  run.diagnostics.add(audit(files, edition: name))
  run.timings.note("audit", clock.lap())
  guard let theme else { return run }
  let leaks = LeakAudit(
    sources: sources, theme: theme, themeFiles: Pipeline.files(of: themeTree), stand: options.stand, records: [])
  run.diagnostics.add(leaks.findings(in: files, of: name))
  run.timings.note("leak audit", clock.lap())
  return run
}

private func internalSite(_ marker: SiteFile, in folder: String) -> Diagnostic {
  Diagnostic(
    .internalInPublicPlace, at: SourcePosition(file: "\(folder)/\(marker.path)"),
    Message("In diesem Ordner liegt die interne Ausgabe", en: "This folder holds the internal edition"),
    help: Message(
      "Laden Sie nur den Inhalt von „output/oeffentlich“ hoch.",
      en: "Upload the contents of “output/oeffentlich” alone."))
}

/// Bytes of a file that is looked at.
private let largestFile = 512 << 20

private func unreadable(_ path: ContentPath, in folder: String, _ error: FileTreeError) -> Diagnostic {
  let reason: Message =
    switch error {
    case .tooLarge:
      Message("Die Datei ist zu groß, um sie zu durchsuchen.", en: "The file is too large to be searched.")
    case .unreadable(let reason): reason
    }
  return Diagnostic(
    .unreadableFile, at: SourcePosition(file: "\(folder)/\(path)"),
    Message("Die Datei lässt sich nicht lesen", en: "The file cannot be read"), help: reason)
}

extension Diagnostic {
  /// The same finding about a file below another folder.
  fileprivate func moved(into folder: String) -> Diagnostic {
    var copy = self
    copy.position.file = copy.position.file.isEmpty ? folder : "\(folder)/\(copy.position.file)"
    return copy
  }
}
