import ContentModel
import Contract
import Diagnostics
import Editions
import Pipeline
import TestSupport
import Testing

/// What a social planner does with the district's own content: take a mandatory value away, grant an
/// exception, read the report.
@Suite struct ContractStoryTests {
  private static let content = repositoryFiles("content")

  private func changing(_ path: String, _ change: (String) -> String) -> [SiteFile] {
    Self.content.map { file in
      guard file.path == path else { return file }
      return SiteFile(path: path, bytes: Array(change(String(decoding: file.bytes, as: UTF8.self)).utf8))
    }
  }

  private static let row = "gemeinde:beelitz,bevoelkerung,2019,"

  /// Everything but one row of `kennzahlen/gemeinden-2019.csv`.
  private func withoutTheValue() -> [SiteFile] {
    changing("kennzahlen/gemeinden-2019.csv") { table in
      table.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(Self.row) }
        .joined(separator: "\n")
    }
  }

  private func exempted() -> [SiteFile] {
    let exceptions = Self.content.first { $0.path == "vertrag/ausnahmen.yaml" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    let more = """
      - id: beelitz-zaehlt-neu
        titel: Beelitz zählt neu
        regel: bevoelkerung-je-sozialraum
        fuer: sozialraum:beelitz
        grund: das Melderegister neu aufgebaut wird
        entschieden_von: Jugendhilfeausschuss
        entschieden_am: 2026-10-01
        bis: 2027-09-30
        beispiel: ja

      """
    return withoutTheValue().filter { $0.path != "vertrag/ausnahmen.yaml" }
      + [SiteFile(path: "vertrag/ausnahmen.yaml", bytes: Array(((exceptions ?? "") + more).utf8))]
  }

  @Test func theContentIsGreen() throws {
    let run = try run(Self.content)
    #expect(run.diagnostics.sorted.filter { $0.severity != .note }.map(\.summary.german) == [])
  }

  @Test func withoutAMandatoryValueItIsRed() throws {
    let findings = try run(withoutTheValue()).diagnostics.sorted.filter { $0.severity == .error }
    #expect(findings.map(\.code) == [.valueNotReported])
    let finding = try #require(findings.first)
    for word in ["Beelitz", "2019", "Vorschlag", "Bevölkerung"] {
      #expect(finding.summary.german.contains(word), "\(word)")
    }
    #expect(finding.position.file == "kennzahlen/gemeinden-2019.csv")
    #expect(finding.position.line > 1)
    #expect(finding.help.german.contains(Self.row))
  }

  @Test func withAnExceptionItIsGreenAndThePublicSeesIt() throws {
    let run = try run(exempted())
    #expect(run.diagnostics.sorted.filter { $0.severity != .note }.map(\.summary.german) == [])
    let site = try #require(run.sites.first { $0.edition == .oeffentlich })
    let page = try #require(site.files.first { $0.path == "vertrag/erfuellung/index.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("das Melderegister neu aufgebaut wird"))
    #expect(html.contains("30. September 2027"))
  }

  /// The report, the download and the pages are made of one fulfilment.
  @Test(arguments: Edition.allCases) func reportAndSiteAgree(_ edition: Edition) throws {
    let run = try run(Self.content)
    let portal = try #require(run.portals[edition]).portal
    let report = Report(portal, Fulfilment(of: portal))
    let site = try #require(run.sites.first { $0.edition == edition })
    let download = site.files.first { $0.path == "vertrag/erfuellung/bericht.json" }
    #expect(download?.bytes == report.json)
    for rule in report.regeln {
      let page = try #require(site.files.first { $0.path == "vertrag/regeln/\(rule.kennung).html" })
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("\(rule.eingehalten) von \(rule.geprueft)"), "\(rule.kennung)")
    }
    for unit in report.einheiten {
      let page = try #require(site.files.first { $0.path == "vertrag/erfuellung/\(unit.art)-\(unit.kennung).html" })
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("\(unit.eingehalten) von \(unit.geprueft)"), "\(unit.kennung)")
    }
  }
}

/// A district with other words for its levels and another contract: only content, no Swift.
@Suite struct SecondDistrictTests {
  @Test(arguments: Edition.allCases) func itsOwnWordsStandOnItsPages(_ edition: Edition) throws {
    let run = try run(content(of: "zweiter-kreis"))
    let site = try #require(run.sites.first { $0.edition == edition })
    // „Gemeinde“ is also a legal form of a municipality, and part of the name of its official key.
    let words = ["Sozialraum", "Sozialräume", "Planregion", "Gemeinden", "Landkreis"]
    for file in site.files where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      #expect(words.filter(html.contains) == [], "\(file.path)")
    }
    let start = try #require(site.files.first { $0.path == "index.html" })
    #expect(String(decoding: start.bytes, as: UTF8.self).contains("Quartiere"))
  }

  @Test func itsContractIsJudged() throws {
    let run = try run(content(of: "zweiter-kreis"))
    let portal = try #require(run.portals[.oeffentlich]).portal
    let report = Report(portal, Fulfilment(of: portal))
    #expect(
      report.regeln.map { "\($0.kennung) \($0.eingehalten)/\($0.geprueft)" } == [
        "menschen 2/3", "kinder 3/6", "haus 1/3", "laufzeit 1/1",
      ])
    #expect(run.diagnostics.sorted.filter { $0.severity != .note } == [])
  }
}
