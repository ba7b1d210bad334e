import ContentModel
import Editions
import FoundationEssentials
import Portal
import SampleContent
import Testing

@testable import Protecting

private let adorf = EntityKey(.gemeinde, "adorf")
private let bdorf = EntityKey(.gemeinde, "bdorf")
private let cdorf = EntityKey(.gemeinde, "cdorf")
private let nord = EntityKey(.sozialraum, "nord")
private let sued = EntityKey(.sozialraum, "sued")
private let kreis = EntityKey(.landkreis, "kreis")

/// The sample district with small counts: Nord has Adorf and Bdorf, Süd has Cdorf.
private struct SmallCounts {
  var indicators: [String] = []
  var rows = "gebiet,kennzahl,jahr,wert,status,quelle,stand,merkmal,auspraegung,hinweis\n"
  var earlier: String?

  func with(_ id: String, _ more: String, art: String = "anzahl", ebenen: String = "gemeinde, sozialraum, landkreis")
    -> SmallCounts
  {
    var copy = self
    copy.indicators.append(
      "- {id: \(id), titel: \(id), definition: x, einheit: Kinder, art: \(art), ebenen: [\(ebenen)], \(more)}")
    return copy
  }

  /// One line each: `kinder adorf 2`, and after it what stands in further columns.
  func rows(_ lines: String...) -> SmallCounts {
    var copy = self
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      let kind =
        ["adorf", "bdorf", "cdorf"].contains(words[1]) ? "gemeinde" : words[1] == "kreis" ? "landkreis" : "sozialraum"
      let (wert, status) = words[2] == "geheim" ? ("", "geheim") : (words[2], "")
      copy.rows +=
        "\(kind):\(words[1]),\(words[0]),2019,\(wert),\(status),amt,2019,\(words.count > 3 ? words[3] : ",,")\n"
    }
    return copy
  }

  var sample: Sample {
    var sample = indicators.reduce(Sample.district) { $0.adding($1, to: "vertrag/kennzahlen.yaml") }
    sample = sample.with("kennzahlen/klein.csv", rows)
    return earlier.map { sample.with("ausgaben/2024.csv", $0) } ?? sample
  }

  func protected(_ edition: Edition = .oeffentlich) throws -> ProtectedPortal {
    let sample = sample
    return protect(try sample.portal(edition), earlier: EarlierFigures(in: sample.records))
  }
}

extension ProtectedPortal {
  /// The number as people would see it: `12`, `geheim`.
  fileprivate func shown(
    _ kennzahl: String, _ gebiet: EntityKey, _ gliederung: Gliederung? = nil
  ) -> String {
    guard let figure = portal.figures.figure(kennzahl, gebiet, year: 2019, gliederung) else { return "nichts" }
    return figure.value.map { "\($0)" } ?? figure.status.rawValue
  }

  fileprivate func shown(_ kennzahl: String) -> [String] {
    [adorf, bdorf, cdorf, nord, sued, kreis].map { shown(kennzahl, $0) }
  }
}

private let counts = SmallCounts().with("kinder", "additiv: ja, schutz: {mindestzahl: 5}")

@Suite struct ProtectTests {
  @Test func withoutSmallNumbersNothingChanges() throws {
    let protected = try counts.rows("kinder adorf 20", "kinder bdorf 30", "kinder cdorf 40").protected()
    #expect(protected.shown("kinder") == ["20", "30", "40", "50", "40", "90"])
    #expect(protected.report.lines.isEmpty)
  }

  /// The sum stays, also with a secret part: it is the sum of all.
  @Test func aSmallNumberAndOneThatHidesItAreSecret() throws {
    let protected = try counts.rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40").protected()
    #expect(protected.shown("kinder") == ["geheim", "geheim", "40", "32", "40", "72"])
    #expect(protected.report.lines == [.init(kennzahl: "kinder", small: 1, others: 1)])
    #expect(protected.report.exposures.isEmpty)
  }

  @Test func theOnlyPartTakesItsWholeWithIt() throws {
    let protected = try counts.rows("kinder adorf 20", "kinder bdorf 30", "kinder cdorf 3").protected()
    // Three numbers; to hide Süd behind Nord would take four, for Nord has parts of its own.
    #expect(protected.shown("kinder") == ["20", "30", "geheim", "50", "geheim", "geheim"])
  }

  @Test func nothingTellsASmallNumberFromOneThatHidesIt() throws {
    let protected = try counts.rows(
      "kinder adorf 2 ,,zwei Kinder", "kinder bdorf 30 ,,Stand unsicher", "kinder cdorf 40"
    ).protected()
    var figures = try [adorf, bdorf].map { try #require(protected.portal.figures.figure("kinder", $0, year: 2019)) }
    for index in figures.indices {
      #expect(figures[index].hinweis == nil)
      #expect(!figures[index].isKeptFromPublic)
      (figures[index].gebiet, figures[index].position, figures[index].quelle) = (adorf, nil, nil)
    }
    #expect(figures[0] == figures[1])
    let rows = protected.portal.werte.filter { $0.values.status == .geheim }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.values.wert == nil && $0.values.hinweis == nil })
  }

  @Test func zeroIsShownUnlessItIsProtected() throws {
    let rows = counts.rows("kinder adorf 0", "kinder bdorf 30", "kinder cdorf 40")
    #expect(try rows.protected().shown("kinder", adorf) == "0")
    let strict = SmallCounts().with("kinder", "additiv: ja, schutz: {mindestzahl: 5, nullwerte: geheim}")
      .rows("kinder adorf 0", "kinder bdorf 30", "kinder cdorf 40")
    #expect(try strict.protected().shown("kinder") == ["geheim", "geheim", "40", "30", "40", "70"])
  }

  @Test func aReportedSecretIsNotGivenAwayByItsTotal() throws {
    let protected = try counts.rows(
      "kinder adorf geheim", "kinder bdorf 30", "kinder cdorf 40", "kinder nord 37", "kinder kreis 77"
    ).protected()
    #expect(protected.shown("kinder") == ["geheim", "geheim", "40", "37", "40", "77"])
  }

  @Test func aQuotientGoesWithItsNumerator() throws {
    let protected = try counts.with("anteil", "additiv: nein, formel: kinder ÷ menschen je 100", art: "anteil")
      .rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40").protected()
    #expect(protected.shown("anteil", adorf) == "geheim")
    #expect(protected.shown("anteil", bdorf) == "geheim")
    #expect(protected.shown("anteil", cdorf) != "geheim")
    #expect(protected.shown("anteil", nord) != "geheim")
  }

  @Test func aMeanGoesWithItsPartsAndWeights() throws {
    let protected = try counts.with("mittel", "additiv: nein, gewicht: kinder, dezimalen: 1", art: "verhaeltnis").rows(
      "kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40", "mittel adorf 7", "mittel bdorf 8", "mittel cdorf 9"
    ).protected()
    #expect(protected.shown("mittel") == ["geheim", "geheim", "9", "geheim", "9", "geheim"])
  }

  @Test func aDifferenceOfProtectedCountsIsOne() throws {
    let protected = try counts.with("betreut", "additiv: ja, schutz: {mindestzahl: 5}")
      .with("rest", "additiv: nein, formel: kinder − betreut")
      .rows(
        "kinder adorf 20", "kinder bdorf 30", "kinder cdorf 40", "betreut adorf 18", "betreut bdorf 10",
        "betreut cdorf 20"
      ).protected()
    #expect(protected.shown("rest", adorf) == "geheim")
    // Whoever knows both knows the rest.
    #expect([protected.shown("kinder", adorf), protected.shown("betreut", adorf)].contains("geheim"))
    #expect(protected.report.exposures.isEmpty)
  }

  @Test func aRestThatIsSmallIsProtectedToo() throws {
    let rows = ["kinder adorf 20", "kinder bdorf 30", "betreut adorf 18", "betreut bdorf 10"]
    func portal(_ base: String) throws -> ProtectedPortal {
      try rows.reduce(
        counts.with("betreut", "additiv: ja, schutz: {mindestzahl: 5\(base)}")
      ) { $0.rows($1) }.protected()
    }
    #expect(try portal("").shown("betreut", adorf) == "18")
    let protected = try portal(", grundlage: kinder")
    #expect([protected.shown("kinder", adorf), protected.shown("betreut", adorf)].contains("geheim"))
    #expect(protected.report.exposures.isEmpty)
  }

  private let byAge =
    "additiv: ja, schutz: {mindestzahl: 5}, merkmale: [{id: alter, titel: Alter, auspraegungen: [{id: klein, titel: k}, {id: gross, titel: g}]}]"

  @Test func groupsAreProtectedWithTheWhole() throws {
    let protected = try SmallCounts().with("kinder", byAge).rows(
      "kinder adorf 2 alter,klein,", "kinder adorf 28 alter,gross,", "kinder adorf 30", "kinder bdorf 20 alter,klein,",
      "kinder bdorf 20 alter,gross,", "kinder bdorf 40", "kinder cdorf 20 alter,klein,", "kinder cdorf 20 alter,gross,",
      "kinder cdorf 40"
    ).protected()
    let (klein, gross) = (
      Gliederung(merkmal: "alter", auspraegung: "klein"), Gliederung(merkmal: "alter", auspraegung: "gross")
    )
    #expect(protected.shown("kinder", adorf, klein) == "geheim")
    // One more in the row and one more in the column, at least.
    #expect(protected.shown("kinder", adorf, gross) == "geheim" || protected.shown("kinder", adorf) == "geheim")
    #expect(protected.shown("kinder", bdorf, klein) == "geheim" || protected.shown("kinder", nord, klein) == "geheim")
    #expect(protected.shown("kinder", bdorf, gross) == "geheim" || protected.shown("kinder", adorf) == "geheim")
  }

  @Test func whoDominatesIsNotTold() throws {
    let beitraege =
      "additiv: ja, schutz: {beitraege: traeger, hoechstanteil: 80}, merkmale: [{id: traeger, titel: T, auspraegungen: [{id: a, titel: A}, {id: b, titel: B}]}]"
    let protected = try SmallCounts().with("plaetze", beitraege).rows(
      "plaetze adorf 90 traeger,a,", "plaetze adorf 10 traeger,b,", "plaetze adorf 100", "plaetze bdorf 50 traeger,a,",
      "plaetze bdorf 50 traeger,b,", "plaetze bdorf 100", "plaetze cdorf 100"
    ).protected()
    #expect(protected.shown("plaetze", adorf) == "geheim")
    #expect(protected.shown("plaetze", bdorf) == "geheim")
    #expect(protected.shown("plaetze", nord) == "200")
    #expect(protected.shown("plaetze", adorf, Gliederung(merkmal: "traeger", auspraegung: "a")) == "nichts")
    #expect(protected.portal.kennzahlen[id: "plaetze"]?.merkmale.isEmpty == true)
    #expect(!protected.portal.werte.contains { $0.values.merkmal == "traeger" })
  }

  // MARK: Earlier editions

  @Test func whatWasPublishedOnceHidesNothing() throws {
    var rows = counts.rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40")
    rows.earlier = "gebiet,kennzahl,jahr,wert\ngemeinde:bdorf,kinder,2019,30\n"
    let protected = try rows.protected()
    #expect(protected.shown("kinder") == ["geheim", "30", "40", "geheim", "40", "geheim"])
    // A number that has changed since then is not known.
    rows.earlier = "gebiet,kennzahl,jahr,wert\ngemeinde:bdorf,kinder,2019,31\n"
    #expect(try rows.protected().shown("kinder", nord) == "32")
  }

  @Test func aSmallNumberThatWasPublishedIsSaid() throws {
    var rows = counts.rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40")
    rows.earlier = "gebiet,kennzahl,jahr,wert\ngemeinde:adorf,kinder,2019,2\n"
    let protected = try rows.protected()
    #expect(protected.shown("kinder", adorf) == "geheim")
    let exposure = try #require(protected.report.exposures.first)
    #expect(exposure.reason == .publishedEarlier)
    #expect(exposure.position?.description == "ausgaben/2024.csv:2:28")
  }

  @Test func anEarlierQuotientBoundsItsNumerator() throws {
    var rows = counts.with("anteil", "additiv: nein, formel: kinder ÷ menschen je 100, dezimalen: 1", art: "anteil")
      .rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40")
    #expect(try rows.protected().report.exposures.isEmpty)
    // Of 100 Menschen 2.0 percent.
    rows.earlier = "gebiet,kennzahl,jahr,wert\ngemeinde:adorf,anteil,2019,2.0\n"
    let exposures = try rows.protected().report.exposures
    #expect(exposures.map(\.gebiet) == [adorf])
    #expect(exposures.map(\.reason) == [.derivable])
  }

  @Test func whatFollowsFromUnprotectedNumbersIsSaid() throws {
    let protected = try SmallCounts().with("kinder", "additiv: ja").with("betreut", "additiv: ja")
      .with("rest", "additiv: nein, formel: kinder − betreut, schutz: {mindestzahl: 5}")
      .rows("kinder adorf 20", "betreut adorf 18").protected()
    #expect(protected.shown("rest", adorf) == "geheim")
    #expect(protected.report.exposures.map(\.reason) == [.derivable])
  }

  // MARK: The internal edition

  @Test func insideNumbersStayWithAMark() throws {
    let protected = try counts.rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40").protected(.intern)
    #expect(protected.shown("kinder") == ["2", "30", "40", "32", "40", "72"])
    let marked = [adorf, bdorf, cdorf, nord].map {
      protected.portal.figures.figure("kinder", $0, year: 2019)?.isKeptFromPublic
    }
    #expect(marked == [true, true, false, false])
  }

  @Test func insideNumbersAreSecretWhereTheIndicatorSaysSo() throws {
    let protected = try SmallCounts().with("kinder", "additiv: ja, schutz: {mindestzahl: 5, intern: geheim}")
      .rows("kinder adorf 2", "kinder bdorf 30", "kinder cdorf 40").protected(.intern)
    #expect(protected.shown("kinder") == ["geheim", "geheim", "40", "32", "40", "72"])
  }
}
