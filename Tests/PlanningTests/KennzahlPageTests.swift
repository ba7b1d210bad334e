import ContentModel
import Contract
import Editions
import FoundationEssentials
import Portal
import Testing

@testable import Planning

let figureHeader = "gebiet,kennzahl,jahr,wert,status,quelle,stand,merkmal,auspraegung,hinweis\n"

/// An indicator of the sample district with values of its own.
func indicator(_ fields: String, _ rows: String, _ edition: Edition = .intern) throws -> Portal {
  try portal(indicatorFiles(fields, rows), edition)
}

func indicatorFiles(_ fields: String, _ rows: String) -> [String: String] {
  indicatorFiles(fields, file: figureHeader + rows.split(separator: "\n").map { "\($0)\n" }.joined())
}

/// - Parameter file: a whole table of values.
func indicator(_ fields: String, file: String, _ edition: Edition = .intern) throws -> Portal {
  try portal(indicatorFiles(fields, file: file), edition)
}

private func indicatorFiles(_ fields: String, file: String) -> [String: String] {
  [
    "vertrag/kennzahlen.yaml": """
    - id: zahl
      titel: Die Zahl
      definition: Was gezählt wird.
      einheit: Personen
      ebenen: [gemeinde, sozialraum, planregion, landkreis]
    \(fields.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))

    """,
    "kennzahlen/werte.csv": file,
  ]
}

private let count = "art: anzahl\nadditiv: ja"

@Suite struct TrendTests {
  private func trends(_ fields: String, _ rows: String) throws -> String? {
    let portal = try indicator(fields, rows)
    let planner = Planner(portal, Fulfilment(of: portal), assets: [], findings: [])
    let kennzahl = try #require(portal.kennzahlen[id: "zahl"])
    let figure = try #require(portal.figures.series("zahl", EntityKey(.gemeinde, "nord")).last)
    return planner.trend(of: figure, kennzahl)?.words
  }

  private func row(_ year: Int, _ value: String, _ status: String = "", _ hint: String = "") -> String {
    "gemeinde:nord,zahl,\(year),\(value),\(status),karte,\(year)-12-31,,,\(hint)\n"
  }

  @Test func words() throws {
    #expect(try trends(count, row(2023, "2400") + row(2025, "2412")) == "gestiegen um 12 (0,5 %) seit 2023")
    #expect(try trends(count, row(2024, "2400") + row(2025, "1200")) == "gesunken um 1.200 (50,0 %) seit 2024")
    #expect(try trends(count, row(2024, "7") + row(2025, "7")) == "gleich wie 2024")
    #expect(try trends(count, row(2024, "", "null") + row(2025, "7")) == "gestiegen um 7 seit 2024")
  }

  @Test func sharesChangeByPoints() throws {
    let share = "art: anteil\nadditiv: nein\neinheit_kurz: \"%\"\ndezimalen: 1"
    #expect(try trends(share, row(2024, "4.5") + row(2025, "5.7")) == "gestiegen um 1,2 Prozentpunkte seit 2024")
    // What looks the same is the same.
    #expect(try trends(share, row(2024, "4.51") + row(2025, "4.49")) == "gleich wie 2024")
    #expect(
      try trends("art: verhaeltnis\nadditiv: nein", row(2024, "4") + row(2025, "5")) == "gestiegen um 1 seit 2024")
  }

  @Test(arguments: ["prognose", "geschaetzt", "unsicher"]) func onlyFirmValues(_ status: String) throws {
    #expect(try trends(count, row(2024, "5") + row(2025, "6", status)) == nil)
  }

  @Test func whatIsNotThereIsNotCompared() throws {
    #expect(try trends(count, row(2025, "6")) == nil)
    #expect(try trends(count, row(2024, "5") + row(2025, "", "geheim")) == nil)
    #expect(try trends(count, row(2024, "", "geheim") + row(2025, "6")) == nil)
    // A value that is missing in between is passed over.
    #expect(
      try trends(count, row(2023, "5") + row(2024, "", "nicht-erhoben") + row(2025, "6"))
        == "gestiegen um 1 (20,0 %) seit 2023")
    #expect(try trends(count, row(2024, "5", "geschaetzt") + row(2025, "6")) == nil)
  }

  @Test func hintsAskForCaution() throws {
    let broken = row(2024, "5", "", "alte Zählung") + row(2025, "6", "", "neue Zählung")
    #expect(try trends(count, broken) == "gestiegen um 1 (20,0 %) seit 2024; beachten Sie die Hinweise")
    #expect(
      try trends(count, row(2024, "5", "", "erfunden") + row(2025, "6", "", "erfunden"))
        == "gestiegen um 1 (20,0 %) seit 2024")
  }
}

@Suite struct KennzahlPageTests {
  private let rows = """
    gemeinde:nord,zahl,2024,10,,karte,2024-12-31,,,
    gemeinde:nord,zahl,2025,12,,karte,2025-12-31,,,neu gezählt
    gemeinde:nord,zahl,2025,5,,karte,2025-12-31,alter,jung,
    gemeinde:nord,zahl,2025,7,,karte,2025-12-31,alter,alt,
    gemeinde:sued,zahl,2025,,geheim,karte,2025-12-31,,,

    """

  private let fields = """
    art: anzahl
    additiv: ja
    bereich: Menschen
    frist_monate: 6
    minimum: 0
    maximum: 50
    groesste_aenderung: 7.5
    richtung: mehr-ist-besser
    zielwert: 12
    zieljahr: 2030
    gueltig_ab: 2020
    klausel: Anlage II
    begruendung: Damit man es weiß.
    schutz: {mindestzahl: 3}
    merkmale: [{id: alter, titel: Alter, auspraegungen: [{id: jung, titel: Jung}, {id: alt, titel: Alt}]}]
    """

  @Test func everythingIsInWords() throws {
    let words = try planned("kennzahlen/zahl.html", of: indicator(fields, rows)).words
    for sentence in [
      "Frist: 6 Monate nach dem Ende des Jahres. Für 2025: bis 30. Juni 2026",
      "Größere Gebiete: Summe ihrer Teile",
      "Aufgeteilt nach: Alter: Jung und Alt", "Möglich sind: 0 Personen bis 50 Personen",
      "Üblich ist: höchstens 7,5 % Änderung", "Wertung: mehr ist besser",
      "Ziel: 12 Personen bis 2030: in 1 von 1 Sozialräumen mit einem Wert erreicht und in 1 von 1 Gemeinden",
      "Genauigkeit: ganze Zahlen",
      "Schutz kleiner Zahlen: Zahlen unter 3 bleiben geheim", "Gibt es: ab 2020", "Grundlage: Anlage II",
      "Warum es sie gibt: Damit man es weiß.", "Keine Regel verlangt diese Zahl.",
      "Für welche Gebiete: Gemeinden, Sozialräume, Planregionen und Landkreis",
    ] { #expect(words.contains(sentence), "\(sentence)") }
  }

  @Test func tablesSayValueStatusTrendAndHint() throws {
    let page = try planned("kennzahlen/zahl.html", of: indicator(fields, rows))
    let tables = try page.section("gebiete").components.tables
    let gemeinden = try #require(tables.first { $0.columns[0].title == "Gemeinde" })
    #expect(gemeinden.columns.map(\.title) == ["Gemeinde", "Rang", "Personen", "Veränderung in Personen", "Hinweis"])
    #expect(
      gemeinden.rows[0].cells.map(\.text) == [
        "1", "12", "gestiegen um 2 (20,0 %) seit 2024; beachten Sie die Hinweise", "Hinweis 1",
      ])
    #expect(gemeinden.rows[1].cells.map(\.text) == ["ohne Rang", ".", "kein Vergleich", ""])
    #expect(gemeinden.notes.first?.plain == "Hinweis 1: neu gezählt")
    let groups = try page.section("gruppen").components.tables
    let breakdown = try #require(groups.first { $0.columns[0].title == "Gemeinde" })
    #expect(breakdown.columns.map(\.title) == ["Gemeinde", "Jung", "Alt", "Zusammen"])
    #expect(breakdown.rows.map { $0.cells.map(\.text) } == [["5", "7", "12"], ["·", "·", "."]])
  }

  @Test func indexIsByField() throws {
    let page = try planned("kennzahlen/index.html", of: indicator(fields, rows))
    #expect(page.components.groups.map(\.title) == ["Menschen"])
    #expect(try planned("kennzahlen/index.html", of: portal()).components.groups.map(\.title) == ["Weitere Kennzahlen"])
  }

  @Test func formulasAreReadAloud() throws {
    let page = try planned("kennzahlen/dichte.html", of: portal())
    #expect(page.words.contains("Berechnung: Bevölkerung geteilt durch Fläche"))
    #expect(page.words.contains("Größere Gebiete: für jedes Gebiet neu berechnet, nie gemittelt"))
    #expect(page.components.links.contains { $0.text == "Fläche" })
  }

  @Test func askingRulesAreNamed() throws {
    let page = try contractPlan().plan.page("kennzahlen/bevoelkerung.html")
    #expect(try page.section("regeln").components.links.map(\.text) == ["Die Bevölkerung ist bekannt"])
  }

  @Test func nothingToDownload() throws {
    let portal = try indicator(fields, "")
    let plan = plan(portal, assets: []).plan
    let page = try plan.page("kennzahlen/zahl.html")
    // Said once, where the matrix of the fulfilment leads.
    #expect(try page.section("gebiete").components.reasons.count == 1)
    #expect(!page.sections.contains { ["landkreis", "karte", "herunterladen"].contains($0.id) })
    #expect(!plan.downloads.contains { $0.path.hasPrefix("kennzahlen/") })
  }
}

@Suite struct FigureDownloadTests {
  private func files(_ portal: Portal) throws -> (csv: [String], excel: String, json: String) {
    let plan = plan(portal, assets: []).plan
    return (
      try plan.download("kennzahlen/zahl.csv").split(separator: "\n").map(String.init),
      try plan.download("kennzahlen/zahl.excel.csv"), try plan.download("kennzahlen/zahl.json")
    )
  }

  /// A number never travels alone.
  @Test func everyRowIsComplete() throws {
    let rows = """
      gemeinde:nord,zahl,2025,12,,karte,um 2025,,,"neu, gezählt"
      gemeinde:nord,zahl,2025,5,,karte,2025-12-31,alter,jung,
      gemeinde:sued,zahl,2025,,geheim,karte,2025-12-31,,,

      """
    let fields = count + "\nmerkmale: [{id: alter, titel: Alter, auspraegungen: [{id: jung, titel: Jung}]}]"
    let (csv, excel, json) = try files(indicator(fields, rows))
    #expect(
      csv.first
        == "gebiet,kennzahl,jahr,merkmal,auspraegung,wert,status,quelle,stand,hinweis,gebiet_titel,einheit,herkunft,quelle_titel"
    )
    #expect(
      csv.contains(
        "gemeinde:nord,zahl,2025,,,12,berichtet,karte,um 2025,\"neu, gezählt\",Nord,Personen,berichtet,Amtliche Karte"))
    #expect(
      csv.contains(
        "gemeinde:nord,zahl,2025,alter,jung,5,berichtet,karte,2025-12-31,,Nord,Personen,berichtet,Amtliche Karte"))
    #expect(
      csv.contains("gemeinde:sued,zahl,2025,,,,geheim,karte,2025-12-31,,Süd,Personen,berichtet,Amtliche Karte"))
    #expect(
      csv.contains {
        $0.hasPrefix("sozialraum:nord,zahl,2025,,,12,berichtet,karte,")
          && $0.contains("Sozialraum Nord,Personen,wie der einzige Teil,")
      })
    #expect(csv.contains { $0.contains("unvollständig: es fehlt") })
    #expect(excel.hasPrefix("\u{FEFF}gebiet;kennzahl;") && excel.contains(";geheim;"))
    #expect(json.contains("\"status\" : \"geheim\"") && json.contains("\"wert\" : null"))
  }

  /// A quotient leaves as it is shown; nothing more exact than the page.
  @Test func quotientsAreRounded() throws {
    let plan = plan(try portal(), assets: []).plan
    let rows = try plan.download("kennzahlen/dichte.csv").split(separator: "\n")
    #expect(
      rows.contains {
        $0.hasPrefix("gemeinde:nord,dichte,2025,,,41,berichtet,")
          && $0.contains(",Nord,Personen je Quadratkilometer,berechnet,")
      })
  }

  @Test func publicFilesHoldPublicRowsOnly() throws {
    let rows = "gemeinde:nord,zahl,2025,12,,karte,2025-12-31,,,\n"
    let secret =
      "gebiet,kennzahl,jahr,wert,status,quelle,stand,sichtbarkeit\ngemeinde:nord,zahl,2024,4711,,karte,2024-12-31,intern\n"
    let fields =
      "- {id: zahl, titel: Die Zahl, definition: D, einheit: Personen, art: anzahl, additiv: ja, ebenen: [gemeinde]}\n"
    let files = [
      "vertrag/kennzahlen.yaml": fields, "kennzahlen/werte.csv": figureHeader + rows, "kennzahlen/intern.csv": secret,
    ]
    let open = plan(try portal(files, .oeffentlich), assets: []).plan
    #expect(open.downloads.contains { $0.path == "kennzahlen/zahl.csv" })
    for file in open.downloads {
      #expect(!String(decoding: file.bytes(), as: UTF8.self).contains("4711"), "\(file.path)")
    }
    #expect(try plan(portal(files), assets: []).plan.download("kennzahlen/zahl.csv").contains(",4711,"))
  }
}
