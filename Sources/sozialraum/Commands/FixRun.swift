import Diagnostics
import Fixing
import Pipeline

/// `check --fix`: applies what is certain and says so, file by file.
struct FixRun {
  let folders: Folders
  let options: RunOptions
  /// Shows the difference instead of writing it.
  let isDryRun: Bool
  let language: Language

  /// What checking finds afterwards.
  func run() -> Run {
    let (run, fixes) = fix(folders, options: options, isDryRun: isDryRun)
    if isDryRun {
      for file in fixes.files { Terminal.print(unifiedDiff(from: file.old, to: file.new, path: path(file))) }
    } else {
      Terminal.printError(fixes.files.flatMap(lines).joined(separator: "\n"))
    }
    Terminal.printError(fixes.withheld.map(line).joined(separator: "\n"))
    return run
  }

  /// As seen from where the program was called, so that a diff fits there; from the folder of the
  /// content where that is somewhere else.
  private func path(_ file: FixedFile) -> String {
    let folder = folders.content.split(separator: "/").filter { $0 != "." }
    if folders.content.hasPrefix("/") || folder.contains("..") { return file.path.description }
    return (folder.map(String.init) + file.path.segments).joined(separator: "/")
  }

  /// More than these of one file are counted.
  private static let mostChanges = 20

  private func lines(_ file: FixedFile) -> [String] {
    let shown = file.changes.prefix(Self.mostChanges).map { "\(file.path): \($0.text(in: language))" }
    let rest = file.changes.count - shown.count
    if rest == 0 { return shown }
    let more = Message("\(file.path): und \(rest) weitere Änderungen", en: "\(file.path): and \(rest) more changes")
    return shown + [more.text(in: language)]
  }

  private func line(_ withheld: WithheldSolution) -> String {
    let what =
      withheld.solution.map {
        Message("nicht von selbst getan: \($0.german)", en: "not done unasked: \($0.english)")
      } ?? Message("bleibt, wie es war", en: "stays as it was")
    let why = Message(
      "Sonst hieße es danach: \(withheld.consequence.summary.german) (\(withheld.consequence.code.id))",
      en: "Otherwise it would say: \(withheld.consequence.summary.english) (\(withheld.consequence.code.id))")
    return "\(withheld.file): \((what + Message(verbatim: ". ") + why).text(in: language))"
  }
}
