import ContentModel
import Contract
import Diagnostics
import Editions
import Portal
import Testing

@testable import Planning

/// Rules of several kinds, an exception and evidence, to be laid over the smallest sample district.
let contractFiles: [String: String] = [
  "vertrag/regeln.yaml": """
  - id: zentrum
    titel: Für jeden Sozialraum ist ein Familienzentrum da
    art: abdeckung
    klausel: § 3
    schwere: fehler
    text: In jedem Sozialraum ist ein Familienzentrum offen.
    vorgaben: {je: sozialraum}
  - id: menschen
    titel: Die Bevölkerung ist bekannt
    art: kennzahl
    klausel: Anlage II
    schwere: warnung
    text: Für jeden Sozialraum liegt die Bevölkerung vor.
    begruendung: Ohne sie geht nichts.
    vorgaben: {je: sozialraum, kennzahl: bevoelkerung, von_jahr: 2024, bis_jahr: 2025}
    beispiel: ja
  - id: nachweise
    titel: Angebote weisen die Standards nach
    art: nachweis
    klausel: Anlage I
    schwere: hinweis
    text: Für jeden Standard liegt ein Nachweis vor.
    vorgaben: {was: angebot, warnung_tage: 60}
  - id: beirat
    titel: Jede Planregion hat einen Beirat
    art: mindestzahl
    klausel: § 4
    schwere: hinweis
    text: Zu jeder Planregion gehört ein Beirat.
    vorgaben: {je: planregion, was: gremium, mindestens: 1}
  - id: spaeter
    titel: Das gilt erst später
    art: abdeckung
    klausel: § 9
    schwere: hinweis
    text: Für jede Gemeinde ist ein Familienzentrum da.
    gueltig_ab: 2030
    vorgaben: {je: gemeinde}

  """,
  "vertrag/ausnahmen.yaml": """
  - id: sued-ohne
    titel: Süd ohne Familienzentrum
    regel: zentrum
    fuer: sozialraum:sued
    grund: weil noch gebaut wird.
    entschieden_von: Jugendhilfeausschuss
    entschieden_am: 2026-05-01
    bis: 2027-06-30
    beschluss: beitritt

  """,
  "vertrag/nachweise.csv": """
  standard,stelle,nachweis,datum,durch,gueltig_bis,quelle,beispiel,sichtbarkeit
  offene-tuer,angebot:nord/treff,Aushang,2025-01-10,Fachberatung,2026-12-31,,ja,
  offene-tuer,angebot:nord/treff,Alter Aushang,2023-01-10,Fachberatung,2025-01-31,,ja,

  """,
]

/// A plan with all that the sample contract says.
func contractPlan(_ edition: Edition = .intern, findings: [Diagnostic] = []) throws -> (portal: Portal, plan: SitePlan)
{
  let portal = try portal(contractFiles, edition)
  return (portal, plan(portal, assets: [], findings: findings).plan)
}

extension SitePlan {
  func page(_ path: String) throws -> Page { try #require(pages.first { $0.path == path }, "\(path)") }

  func download(_ path: String) throws -> String {
    String(decoding: try #require(downloads.first { $0.path == path }, "\(path)").bytes(), as: UTF8.self)
  }
}

extension Page {
  var components: [Component] { sections.flatMap(\.components) }

  /// Everything that a reader can read, in order.
  var words: String {
    ([title, kicker ?? "", lead ?? ""] + sections.map { $0.title ?? "" } + components.words
      + colophon.map { $0.words }).joined(separator: "\n")
  }
}

extension Fact {
  var words: String { "\(term): \(descriptions.map(\.plain).joined(separator: " / "))" }
}

extension [Component] {
  var words: [String] {
    flatMap { component -> [String] in
      switch component {
      case .paragraph(let text), .empty(let text): [text.plain]
      case .facts(let facts): facts.map(\.words)
      case .list(let items, _): items.map(\.plain)
      case .entries(let entries): entries.flatMap { [$0.link.text, $0.summary ?? ""] + $0.facts.map(\.words) }
      case .table(let table):
        [table.caption] + table.columns.map(\.title)
          + table.rows.map { "\($0.header.plain) | \($0.cells.map(\.text).joined(separator: " | "))" }
          + table.notes.map(\.plain)
      case .gridMap(let map):
        [map.caption, map.reading, map.legend.map(\.text).joined(separator: "; ")] + map.notes.map(\.plain)
      case .drawnMap(let map): [map.caption.plain]
      case .chart(.line(let chart)): [chart.title, chart.description, chart.caption]
      case .chart(.bars(let chart)): [chart.title, chart.description]
      case .notice(_, let title, let inner): [title] + inner.words
      case .group(let group): [group.title] + group.components.words
      case .linkColumns(let links): links.map(\.text)
      case .prose: []
      }
    }
  }

  /// Links of the program's own words, at every depth.
  var links: [Link] {
    flatMap { component -> [Link] in
      switch component {
      case .paragraph(let text), .empty(let text): text.links
      case .facts(let facts): facts.flatMap { $0.descriptions.flatMap(\.links) }
      case .list(let items, _): items.flatMap(\.links)
      case .entries(let entries): entries.flatMap { [$0.link] + $0.facts.flatMap { $0.descriptions.flatMap(\.links) } }
      case .table(let table):
        table.rows.flatMap { $0.header.links + $0.cells.flatMap(\.links) } + table.notes.flatMap(\.links)
      case .gridMap(let map): map.cells.joined().compactMap { $0?.link } + map.notes.flatMap(\.links)
      case .drawnMap(let map): map.caption.links
      case .notice(_, _, let inner): inner.links
      case .group(let group): group.components.links
      case .linkColumns(let links): links
      case .chart, .prose: []
      }
    }
  }

  var groups: [Group] {
    flatMap { component -> [Group] in
      switch component {
      case .group(let group): [group] + group.components.groups
      case .notice(_, _, let inner): inner.groups
      default: []
      }
    }
  }
}

extension DataTable.Cell {
  var links: [Link] { if case .rich(let text) = self { text.links } else { [] } }
}

extension RichText {
  var links: [Link] { compactMap { if case .link(let link) = $0 { link } else { nil } } }
}
