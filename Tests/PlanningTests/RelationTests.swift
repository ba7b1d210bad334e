import ContentModel
import Contract
import Editions
import Exporting
import Portal
import Testing

@testable import Planning

/// A district with bodies for a Gemeinde, a Sozialraum, the Planregion, the Landkreis and none that is known.
private func network(
  _ changes: KeyValuePairs<String, String> = [:], _ edition: Edition = .intern
) throws -> Portal {
  func gremium(_ titel: String, _ gebiet: String, _ rest: String = "") -> String {
    "---\ntitel: \(titel)\nart: netzwerk\ngebiet: \(gebiet)\n\(rest)---\n"
  }
  var files: [(String, String)] = [
    ("gremien/beirat.md", gremium("Beirat Mitte", "planregion:mitte", "mitglieder: [{institution: jugendamt}]\n")),
    (
      "gremien/team.md",
      gremium(
        "Team Nord", "sozialraum:nord",
        "mitglieder: [{institution: jugendamt, rolle: Vorsitz}, {institution: kita, rolle: Gast}]\n")
    ),
    ("gremien/kreistag.md", gremium("Kreistag", "landkreis:probe")),
    (
      "institutionen.yaml",
      """
      - {id: jugendamt, titel: Jugendamt, art: verwaltung}
      - {id: kita, titel: Kita am Wald, art: kita, traeger: verein}
      - {id: schule, titel: Schule, art: schule}

      """
    ),
  ]
  for (path, text) in changes {
    files.removeAll { $0.0 == path }
    files.append((path, text))
  }
  return try portal(laying: files, edition)
}

/// Row header → cells, without the rows of other parts.
private func cells(_ tables: [DataTable]) -> [String: [String]] {
  var rows: [String: [String]] = [:]
  for table in tables {
    for row in table.rows { rows[row.header.plain, default: []] += row.cells.map(\.text) }
  }
  return rows
}

@Suite struct RelationTests {
  private func section(_ id: String, _ portal: Portal) throws -> PageSection {
    try planned("gremien/wer-mit-wem.html", of: portal).section(id)
  }

  private func sentences(_ section: PageSection) -> [String] {
    section.components.compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
  }

  @Test func bodiesAndInstitutions() throws {
    let section = try section("gremien-institutionen", network())
    let table = try #require(section.components.tables.first)
    #expect(section.components.tables.count == 1)
    // There are more institutions than bodies, so they are the rows.
    #expect(table.columns.map(\.title) == ["Institution", "Beirat Mitte", "Team Nord", "Gremien zusammen"])
    let rows = cells([table])
    #expect(rows["Jugendamt"] == ["dabei", "Vorsitz", "in 2 Gremien"])
    #expect(rows["Kita am Wald"] == ["nicht dabei", "Gast", "in 1 Gremium"])
    #expect(rows["Schule"] == ["nicht dabei", "nicht dabei", "in keinem Gremium"])
    #expect(rows["Institutionen zusammen"] == ["1 Institution", "2 Institutionen", "3 Mitgliedschaften"])
    // That nobody knows who is in it is not the same as nobody.
    #expect(
      sentences(section) == [
        "Wer dabei ist, ist nicht belegt und darum nicht in der Tabelle: Kreistag",
        "In keinem Gremium eingetragen: Schule",
      ])
    #expect(table.caption == "Gremien und die Institutionen darin, Stand 21. November 2026")
    #expect(table.notes.map(\.plain) == ["Mehr dazu: Beirat Mitte, Team Nord"])
  }

  @Test func theLongerSideIsTheRows() throws {
    let portal = try network(["institutionen.yaml": "- {id: jugendamt, titel: Jugendamt, art: verwaltung}\n"])
    let table = try #require(try section("gremien-institutionen", portal).components.tables.first)
    #expect(table.columns.map(\.title) == ["Gremium", "Jugendamt", "Institutionen zusammen"])
    let rows = cells([table])
    #expect(rows["Beirat Mitte"] == ["dabei", "1 Institution"])
    #expect(rows["Team Nord"] == ["Vorsitz", "1 Institution"])
    #expect(rows["Gremien zusammen"] == ["in 2 Gremien", "2 Mitgliedschaften"])
  }

  @Test func aBodyOfWhichNobodyIsKnown() throws {
    let portal = try network([
      "gremien/beirat.md": "---\ntitel: Beirat\nart: beirat\ngebiet: planregion:mitte\n---\n",
      "gremien/team.md": "---\ntitel: Team Nord\nart: netzwerk\ngebiet: sozialraum:nord\n---\n",
    ])
    let section = try section("gremien-institutionen", portal)
    #expect(section.components.reasons.map(\.plain) == ["Von keinem Gremium ist belegt, wer dabei ist."])
  }

  @Test func rolesLeadToTheMembersOfTheBody() throws {
    let table = try #require(try section("gremien-institutionen", network()).components.tables.first)
    let row = try #require(table.rows.first { $0.header.plain == "Jugendamt" })
    guard case .rich(let text) = row.cells[1], case .link(let link) = text.first else {
      Issue.record("no link")
      return
    }
    #expect(link == Link("Vorsitz", page: "gremien/team.html", fragment: "mitglieder"))
    // An institution with a page of its Träger leads there.
    let kita = try #require(table.rows.first { $0.header.plain == "Kita am Wald" })
    #expect(kita.header.contains(.link(Link("Kita am Wald", page: "traeger/verein.html"))))
  }

  @Test func noGapsAreSaidToo() throws {
    let portal = try network([
      "gremien/kreistag.md":
        "---\ntitel: Kreistag\nart: ausschuss\ngebiet: landkreis:probe\nmitglieder: [{institution: schule}]\n---\n"
    ])
    #expect(
      sentences(try section("gremien-institutionen", portal)) == [
        "Jede Institution ist in einem Gremium, und jedes Gremium nennt, wer dabei ist."
      ])
  }

  /// One institution with two tasks in a body is one that takes part.
  @Test func twoRoles() throws {
    let portal = try network([
      "gremien/team.md":
        "---\ntitel: Team Nord\nart: netzwerk\ngebiet: sozialraum:nord\nmitglieder: [{institution: kita, rolle: Gast}, {institution: kita, rolle: Protokoll}]\n---\n"
    ])
    let rows = cells(try section("gremien-institutionen", portal).components.tables)
    #expect(rows["Kita am Wald"] == ["nicht dabei", "Gast, Protokoll", "in 1 Gremium"])
  }

  @Test func whatIsInternalLeavesNoRow() throws {
    let changes: KeyValuePairs = [
      "institutionen.yaml": """
      - {id: jugendamt, titel: Jugendamt, art: verwaltung}
      - {id: kita, titel: Kita am Wald, art: kita}
      - {id: schule, titel: Verdeckte Stelle, art: schule, sichtbarkeit: intern}

      """,
      "gremien/kreistag.md":
        "---\ntitel: Verdeckte Runde\nart: netzwerk\ngebiet: landkreis:probe\nsichtbarkeit: intern\nmitglieder: [{institution: schule}]\n---\n",
    ]
    let intern = try section("gremien-institutionen", network(changes)).components.tables
    #expect(intern[0].columns.map(\.title).contains("Jugendamt"))
    #expect(intern[0].columns.map(\.title).contains("Verdeckte Stelle (nur intern)"))
    #expect(cells(intern)["Verdeckte Runde nur intern"] == ["nicht dabei", "nicht dabei", "dabei", "1 Institution"])
    let open = try planned("gremien/wer-mit-wem.html", of: network(changes, .oeffentlich))
    #expect(!open.words.contains("Verdeckte"))
    let rows = cells(try open.section("gremien-institutionen").components.tables)
    #expect(rows["Gremien zusammen"] == ["in 2 Gremien", "in 1 Gremium", "3 Mitgliedschaften"])
    #expect(rows.count == 3)
  }

  @Test func territoriesAndBodies() throws {
    let section = try section("sozialraeume-gremien", network())
    let table = try #require(section.components.tables.first)
    #expect(
      table.columns.map(\.title) == [
        "Gremium", "Sozialraum Nord (Beispiel)", "Sozialraum Süd (Beispiel)", "Sozialräume zusammen",
      ])
    // Bodies of small territories come first.
    #expect(
      table.rows.map(\.header.plain) == ["Team Nord", "Beirat Mitte", "Kreistag", "Gremien zusammen"])
    let rows = cells([table])
    #expect(rows["Team Nord"] == ["eigenes Gremium", "anderswo", "1 Sozialraum"])
    #expect(rows["Beirat Mitte"] == ["für die Planregion", "für die Planregion", "2 Sozialräume"])
    #expect(rows["Kreistag"] == ["für den Landkreis", "für den Landkreis", "2 Sozialräume"])
    #expect(
      rows["Gremien zusammen"] == ["1 eigenes, 2 weitere", "kein eigenes, 2 weitere", "3 Gremien"])
    #expect(sentences(section).contains("Ohne eigenes Gremium: Sozialraum Süd"))
  }

  @Test func aBodyOfAGemeindeBelongsToItsSozialraum() throws {
    let portal = try network([
      "gremien/runde.md": "---\ntitel: Runde\nart: netzwerk\ngebiet: gemeinde:sued\n---\n"
    ])
    let section = try section("sozialraeume-gremien", portal)
    let rows = cells(section.components.tables)
    #expect(rows["Runde"] == ["anderswo", "eigenes Gremium", "1 Sozialraum"])
    #expect(sentences(section).contains("Ohne eigenes Gremium ist hier kein Sozialraum."))
  }

  @Test func bodiesWithoutAKnownTerritoryAreNamed() throws {
    let portal = try network(["gremien/runde.md": "---\ntitel: Runde\nart: netzwerk\n---\n"])
    let section = try section("sozialraeume-gremien", portal)
    #expect(sentences(section).contains("Ohne belegtes Gebiet und darum nicht in der Tabelle: Runde"))
    #expect(!section.components.tables.contains { $0.columns.contains { $0.title == "Runde" } })
  }

  @Test func dimensionsAndTerritories() throws {
    let portal = try network([
      "vertrag/zieldimensionen.yaml": """
      - {id: betroffene, titel: Betroffene, text: Menschen., reihenfolge: 1}
      - {id: gemeinwesen, titel: Gemeinwesen, text: Alle., reihenfolge: 2}

      """
    ])
    let section = try section("zieldimensionen-sozialraeume", portal)
    let table = try #require(section.components.tables.first)
    #expect(table.columns.map(\.title) == ["Sozialraum", "Betroffene", "Gemeinwesen", "Zusammen"])
    let rows = cells([table])
    #expect(
      rows["Sozialraum Nord Beispiel"] == ["1 Angebot, 1 Standard", "kein Angebot", "1 Angebot, 1 Standard"])
    #expect(rows["Sozialraum Süd Beispiel"] == ["kein Angebot", "kein Angebot", "kein Angebot"])
    #expect(rows["Sozialräume zusammen"] == ["1 Angebot, 1 Standard", "kein Angebot", "1 Angebot, 1 Standard"])
    #expect(sentences(section)[1] == "Ohne Angebot sind 3 von 4 Feldern: Wo noch ein Angebot fehlt")
    #expect(sentences(section)[2] == "Für niemanden ein Angebot: Sozialraum Süd")
    guard case .rich(let text) = table.rows[0].cells[0], case .link(let link) = text.first else {
      Issue.record("no link")
      return
    }
    #expect(link == Link("1 Angebot", page: "sozialraeume/nord.html", fragment: "angebote"))
  }

  @Test func nothingEntered() throws {
    let portal = try network([
      "institutionen.yaml": "[]\n", "vertrag/zieldimensionen.yaml": "[]\n",
    ])
    for id in ["gremien-institutionen", "zieldimensionen-sozialraeume"] {
      let section = try section(id, portal)
      #expect(section.components.tables.isEmpty)
      #expect(section.components.reasons.count == 1)
    }
  }

  @Test(arguments: [
    "gremien/index.html", "gremien/team.html", "gremien/kreistag.html", "sozialraeume/nord.html",
    "sozialraeume/sued.html",
  ])
  func thePageIsLinked(_ path: String) throws {
    #expect(try planned(path, of: network()).words.contains("Wer mit wem?"))
  }

  @Test func filesOfTheRealDistrict() throws {
    for edition in [Edition.oeffentlich, .intern] {
      let portal = try portal(in: "content", edition)
      let plan = plan(portal, assets: []).plan
      let page = try plan.page("gremien/wer-mit-wem.html")
      let files = Set(plan.downloads.map(\.path))
      for table in page.components.tables {
        #expect(table.isMatrix)
        #expect(table.columns.count <= 6, "\(table.caption)")
        #expect(table.downloads.count == 3)
        for link in table.downloads {
          guard case .page(let path, nil) = link.destination else { continue }
          #expect(files.contains(path))
        }
      }
      // The page shows the table in parts; a file has it in one piece.
      let parts = try page.section("sozialraeume-gremien").components.tables
      #expect(parts.count > 1)
      #expect(Set(parts.map(\.downloads)).count == 1)
      let lines = try plan.download("gremien/wer-mit-wem-sozialraeume-gremien.csv").split(whereSeparator: \.isNewline)
      #expect(lines.count == 1 + max(portal.sozialraeume.count, portal.gremien.count) + 1)
      #expect(lines[0].contains(portal.gremien[0].titel) && !lines[1].contains("Teil 1"))
    }
  }

  @Test func aFileHasTheRowsOfItsTable() throws {
    let plan = plan(try network(), assets: []).plan
    let lines = try plan.download("gremien/wer-mit-wem-gremien-institutionen.csv").split(whereSeparator: \.isNewline)
    #expect(lines[0] == "Institution,Beirat Mitte,Team Nord,Gremien zusammen,Tabelle")
    #expect(lines.count == 5)
    #expect(lines[2].hasPrefix("Kita am Wald,nicht dabei,Gast,in 1 Gremium,"))
  }
}
