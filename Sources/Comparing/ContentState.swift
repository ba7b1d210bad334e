import ContentModel
import Contract
import Editions
import Pipeline
import Planning
import Portal
import Protecting

/// What one edition says at one state of the content: the half of a comparison.
public struct ContentState: Sendable {
  /// How people call the state: a revision, a folder.
  public let name: String
  /// Errors that checking found: with them the state would not have been published.
  public let errorCount: Int
  let edition: Edition
  let portal: Portal
  let fulfilment: Fulfilment
  /// Path → title and kind of every page.
  let pages: [String: PageName]
  let records: [EntityKey: IdentifiedRecord]

  struct PageName: Hashable, Sendable {
    var title: String
    var kicker: String?
  }

  /// The state that a run has seen; nil where the edition was not asked for.
  public init?(_ run: Pipeline.Run, of edition: Edition, named name: String) {
    guard let protected = run.portals[edition] else { return nil }
    let portal = protected.portal
    self.name = name
    self.edition = edition
    self.portal = portal
    errorCount = run.diagnostics.count(of: .error)
    let fulfilment = Fulfilment(of: portal)
    self.fulfilment = fulfilment
    let plan = plan(protected, fulfilment, assets: []).plan
    pages = Dictionary(
      plan.pages.map { ($0.path, PageName(title: $0.title, kicker: $0.kicker)) },
      uniquingKeysWith: { first, _ in first })
    let examples = ExamplePolicy(in: run.records)
    records = Dictionary(
      cut(run.records, for: edition, examples: examples).records.map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
