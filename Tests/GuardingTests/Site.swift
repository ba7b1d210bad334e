import ContentModel
import Contract
import Diagnostics
import Planning
import Portal
import Protecting
import Reading
import SampleContent
import TestSupport
import Testing
import Theming

@testable import Editions
@testable import Guarding

let theme: [SiteFile] = repositoryFiles("themes/portal")

let stand = CalendarDate(year: 2026, month: 11, day: 21)

/// A public edition made step by step as the pipeline makes it, with one filter of the cut left out.
struct MutatedSite {
  var records: [IdentifiedRecord]
  var files: [SiteFile]

  /// - Parameter withAllAssets: as if planning did not ask which pictures the edition uses.
  init(_ sources: Sources, leavingOut filter: CutFilter?, withAllAssets: Bool = false) throws {
    let identified = identify(sources).records
    let records = cut(
      identified, for: .oeffentlich, examples: ExamplePolicy(in: identified), leavingOut: filter)
    let portal = resolve(records, stand: try #require(stand)).portal
    var plan = plan(protect(portal), Fulfilment(of: portal), assets: sources.assets).plan
    if withAllAssets {
      plan.assets = sources.assets.map { PlannedAsset(path: $0.path.description, bytes: $0.bytes) }
    }
    self.records = records.records
    files = render(plan, with: try #require(loadTheme(MemoryTree(theme), name: "theme").0))
  }
}

extension Secrets {
  /// What is found in the bytes of a site, as the pipeline decides it.
  func leaks(in site: MutatedSite) -> [Diagnostic] {
    leaks(in: site.files, of: "oeffentlich") { OpenSite((try? MutatedSite($0, leavingOut: nil).files) ?? []) }
  }
}

extension OpenSite {
  /// A finished site.
  init(_ files: [SiteFile]) {
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    self.init(paths: files.map(\.path)) { bytes[$0] }
  }
}
