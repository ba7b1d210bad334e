import ContentModel
import Diagnostics
import Editions
import Portal
import Protecting
import Reading
import TestSupport
import Testing

@testable import Planning

/// The smallest sample district, with files laid over it.
func portal(
  _ changes: [String: String] = [:], in folder: String = "Tests/Samples/base",
  _ edition: Edition = .intern
) throws -> Portal {
  try portal(laying: changes.map { ($0, $1) }, in: folder, edition)
}

/// - Parameter changes: paths and texts.
func portal(
  laying changes: [(String, String)], in folder: String = "Tests/Samples/base", _ edition: Edition = .intern
) throws -> Portal {
  var files = repositoryFiles(folder)
  for (path, text) in changes {
    files.removeAll { $0.path == path }
    files.append(SiteFile(path: path, bytes: Array(text.utf8)))
  }
  let stand = try #require(CalendarDate(year: 2026, month: 11, day: 21))
  let records = identify(read(MemoryTree(files))).records
  return resolve(cut(records, for: edition), stand: stand).portal
}

/// The plan of a portal with its small numbers protected, as no other portal can be planned.
func plan(
  _ portal: Portal, assets: [Sources.Asset], findings: [Diagnostic] = []
) -> (plan: SitePlan, diagnostics: [Diagnostic]) {
  Planning.plan(protect(portal), assets: assets, findings: findings)
}

func planned(_ path: String, of portal: Portal) throws -> Page {
  try #require(plan(portal, assets: []).plan.pages.first { $0.path == path })
}

extension Page {
  /// All links in entries, at every depth.
  var entryTitles: [String] { sections.flatMap { $0.components.entryTitles } }

  func section(_ id: String) throws -> PageSection { try #require(sections.first { $0.id == id }) }
}

extension [Component] {
  var entryTitles: [String] {
    flatMap { component -> [String] in
      switch component {
      case .entries(let entries): entries.map(\.link.text)
      case .group(let group): group.components.entryTitles
      default: []
      }
    }
  }

  var tables: [DataTable] {
    flatMap { component -> [DataTable] in
      switch component {
      case .table(let table): [table]
      case .group(let group): group.components.tables
      default: []
      }
    }
  }

  var reasons: [RichText] {
    compactMap { component in
      if case .empty(let reason) = component { return reason }
      return nil
    }
  }
}

extension DataTable.Cell {
  var text: String {
    switch self {
    case .rich(let text): text.plain
    case .figure(let figure): figure.text
    case .measure(let text, _): text.plain
    }
  }
}

extension RichText {
  var plain: String {
    map { run in
      switch run {
      case .text(let text), .strong(let text), .date(_, let text): text
      case .link(let link): link.text
      case .badge(let badge): badge.text
      }
    }.joined()
  }
}
