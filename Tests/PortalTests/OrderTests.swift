import ContentModel
import Portal
import SampleContent
import TestSupport
import Testing

/// Random districts as files, which are cut and named at random: the figures are the same.
@Suite struct OrderTests {
  private static let header = "gebiet,kennzahl,jahr,wert,status,quelle,stand,merkmal,auspraegung"

  private func line(_ cell: District.Cell, _ report: District.Report) -> String {
    let wert = report.wert.map { "\"\("\($0.decimal)".replacing(".", with: ","))\"" } ?? ""
    return [
      "\(cell.place)", cell.indicator, "\(cell.year)", wert, report.status?.rawValue ?? "", report.quelle ?? "",
      report.stand?.iso ?? "", cell.group?.merkmal ?? "", cell.group?.auspraegung ?? "",
    ].joined(separator: ",")
  }

  private func item(_ indicator: District.Indicator) -> String {
    var fields = [
      "id: \(indicator.id)", "titel: T", "definition: d", "einheit: e", "art: anteil",
      "additiv: \(indicator.isSaidToBeAdditive ? "ja" : "nein")",
      "ebenen: [\(Kind.territories.filter(indicator.ebenen.contains).map(\.rawValue).joined(separator: ", "))]",
    ]
    switch indicator.way {
    case .sum, .notAtAll: break
    case .mean(let weight): fields.append("gewicht: \(weight)")
    case .formula(let term): fields.append("formel: \"\(term.text)\"")
    }
    let merkmale = ["alter", "ort"].compactMap { id -> String? in
      let groups = indicator.groups.filter { $0.merkmal == id }.map { "{id: \($0.auspraegung), titel: A}" }
      return groups.isEmpty ? nil : "{id: \(id), titel: M, auspraegungen: [\(groups.joined(separator: ", "))]}"
    }
    if !merkmale.isEmpty { fields.append("merkmale: [\(merkmale.joined(separator: ", "))]") }
    return "- {\(fields.joined(separator: ", "))}\n"
  }

  private func places(_ district: District) -> [String: String] {
    let wholes = Dictionary(
      district.parts.flatMap { whole, parts in parts.map { ($0, whole.id) } }, uniquingKeysWith: { first, _ in first })
    var files = ["_ordner.yaml": "sichtbarkeit: oeffentlich\n", "landkreis.yaml": "id: l\ntitel: L\nland: B\n"]
    for place in district.levels.joined() where place.kind != .landkreis {
      let whole = wholes[place] ?? "nirgends"
      let (folder, field) =
        switch place.kind {
        case .gemeinde: ("gemeinden", "sozialraum: \(whole)")
        case .sozialraum: ("sozialraeume", "planregion: \(whole)")
        default: ("planregionen", "nummer: 1")
        }
      files["\(folder)/\(place.id).md"] = "---\ntitel: T\(place.id)\n\(field)\n---\n"
    }
    return files
  }

  private func sample(_ district: District, _ random: inout SeededGenerator) -> Sample {
    var files = places(district)
    files["vertrag/kennzahlen.yaml"] = district.indicators.map(item).shuffled(using: &random).joined()
    let lines = district.reports.map { line($0, $1) }.sorted().shuffled(using: &random)
    let names = ["a", "m", "z"].shuffled(using: &random)
    for name in names { files["kennzahlen/\(name).csv"] = Self.header + "\n" }
    for line in lines {
      guard let name = names.randomElement(using: &random) else { continue }
      files["kennzahlen/\(name).csv", default: ""] += line + "\n"
    }
    return Sample(files)
  }

  /// Without the places in the files.
  private func figures(_ sample: Sample, _ district: District) throws -> [String] {
    let figures = try sample.portal().figures
    var lines: [String] = []
    district.forEachSeries { indicator, place, group in
      for figure in figures.series(indicator, place, group) {
        let value = figure.value.map { "\($0)" } ?? "–"
        lines.append(
          "\(indicator) \(place) \(figure.jahr) \(group.map { "\($0)" } ?? "") \(value) \(figure.status) \(figure.origin) \(figure.stand?.iso ?? "–") \(figure.quelle?.id ?? "–")"
        )
      }
    }
    return lines
  }

  @Test(arguments: 0..<60) func theOrderOfFilesDoesNotMatter(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var district = District(&random)
    // As files, every Planregion lies in the Landkreis.
    district.levels[3] = [EntityKey(.landkreis, "l")]
    let first = try figures(sample(district, &random), district)
    for _ in 0..<3 { #expect(try figures(sample(district, &random), district) == first) }
    #expect(!first.isEmpty || district.reports.isEmpty)
  }
}
