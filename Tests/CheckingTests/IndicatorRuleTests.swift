import ContentModel
import Diagnostics
import SampleContent
import Testing

@Suite struct IndicatorRuleTests {
  private static let list = "vertrag/kennzahlen.yaml"

  private func indicator(_ extra: String, einheit: String = "Personen") -> Sample {
    .district.adding(
      "- {id: neu, titel: Neu, definition: n, einheit: \(einheit), art: anteil, additiv: nein, ebenen: [gemeinde], \(extra)}",
      to: Self.list)
  }

  private func rows(_ lines: String, _ sample: Sample = .district) -> Sample {
    sample.adding(lines, to: "kennzahlen/werte.csv")
  }

  private func menschen(_ line: String) -> Sample {
    .district.replacing("- id: menschen\n", with: "- id: menschen\n  \(line)\n", in: Self.list)
  }

  // MARK: Formulas

  @Test func units() throws {
    try expect(indicator("formel: menschen ÷ menschen je 100", einheit: "Prozent"))
    try expect(indicator("formel: menschen ÷ menschen × 100", einheit: "Prozent"))
    try expect(indicator("formel: ▶menschen ÷ menschen", einheit: "Prozent"), finds: .formulaUnits)
    try expect(indicator("formel: menschen ▶+ flaeche"), finds: .formulaUnits)
  }

  @Test func anIdWithAMinusIsExplained() throws {
    let found = try expect(indicator("formel: ▶menschen-flaeche"), finds: .danglingReference)
    #expect(found.first?.help.german.contains("menschen − flaeche") == true)
  }

  @Test func aPublicFormulaOverAnInternalIndicator() throws {
    let sample = indicator("formel: ▶geheim").adding(
      "- {id: geheim, titel: G, definition: g, einheit: Personen, art: anzahl, additiv: nein, ebenen: [gemeinde], sichtbarkeit: intern}",
      to: Self.list)
    try expect(sample, finds: .publicRefersToInternal)
  }

  @Test(arguments: [("5", true), ("5,04", true), ("4,96", true), ("5,06", false), ("6", false)])
  func aReportedValueMayBeRounded(_ value: String, _ isFine: Bool) throws {
    let sample = Sample.district.replacing(
      "formel: menschen ÷ flaeche", with: "formel: menschen ÷ flaeche\n  dezimalen: 1", in: Self.list)
    let row = "sozialraum:nord,dichte,2019,\(isFine ? "" : "▶")\"\(value)\",,amt,2019"
    if isFine { try expect(rows(row, sample)) } else { try expect(rows(row, sample), finds: .derivedDiffers) }
  }

  // MARK: Values beside each other

  @Test(arguments: [
    (2018, "95", false), (2018, "94", true), (2017, "90", false), (2017, "89", true), (2018, "107", true),
  ])
  func implausibleChange(_ year: Int, _ value: String, _ isFound: Bool) throws {
    let earlier = "gemeinde:adorf,menschen,\(year),\(value),,amt,\(year)"
    let sample = rows(earlier, menschen("groesste_aenderung: 6"))
    if isFound {
      let found = try expect(sample, elsewhere: ["SR0512 kennzahlen/werte.csv:2:30"])
      #expect(found.first?.severity == .warning)
    } else {
      try expect(sample)
    }
  }

  @Test func aChangeThatIsExplainedIsFine() throws {
    let sample = menschen("groesste_aenderung: 1").with(
      "kennzahlen/mehr.csv",
      "gebiet,kennzahl,jahr,wert,quelle,stand,hinweis\ngemeinde:adorf,menschen,2020,200,amt,2020,Neues Wohngebiet\n")
    try expect(sample)
  }

  @Test func fromZeroEverythingIsPlausibleAndForecastsAreNotCompared() throws {
    let sample = menschen("groesste_aenderung: 1")
    try expect(rows("gemeinde:adorf,menschen,2018,0,,amt,2018", sample))
    try expect(rows("gemeinde:adorf,menschen,2030,5000,prognose,amt,2019", sample))
  }

  @Test func validity() throws {
    try expect(
      rows("gemeinde:adorf,menschen,▶2018,100,,amt,2018", menschen("gueltig_ab: 2019")), finds: .outsideValidity)
    try expect(
      rows("gemeinde:adorf,menschen,▶2020,100,,amt,2020", menschen("gueltig_bis: 2019-12")), finds: .outsideValidity)
  }

  // MARK: Breakdowns

  private static let grouped = """
    merkmale: [{id: alter, titel: Alter, auspraegungen: [{id: jung, titel: jung}, {id: alt, titel: alt}]}]
    """

  private func groups(_ rows: String, _ declaration: String = grouped) -> Sample {
    menschen(declaration).with(
      "kennzahlen/gruppen.csv", "gebiet,kennzahl,jahr,wert,quelle,stand,merkmal,auspraegung\n\(rows)\n")
  }

  @Test func groupsThatAreTheWhole() throws {
    try expect(
      groups("gemeinde:adorf,menschen,2019,40,amt,2019,alter,jung\ngemeinde:adorf,menschen,2019,60,amt,2019,alter,alt"))
  }

  @Test func groupsThatAreNotTheWhole() throws {
    let rows = "gemeinde:adorf,menschen,2019,40,amt,2019,alter,jung\ngemeinde:adorf,menschen,2019,61,amt,2019,alter,alt"
    try expect(groups(rows), elsewhere: ["SR0514 kennzahlen/werte.csv:2:30"])
    try expect(groups(rows, Self.grouped.replacing("titel: Alter,", with: "titel: Alter, vollstaendig: nein,")))
  }

  @Test func aGroupThatIsMissingIsNotAContradiction() throws {
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,alter,jung"))
  }

  @Test func unknownGroups() throws {
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,alter,▶jng"), finds: .unknownBreakdown)
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,▶altr,jung"), finds: .unknownBreakdown)
    try expect(groups("gemeinde:adorf,menschen,2019,40,amt,2019,alter,▶"), finds: .unknownBreakdown)
    try expect(groups("gemeinde:adorf,flaeche,2019,40,amt,2019,▶alter,jung"), finds: .unknownBreakdown)
  }

  @Test func aGroupTwiceIsADuplicate() throws {
    try expect(
      groups(
        "gemeinde:adorf,menschen,2019,40,amt,2019,alter,jung\n▶gemeinde:adorf,menschen,2019,41,amt,2019,alter,jung"),
      finds: .duplicateValue)
  }

  // MARK: Protection and contradictions

  @Test(arguments: [("4", true), ("-4", true), ("5", false), ("0", false)])
  func smallCounts(_ value: String, _ isFound: Bool) throws {
    let sample = indicator("schutz: {mindestzahl: 5}")
    let row = "gemeinde:adorf,neu,2019,\(isFound ? "▶" : "")\(value),,amt,2019"
    if isFound { try expect(rows(row, sample), finds: .smallCount) } else { try expect(rows(row, sample)) }
    try expect(rows(row.replacing("▶", with: ""), indicator("sichtbarkeit: intern, schutz: {mindestzahl: 5}")))
  }

  @Test(arguments: [
    "minimum: ▶5, maximum: 4", "klassen: ▶[2, 1]", "zielwert: ▶5", "zieljahr: ▶2030",
    "gueltig_ab: 2020, gueltig_bis: ▶2019",
    "formel: menschen, gewicht: ▶menschen",
  ])
  func contradictions(_ extra: String) throws { try expect(indicator(extra), finds: .indicatorContradiction) }

  @Test func aSumIsNotAlsoAFormula() throws {
    try expect(
      .district.replacing("art: dichte\n  additiv: nein", with: "art: dichte\n  additiv: ▶ja", in: Self.list),
      finds: .indicatorContradiction)
  }
}
