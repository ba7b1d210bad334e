import Auditing
import ContentModel
import Diagnostics
import Editions
import Pipeline
import Reading
import TestSupport

/// The day as of which all samples are built.
let stand = CalendarDate(year: 2026, month: 11, day: 21)

let validSites = ["kleiner-kreis", "leerer-kreis", "zweiter-kreis"]

func content(of site: String) -> [SiteFile] { repositoryFiles("Tests/Samples/valid/\(site)/content") }

let tinyTheme: [SiteFile] = repositoryFiles("Tests/Samples/theme").filter { !$0.path.hasPrefix("erwartet/") }

func options(_ change: (inout RunOptions) -> Void = { _ in }) throws -> RunOptions {
  guard let stand else { throw FileTreeError.unreadable(reason: "no such day") }
  var options = RunOptions(stand: stand)
  change(&options)
  return options
}

/// Runs the whole way on files in memory.
func run(
  _ content: [SiteFile], theme: [SiteFile] = tinyTheme, _ change: (inout RunOptions) -> Void = { _ in }
) throws -> Run {
  try run(
    content: MemoryTree(content), theme: MemoryTree(theme), themeName: "theme", options: options(change), goal: .sites)
}

func audited(_ site: BuiltSite) -> [Diagnostic] { audit(site.files, edition: site.edition.rawValue) }

/// `SR0201 gemeinden/nord.md:7:1`.
func shown(_ finding: Diagnostic) -> String { "\(finding.code.id) \(finding.position)" }
