import ContentModel
import Diagnostics
import Exporting
import FoundationEssentials
import Portal
import Reading
import TestSupport
import Testing

@testable import Planning

@Suite struct TableDownloadTests {
  private let rows = """
    gemeinde:nord,zahl,2024,10,,karte,2024-12-31,,,
    gemeinde:nord,zahl,2025,12.50,geschaetzt,karte,um 2025-06,,,"=SUMME(1;2), „geschätzt“"
    gemeinde:nord,zahl,2040,14,prognose,karte,2025-12-31,,,
    gemeinde:sued,zahl,2024,,geheim,karte,2024-12-31,,,
    gemeinde:sued,zahl,2025,0,null,karte,2025-12-31,,,"zwei
    Zeilen"

    """
  private let fields = "art: anzahl\nadditiv: nein\ndezimalen: 1"

  private func figures(_ portal: Portal) -> [Figure] {
    portal.gemeinden.flatMap { portal.figures.series("zahl", $0.key) }.map { figure in
      var copy = figure
      copy.position = nil
      copy.quelle = copy.quelle.map { Ref($0.id, at: SourcePosition(file: "")) }
      return copy
    }
  }

  /// What was taken away can be laid into the content again and means the same.
  @Test(arguments: ["csv", "excel.csv"]) func roundTrip(_ ending: String) throws {
    let portal = try indicator(fields, rows)
    let file = try plan(portal, assets: []).plan.download("kennzahlen/zahl.\(ending)")
    // A cell that a spreadsheet would run has a mark in front of it (CWE-1236); it is the only difference.
    #expect(file.contains("'=SUMME"))
    let reread = try indicator(fields, file: file.replacing("'=SUMME", with: "=SUMME"))
    #expect(figures(reread) == figures(portal))
    #expect(figures(portal).count == 5)
  }

  /// Every file of every table reads back cell by cell, in both dialects and as JSON.
  @Test func allFilesSayTheSame() throws {
    let portal = try portal(in: "Tests/Samples/valid/kleiner-kreis/content")
    let plan = plan(portal, assets: []).plan
    let files = Dictionary(uniqueKeysWithValues: plan.downloads.map { ($0.path, $0.bytes()) })
    var count = 0
    // The report has parts in its JSON that no table has.
    for (path, bytes) in files where path.hasSuffix(".excel.csv") && !path.hasSuffix("/bericht.excel.csv") {
      let stem = path.dropLast(".excel.csv".count)
      let (excel, plain) = (rows(bytes), rows(try #require(files["\(stem).csv"])))
      #expect(!plain.isEmpty, "\(path)")
      #expect(excel.count == plain.count, "\(path)")
      for (a, b) in zip(excel, plain) {
        #expect(a.map(\.key) == b.map(\.key), "\(path)")
        // Only the decimal comma tells them apart.
        #expect(zip(a, b).allSatisfy { $0.text == $1.text || $0.text.replacing(",", with: ".") == $1.text }, "\(path)")
      }
      let json = try JSONDecoder().decode([[String: JSONCell]].self, from: Data(try #require(files["\(stem).json"])))
      #expect(json.count == plain.count, "\(path)")
      for (object, row) in zip(json, plain) {
        for cell in row { #expect(object[cell.key]?.text == cell.text, "\(path): \(cell.key)") }
      }
      count += 1
    }
    #expect(count > 30)
  }

  private func rows(_ bytes: [UInt8]) -> [[(key: String, text: String)]] {
    let sources = read(MemoryTree([SiteFile(path: "kennzahlen/tabelle.csv", bytes: bytes)]))
    return sources.records.map { record in
      (record.fields.entries ?? []).map { ($0.key, $0.value.text ?? "") }
    }
  }

  @Test func pagesOfferTheirTables() throws {
    let plan = plan(try indicator(fields, rows), assets: []).plan
    let paths = Set(plan.downloads.map(\.path))
    var count = 0
    for page in plan.pages {
      for table in page.components.tables where table.hasFigures {
        #expect(table.downloads.count == 3, "\(page.path): \(table.caption)")
        for link in table.downloads {
          guard case .page(let path, nil) = link.destination else { continue }
          #expect(paths.contains(path), "\(path)")
        }
        count += 1
      }
    }
    #expect(count > 5)
  }

  /// The same rows in the same order, each number with its status and Stand.
  @Test func rowsAreThoseOfTheTable() throws {
    let plan = plan(try indicator(fields, rows), assets: []).plan
    let table = try #require(try plan.page("kennzahlen/zahl/2025.html").section("gebiete").components.tables.first)
    let lines = try plan.download("kennzahlen/zahl/2025-gemeinde.csv").split(separator: "\n")
    #expect(lines[0].hasPrefix("Gemeinde,Rang,Personen,Personen: Status,Personen: Stand,"))
    #expect(lines.count == table.rows.count + 1)
    #expect(lines[1].hasPrefix("Nord,1,12.5,geschaetzt,um 2025-06,"))
    #expect(lines[2].hasPrefix("Süd,2,0,null,2025-12-31,"))
  }

  @Test func mapsSayRowAndColumn() throws {
    let plan = plan(try indicator(fields, rows), assets: []).plan
    let lines = try plan.download("kennzahlen/zahl/2024-gemeinde-karte.csv").split(separator: "\n")
    #expect(lines[0] == "Zeile,Spalte,Gebiet,Wert,Status,Stand,Klasse,Einheit,Quelle,Karte")
    #expect(lines.count == 3)
    #expect(lines.contains { $0.contains(",Süd,,geheim,2024-12-31,") })
  }

  @Test func formulasAreNoFormulas() throws {
    let table = DataTable(
      caption: "=1+1", columns: [.init("@A"), .init("+B", isNumeric: true)],
      rows: [.init(header: .plain("-nichts"), cells: [.figure(.notCollected)])])
    let text = String(decoding: table.export.bytes(.excel), as: UTF8.self)
    for line in text.split(whereSeparator: { "\r\n;".contains($0) }) {
      #expect(!["=", "+", "-", "@"].contains { line.trimmingPrefix("\u{FEFF}").hasPrefix($0) }, "\(line)")
    }
  }
}

/// A cell of a JSON file, as the same table in CSV writes it.
private struct JSONCell: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      text = ""
    } else if let number = try? container.decode(Decimal.self) {
      text = number.description
    } else {
      text = try container.decode(String.self)
    }
  }
}
