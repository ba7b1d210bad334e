import ContentModel
import FoundationEssentials
import Portal
import SampleContent
import Testing

/// A figure of the sample in a few words: `150 berichtet sum(parts: 2)`.
func figure(_ sample: Sample, _ kennzahl: String, _ gebiet: EntityKey, _ year: Int = 2019) throws -> Figure? {
  try sample.portal().figures.figure(kennzahl, gebiet, year: year)
}

let nord = EntityKey(.sozialraum, "nord")
let sued = EntityKey(.sozialraum, "sued")
let region = EntityKey(.planregion, "region")
let kreis = EntityKey(.landkreis, "kreis")
let adorf = EntityKey(.gemeinde, "adorf")
let bdorf = EntityKey(.gemeinde, "bdorf")

extension Sample {
  /// The district with another cell „wert“ and „status“ for the Menschen of Bdorf.
  func bdorf(_ cells: String) -> Sample {
    replacing(
      "gemeinde:bdorf,menschen,2019,50,,", with: "gemeinde:bdorf,menschen,2019,\(cells),", in: "kennzahlen/werte.csv")
  }
}

@Suite struct SumTests {
  @Test(arguments: [(nord, 150, 2), (sued, 250, 1), (region, 400, 2), (kreis, 400, 1)])
  func sums(_ gebiet: EntityKey, _ value: Int, _ parts: Int) throws {
    let figure = try #require(try figure(.district, "menschen", gebiet))
    #expect(figure.value == Decimal(value))
    #expect(figure.status == .berichtet)
    #expect(figure.origin == .sum(parts: parts))
    #expect(figure.stand?.iso == "2019")
    #expect(figure.quelle?.id == "amt")
  }

  @Test(arguments: [",", ",geheim", ",nicht-erhoben", ",unter-halb", ",noch-nicht-faellig", "7,geheim"])
  func aMissingPartMakesTheSumIncomplete(_ cells: String) throws {
    for gebiet in [nord, region, kreis] {
      let figure = try #require(try figure(.district.bdorf(cells), "menschen", gebiet))
      #expect(figure.value == nil)
      #expect(figure.status == .nichtErhoben)
      #expect(figure.origin == .incomplete(missing: [bdorf]))
    }
    #expect(try figure(.district.bdorf(cells), "menschen", sued)?.value == 250)
  }

  /// An indicator that has no figures for Sozialräume and Planregionen is summed over its Gemeinden.
  @Test func sumsPassOverLevelsThatAnIndicatorDoesNotHave() throws {
    let sample = Sample.district.replacing(
      "additiv: ja\n  ebenen: [gemeinde, sozialraum, planregion, landkreis]\n  minimum: 0",
      with: "additiv: ja\n  ebenen: [gemeinde, landkreis]\n  minimum: 0", in: "vertrag/kennzahlen.yaml")
    #expect(try figure(sample, "menschen", kreis)?.value == 400)
    #expect(try figure(sample, "menschen", kreis)?.origin == .sum(parts: 3))
    #expect(try figure(sample, "menschen", nord) == nil)
  }

  @Test func anAbsentRowMakesTheSumIncomplete() throws {
    let sample = Sample.district.replacing(
      "gemeinde:bdorf,menschen,2019,50,,amt,2019\n", with: "", in: "kennzahlen/werte.csv")
    #expect(try figure(sample, "menschen", kreis)?.origin == .incomplete(missing: [bdorf]))
    #expect(try figure(sample, "menschen", bdorf) == nil)
  }

  @Test func whereNoPartHasAFigureThereIsNoSum() throws {
    #expect(try figure(.district, "menschen", kreis, 2018) == nil)
  }

  /// Absent is not zero, and zero is not absent.
  @Test(arguments: ["0,", "0,null", ",null"])
  func zeroIsAValue(_ cells: String) throws {
    let sample = Sample.district.bdorf(cells)
    #expect(try figure(sample, "menschen", bdorf)?.status == .null)
    #expect(try figure(sample, "menschen", bdorf)?.value == 0)
    #expect(try figure(sample, "menschen", nord)?.value == 100)
    #expect(try figure(sample, "menschen", nord)?.status == .berichtet)
  }

  @Test func aSumOfNothingIsZero() throws {
    let sample = Sample.district.bdorf("0,").replacing(
      "gemeinde:adorf,menschen,2019,100", with: "gemeinde:adorf,menschen,2019,0", in: "kennzahlen/werte.csv")
    #expect(try figure(sample, "menschen", nord)?.status == .null)
  }

  @Test func decimalsAddUpExactly() throws {
    let sample = Sample.district.bdorf("\"0,1\",").replacing(
      "gemeinde:adorf,menschen,2019,100", with: "gemeinde:adorf,menschen,2019,0.2", in: "kennzahlen/werte.csv")
    #expect(try figure(sample, "menschen", nord)?.value == Decimal(string: "0.3"))
  }

  @Test(arguments: [("50,geschaetzt", FigureStatus.geschaetzt), ("50,unsicher", .unsicher), ("50,prognose", .prognose)])
  func theWeakestPartSaysHowSureTheWholeIs(_ cells: String, _ status: FigureStatus) throws {
    #expect(try figure(.district.bdorf(cells), "menschen", kreis)?.status == status)
  }

  @Test(arguments: [
    ("geschaetzt", "unsicher", "unsicher"), ("prognose", "geschaetzt", "prognose"),
    ("unsicher", "prognose", "prognose"),
  ])
  func theWeakestOfTwoInAnyOrder(_ first: String, _ second: String, _ weakest: String) throws {
    for (a, b) in [(first, second), (second, first)] {
      let sample = Sample.district.bdorf("50,\(a)").replacing(
        "gemeinde:adorf,menschen,2019,100,", with: "gemeinde:adorf,menschen,2019,100,\(b)", in: "kennzahlen/werte.csv")
      #expect(try figure(sample, "menschen", nord)?.status.rawValue == weakest)
    }
  }

  @Test func aReportedTotalStandsAndIsSummedOn() throws {
    let sample = Sample.district.adding("sozialraum:nord,menschen,2019,151,,amt,2019", to: "kennzahlen/werte.csv")
    #expect(try figure(sample, "menschen", nord)?.value == 151)
    #expect(try figure(sample, "menschen", nord)?.origin == .reported)
    #expect(try figure(sample, "menschen", region)?.value == 401)
  }

  @Test func aSecretTotalIsNotComputed() throws {
    let sample = Sample.district.adding("sozialraum:nord,menschen,2019,,geheim,amt,2019", to: "kennzahlen/werte.csv")
    #expect(try figure(sample, "menschen", nord)?.value == nil)
    #expect(try figure(sample, "menschen", nord)?.status == .geheim)
    #expect(try figure(sample, "menschen", region)?.origin == .incomplete(missing: [nord]))
  }

  @Test func onlyAdditiveIndicatorsAreSummed() throws {
    let sample = Sample.district.replacing(
      "art: anzahl\n  additiv: ja", with: "art: anzahl\n  additiv: nein", in: "vertrag/kennzahlen.yaml")
    #expect(try figure(sample, "menschen", nord) == nil)
  }

  @Test func onlyForTheLevelsOfTheIndicator() throws {
    let sample = Sample.district.replacing(
      "  ebenen: [gemeinde, sozialraum, planregion, landkreis]\n  minimum: 0", with: "  ebenen: [gemeinde, sozialraum]",
      in: "vertrag/kennzahlen.yaml")
    #expect(try figure(sample, "menschen", nord)?.value == 150)
    #expect(try figure(sample, "menschen", region) == nil)
  }

  @Test func differentSourcesAndDatesAreNotClaimed() throws {
    let sample = Sample.district.replacing(
      "gemeinde:bdorf,menschen,2019,50,,amt,2019", with: "gemeinde:bdorf,menschen,2019,50,,buch,2018",
      in: "kennzahlen/werte.csv")
    let figure = try #require(try figure(sample, "menschen", nord))
    #expect(figure.stand == nil)
    #expect(figure.quelle == nil)
    #expect(figure.value == 150)
  }

  @Test func aPublicSumOfWhatIsCutIsIncomplete() throws {
    let table = Sample.district.files["kennzahlen/werte.csv"]?.split(separator: "\n") ?? []
    let changed = table.enumerated().map { $0 == 0 ? "\($1),sichtbarkeit" : $0 == 2 ? "\($1),intern" : "\($1)," }
    let portal = try Sample.district.with("kennzahlen/werte.csv", changed.joined(separator: "\n") + "\n").portal(
      .oeffentlich)
    #expect(portal.figures.figure("menschen", kreis, year: 2019)?.origin == .incomplete(missing: [bdorf]))
  }
}
