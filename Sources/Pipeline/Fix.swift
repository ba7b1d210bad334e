import Diagnostics
import Fixing
import Reading

/// Applies the solutions that are certain to the files of a content folder.
///
/// - Parameter isDryRun: nothing is written; the run is as if it had been.
/// - Returns: what checking finds afterwards, and what was changed.
public func fix(_ folders: Folders, options: RunOptions, isDryRun: Bool) -> (run: Run, fixes: Fixes) {
  var failed = Run()
  guard let (content, theme) = open(folders, &failed) else { return (failed, Fixes()) }
  let (after, fixes) = fix(content, theme: theme, themeName: folders.theme, options: options)
  guard !isDryRun else { return (after, fixes) }
  let failures = write(fixes.files, to: content)
  if failures.isEmpty { return (after, fixes) }
  // Some files are as they were, so what was found in them is found again.
  var now = run(content: content, theme: theme, themeName: folders.theme, options: options, goal: .check)
  now.diagnostics.add(failures)
  let unwritten = Set(failures.map(\.position.file))
  return (
    now, Fixes(files: fixes.files.filter { !unwritten.contains($0.path.description) }, withheld: fixes.withheld)
  )
}

/// The same for any tree, in memory.
public func fix(
  _ content: some FileTree, theme: some FileTree, themeName: String = "", options: RunOptions
) -> (run: Run, fixes: Fixes) {
  let (outcome, fixes) = applyCertainSolutions(
    to: content,
    check: { run(content: $0, theme: theme, themeName: themeName, options: options, goal: .check) },
    findings: { $0.diagnostics.sorted })
  return (outcome, fixes)
}
