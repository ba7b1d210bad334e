import ContentModel
import FoundationEssentials
import Portal
import SampleContent
import Testing

/// Numbers at the ends of what can be read: nothing ends the program, and nothing is claimed.
@Suite struct LargeNumberTests {
  private static let largest = "999999999999999"
  private static let smallest = "\"0," + String(repeating: "0", count: 37) + "1\""

  /// The district with these Menschen in Adorf, Bdorf and Cdorf, and one indicator more.
  private func sample(_ values: [String], _ indicator: String = "") -> Sample {
    var sample = Sample.district
    for ((place, old), value) in zip([("adorf", 100), ("bdorf", 50), ("cdorf", 250)], values) {
      let head = "gemeinde:\(place),menschen,2019,"
      sample = sample.replacing("\(head)\(old),", with: "\(head)\(value),", in: "kennzahlen/werte.csv")
    }
    guard !indicator.isEmpty else { return sample }
    return sample.adding(
      "- {id: neu, titel: Neu, definition: n, einheit: e, art: anteil, additiv: nein, ebenen: [gemeinde, sozialraum, planregion, landkreis], \(indicator)}",
      to: "vertrag/kennzahlen.yaml")
  }

  private func expectNoMeaning(_ figure: Figure?, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(figure != nil, sourceLocation: sourceLocation)
    #expect(figure?.value == nil, sourceLocation: sourceLocation)
    #expect(figure?.status == .nichtSinnvoll, sourceLocation: sourceLocation)
  }

  @Test(arguments: [("", "2999999999999997"), ("-", "-2999999999999997")])
  func theLargestAddUp(_ sign: String, _ sum: String) throws {
    let sample = sample(Array(repeating: sign + Self.largest, count: 3))
    let figure = try #require(try figure(sample, "menschen", kreis))
    #expect(figure.value == Decimal(string: sum))
    #expect(figure.status == .berichtet)
  }

  @Test func theLargestCancelOut() throws {
    let figure = try figure(sample([Self.largest, "-" + Self.largest, "0"]), "menschen", kreis)
    #expect(figure?.value == 0)
    #expect(figure?.status == .null)
  }

  @Test func theSmallestHaveNoSum() throws {
    let sample = sample(Array(repeating: Self.smallest, count: 3))
    #expect(try figure(sample, "menschen", adorf)?.value != nil)
    expectNoMeaning(try figure(sample, "menschen", nord))
    // Nord says nothing, so what is larger is incomplete.
    #expect(try figure(sample, "menschen", kreis)?.origin == .incomplete(missing: [nord, sued]))
  }

  @Test(arguments: [
    "menschen × menschen × menschen", "menschen × menschen × menschen × menschen × menschen × menschen",
    "1 ÷ (menschen × menschen)", "menschen × menschen je 999999999999999", "0 − menschen × menschen × menschen",
  ])
  func aFormulaOutOfRange(_ formula: String) throws {
    let sample = sample(Array(repeating: Self.largest, count: 3), "formel: \(formula)")
    for gebiet in [adorf, nord, kreis] { expectNoMeaning(try figure(sample, "neu", gebiet)) }
  }

  @Test func aFormulaOfTheSmallest() throws {
    let sample = sample(Array(repeating: Self.smallest, count: 3), "formel: flaeche ÷ menschen")
    expectNoMeaning(try figure(sample, "neu", adorf))
  }

  private func mean(of value: String, weight: String = "menschen", values: [String]) throws -> Figure? {
    let sample = sample(values, "gewicht: \(weight)").adding(
      "- {id: quadrat, titel: Q, definition: q, einheit: e, art: anzahl, additiv: nein, ebenen: [gemeinde], formel: menschen × menschen}",
      to: "vertrag/kennzahlen.yaml"
    ).adding(
      ["adorf", "bdorf"].map { "gemeinde:\($0),neu,2019,\(value),,amt,2019" }.joined(separator: "\n"),
      to: "kennzahlen/werte.csv")
    return try figure(sample, "neu", nord)
  }

  @Test func aMeanOfTheLargest() throws {
    let figure = try mean(of: Self.largest, values: [Self.largest, Self.largest])
    #expect(figure?.value == Decimal(string: Self.largest))
    #expect(figure?.origin == .weighted(parts: 2))
  }

  @Test func aMeanOutOfRange() throws {
    expectNoMeaning(try mean(of: Self.largest, weight: "quadrat", values: [Self.largest, Self.largest]))
    expectNoMeaning(try mean(of: "5", values: [Self.smallest, Self.smallest]))
    expectNoMeaning(try mean(of: Self.smallest, values: ["1", "1"]))
  }

  /// A mean needs weights that are something together.
  @Test(arguments: [["0", "0"], [largest, "-" + largest]]) func aMeanWithoutWeight(_ values: [String]) throws {
    expectNoMeaning(try mean(of: "5", values: values))
  }

  /// A hundred shares that are rounded, and what they leave.
  @Test func whatRoundingLeavesIsZero() throws {
    let figure = try figure(
      sample(["1", "1", "1"], "formel: anteil × 3 − 100").adding(
        "- {id: anteil, titel: A, definition: a, einheit: e, art: anteil, additiv: nein, ebenen: [gemeinde], formel: menschen ÷ 3 je 100}",
        to: "vertrag/kennzahlen.yaml"), "neu", adorf)
    #expect(figure?.value == 0)
    #expect(figure?.status == .null)
  }
}
