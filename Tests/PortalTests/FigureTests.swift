import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import ContentModel
@testable import Portal

/// What `Figure` and `FigureStore` say of themselves.
@Suite struct FigureTests {
  private func figure(
    _ jahr: Int, _ value: Int? = nil, _ status: FigureStatus = .berichtet, _ origin: Figure.Origin = .reported,
    gebiet: EntityKey = nord, gliederung: Gliederung? = nil
  ) -> Figure {
    Figure(
      kennzahl: "k", gebiet: gebiet, jahr: jahr, gliederung: gliederung, value: value.map { Decimal($0) },
      status: status, origin: origin)
  }

  private func store(_ figures: [Figure]) -> FigureStore {
    var store = FigureStore()
    for figure in figures { store.insert(figure) }
    return store
  }

  // MARK: What is a report

  @Test(arguments: FigureStatus.allCases) func whatIsAReport(_ status: FigureStatus) {
    #expect(figure(2019, 5, status).isReport == ![.nichtErhoben, .nochNichtFaellig].contains(status))
    #expect(figure(2019, nil, status).isReport == [.unterHalb, .geheim, .nichtSinnvoll].contains(status))
  }

  @Test(arguments: FigureStatus.allCases) func whatIsIncompleteIsNoReport(_ status: FigureStatus) {
    #expect(!figure(2019, 5, status, .incomplete(missing: [adorf])).isReport)
    #expect(!figure(2019, nil, status, .incomplete(missing: [])).isReport)
  }

  @Test func zeroIsAReport() { #expect(figure(2019, 0, .null).isReport) }

  @Test(arguments: [Figure.Origin.sum(parts: 2), .weighted(parts: 2), .formula])
  func whatIsComputedIsAReport(_ origin: Figure.Origin) {
    #expect(figure(2019, 5, .berichtet, origin).isReport)
    #expect(figure(2019, nil, .nichtSinnvoll, origin).isReport)
    #expect(!figure(2019, nil, .nichtErhoben, origin).isReport)
  }

  // MARK: The newest

  @Test func theNewestObserved() {
    let figures = store([figure(2018, 1), figure(2020, 3), figure(2019, 2)])
    #expect(figures.latest("k", nord)?.jahr == 2020)
    #expect(figures.latest("k", sued) == nil)
    #expect(figures.latest("x", nord) == nil)
  }

  @Test func aForecastIsNeverThePresent() {
    #expect(store([figure(2019, 1), figure(2040, 9, .prognose)]).latest("k", nord)?.jahr == 2019)
    #expect(store([figure(2040, 9, .prognose)]).latest("k", nord) == nil)
    #expect(store([figure(2040, 9, .prognose, .sum(parts: 2))]).latest("k", nord) == nil)
  }

  @Test(arguments: [Figure.Origin.incomplete(missing: [adorf]), .formula, .weighted(parts: 1), .sum(parts: 1)])
  func whatCannotBeToldComesAfterWhatCan(_ origin: Figure.Origin) {
    let silent = figure(2020, nil, .nichtErhoben, origin)
    #expect(store([figure(2018, 1), figure(2019, 2), silent]).latest("k", nord)?.jahr == 2019)
    #expect(store([silent, figure(2021, 3)]).latest("k", nord)?.jahr == 2021)
    #expect(store([figure(2019, nil, .nichtErhoben, origin), silent]).latest("k", nord)?.jahr == 2020)
  }

  /// That a number is secret is what is known of this year.
  @Test(arguments: [FigureStatus.geheim, .nichtErhoben, .unterHalb])
  func aReportedGapIsThePresent(_ status: FigureStatus) {
    #expect(store([figure(2019, 1), figure(2020, nil, status)]).latest("k", nord)?.jahr == 2020)
  }

  @Test func aGroupIsNotTheWhole() {
    let group = Gliederung(merkmal: "alter", auspraegung: "jung")
    let figures = store([figure(2019, 1), figure(2020, 2, gliederung: group)])
    #expect(figures.latest("k", nord)?.jahr == 2019)
    #expect(figures.series("k", nord, group).map(\.jahr) == [2020])
    #expect(figures.series("k", nord, Gliederung(merkmal: "alter", auspraegung: "alt")).isEmpty)
  }

  @Test func theNewestYearOfAnyTerritory() {
    let figures = store([
      figure(2018, 1), figure(2020, 1, gebiet: sued), figure(2030, 1, .prognose), figure(2019, nil, .geheim),
    ])
    #expect(figures.latestYear("k", of: [nord, sued]) == 2020)
    #expect(figures.latestYear("k", of: [nord]) == 2019)
    #expect(figures.latestYear("k", of: [region]) == nil)
    #expect(figures.latestYear("k", of: []) == nil)
  }

  // MARK: Years

  @Test func yearsOfAnyTerritoryEachOnceAndAscending() {
    let group = Gliederung(merkmal: "alter", auspraegung: "jung")
    let figures = store([
      figure(2020, 1), figure(2018, 1), figure(2018, 1, gebiet: sued), figure(2030, 1, .prognose, gebiet: sued),
      figure(2001, 1, gliederung: group), figure(2002, nil, .geheim, gliederung: group),
    ])
    #expect(figures.years("k", of: [nord, sued]) == [2018, 2020, 2030])
    #expect(figures.years("k", of: [nord, nord]) == [2018, 2020])
    #expect(figures.years("k", of: [nord], group) == [2001, 2002])
    #expect(figures.years("x", of: [nord]) == [])
    #expect(figures.years("k", of: [EntityKey]()) == [])
  }

  // MARK: Putting in

  @Test func aSeriesAscendsWhateverComesFirst() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let figures = store((2000..<2012).map { figure($0, $0) }.shuffled(using: &random))
      #expect(figures.series("k", nord).map(\.jahr) == Array(2000..<2012))
      #expect(figures.figure("k", nord, year: 2007)?.value == 2007)
      #expect(figures.figure("k", nord, year: 2012) == nil)
    }
  }

  @Test(arguments: [[2019], [2018, 2019], [2019, 2020], [2018, 2019, 2020]])
  func theFirstOfTwoForAYearStands(_ years: [Int]) {
    let figures = store(years.map { figure($0, 1) } + [figure(2019, 2)])
    #expect(figures.series("k", nord).map(\.jahr) == years)
    #expect(figures.figure("k", nord, year: 2019)?.value == 1)
  }

  @Test func theSameYearOfAnotherGroupOrPlaceIsAnother() {
    let group = Gliederung(merkmal: "alter", auspraegung: "jung")
    let figures = store([figure(2019, 1), figure(2019, 2, gliederung: group), figure(2019, 3, gebiet: sued)])
    #expect(figures.figure("k", nord, year: 2019)?.value == 1)
    #expect(figures.figure("k", nord, year: 2019, group)?.value == 2)
    #expect(figures.figure("k", sued, year: 2019)?.value == 3)
  }
}
