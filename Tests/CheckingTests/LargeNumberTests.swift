import Diagnostics
import SampleContent
import Testing

/// The largest and smallest numbers that can be read go through every rule.
@Suite struct LargeNumberTests {
  private static let list = "vertrag/kennzahlen.yaml"
  private static let values = [
    "999999999999999", "-999999999999999", "\"999999999999999,99999999999999999999999\"",
    "\"0," + String(repeating: "0", count: 37) + "1\"", "0", "1",
  ]

  private func district(limit: String) -> Sample {
    .district.replacing(
      "- id: menschen\n",
      with: """
        - id: menschen
          groesste_aenderung: \(limit)
          dezimalen: 6
          schutz: {mindestzahl: 3}
          merkmale: [{id: alter, titel: Alter, auspraegungen: [{id: jung, titel: jung}, {id: alt, titel: alt}]}]

        """, in: Self.list
    ).replacing("formel: menschen ÷ flaeche", with: "formel: menschen × menschen ÷ flaeche je 1000", in: Self.list)
  }

  @Test(arguments: values, ["0", "1000", "\"0," + String(repeating: "0", count: 37) + "1\""])
  func everyRuleBearsThem(_ value: String, _ limit: String) throws {
    for other in Self.values {
      let rows = """
        gebiet,kennzahl,jahr,wert,quelle,stand,merkmal,auspraegung
        gemeinde:adorf,menschen,2001,\(value),amt,2001,,
        gemeinde:adorf,menschen,2018,\(other),amt,2018,,
        gemeinde:bdorf,menschen,2018,\(other),amt,2018,,
        gemeinde:adorf,menschen,2018,\(value),amt,2018,alter,jung
        gemeinde:adorf,menschen,2018,\(value),amt,2018,alter,alt
        gemeinde:adorf,flaeche,2018,\(other),amt,2018,,
        gemeinde:adorf,dichte,2018,\(value),amt,2018,,
        sozialraum:nord,menschen,2018,\(value),amt,2018,,
        landkreis:kreis,menschen,2018,\(other),amt,2018,,

        """
      let found = try district(limit: limit).with("kennzahlen/ende.csv", rows).diagnostics()
      #expect(!found.contains { $0.code == .badDecimal })
      #expect(!found.contains { $0.summary.german.contains("NaN") || $0.help.german.contains("NaN") })
    }
  }

  private func change(_ before: String, _ now: String, limit: String = "1000") throws -> [String] {
    try district(limit: limit).with(
      "kennzahlen/ende.csv",
      """
      gebiet,kennzahl,jahr,wert,quelle,stand
      gemeinde:adorf,flaeche,2017,1,amt,2017
      landkreis:kreis,menschen,2017,\(before),amt,2017
      landkreis:kreis,menschen,2018,\(now),amt,2018

      """
    ).diagnostics().filter { $0.code == .implausibleChange }.map(\.summary.german)
  }

  @Test func changesBetweenTheEnds() throws {
    #expect(try change("999999999999999", "-999999999999999") == [])
    #expect(
      try change("1", "999999999999999")
        == ["Menschen: von 1 (2017) auf 999.999.999.999.999 (2018), das sind 99.999.999.999.999.800 Prozent mehr"])
    let smallest = Self.values[3]
    #expect(try change(smallest, smallest) == [])
    let text = smallest.filter { $0 != "\"" }
    #expect(
      try change(smallest, "999999999999999")
        == ["Menschen: von \(text) (2017) auf 999.999.999.999.999 (2018), das lässt sich in Prozent nicht sagen"])
  }
}
