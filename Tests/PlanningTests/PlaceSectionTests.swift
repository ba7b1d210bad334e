import ContentModel
import Contract
import Editions
import Placing
import Portal
import Testing

@testable import Planning

/// The sample's Nord (52.4, 12.5) and Süd (52.1, 12.6), with Ost and West in the Sozialraum of Süd.
func district(_ changes: KeyValuePairs<String, String> = [:], _ edition: Edition = .intern) throws -> Portal {
  let base: KeyValuePairs = [
    "gemeinden/ost.md": gemeinde("Ost", "99001003", in: "sued", "{breite: 52.3, laenge: 12.9}"),
    "gemeinden/west.md": gemeinde("West", "99001004", in: "sued", "{breite: 52.1, laenge: 12.2}"),
    "portal.yaml":
      "titel: Probeportal\nsprachen: [de]\nherausgeber: Landkreis Probe\nkennzahl_bevoelkerung: bevoelkerung\n",
    "kennzahlen/werte.csv": people(["nord": "1200", "sued": "3400", "ost": "500", "west": "8000"]),
  ]
  return try portal(laying: (base.map { $0 } + changes.map { $0 }).map { ($0.key, $0.value) }, edition)
}

func people(_ numbers: KeyValuePairs<String, String>) -> String {
  "gebiet,kennzahl,jahr,wert,status,quelle,stand,hinweis\n"
    + numbers.map { "gemeinde:\($0.key),bevoelkerung,2025,\($0.value),,karte,2025-12-31,\n" }.joined()
}

func gemeinde(_ title: String, _ ags: String, in sozialraum: String, _ place: String) -> String {
  """
  ---
  titel: \(title)
  ags: "\(ags)"
  art: gemeinde
  sozialraum: \(sozialraum)
  koordinaten: \(place)
  ---

  """
}

func zentrum(_ title: String, in sozialraum: String, _ place: String?, _ more: String = "") -> String {
  """
  ---
  titel: \(title)
  sozialraum: \(sozialraum)
  \(more)
  orte:
    - name: Haus
  \(place.map { "    gemeinde: \($0)" } ?? "")
  ---

  """
}

private func angebot(_ title: String, _ thema: String, _ more: String = "") -> String {
  """
  ---
  titel: \(title)
  traeger: verein
  themen: [\(thema)]
  ziele: [staerken]
  zieldimension: betroffene
  alter: alle
  zeiten:
    - jeden Dienstag 09:30–11:30
  kosten: kostenfrei
  \(more)
  ---
  Text.

  """
}

private let themen = "- id: begegnung\n  titel: Begegnung\n- id: beratung\n  titel: Beratung\n"

private func lage(_ key: String, of portal: Portal) throws -> PageSection {
  let folder = key.hasPrefix("sozial") ? "sozialraeume" : key.hasPrefix("plan") ? "planregionen" : "gemeinden"
  let id = String(key.split(separator: ":")[1])
  return try planned("\(folder)/\(id).html", of: portal).sections.first { $0.title == "Wo das liegt" }.required()
}

extension Optional {
  fileprivate func required() throws -> Wrapped { try #require(self) }
}

extension PageSection {
  /// The words of one group.
  fileprivate func group(_ id: String) throws -> [String] {
    try components.groups.first { $0.id == id }.required().components.words
  }

  fileprivate var zentren: [String] { get throws { Array(try group("naechste-familienzentren").dropLast()) } }

  fileprivate var beyond: [String] { get throws { try group("angebote-jenseits-der-grenze") } }
}

@Suite struct PlaceSectionTests {
  @Test func directionInTheLandkreis() throws {
    let portal = try district(["landkreis.yaml": "id: probe\ntitel: Probe\nschluessel: \"99001\"\nland: Probeland\n"])
    let words = try ["nord", "sued", "ost", "west"].map { try lage("gemeinde:\($0)", of: portal).components.words[0] }
    #expect(
      words == [
        "Lage im Landkreis: im Norden", "Lage im Landkreis: im Süden", "Lage im Landkreis: im Osten",
        "Lage im Landkreis: im Südwesten",
      ])
  }

  /// 34.046, 29.356 and 39.114 km by a computation of its own.
  @Test func nearestFamilienzentrum() throws {
    let portal = try district()
    #expect(try lage("gemeinde:sued", of: portal).zentren == ["Familienzentrum Nord in Nord: 34,0 km Richtung Norden"])
    #expect(
      try lage("gemeinde:west", of: portal).zentren == ["Familienzentrum Nord in Nord: 39,1 km Richtung Nordosten"])
    #expect(
      try lage("gemeinde:ost", of: portal).zentren == ["Familienzentrum Nord in Nord: 29,4 km Richtung Westen"])
  }

  @Test func ownPlace() throws {
    let portal = try district()
    #expect(try lage("gemeinde:nord", of: portal).zentren == ["Familienzentrum Nord in Nord: im Ort"])
    #expect(try lage("sozialraum:nord", of: portal).zentren == ["Familienzentrum Nord in Nord: im Ort"])
  }

  /// Two Gemeinden at one point are two places still.
  @Test func samePointElsewhere() throws {
    let portal = try district([
      "gemeinden/ost.md": gemeinde("Ost", "99001003", in: "sued", "{breite: 52.4, laenge: 12.5}")
    ])
    #expect(try lage("gemeinde:ost", of: portal).zentren == ["Familienzentrum Nord in Nord: 0,0 km"])
  }

  @Test func threeAtMostAndTiesByName() throws {
    let portal = try district([
      "familienzentren/a.md": zentrum("Zebra", in: "sued", "west"),
      "familienzentren/b.md": zentrum("Ähre", in: "sued", "west"),
      "familienzentren/c.md": zentrum("Bach", in: "sued", "west"),
    ])
    #expect(
      try lage("gemeinde:west", of: portal).zentren == [
        "Ähre in West: im Ort", "Bach in West: im Ort", "Zebra in West: im Ort",
      ])
    #expect(
      try lage("gemeinde:ost", of: portal).zentren == [
        "Familienzentrum Nord in Nord: 29,4 km Richtung Westen", "Ähre in West: 52,6 km Richtung Südwesten",
        "Bach in West: 52,6 km Richtung Südwesten",
      ])
  }

  /// Of several places, the nearest one counts.
  @Test func mobileFamilienzentrum() throws {
    let places = "orte: [{name: Start, gemeinde: nord}, {name: Halt, gemeinde: west}]"
    let portal = try district([
      "familienzentren/nord.md": "---\ntitel: Bus\nsozialraum: nord\nmobil: ja\n\(places)\n---\n"
    ])
    #expect(try lage("gemeinde:west", of: portal).zentren == ["Bus in West: im Ort"])
    #expect(try lage("gemeinde:nord", of: portal).zentren == ["Bus in Nord: im Ort"])
  }

  @Test(arguments: ["geplant", "unbekannt"])
  func onlyWhatIsOpenCounts(_ betrieb: String) throws {
    let portal = try district([
      "familienzentren/nord.md": zentrum("Familienzentrum Nord", in: "nord", "nord", "betrieb: \(betrieb)")
    ])
    #expect(
      try lage("gemeinde:sued", of: portal).zentren == ["Im Moment ist kein Familienzentrum in Betrieb eingetragen."])
    let page = try planned(Address.erreichbarkeit, of: portal)
    #expect(page.components.reasons.map(\.plain) == ["Im Moment ist kein Familienzentrum in Betrieb eingetragen."])
  }

  /// Without a Gemeinde, the middle of the Sozialraum stands for it, and the page says so.
  @Test func familienzentrumSomewhere() throws {
    let portal = try district([
      "gemeinden/west.md": gemeinde("West", "99001004", in: "nord", "{breite: 52.4, laenge: 12.3}"),
      "familienzentren/nord.md": zentrum("Familienzentrum Nord", in: "nord", nil),
    ])
    let line = "Familienzentrum Nord in Sozialraum Nord (genauer Ort nicht eingetragen)"
    #expect(try lage("gemeinde:nord", of: portal).zentren == ["\(line): etwa 6,8 km Richtung Westen"])
    #expect(try lage("sozialraum:nord", of: portal).zentren == [line])
    let table = try #require(try planned(Address.erreichbarkeit, of: portal).components.tables.first)
    #expect(table.notes.first?.plain.hasSuffix("bei: Familienzentrum Nord.") == true)
    #expect(table.rows.allSatisfy { $0.cells[0].text == "Familienzentrum Nord (ungefähr)" })
  }

  /// A Sozialraum of one Gemeinde leaves no doubt.
  @Test func onlyGemeindeOfItsSozialraum() throws {
    let portal = try district(["familienzentren/nord.md": zentrum("Familienzentrum Nord", in: "nord", nil)])
    #expect(try lage("gemeinde:nord", of: portal).zentren == ["Familienzentrum Nord in Nord: im Ort"])
  }

  // MARK: Neighbours

  private let pairs = "gebiet_a,gebiet_b,sicherheit,quelle\n"

  @Test func neighboursWithCertainty() throws {
    let portal = try district([
      "nachbarschaften.csv": pairs
        + "gemeinde:sued,gemeinde:west,wahrscheinlich,karte\ngemeinde:ost,gemeinde:sued,belegt,karte\n"
    ])
    let words = try lage("gemeinde:sued", of: portal).components.words
    #expect(words[1...2] == ["Grenzt an: Ost / West (vermutlich)", "Quelle der Grenzen: Amtliche Karte"])
    #expect(
      try lage("gemeinde:nord", of: portal).components.words[1]
        == "Grenzt an: Für diese Gemeinde ist noch keine Grenze eingetragen.")
  }

  /// Where nothing is known of the Gemeinde, what is known of its Sozialraum is said.
  @Test func neighboursOfTheSozialraum() throws {
    let portal = try district()
    let words = try lage("gemeinde:ost", of: portal).components.words
    #expect(
      words[1...3] == [
        "Grenzt an: Zwischen Gemeinden sind noch keine Grenzen eingetragen.",
        "Sozialraum Süd grenzt an: Sozialraum Nord", "Quelle der Grenzen: Amtliche Karte",
      ])
    let page = try planned("sozialraeume/sued.html", of: portal)
    #expect(page.words.split(separator: "\n").filter { $0.lowercased().contains("grenzt an") }.count == 1)
  }

  @Test func neighboursOfAPlanregion() throws {
    let two: KeyValuePairs = [
      "planregionen/rand.md": "---\ntitel: Rand\nnummer: 2\n---\n",
      "sozialraeume/sued.md":
        "---\ntitel: Sozialraum Süd\nverwaltungseinheit: {name: Amt Süd, art: amt}\nplanregion: rand\n---\n",
    ]
    let words = try lage("planregion:mitte", of: try district(two)).components.words
    #expect(
      words[1...2] == ["Grenzt an: Rand", "Woher wir das wissen: Das folgt aus den Grenzen der Sozialräume."])
    let single = try lage("planregion:mitte", of: try district()).components.words
    #expect(single[1] == "Grenzt an: Zwischen den Sozialräumen hier und anderswo ist noch keine Grenze eingetragen.")
  }

  @Test func sozialraumWithoutGemeinden() throws {
    let portal = try district([
      "sozialraeume/leer.md":
        "---\ntitel: Leer\nverwaltungseinheit: {name: Amt Leer, art: amt}\nplanregion: mitte\n---\n",
      "familienzentren/leer.md": zentrum("Familienzentrum Leer", in: "leer", nil),
    ])
    #expect(
      try lage("sozialraum:leer", of: portal).components.words == [
        "Lage im Landkreis: Nicht bekannt. Hier ist noch keine Gemeinde eingetragen.",
        "Grenzt an: Für diesen Sozialraum ist noch keine Grenze eingetragen.",
      ])
    let table = try #require(try planned(Address.erreichbarkeit, of: portal).components.tables.first)
    #expect(table.notes[0].plain == "Nicht mitgezählt, weil der Ort nicht bekannt ist: Familienzentrum Leer.")
  }

  /// The portal refuses them, but the preview shows the page.
  @Test func coordinatesThatCannotBeRead() throws {
    let portal = try district(["gemeinden/ost.md": gemeinde("Ost", "99001003", in: "sued", "{breite: x, laenge: y}")])
    #expect(try lage("gemeinde:ost", of: portal).components.words[0].hasSuffix("Die Koordinaten fehlen noch."))
  }

  // MARK: Beyond the border

  @Test func nearestAngebotOfAThema() throws {
    let portal = try district([
      "vertrag/themen.yaml": themen,
      "angebote/west/rat.md": angebot("Rat", "beratung"), "angebote/ost/auskunft.md": angebot("Auskunft", "beratung"),
    ])
    #expect(
      try lage("gemeinde:sued", of: portal).beyond.dropFirst() == [
        "Begegnung: Offener Treff in Nord: 34,0 km Richtung Norden", "Beratung: Rat in West: 27,3 km Richtung Westen",
      ])
    // The unit is more than its middle: what one of its Gemeinden has is not beyond.
    #expect(
      try lage("sozialraum:sued", of: portal).beyond.dropFirst().allSatisfy { $0.hasPrefix("Begegnung: ") })
    #expect(try lage("planregion:mitte", of: portal).beyond == ["Zu allen Themen ist hier etwas eingetragen."])
  }

  /// At the same distance the name decides.
  @Test func tiesBeyondTheBorder() throws {
    let portal = try district([
      "vertrag/themen.yaml": themen, "angebote/west/z.md": angebot("Zuhören", "beratung"),
      "angebote/west/a.md": angebot("Ärztin", "beratung"),
    ])
    #expect(try lage("gemeinde:sued", of: portal).beyond[2] == "Beratung: Ärztin in West: 27,3 km Richtung Westen")
  }

  @Test func whatHasEndedHelpsNobody() throws {
    let portal = try district([
      "vertrag/themen.yaml": themen, "angebote/west/rat.md": angebot("Rat", "beratung", "ende: 2026-11-20"),
    ])
    let words = try lage("gemeinde:sued", of: portal).beyond
    #expect(words.count == 3)
    #expect(words.last == "Im Landkreis ist noch kein Angebot eingetragen zu: Beratung.")
  }

  /// The public edition leads nobody to what only the internal one may know.
  @Test func publicEdition() throws {
    let files: KeyValuePairs = [
      "familienzentren/geheim.md": zentrum("Verborgenes", in: "sued", "sued", "sichtbarkeit: intern"),
      "angebote/sued/geheim.md": angebot("Verstecktes", "begegnung", "sichtbarkeit: intern"),
    ]
    let inside = try lage("gemeinde:west", of: try district(files))
    #expect(try inside.zentren[0] == "Verborgenes in Süd: 27,3 km Richtung Osten")
    #expect(try inside.beyond[1] == "Begegnung: Verstecktes in Süd: 27,3 km Richtung Osten")
    let open = try district(files, .oeffentlich)
    let outside = try lage("gemeinde:west", of: open)
    #expect(try outside.zentren == ["Familienzentrum Nord in Nord: 39,1 km Richtung Nordosten"])
    #expect(try outside.beyond[1] == "Begegnung: Offener Treff in Nord: 39,1 km Richtung Nordosten")
    for page in plan(open, assets: []).plan.pages { #expect(!page.words.contains("Ver" + "borgenes"), "\(page.path)") }
  }

  /// The same place in the order of sections on all pages of the real district; every link leads somewhere.
  @Test func everyUnitOfTheRealDistrict() throws {
    let plan = plan(try portal(in: "content", .oeffentlich), assets: []).plan
    let paths = Set(plan.pages.map(\.path))
    let folders = ["gemeinden", "sozialraeume", "planregionen"]
    let units = plan.pages.filter { page in
      page.template == .eintrag && folders.contains { page.path.hasPrefix("\($0)/") }
    }
    #expect(units.count == 38 + 19 + 4)
    for page in units {
      let titles = page.sections.compactMap(\.title)
      #expect(Array(titles.prefix(3)) == ["Was es hier gibt", "Wo das liegt", "Familienzentrum"], "\(page.path)")
      let section = try #require(page.sections.first { $0.title == "Wo das liegt" })
      #expect(try section.zentren.count == 3)
      for link in section.components.links {
        guard case .page(let path, _) = link.destination else { continue }
        #expect(paths.contains(path), "\(page.path): \(path)")
      }
    }
  }
}
