import Diagnostics
import Editions
import Publishing
import Reading

/// Folders that a run works with, as given on the command line.
public struct Folders: Sendable {
  public var content: String
  public var theme: String
  public var output: String

  public init(content: String, theme: String, output: String) {
    self.content = content
    self.theme = theme
    self.output = output
  }
}

/// What became of one edition on disk.
public struct PublishedSite: Sendable {
  public var edition: Edition
  public var pageCount: Int
  public var folder: String
  public var report: PublishReport
}

/// Builds the sites of a content folder and publishes them, if and only if nothing is wrong.
///
/// With an error finding (or, if `isStrict`, a warning) the old sites stay as they are. A preview stands in folders of
/// its own, `vorschau-oeffentlich` and `vorschau-intern`.
/// - Parameter review: looks at all findings before that is decided, and may leave out warnings that are known.
public func build(
  _ folders: Folders, options: RunOptions, isStrict: Bool, review: (inout DiagnosticEngine) -> Void = { _ in }
) -> (run: Run, published: [PublishedSite]) {
  var (run, published) = (check(folders, options: options, goal: .sites), [PublishedSite]())
  review(&run.diagnostics)
  guard run.diagnostics.exitCode(strict: isStrict) == .clean else { return (run, []) }
  var clock = Stopwatch()
  let targets = run.sites.map { site in
    (site: site, name: (options.preview == nil ? "" : "vorschau-") + site.edition.rawValue)
  }
  // Both or neither: nothing is written where one of them must not be.
  for (site, name) in targets {
    do throws(PublishingError) {
      try verifyPlace("\(folders.output)/\(name)", for: site.edition.audience)
    } catch {
      run.diagnostics.add(error.diagnostic)
    }
  }
  guard !run.diagnostics.hasErrors else { return (run, []) }
  for (site, name) in targets {
    let folder = "\(folders.output)/\(name)"
    do {
      let report = try publish(site.files, to: folder, edition: name, for: site.edition.audience)
      published.append(PublishedSite(edition: site.edition, pageCount: site.pageCount, folder: folder, report: report))
    } catch {
      run.diagnostics.add(error.diagnostic)
    }
    run.timings.note("publish", site.edition, clock.lap())
  }
  return (run, published)
}

/// Looks for everything that is wrong with a content folder; writes nothing.
/// - Parameters:
///   - memory: what an earlier run has read.
///   - isLeftOut: names of files that are not meant to be content.
public func check(
  _ folders: Folders, options: RunOptions, goal: Goal = .check, memory: ReadMemory? = nil,
  leavingOut isLeftOut: @escaping @Sendable (String) -> Bool = { _ in false }
) -> Run {
  var failed = Run()
  guard let (content, theme) = open(folders, &failed) else { return failed }
  return run(
    content: PartialTree(content, leavingOut: isLeftOut), theme: theme, themeName: folders.theme,
    options: options, goal: goal, memory: memory)
}

/// The folders of content and theme; nil, with findings, where one of them cannot be read.
func open(_ folders: Folders, _ failed: inout Run) -> (content: DiskTree, theme: DiskTree)? {
  let content = open(
    folders.content, what: Message("Der Ordner mit den Inhalten", en: "The folder with the content"),
    option: "--content", &failed)
  let theme = open(
    folders.theme, what: Message("Der Ordner mit der Gestaltung", en: "The folder with the theme"), option: "--theme",
    &failed)
  guard let content, let theme else { return nil }
  return (content, theme)
}

private func open(_ folder: String, what: Message, option: String, _ run: inout Run) -> DiskTree? {
  do {
    return try DiskTree(root: folder)
  } catch {
    run.diagnostics.add(
      Diagnostic(
        .contentMissing, at: SourcePosition(file: folder),
        Message(
          "\(what.german) lässt sich nicht lesen: „\(folder)“", en: "\(what.english) cannot be read: “\(folder)”"),
        help: Message(
          "Prüfen Sie den Ort und die Rechte, oder nennen Sie mit \(option) einen anderen Ordner.",
          en: "Check the place and the permissions, or name another folder with \(option).")))
    return nil
  }
}

extension Edition {
  fileprivate var audience: Audience { self == .oeffentlich ? .everybody : .insiders }
}
