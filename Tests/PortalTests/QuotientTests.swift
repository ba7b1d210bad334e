import FoundationEssentials
import SampleContent
import Testing

@testable import ContentModel
@testable import Portal

@Suite struct QuotientTests {
  /// 10 in Adorf, 2.5 in Bdorf: Nord has 150 / 30 = 5, not the mean 6.25.
  @Test(arguments: [(adorf, "10"), (bdorf, "2.5"), (nord, "5"), (region, "4"), (kreis, "4")])
  func recomputedAndNeverAveraged(_ gebiet: EntityKey, _ value: String) throws {
    let figure = try #require(try figure(.district, "dichte", gebiet))
    #expect(figure.value == Decimal(string: value))
    #expect(figure.origin == .formula)
    #expect(figure.status == .berichtet)
    #expect(figure.quelle?.id == "amt")
  }

  @Test func factor() throws {
    let sample = Sample.district.replacing(
      "formel: menschen ÷ flaeche", with: "formel: menschen ÷ flaeche je 100", in: "vertrag/kennzahlen.yaml")
    #expect(try figure(sample, "dichte", nord)?.value == 500)
  }

  @Test(arguments: ["0,", "0,null", ",null"])
  func divisionByZeroMakesNoSense(_ cells: String) throws {
    let sample = Sample.district.replacing(
      "gemeinde:bdorf,flaeche,2019,20,,", with: "gemeinde:bdorf,flaeche,2019,\(cells),", in: "kennzahlen/werte.csv")
    let figure = try #require(try figure(sample, "dichte", bdorf))
    #expect(figure.value == nil)
    #expect(figure.status == .nichtSinnvoll)
  }

  @Test func nothingDividedIsZero() throws {
    let figure = try #require(try figure(.district.bdorf("0,"), "dichte", bdorf))
    #expect(figure.value == 0)
    #expect(figure.status == .null)
  }

  @Test(arguments: [(",geheim", FigureStatus.geheim), (",nicht-erhoben", .nichtErhoben), (",unter-halb", .unterHalb)])
  func whatIsMissingAboveIsMissing(_ cells: String, _ status: FigureStatus) throws {
    let figure = try #require(try figure(.district.bdorf(cells), "dichte", bdorf))
    #expect(figure.value == nil)
    #expect(figure.status == status)
  }

  @Test func whatIsMissingBelowIsMissing() throws {
    let sample = Sample.district.bdorf("50,unsicher").replacing(
      "gemeinde:bdorf,flaeche,2019,20,,", with: "gemeinde:bdorf,flaeche,2019,,geheim,", in: "kennzahlen/werte.csv")
    let figure = try #require(try figure(sample, "dichte", bdorf))
    #expect(figure.value == nil)
    #expect(figure.status == .geheim)
  }

  @Test func anIncompleteSumMakesNoQuotient() throws {
    let figure = try #require(try figure(.district.bdorf(","), "dichte", nord))
    #expect(figure.value == nil)
    #expect(figure.status == .nichtErhoben)
  }

  @Test func withoutADenominatorThereIsNoFigure() throws {
    let sample = Sample.district.replacing(
      "gemeinde:bdorf,flaeche,2019,20,,amt,2019\n", with: "", in: "kennzahlen/werte.csv")
    #expect(try figure(sample, "dichte", bdorf) == nil)
  }

  @Test func yearsAreNotMixed() throws {
    let sample = Sample.district.replacing(
      "gemeinde:bdorf,flaeche,2019", with: "gemeinde:bdorf,flaeche,2018", in: "kennzahlen/werte.csv")
    #expect(try figure(sample, "dichte", bdorf) == nil)
    #expect(try figure(sample, "dichte", bdorf, 2018) == nil)
  }

  @Test func theWeakerOfBothCounts() throws {
    let sample = Sample.district.bdorf("50,geschaetzt").replacing(
      "gemeinde:bdorf,flaeche,2019,20,,", with: "gemeinde:bdorf,flaeche,2019,20,prognose,", in: "kennzahlen/werte.csv")
    #expect(try figure(sample, "dichte", bdorf)?.status == .prognose)
  }

  @Test func aReportedQuotientStands() throws {
    let sample = Sample.district.adding("gemeinde:adorf,dichte,2019,11,,amt,2019", to: "kennzahlen/werte.csv")
    #expect(try figure(sample, "dichte", adorf)?.value == 11)
    #expect(try figure(sample, "dichte", adorf)?.origin == .reported)
  }

  @Test func quotientsOfQuotientsInAnyOrder() throws {
    let first = """
      - {id: doppelt, titel: D, definition: d, einheit: e, art: verhaeltnis, additiv: nein, formel: dichte ÷ flaeche, ebenen: [gemeinde]}

      """
    let list = Sample.district.files["vertrag/kennzahlen.yaml"] ?? ""
    for text in [first + list, list + first] {
      #expect(try figure(.district.with("vertrag/kennzahlen.yaml", text), "doppelt", adorf)?.value == 1)
    }
  }

  private func indicators(_ formulas: [(id: String, zaehler: String, nenner: String)]) -> [Kennzahl] {
    formulas.map { formula in
      var kennzahl = Kennzahl()
      kennzahl.common.id = formula.id
      kennzahl.formel = Formula(reading: "\(formula.zaehler) ÷ \(formula.nenner)")
      return kennzahl
    }
  }

  @Test func membersOfACycleAreLeftOut() {
    let all = indicators([
      ("a", "b", "x"), ("b", "c", "x"), ("c", "a", "x"), ("d", "a", "x"), ("e", "x", "y"), ("f", "f", "x"),
    ])
    #expect(dependencyOrder(all).map(\.id) == ["e"])
    #expect(cyclicIndicators(all).map(\.id) == ["a", "b", "c", "f"])
  }

  @Test func whatACycleIsMadeOfIsSound() {
    let all = indicators([("a", "b", "quelle"), ("b", "a", "x"), ("quelle", "x", "y")])
    #expect(dependencyOrder(all).map(\.id) == ["quelle"])
    #expect(cyclicIndicators(all).map(\.id) == ["a", "b"])
  }

  @Test func twiceTheSameIngredient() {
    #expect(dependencyOrder(indicators([("a", "b", "b"), ("b", "x", "x")])).map(\.id) == ["b", "a"])
  }

  /// As many as fit into a file: neither the stack nor the time grows beyond measure.
  @Test func aVeryLongChain() {
    let count = 50_000
    let chain = indicators((0..<count).map { ("k\($0)", "k\($0 + 1)", "x") })
    #expect(dependencyOrder(chain).count == count)
    let ring = indicators((0..<count).map { ("k\($0)", "k\(($0 + 1) % count)", "x") })
    #expect(dependencyOrder(ring).isEmpty)
    #expect(cyclicIndicators(ring).count == count)
  }
}
