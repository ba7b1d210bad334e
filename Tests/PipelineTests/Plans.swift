import ContentModel
import Diagnostics
import Editions
import Planning
import Portal
import Protecting
import Reading
import Testing

/// The plan of an edition, made as `run` makes it.
func plan(of content: [SiteFile], _ edition: Edition) throws -> SitePlan {
  let stand = try #require(stand)
  let sources = read(MemoryTree(content))
  let records = identify(sources).records
  let portal = resolve(cut(records, for: edition, examples: ExamplePolicy(in: records)), stand: stand).portal
  return plan(protect(portal), assets: sources.assets).plan
}
